import type { Indicator } from "../types";
import { sources } from "./sources";
import { units } from "./units";

/** Restaurants and catering. */
export const catering: readonly Indicator[] = [
  {
    code: "CAT01", name: { zh: "翻台率", en: "Table turnover" },
    definition: { zh: "就餐桌次/餐桌数/营业天数", en: "Parties seated / tables / trading days" },
    unit: units.times, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["business", "service"], jobs: ["store"], guard: "CAT05",
  },
  {
    code: "CAT02", name: { zh: "食材成本率", en: "Food cost rate" },
    definition: { zh: "食材成本/营业收入", en: "Food cost / sales" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["store", "buy"], guard: "CAT06",
  },
  {
    code: "CAT03", name: { zh: "人均消费", en: "Average spend per guest" },
    definition: { zh: "营业收入/就餐人数", en: "Sales / guests" },
    unit: units.yuanPerPerson, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["store"], guard: "CAT05",
  },
  {
    code: "CAT04", name: { zh: "出餐及时率", en: "Dishes served on time" },
    definition: { zh: "时限内出餐的订单/订单总数", en: "Orders served within the limit / orders" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "process", nature: "hard", stage: "process",
    roles: ["service"], jobs: ["store"], guard: "CAT06",
  },
  {
    code: "CAT05", name: { zh: "差评率", en: "Share of bad reviews" },
    definition: { zh: "差评数/评价数", en: "Bad reviews / reviews" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["service"], jobs: ["store"], guard: "CUS07",
  },
  {
    code: "CAT06", name: { zh: "退菜率", en: "Dishes sent back" },
    definition: { zh: "退菜数/出菜数", en: "Dishes sent back / dishes served" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["service"], jobs: ["store"], guard: null,
  },
  {
    code: "CAT07", name: { zh: "食品安全检查得分", en: "Food-safety inspection score" },
    definition: { zh: "食品安全检查平均分", en: "Mean score of food-safety inspections" },
    unit: units.points, direction: 1, method: "linear", rollUp: "average", counts: "weighted",
    source: sources.rating, frequency: "monthly", dimension: "process", nature: "hard", stage: "process",
    roles: ["service"], jobs: ["store"], guard: null,
  },
  {
    code: "CAT08", name: { zh: "外卖占比", en: "Share of delivery sales" },
    definition: { zh: "外卖收入/营业收入", en: "Delivery sales / sales" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "financial", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["store"], guard: "CAT02",
  },
  {
    code: "CAT09", name: { zh: "人工成本率", en: "Labour cost rate" },
    definition: { zh: "人工成本/营业收入", en: "Labour cost / sales" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.erp, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["management"], jobs: ["store"], guard: "CAT05",
  },
  {
    code: "CAT10", name: { zh: "食物浪费率", en: "Food waste rate" },
    definition: { zh: "报废食材成本/食材成本", en: "Cost of food thrown away / food cost" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "process", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["store"], guard: "CAT02",
  },
];
