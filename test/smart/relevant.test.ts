import { readFileSync } from "node:fs";
import path from "node:path";
import { checkGoal } from "../../src/smart";
import { relevance } from "../../src/smart/relevant";
import { everydayPairs } from "./relevant/everydayPairs";
import { freshPairs } from "./relevant/freshPairs";
import { lastPairs } from "./relevant/lastPairs";
import { latePairs } from "./relevant/latePairs";
import { otherPairs } from "./relevant/otherPairs";
import { morePairs } from "./relevant/morePairs";
import { tradePairs } from "./relevant/tradePairs";
import { trapPairs } from "./relevant/trapPairs";
import { pairs, type Label } from "./relevant/pairs";

type Pair = readonly [string, string, Label | "other"];

/** Whether the goal is taken to help: aligned, or nothing known against it. */
const isRight = ([goal, parent, label]: Pair) => relevance(goal, {}, parent).isLikely === (label === "aligned");
/** The same for a whole check, which also knows whether the goal says how much, which way or what is done. */
const isCheckedRight = ([text, parent, label]: Pair) => {
  const found = checkGoal({ text, fields: { parent } }, { asOf: null, fiscalYearStart: 1, locale: null }).relevance;
  return (found === "aligned" || found === "unknown") === (label === "aligned");
};
const share = (all: readonly Pair[]) => all.filter(isRight).length / all.length;
const isChinese = ([goal, parent]: Pair) => /[\u4e00-\u9fff]/.test(goal + parent);

describe("relevance on labelled pairs", () => {
  const all: readonly Pair[] = [...pairs, ...morePairs, ...otherPairs, ...latePairs, ...freshPairs, ...everydayPairs, ...tradePairs, ...lastPairs];

  it.each([["pairs", pairs], ["more pairs", morePairs], ["third set", otherPairs], ["late sets", latePairs], ["fresh pairs", freshPairs], ["everyday pairs", everydayPairs], ["pairs of trades", tradePairs], ["last pairs", lastPairs]] as const)("is right on most of the %s", (_name, set) => {
    expect(share(set)).toBeGreaterThanOrEqual(0.84);
  });

  it("is right on most goals that only share words with their parent or quietly work against it", () => {
    expect(trapPairs.filter(isCheckedRight).length / trapPairs.length).toBeGreaterThanOrEqual(0.84);
  });

  it("is about as good in Chinese as in English", () => {
    const difference = share(all.filter(isChinese)) - share(all.filter((pair) => !isChinese(pair)));
    expect(Math.abs(difference)).toBeLessThan(0.06);
  });

  it("hardly ever turns away a goal that helps", () => {
    const helping = all.filter(([, , label]) => label === "aligned");
    expect(helping.filter(isRight).length / helping.length).toBeGreaterThan(0.94);
  });

  it("finds most goals that work against their parent", () => {
    const conflicts = all.filter(([, , label]) => label === "conflict");
    const found = conflicts.filter(([goal, parent]) => relevance(goal, {}, parent).relevance === "conflict");
    expect(found.length / conflicts.length).toBeGreaterThan(0.85);
  });
});

/*
 * 500 ordinary goals that no rule was written for, and none may be: they say how good the check is, and that it does not
 * get worse. Two thirds help their parent, so that "helps" for all of them would be right on 68 %.
 */
