import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { parseArea } from "../../../local/graph/cells/address";
import { partOf, rawEntries, richWorkbook, type RichOptions } from "./richWorkbook";
import { troublesIn } from "./soundness";
import { logRow, startBench, type Bench } from "./support";

let bench: Bench;
afterEach(() => bench.stop());

const plan = "/me/drive/root:/plan.xlsx:/workbook";
const rows = `${plan}/tables/tblPlan/rows`;

async function startRich(options?: RichOptions): Promise<void> {
  bench = await startBench((folder) => writeFileSync(join(folder, "plan.xlsx"), richWorkbook(options)));
}

const planFile = () => readFileSync(join(bench.folder, "plan.xlsx"));

/** The cells of a sheet, read by another library than the one that wrote them. */
async function excelReads(file: Buffer, sheet: string): Promise<(address: string) => unknown> {
  const rows = await readSheet(file, sheet, { trim: false });
  return (address) => {
    const { top, left } = parseArea(address);
    return rows[top]?.[left];
  };
}

describe("appending rows", () => {
  it("puts them at the end of the table, and another reader of the file finds them", async () => {
    bench = await startBench();
    const table = `${bench.workbook}/tables/tblKpiLog`;
    const first = await bench.ask("POST", `${table}/rows`, { index: null, values: [logRow("P1", "财务", "2026Q4", 1), logRow("P1", "Sales", "2026Q4", 2)] });
    expect([first.status, first.body.index]).toEqual([201, 0]);
    const second = await bench.ask("POST", `${table}/rows/add`, { values: [logRow("P2")] });
    expect([second.status, second.body.index]).toEqual([200, 2]);

    const cell = await excelReads(readFileSync(bench.file), "KpiLog");
    expect(["A1", "A2", "B2", "D2", "A3", "A4"].map(cell)).toEqual(["PushId", "P1", "财务", 1, "P1", "P2"]);
    expect((await bench.ask("GET", `${table}/range?$select=address`)).body.address).toBe("KpiLog!A1:S4");
    expect((await bench.ask("GET", `${table}/rows?$skip=1&$top=1`)).body.value).toEqual([{ index: 1, values: [logRow("P1", "Sales", "2026Q4", 2)] }]);
  });

  it("leaves every part it does not need as it was, byte for byte, however often", async () => {
    await startRich();
    const before = rawEntries(planFile());
    for (let turn = 0; turn < 30; turn++) {
      expect((await bench.ask("POST", rows, { values: [[`row ${turn}`, turn, "2026-11-21", null]] })).status).toBe(201);
    }
    const after = rawEntries(planFile());
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect(changed.sort()).toEqual(["xl/tables/table3.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    const cell = await excelReads(planFile(), "My plan");
    expect([cell("B4"), cell("A5"), cell("G5"), cell("B6"), cell("C35"), cell("B1")]).toEqual(["A & B", "beside", true, "row 0", 29, "title"]);
  });

  it("takes filter, dimension, conditional formats and validations down with the table", async () => {
    await startRich();
    await bench.ask("POST", rows, { values: [["x", 1, "", null], ["y", 2, "", null]] });
    const sheet = partOf(planFile(), "xl/worksheets/sheet1.xml");
    const table = partOf(planFile(), "xl/tables/table3.xml");
    expect(table.match(/ref="[^"]*"/g)).toEqual(['ref="B3:E7"', 'ref="B3:E7"']);
    expect(sheet).toContain('<dimension ref="A1:G7"/>');
    expect(sheet).toContain('<conditionalFormatting sqref="C4:C7 A1">');
    expect(sheet).toContain('sqref="C4:C7"><formula1>');
  });

  it("gives new cells the formats of the row above and fills calculated columns that are left out", async () => {
    await startRich();
    await bench.ask("POST", rows, { values: [["x", 12.5, "2026-11-21", null]] });
    const { body } = await bench.ask("GET", `${plan}/tables/tblPlan/rows/itemAt(index=2)`);
    expect(body.values[0].slice(0, 3)).toEqual(["x", 12.5, 46347]);
    const range = (await bench.ask("GET", `${plan}/worksheets('My plan')/range(address='B6:E6')`)).body;
    expect(range.numberFormat).toEqual([["General", "#,##0.00", "m/d/yyyy", "General"]]);
    expect(range.formulas[0][3]).toBe("=tblPlan[[#This Row],[Amount]]*2");
    expect(partOf(planFile(), "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it("fills the empty row of a new table first", async () => {
    bench = await startBench();
    expect((await bench.ask("GET", `${bench.workbook}/tables/tblKpiLog/rows`)).body.value).toEqual([]);
    await bench.ask("POST", `${bench.workbook}/tables/tblKpiLog/rows`, { values: [logRow("P1")] });
    expect((await bench.ask("GET", `${bench.workbook}/tables/tblKpiLog/dataBodyRange?$select=address`)).body.address).toBe("KpiLog!A2:S2");
    expect(partOf(readFileSync(bench.file), "xl/tables/table1.xml")).not.toContain("insertRow");
  });

  it("writes over blank cells below, keeps what stands beside them, and refuses anything that is not blank", async () => {
    await startRich({ below: '<row r="6" ht="30" customHeight="1"><c r="A6" t="s"><v>4</v></c><c r="C6" s="2"/><c r="G6"><v>7</v></c></row>' });
    await bench.ask("POST", rows, { values: [["x", 1, "", null]] });
    const cell = await excelReads(planFile(), "My plan");
    expect([cell("A6"), cell("B6"), cell("C6"), cell("G6")]).toEqual(["beside", "x", 1, 7]);
    expect(partOf(planFile(), "xl/worksheets/sheet1.xml")).toContain('<row r="6" ht="30" customHeight="1">');

    await bench.stop();
    await startRich({ below: '<row r="40"><c r="D40"><v>1</v></c></row>' });
    const before = planFile();
    const refused = await bench.ask("POST", rows, { values: [["x", 1, "", null]] });
    expect([refused.status, refused.body.error.innerError.code]).toEqual([409, "insertDeleteConflict"]);
    expect(planFile().equals(before)).toBe(true);
  });

  it("refuses a protected sheet", async () => {
    await startRich({ after: '<sheetProtection sheet="1" objects="1"/>' });
    expect((await bench.ask("POST", rows, { values: [["x", 1, "", null]] })).status).toBe(403);
  });

  it("puts them above the totals of a table that has them", async () => {
    await startRich({ tableAttributes: ' totalsRowCount="1"' });
    const added = await bench.ask("POST", rows, { values: [["x", 1, "", null], ["y", 2, "", null]] });
    expect([added.status, added.body.index]).toEqual([201, 1]);
    expect((await bench.ask("GET", `${plan}/tables/tblPlan/totalRowRange`)).body.values[0].slice(0, 3)).toEqual(["行 动", 11, 46001]);
    expect((await bench.ask("GET", `${plan}/tables/tblPlan/columns('Id')`)).body.values).toEqual([["Id"], ["A & B"], ["x"], ["y"], ["行 动"]]);
    const table = partOf(planFile(), "xl/tables/table3.xml");
    expect(table.match(/ref="[^"]*"/g)).toEqual(['ref="B3:E7"', 'ref="B3:E6"']);
  });

  it("brings text as text when it is sent with an apostrophe, by every way of writing", async () => {
    bench = await startBench();
    const dangerous = ['=HYPERLINK("http://evil.example","x")', "+1", "-1", "@x", "007", "1-2", "TRUE", "\tx", "\rx", "#N/A", "12%", "3:15", "£5", "'quoted", "=cmd|'/C calc'!A0", " 5", "1e3", "_x0041_", "a\nb"];
    const quoted = dangerous.map((text) => `'${text}`);
    const { workbook } = bench;
    const log = `${workbook}/tables/tblKpiLog`;
    await bench.ask("POST", `${log}/rows`, { values: [logRow("", ...quoted.slice(0, 18)), logRow("", ...quoted.slice(18))] });
    await bench.ask("POST", `${log}/rows/add`, { index: 0, values: [logRow("", ...quoted.slice(0, 18))] });
    await bench.ask("PATCH", `${log}/rows/2`, { values: [[...quoted.slice(1, 19), ""]] });
    const cells = quoted.map((text) => [text]);
    await bench.ask("PATCH", `${workbook}/worksheets/Readme/range(address='C1:C${cells.length}')`, { values: cells });
    await bench.ask("PATCH", `${workbook}/worksheets/Readme/range(address='D1:D${cells.length}')`, { formulas: cells });
    await bench.ask("POST", `${workbook}/tables/add`, { address: `Readme!F1:F${cells.length}`, hasHeaders: false });
    await bench.ask("POST", `${workbook}/tables/Table2/columns`, { name: "=1+1", values: [[null], ...cells] });

    const rows = (await bench.ask("GET", `${log}/rows`)).body.value.map(({ values }: { values: unknown[][] }) => values[0]);
    expect([rows[0].slice(1), rows[1].slice(1), rows[2].slice(0, 18)]).toEqual([dangerous.slice(0, 18), dangerous.slice(0, 18), dangerous.slice(1, 19)]);
    const file = readFileSync(bench.file);
    const readme = await excelReads(file, "Readme");
    expect(["C", "D", "G"].map((column) => dangerous.map((_, row) => readme(`${column}${row + (column === "G" ? 2 : 1)}`)))).toEqual(Array.from({ length: 3 }, () => dangerous));
    for (const sheet of ["sheet1", "sheet2"]) expect(partOf(file, `xl/worksheets/${sheet}.xml`)).not.toMatch(/<f[ >]/);
    expect(troublesIn(file)).toEqual([]);
  });

  it("keeps the last 20 versions, each a whole workbook", async () => {
    bench = await startBench();
    for (let turn = 0; turn < 23; turn++) await bench.ask("POST", `${bench.workbook}/tables/tblKpiLog/rows`, { values: [logRow(`P${turn}`)] });
    const { readdirSync } = await import("node:fs");
    const versions = readdirSync(join(bench.folder, ".versions")).sort();
    expect(versions).toHaveLength(20);
    const oldest = readFileSync(join(bench.folder, ".versions", versions[0] ?? ""));
    expect(Object.keys(unzipSync(oldest))).toContain("xl/workbook.xml");
    expect(partOf(oldest, "xl/tables/table1.xml")).toContain('ref="A1:S4"');
  });
});
