import fc from "fast-check";
import { cascadeGap } from "../../src/goals/cascade/gap";
import { splitDown } from "../../src/goals/cascade/splitDown";
import { unitDecimals } from "../../src/goals/cascade/unitDecimals";
import { checkGoals } from "../../src/goals/checks";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import { emptyNode } from "../../src/goals/emptyNode";
import { exactShares } from "../../src/goals/exactShares";
import type { GoalNode } from "../../src/goals";
import { say } from "../../src/text/language";

const parent = (more: Partial<GoalNode> = {}): GoalNode => ({ ...emptyNode, id: "P", level: "team", goal: "华东大区", target: 1000, unit: "万元", cascade: "split", direction: 1, ...more });
const child = (id: string, more: Partial<GoalNode> = {}): GoalNode => ({ ...emptyNode, id, parent: "P", goal: id, unit: "万元", ...more });
const children = (...shares: readonly (number | null)[]): readonly GoalNode[] => shares.map((share, at) => child(`C${at}`, { share }));
const targets = (above: GoalNode, below: readonly GoalNode[], shares: Readonly<Record<string, number>> | null = null): readonly number[] | string => {
  const split = splitDown(above, below, shares);
  return isRefusal(split) ? say(split.refused, "zh-CN", split.parameters) : split.map(({ target }) => target);
};
/** Whole units of the last decimal, in which sums are exact. */
const units = (values: readonly number[], decimals: number): number => values.reduce((sum, value) => sum + Math.round(value * 10 ** decimals), 0);

describe("sharing a total out", () => {
  const total = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -100_000_000, max: 100_000_000 }).map((cents) => cents / 100));
  const shares = fc.array(fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 1, maxLength: 14 });

  it("adds up to the cent for any total and any shares, negative ones too", () => {
    fc.assert(fc.property(total, shares, (whole, parts) => {
      const out = exactShares(whole, parts, 2);
      if (out === null) return;
      expect(out).toHaveLength(parts.length);
      expect(units(out, 2)).toBe(Math.round(whole * 100));
      for (const part of out) expect(Math.abs(part * 100 - Math.round(part * 100))).toBeLessThan(1e-3);
    }), { numRuns: 2000 });
  });

  it("gives each no more than one unit off its exact part", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 }), (whole, parts) => {
      const sum = parts.reduce((all, part) => all + part, 0);
      const out = exactShares(whole, parts, 0);
      if (sum === 0) return expect(out).toBeNull();
      parts.forEach((part, at) => expect(Math.abs((out?.[at] ?? NaN) - (whole * part) / sum)).toBeLessThan(1));
    }));
  });

  it("knows when shares give no proportion", () => {
    expect(exactShares(100, [0, 0], 2)).toBeNull();
    expect(exactShares(100, [5, -5], 2)).toBeNull();
    expect(exactShares(-120, [-10, -20, -30], 0)).toEqual([-20, -40, -60]);
    expect(exactShares(100, [150, -50], 0)).toEqual([150, -50]);
  });
});

describe("a target whose parts are combined in another way", () => {
  const indicators = (["sum", "average", "ratio", "last"] as const).map((rollUp) => ({
    code: rollUp, nameZh: rollUp, nameEn: rollUp, definitionZh: rollUp, definitionEn: rollUp, unit: "", direction: 1 as const, rollUp, numerator: "", denominator: "",
  }));
  const cascadeFindings = (nodes: readonly GoalNode[]) =>
    checkGoals(nodes, undefined, "quarter", { indicators }).filter(({ id }) => /^(split|contribution|copyDiffers|shares|rollUps)/.test(id));
  const tree = (cascade: GoalNode["cascade"], code: string | null, ...below: readonly Partial<GoalNode>[]): readonly GoalNode[] =>
    [{ ...parent({ cascade, code }), level: "strategy" }, ...below.map((more, at) => child(`C${at}`, { target: 700, ...more }))];

  it.each([
    ["a sum of averages, by shares", tree("split", "sum", { code: "sum", share: 0.4 }, { code: "average", share: 0.6 }), { C1: { share: null } }],
    ["a sum of levels at the end, by shares", tree("contribute", "sum", { code: "sum", share: 0.4 }, { code: "last", share: 0.6 }), { C1: { share: null } }],
    ["an average of sums, by shares", tree("contribute", "average", { code: "average", share: 0.5 }, { code: "sum", share: 0.5 }), { C1: { share: null } }],
    ["what its unit says is a sum, of ratios in the same unit", tree("split", null, { code: "ratio" }, { code: "ratio" }), { P: { cascade: "copy" }, C0: { target: 1000 }, C1: { target: 1000 } }],
    ["money, of a share in percent", tree("split", null, { share: 0.4 }, { unit: "%", share: 0.6 }), { C1: { share: null } }],
  ] as const)("is one finding with a fix: %s", (_, nodes, changes: Readonly<Record<string, Partial<GoalNode>>>) => {
    const [finding, ...others] = cascadeFindings(nodes);
    expect([finding?.id, others]).toEqual(["rollUpsDiffer:P", []]);
    const mended = applyEdit(nodes, { kind: "all", edits: finding!.fix!.edits });
    if (isRefusal(mended)) throw new Error(mended.refused.en);
    expect(mended.nodes).toEqual(nodes.map((node) => ({ ...node, ...changes[node.id] })));
    expect(cascadeFindings(mended.nodes).map(({ id }) => id)).not.toContain("rollUpsDiffer:P");
  });

  it("is no finding where all are combined alike, or each has the target of the goal", () => {
    expect(cascadeFindings(tree("contribute", "average", { code: "ratio", target: 1000 }, { code: "last", target: 1000 }))).toEqual([]);
    expect(cascadeFindings(tree("copy", "sum", { code: "average", target: 1000, share: 1 }))).toEqual([]);
    expect(cascadeFindings(tree("split", "ratio", { code: "sum", share: 1 })).map(({ id }) => id)).toEqual(["splitQuotient:P"]);
  });
});

