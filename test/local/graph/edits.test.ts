import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { partOf, richWorkbook, type RichOptions } from "./richWorkbook";
import { troublesIn } from "./soundness";
import { logRow, startBench, type Bench } from "./support";

let bench: Bench;
const plan = "/me/drive/root:/plan.xlsx:/workbook";
const file = () => readFileSync(join(bench.folder, "plan.xlsx"));

async function start(options: RichOptions = {}): Promise<void> {
  bench = await startBench((folder) => writeFileSync(join(folder, "plan.xlsx"), richWorkbook({ sheet: "Plan", rows: 4, ...options })));
}
beforeEach(() => start());
afterEach(async () => {
  try {
    expect(troublesIn(file())).toEqual([]);
  } finally {
    await bench.stop();
  }
});

const does = async (method: string, path: string, body?: unknown) => {
  const answer = await bench.ask(method, `${plan}/${path}`, body);
  expect(answer.body?.error).toBeUndefined();
  return answer.body;
};
const refuses = async (method: string, path: string, body?: unknown) => {
  const answer = await bench.ask(method, `${plan}/${path}`, body);
  return [answer.status, answer.body?.error?.innerError.code];
};
const range = (address: string, sheet = "Plan") => does("GET", `worksheets/${sheet}/range(address='${address}')`);
const formulas = async (address: string, sheet = "Plan") => (await range(address, sheet)).formulas;
const ids = async () => (await does("GET", "tables/tblPlan/rows")).value.map(({ values }: { values: unknown[][] }) => values[0]?.[0]);

describe("writing to cells", () => {
  it("takes a grid, leaves cells that are null, empties those that are blank, and fills a range with one value", async () => {
    await does("PATCH", "worksheets/Plan/range(address='I1:J2')", { values: [["a", 1], ["=1+1", true]] });
    await does("PATCH", "worksheets/Plan/range(address='I1:J2')", { values: [[null, ""], ["'=1+1", null]] });
    expect((await range("I1:J2")).values).toEqual([["a", ""], ["=1+1", true]]);
    await does("PATCH", "worksheets/Plan/range(address='I1:J2')", { values: [["x"]] });
    expect((await range("I1:J2")).values).toEqual([["x", "x"], ["x", "x"]]);
    await does("PATCH", "worksheets/Plan/range(address='I1:J2')", { values: 7, numberFormat: "0.00" });
    expect((await range("I1:J2")).text).toEqual([["7.00", "7.00"], ["7.00", "7.00"]]);
    await does("PATCH", "worksheets/Plan/range(address='I1')", { numberFormat: [[""]] });
    expect((await range("I1:J1")).numberFormat).toEqual([["General", "0.00"]]);
  });

  it("takes formulas in A1 and R1C1, and makes text of what a cell of format Text gets", async () => {
    await does("PATCH", "worksheets/Plan/range(address='I1:J1')", { formulas: [["=A1&\"x\"", null]], formulasR1C1: [[null, "=R[1]C[-1]*2"]] });
    expect(await formulas("I1:J1")).toEqual([['=A1&"x"', "=I2*2"]]);
    expect((await range("I1:J1")).values).toEqual([["x", 0]]);
    expect((await range("J1")).formulasR1C1).toEqual([["=R[1]C[-1]*2"]]);
    await does("PATCH", "worksheets/Plan/range(address='K1')", { numberFormat: "@", values: "007" });
    expect((await range("K1")).values).toEqual([["007"]]);
  });

  it("calculates formulas that it wrote, and those that depend on what it wrote; functions it does not know keep their result", async () => {
    await does("PATCH", "worksheets/Plan/range(address='I1:I4')", { values: [["=1/0"], ["=1=1"], ["=SUM(tblPlan[Amount])*2"], ["=KPI.SCORE(1,2)"]] });
    const told = await range("I1:I4");
    expect([told.values, told.valueTypes]).toEqual([[["#DIV/0!"], [true], [92], [""]], [["Error"], ["Boolean"], ["Double"], ["Empty"]]]);
    await does("POST", "tables/tblPlan/rows", { values: [["x", 1000, "", null]] });
    expect((await range("I3")).values).toEqual([[2092]]);
    expect((await range("E8")).values).toEqual([[2000]]);
    expect((await range("A1", "Summary")).values).toEqual([[1046]]);
  });

  it("refuses a grid of another size, null for all, whole columns, and a protected sheet", async () => {
    const wrong = [400, "invalidArgument"];
    expect(await refuses("PATCH", "worksheets/Plan/range(address='I1:J2')", { values: [[1, 2]] })).toEqual(wrong);
    expect(await refuses("PATCH", "worksheets/Plan/range(address='I1:J2')", { values: null })).toEqual(wrong);
    expect(await refuses("PATCH", "worksheets/Plan/range(address='I:J')", { values: "x" })).toEqual(wrong);
    await bench.stop();
    await start({ after: '<sheetProtection sheet="1"/>' });
    expect(await refuses("PATCH", "worksheets/Plan/range(address='I1')", { values: 1 })).toEqual([403, "accessDenied"]);
    expect(await refuses("POST", "worksheets/Plan/range(address='I1')/insert", { shift: "Down" })).toEqual([403, "accessDenied"]);
  });

  it("keeps the names of a table's columns what stands in its headings, and formulas with them", async () => {
    await does("PATCH", "worksheets/Plan/range(address='B3:E3')", { values: [["Amount", 2026, "", null]] });
    expect((await does("GET", "tables/tblPlan/headerRowRange")).values).toEqual([["Amount", "2026", "Column3", "Double"]]);
    expect((await does("GET", "tables/tblPlan/columns")).value.map(({ name }: { name: string }) => name)).toEqual(["Amount", "2026", "Column3", "Double"]);
    expect(await formulas("E4")).toEqual([["=tblPlan[[#This Row],[2026]]*2"]]);
    expect(await formulas("A1", "Summary")).toEqual([["=SUM(tblPlan[2026])"]]);
  });

  it("hides rows and columns, and says so", async () => {
    await does("PATCH", "worksheets/Plan/range(address='B4:C5')", { rowHidden: true });
    await does("PATCH", "worksheets/Plan/range(address='G1:H1')", { columnHidden: true });
    const told = async (address: string) => { const { rowHidden, columnHidden, hidden } = await range(address); return [rowHidden, columnHidden, hidden]; };
    expect([await told("B4:C5"), await told("B4:C6"), await told("H20"), await told("A20:I20"), await told("A20")]).toEqual([[true, false, true], [null, false, null], [false, true, true], [false, null, null], [false, false, false]]);
    await does("PATCH", "worksheets/Plan/range(address='B4:C5')", { rowHidden: false });
    expect(await told("B4:C5")).toEqual([false, false, false]);
  });
});

