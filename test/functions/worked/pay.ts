import { columns, type Example } from "../examples";
import { column } from "../runtime";

const commission = columns([0, 0.05], [10000, 0.08], [20000, 0.1]);

/** Shares of a period, targets split up, bonuses and commissions, worked by hand from the rules. */
export const pay: readonly Example[] = [
  { source: "PRORATE by months from 16 February 2025: (13/28 + 1)/3", call: ["PRORATE", 45704, null, 45658, 45747, "月数"], printed: [(13 / 28 + 1) / 3] },
  { source: "PRORATE by workdays from 17 February 2025: 31 of 64", call: ["PRORATE", 45705, null, 45658, 45747, "workdays"], printed: [31 / 64] },
  { source: "PRORATE, 29 February 2024", call: ["PRORATE", 45351, 45351, 45323, 45351], printed: [1 / 29] },
  { source: "PRORATE, gone before the period", call: ["PRORATE", 45292, 45657, 45658, 45747], printed: [0] },
  { source: "PRORATE, there all the time", call: ["PRORATE", 40000, "", 45658, 45747], printed: [1] },
  { source: "PRORATE, end before start", call: ["PRORATE", 45700, 45690, 45658, 45747], printed: ["#NUM!"] },
  { source: "SPLIT of 1,000 by 5, 3, 2 in a row", call: ["SPLIT", 1000, [[5, 3, 2]]], printed: [500, 300, 200] },
  { source: "SPLIT of 100 into 7 parts", call: ["SPLIT", 100, 7, 0], printed: [15, 15, 14, 14, 14, 14, 14] },
  { source: "SPLIT of a negative target", call: ["SPLIT", -100, 3], printed: [-33.34, -33.33, -33.33] },
  { source: "SPLIT by nothing", call: ["SPLIT", 100, column(0, 0)], printed: ["#NUM!"] },
  { source: "PAYOUT, threshold 90 % pays 25 %, 110 % pays 200 %", call: ["PAYOUT", column(0.89, 0.9, 0.96, 1, 1.05, 1.4), 0.9, 0.25, 1.1, 2], printed: [0, 0.25, 0.7, 1, 1.5, 2] },
  { source: "PAYOUT, threshold above the target", call: ["PAYOUT", 1, 1.1], printed: ["#NUM!"] },
  { source: "提成：25000 → 500 + 800 + 500", call: ["TIERPAY", 25000, ...commission], printed: [1800] },
  { source: "提成，全额：25000 × 10 %", call: ["TIERPAY", 25000, ...commission, "全额累进"], printed: [2500] },
  { source: "TIERPAY on a bound: marginal still the lower rate, whole the higher", call: ["TIERPAY", 10000, ...commission, column("marginal", "whole")], printed: [500, 800] },
  { source: "TIERPAY, bounds that fall", call: ["TIERPAY", 10000, column(10, 0), column(0.1, 0.2)], printed: ["#NUM!"] },
  { source: "BONUS, added: 20,000 × (0.55 + 0.27 + 0.24)", call: ["BONUS", 100000, "20%", 1.1, 0.9, 1.2, null, null, "相加", [[50, 30, 20]]], printed: [21200] },
  { source: "BONUS with a cap", call: ["BONUS", 100000, 0.2, 1.5, 1.5, 1, 1, 30000], printed: [30000] },
  { source: "BONUS, added without weights", call: ["BONUS", 100000, 0.2, 1, 1, 1, 1, null, "add"], printed: ["#VALUE!"] },
  { source: "POOL of 100 in three equal parts", call: ["POOL", 100, column(1, 1, 1)], printed: [33.34, 33.33, 33.33] },
  { source: "POOL, floors of 15", call: ["POOL", 100, column(8, 1, 1), null, column("", 15, 15)], printed: [70, 15, 15] },
  { source: "POOL, caps below the pool leave a row", call: ["POOL", 100, column(1, 1), column(30, 40)], printed: [30, 40, 30] },
  { source: "POOL, whole units in a row", call: ["POOL", 10, [[1, 1, 1]], null, null, 0], printed: [4, 3, 3] },
  { source: "POOL, floors above the pool", call: ["POOL", 100, column(1, 1), null, column(60, 60)], printed: ["#NUM!"] },
];
