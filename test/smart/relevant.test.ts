import { relevance } from "../../src/smart/relevant";
import { everydayPairs } from "./relevant/everydayPairs";
import { freshPairs } from "./relevant/freshPairs";
import { lastPairs } from "./relevant/lastPairs";
import { latePairs } from "./relevant/latePairs";
import { otherPairs } from "./relevant/otherPairs";
import { morePairs } from "./relevant/morePairs";
import { tradePairs } from "./relevant/tradePairs";
import { pairs, type Label } from "./relevant/pairs";

type Pair = readonly [string, string, Label | "other"];

/** Whether the goal is taken to help: aligned, or nothing known against it. */
const isRight = ([goal, parent, label]: Pair) => relevance(goal, {}, parent).isLikely === (label === "aligned");
const share = (all: readonly Pair[]) => all.filter(isRight).length / all.length;
const isChinese = ([goal, parent]: Pair) => /[\u4e00-\u9fff]/.test(goal + parent);

describe("relevance on labelled pairs", () => {
  const all: readonly Pair[] = [...pairs, ...morePairs, ...otherPairs, ...latePairs, ...freshPairs, ...everydayPairs, ...tradePairs, ...lastPairs];

  it.each([["pairs", pairs], ["more pairs", morePairs], ["third set", otherPairs], ["late sets", latePairs], ["fresh pairs", freshPairs], ["everyday pairs", everydayPairs], ["pairs of trades", tradePairs], ["last pairs", lastPairs]] as const)("is right on most of the %s", (_name, set) => {
    expect(share(set)).toBeGreaterThanOrEqual(0.84);
  });

  it("is about as good in Chinese as in English", () => {
    const difference = share(all.filter(isChinese)) - share(all.filter((pair) => !isChinese(pair)));
    expect(Math.abs(difference)).toBeLessThan(0.06);
  });

  it("hardly ever turns away a goal that helps", () => {
    const helping = all.filter(([, , label]) => label === "aligned");
    expect(helping.filter(isRight).length / helping.length).toBeGreaterThan(0.93);
  });

  it("finds most goals that work against their parent", () => {
    const conflicts = all.filter(([, , label]) => label === "conflict");
    const found = conflicts.filter(([goal, parent]) => relevance(goal, {}, parent).relevance === "conflict");
    expect(found.length / conflicts.length).toBeGreaterThan(0.6);
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

  it("calls a goal unrelated when its field of work does nothing for that of its parent", () => {
    expect(relevance("Zyx patent renewals paid on time", {}, "Forklift zyx breakdowns halved")).toMatchObject({ relevance: "unrelated", reason: "noPath" });
    expect(relevance("离退休职工通讯录汇编", {}, "高炉作业量提高5%").relevance).toBe("unrelated");
    expect(relevance("Zyx the dispatch desk", {}, "Zyx parcels on time").relevance).not.toBe("unrelated");
  });

  it("calls it a conflict when the goal takes away what its parent needs, unless the parent wants to save", () => {
    expect(relevance("Cancel half of the fire safety inspections", {}, "No accidents on site")).toMatchObject({ relevance: "conflict", reason: "worksAgainst" });
    expect(relevance("客服坐席减少三成", {}, "客户投诉下降20%").relevance).toBe("conflict");
    expect(relevance("Reduce the number of repeat inspections by half", {}, "No accidents on site").relevance).not.toBe("conflict");
    expect(relevance("Reduce staff by 5%", {}, "Operating cost down 4%").relevance).not.toBe("conflict");
    expect(relevance("Cut inspection time to two days", {}, "Complaints down 20%").relevance).not.toBe("conflict");
  });

  it.each([
    ["Loosen the credit criteria for new dealers", "Bad debt below 1%"],
    ["放宽来料公差", "来料不良率下降20%"],
    ["Double the sales bonus", "Selling expenses down 5%"],
    ["全部订单包邮", "单均物流费用下降10%"],
    ["Cut holiday allowance by a third", "Staff turnover below 8%"],
    ["三月起推迟设备保养", "设备故障下降20%"],
    ["Grow the fleet by 25 trucks", "Fleet costs down 8%"],
    ["出口订单增长12%", "内销占比达到80%"],
    ["Raise the safety stock of resins", "Working capital down by EUR 4M"],
    ["Cut the warranty to 12 months", "Customers rate after-sales care at 4.6"],
    ["取消会员积分抵现", "老会员复购率提升到45%"],
    ["Raise fares by 8%", "Passenger numbers up 5%"],
    ["采购付款审批增加两级会签", "供应商付款及时率达到98%"],
    ["Double the batch size in blending", "Lead time for small orders three days"],
    ["将设备点检由每日一次改为每周一次", "设备突发故障下降30%"],
    ["DSO of 44 days", "Win volume by extending credit terms for dealers"],
    ["Recruit 15 clerks for the back office", "Personnel expenses down 6%"],
    ["关键物料改为独家供货", "断供次数降为零"],
  ])("calls %s a conflict with %s", (goal, parent) => {
    expect(relevance(goal, {}, parent).relevance).toBe("conflict");
  });

  it.each([
    ["Grow the fleet's load factor", "Fleet costs down 8%"],
    ["Raise the discount obtained from suppliers", "Purchasing cost down 5%"],
    ["Relax the dress code", "Staff turnover below 8%"],
    ["出口订单增长12%", "出口收入占比达到80%"],
    ["Raise fares by 8%", "Passenger revenue up 5%"],
    ["取消会员积分抵现", "销售费用下降10%"],
    ["Recruit 15 permanent nurses", "Agency staff cost down 20%"],
    ["No more than 3 approvals per order", "Orders placed within a day"],
  ])("does not call %s a conflict with %s", (goal, parent) => {
    expect(relevance(goal, {}, parent).relevance).not.toBe("conflict");
  });

  it("sees a parent that wants less of what is commonly good", () => {
    expect(relevance("Run ten training courses", {}, "Training days down by a third").relevance).toBe("conflict");
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