describe("moving cells", () => {
  it("takes formulas, names, formats, validations and tables with them", async () => {
    await does("PATCH", "worksheets/Plan/range(address='I1:I2')", { values: [["=B4+$C$5+SUM(C4:C7)"], ["=Summary!A1"]] });
    await does("POST", "worksheets/Plan/range(address='A2:XFD3')/insert", { shift: "Down" });
    expect(await formulas("I1")).toEqual([["=B6+$C$7+SUM(C6:C9)"]]);
    expect(await formulas("I4")).toEqual([["=Summary!A1"]]);
    expect((await does("GET", "tables/tblPlan/range")).address).toBe("Plan!B5:E9");
    expect(partOf(file(), "xl/worksheets/sheet1.xml")).toContain('<conditionalFormatting sqref="C6:C9 A1">');
    await does("POST", "worksheets/Summary/range(address='A1')/insert", { shift: "Right" });
    expect((await does("GET", "names/Total")).value).toBe("Summary!$B$1");
    expect(await formulas("I4")).toEqual([["=Summary!B1"]]);
    await does("POST", "worksheets/Plan/range(address='2:3')/delete", { shift: "Up" });
    expect([await formulas("I1"), (await does("GET", "tables/tblPlan/range")).address]).toEqual([[["=B4+$C$5+SUM(C4:C7)"]], "Plan!B3:E7"]);
  });

  it("makes #REF! of references to cells that are gone, and shrinks those that lose a part", async () => {
    await does("PATCH", "worksheets/Summary/range(address='C1:D1')", { values: [["=Plan!I5+Plan!I1", "=SUM(Plan!I4:I6)"]] });
    await does("POST", "worksheets/Plan/range(address='I5')/delete", { shift: "Up" });
    expect(await formulas("C1:D1", "Summary")).toEqual([["=Plan!#REF!+Plan!I1", "=SUM(Plan!I4:I5)"]]);
  });

  it("writes shared formulas out before they part", async () => {
    await bench.stop();
    await start({ below: '<row r="20"><c r="A20"><f t="shared" ref="A20:A22" si="0">B20*$C$4</f><v>1</v></c></row><row r="21"><c r="A21"><f t="shared" si="0"/><v>1</v></c></row><row r="22"><c r="A22"><f t="shared" si="0"/><v>1</v></c></row>' });
    expect(await formulas("A20:A22")).toEqual([["=B20*$C$4"], ["=B21*$C$4"], ["=B22*$C$4"]]);
    await does("POST", "worksheets/Plan/range(address='A21')/insert", { shift: "Down" });
    expect(await formulas("A20:A23")).toEqual([["=B20*$C$4"], [""], ["=B21*$C$4"], ["=B22*$C$4"]]);
  });

  it("is refused where it would tear a table apart or push something off the sheet", async () => {
    const torn = [409, "insertDeleteConflict"];
    expect(await refuses("POST", "worksheets/Plan/range(address='C4')/insert", { shift: "Down" })).toEqual(torn);
    expect(await refuses("POST", "worksheets/Plan/range(address='A4')/insert", { shift: "Right" })).toEqual(torn);
    expect(await refuses("POST", "worksheets/Plan/range(address='B3:E4')/delete", { shift: "Up" })).toEqual(torn);
    await does("PATCH", "worksheets/Plan/range(address='J1048576')", { values: 1 });
    expect(await refuses("POST", "worksheets/Plan/range(address='J1')/insert", { shift: "Down" })).toEqual([409, "nonBlankCellOffSheet"]);
  });
});

