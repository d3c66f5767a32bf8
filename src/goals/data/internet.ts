import type { Indicator } from "../types";
import { sources } from "./sources";
import { units } from "./units";

/** Internet and software products. */
export const internet: readonly Indicator[] = [
  {
    code: "NET01", name: { zh: "月活跃用户MAU", en: "Monthly active users" },
    definition: { zh: "当月去重活跃用户数", en: "Distinct active users in the month" },
    unit: units.people, direction: 1, method: "linear", rollUp: "last", counts: "weighted",
    source: sources.analytics, frequency: "monthly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["pm", "ops"], guard: "OPS02",
  },
  {
    code: "NET02", name: { zh: "用户粘性DAU/MAU", en: "Stickiness (DAU/MAU)" },
    definition: { zh: "日均活跃用户/月活跃用户", en: "Mean daily active users / monthly active users" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.analytics, frequency: "monthly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["pm", "ops"], guard: null,
  },
  {
    code: "NET03", name: { zh: "付费转化率", en: "Paying conversion rate" },
    definition: { zh: "付费用户/活跃用户", en: "Paying users / active users" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.analytics, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["pm", "ops"], guard: "OPS02",
  },
  {
    code: "NET04", name: { zh: "每用户平均收入ARPU", en: "Average revenue per user" },
    definition: { zh: "期间收入/平均活跃用户", en: "Revenue / average active users" },
    unit: units.yuanPerPerson, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.analytics, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["pm", "ops"], guard: "OPS02",
  },
  {
    code: "NET05", name: { zh: "客户生命周期价值与获客成本比", en: "Lifetime value to acquisition cost" },
    definition: { zh: "客户生命周期毛利/获客成本", en: "Lifetime gross profit of a customer / acquisition cost" },
    unit: units.ratio, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.analytics, frequency: "quarterly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business", "management"], jobs: ["mkt", "ops"], guard: "CUS06",
  },
  {
    code: "NET06", name: { zh: "年度经常性收入ARR", en: "Annual recurring revenue" },
    definition: { zh: "期末有效订阅的年化金额", en: "Yearly value of the subscriptions in force at the end of the period" },
    unit: units.yuan, direction: 1, method: "linear", rollUp: "last", counts: "weighted",
    source: sources.crm, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business", "management"], jobs: ["sales", "csm", "ceo"], guard: "CUS08",
  },
  {
    code: "NET07", name: { zh: "页面加载时间", en: "Page load time" },
    definition: { zh: "核心页面加载时间的75分位", en: "75th percentile of the load time of key pages" },
    unit: units.seconds, direction: -1, method: "linear", rollUp: "weighted", counts: "weighted",
    source: sources.monitoring, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["technical"], jobs: ["sre"], guard: null,
  },
  {
    code: "NET08", name: { zh: "崩溃率", en: "Crash rate" },
    definition: { zh: "发生崩溃的会话/会话总数", en: "Sessions with a crash / sessions" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.monitoring, frequency: "weekly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["technical"], jobs: ["qa"], guard: null,
  },
  {
    code: "NET09", name: { zh: "安全漏洞按期修复率", en: "Vulnerabilities fixed on time" },
    definition: { zh: "时限内修复的漏洞/应修复漏洞", en: "Vulnerabilities fixed within the limit / vulnerabilities due" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.code, frequency: "monthly", dimension: "process", nature: "hard", stage: "process",
    roles: ["technical"], jobs: ["rd", "sre", "it"], guard: "NET10",
  },
  {
    code: "NET10", name: { zh: "安全事件数", en: "Security incidents" },
    definition: { zh: "经确认的信息安全事件数", en: "Confirmed information-security incidents" },
    unit: units.cases, direction: -1, method: "deduct", rollUp: "sum", counts: "weighted",
    source: sources.monitoring, frequency: "monthly", dimension: "process", nature: "hard", stage: "result",
    roles: ["technical"], jobs: ["sre", "it"], guard: null,
  },
  {
    code: "NET11", name: { zh: "云资源成本率", en: "Cloud cost rate" },
    definition: { zh: "云资源费用/相关收入", en: "Cloud spend / the revenue it serves" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.erp, frequency: "monthly", dimension: "financial", nature: "hard", stage: "process",
    roles: ["technical"], jobs: ["sre"], guard: "OPX01",
  },
  {
    code: "NET12", name: { zh: "新用户激活率", en: "Activation rate" },
    definition: { zh: "完成关键动作的新用户/新用户", en: "New users who complete the key action / new users" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.analytics, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["pm", "ops"], guard: "OPS02",
  },
];
