import { headingOf } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import type { CycleStep } from "../../src/workbook";
import { fill, openReviewed, period, readTables, reviewOf, tableNamed, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openReviewed("en-US");
});
afterEach(() => session.excel.dispose());

const goals = (key: Parameters<typeof headingOf<"goals">>[1]): string => headingOf("goals", key, "en-US");
const step = (step: CycleStep) => session.workbook.stepCycle({ language: "en-US", period, departments: ["Sales"], step, reason: "r", by: "HR", due: "" });
const request = { language: "en-US", period, departments: ["Sales"] } as const;
const generate = () => session.workbook.generateReviews(request);
const look = (split: readonly string[] = []) => session.workbook.lookAtReviews({ ...request, split });
const sentences = (findings: readonly { readonly text: Parameters<typeof say>[0]; readonly parameters: Parameters<typeof say>[2] }[]) => findings.map(({ text, parameters }) => say(text, "en-US", parameters));

/** Types into the row of a KPI in the goal tree. */
async function edit(code: string, cells: Partial<Record<"target" | "method" | "weight", unknown>>): Promise<void> {
  const { header, rows } = await tableNamed(session, "tblGoals");
  const row = rows.findIndex((values) => values[header.indexOf(goals("code"))] === code && values[header.indexOf(goals("department"))] === "Sales");
  await session.excel.run(async (context) => {
    const body = context.workbook.tables.getItem("tblGoals").getDataBodyRange();
    for (const [key, value] of Object.entries(cells)) body.getCell(row, header.indexOf(goals(key as keyof typeof cells))).values = [[value]];
    await context.sync();
  });
}

const scored = async () => {
  const { header, rows } = await reviewOf(session, "Sales");
  return ["target", "method", "score"].map((key) => rows[0]?.[header.indexOf(headingOf("review", key as "target", "en-US"))]);
};

test("what was handed in stays as it is, and an approved change reaches it", async () => {
  const { name } = await reviewOf(session, "Sales");
  await fill(session, name, headingOf("review", "actual", "en-US"), [100, 100, 100, 100, 100]);
  await session.workbook.recordSubmission({ period, table: name, event: "submitted", by: "Li Wei", note: "" });
  await edit("SAL01", { target: 200, method: "passfail" });
  expect((await session.workbook.readCycle(period)).departments.map(({ isChanged }) => isChanged)).toEqual([false, false]);
  const report = await generate();
  expect(sentences(report.findings)).toEqual([expect.stringMatching(/Target 100 → 200; Method curve → passfail\); the sheet keeps/)]);
  expect(await scored()).toEqual([100, "curve", 100]);
  expect(sentences((await session.workbook.readReviews(period)).findings)).toEqual(expect.arrayContaining(sentences(report.findings)));
  const kpi = (await session.workbook.readCycle(period)).kpis.find(({ goalId }) => goalId.endsWith("SAL01"));
  if (kpi === undefined) throw new Error("the KPI was to be there");
  const { change } = await session.workbook.requestChange({ ...kpi, period, what: "target", old: 100, new: "125", effective: "2026-10-01", reason: "order lost", by: "Li Wei", language: "en-US" });
  await session.workbook.decideChange({ id: change?.id ?? "", decision: "approved", by: "HR" });
  expect((await session.workbook.readCycle(period)).departments.map(({ isChanged }) => isChanged)).toEqual([true, false]);
  await generate();
  expect(await scored()).toEqual([125, "curve", 80]);
});

test("a period closes with the results that were written, and says so when somebody writes others over them", async () => {
  const { name } = await reviewOf(session, "Sales");
  await fill(session, name, headingOf("review", "actual", "en-US"), [100, 100, 100, 100, 100]);
  for (const each of ["next", "next", "next"] as const) await step(each);
  await session.workbook.consolidate(period);
  await step("next");
  await edit("SAL01", { target: 300 });
  expect((await generate()).findings).toHaveLength(1);
  const { header, rows } = await tableNamed(session, "tblResults");
  const place = rows.findIndex((row) => row.includes("Sales"));
  const score = async (value: number) => session.excel.run(async (context) => {
    context.workbook.tables.getItem("tblResults").getDataBodyRange().getCell(place, header.indexOf(headingOf("results", "score", "en-US"))).values = [[value]];
    await context.sync();
  });
  await score(55);
  expect(sentences((await step("close")).findings)).toEqual(["Sales: the results that were written are not what the sheets give now. Write them again under Consolidate first."]);
  await score(100);
  expect((await step("close")).moved).toEqual(["Sales"]);
  expect((await session.workbook.checkClosed(period)).map(({ isSame }) => isSame)).toEqual([true]);
  await score(55);
  const [check] = await session.workbook.checkClosed(period);
  expect([check?.isSame, sentences(check?.findings ?? []).filter((sentence) => sentence.includes("table of results"))]).toEqual([false, [expect.stringMatching(/the score is 55; it was 100 at closing/)]]);
});

test("a target of the year is shared out over the quarters when somebody says so, once", async () => {
  const { findings } = await look();
  const [bookings] = findings.filter(({ id }) => id.startsWith("yearTarget:"));
  if (bookings?.goalId === undefined) throw new Error("the target of the year was to be noticed");
  const ids = [bookings.goalId];
  const split = async () => session.workbook.generateReviews({ ...request, split: ids, seen: await look(ids) });
  const seen = await look(ids);
  expect(seen.sheets.map(({ state, changed }) => [state, changed.map(({ kpi, changes }) => `${kpi}: ${changes.en}`)])).toEqual([["changed", [expect.stringMatching(/: Target 100 → 25$/)]]]);
  expect((await split()).findings.map(({ id }) => id)).not.toContain(bookings.id);
  expect((await scored())[0]).toBe(25);
  const rows = async () => (await tableNamed(session, "tblTargets")).rows.filter((row) => row.includes(bookings.goalId));
  const written = await rows();
  expect(written).toHaveLength(4);
  await split();
  expect(await rows()).toEqual(written);
  expect((await look()).findings.map(({ id }) => id)).not.toContain(bookings.id);
});

test("errors of the goal tree are asked about before anything is written, and going on is noted", async () => {
  await edit("SAL01", { weight: 0.5 });
  const before = await readTables(session);
  const seen = await look();
  expect([seen.isPlain, seen.errors.map(({ id }) => id.split(":")[0])]).toEqual([false, ["weightsTotal"]]);
  expect((await session.workbook.generateReviews({ ...request, seen })).instead).toEqual(seen);
  expect(await readTables(session)).toEqual(before);
  await edit("SAL01", { weight: 0.6 });
  const despite = "agreed with the board";
  const { instead } = await session.workbook.generateReviews({ ...request, seen, despite });
  if (instead === undefined) throw new Error("what was seen has changed since");
  expect((await session.workbook.generateReviews({ ...request, seen: instead, despite })).instead).toBeUndefined();
  await session.workbook.consolidate(period, undefined, { reason: "put right next quarter", by: "HR", at: "2026-11-22T16:00:00Z" });
  const { header, rows } = await tableNamed(session, "tblChanges");
  expect(rows.map((row) => row[header.indexOf(headingOf("changes", "reason", "en-US"))])).toEqual([
    "Generated despite errors in the goal tree: agreed with the board", "Results written although weights do not total 100%: put right next quarter",
  ]);
});
