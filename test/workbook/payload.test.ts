import { resultsPlan } from "../../src/review/resultsPlan";
import type { KpiResult } from "../../src/review";
import { readWorkbook } from "../../src/workbook/read";
import { render } from "../../src/workbook/render";
import { openSession, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US");
});
afterEach(() => session.excel.dispose());

const count = 1_500;
const results = Array.from({ length: count }, (_, at): KpiResult => ({
  period: "2026Q4", department: `Department ${at % 50}`, owner: "Li Wei", goalId: `3FK2M9-X${at}`, code: `X${at}`, kpi: `KPI ${at}`, unit: "%", weight: 0.2,
  direction: 1, method: "ratio", target: 100, actual: at, score: 100, status: "on track", evidence: "Monthly report of the department ".repeat(30).trim(), comment: "",
}));

describe("a payload over 5 MB", () => {
  it("goes in several requests and arrives whole", async () => {
    const plan = resultsPlan({ period: "2026Q4", results, totals: [], findings: [] }, [], "Results", "en-US");
    const before = session.excel.requests;
    await Excel.run(async (context) => {
      await render(context, { plans: [plan], updates: [], language: "en-US" }, await readWorkbook(context, []));
    });
    expect(session.excel.requests - before).toBeGreaterThanOrEqual(3);
    const read = await session.workbook.readResults();
    expect(read).toHaveLength(count);
    expect(read[count - 1]).toMatchObject({ goalId: `3FK2M9-X${count - 1}`, actual: count - 1 });
  }, 60_000);
});
