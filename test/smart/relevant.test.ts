import { relevance } from "../../src/smart/relevant";
import { freshPairs } from "./relevant/freshPairs";
import { latePairs } from "./relevant/latePairs";
import { otherPairs } from "./relevant/otherPairs";
import { morePairs } from "./relevant/morePairs";
import { pairs, type Label } from "./relevant/pairs";

type Pair = readonly [string, string, Label | "other"];

/** Whether the goal is taken to help: aligned, or nothing known against it. */
const isRight = ([goal, parent, label]: Pair) => relevance(goal, {}, parent).isLikely === (label === "aligned");
const share = (all: readonly Pair[]) => all.filter(isRight).length / all.length;
const isChinese = ([goal, parent]: Pair) => /[\u4e00-\u9fff]/.test(goal + parent);

describe("relevance on labelled pairs", () => {
  const all: readonly Pair[] = [...pairs, ...morePairs, ...otherPairs, ...latePairs, ...freshPairs];

  it.each([["pairs", pairs], ["more pairs", morePairs], ["third set", otherPairs], ["late sets", latePairs], ["fresh pairs", freshPairs]] as const)("is right on most of the %s", (_name, set) => {
    expect(share(set)).toBeGreaterThanOrEqual(0.78);
  });

  it("is about as good in Chinese as in English", () => {
    const difference = share(all.filter(isChinese)) - share(all.filter((pair) => !isChinese(pair)));
    expect(Math.abs(difference)).toBeLessThan(0.06);
  });

  it("finds most goals that work against their parent", () => {
    const conflicts = all.filter(([, , label]) => label === "conflict");
    const found = conflicts.filter(([goal, parent]) => relevance(goal, {}, parent).relevance === "conflict");
    expect(found.length / conflicts.length).toBeGreaterThan(0.45);
  });
});

describe("relevance", () => {
  it("says by what a goal helps", () => {
    expect(relevance("Grow sales in Norway", {}, "Group sales of EUR 60M")).toMatchObject({ relevance: "aligned", reason: "sameMetric" });
    expect(relevance("运费下降10%", {}, "总成本下降5%")).toMatchObject({ relevance: "aligned", reason: "component" });
    expect(relevance("客服首次响应时间缩短至30秒", {}, "客户满意度达到95%")).toMatchObject({ relevance: "aligned", reason: "driver" });
    expect(relevance("Obtain the building permit", {}, "Open the new plant")).toMatchObject({ relevance: "aligned", reason: "constraint" });
  });

  it("points at the words that decided it", () => {
    const goal = "In Q3 raise safety stock by 30%";
    const { evidence, relevance: verdict } = relevance(goal, {}, "Cut inventory by 20%");
    expect(verdict).toBe("conflict");
    expect(evidence === null ? "" : goal.slice(evidence.start, evidence.end)).toBe("safety stock");
  });

  it("turns with the direction of the goal", () => {
    expect(relevance("Increase inventory by 20%", {}, "Cut inventory by 20%")).toMatchObject({ relevance: "conflict", reason: "oppositeDirection" });
    expect(relevance("安全库存降低30%", {}, "库存周转天数降至40天").relevance).toBe("aligned");
  });

  it("takes the metric of the fields when the words say nothing", () => {
    const fields = { metric: "one-time delivery: on time delivery", direction: "up" } as const;
    expect(relevance("Get to 97", fields, "Customer complaints down 20%").relevance).toBe("aligned");
  });

  it("does not guess about what it cannot read, and never on common words alone", () => {
    expect(relevance("Zyx the qwv", {}, "Cut inventory by 20%")).toMatchObject({ relevance: "unknown", reason: "goalNotUnderstood" });
    expect(relevance("Cut inventory by 20%", {}, "Zyx the qwv")).toMatchObject({ relevance: "unknown", reason: "parentNotUnderstood" });
    expect(relevance("Paint the Zyx bridge", {}, "Zyx the qwv").relevance).not.toBe("aligned");
  });
});
