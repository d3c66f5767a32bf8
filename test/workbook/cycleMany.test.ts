import { jobs } from "../../src/goals";
import { headingOf } from "../../src/sheets/schema";
import { department, fill, openSession, period, readTables, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US", "1.13");
});
afterEach(() => session.excel.dispose());

/** Round trips that an action takes. */
async function trips(action: () => Promise<unknown>): Promise<number> {
  const before = session.excel.requests;
  await action();
  return session.excel.requests - before;
}

describe("a cycle of many departments", () => {
  it("takes at most 4 round trips for each step, and freezes no more than a few kilobytes a department", async () => {
    const count = 12;
    const departments = Array.from({ length: count }, (_, at) => {
      const { code, role } = jobs[at % jobs.length]!;
      return department(`Department ${at + 1}`, code, role, "en-US");
    });
    const names = departments.map(({ name }) => name);
    const step = (step: "next" | "close") => session.workbook.stepCycle({ language: "en-US", period, departments: names, step, reason: "", by: "Wang", due: "" });
    await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments });
    expect(await trips(() => session.workbook.generateReviews({ language: "en-US", period, departments: names }))).toBeLessThanOrEqual(4);
    for (const { name, rows } of (await readTables(session)).filter((table) => table.name.startsWith("tblReview_"))) {
      await fill(session, name, headingOf("review", "actual", "en-US"), rows.map(() => 100));
    }
    await session.workbook.consolidate(period);
    for (let stage = 0; stage < 4; stage += 1) expect(await trips(() => step("next"))).toBeLessThanOrEqual(4);
    expect(await trips(() => step("close"))).toBeLessThanOrEqual(4);
    expect(await trips(() => session.workbook.readCycle(period))).toBeLessThanOrEqual(2);
    const checks = await session.workbook.checkClosed(period);
    expect(checks.filter(({ isSame }) => isSame)).toHaveLength(count);
    const size = await session.excel.run(async (context) => {
      const xml = context.workbook.customXmlParts.getByNamespace(`urn:kpitables:cycle:1:${period}`).getOnlyItem().getXml();
      await context.sync();
      return xml.value.length;
    });
    expect(size / count).toBeLessThan(8000);
  });
});