describe("relevance on ordinary goals", () => {
  const ordinary = readFileSync(path.join(__dirname, "relevant", "ordinary.jsonl"), "utf8").trim().split("\n")
    .map((line) => JSON.parse(line) as { readonly text: string; readonly parent: string; readonly helps: boolean })
    .map(({ text, parent, helps }): Pair => [text, parent, helps ? "aligned" : "other"]);

  it("is right on three of four", () => {
    expect(ordinary.filter(isCheckedRight).length / ordinary.length).toBeGreaterThanOrEqual(0.74);
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
    ["Cut the warranty 50%", "Customer satisfaction of 92%"],
    ["Freeze salaries for 2026", "Staff turnover below 8%"],
    ["Cutting staff by 20%", "Customer complaints down 30%"],
    ["Add two more approvals for every purchase", "Purchase orders placed within two days"],
    ["Raise the minimum order to 500 pieces", "Small customers up by a third"],
    ["质保期由三年缩短为一年", "客户满意度达到90%"],
    ["延长客户账期至90天", "应收账款逾期率低于3%"],
    ["全员加班时间增加20%", "员工流失率降至8%"],
    ["海外订单增长30%", "内销占比达到70%"],
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
    ["Reduce warranty claims by 30%", "Customer satisfaction of 92%"],
    ["提高报销审核准确率到99%", "报销周期缩短到3天"],
    ["新增电子签批系统", "合同审批时长降到2天"],
    ["提高车辆装载率", "车辆费用下降8%"],
    ["减少会员积分过期投诉50%", "会员满意度达到95%"],
    ["Reduce complaints about discounts by half", "Customer churn below 4%"],
    ["Cut errors in loyalty points to 20 a month", "Customer rating of 4.7"],
    ["Reduce loyalty card fraud", "Repeat customers up 10%"],
    ["Lower the number of expired vouchers to 50", "Customer satisfaction 90%"],
    ["Increase price transparency on the web shop", "New customers up 15%"],
    ["Raise the fee collection rate to 98%", "Passenger numbers up 5%"],
    ["Increase fare inspections to 20 a day", "Passenger satisfaction 85%"],
    ["Introduce electronic signatures for contracts", "Contract turnaround time of 3 days"],
    ["Raise approval limits for branch managers", "Loan decisions within 2 days"],
    ["Increase vehicle utilisation to 85%", "Fleet costs down 8%"],
    ["Increase delivery time accuracy to 97%", "Customer complaints down 20%"],
    ["Reduce pay slip errors to zero", "Staff turnover below 8%"],
    ["Cut the time to pay bonuses to 5 days", "Employee engagement of 80%"],
    ["Reduce leave request backlog by half", "Employee engagement of 80%"],
    ["Raise budget accuracy to 95%", "Overhead cost down 4%"],
    ["Close stores' open audit findings", "Market share of 20%"],
    ["Cut production line stoppages by 30%", "Output up 12%"],
    ["Shut down line-side scrap bins", "Output up 12%"],
    ["Limit exports to 20% of sales", "Domestic share of 80%"],
    ["Increase overtime approval compliance to 100%", "Sick leave below 3%"],
    ["Reduce advance payment disputes by 40%", "Cash collection of 95%"],
    ["提高采购价格透明度", "客户满意度达到90%"],
    ["客单价提高10%", "客户数增长5%"],
    ["优惠券核销率提高到60%", "新客转化率提升至8%"],
    ["减少质保索赔处理天数至5天", "客户满意度达到95%"],
    ["缩短积分兑换周期至1天", "会员复购率提升到45%"],
    ["减少违规返利", "经销商客户流失率低于5%"],
    ["手续费收入增长10%", "客户数达到20万"],
    ["提高收费系统稳定性至99.9%", "用户投诉下降20%"],
    ["新增审批窗口3个", "办件时长缩短到2天"],
    ["提高审批效率20%", "付款周期缩短至10天"],
    ["提高预算执行准确率到95%", "管理费用下降5%"],
    ["工资发放差错率降低到0.1%", "员工离职率低于8%"],
    ["缩短补贴发放时间至10天", "员工满意度达到90%"],
    ["降低薪酬核算差错", "员工敬业度提升至85分"],
    ["提高加班审批及时率", "员工满意度达到85%"],
    ["取消包邮", "单均物流费用下降10%"],
    ["提高理赔处理速度30%", "交通事故赔付下降10%"],
    ["关闭车间安全隐患20项", "产能提升10%"],
    ["减少押金退还投诉", "回款率达到98%"],
    ["出口占比控制在20%以内", "内销占比达到80%"],
    ["新增员工技能培训20场", "人工成本下降5%"],
    ["Raise the share price to EUR 40", "Market share of 20%"],
    ["提高品种权证办理及时率", "库存周转天数降至30天"],
    ["拜访计划完成率提高到95%", "差旅费用下降10%"],
    ["Increase the visit plan completion to 95%", "Travel cost down 10%"],
    ["Cut inspection backlog by 50%", "No accidents on site"],
    ["Shorten hiring to 30 days", "Output of 400 units a day"],
    ["客服人员流失率降低到8%", "客户投诉下降20%"],
    ["减少员工投诉积压", "客户满意度达到92%"],
    ["减少培训签到系统故障", "产品合格率达到99%"],
    ["减少检查发现问题的重复发生", "安全事故为零"],
  ])("does not call %s a conflict with %s", (goal, parent) => {
    expect(relevance(goal, {}, parent).relevance).not.toBe("conflict");
  });

  it.each([
    ["Fly 20% more air freight to Brazil in Q4", "Reduce transport emissions by 15%"],
    ["Increase the inspection interval of brakes from 6 to 12 months", "Cut road accidents of the fleet by 30%"],
    ["Raise the dividend to 60% of earnings in FY26", "Strengthen the equity ratio to 35%"],
    ["全员降薪10%于三季度落实到位", "核心人才流失率控制在5%以内"],
    ["老产品涨价8%于7月执行", "老产品销量增长20%"],
  ])("%s works against %s", (goal, parent) => {
    expect(relevance(goal, {}, parent).relevance).toBe("conflict");
  });

  it("takes rent and the like to be helped by what acts on them alone", () => {
    expect(relevance("一线督导持证上岗率：年内100%", {}, "仓储租金下降5%").relevance).toBe("unrelated");
    expect(relevance("办公面积减少800平方米", {}, "办公楼租金下降10%").relevance).not.toBe("unrelated");
  });

  it("lets the metric of a goal say what it is about, not the place where it happens", () => {
    const [goal, parent] = ["Increase car-park revenue of the clinic by 10%", "Improve patient outcomes and safety"] as const;
    expect(relevance(goal, { metric: "car-park revenue" }, parent).isLikely).toBe(false);
  });

  it("reads what a cost is a cost of", () => {
    expect(relevance("新媒体投放预算增加50%", {}, "品牌知名度进入行业前三").relevance).not.toBe("unrelated");
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