describe("a table", () => {
  it("takes rows in the middle and gives them away again; what is below moves", async () => {
    const added = await does("POST", "tables/tblPlan/rows/add", { index: 1, values: [["x", 1, "2026-01-01", null], ["y", 2, "", null]] });
    expect(added.index).toBe(1);
    expect(await ids()).toEqual(["A & B", "x", "y", "行 动", "A & B", "行 动"]);
    expect((await range("C5:E5")).numberFormat).toEqual([["#,##0.00", "m/d/yyyy", "General"]]);
    expect(await formulas("E5")).toEqual([["=tblPlan[[#This Row],[Amount]]*2"]]);
    await does("DELETE", "tables/tblPlan/rows/0");
    await does("DELETE", "tables/tblPlan/rows/$/itemAt(index=0)");
    expect(await ids()).toEqual(["y", "行 动", "A & B", "行 动"]);
    for (let left = 4; left > 0; left--) await does("DELETE", "tables/tblPlan/rows/0");
    expect(await ids()).toEqual([]);
    expect((await does("POST", "tables/tblPlan/rows", { values: [["z", 1, "", null]] })).index).toBe(0);
    expect(await ids()).toEqual(["z"]);
    expect(await refuses("DELETE", "tables/tblPlan/rows/5")).toEqual([404, "itemNotFound"]);
  });

  it("takes a column, whose neighbours give room, and gives one away", async () => {
    const added = await does("POST", "tables/tblPlan/columns", { index: 1, values: [["Status"], ["Open"], ["Closed"], [null], [1]] });
    expect([added.id, added.name, added.index, added.values]).toEqual(["5", "Status", 1, [["Status"], ["Open"], ["Closed"], [""], [1]]]);
    expect([(await range("H4")).values, await formulas("F4")]).toEqual([[[true]], [["=tblPlan[[#This Row],[Amount]]*2"]]]);
    const last = await does("POST", "tables/tblPlan/columns/add", { name: "status" });
    expect([last.name, last.index]).toEqual(["status2", 5]);
    await does("DELETE", "tables/tblPlan/columns('Amount')");
    expect((await does("GET", "tables/tblPlan/headerRowRange")).values).toEqual([["Id", "Status", "Day", "Double", "status2"]]);
    expect(await formulas("E4")).toEqual([["=#REF!*2"]]);
    expect(await refuses("POST", "tables/tblPlan/columns", { values: [["only one"]] })).toEqual([400, "invalidArgument"]);
    expect(await refuses("GET", "tables/tblPlan/columns/None")).toEqual([404, "itemNotFound"]);
  });

  it("gets another name, style, no header, a total; formulas follow its name", async () => {
    const changed = await does("PATCH", "tables/tblPlan", { name: "Ziele", style: "TableStyleLight1", showBandedRows: false, showTotals: true, showFilterButton: false });
    expect(changed).toMatchObject({ id: "3", name: "Ziele", style: "TableStyleLight1", showBandedRows: false, showTotals: true, showFilterButton: false });
    expect(await formulas("A1", "Summary")).toEqual([["=SUM(Ziele[Amount])"]]);
    expect((await does("GET", "tables/Ziele/totalRowRange")).formulas).toEqual([["Total", "", "", "=SUBTOTAL(109,Ziele[Double])"]]);
    await does("PATCH", "tables/Ziele", { showTotals: false, showHeaders: false });
    expect((await does("GET", "tables/Ziele/range")).address).toBe("Plan!B4:E7");
    await does("PATCH", "tables/Ziele", { showHeaders: true });
    expect((await does("GET", "tables/Ziele/headerRowRange")).values).toEqual([["Id", "Amount", "Day", "Double"]]);
    await does("PATCH", "worksheets/Plan/range(address='C8')", { values: "here" });
    expect(await refuses("PATCH", "tables/Ziele", { showTotals: true })).toEqual([409, "insertDeleteConflict"]);
    expect(await refuses("PATCH", "tables/Ziele", { name: "no name" })).toEqual([400, "invalidArgument"]);
    await does("POST", "tables/add", { address: "Summary!F1:G2", hasHeaders: true });
    expect(await refuses("PATCH", "tables/Ziele", { name: "table4" })).toEqual([409, "itemAlreadyExists"]);
  });

  it("is made of cells, with headings of their own or new ones, and becomes cells again", async () => {
    await does("PATCH", "worksheets/Summary/range(address='C1:D3')", { values: [["Kpi", "Kpi"], ["a", 1], ["b", 2]] });
    const made = await does("POST", "tables/add", { address: "Summary!C1:D3", hasHeaders: true });
    expect(made).toMatchObject({ id: "4", name: "Table4", showHeaders: true });
    expect((await does("GET", `tables/${made.name}/headerRowRange`)).values).toEqual([["Kpi", "Kpi2"]]);
    expect(await refuses("POST", "tables/add", { address: "Summary!D3:E4", hasHeaders: true })).toEqual([400, "invalidArgument"]);
    await does("PATCH", "worksheets/Summary/range(address='H1:H2')", { values: [["x"], ["y"]] });
    const pushed = await does("POST", "worksheets/Summary/tables/add", { address: "H1:H2", hasHeaders: false });
    expect((await does("GET", `tables/${pushed.name}/range`)).values).toEqual([["Column1"], ["x"], ["y"]]);
    await does("POST", "tables/tblPlan/convertToRange");
    expect(await formulas("A1", "Summary")).toEqual([["=SUM(Plan!$C$4:$C$7)"]]);
    expect((await does("GET", "tables")).value).toHaveLength(2);
    await does("DELETE", `tables/${made.name}`);
    expect((await range("C1:D3", "Summary")).values).toEqual([["", ""], ["", ""], ["", ""]]);
  });
});

