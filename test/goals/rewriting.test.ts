import fc from "fast-check";
import { certainRewrite, fillGaps, gapOf } from "../../src/goals/rewriting";
import { metCount, smartMarks } from "../../src/goals/smartMarks";
import { checkGoal, type CheckOptions, type GoalStatement } from "../../src/smart";
import { rewriteGaps } from "../../src/text/smart";

const options: CheckOptions = { asOf: "2026-11-22", fiscalYearStart: 1, locale: null };
const known = { owner: "李伟", source: "CRM", frequency: "month", target: 90 } as const;
const certain = (statement: GoalStatement, time = "2030年12月31日"): string | null => certainRewrite(statement, checkGoal(statement, options), { time }, options);

describe("filling the gaps of a rewrite", () => {
  const rewrite = { text: "【完成时间】前，【负责人】将退货率降低至【目标值】", gaps: ["【完成时间】", "【负责人】", "【目标值】"].map((placeholder) => ({ placeholder, question: "?" })), proposals: [] };

  it("puts answers in their places and says what is left; blanks leave the gap", () => {
    expect(fillGaps(rewrite, { time: "2030年底", target: " 2% ", owner: " " })).toEqual({ text: "2030年底前，【负责人】将退货率降低至2%", open: ["【负责人】"] });
  });

  it("takes any answer as it is", () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""), (owner) => {
      expect(fillGaps(rewrite, { owner }).text).toBe(`【完成时间】前，${owner.trim()}将退货率降低至【目标值】`);
    }));
  });

  it("knows every gap by its placeholder in both languages", () => {
    for (const [gap, { zh, en }] of Object.entries(rewriteGaps)) expect([gapOf(zh), gapOf(en)]).toEqual([gap, gap]);
    expect(gapOf("[something else]")).toBeNull();
  });
});

describe("the rewrite that asks nothing", () => {
  it("is there when the row fills every gap and more criteria are met", () => {
    const statement: GoalStatement = { text: "提升客户满意度", fields: known };
    const text = certain(statement);
    expect(text).toMatch(/2030年12月31日.*李伟.*90.*CRM/);
    expect(metCount(checkGoal({ ...statement, text: text ?? "" }, options))).toBeGreaterThan(metCount(checkGoal(statement, options)));
  });

  it("is not there while the words and the row go opposite ways", () => {
    expect(certain({ text: "降低员工流失率", fields: { ...known, direction: "down" } })).not.toBeNull();
    expect(certain({ text: "降低员工流失率", fields: { ...known, direction: "up" } })).toBeNull();
    expect(certain({ text: "降低员工流失率", fields: { ...known, baseline: 80, target: 90 } })).toBeNull();
  });

  it("is not there while anything would have to be guessed", () => {
    expect(certain({ text: "提升客户满意度", fields: { ...known, target: null } })).toBeNull();
    expect(certain({ text: "提升客户满意度", fields: { ...known, owner: null } })).toBeNull();
    expect(certain({ text: "提升客户满意度", fields: known }, "")).toBeNull();
  });

  it("is not there for a goal that is good already, or that is two goals", () => {
    expect(certain({ text: "2030年6月30日前，将客户投诉量由48件降至24件", fields: known })).toBeNull();
    expect(certain({ text: "到2030年底上线新CRM系统，并将退货率降至2%", fields: known })).toBeNull();
  });

  it("keeps every number that somebody wrote", () => {
    const texts = ["提升客户满意度", "提升3号线客户满意度", "Improve customer satisfaction", "降低投诉量，预算50万元", "Reduce returns of 12 product lines"];
    for (const text of texts) {
      const rewritten = certain({ text, fields: known });
      if (rewritten !== null) for (const number of text.match(/\d+/g) ?? []) expect(rewritten).toContain(number);
    }
  });
});

describe("targets to consider for a goal without one", () => {
  const history = [70, 72, 73, 76, 78];

  it("come from baseline and history, on the good side", () => {
    const targets = (statement: GoalStatement) => checkGoal(statement, options).rewrite.proposals.map(({ target }) => target);
    const up = targets({ text: "提高客户保留率", fields: { baseline: 78, history, direction: "up", unit: "%" } });
    expect(up.length).toBeGreaterThan(0);
    for (const target of up) expect(target).toBeGreaterThan(78);
    const down = targets({ text: "降低退货率", fields: { baseline: 6, history: [9, 8.5, 7, 6.5, 6], direction: "down", unit: "%" } });
    for (const target of down) expect(target).toBeLessThan(6);
    expect(targets({ text: "提高客户保留率", fields: { history } })).toEqual([]);
  });
});

describe("marks for the SMART column", () => {
  it("are five letters with their signs and a count", () => {
    expect(smartMarks(checkGoal({ text: "努力做好各项工作" }, options))).toMatch(/^S ✗ M ✗ A \? R \? T ✗ 0\/5$/);
    expect(smartMarks(checkGoal({ text: "2030年6月30日前，将客户投诉量由48件降至24件" }, options))).toMatch(/^S ✓ M ✓ A \? R \? T ✓ 3\/5$/);
  });
});
