import { checkGoal } from "../../src/smart";
import { note } from "./figures";
import { median } from "./measure";

const goals = [
  "Raise first-visit resolution at the Cork depot from 71% to 80% by the end of Q3, reviewed monthly",
  "Publish the returns policy for online orders before 1 November",
  "Be a better partner for our dealers",
  "第四季度把华东区经销商的订单准时交付率由88%提高到93%，每月复盘",
  "9月30日前完成冷链仓库消防验收",
  "持续加强团队建设，做好员工关怀",
];
const fields = { baseline: 71, target: 80, history: [62, 64, 66.5, 69, 71], parent: "Customer retention of 90%" };
const options = { asOf: "2025-05-15", fiscalYearStart: 1, locale: null };
const ROUNDS = 200;

/** checkGoal in steady state: short goals of both languages, and a text of 10,000 characters. */
export function benchSmart(): void {
  const time = median(() => {
    for (let round = 0; round < ROUNDS; round++) for (const text of goals) checkGoal({ text, fields }, options);
  });
  note("checkGoal: a goal", (time * 1000) / (ROUNDS * goals.length), "µs");
  for (const length of [2_500, 5_000, 10_000]) {
    const text = goals.join("；").repeat(40).slice(0, length);
    note(`checkGoal over ${length} characters`, median(() => checkGoal({ text }, options)));
  }
}
