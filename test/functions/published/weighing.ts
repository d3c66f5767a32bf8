import { columns, type Example } from "../examples";
import { column } from "../runtime";

const third = 1 / 3;

/** T. L. Saaty, How to make a decision, European Journal of Operational Research 48, 1990: buying a house. */
const house = [
  [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
  [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
  [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
  [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
  [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
  [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
  [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
  [4, 7, 5, 8, 6, 6, 2, 1],
];
/** T. L. Saaty, The Analytic Hierarchy Process, 1980: wealth of seven nations. */
const wealth = [
  [1, 4, 9, 6, 6, 5, 5],
  [1 / 4, 1, 7, 5, 5, 3, 4],
  [1 / 9, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 7, 1 / 5],
  [1 / 6, 1 / 5, 5, 1, 1, 1 / 3, 1 / 3],
  [1 / 6, 1 / 5, 5, 1, 1, 1 / 3, 1 / 3],
  [1 / 5, 1 / 3, 7, 3, 3, 1, 2],
  [1 / 5, 1 / 4, 5, 3, 3, 1 / 2, 1],
];
/** T. L. Saaty, Decision making with the analytic hierarchy process, Int. J. Services Sciences 1, 2008: which drink is consumed more. */
const drinks = [
  [1, 9, 5, 2, 1, 1, 1 / 2],
  [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
  [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
  [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
  [1, 9, 4, 2, 1, 2, 1 / 2],
  [1, 9, 3, 1, 1 / 2, 1, 1 / 3],
  [2, 9, 9, 3, 2, 3, 1],
];
/** T. L. Saaty 1980: choosing a school. */
const school = [
  [1, 4, 3, 1, 3, 4],
  [1 / 4, 1, 7, 3, 1 / 5, 1],
  [third, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
  [1, third, 5, 1, 1, third],
  [third, 5, 5, 1, 1, 3],
  [1 / 4, 1, 6, 3, third, 1],
];
/** T. L. Saaty 2008: choosing a job by flexibility, opportunities, security, reputation, salary. */
const job = [
  [1, 1 / 4, 1 / 6, 1 / 4, 1 / 8],
  [4, 1, third, 3, 1 / 7],
  [6, 3, 1, 4, 1 / 2],
  [4, third, 1 / 4, 1, 1 / 7],
  [8, 7, 2, 7, 1],
];
/** 姜启源《数学模型》：选择旅游地。 */
const holiday = [
  [1, 1 / 2, 4, 3, 3],
  [2, 1, 7, 5, 5],
  [1 / 4, 1 / 7, 1, 1 / 2, third],
  [third, 1 / 5, 2, 1, 1],
  [third, 1 / 5, 3, 1, 1],
];
const leader = [[1, 4, 3, 7], [1 / 4, 1, third, 3], [third, 3, 1, 5], [1 / 7, third, 1 / 5, 1]];
const leaderWeights = column(0.547, 0.127, 0.27, 0.056);
const wikipediaLeader = "Wikipedia, Analytic hierarchy process – leader example";

/** Scores of eleven wards in nine items of care, scaled to 0…1; the common Chinese example of 熵权法. */
const wards = [
  [1, 0, 1, 0, 0.5, 1, 1, 1, 1],
  [1, 1, 0, 1, 0.5, 1, 1, 1, 1],
  [0, 1, 0.33, 1, 0.5, 1, 1, 1, 1],
  [1, 1, 0, 1, 0.5, 1, 0.87, 1, 1],
  [1, 0, 1, 1, 1, 0, 1, 1, 0],
  [1, 1, 1, 1, 0.5, 1, 1, 0, 1],
  [1, 1, 0, 1, 0.5, 1, 0, 1, 1],
  [0.5, 1, 0.33, 1, 1, 1, 1, 1, 1],
  [1, 1, 0.67, 1, 0, 1, 1, 1, 1],
  [1, 0, 1, 1, 1, 1, 1, 1, 1],
  [1, 1, 0.67, 1, 0.5, 1, 1, 1, 1],
];

/** Weights of criteria, weighted averages, ratios of sums. */
export const weighing: readonly Example[] = [
  { source: `${wikipediaLeader}: criteria`, call: ["AHP", leader], printed: [0.547, 0.127, 0.27, 0.056], within: 0.00075 },
  { source: `${wikipediaLeader}: experience`, call: ["AHP", [[1, 1 / 4, 4], [4, 1, 9], [1 / 4, 1 / 9, 1]]], printed: [0.217, 0.717, 0.066], within: 0.0005 },
  { source: `${wikipediaLeader}: education`, call: ["AHP", [[1, 3, 1 / 5], [third, 1, 1 / 7], [5, 7, 1]]], printed: [0.188, 0.081, 0.731], within: 0.0005 },
  { source: `${wikipediaLeader}: charisma`, call: ["AHP", [[1, 5, 9], [1 / 5, 1, 4], [1 / 9, 1 / 4, 1]]], printed: [0.743, 0.194, 0.063], within: 0.0005 },
  { source: `${wikipediaLeader}: age`, call: ["AHP", [[1, third, 5], [3, 1, 9], [1 / 5, 1 / 9, 1]]], printed: [0.265, 0.672, 0.063], within: 0.0005 },
  { source: `${wikipediaLeader}: Tom`, call: ["WEIGHTED", column(0.217, 0.188, 0.743, 0.265), leaderWeights], printed: [0.358], within: 0.0005 },
  { source: `${wikipediaLeader}: Dick`, call: ["WEIGHTED", column(0.717, 0.081, 0.194, 0.672), leaderWeights], printed: [0.493], within: 0.0008 },
  { source: `${wikipediaLeader}: Harry`, call: ["WEIGHTED", column(0.066, 0.731, 0.063, 0.063), leaderWeights], printed: [0.149], within: 0.0005 },
  { source: "Saaty 1990, buying a house", call: ["AHP", house], printed: [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], within: 0.0005 },
  { source: "Saaty 1990, buying a house", call: ["AHP.CR", house], printed: [0.17], within: 0.005 },
  { source: "Saaty 1980, wealth of nations", call: ["AHP", wealth], printed: [0.427, 0.23, 0.021, 0.052, 0.052, 0.123, 0.094], within: 0.0005 },
  { source: "Saaty 1980, wealth of nations", call: ["AHP.CR", wealth], printed: [0.08], within: 0.005 },
  { source: "Saaty 2008, drinks", call: ["AHP", drinks], printed: [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327], within: 0.0005 },
  { source: "Saaty 2008, drinks", call: ["AHP.CR", drinks, "2005"], printed: [0.022], within: 0.0005 },
  { source: "Haas & Meixner, An Illustrated Guide to the AHP: a car", call: ["AHP", [[1, 1 / 2, 3], [2, 1, 4], [third, 1 / 4, 1]]], printed: [0.3196, 0.5584, 0.122], within: 0.00005 },
  { source: "熵权法赋权实例：11 个科室 9 项整体护理", call: ["ENTROPY", wards], printed: [0.08, 0.22, 0.27, 0.07, 0.11, 0.07, 0.07, 0.07, 0.07], within: 0.006 },
  { source: "Microsoft Support, weighted average: 20, 25, 35 dollars for 500, 750, 200 shares", call: ["WEIGHTED", ...columns([20, 500], [25, 750], [35, 200])], printed: [24.66], within: 0.005 },
  { source: "Microsoft Support, GEOMEAN", call: ["WEIGHTED", column(4, 5, 8, 7, 11, 4, 3), column(1, 1, 1, 1, 1, 1, 1), "geometric"], printed: [5.476987], within: 5e-7 },
  { source: "Microsoft Support, HARMEAN", call: ["WEIGHTED", column(4, 5, 8, 7, 11, 4, 3), column(1, 1, 1, 1, 1, 1, 1), "harmonic"], printed: [5.028376], within: 5e-7 },
  { source: "Wikipedia, Weighted arithmetic mean: two classes of 20 and 30", call: ["WEIGHTED", ...columns([80, 20], [90, 30])], printed: [86] },
  { source: "Wikipedia, Harmonic mean: a price–earnings ratio at 30 % and 70 %", call: ["WEIGHTED", ...columns([30, 0.3], [1000, 0.7]), "harmonic"], printed: [93.46], within: 0.005 },
  { source: "Wikipedia, Harmonic mean: 60 and 20 km/h there and back", call: ["WEIGHTED", ...columns([60, 1], [20, 1]), "harmonic"], printed: [30] },
  { source: "Wikipedia, Geometric mean: yearly growth of 80, 16.6666 and 42.8571 %", call: ["WEIGHTED", ...columns([1.8, 1], [1.166666, 1], [1.428571, 1]), "geometric"], printed: [1.442249], within: 5e-7 },
  { source: "Wikipedia, Simpson's paradox: Jeter 1995 and 1996", call: ["AGG", column(12, 183), "ratio", column(48, 582)], printed: [0.31], within: 0.0005 },
  { source: "Wikipedia, Simpson's paradox: Justice 1995 and 1996", call: ["AGG", column(104, 45), "ratio", column(411, 140)], printed: [0.27], within: 0.0005 },
  { source: "Wikipedia, Simpson's paradox: kidney stones, treatment A", call: ["AGG", column(81, 192), "ratio", column(87, 263)], printed: [0.78], within: 0.005 },
  { source: "Wikipedia, Simpson's paradox: kidney stones, treatment B", call: ["AGG", column(234, 55), "ratio", column(270, 80)], printed: [0.83], within: 0.005 },
  { source: "HR Performance Solutions, How scores are calculated: core values", call: ["WEIGHTED", ...columns([3, 30], [3, 30], [4, 40])], printed: [3.4] },
  { source: "HR Performance Solutions, How scores are calculated: competencies", call: ["WEIGHTED", column(2, 3, 4, 2), column("25%", "25%", "25%", "25%")], printed: [2.75] },
  { source: "HR Performance Solutions, How scores are calculated: goals", call: ["WEIGHTED", ...columns([3, 15], [3, 15], [4, 20], [3, 25], [4.5, 25]), null, null, "strict"], printed: [3.575] },
  { source: "PayGlobal, KPI score of a review", call: ["WEIGHTED", ...columns([3, 45], [4, 30], [4, 15], [3, 5], [3, 5])], printed: [3.45] },
  { source: "Infor, Overall appraisal score: 3.06 of 5", call: ["WEIGHTED", ...columns([0.6334, 40], [0.5575, 40], [0.545, 30], [0.5889, 30], [0.7833, 20], [0.5833, 40], [0.8, 10])], printed: [3.06 / 5], within: 0.001 },
  { source: "CiteHR, five parameters with weights", call: ["WEIGHTED", ...columns([4, 4], [3, 3], [4, 3], [5, 4], [4, 2])], printed: [65 / 16] },
  { source: "OKR scoring guide, milestones done and open", call: ["WEIGHTED", ...columns([1, 0.2], [1, 0.3], [1, 0.2], [0, 0.2], [0, 0.1])], printed: [0.7] },
  { source: "Saaty 1980, choosing a school", call: ["AHP", school], printed: [0.32, 0.14, 0.03, 0.13, 0.24, 0.14], within: 0.005 },
  { source: "Saaty 2008, choosing a job", call: ["AHP", job], printed: [0.036, 0.122, 0.262, 0.075, 0.506], within: 0.0005 },
  { source: "姜启源《数学模型》，选择旅游地", call: ["AHP.CR", holiday], printed: [0.016], within: 0.0005 },
  { source: "Human development index 2010, China: ∛(0.847·0.589·0.584)", call: ["WEIGHTED", column(0.847, 0.589, 0.584), column(1, 1, 1), "geometric"], printed: [0.663], within: 0.0005 },
];
