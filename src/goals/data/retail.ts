import type { Indicator } from "../types";
import { sources } from "./sources";
import { units } from "./units";

/** Retail shops. */
export const retail: readonly Indicator[] = [
  {
    code: "RTL01", name: { zh: "同店销售增长率", en: "Like-for-like sales growth" },
    definition: { zh: "可比门店本期销售额/上年同期-1", en: "Sales of comparable shops / same period last year - 1" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business", "management"], jobs: ["store"], guard: "RTL07",
  },
  {
    code: "RTL02", name: { zh: "进店转化率", en: "Shop conversion rate" },
    definition: { zh: "成交笔数/进店人数", en: "Purchases / visitors" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["store"], guard: "RTL03",
  },
  {
    code: "RTL03", name: { zh: "连带率", en: "Units per transaction" },
    definition: { zh: "销售件数/成交笔数", en: "Units sold / purchases" },
    unit: units.perTransaction, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["store"], guard: "OPS06",
  },
  {
    code: "RTL04", name: { zh: "会员销售占比", en: "Share of member sales" },
    definition: { zh: "会员销售额/总销售额", en: "Sales to members / sales" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["store"], guard: "OPS04",
  },
  {
    code: "RTL05", name: { zh: "新增会员数", en: "New members" },
    definition: { zh: "期间注册并首次消费的会员数", en: "Members who joined and bought in the period" },
    unit: units.people, direction: 1, method: "linear", rollUp: "sum", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["store"], guard: "OPS04",
  },
  {
    code: "RTL06", name: { zh: "损耗率", en: "Shrinkage" },
    definition: { zh: "盘亏与报损金额/销售额", en: "Stock lost and written off / sales" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["store"], guard: null,
  },
  {
    code: "RTL07", name: { zh: "折扣率", en: "Discount rate" },
    definition: { zh: "折让金额/原价销售额", en: "Discounts given / sales at full price" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "financial", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["store"], guard: null,
  },
  {
    code: "RTL08", name: { zh: "门店人效", en: "Sales per shop employee" },
    definition: { zh: "门店销售额/平均门店人数", en: "Shop sales / average shop headcount" },
    unit: units.yuanPerPerson, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["store"], guard: "HRM01",
  },
  {
    code: "RTL09", name: { zh: "陈列达标率", en: "Display standards met" },
    definition: { zh: "达标的陈列检查项/检查项", en: "Display checks met / display checks" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.rating, frequency: "weekly", dimension: "process", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["store"], guard: null,
  },
  {
    code: "RTL10", name: { zh: "神秘顾客得分", en: "Mystery-shopper score" },
    definition: { zh: "神秘顾客检查平均分", en: "Mean score of mystery-shopper visits" },
    unit: units.points, direction: 1, method: "linear", rollUp: "average", counts: "weighted",
    source: sources.survey, frequency: "quarterly", dimension: "customer", nature: "soft", stage: "result",
    roles: ["business", "service"], jobs: ["store"], guard: null,
  },
  {
    code: "RTL11", name: { zh: "滞销库存占比", en: "Share of slow-moving stock" },
    definition: { zh: "超过规定天数未动销库存/总库存", en: "Stock without sales for longer than the limit / stock" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "financial", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["store", "buy"], guard: "OPS08",
  },
  {
    code: "RTL12", name: { zh: "新品售罄率", en: "Sell-through of new products" },
    definition: { zh: "新品销售件数/新品到货件数", en: "New units sold / new units received" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["store"], guard: "RTL07",
  },
];
