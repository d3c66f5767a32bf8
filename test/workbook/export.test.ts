import Papa from "papaparse";
import { prepareExport } from "../../src/review/export/prepareExport";
import type { ExportOptions } from "../../src/review/export/types";
import { headingOf } from "../../src/sheets/schema";
import type { Language } from "../../src/text/language";
import { column, fill, openSession, period, reviewOf, setUp, tableNamed, type Session } from "./fixture";

let session: Session;
afterEach(() => session.excel.dispose());

type Rows = readonly Readonly<Record<string, string>>[];
const everything: ExportOptions = { period: null, isNameless: false, format: "csv" };
const heading = (key: Parameters<typeof headingOf<"results">>[1]): string => headingOf("results", key, session.language);

async function consolidated(language: Language): Promise<void> {
  session = await openSession(language);
  await setUp(session);
  for (const name of session.departments) await fill(session, (await reviewOf(session, name)).name, headingOf("review", "actual", language), [80, 95.5, 110, "N/A", -3]);
  await session.workbook.consolidate(period);
}

async function exported(options: ExportOptions = everything) {
  const prepared = prepareExport(await session.workbook.readExportData(), options);
  const files = prepared.files();
  const rows = (name: string): Rows => Papa.parse<Record<string, string>>((files.get(`${name}.csv`) ?? "").replace("\uFEFF", ""), { header: true, skipEmptyLines: true }).data;
  return { ...prepared, names: [...files.keys()], rows, dictionary: files.get("datapackage.json")! };
}

/** Columns whose values are words for the machine, numbers or codes: the same whatever the language of the sheets. */
const machine = ["period", "weight", "direction", "target", "actual", "score", "dimension", "method", "code"];
const machineOf = (rows: Rows): readonly unknown[] => rows.map((row) => machine.map((name) => row[name]));

it("workbooks in both languages give the same files, field names and machine values", async () => {
  const both = [];
  for (const language of ["zh-CN", "en-US"] as const) {
    await consolidated(language);
    const { names, rows, dictionary, findings, tables } = await exported();
    const fields = (JSON.parse(dictionary) as { resources: { name: string; schema: { fields: { name: string; type: string; constraints?: object }[] } }[] }).resources
      .map(({ name, schema }) => [name, schema.fields.map((field) => [field.name, field.type, field.constraints])]);
    both.push({ names, tables, fields, findings, results: machineOf(rows("results")), levels: rows("goals").map(({ level, method, frequency }) => [level, method, frequency]) });
    if (language === "zh-CN") session.excel.dispose();
  }
  expect(both[1]).toEqual(both[0]);
  expect(both[0]?.names).toEqual(["goals.csv", "indicators.csv", "results.csv", "datapackage.json"]);
  expect(both[0]?.findings).toEqual([]);
  expect(both[0]?.levels).toContainEqual(["kpi", "ratio", "monthly"]);
}, 60_000);

it("rows are those of the sheet, whatever people renamed, moved or added", async () => {
  await consolidated("en-US");
  const before = await exported();
  const { rows } = await tableNamed(session, "tblResults");
  expect(before.rows("results").map(({ actual }) => (actual === "" ? "" : Number(actual)))).toEqual(column(await tableNamed(session, "tblResults"), heading("actual")).map((cell) => (typeof cell === "number" ? cell : "")));
  await session.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("tblResults");
    columns.getItem(heading("status")).getHeaderRowRange().values = [["How it goes"]];
    columns.add(0, [["Pay"], ...rows.map(() => [4321])]);
    const score = columns.getItem(heading("score")).getRange().load("values");
    await context.sync();
    columns.getItem(heading("score")).delete();
    columns.add(undefined, score.values);
    await context.sync();
  });
  const after = await exported();
  expect(machineOf(after.rows("results"))).toEqual(machineOf(before.rows("results")));
  expect(after.leftOut).toEqual([{ key: "results", heading: "Pay" }, { key: "results", heading: "How it goes" }]);
  expect(after.rows("results").map(({ status }) => status)).toEqual(rows.map(() => ""));
  expect(JSON.stringify(after.rows("results"))).not.toContain("4321");
});

it("a table that lacks a heading it needs is left out, and the pane can say which", async () => {
  await consolidated("en-US");
  await session.excel.run(async (context) => {
    context.workbook.tables.getItem("tblResults").columns.getItem(heading("weight")).getHeaderRowRange().values = [["Importance"]];
    await context.sync();
  });
  const { names, findings, leftOut, tables } = await exported();
  expect(names).toEqual(["goals.csv", "indicators.csv", "datapackage.json"]);
  expect(findings).toMatchObject([{ severity: "error", parameters: { table: "tblResults" }, address: expect.stringMatching(/^'?Results'?!A\d+$/) }]);
  expect([leftOut, tables.at(-1)]).toEqual([[], { key: "results", rows: 0 }]);
});

it("is read in as many requests whatever there is to read, and an empty workbook has no tables", async () => {
  session = await openSession("en-US");
  const requests = async (): Promise<number> => {
    const before = session.excel.requests;
    await session.workbook.readExportData();
    return session.excel.requests - before;
  };
  expect(await session.workbook.readExportData()).toEqual([]);
  const empty = await requests();
  await setUp(session);
  await session.workbook.consolidate(period);
  expect(await requests()).toBeLessThanOrEqual(empty + 1);
});
