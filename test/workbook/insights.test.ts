import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import { headingOf } from "../../src/sheets/schema";
import type { Language } from "../../src/text/language";
import { column, fill, openSession, period, reviewOf, setUp, tableNamed, type Session } from "./fixture";

let session: Session;
afterEach(() => session.excel.dispose());

async function consolidated(language: Language): Promise<void> {
  session = await openSession(language);
  await setUp(session);
  const { name } = await reviewOf(session, session.departments[0]);
  await fill(session, name, headingOf("review", "actual", language), [80, 120, 95]);
  await session.workbook.consolidate(period);
}

const valueAt = (address: string): Promise<unknown> => session.excel.run(async (context) => {
  const [sheet = "", cell = ""] = address.split("!");
  const range = context.workbook.worksheets.getItem(sheet.replace(/^'|'$/g, "").replaceAll("''", "'")).getRange(cell).load("values");
  await context.sync();
  return range.values[0]?.[0];
});

describe.each<Language>(["en-US", "zh-CN"])("reading what the results say in %s", (language) => {
  it("gives every result with the cells of its actual and its score, and the totals, in two round trips", async () => {
    await consolidated(language);
    const before = session.excel.requests;
    const { results, totals, asked } = await session.workbook.readInsights();
    expect(session.excel.requests - before).toBeLessThanOrEqual(2);
    const table = await tableNamed(session, "tblResults");
    expect(results.map(({ kpi }) => kpi)).toEqual(column(table, headingOf("results", "kpi", language)));
    const measured = results.filter(({ actual }) => actual !== null);
    expect(measured.map(({ actual }) => actual)).toEqual([80, 120, 95]);
    for (const { actual, score, cells } of measured) expect([await valueAt(cells.actual), await valueAt(cells.score)]).toEqual([actual, score]);
    expect(totals.map(({ department }) => department)).toEqual(session.departments);
    expect(asked?.headings.results).toMatchObject({ kpi: headingOf("results", "kpi", language), score: headingOf("results", "score", language) });
    expect(asked?.headings.totals.total).toBe(headingOf("totals", "total", language));
    expect([...(asked?.written.departments ?? [])]).toEqual(session.departments.map((name) => [name, [name]]));
  });
});

it("names a renamed department as it is called now, with what stands in the tables and the cells of its totals", async () => {
  await consolidated("en-US");
  const [old = "", other = ""] = session.departments;
  const { nodes: seen } = await session.workbook.readGoals();
  const edited = applyEdit(seen, { kind: "rename", id: seen.find(({ level, department }) => level === "department" && department === old)?.id ?? "", goal: "Field sales" });
  if (isRefusal(edited)) throw new Error(edited.refused.en);
  await session.workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin });
  const { results, totals, asked } = await session.workbook.readInsights();
  const named = [...results, ...totals].map(({ department, writtenDepartment }) => [department, writtenDepartment]);
  expect(new Set(named.map((pair) => JSON.stringify(pair)))).toEqual(new Set([JSON.stringify(["Field sales", old]), JSON.stringify([other, undefined])]));
  expect(asked?.written.departments).toEqual(new Map([["Field sales", [old]], [other, [other]]]));
  for (const { total, cells } of totals) expect(await valueAt(cells?.total ?? "")).toEqual(total ?? "");
});

it("gives nothing before anything was consolidated", async () => {
  session = await openSession("en-US");
  expect(await session.workbook.readInsights()).toEqual({ results: [], totals: [], keyResults: [], asked: null });
  await setUp(session);
  expect((await session.workbook.readInsights()).results).toEqual([]);
});

it("names the columns that the results lack", async () => {
  await consolidated("en-US");
  await session.excel.run(async (context) => {
    context.workbook.tables.getItem("tblResults").columns.getItem("Actual").delete();
    await context.sync();
  });
  await expect(session.workbook.readInsights()).rejects.toMatchObject({ code: "columnMissing", parameters: { table: "tblResults", columns: "Actual" } });
});
