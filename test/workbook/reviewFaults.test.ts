import { headingOf } from "../../src/sheets/schema";
import type { ReviewInput, Work } from "../../src/workbook";
import { cancelledAfter, moments, withFault } from "./faults";
import { department, fill, openSession, period, type Session } from "./fixture";
import { stateOf } from "./workbookState";

let session: Session;
beforeAll(async () => {
  session = await openSession("en-US", "1.13");
  const [sales, development] = session.departments;
  const few = (name: string, job: string, role: "business" | "technical") => {
    const draft = department(name, job, role, "en-US");
    return { ...draft, kpis: draft.kpis.slice(0, 2) };
  };
  await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: [few(sales, "sales", "business"), few(development, "rd", "technical")] });
  // The library would be compared each time.
  await session.excel.run(async (context) => {
    context.workbook.tables.getItem("tblIndicators").worksheet.delete();
    await context.sync();
  });
});
afterAll(() => session.excel.dispose());

const language = "en-US";
const note = {
  period, department: "Sales", person: "", kpi: "", fact: "Late", cause: "Late launch", action: "Call", owner: "Li Wei", due: "2026-12-31",
  state: "open", effect: "", agreed: "", goalId: "", id: "A-1",
} as const;
const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, language);
const firstSheet = async () => (await session.workbook.readFill(period)).sheets[0]!;
const step = (name: "next" | "close" | "reopen", reason = "") => (work?: Work) =>
  session.workbook.stepCycle({ language, period, departments: session.departments, step: name, reason, by: "Wang Fang", due: "2026-12-20" }, work);
const submission = (event: "submitted" | "returned") => async () =>
  session.workbook.recordSubmission({ period, table: (await firstSheet()).table, event, by: "Li Wei", note: "again" });
const renaming = async (from: string, to: string): Promise<Operation> => {
  const { nodes: seen } = await session.workbook.readGoals();
  const wanted = seen.map((node) => (node.department === from ? { ...node, department: to, goal: node.goal === from ? to : node.goal } : node));
  return () => session.workbook.editGoals({ seen, wanted, origin: seen.map((_, at) => at) });
};

type Operation = (work?: Work) => Promise<unknown>;

/** Lets an operation fail at every sync, and be cancelled before it writes, until it works: because there is no further sync, or because it finds itself done. */
async function survivesFaults(operation: Operation): Promise<void> {
  const before = await stateOf(session);
  for (let at = 1; ; at += 1) {
    for (const moment of moments) {
      const { failed, syncs } = await withFault(() => operation(), at, moment);
      if (failed) continue;
      expect(syncs).toBe(moment === "before" ? at - 1 : at + 1);
      expect(await stateOf(session)).not.toEqual(before);
      return;
    }
    // The workbook is read in two syncs.
    if (operation.length > 0 && at <= 2) await expect(cancelledAfter(at, (signal) => operation({ signal }))).rejects.toMatchObject({ code: "cancelled" });
    expect([at, await stateOf(session)]).toEqual([at, before]);
  }
}