describe("a target that goes down", () => {
  it("is split by the shares of the children", () => {
    expect(targets(parent(), children(0.5, 0.3, 0.2))).toEqual([500, 300, 200]);
  });

  it("is split evenly where nobody has a share, money to the cent and people whole", () => {
    expect(targets(parent(), children(null, null, null))).toEqual([333.34, 333.33, 333.33]);
    const people = children(null, null, null).map((node) => ({ ...node, unit: "人" }));
    expect(targets(parent({ unit: "人" }), people)).toEqual([334, 333, 333]);
    expect(targets(parent({ unit: "吨", target: 10.5 }), people.map((node) => ({ ...node, unit: "吨" })))).toEqual([3.5, 3.5, 3.5]);
  });

  it("keeps its proportions when it is split again after the parent has changed", () => {
    const grown = children(null, null).map((node, at) => ({ ...node, target: [600, 400][at] ?? 0 }));
    expect(targets(parent({ target: 1200 }), grown)).toEqual([720, 480]);
  });

  it("takes the shares that somebody gives by hand", () => {
    expect(targets(parent(), children(0.5, 0.3, 0.2), { C0: 1, C2: 3 })).toEqual([250, 750]);
    expect(targets(parent(), children(null), { C0: 0 })).toContain("看不出怎么分");
  });

  it("goes to the children that measure the same thing only, and to none that does not count", () => {
    const mixed = [child("A"), child("B", { unit: "%" }), child("C"), child("D", { state: "proposed" })];
    expect(targets(parent(), mixed)).toEqual([500, 500]);
    const coded = [child("A", { code: "SAL01" }), child("B", { code: "FIN08" })];
    expect(targets(parent({ code: "SAL01" }), coded)).toEqual([1000]);
  });

  it("leaves a child alone that measures something else or gets no share, and takes the share from it that it had", () => {
    const below = [child("A", { share: 0.5 }), child("B", { share: 0.5, target: 500 }), child("C"), child("D", { unit: "%", target: 95 })];
    const result = applyEdit([parent({ level: "strategy" }), ...below], { kind: "splitTarget", id: "P", shares: { A: 0.6, C: 0.4, D: 0.5 } });
    if (isRefusal(result)) throw new Error(result.refused.en);
    expect(result.nodes.slice(1).map(({ target, share }) => [target, share])).toEqual([[600, 0.6], [500, null], [400, 0.4], [95, null]]);
    const back = applyEdit(result.nodes, result.inverse);
    expect(isRefusal(back) ? null : back.nodes.slice(1)).toEqual(below);
  });

  it("is refused in words for a rate, without a target, and without children to take it", () => {
    expect(targets(parent({ unit: "%", target: 95 }), children(0.5, 0.5))).toBe("华东大区 按平均计算，各部分相加不等于整体，不能拆分。请改用“复制”，或分别填写目标值。");
    expect(targets(parent({ target: null }), children(0.5, 0.5))).toContain("还没有目标值");
    expect(targets(parent(), [])).toContain("没有可以分到目标值的下级");
  });

  it("asks the definition of the KPI how it is combined before it looks at the unit", () => {
    const average = splitDown(parent({ code: "X" }), [child("A", { code: "X" })], null, () => "average");
    expect(isRefusal(average)).toBe(true);
    const sum = splitDown(parent({ code: "X", unit: "%" }), [child("A", { code: "X" })], null, () => "sum");
    expect(isRefusal(sum)).toBe(false);
  });

  it("adds up whatever the target, the unit and the shares are, and can be taken back", () => {
    const share = fc.integer({ min: 0, max: 100 }).map((points) => points / 100);
    fc.assert(fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom("万元", "人", "件"), fc.array(share, { minLength: 1, maxLength: 9 }), (cents, unit, shares) => {
      const target = unit === "万元" ? cents / 100 : cents;
      const nodes = [parent({ target, unit, level: "strategy" }), ...shares.map((each, at) => child(`C${at}`, { share: each, unit }))];
      const result = applyEdit(nodes, { kind: "splitTarget", id: "P", shares: null });
      if (isRefusal(result)) throw new Error(result.refused.en);
      const decimals = unitDecimals(unit, target);
      expect(units(result.nodes.slice(1).map((node) => node.target ?? NaN), decimals)).toBe(Math.round(target * 10 ** decimals));
      expect(cascadeGap(result.nodes[0]!, result.nodes.slice(1))).toBeNull();
      const back = applyEdit(result.nodes, result.inverse);
      expect(isRefusal(back) ? null : back.nodes).toEqual(nodes);
    }));
  });
});

