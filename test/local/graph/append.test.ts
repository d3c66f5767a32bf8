import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { Workbook } from "@cj-tech-master/excelts";
import { partOf, rawEntries, richWorkbook, type RichOptions } from "./richWorkbook";
import { logRow, startBench, type Bench } from "./support";

let bench: Bench;
afterEach(() => bench.stop());

const plan = "/me/drive/root:/plan.xlsx:/workbook";
const rows = `${plan}/tables/tblPlan/rows`;

async function startRich(options?: RichOptions): Promise<void> {
  bench = await startBench((folder) => writeFileSync(join(folder, "plan.xlsx"), richWorkbook(options)));
}

const planFile = () => readFileSync(join(bench.folder, "plan.xlsx"));

async function excelReads(file: Buffer, sheet: string): Promise<(address: string) => unknown> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file);
  const found = workbook.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return (address) => found.getCell(address).value;
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

  it("refuses a protected sheet and a table with totals rather than damage them", async () => {
    await startRich({ after: '<sheetProtection sheet="1" objects="1"/>' });
    expect((await bench.ask("POST", rows, { values: [["x", 1, "", null]] })).status).toBe(403);
    await bench.stop();
    await startRich({ tableAttributes: ' totalsRowCount="1"' });
    expect((await bench.ask("POST", rows, { values: [["x", 1, "", null]] })).status).toBe(501);
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
