import type { Example } from "../examples";
import { column } from "../runtime";

/** D. C. Montgomery, Introduction to Statistical Quality Control, chapter 6: limits at 3/1.128 mean moving ranges. */
const viscosity = column(33.75, 33.05, 34, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33, 33.54, 33.12, 33.84);
const loans = column(310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304);
/** Months of a purchase price in Microsoft's help on TREND. */
const purchases = column(133890, 135000, 135790, 137300, 138130, 139100, 139900, 141120, 141890, 143230, 144000, 145290);

/** NIST/SEMATECH e-Handbook 6.3.2.2: flow rate by batch. */
const flow = column(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1);
/** Rain in London, 1813 to 1912, in inches: R. J. Hyndman's Time Series Data Library. */
const rain = column(
  23.56, 26.07, 21.86, 31.24, 23.65, 23.88, 26.41, 22.67, 31.69, 23.86, 24.11, 32.43, 23.26, 22.57, 23, 27.88, 25.32, 25.08, 27.76, 19.82,
  24.78, 20.12, 24.34, 27.42, 19.44, 21.63, 27.49, 19.43, 31.13, 23.09, 25.85, 22.65, 22.75, 26.36, 17.7, 29.81, 22.93, 19.22, 20.63, 35.34,
  25.89, 18.65, 23.06, 22.21, 22.18, 18.77, 28.21, 32.24, 22.27, 27.57, 21.59, 16.93, 29.48, 31.6, 26.25, 23.4, 25.42, 21.32, 25.02, 33.86,
  22.67, 18.82, 28.44, 26.16, 28.17, 34.08, 33.82, 30.28, 27.92, 27.14, 24.4, 20.35, 26.64, 27.01, 19.21, 27.74, 23.85, 21.23, 28.15, 22.61,
  19.8, 27.94, 21.47, 23.52, 22.86, 17.69, 22.54, 23.28, 22.17, 20.84, 38.1, 20.65, 22.97, 24.26, 23.01, 23.67, 26.75, 25.36, 24.79, 27.88,
);
/** NIST/SEMATECH e-Handbook 6.4.3: a series of twelve. */
const twelve = column(71, 70, 69, 68, 64, 65, 72, 78, 75, 75, 75, 70);
const sales = column(99, 88, 50, 58, 62, 60, 55, 62, 71, 65);
const quarters = column(
  362, 385, 432, 341, 382, 409, 498, 387, 473, 513, 582, 474, 544, 582, 681, 557, 628, 707, 773, 592, 627, 725, 854, 661,
);

/** Progress, efficacy, variances, control limits, forecasts. */
export const following: readonly Example[] = [
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
  { source: "NIST e-Handbook, flow rate", call: ["XMR", flow, true, 3 / 1.128], printed: [50.81, 1.8778, 45.8159, 55.8041], within: 0.00005 },
  { source: "NIST e-Handbook, single exponential smoothing at 0.1", call: ["FORECAST", twelve, 1, "ses", 0.1], printed: [71.5], within: 0.005 },
  { source: "S. Wong, exponential smoothing at 0.3, period 11 from a rounded period 10", call: ["FORECAST", sales, 1, "ses", 0.3], printed: [65.42], within: 0.02 },
  { source: "Quarterly sales of the NIST e-Handbook, smoothed at 0.45", call: ["FORECAST", quarters, 1, "ses", 0.45], printed: [714], within: 0.5 },
  { source: "A. Coghlan, A Little Book of R for Time Series: rain in London", call: ["FORECAST", rain, 1, "ses"], printed: [24.67819], within: 0.0005 },
];