describe("gaps between a goal and its children", () => {
  const findings = (above: GoalNode, below: readonly GoalNode[]) =>
    checkGoals([{ ...above, level: "strategy" }, ...below]).filter(({ id }) => /^(splitGap|splitQuotient|contributionGap|copyDiffers|sharesTotal):/.test(id));
  const sentences = (above: GoalNode, below: readonly GoalNode[], language: "zh-CN" | "en-US" = "zh-CN") =>
    findings(above, below).map(({ text, parameters }) => say(text, language, parameters));
  const having = (...values: readonly (number | null)[]) => values.map((target, at) => child(`C${at}`, { target }));

  it("950 of 1000 is a gap of 50, with a repair that closes it", () => {
    const nodes = having(500, 450);
    expect(sentences(parent(), nodes)).toEqual(["华东大区：下级目标合计 950，本级 1000，缺口 50"]);
    expect(sentences(parent(), nodes, "en-US")).toEqual(["华东大区: the targets below total 950 of 1000, gap 50"]);
    const [found] = findings(parent(), nodes);
    const repaired = applyEdit([parent({ level: "strategy" }), ...nodes], { kind: "all", edits: found?.fix?.edits ?? [] });
    expect(isRefusal(repaired) ? "" : sentences(repaired.nodes[0]!, repaired.nodes.slice(1))).toEqual([]);
  });

  it("too much is a gap of a split, but none of contributions", () => {
    expect(sentences(parent(), having(500, 550))).toEqual(["华东大区：下级目标合计 1050，本级 1000，多出 50"]);
    expect(sentences(parent({ cascade: "contribute" }), having(500, 550))).toEqual([]);
    expect(sentences(parent({ cascade: "contribute" }), having(500, 450))).toEqual(["华东大区：下级目标合计 950，本级 1000，缺口 50"]);
  });

  it("sums of thirds and tenths fit", () => {
    expect(sentences(parent({ target: 100 }), having(33.33, 33.33, 33.34))).toEqual([]);
    expect(sentences(parent({ target: 0.3 }), having(0.1, 0.2))).toEqual([]);
  });

  it("rates are averaged by their shares, not added", () => {
    const rates = having(90, 80).map((node, at) => ({ ...node, unit: "%", share: [0.75, 0.25][at] ?? null }));
    expect(sentences(parent({ unit: "%", target: 87.5, cascade: "contribute" }), rates)).toEqual([]);
    expect(sentences(parent({ unit: "%", target: 90, cascade: "contribute" }), rates)).toEqual(["华东大区：下级目标平均 87.5，本级 90，相差 2.5"]);
    expect(sentences(parent({ unit: "%", target: 90 }), rates)).toEqual(["华东大区：按平均计算的指标不能拆分目标值"]);
  });

  it("a copy is the same everywhere, and copying down makes it so", () => {
    expect(sentences(parent({ cascade: "copy" }), having(1000, 900, 800))).toEqual(["华东大区：2 个下级的目标值与本级的 1000 不同（C1、C2）"]);
    expect(sentences(parent({ cascade: "copy" }), having(1000, 1000))).toEqual([]);
  });

  it("shares below a split total 100 %", () => {
    const off = children(0.5, 0.4).map((node, at) => ({ ...node, target: [555.56, 444.44][at] ?? 0 }));
    expect(sentences(parent(), off)).toEqual(["华东大区：下级的分解比例合计 90%，应为 100%"]);
  });

  it("says nothing while targets are still missing, and nothing of goals that hand nothing down", () => {
    expect(sentences(parent(), having(500, null))).toEqual([]);
    expect(sentences(parent({ cascade: null }), having(500, 450))).toEqual([]);
  });
});
