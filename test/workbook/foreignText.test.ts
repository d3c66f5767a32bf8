import { headingOf } from "../../src/sheets/schema";
import { column, department, fill, openSession, period, tableNamed, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US");
});
afterEach(() => session.excel.dispose());

const hostile = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://x\",\"y\")"] as const;

/** Formulas of a table that are not ours: anything with "=" that is not what its cell shows. */
const formulasIn = (name: string): Promise<readonly unknown[]> => session.excel.run(async (context) => {
  const body = context.workbook.tables.getItem(name).getDataBodyRange().load("formulas, values");
  await context.sync();
  return body.formulas.flatMap((row, at) => row.filter((cell, index) => String(cell).startsWith("=") && cell !== body.values[at]?.[index]));
});

describe("foreign text", () => {
  it("in names, owners, evidence and comments stays text from the goal tree to the results", async () => {
    const draft = department("=1+2", "sales", "business", "en-US");
    await session.workbook.createGoals({
      language: "en-US", strategy: "@strategy",
      departments: [{ ...draft, owner: "+owner", kpis: draft.kpis.map((kpi, at) => ({ ...kpi, name: hostile[at] ?? kpi.name, unit: "-unit" })) }],
    });
    expect(await formulasIn("tblGoals")).toEqual([]);
    await session.workbook.generateReviews({ language: "en-US", period, departments: ["=1+2"] });
    const review = (await session.workbook.readSummary()).periods[0]?.departments[0];
    expect(review).toMatchObject({ name: "=1+2", kpis: 5 });
    const table = await session.excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem(review?.sheet ?? "");
      tables.load("items/name");
      await context.sync();
      return tables.items[0]?.name ?? "";
    });
    await fill(session, table, headingOf("review", "actual", "en-US"), [1, 2, 3, 4, 5]);
    await fill(session, table, headingOf("review", "evidence", "en-US"), hostile.map((text) => `'${text}`));
    await fill(session, table, headingOf("review", "comment", "en-US"), ["'007", "'1-2", "'TRUE", "'2026年11月"]);
    const { results } = await session.workbook.consolidate(period);
    expect(await formulasIn("tblResults")).toEqual([]);
    const written = await tableNamed(session, "tblResults");
    expect(column(written, "KPI")).toEqual(hostile);
    expect(column(written, "Evidence")).toEqual(hostile);
    expect(column(written, "Comment")).toEqual(["007", "1-2", "TRUE", "2026年11月", ""]);
    expect(await session.workbook.readResults()).toEqual(results.map((result) => ({ ...result, revision: 1, reason: "" })));
  });
});
