import { columns, type Example } from "../examples";
import { column } from "../runtime";

/** 2011 Executive Incentive Plan of Agiliti: achievement and multiplier. */
const agiliti = columns(
  [1.1, 1.5], [1.05, 1.25], [1, 1], [0.99, 0.95], [0.98, 0.9], [0.97, 0.85], [0.96, 0.8], [0.95, 0.75], [0.94, 0.7], [0.93, 0.65], [0.9299, 0],
);
/** A plan at www.sec.gov (862831, exhibit 10.20 of 2006), as shares of the target bonus: 80 % at 80 %, 160 % at 120 %. */
const bank = [0.8, 0.8, 1.2, 1.6] as const;

/** 综合所得年度税率表 of China, and the schedule of the United States for single filers in 2024. */
const chinaTax = columns([0, 0.03], [36000, 0.1], [144000, 0.2], [300000, 0.25], [420000, 0.3], [660000, 0.35], [960000, 0.45]);
const americanTax = columns([0, 0.1], [11600, 0.12], [47150, 0.22], [100525, 0.24], [191950, 0.32], [243725, 0.35], [609350, 0.37]);

/** Days of 2025 as Excel counts them. */
const [january1, march31, july1, september1, november1, december31] = [45658, 45747, 45839, 45901, 45962, 46022];

const graduated = "Graduated commission";

/** Commissions, bonuses, shares of a year. */
export const pay: readonly Example[] = [
  { source: `${graduated}, MathTutor: 6, 8 and 10 % of 9,000`, call: ["TIERPAY", 9000, ...columns([0, 0.06], [3000, 0.08], [8000, 0.1])], printed: [680] },
  { source: `${graduated}, business mathematics: 10 and 15 % of 22,000`, call: ["TIERPAY", 22000, ...columns([0, 0.1], [5000, 0.15])], printed: [3050] },
  { source: `${graduated}, 10 to 30 % of 80,000`, call: ["TIERPAY", 80000, ...columns([0, 0.1], [5000, 0.15], [10000, 0.25], [50000, 0.3])], printed: [20250] },
  { source: "ExcelForum, accelerators of 5, 6 and 7 %: 5,000 + 1,500 + 1,750", call: ["TIERPAY", 150000, ...columns([0, 0.05], [100000, 0.06], [125000, 0.07])], printed: [8250] },
  { source: "综合所得税率表，速算扣除数 2520：100000 × 10% − 2520", call: ["TIERPAY", 100000, ...chinaTax], printed: [7480] },
  { source: "综合所得税率表，速算扣除数 52920：500000 × 30% − 52920", call: ["TIERPAY", 500000, ...chinaTax], printed: [97080] },
  { source: "综合所得税率表，速算扣除数 181920：1000000 × 45% − 181920", call: ["TIERPAY", 1000000, ...chinaTax], printed: [268080] },
  { source: "Internal Revenue Service 2024, 100,000 of a single filer", call: ["TIERPAY", 100000, ...americanTax], printed: [17053], within: 0.5 },
  { source: "Agiliti, Executive Incentive Plan 2011", call: ["PAYOUT", agiliti[0], 0.93, 0.65, 1.1, 1.5], printed: agiliti[1].flat() as number[] },
  { source: "SEC 862831, incentive plan: 50 % at 100 % and 1.5 % more for each per cent", call: ["BONUS", 100, 0.5, column(1.3)], printed: [65] },
  { source: "SEC 862831, incentive plan: between 80 and 120 %", call: ["PAYOUT", column(0.79, 0.8, 0.9, 1, 1.1, 1.2, 1.3), ...bank], printed: [0, 0.8, 0.9, 1, 1.3, 1.6, 1.6] },
  { source: "Bonus by steps, calqoo.com", call: ["STEP", column(0.79, 0.85, 0.95, 1, 1.15, 1.2), ...columns([0.8, 0.5], [0.9, 0.8], [1, 1], [1.1, 1.2], [1.2, 1.5])], printed: [0, 0.5, 0.8, 1, 1.2, 1.5] },
  { source: "Bonus calculation, 80,000 × 10 % × 1.5 × 0.8", call: ["BONUS", 80000, 0.1, 0.8, null, 1.5], printed: [9600] },
  { source: "Prorated bonus, 1 July to 31 December 2025: 50.41 %", call: ["PRORATE", july1, december31, january1, december31], printed: [0.5041], within: 0.00005 },
  { source: "Prorated bonus, 10,000 from 1 September: 3,342.47", call: ["BONUS", 10000, 1, null, null, null, 122 / 365], printed: [3342.47], within: 0.005 },
  { source: "Prorated bonus, 1 September to 31 December", call: ["PRORATE", september1, december31, january1, december31], printed: [0.3342], within: 0.0001 },
  { source: "Pro rata bonus, leaving on 31 March", call: ["PRORATE", january1, march31, january1, december31], printed: [2465.75 / 10000], within: 5e-7 },
  { source: "Zippia, hired on 1 November", call: ["PRORATE", november1, december31, january1, december31], printed: [0.167], within: 0.0005 },
];
