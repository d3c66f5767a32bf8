import { columns, type Example } from "../examples";
import { column } from "../runtime";

const third = 1 / 3;

/** Scores of the task Ranking methods at rosettacode.org. */
const rosetta = column(44, 42, 42, 41, 41, 41, 39);
/** Numbers of legs in the documentation of pandas.DataFrame.rank. */
const legs = column(4, 2, 4, 8, null);
const fractional = column(1, 1, 2, 3, 3, 4, 5, 5, 5);
/** Wikipedia, Truncated mean and Winsorizing. */
const wide = column(92, 19, 101, 58, 1053, 91, 26, 78, 10, 13, -40, 101, 86, 85, 15, 89, 89, 28, -5, 41);
const parties = column(1500, 1500, 900, 500, 500, 200);

/** W. J. Stevenson, Operations Management: phones sold in ten weeks. */
const phones = column(700, 724, 720, 728, 740, 742, 758, 750, 770, 775);
/** J. Heizer, B. Render, Operations Management: demand for electrical power in seven years. */
const power = column(74, 79, 80, 90, 105, 142, 122);

/** HM Revenue & Customs: income tax of 2024/25 after the personal allowance, and Stamp Duty Land Tax from April 2025. */
const britishTax = columns([12570, 0.2], [50270, 0.4], [125140, 0.45]);
const stampDuty = columns([0, 0], [125000, 0.02], [250000, 0.05], [925000, 0.1], [1500000, 0.12]);
/** Australian Taxation Office: residents in 2024/25. */
const australianTax = columns([18200, 0.16], [45000, 0.3], [135000, 0.37], [190000, 0.45]);
/** Sales Cookie: 6 % under the quota, 8 % up to one and a half, 10 % above, of a quota of 100,000. */
const cookie = columns([0, 0.06], [100000, 0.08], [150000, 0.1]);
const bonusTiers = columns([0, 0.05], [100000, 0.07], [250000, 0.09]);

/** Agreements at lawinsider.com and justia.com: shares by the percentile of the total shareholder return. */
const returns = columns([25, 0.5], [50, 1], [85, 2]);
const units = columns([33, 0.5], [50, 1], [60, 1.25], [70, 1.5], [80, 2]);
const guideline = columns([25, 0.5], [55, 1], [75, 2.5]);

/** studylib.net, Earned Value Exercise: three of four sides of a fence. */
const earned = column(1000, 1000, 500, 0);
const spent = column(1000, 1200, 600, 0);
const planned = column(1000, 1000, 1000, 1000);
const fence = "studylib.net 5898152, Earned Value Exercise";
const invitation = "lawinsider.com, Relative TSR Percentage";

const triantaphyllou = "Triantaphyllou & Mann, Using the AHP for decision making in engineering applications, 1995";
const costaRica = "Human Development Report 2014, technical notes, Costa Rica";
const ghana = "Human Development Report 2013, technical notes, Ghana";

