import type { ReviewInput } from "../../src/workbook";
import { headingOf } from "../../src/sheets/schema";
import { cancelledAfter, moments, withFault } from "./faults";
import { department, fill, openSession, period, readTables, reviewOf, setUp, type Session } from "./fixture";

let session: Session;
afterEach(() => session.excel.dispose());

const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, "en-US");

/** All that these operations could change: cells, sheets, locks and what the workbook remembers of its files. */
const state = async (): Promise<unknown> => ({
  tables: await readTables(session),
  formulas: await session.excel.run(async (context) => {
    const { tables, settings } = context.workbook;
    tables.load("items/name");
    settings.load("items/key, items/value");
    await context.sync();
    const { items } = tables;
    const bodies = items.map((table) => table.getDataBodyRange().load("formulas"));
    const locks = items.map((table) => table.worksheet.protection.load("protected"));
    await context.sync();
    return [bodies.map((body) => body.formulas as unknown), locks.map((lock) => lock.protected), settings.items.map(({ key, value }) => [key, value as unknown])];
  }),
});

/** Something for every cell that people fill in of the first rows of all review sheets. */
async function inputsForAll(): Promise<readonly ReviewInput[]> {
  const { tabs } = await session.workbook.readReviewFiles(period);
  return tabs.flatMap(({ reading: { table, header, rows } }) => rows.slice(0, 3).flatMap((row, index): readonly ReviewInput[] => {
    const goalId = String(row[header.indexOf(heading("goalId"))]);
    const before = (key: ReviewInput["key"]): ReviewInput["before"] => (row[header.indexOf(heading(key))] as string) || null;
    return [
      { table, goalId, key: "actual", before: before("actual"), after: 90 + index },
      { table, goalId, key: "comment", before: before("comment"), after: "=1+1" },
      { table, goalId, key: "evidence", before: before("evidence"), after: null },
    ];
  }));
}

const turned = (inputs: readonly ReviewInput[]): readonly ReviewInput[] => inputs.map((input) => ({ ...input, before: input.after, after: input.before }));

describe("what files bring", () => {
  let inputs: readonly ReviewInput[];
  beforeEach(async () => {
    session = await openSession("en-US");
    await setUp(session);
    const { name } = await reviewOf(session, session.departments[0]);
    await fill(session, name, heading("actual"), [110, "N/A", 80]);
    await fill(session, name, heading("comment"), ["as agreed", "", "=not a formula".replace("=", "'=")]);
    inputs = await inputsForAll();
  });

  it.each(moments)("leaves the workbook as it was when any sync of writing fails, %s Excel has done its part", async (moment) => {
    const before = await state();
    let at = 1;
    for (; ; at += 1) {
      const { failed, syncs } = await withFault(() => session.workbook.writeReviewInputs(period, inputs), at, moment);
      if (!failed) {
        expect(syncs).toBe(at - 1);
        break;
      }
      expect([at, await state()]).toEqual([at, before]);
    }
    expect(at).toBe(4);
    // Then it has worked, and the way back restores everything.
    expect(await state()).not.toEqual(before);
    expect((await session.workbook.writeReviewInputs(period, turned(inputs))).kept).toEqual([]);
    expect(await state()).toEqual(before);
  });

  it.each(moments)("is still there when any sync of taking it back fails, %s Excel has done its part", async (moment) => {
    const { written } = await session.workbook.writeReviewInputs(period, inputs);
    const after = await state();
    for (let at = 1; at <= 3; at += 1) {
      expect(await withFault(() => session.workbook.writeReviewInputs(period, turned(written)), at, moment)).toMatchObject({ failed: true });
      expect([at, await state()]).toEqual([at, after]);
    }
  });

  it("is not written when it is cancelled at any sync before the last", async () => {
    const before = await state();
    for (let at = 1; at <= 2; at += 1) {
      await expect(cancelledAfter(at, (signal) => session.workbook.writeReviewInputs(period, inputs, { signal }))).rejects.toMatchObject({ code: "cancelled" });
      expect(await state()).toEqual(before);
    }
  });
});

describe("sending files", () => {
  beforeEach(async () => {
    session = await openSession("en-US");
    await setUp(session);
    await session.workbook.rememberExport({ workbook: "W1", exportId: "E1", parts: ["tblReview_2026Q4_A"] });
  });

  it.each(moments)("changes nothing when any sync of reading the sheets fails, %s Excel has done its part", async (moment) => {
    const before = await state();
    const { syncs } = await withFault(() => session.workbook.readReviewFiles(period), 0, moment);
    for (let at = 1; at <= syncs; at += 1) {
      expect(await withFault(() => session.workbook.readReviewFiles(period), at, moment)).toMatchObject({ failed: true });
      expect(await state()).toEqual(before);
    }
  });

  it("remembers the export whole or not at all", async () => {
    const remember = (exportId: string) => () => session.workbook.rememberExport({ workbook: "W1", exportId, parts: ["tblReview_2026Q4_A", "tblReview_2026Q4_B"] });
    const before = await state();
    for (let at = 1; at <= 2; at += 1) {
      expect(await withFault(remember("E2"), at, "before")).toMatchObject({ failed: true });
      expect(await state()).toEqual(before);
    }
    expect(await withFault(remember("E2"), 0, "before")).toEqual({ failed: false, syncs: 2 });
    const { workbook, lastExports } = await session.workbook.readReviewFiles(period);
    expect({ workbook, lastExports }).toEqual({ workbook: "W1", lastExports: { tblReview_2026Q4_A: "E2", tblReview_2026Q4_B: "E2" } });
  });
});

describe("files of 200 departments", () => {
  it("are read from the workbook and written into it in four syncs each at most", async () => {
    session = await openSession("en-US");
    const names = Array.from({ length: 200 }, (_, index) => `Branch ${index + 1}`);
    const kpis = department("Branch", "sales", "business", "en-US").kpis.slice(0, 3);
    await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: names.map((name) => ({ ...department(name, "sales", "business", "en-US"), kpis })) });
    await session.workbook.generateReviews({ language: "en-US", period, departments: names });
    const inputs = await inputsForAll();
    expect(inputs).toHaveLength(200 * 9);
    const before = await state();
    const steps: string[] = [];
    expect((await withFault(() => session.workbook.readReviewFiles(period), 0, "after")).syncs).toBeLessThanOrEqual(4);
    const writing = await withFault(() => session.workbook.writeReviewInputs(period, inputs, { onProgress: (done, total) => steps.push(`${done}/${total}`) }), 0, "after");
    expect(writing).toEqual({ failed: false, syncs: expect.any(Number) });
    expect(writing.syncs).toBeLessThanOrEqual(4);
    expect(steps.at(-1)).toBe("200/200");
    const back = await withFault(() => session.workbook.writeReviewInputs(period, turned(inputs)), 0, "after");
    expect(back.syncs).toBeLessThanOrEqual(4);
    expect(await state()).toEqual(before);
  });
});