describe("a long table", () => {
  // Long enough to be kept in several runs of rows.
  const count = 2000;
  interface Change { readonly at: number; readonly rows: number; readonly hide: boolean }
  const change: fc.Arbitrary<Change> = fc.record({ at: fc.nat(), rows: fc.integer({ min: 0, max: 3 }), hide: fc.boolean() });

  it("has the rows that were put in and not taken out, in their order, in memory and in the file", async () => {
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 10 }), async (changes) => {
      const shared = await startBench();
      try {
        await followsItsModel(shared, changes);
      } finally {
        await shared.stop();
      }
    }), { numRuns: 6 });
  }, 240_000);

  async function followsItsModel(shared: Bench, changes: readonly Change[]): Promise<void> {
    const log = `${shared.workbook}/tables/tblKpiLog/rows`;
    const pushIds = async () => (await shared.ask("GET", `${log}?$select=values`)).body.value.map(({ values }: { values: unknown[][] }) => values[0]?.[0]);
    const model = Array.from({ length: count }, (_, row) => `row ${row} ${"x".repeat(60)}`);
    await shared.ask("POST", log, { values: model.map((id) => logRow(id)) });
    for (const [turn, { at, rows, hide }] of changes.entries()) {
      const index = at % model.length;
      // A row with something of its own stays where it is: then the others are moved one by one.
      if (hide && turn > 2) await shared.ask("PATCH", `${shared.workbook}/worksheets/KpiLog/range(address='A${1 + (at % count)}')`, { rowHidden: true });
      if (rows === 0) {
        expect((await shared.ask("DELETE", `${log}/${index}`)).status).toBe(200);
        model.splice(index, 1);
      } else {
        const ids = Array.from({ length: rows }, (_, row) => `new ${turn} ${row}`);
        expect((await shared.ask("POST", `${log}/add`, { index, values: ids.map((id) => logRow(id)) })).status).toBe(200);
        model.splice(index, 0, ...ids);
      }
    }
    expect(await pushIds()).toEqual(model);
    utimesSync(shared.file, 1, 1); // looks like another file now, and is read anew
    expect(await pushIds()).toEqual(model);
  }
});

