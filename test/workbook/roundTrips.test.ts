import { jobs } from "../../src/goals";
import { headingOf } from "../../src/sheets/schema";
import { department, fill, openSession, period, readTables, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US");
});
afterEach(() => session.excel.dispose());

/** Round trips that an action takes: every `context.sync()` is a request. */
async function trips(action: () => Promise<unknown>): Promise<number> {
  const before = session.excel.requests;
  await action();
  return session.excel.requests - before;
}

describe("round trips", () => {
  const departments = jobs.slice(0, 12).map(({ code, role }, at) => department(`Department ${at + 1}`, code, role, "en-US"));
  const names = departments.map(({ name }) => name);

  it("drawing 12 departments with 5 KPIs each takes at most 4, reads included, and so does everything after it", async () => {
    expect(await trips(() => session.workbook.createGoals({ language: "en-US", strategy: "2026", departments }))).toBeLessThanOrEqual(4);
    expect(await trips(() => session.workbook.generateReviews({ language: "en-US", period, departments: names }))).toBeLessThanOrEqual(4);
    const drawn = (await readTables(session)).filter(({ name }) => name.startsWith("tblReview_"));
    expect(drawn).toHaveLength(12);
    for (const { name, rows } of drawn) await fill(session, name, headingOf("review", "actual", "en-US"), rows.map(() => 100));

    expect(await trips(() => session.workbook.generateReviews({ language: "en-US", period, departments: names }))).toBeLessThanOrEqual(4);
    expect(await trips(() => session.workbook.readSummary())).toBeLessThanOrEqual(2);
    expect(await trips(() => session.workbook.consolidate(period))).toBeLessThanOrEqual(4);
    expect(await trips(() => session.workbook.consolidate(period))).toBeLessThanOrEqual(4);
    expect(await session.workbook.readResults()).toHaveLength(drawn.reduce((sum, { rows }) => sum + rows.length, 0));
  }, 60_000);

  it("tells how far it is and stops before writing when cancelled", async () => {
    const seen: (readonly [number, number])[] = [];
    await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments }, { onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.at(-1)).toEqual([3, 3]);
    const before = await readTables(session);
    const stop = new AbortController();
    stop.abort();
    await expect(session.workbook.generateReviews({ language: "en-US", period, departments: names }, { signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
    expect(await readTables(session)).toEqual(before);
  });
});
