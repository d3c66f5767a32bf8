import fc from "fast-check";
import Papa from "papaparse";
import { csv, guarded, unguarded } from "../../src/review/export/csv";
import { dataPackage, repeatedKeys } from "../../src/review/export/dataPackage";
import { exportEntries, exportKeys, type ExportKey } from "../../src/review/export/exportTables";
import { exportName, exportPeriods, prepareExport } from "../../src/review/export/prepareExport";
import { Pseudonyms } from "../../src/review/export/pseudonyms";
import { peopleCells, tidyTable, type TidyOptions } from "../../src/review/export/tidyTable";
import type { AnyTable } from "../../src/sheets/columns";
import type { TableReading } from "../../src/sheets/readTable";
import { tables } from "../../src/sheets/schema";
import { exportMessages } from "../../src/text/export";
import { say, type Language } from "../../src/text/language";

const languages: readonly Language[] = ["zh-CN", "en-US"];
const everything: TidyOptions = { period: null, pseudonyms: null };

/** A table as Excel gives it, with some of its cells filled in by column. */
function reading(key: ExportKey, rows: readonly Readonly<Record<string, unknown>>[], language: Language = "en-US", own: readonly string[] = []): TableReading {
  const { name, columns }: AnyTable = tables[key];
  const ids = Object.keys(columns);
  return {
    table: name, sheet: "Sheet", row: 3, column: 0,
    header: [...Object.values(columns).map(({ heading }) => say(heading, language)), ...own],
    rows: rows.map((row) => [...ids, ...own].map((id) => row[id] ?? "")),
  };
}

const result = { period: "2026-Q1", department: "Sales", kpi: "Revenue", weight: 0.4, direction: "higher", method: "ratio", actual: -12.5, owner: "Li Wei", goalId: "g1" };
const valueOf = (key: ExportKey, source: TableReading, name: string, options = everything) => {
  const { fields, rows } = tidyTable(key, source, options);
  return rows.map((cells) => cells[fields.findIndex((field) => field.name === name)]);
};

it("a CSV parser gives back the same cells, and no text begins as a formula would", () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t\r\n",，＝销]{1,5}$/));
  fc.assert(fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
    const file = csv(["a", "b"], rows);
    expect(file.startsWith("\uFEFFa,b\r\n")).toBe(true);
    const { data } = Papa.parse<string[]>(file.slice(1), { newline: "\r\n", delimiter: "," });
    expect(data.slice(1, -1).map((cells) => cells.map(unguarded))).toEqual(rows);
    for (const cell of data.slice(1, -1).flat()) expect(cell).not.toMatch(/^(?![+-]?\d+(\.\d+)?$)[=+\-@\t\r\n]/);
  }));
  expect([guarded("-5"), guarded("-5+cmd"), guarded("+1.25"), csv(["a"], [[-5.5], [null]])]).toEqual(["-5", "'-5+cmd", "+1.25", "\uFEFFa\r\n-5.5\r\n\r\n"]);
});

it.each(exportKeys)("%s has the same columns in both languages and in any order, and the dictionary names those of the file", (key) => {
  const inBoth = languages.map((language) => tidyTable(key, reading(key, [], language), everything));
  const backwards = reading(key, []);
  const names = [...inBoth, tidyTable(key, { ...backwards, header: [...backwards.header].reverse() }, everything)].map(({ fields }) => fields.map(({ name }) => name));
  expect(names[1]).toEqual(names[0]);
  expect(names[2]).toEqual(names[0]);
  expect(new Set(names[0]).size).toBe(names[0]?.length);
  for (const name of names[0] ?? []) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  expect(dataPackage(inBoth.slice(0, 1), "csv").resources[0]?.schema.fields.map(({ name }) => name)).toEqual(names[0]);
  const columns: AnyTable["columns"] = tables[key].columns;
  const { key: id, people, signed, dates, references } = exportEntries[key];
  for (const column of [...id, ...people, ...signed, ...dates, ...references.map((each) => each.column)]) expect(columns).toHaveProperty(column);
});

it("words become the same values in both languages, all of them in the dictionary", () => {
  const exported = [result, { ...result, direction: "越低越好", method: "线性插值" }];
  const table = tidyTable("results", reading("results", exported), everything);
  expect(valueOf("results", reading("results", exported), "direction")).toEqual([1, -1]);
  const fields = dataPackage([table], "csv").resources[0]?.schema.fields ?? [];
  expect(fields.find(({ name }) => name === "direction")).toMatchObject({ type: "integer", constraints: { enum: [1, -1, 0] } });
  expect(fields.find(({ name }) => name === "weight")).toMatchObject({ type: "number", unit: "fraction" });
});

it("takes one period however it was typed, and dates as ISO; columns that people added are left out and named", () => {
  const source = reading("results", [{ ...result, period: "2026q1", Pay: 500 }, { ...result, period: "2026Q2" }], "en-US", ["Pay", "区域"]);
  const table = tidyTable("results", source, { ...everything, period: "2026Q1" });
  expect(table.leftOut).toEqual(["Pay", "区域"]);
  expect(table.rows).toHaveLength(1);
  expect(JSON.stringify([table.fields, table.rows])).not.toMatch(/Pay|500|区域/);
  expect(valueOf("actions", reading("actions", [{ id: "a", due: 46_023 }, { id: "b", due: "soon" }]), "due")).toEqual(["2026-01-01", "soon"]);
  expect(exportPeriods([{ key: "results", reading: source }, { key: "data", reading: reading("data", [{ period: 46_023 }, { period: "later" }]) }])).toEqual(["2026Q2", "2026Q1", "2026-01"]);
  expect([exportName("2026Q1"), exportName(null)]).toEqual(["kpitables-export-2026Q1.zip", "kpitables-export-all.zip"]);
});

