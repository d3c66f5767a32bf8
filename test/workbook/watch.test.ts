import { fill, openSession, reviewOf, setUp, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US");
  await setUp(session);
});
afterEach(() => session.excel.dispose());

describe("watching the workbook", () => {
  it("calls back when a table is edited, and no more after it was stopped", async () => {
    let calls = 0;
    const stop = await session.workbook.watch(() => {
      calls += 1;
    });
    const { name } = await reviewOf(session, session.departments[0]);
    await fill(session, name, "Actual", [110]);
    await session.excel.eventsArrived();
    expect(calls).toBeGreaterThan(0);
    await stop();
    const before = calls;
    await fill(session, name, "Actual", [111]);
    await session.excel.eventsArrived();
    expect(calls).toBe(before);
  });
});