describe("a worksheet", () => {
  it("is added, renamed, moved, hidden and taken away; what refers to it follows", async () => {
    const added = await does("POST", "worksheets", { name: "新 Sheet" });
    expect(added).toMatchObject({ name: "新 Sheet", position: 2, visibility: "Visible" });
    await does("PATCH", `worksheets/${encodeURIComponent(added.id)}/range(address='A1')`, { values: "=Plan!B4" });
    await does("PATCH", "worksheets/Plan", { name: "Plan B", position: 0 });
    expect(await formulas("A1", encodeURIComponent("新 Sheet"))).toEqual([["='Plan B'!B4"]]);
    await does("POST", "worksheets/Summary/names/add", { name: "here", reference: "=Summary!$A$1" });
    await does("PATCH", "worksheets/Summary", { position: 2 });
    expect((await does("GET", "worksheets")).value.map(({ name }: { name: string }) => name)).toEqual(["Plan B", "新 Sheet", "Summary"]);
    expect((await does("GET", "worksheets/Summary/names")).value).toMatchObject([{ name: "here", scope: "Worksheet", type: "Range" }]);
    await does("PATCH", "worksheets/Summary", { visibility: "VeryHidden" });
    await does("DELETE", "worksheets/Plan%20B");
    expect(await formulas("A1", encodeURIComponent("新 Sheet"))).toEqual([["=#REF!"]]);
    expect((await does("GET", "tables")).value).toEqual([]);
    expect(await refuses("DELETE", `worksheets/${encodeURIComponent("新 Sheet")}`)).toEqual([400, "unsupportedOperation"]);
    expect(await refuses("POST", "worksheets", { name: "summary" })).toEqual([409, "itemAlreadyExists"]);
    for (const name of ["a/b", "History", "'quoted", "x".repeat(32)]) expect(await refuses("POST", "worksheets", { name })).toEqual([400, "invalidArgument"]);
    expect((await does("POST", "worksheets/add")).name).toBe("Sheet3");
  });
});

describe("a name", () => {
  it("stands for cells, a number, a text or a formula", async () => {
    const add = (name: string, reference: unknown) => does("POST", "names/add", { name, reference });
    expect(await add("cells", "=Plan!$B$4:$C$5")).toMatchObject({ type: "Range", value: "Plan!$B$4:$C$5", scope: "Workbook", visible: true });
    expect(await add("rate", "=0.25")).toMatchObject({ type: "Double", value: 0.25 });
    expect(await add("count", 3)).toMatchObject({ type: "Integer", value: 3 });
    expect(await add("word", '="hello"')).toMatchObject({ type: "String", value: "hello" });
    expect((await does("GET", "names/cells/range")).values).toEqual([["A & B", 10], ["行 动", 11]]);
    expect((await does("GET", "worksheets/Plan/range(address='cells')")).address).toBe("Plan!B4:C5");
    expect(await refuses("GET", "names/rate/range")).toEqual([400, "invalidReference"]);
    expect(await refuses("POST", "names/add", { name: "CELLS", reference: "=1" })).toEqual([409, "itemAlreadyExists"]);
    for (const name of ["A1", "R", "c", "R1C1", "r2", "TRUE", "false", "1a", "a b"]) expect(await refuses("POST", "names/add", { name, reference: "=1" })).toEqual([400, "invalidArgument"]);
    await does("DELETE", "names/rate");
    expect(await refuses("GET", "names/rate")).toEqual([404, "itemNotFound"]);
  });
});
