import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { richWorkbook } from "./richWorkbook";
import { troublesIn } from "./soundness";
import { startBench, type Bench } from "./support";

/**
 * The requests that Microsoft's reference of the Graph v1.0 workbook API shows for what this server is there for, with the
 * status and the properties of the response it shows. (Where its pages differ, as for deletions, see
 * docs/shared-workbook-server.md.)
 */
const range = ["address", "addressLocal", "cellCount", "columnCount", "columnHidden", "columnIndex", "formulas", "formulasLocal", "formulasR1C1", "hidden", "numberFormat", "rowCount", "rowHidden", "rowIndex", "text", "valueTypes", "values"];
const table = ["highlightFirstColumn", "highlightLastColumn", "id", "legacyId", "name", "showBandedColumns", "showBandedRows", "showFilterButton", "showHeaders", "showTotals", "style"];
const column = ["id", "name", "index", "values"];
const row = ["index", "values"];
const sheet = ["id", "name", "position", "visibility"];
const name = ["comment", "name", "scope", "type", "value", "visible"];
const listOf = (properties: readonly string[]) => ({ list: properties });

type Expected = readonly string[] | { readonly list: readonly string[] } | null;

const shown: readonly [request: string, body: unknown, status: number, shape: Expected][] = [
  ["POST createSession", { persistChanges: true }, 201, ["id", "persistChanges"]],
  ["GET worksheets", undefined, 200, listOf(sheet)],
  ["POST worksheets", { name: "Sheet32243" }, 201, sheet],
  ["POST worksheets/add", { name: "name-value" }, 200, sheet],
  ["POST worksheets/add", undefined, 200, sheet],
  ["GET worksheets/Plan", undefined, 200, sheet],
  ["PATCH worksheets/Plan", { name: "SheetA", position: 1, visibility: "Visible" }, 200, sheet],
  ["DELETE worksheets/Plan", undefined, 200, null],
  ["GET worksheets/Plan/range(address='A1:B2')", undefined, 200, range],
  ["GET worksheets/Plan/range", undefined, 200, range],
  ["GET worksheets/Plan/cell(row=3,column=2)", undefined, 200, range],
  ["GET worksheets/Plan/usedRange", undefined, 200, range],
  ["GET worksheets/Plan/usedRange(valuesOnly=true)", undefined, 200, range],
  ["GET worksheets/Plan/tables", undefined, 200, listOf(table)],
  ["POST worksheets/Plan/tables/add", { Address: "J1:M4", hasHeaders: false }, 201, table],
  ["GET worksheets/Plan/names", undefined, 200, listOf(name)],
  ["POST worksheets/Plan/names/add", { name: "mine", reference: "=Plan!$A$1" }, 200, name],
  ["PATCH worksheets/Plan/range(address='I1:J2')", { values: [["Hello", "100"], ["1/1/2016", null]], formulas: [[null, null], [null, "=B1*2"]], numberFormat: [[null, null], ["m-ddd", null]] }, 200, range],
  ["PATCH worksheets/Plan/range(address='Plan!I1:J2')", { values: "Sample text" }, 200, range],
  ["POST worksheets/Plan/range(address='I1:J2')/insert", { shift: "Down" }, 200, range],
  ["POST worksheets/Plan/range(address='I1:J2')/insert", { shift: "Right" }, 200, range],
  ["POST worksheets/Plan/range(address='I1:J2')/delete", { shift: "Up" }, 200, null],
  ["POST worksheets/Plan/range(address='I1:J2')/delete", { shift: "Left" }, 200, null],
  ["POST worksheets/Plan/range(address='B4:D4')/clear", { applyTo: "Contents" }, 200, null],
  ["POST worksheets/Plan/range(address='I1:J2')/clear", undefined, 200, null],
  ["POST worksheets/Plan/range(address='I1:J2')/merge", { across: true }, 200, null],
  ["POST worksheets/Plan/range(address='I1:J2')/unmerge", undefined, 200, null],
  ["GET worksheets/Plan/range(address='B2:D5')/lastCell", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/lastRow", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/lastColumn", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/row(row=1)", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/column(column=1)", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/cell(row=0,column=1)", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/entireRow", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/entireColumn", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/offsetRange(rowOffset=1,columnOffset=-1)", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/intersection(anotherRange='C3:F9')", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:C5')/boundingRect(anotherRange='D10:E15')", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/usedRange(valuesOnly=true)", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/resizedRange(deltaRows=2,deltaColumns=1)", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/rowsBelow(count=2)", undefined, 200, range],
  ["GET worksheets/Plan/range(address='B2:D5')/worksheet", undefined, 200, sheet],
  ["GET tables", undefined, 200, listOf(table)],
  ["POST tables/add", { address: "Summary!C1:D5", hasHeaders: true }, 201, table],
  ["GET tables/tblPlan", undefined, 200, table],
  ["PATCH tables/tblPlan", { name: "NewTableName", showHeaders: true, showTotals: false, style: "TableStyleMedium4" }, 200, table],
  ["DELETE tables/tblPlan", undefined, 200, null],
  ["POST tables/tblPlan/delete", undefined, 200, null],
  ["POST tables/tblPlan/clearFilters", undefined, 200, null],
  ["POST tables/tblPlan/convertToRange", undefined, 200, range],
  ["GET tables/tblPlan/range", undefined, 200, range],
  ["GET tables/tblPlan/headerRowRange", undefined, 200, range],
  ["GET tables/tblPlan/dataBodyRange", undefined, 200, range],
  ["GET tables/tblPlan/worksheet", undefined, 200, sheet],
  ["GET tables/tblPlan/columns", undefined, 200, listOf(column)],
  ["GET tables/tblPlan/columns?$top=1&$skip=1", undefined, 200, listOf(column)],
  ["POST tables/tblPlan/columns", { values: [["Status"], ["Open"], ["Closed"]], index: 2 }, 201, column],
  ["POST tables/tblPlan/columns/add", { index: 3, values: [["New"], [1], [2]] }, 200, column],
  ["GET tables/tblPlan/columns/Amount", undefined, 200, column],
  ["GET tables/tblPlan/columns/itemAt(index=1)", undefined, 200, column],
  ["PATCH tables/tblPlan/columns/Amount", { name: "Betrag", values: [[null], [1], ["2"]] }, 200, column],
  ["DELETE tables/tblPlan/columns('3')", undefined, 200, null],
  ["GET tables/tblPlan/columns/Amount/range", undefined, 200, range],
  ["GET tables/tblPlan/columns/2/dataBodyRange", undefined, 200, range],
  ["GET tables/tblPlan/columns/2/headerRowRange", undefined, 200, range],
  ["PATCH tables/tblPlan/columns/Amount/range", { values: [["Amount"], [5], [6]] }, 200, range],
  ["GET tables/tblPlan/rows", undefined, 200, listOf(row)],
  ["GET tables/tblPlan/rows?$top=5&$skip=0", undefined, 200, listOf(row)],
  ["POST tables/tblPlan/rows", { values: [[1, 2, 3, 4], [4, 5, 6, 7]], index: null }, 201, row],
  ["POST tables/tblPlan/rows/add", { index: 1, values: [[1, 2, 3, 4], [4, 5, 6, 7]] }, 200, row],
  ["GET tables/tblPlan/rows/itemAt(index=1)", undefined, 200, row],
  ["GET tables/tblPlan/rows/$/itemAt(index=1)", undefined, 200, row],
  ["GET tables/tblPlan/rows/1", undefined, 200, row],
  ["PATCH tables/tblPlan/rows/1", { values: [["x", null, 3, 4]] }, 200, row],
  ["PATCH tables/tblPlan/rows/$/itemAt(index=1)", { values: [["x", null, 3, 4]] }, 200, row],
  ["DELETE tables/tblPlan/rows/1", undefined, 200, null],
  ["DELETE tables/tblPlan/rows/$/itemAt(index=1)", undefined, 204, null],
  ["GET tables/tblPlan/rows/itemAt(index=1)/range", undefined, 200, range],
  ["GET names", undefined, 200, listOf(name)],
  ["GET names/Total", undefined, 200, name],
  ["GET names('Total')/range", undefined, 200, range],
  ["PATCH names/Total/range", { values: [[7]] }, 200, range],
  ["PATCH names/Total", { comment: "comment-value", visible: false }, 200, name],
  ["POST names/add", { name: "test5", reference: "=Plan!$F$15:$N$27", comment: "Comment for the named item" }, 200, name],
  ["POST names/addFormulaLocal", { name: "test7", formula: "=SUM(Summary!$A$1+Summary!$A$2)", comment: "Comment" }, 200, name],
  ["POST names/Total/range/insert", { shift: "Down" }, 200, range],
  ["POST names/Total/range/clear", { applyTo: "All" }, 200, null],
];

let bench: Bench;
beforeEach(async () => {
  bench = await startBench((folder) => writeFileSync(join(folder, "plan.xlsx"), richWorkbook({ sheet: "Plan" })));
});
afterEach(() => bench.stop());

const shapeOf = (body: unknown): string[] => Object.keys(body as object).filter((key) => !key.startsWith("@odata")).sort();

describe("what Microsoft's reference shows", () => {
  it.each(shown)("%s %j → %i", async (request, body, status, shape) => {
    const [method = "", path = ""] = [request.slice(0, request.indexOf(" ")), request.slice(request.indexOf(" ") + 1)];
    const answer = await bench.ask(method, `/v1.0/me/drive/root:/plan.xlsx:/workbook/${path}`, body);
    expect([answer.status, answer.body?.error]).toEqual([status, undefined]);
    if (method !== "GET") expect(troublesIn(readFileSync(join(bench.folder, "plan.xlsx")))).toEqual([]);
    if (shape === null) expect(answer.body).toBeNull();
    else if ("list" in shape) for (const item of answer.body.value) expect(shapeOf(item)).toEqual([...shape.list].sort());
    else expect(shapeOf(answer.body)).toEqual([...shape].sort());
  });
});
