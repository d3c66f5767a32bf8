import type { Indicator } from "../types";
import { sources } from "./sources";
import { units } from "./units";

/** Technical services, projects and delivery. */
export const projects: readonly Indicator[] = [
  {
    code: "PRJ01", name: { zh: "可计费工时率", en: "Billable utilisation" },
    definition: { zh: "可计费工时/可用工时", en: "Billable hours / available hours" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.projects, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["technical"], jobs: ["dlv"], guard: "HRM01",
  },
  {
    code: "PRJ02", name: { zh: "项目成本偏差率", en: "Project cost variance" },
    definition: { zh: "(实际成本-预算成本)/预算成本", en: "(Actual cost - budgeted cost)/budgeted cost" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.projects, frequency: "monthly", dimension: "financial", nature: "hard", stage: "process",
    roles: ["technical"], jobs: ["dlv"], guard: "CUS01",
  },
  {
    code: "PRJ03", name: { zh: "项目验收一次通过率", en: "Acceptance at first attempt" },
    definition: { zh: "一次验收通过的项目/提交验收的项目", en: "Projects accepted at the first attempt / projects submitted" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.projects, frequency: "quarterly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["technical"], jobs: ["dlv"], guard: null,
  },
  {
    code: "PRJ04", name: { zh: "需求变更率", en: "Scope change rate" },
    definition: { zh: "变更的需求数/基线需求数", en: "Requirements changed / requirements in the baseline" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.projects, frequency: "monthly", dimension: "process", nature: "hard", stage: "process",
    roles: ["technical"], jobs: ["dlv", "pm"], guard: null,
  },
  {
    code: "PRJ05", name: { zh: "客户续约率", en: "Contract renewal rate" },
    definition: { zh: "续约合同/到期合同", en: "Contracts renewed / contracts ended" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.crm, frequency: "quarterly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["business", "service"], jobs: ["csm", "sales"], guard: null,
  },
  {
    code: "PRJ06", name: { zh: "投标中标率", en: "Bid win rate" },
    definition: { zh: "中标数/投标数", en: "Bids won / bids submitted" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.crm, frequency: "quarterly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["sales"], guard: "DLV02",
  },
  {
    code: "PRJ07", name: { zh: "方案提交及时率", en: "Proposals on time" },
    definition: { zh: "按期提交的方案/应提交方案", en: "Proposals submitted on time / proposals due" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.crm, frequency: "monthly", dimension: "process", nature: "hard", stage: "process",
    roles: ["business", "technical"], jobs: ["sales", "dlv"], guard: "SAL04",
  },
  {
    code: "PRJ08", name: { zh: "现场首次修复率", en: "First-time fix rate" },
    definition: { zh: "首次上门修复的工单/上门工单", en: "Jobs fixed at the first visit / jobs" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.tickets, frequency: "monthly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["service"], jobs: ["field"], guard: null,
  },
  {
    code: "PRJ09", name: { zh: "备件满足率", en: "Spare-parts availability" },
    definition: { zh: "当日满足的备件需求/备件需求", en: "Part requests met the same day / part requests" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.warehouse, frequency: "monthly", dimension: "process", nature: "hard", stage: "process",
    roles: ["service", "support"], jobs: ["field", "log"], guard: null,
  },
  {
    code: "PRJ10", name: { zh: "客户案例数", en: "Customer references" },
    definition: { zh: "获客户授权的案例数", en: "Case studies that the customer released" },
    unit: units.items, direction: 1, method: "linear", rollUp: "sum", counts: "weighted",
    source: sources.crm, frequency: "quarterly", dimension: "customer", nature: "hard", stage: "growth",
    roles: ["business"], jobs: ["mkt", "csm"], guard: null,
  },
];