// One quarter in one workbook: every operation fails at each of its syncs, leaves nothing, and then works for the next one.
describe("an operation of a review that fails at any sync, before or after Excel has done its part, leaves the workbook as it was", () => {
  const operations: readonly (readonly [name: string, prepare: () => Promise<Operation>])[] = [
    ["drawing review sheets", async () => (work) => session.workbook.generateReviews({ language, period, departments: session.departments }, work)],
    ["bringing them up to date", async () => {
      await fill(session, "tblGoals", headingOf("goals", "target", language), ["", "", 120]);
      return (work) => session.workbook.generateReviews({ language, period, departments: session.departments }, work);
    }],
    ["renaming a department", async () => renaming(session.departments[0], "Vendite")],
    ["filling in a number", async () => {
      await (await renaming("Vendite", session.departments[0]))();
      const { table, rows } = await firstSheet();
      return () => session.workbook.writeFill({ period, table, goalId: rows[0]!.goalId, input: "actual", before: null, after: 90 });
    }],
    ["filling in a link", async () => {
      const { table, rows } = await firstSheet();
      return () => session.workbook.writeFill({ period, table, goalId: rows[0]!.goalId, input: "evidence", before: null, after: "https://example.com/a" });
    }],
    ["writing what files brought", async () => {
      const { table, rows } = await firstSheet();
      const input = (key: ReviewInput["key"], after: ReviewInput["after"], before: ReviewInput["before"] = null): ReviewInput => ({ table, goalId: rows[0]!.goalId, key, before, after });
      const inputs = [input("actual", 95, 90), input("comment", "=1+1"), input("evidence", "in the folder", "https://example.com/a")];
      return (work) => session.workbook.writeReviewInputs(period, inputs, work);
    }],
    ["taking it back", async () => {
      const { table, rows } = await firstSheet();
      const input: ReviewInput = { table, goalId: rows[0]!.goalId, key: "comment", before: "=1+1", after: null };
      return (work) => session.workbook.writeReviewInputs(period, [input, { ...input, key: "actual", before: 95, after: 90 }], work);
    }],
    ["remembering which files went out", async () => () => session.workbook.rememberExport({ workbook: "W1", exportId: "E1", parts: ["tblReview_2026Q4_A"] })],
    ["the first message", async () => {
      const { table, rows: [row], department: name } = await firstSheet();
      return () => session.workbook.addMessage(table, { period, department: name, goalId: row!.goalId, kpi: row!.kpi, author: "Li Wei", message: "=Why?" });
    }],
    ["the next message", async () => {
      const { table, rows: [row], department: name } = await firstSheet();
      return () => session.workbook.addMessage(table, { period, department: name, goalId: row!.goalId, kpi: row!.kpi, author: "Li Wei", message: "Because" });
    }],
    ["setting a due day", async () => (work) => session.workbook.setDue({ language, period, departments: session.departments, due: "2026-12-15" }, work)],
    ["submitting", async () => submission("submitted")],
    ["returning", async () => submission("returned")],
    ["asking for a change", async () => {
      const { rows: [row], department: name } = await firstSheet();
      return () => session.workbook.requestChange({
        language, period, department: name, goalId: row!.goalId, kpi: row!.kpi, unit: "", what: "target", old: 120, new: "150", effective: "2026-11-01", reason: "market", by: "Li Wei",
      });
    }],
    ["approving it", async () => () => session.workbook.decideChange({ id: "C0001", decision: "approved", by: "Wang Fang" })],
    ["consolidating", async () => (work) => session.workbook.consolidate(period, work)],
    ["consolidating a correction", async () => {
      await fill(session, (await firstSheet()).table, heading("actual"), [99]);
      return (work) => session.workbook.consolidate(period, work, { reason: "audit", by: "Li Wei", at: "2026-11-22T00:00:00Z" });
    }],
    ["consolidating in a workbook of an earlier version, which gets new columns", async () => {
      await session.excel.run(async (context) => {
        const { columns } = context.workbook.tables.getItem("tblResults");
        for (const column of ["revision", "source", "dimension"] as const) columns.getItem(headingOf("results", column, language)).delete();
        context.workbook.tables.getItem("tblTotals").columns.getItem(headingOf("totals", "rank", language)).delete();
        await context.sync();
      });
      return (work) => session.workbook.consolidate(period, work);
    }],
    ["making the dashboard", async () => (work) => session.workbook.makeDashboard(period, work)],
    ["making it again", async () => {
      await fill(session, "tblDashboard", headingOf("dashboard", "rank", language), ["typed over"]);
      return (work) => session.workbook.makeDashboard(period, work);
    }],
    ["the first note of a meeting", async () => () => session.workbook.saveNotes([{ before: null, after: note }], language)],
    ["the next note", async () => () => session.workbook.saveNotes([{ before: null, after: { ...note, id: "A-2" } }], language)],
    ["making the page of a meeting", async () => (work) => session.workbook.makeMeetingPage(period, { department: note.department, person: "" }, language, work)],
    ["making it again", async () => {
      await session.workbook.saveNotes([{ before: null, after: { ...note, id: "A-3" } }], language);
      return (work) => session.workbook.makeMeetingPage(period, { department: note.department, person: "" }, language, work);
    }],
    ["the next stage", async () => step("next")],
    ["closing", async () => {
      for (let stage = 0; stage < 3; stage += 1) await step("next")();
      return step("close");
    }],
    ["opening it again", async () => step("reopen", "wrong invoice")],
    ["a verdict on a KPI", async () => {
      const { kpis: [kpi] } = await session.workbook.readCycle(period);
      return (work) => session.workbook.writeFit([{ period, ...kpi!, verdict: "change", newTarget: 160, newWeight: null, reason: "", by: "Li Wei", at: "" }], language, work);
    }],
    ["copying to the next period", async () => (work) =>
      session.workbook.copyCycle({ language, from: period, to: "2027Q1", departments: session.departments, by: "Wang Fang", due: "" }, work)],
    ["choosing how share-safe summaries are made", async () => {
      await session.workbook.writeShareSafeOptions({ names: "departments", minimum: 5, headcounts: {} });
      return () => session.workbook.writeShareSafeOptions({ names: "pseudonyms", minimum: 3, headcounts: {} });
    }],
    ["adding an objective", async () => (work) => session.workbook.addOkr({ language, keyResults: [{
      parent: null, objective: "Win", keyResult: "Customers", department: "Sales", owner: "", period, commitment: "aspirational", start: null, target: 6, current: 3, unit: "", weight: 0,
    }] }, work)],
    ["ignoring a finding", async () => () => session.workbook.ignoreFinding({ id: "fewKpis:Sales", reason: "start-up", at: "2026-11-22" })],
    ["choosing the fiscal year", async () => () => session.workbook.writeFiscalYearStart(4)],
  ];
  it.each(operations)("%s", async (_, prepare) => survivesFaults(await prepare()));
});
