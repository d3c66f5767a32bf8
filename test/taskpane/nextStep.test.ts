import type { PushRecord, WorkbookSummary } from "../../src/workbook/types";
import { nextStep } from "../../taskpane/frame/nextStep";
import { MemoryWorkbook } from "./memoryWorkbook";
import { thisQuarter, withGoals, withResults, withReviews } from "./workbooks";

const noPushes: readonly PushRecord[] = [];

async function stepOf(workbook: MemoryWorkbook, pushes = noPushes) {
  return nextStep(await workbook.readSummary(), pushes);
}

describe("the next step", () => {
  it("in an empty workbook is to build the goal tree", async () => {
    expect(await stepOf(new MemoryWorkbook())).toMatchObject({ screen: "plan", tab: "new" });
  });

  it("with goals is to generate review sheets", async () => {
    expect(await stepOf(await withGoals())).toMatchObject({ screen: "review", tab: "cycle" });
  });

  it("is to fix weights first when a department is off 100 %, and names it with its total", async () => {
    const workbook = await withGoals();
    workbook.setWeight("Sales bookings", 0.32);
    expect(await stepOf(workbook)).toMatchObject({ screen: "plan", tab: "tree", department: "Sales", parameters: { department: "Sales", weight: "97%" } });
  });

  it("does not take a rounding error for a wrong total", async () => {
    const summary: WorkbookSummary = { ...(await (await withGoals()).readSummary()), departments: [{ name: "Sales", kpis: 3, weight: 0.1 + 0.2 + 0.7 }] };
    expect(nextStep(summary, noPushes)).toMatchObject({ screen: "review" });
  });

  it("counts the actuals that are missing and leads to the first sheet that lacks one", async () => {
    const workbook = await withReviews();
    workbook.fill(thisQuarter, ({ department }) => (department === "Sales" ? 100 : null));
    expect(await stepOf(workbook)).toMatchObject({ parameters: { missing: 5, total: 10 }, sheet: `${thisQuarter} Marketing` });
  });

  it("with everything filled in is to consolidate", async () => {
    const workbook = await withReviews();
    workbook.fill(thisQuarter, () => 100);
    expect(await stepOf(workbook)).toMatchObject({ screen: "review", tab: "consolidate", period: thisQuarter });
  });

  it("with results is to push, and after a push to look at the receipts", async () => {
    const workbook = await withResults();
    const push = await stepOf(workbook);
    expect(push).toMatchObject({ screen: "share", period: thisQuarter });
    const record: PushRecord = { pushId: "P", department: "Sales", period: thisQuarter, revision: 1, rows: 5, target: "x", state: "confirmed", at: "2026-01-01T00:00:00Z" };
    const after = await stepOf(workbook, [record]);
    expect(after).toMatchObject({ screen: "share" });
    expect(after?.action).not.toBe(push?.action);
  });

  it("is to consolidate again when an actual changed after the results were written and pushed", async () => {
    const workbook = await withResults();
    const record: PushRecord = { pushId: "P", department: "Sales", period: thisQuarter, revision: 1, rows: 5, target: "x", state: "confirmed", at: "2026-01-01T00:00:00Z" };
    workbook.fill(thisQuarter, () => 55);
    expect(await stepOf(workbook, [record])).toMatchObject({ screen: "review", tab: "consolidate", period: thisQuarter });
  });

  it("after the results of an older period is the newer one's review", async () => {
    const workbook = await withResults();
    await workbook.generateReviews({ language: "en-US", period: "2999Q1", departments: ["Sales"] });
    expect(await stepOf(workbook)).toMatchObject({ sheet: "2999Q1 Sales" });
  });
});
