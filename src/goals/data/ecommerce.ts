import type { Indicator } from "../types";
import { sources } from "./sources";
import { units } from "./units";

/** E-commerce. */
export const ecommerce: readonly Indicator[] = [
  {
    code: "ECM01", name: { zh: "访客转化率", en: "Visitor conversion rate" },
    definition: { zh: "下单买家数/访客数", en: "Buyers / visitors" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["ops", "mkt"], guard: "OPS06",
  },
  {
    code: "ECM02", name: { zh: "加购率", en: "Add-to-basket rate" },
    definition: { zh: "加购访客/访客数", en: "Visitors adding to the basket / visitors" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["ops"], guard: "ECM01",
  },
  {
    code: "ECM03", name: { zh: "广告投入产出比ROAS", en: "Return on ad spend" },
    definition: { zh: "广告带来的成交额/广告费用", en: "Sales from ads / ad spend" },
    unit: units.ratio, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.ads, frequency: "weekly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["mkt", "ops"], guard: "ECM04",
  },
  {
    code: "ECM04", name: { zh: "推广费率", en: "Promotion cost rate" },
    definition: { zh: "推广费用/成交额", en: "Promotion spend / sales" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.ads, frequency: "monthly", dimension: "financial", nature: "hard", stage: "process",
    roles: ["business"], jobs: ["mkt", "ops"], guard: "ECM01",
  },
  {
    code: "ECM05", name: { zh: "发货及时率", en: "Orders shipped on time" },
    definition: { zh: "时限内发货订单/应发货订单", en: "Orders shipped within the limit / orders due" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.warehouse, frequency: "weekly", dimension: "process", nature: "hard", stage: "process",
    roles: ["business", "support"], jobs: ["ops", "log"], guard: "LOG01",
  },
  {
    code: "ECM06", name: { zh: "店铺评分", en: "Shop rating" },
    definition: { zh: "平台店铺综合评分", en: "Overall shop rating on the platform" },
    unit: units.points, direction: 1, method: "linear", rollUp: "last", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["ops", "cs"], guard: null,
  },
  {
    code: "ECM07", name: { zh: "客服响应时长", en: "Chat response time" },
    definition: { zh: "买家咨询到客服首次回复的平均时长", en: "Mean time from a buyer's message to the first reply" },
    unit: units.seconds, direction: -1, method: "linear", rollUp: "weighted", counts: "weighted",
    source: sources.contactCentre, frequency: "daily", dimension: "process", nature: "hard", stage: "process",
    roles: ["service"], jobs: ["cs"], guard: "CUS01",
  },
  {
    code: "ECM08", name: { zh: "询单转化率", en: "Enquiry conversion rate" },
    definition: { zh: "咨询后下单人数/咨询人数", en: "Enquirers who buy / enquirers" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.contactCentre, frequency: "weekly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["service"], jobs: ["cs"], guard: "OPS06",
  },
  {
    code: "ECM09", name: { zh: "仅退款率", en: "Refund-only rate" },
    definition: { zh: "仅退款订单/成交订单", en: "Refund-only orders / orders" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["ops", "cs"], guard: null,
  },
  {
    code: "ECM10", name: { zh: "活动毛利率", en: "Campaign gross margin" },
    definition: { zh: "(活动收入-活动成本)/活动收入", en: "(Campaign revenue - campaign cost)/campaign revenue" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.erp, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["ops"], guard: null,
  },
  {
    code: "ECM11", name: { zh: "直播场均成交额", en: "Sales per live stream" },
    definition: { zh: "直播成交额/直播场次", en: "Sales in live streams / live streams" },
    unit: units.yuan, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.pos, frequency: "weekly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["business"], jobs: ["ops", "mkt"], guard: "OPS06",
  },
];
