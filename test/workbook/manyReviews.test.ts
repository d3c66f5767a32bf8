import { ranks } from "../../src/scoring/fairness/rank";
import { headingOf } from "../../src/sheets/schema";
import type { ReviewInput } from "../../src/workbook";
import { withFault } from "./faults";
import { column, department, openSession, readTables, tableNamed, type Session } from "./fixture";
import { stateOf } from "./workbookState";

// As many round trips for many departments as for few; test/bench has the time of 200.
const few = { period: "2026Q4", departments: 2 } as const;
const many = { period: "2027Q1", departments: 12 } as const;
const names = Array.from({ length: many.departments }, (_, index) => `Branch ${index + 1}`);

let session: Session;
beforeAll(async () => {
  session = await openSession("en-US");
  const draft = department("Branch", "sales", "business", "en-US");
  await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: names.map((name) => ({ ...draft, name, kpis: draft.kpis.slice(0, 2) })) });
  for (const { period, departments } of [few, many]) await session.workbook.generateReviews({ language: "en-US", period, departments: names.slice(0, departments) });
});
afterAll(() => session.excel.dispose());

const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, "en-US");
const syncsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const { syncs, failed } = await withFault(work, 0, "after");
  expect(failed).toBe(false);
  expect(syncs).toBeLessThanOrEqual(4);
  return syncs;
};

/** Something for every cell that people fill in of all review sheets. */
async function inputsOf(period: string): Promise<readonly ReviewInput[]> {
  const { tabs } = await session.workbook.readReviewFiles(period);
  return tabs.flatMap(({ reading: { table, header, rows } }) => rows.flatMap((row, index): readonly ReviewInput[] => {
    const input = { table, goalId: String(row[header.indexOf(heading("goalId"))]), before: null };
    return [{ ...input, key: "actual", after: 90 + index }, { ...input, key: "comment", after: "=1+1" }];
  }));
}

const turned = (inputs: readonly ReviewInput[]): readonly ReviewInput[] => inputs.map((input) => ({ ...input, before: input.after, after: input.before }));

test("files of many departments take the round trips of a few, tell how far they are, and taking them back restores everything", async () => {
  const before = await stateOf(session);
  const syncs: (readonly number[])[] = [];
  for (const { period, departments } of [few, many]) {
    const inputs = await inputsOf(period);
    const steps: string[] = [];
    const reading = await syncsOf(() => session.workbook.readReviewFiles(period));
    const writing = await syncsOf(() => session.workbook.writeReviewInputs(period, inputs, { onProgress: (done, total) => steps.push(`${done}/${total}`) }));
    expect(steps.at(-1)).toBe(`${departments}/${departments}`);
    expect(await stateOf(session)).not.toEqual(before);
    syncs.push([reading, writing, await syncsOf(async () => expect((await session.workbook.writeReviewInputs(period, turned(inputs))).kept).toEqual([]))]);
  }
  expect(syncs[1]).toEqual(syncs[0]);
  expect(await stateOf(session)).toEqual(before);
});

test("an export remembers the files of this one and of those before", async () => {
  await session.workbook.rememberExport({ workbook: "W1", exportId: "E1", parts: ["A", "C"] });
  await session.workbook.rememberExport({ workbook: "W1", exportId: "E2", parts: ["A", "B"] });
  const { workbook, lastExports } = await session.workbook.readReviewFiles(few.period);
  expect({ workbook, lastExports }).toEqual({ workbook: "W1", lastExports: { A: "E2", B: "E2", C: "E1" } });
});

test("many review sheets are consolidated in the round trips of a few, with progress and a total and a rank for each", async () => {
  const reviews = (await readTables(session)).filter(({ name }) => name.startsWith("tblReview_"));
  await session.excel.run(async (context) => {
    reviews.forEach(({ name }, index) => {
      context.workbook.tables.getItem(name).columns.getItem(heading("actual")).getDataBodyRange().getCell(0, 0).values = [[60 + (index % 5)]];
    });
    await context.sync();
  });
  const steps: string[] = [];
  await session.workbook.consolidate(few.period);
  const syncs = [await syncsOf(() => session.workbook.consolidate(few.period))];
  syncs.push(await syncsOf(() => session.workbook.consolidate(many.period, { onProgress: (done, total) => steps.push(`${done}/${total}`) })));
  expect(syncs[1]).toBe(syncs[0]);
  expect(steps.at(-1)).toBe(`${steps.length}/${steps.length}`);
  const totals = await tableNamed(session, "tblTotals");
  const own = { ...totals, rows: totals.rows.filter((row) => row[0] === many.period) };
  expect(own.rows).toHaveLength(many.departments);
  expect(column(own, headingOf("totals", "rank", "en-US"))).toEqual(ranks(column(own, headingOf("totals", "total", "en-US")) as number[]));
});
