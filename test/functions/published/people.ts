import { columns, type Example } from "../examples";
import { column } from "../runtime";

/** The apportionment bill of 1792 that Washington vetoed: quotas of the states, in COMAP, For All Practical Purposes, table 14.5. */
const congress = columns(
  [5.959, 6], [20.926, 21], [7.86, 8], [6.844, 7], [1.843, 2], [2.839, 3], [15.774, 16], [11.732, 12],
  [4.707, 5], [14.366, 14], [2.351, 2], [2.28, 2], [2.271, 2], [9.243, 9], [11.004, 11],
);

/** Whole people by shares, ranks, standard scores, odd values. */
export const people: readonly Example[] = [
  { source: "Wikipedia, Largest remainder method: six parties, 10 seats", call: ["QUOTA", column(47000, 16000, 15900, 12000, 6000, 3100), 10], printed: [5, 2, 1, 1, 1, 0] },
  { source: "Lippman, Math in Society: Delaware, 41 seats", call: ["QUOTA", column(162310, 538479, 197145), 41], printed: [7, 25, 9] },
  { source: "Lippman, Math in Society: Rhode Island, 75 seats", call: ["QUOTA", column(49875, 166158, 82888, 626667, 126979), 75], printed: [3, 12, 6, 45, 9] },
  { source: "Wikipedia, Apportionment paradox: 10 seats", call: ["QUOTA", column(6, 6, 2), 10], printed: [4, 4, 2] },
  { source: "Wikipedia, Apportionment paradox: one seat more", call: ["QUOTA", column(6, 6, 2), 11], printed: [5, 5, 1] },
  { source: "For All Practical Purposes, Hamilton's method for 120 seats", call: ["QUOTA", congress[0], 120], printed: congress[1].flat() as number[] },
  { source: "Hamilton's method, five counties, 42 seats", call: ["QUOTA", column(247, 185, 459, 400, 413), 42], printed: [6, 5, 11, 10, 10] },
  { source: "Hamilton's method, five counties, 40 seats", call: ["QUOTA", column(153, 411, 81, 92, 163), 40], printed: [7, 18, 4, 4, 7] },
  { source: "Hare quota, 930 voters, 4 seats", call: ["QUOTA", column(500, 300, 110, 20), 4], printed: [2, 1, 1, 0] },
  { source: "General Electric's vitality curve, 20/70/10 of ten", call: ["FORCED", column(91, 64, 88, 72, 70, 99, 83, 79, 86, 75), column(20, 70, 10)], printed: [1, 3, 2, 2, 2, 1, 2, 2, 2, 2] },
  { source: "Microsoft Support, RANK.EQ", call: ["RANK", column(7, 3.5, 3.5, 1, 2), "asc"], printed: [5, 3, 3, 1, 2] },
  { source: "Microsoft Support, RANK.AVG: 94 is the fourth", call: ["RANK", column(89, 88, 92, 101, 94, 97, 95), 0, "avg"], printed: [6, 7, 5, 1, 4, 2, 3] },
  { source: "Microsoft Support, TRIMMEAN", call: ["TRIMMED", column(4, 5, 6, 7, 2, 3, 4, 5, 1, 2, 3), 0.2], printed: [3.778], within: 0.0005 },
  { source: "R, scale(1:5)", call: ["ZSCORE", column(1, 2, 3, 4, 5)], printed: [-1.2649111, -0.6324555, 0, 0.6324555, 1.2649111], within: 5e-8 },
  { source: "Wikipedia, Median absolute deviation: median 2, MAD 1", call: ["ANOMALY", column(1, 1, 2, 2, 4, 6, 9)], printed: [-0.6745, -0.6745, 0, 0, 1.349, 2.698, 4.7215] },
];