const options = { period: null, isNameless: false, format: "csv" } as const;

it.each(["csv", "json"] as const)("has a file of each table with rows, and a dictionary that describes these (%s)", (format) => {
  const files = prepareExport([{ key: "goals", reading: reading("goals", []) }, { key: "results", reading: reading("results", [{ ...result, comment: "=1+1" }]) }], { ...options, format }).files();
  expect([...files.keys()]).toEqual([`results.${format}`, "datapackage.json"]);
  const { resources } = JSON.parse(files.get("datapackage.json")!) as ReturnType<typeof dataPackage>;
  expect(resources).toMatchObject([{ name: "results", path: `results.${format}`, format, mediatype: format === "csv" ? "text/csv" : "application/json" }]);
  const names = resources[0]!.schema.fields.map(({ name }) => name);
  const text = files.get(`results.${format}`)!;
  const rows = format === "csv" ? Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data : (JSON.parse(text) as Record<string, unknown>[]);
  expect(rows.map((row) => Object.keys(row))).toEqual([names]);
  // A JSON file holds numbers, and texts as they are; nothing runs them.
  expect(rows[0]).toMatchObject(format === "csv" ? { actual: "-12.5", comment: "'=1+1", target: "" } : { actual: -12.5, comment: "=1+1", target: null });
});

it("says what whoever uses the files has to know, each with its cell", () => {
  const source = reading("results", [{ ...result, actual: "many", comment: "=1+1" }, { ...result, comment: "Thanks, Li Wei" }]);
  const found = (more: object) => prepareExport([{ key: "results", reading: source }], { ...options, ...more }).findings.map(({ severity, text, parameters, address }) => [severity, say(text, "en-US", parameters), address]);
  const [bad, keys, texts] = found({});
  expect(bad).toEqual(["error", expect.stringContaining("many"), "Sheet!H5"]);
  expect(keys).toEqual(["warning", say(exportMessages.repeatedKeys, "en-US", { table: "Results", count: 1 }), "Sheet!X6"]);
  expect(texts).toEqual(["info", say(exportMessages.guarded, "en-US", { table: "Results", count: 1 }), "Sheet!M5"]);
  expect(found({ format: "json", isNameless: true }).slice(2)).toEqual([["info", say(exportMessages.hidden, "en-US", { table: "Results", count: 1 }), "Sheet!M6"]]);
  // What is wrong in other periods is no matter here.
  expect(found({ period: "2026Q4" })).toEqual([]);
});

it("what cannot be read is blank and named with its cell; without a heading there are no rows", () => {
  const bad = tidyTable("results", reading("results", [{ ...result, actual: "many", target: "#DIV/0!" }]), everything);
  expect(bad.findings.map(({ address }) => address)).toEqual(["Sheet!G5", "Sheet!H5"]);
  const whole = reading("results", [result]);
  const lacking = tidyTable("results", { ...whole, header: ["?", ...whole.header.slice(1)] }, everything);
  expect([lacking.rows.length, lacking.findings.length]).toEqual([0, 1]);
});

it("claims a key only where it holds", () => {
  const goals = tidyTable("goals", reading("goals", [{ id: "g1" }]), everything);
  const results = (rows: readonly object[]) => tidyTable("results", reading("results", rows as (typeof result)[]), everything);
  const schema = (rows: readonly object[]) => dataPackage([goals, results(rows)], "csv").resources[1]?.schema;
  expect(schema([result])).toMatchObject({ primaryKey: ["period", "goal_id"], foreignKeys: [{ fields: ["goal_id"], reference: { resource: "goals", fields: ["id"] } }] });
  expect(schema([result, result])).not.toHaveProperty("primaryKey");
  expect(repeatedKeys(results([result, result, { ...result, goalId: "" }]))).toEqual([1, 2]);
  expect(schema([{ ...result, goalId: "gone" }])).not.toHaveProperty("foreignKeys");
});

it("without names the same person has one alias everywhere, and no text or signature tells who it is", () => {
  const results = reading("results", [{ ...result, comment: "Thanks to li wei" }, { ...result, department: "Ann", goalId: "g2", owner: "Ann; Li  Wei", comment: "fine" }]);
  const goals = reading("goals", [{ id: "g1", owner: "Li Wei", signOff: "2026-01-05 Zoe: agreed" }]);
  const pseudonyms = new Pseudonyms([...peopleCells("results", results), ...peopleCells("goals", goals)]);
  const without = { period: null, pseudonyms };
  expect(valueOf("results", results, "owner", without)).toEqual(["P002", "P001; P002"]);
  expect(valueOf("goals", goals, "owner", without)).toEqual(["P002"]);
  expect(valueOf("goals", goals, "sign_off", without)).toEqual([null]);
  expect(valueOf("goals", goals, "sign_off")).toEqual(["2026-01-05 Zoe: agreed"]);
  expect(valueOf("results", results, "comment", without)).toEqual([null, "fine"]);
  expect(tidyTable("results", results, without).hidden).toHaveLength(1);
  // An owner who is called like the department leaves the department its name.
  expect(valueOf("results", results, "department", without)).toEqual(["Sales", "Ann"]);
  expect(JSON.stringify([tidyTable("results", results, without).rows, tidyTable("goals", goals, without).rows])).not.toMatch(/li\s+wei|zoe/i);
});
