import { say } from "../../src/text/language";
import { frameText } from "../../src/text/pane";
import { headings } from "../../src/text/sheets";
import type { PushRecord, WorkbookSummary } from "../../src/workbook/types";
import { nextStep } from "../../taskpane/frame/nextStep";
import { MemoryWorkbook } from "./memoryWorkbook";
import { thisQuarter, withGoals, withResults, withReviews } from "./workbooks";

const noPushes: readonly PushRecord[] = [];

const pushed: PushRecord = {
  pushId: "P", department: "Sales", period: thisQuarter, revision: 1, rows: 5, target: "x", state: "confirmed", at: "2026-01-01T00:00:00Z",
  by: "Li Wei", hash: "", reason: "",
};

async function stepOf(workbook: MemoryWorkbook, pushes = noPushes, unpushed: Parameters<typeof nextStep>[2] = []) {
  return nextStep(await workbook.readSummary(), pushes, unpushed);
}

describe("the next step", () => {
  it("is not to consolidate while a review sheet cannot be read, but to open that sheet", async () => {
    const workbook = await withResults();
    const summary = await workbook.readSummary();
    const [newest, ...others] = summary.periods;
    const [first, ...rest] = newest!.departments;
    const unread = { ...first!, unread: { sheet: "2026Q4 Sales B", missing: [headings.actual] } };
    const step = nextStep({ ...summary, periods: [{ ...newest!, departments: [unread, ...rest] }, ...others] }, noPushes, []);
    expect(step).toMatchObject({ screen: "review", tab: "fill", sheet: "2026Q4 Sales B" });
    expect(say(step!.sentence, "en-US", step!.parameters)).toBe("Sales: the review sheet cannot be read without its column Actual");
  });

  it("in an empty workbook is to build the goal tree", async () => {
    expect(await stepOf(new MemoryWorkbook())).toMatchObject({ screen: "plan", tab: "new" });
  });

  it("with goals is to generate review sheets", async () => {
    expect(await stepOf(await withGoals())).toMatchObject({ screen: "review", tab: "cycle" });
  });

  it("is to fix weights first when a department is off 100 %, and names it with its total", async () => {
    const workbook = await withGoals();
    workbook.setWeight("Sales bookings", 0.32);
    expect(await stepOf(workbook)).toMatchObject({ screen: "plan", tab: "checks", department: "Sales", parameters: { department: "Sales", weight: "97%" } });
  });

  it("does not take a rounding error for a wrong total", async () => {
    const summary: WorkbookSummary = { ...(await (await withGoals()).readSummary()), departments: [{ name: "Sales", kpis: 3, weight: 0.1 + 0.2 + 0.7, weighedBreakdowns: 0 }] };
    expect(nextStep(summary, noPushes, [])).toMatchObject({ screen: "review" });
  });

  it("names KPIs under KPIs that have weights of their own before any total, which may be 100 % by chance", async () => {
    const summary = await (await withGoals()).readSummary();
    const stepWith = (...counts: readonly number[]) =>
      nextStep({ ...summary, departments: summary.departments.map((each, at) => ({ ...each, weight: at === 0 ? 1.2 : 1, weighedBreakdowns: counts[at] ?? 0 })) }, noPushes, [])!;
    const said = (counts: readonly number[], language: "zh-CN" | "en-US") => say(stepWith(...counts).sentence, language, stepWith(...counts).parameters);
    expect(stepWith(0, 1)).toMatchObject({ screen: "plan", tab: "checks", department: "Marketing" });
    expect(said([0, 1], "en-US")).toBe("Marketing: a KPI under another KPI has a weight of its own and counts twice");
    expect(said([2], "zh-CN")).toBe("Sales有 2 个下级指标另占权重，被重复计算");
    expect(said([2, 1], "en-US")).toBe("In 2 departments KPIs under other KPIs have weights of their own and count twice");
    expect(stepWith(0, 0)).toMatchObject({ parameters: { weight: "120%" } });
  });

  it("counts the actuals that are missing and leads to the first sheet that lacks one", async () => {
    const workbook = await withReviews();
    workbook.fill(thisQuarter, ({ department }) => (department === "Sales" ? 100 : null));
    expect(await stepOf(workbook)).toMatchObject({ parameters: { missing: 5, total: 10 }, sheet: `${thisQuarter} Marketing` });
  });

  it("with everything filled in says who has not submitted, to whoever runs the period or submits, and then is to consolidate", async () => {
    const workbook = await withReviews();
    workbook.fill(thisQuarter, () => 100);
    const summary = await workbook.readSummary();
    const [newest] = summary.periods;
    const submittedBy = (...names: readonly string[]): WorkbookSummary =>
      ({ ...summary, periods: [{ ...newest!, departments: newest!.departments.map((each) => ({ ...each, submitted: names.includes(each.name) ? 1 : 0 })) }] });
    const nobody = nextStep(submittedBy(), noPushes, []);
    expect(nobody).toMatchObject({ screen: "review", tab: "cycle" });
    expect(say(nobody!.sentence, "en-US", nobody!.parameters)).toBe("Every actual is filled in; 2 of 2 departments have not submitted yet");
    const one = nextStep(submittedBy("Sales"), noPushes, [], ({ tab }) => tab !== "cycle");
    expect(one).toMatchObject({ screen: "review", tab: "fill" });
    expect(say(one!.sentence, "zh-CN", one!.parameters)).toBe("实际值已填完，Marketing尚未提交");
    expect(nextStep(submittedBy("Sales", "Marketing"), noPushes, [])).toMatchObject({ screen: "review", tab: "consolidate", period: thisQuarter });
    expect(nextStep(submittedBy(), noPushes, [], ({ tab }) => tab === "consolidate")).toMatchObject({ tab: "consolidate" });
  });

  it("with results is to push, and after a push to look at the receipts", async () => {
    const workbook = await withResults();
    const push = await stepOf(workbook);
    expect(push).toMatchObject({ screen: "share", period: thisQuarter });
    const after = await stepOf(workbook, [pushed]);
    expect(after).toMatchObject({ screen: "share" });
    expect(after?.action).not.toBe(push?.action);
  });

  it("is to consolidate again when an actual changed after the results were written and pushed", async () => {
    const workbook = await withResults();
    workbook.fill(thisQuarter, () => 55);
    expect(await stepOf(workbook, [pushed])).toMatchObject({ screen: "review", tab: "consolidate", period: thisQuarter });
  });

  it("is to push again when results changed since, and names the department or counts them", async () => {
    const workbook = await withResults();
    const sales = { department: "Sales", period: thisQuarter };
    expect(await stepOf(workbook, [pushed], [sales])).toMatchObject({ screen: "share", sentence: frameText.nextChanged, parameters: { department: "Sales" } });
    expect(await stepOf(workbook, [pushed], [sales, { ...sales, department: "Marketing" }])).toMatchObject({ sentence: frameText.nextChangedMany, parameters: { count: 2 } });
    expect(await stepOf(workbook, [pushed], [{ ...sales, period: "2020Q1" }])).toMatchObject({ sentence: frameText.nextPushed });
  });

  it("is to look after a push that waits to be sent, but not after one in a file or one that a newer push has replaced", async () => {
    const workbook = await withResults();
    const queued: PushRecord = { ...pushed, state: "queued", reason: "locked" };
    expect(await stepOf(workbook, [queued])).toMatchObject({ screen: "share", sentence: frameText.nextWaiting });
    expect(await stepOf(workbook, [{ ...queued, reason: "" }])).toMatchObject({ sentence: frameText.nextInFile });
    expect(await stepOf(workbook, [queued, { ...pushed, pushId: "Q", revision: 2 }])).toMatchObject({ sentence: frameText.nextPushed });
  });

  it("after the results of an older period is the newer one's review", async () => {
    const workbook = await withResults();
    await workbook.generateReviews({ language: "en-US", period: "2999Q1", departments: ["Sales"] });
    expect(await stepOf(workbook)).toMatchObject({ sheet: "2999Q1 Sales" });
  });
});
