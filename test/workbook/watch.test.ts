import { fill, openSession, reviewOf, setUp, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US");
  await setUp(session);
});
afterEach(() => session.excel.dispose());

describe("watching the workbook", () => {
  it("calls back when a sheet or a table is added or deleted", async () => {
    let calls = 0;
    const stop = await session.workbook.watch(() => {
      calls += 1;
    });
    const steps: readonly ((context: Excel.RequestContext) => void)[] = [
      (context) => context.workbook.worksheets.add("Notes"),
      (context) => context.workbook.worksheets.getItem("Notes").tables.add("A1:B3", true),
      (context) => context.workbook.worksheets.getItem("Notes").tables.getItemAt(0).delete(),
      (context) => context.workbook.worksheets.getItem("Notes").delete(),
    ];
    for (const step of steps) {
      const before = calls;
      await session.excel.run(async (context) => {
        step(context);
        await context.sync();
      });
      await session.excel.eventsArrived();
      expect(calls).toBeGreaterThan(before);
    }
    await stop();
  });

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
