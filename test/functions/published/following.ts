import { column } from "../runtime";
import type { PublishedExample } from "./example";

/** D. C. Montgomery, Introduction to Statistical Quality Control, chapter 6: limits at 3/1.128 mean moving ranges. */
const viscosity = column(33.75, 33.05, 34, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33, 33.54, 33.12, 33.84);
const loans = column(310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304);
/** Months of a purchase price in Microsoft's help on TREND. */
const purchases = column(133890, 135000, 135790, 137300, 138130, 139100, 139900, 141120, 141890, 143230, 144000, 145290);

/** Progress, efficacy, variances, control limits, forecasts. */
export const following: readonly PublishedExample[] = [
  { source: "OKR scoring guide, NPS from 32 to 45 at 42", call: ["PROGRESS", 42, 45, 32], printed: [0.77], within: 0.005 },
  { source: "OKR scoring guide, churn from 8 to 5 % at 6 %", call: ["PROGRESS", "6%", "5%", "8%"], printed: [0.67], within: 0.005 },
  { source: "OKR scoring guide, 400 of 500 thousand", call: ["ATTAIN", 400, 500], printed: [0.8] },
  { source: "Human development index of a fable, life expectancy of 45 between 25 and 85", call: ["PROGRESS", 45, 85, 25], printed: [0.33], within: 0.005 },
  { source: "统计师考试：工业总资产贡献率 5.81%，满意值 12%，不允许值 6%", call: ["EFFICACY", 5.81, 12, 6], printed: [58.73], within: 0.005 },
  { source: "统计师考试：同上，KPI.SCORE", call: ["SCORE", "5.81%", "12%", null, "efficacy", "6%"], printed: [58.73], within: 0.005 },
  { source: "综合绩效评价例题：净资产收益率 8%，平均值 1.7%，良好值 9.5%，权重 20", call: ["EFFICACY.TIER", "8%", 20, column("1.7%", "9.5%"), column(0.6, 0.8)], printed: [15.23], within: 0.005 },
  { source: "AccountingTools, flexible budget: 800 units at 102 for 100", call: ["VARIANCE", 81600, 80000], printed: [1600] },
  { source: "AccountingTools, flexible budget: 800 units that cost 50 for 45", call: ["VARIANCE", 40000, 36000], printed: [4000] },
  { source: "Investopedia, run rate: 100 million in a quarter", call: ["RUNRATE", 100, 0.25], printed: [400] },
  { source: "Montgomery, viscosity of a primer", call: ["XMR", viscosity, true, 3 / 1.128], printed: [33.52, 0.48, 32.24, 34.8], within: 0.005 },
  { source: "Montgomery, cost of processing loans", call: ["XMR", loans, true, 3 / 1.128], printed: [300.5, 7.79, 279.78, 321.22], within: 0.005 },
  { source: "Microsoft Support, TREND for months 13 to 17", call: ["FORECAST", purchases, 5, "linear"], printed: [146172, 147190, 148208, 149226, 150244], within: 0.5 },
];
