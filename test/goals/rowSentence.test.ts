import { emptyNode } from "../../src/goals/emptyNode";
import { indicators } from "../../src/goals/library";
import { rowSentence } from "../../src/goals/rowSentence";
import type { GoalNode } from "../../src/goals/types";
import { checkGoal } from "../../src/smart";

const asOf = "2026-11-22";
const kpi = (facts: Partial<GoalNode>): GoalNode => ({ ...emptyNode, code: "SAL01", goal: indicators.find(({ code }) => code === "SAL01")!.name.zh, unit: "元", direction: 1, target: 1_000_000, ...facts });
const verdicts = (text: string, node: GoalNode): string =>
  checkGoal({ text, fields: { target: node.target, unit: node.unit } }, { asOf, fiscalYearStart: 1, locale: null })
    .criteria.filter(({ criterion }) => "SMT".includes(criterion)).map(({ criterion, verdict }) => `${criterion} ${verdict}`).join();

describe("a KPI by its name and its row", () => {
  it("is specific, measurable and time-bound for every indicator of the library, in both languages", () => {
    const gaps = indicators.flatMap((indicator) => (["zh", "en"] as const).flatMap((language) => {
      const node = kpi({ code: indicator.code, goal: indicator.name[language], unit: indicator.unit[language], direction: indicator.direction, target: indicator.direction === -1 ? 5 : 90 });
      const sentence = rowSentence(node, asOf) ?? "";
      const found = verdicts(sentence, node);
      return found === "S met,M met,T met" ? [] : [`${indicator.code} ${sentence}: ${found}`];
    }));
    expect(gaps).toEqual([]);
  });

  it("is due on its own day, and in the year where it has none", () => {
    expect(rowSentence(kpi({}), asOf)).toMatch(/：2026年达到1,000,000元$/);
    expect(rowSentence(kpi({ due: "2026-06-30", target: 0.125, direction: -1 }), asOf)).toMatch(/：2026年6月30日前不超过0.125元$/);
  });

  it("is left to its own words where somebody wrote them, or where the row has no target", () => {
    expect(rowSentence(kpi({ goal: "提升客户满意度" }), asOf)).toBeNull();
    expect(rowSentence(kpi({ code: null }), asOf)).toBeNull();
    expect(rowSentence(kpi({ target: null }), asOf)).toBeNull();
    expect(rowSentence(kpi({ code: "OWN-1", goal: "2026年开店10家" }), asOf)).toBeNull();
  });
});