/** Ranks, trimmed means, apportionments, taxes by brackets, indices of development, baseball. */
export const further: readonly Example[] = [
  { source: "Rosetta Code, Ranking methods: standard", call: ["RANK", rosetta], printed: [1, 2, 2, 4, 4, 4, 7] },
  { source: "Rosetta Code, Ranking methods: dense", call: ["RANK", rosetta, null, "dense"], printed: [1, 2, 2, 3, 3, 3, 4] },
  { source: "Rosetta Code, Ranking methods: fractional", call: ["RANK", rosetta, null, "avg"], printed: [1, 2.5, 2.5, 5, 5, 5, 7] },
  { source: "pandas, DataFrame.rank: default_rank", call: ["RANK", legs, "asc", "avg"], printed: [2.5, 1, 2.5, 4, ""] },
  { source: "SciPy, rankdata: average", call: ["RANK", column(0, 2, 3, 2), "asc", "avg"], printed: [1, 2.5, 4, 2.5] },
  { source: "SciPy, rankdata: min", call: ["RANK", column(0, 2, 3, 2), "asc", "min"], printed: [1, 2, 4, 2] },
  { source: "SciPy, rankdata: dense", call: ["RANK", column(0, 2, 3, 2), "asc", "dense"], printed: [1, 2, 3, 2] },
  { source: "Wikipedia, Ranking: fractional ranking", call: ["RANK", fractional, "asc", "avg"], printed: [1.5, 1.5, 3, 4.5, 4.5, 6, 8, 8, 8] },
  { source: "R, mean(c(0:10, 50), trim = 0.10)", call: ["TRIMMED", column(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50), 0.2], printed: [5.5] },
  { source: "R, mean(c(0:10, 50), trim = 0.10), one at each end", call: ["TRIMMED", column(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50), 1], printed: [5.5] },
  { source: "SciPy, trim_mean(arange(20), 0.1)", call: ["TRIMMED", [Array.from({ length: 20 }, (_, each) => each)], 0.2], printed: [9.5] },
  { source: "Wikipedia, Truncated mean: 5 % off each end of twenty", call: ["TRIMMED", wide, 1], printed: [56.5] },
  { source: "Wikipedia, Truncated mean, as a share of both ends", call: ["TRIMMED", wide, 0.1], printed: [56.5] },
  { source: "Wikipedia, Largest remainder method: 25 seats", call: ["QUOTA", parties, 25], printed: [7, 7, 4, 3, 3, 1] },
  { source: "Wikipedia, Largest remainder method: 26 seats", call: ["QUOTA", parties, 26], printed: [8, 8, 5, 2, 2, 1] },
  { source: "Stack Overflow 13483430, rounded percentages that add up to 100", call: ["WEIGHTS.NORMALIZE", column(13.626332, 47.989636, 9.596008, 28.788024), null, 0], printed: [14, 48, 9, 29] },
  { source: "moneyphp, allocate 5 cents 70 to 30", call: ["SPLIT", 0.05, column(70, 30)], printed: [0.04, 0.01] },
  { source: "moneyphp, allocate 5 cents 30 to 70", call: ["SPLIT", 0.05, column(30, 70)], printed: [0.02, 0.03] },
  { source: "moneyphp, 8 euros to three", call: ["SPLIT", 8, 3], printed: [2.67, 2.67, 2.66] },
  { source: "Dinero.js, allocate 10.03 by halves", call: ["SPLIT", 10.03, column(50, 50)], printed: [5.02, 5.01] },
  { source: "moneyphp, allocate 5 cents 70 to 30", call: ["POOL", 0.05, column(70, 30)], printed: [0.04, 0.01] },
  { source: "moneyphp, 8 euros to three", call: ["POOL", 8, column(1, 1, 1)], printed: [2.67, 2.67, 2.66] },
  { source: "Dinero.js, allocate 10.03 by halves", call: ["POOL", 10.03, column(50, 50)], printed: [5.02, 5.01] },
  { source: "Stevenson, linear trend of phones", call: ["FORECAST", phones, 2, "linear"], printed: [782.01, 789.52], within: 0.02 },
  { source: "Heizer & Render, linear trend of electrical power", call: ["FORECAST", power, 2, "linear"], printed: [141, 152], within: 0.5 },
  { source: "HM Revenue & Customs, income tax on 60,000", call: ["TIERPAY", 60000, ...britishTax], printed: [11432] },
  { source: "HM Revenue & Customs, Stamp Duty Land Tax on 295,000", call: ["TIERPAY", 295000, ...stampDuty], printed: [4750] },
  { source: "Australian Taxation Office, tax on 45,000 and 135,000", call: ["TIERPAY", column(45000, 135000, 190000), ...australianTax], printed: [4288, 31288, 51638] },
  { source: "bonuspaycalc.com, blended tiers on 180,000", call: ["TIERPAY", 180000, ...bonusTiers], printed: [10600] },
  { source: "Sales Cookie, 110 % of the quota by non-cumulative tiers", call: ["TIERPAY", 110000, ...cookie, "whole"], printed: [8800] },
  { source: "Sales Cookie, 110 % of the quota by cumulative tiers", call: ["TIERPAY", 110000, ...cookie], printed: [6800] },
  { source: "bonuspaycalc.com, 50,000 at 6 % with an accelerator of 1.25", call: ["BONUS", 50000, 0.06, 1.25], printed: [3750] },
  { source: "Wikipedia, Simpson's paradox: Derek Jeter in both years", call: ["AGG", column(12, 183), "ratio", column(48, 582)], printed: [0.31], within: 0.0005 },
  { source: "Wikipedia, Simpson's paradox: David Justice in both years", call: ["AGG", column(104, 45), "ratio", column(411, 140)], printed: [0.27], within: 0.0005 },
  { source: "Wikipedia, Simpson's paradox: treatment A of kidney stones", call: ["AGG", column(81, 192), "ratio", column(87, 263)], printed: [0.78], within: 0.005 },
  { source: "Wikipedia, Simpson's paradox: treatment B of kidney stones", call: ["AGG", column(234, 55), "ratio", column(270, 80)], printed: [0.83], within: 0.005 },
  { source: "Wikipedia, Simpson's paradox: batting averages weighted by times at bat", call: ["WEIGHTED", ...columns([0.25, 48], [183 / 582, 582])], printed: [0.31], within: 0.0005 },
  { source: "Wikipedia, Analytic hierarchy process – car example: cost", call: ["AHP", [[1, 2, 5, 3], [1 / 2, 1, 2, 2], [1 / 5, 1 / 2, 1, 1 / 2], [third, 1 / 2, 2, 1]]], printed: [0.488, 0.252, 0.1, 0.161], within: 0.001 },
  { source: "K. Teknomo, AHP Tutorial: apples, bananas, cherries", call: ["AHP", [[1, third, 5], [3, 1, 7], [1 / 5, 1 / 7, 1]]], printed: [0.279, 0.6491, 0.0719], within: 0.00006 },
  { source: `${triantaphyllou}: expandability`, call: ["AHP", [[1, 6, 8], [1 / 6, 1, 4], [1 / 8, 1 / 4, 1]]], printed: [0.754, 0.181, 0.065], within: 0.001 },
  { source: `${triantaphyllou}: maintainability`, call: ["AHP", [[1, 7, 1 / 5], [1 / 7, 1, 1 / 8], [5, 8, 1]]], printed: [0.233, 0.055, 0.713], within: 0.001 },
  { source: `${costaRica}: life expectancy`, call: ["PROGRESS", 79.9, 85, 20], printed: [0.922], within: 0.0006 },
  { source: `${costaRica}: years of schooling`, call: ["PROGRESS", column(8.37, 13.5), column(15, 18), 0], printed: [0.558, 0.75], within: 0.0005 },
  { source: `${costaRica}: income`, call: ["PROGRESS", Math.log(13011.7), Math.log(75000), Math.log(100)], printed: [0.735], within: 0.0005 },
  { source: `${costaRica}: human development index`, call: ["WEIGHTED", column(0.922, 0.654, 0.735), column(1, 1, 1), "geometric"], printed: [0.763], within: 0.0014 },
  { source: `${ghana}: life expectancy`, call: ["PROGRESS", 64.6, 83.6, 20], printed: [0.701], within: 0.0005 },
  { source: `${ghana}: human development index`, call: ["WEIGHTED", column(0.701, 0.596, 0.417), column(1, 1, 1), "geometric"], printed: [0.558], within: 0.0006 },
  { source: "lawinsider.com, TSR Performance: 25th, 50th and 85th percentile", call: ["CURVE", column(24, 25, 50, 85, 99), ...returns], printed: [0, 0.5, 1, 2, 2] },
  { source: "lawinsider.com, TSR Performance: 33rd to 80th percentile", call: ["CURVE", column(32, 33, 50, 60, 70, 80), ...units], printed: [0, 0.5, 1, 1.25, 1.5, 2] },
  { source: "lawinsider.com, TSR Performance Factor: straight lines between", call: ["CURVE", column(24.9, 40, 65, 90), ...guideline], printed: [0, 0.75, 1.75, 2.5] },
  { source: `${invitation}: index 8 %, return 9 and 10 %`, call: ["PROGRESS", column(9, 10), 10, 8], printed: [0.5, 1] },
  { source: `${invitation}: index −8 %, return −7 and −6 %`, call: ["PROGRESS", column(-7, -6), -6, -8], printed: [0.5, 1] },
  { source: `${invitation}: index 1 %, return −1 %`, call: ["PROGRESS", "-1%", "3%", "1%"], printed: [0] },
  { source: `${fence}: schedule performance index`, call: ["YTD", earned, planned, 3], printed: [0.833], within: 0.0005 },
  { source: `${fence}: cost performance index`, call: ["AGG", earned, "ratio", spent], printed: [0.893], within: 0.0005 },
  { source: `${fence}: variances of schedule and cost`, call: ["VARIANCE", 2500, column(3000, 2800)], printed: [-500, -300] },
  { source: `${fence}: estimate at completion, from a rounded index`, call: ["RUNRATE", 2800, 2500 / 4000], printed: [4479], within: 1.5 },
  { source: "tutorialspoint.com, EVM: schedule and cost variance", call: ["VARIANCE", 734, column(800, 1100)], printed: [-66, -366] },
  { source: "codingace.net, modified z-score", call: ["ANOMALY", column(10, 12, 12, 13, 12, 11, 14, 300)], printed: [-1.349, 0, 0, 0.6745, 0, -0.6745, 1.349, 194.256] },
  { source: "Run rate: 200,000 in January and February", call: ["RUNRATE", 200000, 2 / 12], printed: [1200000] },
  { source: "Run rate: 5 million in the latest quarter", call: ["RUNRATE", 5000000, "25%"], printed: [20000000] },
  { source: "brainmass.com 339293, attainment of 4 million of 5", call: ["ATTAIN", 4000000, 5000000], printed: [0.8] },
  { source: "Microsoft Support, IFS: letter grades", call: ["GRADE", column(93, 89, 71, 60, 58), column(90, 80, 70, 60), column("A", "B", "C", "D", "F")], printed: ["A", "B", "C", "D", "F"] },
  { source: "Microsoft Support, IFS: letter grades, as bands", call: ["STEP", column(93, 89, 71, 60, 58), column(60, 70, 80, 90), column(1, 2, 3, 4)], printed: [4, 3, 2, 1, 0] },
];
