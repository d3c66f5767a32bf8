import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { becomes } from "./becomes";
import { fillOf, stillFormulaBar } from "./gridPixels";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const WHITE = "#FFFFFF";

/** Until a block of cells has these fills: the grid gathers changes of conditional formats for a while before it paints. */
async function showsFills(person: Person, row: number, column: number, expected: readonly (readonly string[])[]): Promise<void> {
  await becomes(() => Promise.all(expected.map((cells, down) => Promise.all(cells.map((_, across) => fillOf(person.page, row + down, column + across))))), expected);
}

test("a table looks as its style and its flags say, and cells keep their own formats", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.inOffice(async () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [plain, banded, bandless, columns, dark] = ["A2:B5", "D2:E5", "G2:H5", "J2:K5", "M2:N5"].map((address) => {
        sheet.getRange(address).values = [["Name", "Value"], ["a", 1], ["b", 2], ["c", 3]];
        return sheet.tables.add(address, true);
      }) as [Excel.Table, Excel.Table, Excel.Table, Excel.Table, Excel.Table];
      plain.style = "TableStyleLight1";
      plain.showBandedRows = false;
      banded.style = "TableStyleMedium3";
      bandless.showBandedRows = false; // with the style that every new table has
      bandless.getDataBodyRange().getCell(1, 0).format.fill.color = "#FFFF00";
      columns.style = "TableStyleMedium9";
      columns.showBandedRows = false;
      columns.showBandedColumns = true;
      columns.highlightLastColumn = true;
      dark.style = "TableStyleDark1";
      await context.sync();
    }), null);
  await showsFills(person, 1, 3, [["#ED7D31", "#ED7D31"], ["#FBE5D6", "#FBE5D6"], [WHITE, WHITE], ["#FBE5D6", "#FBE5D6"]]);
  await showsFills(person, 1, 6, [["#4472C4", "#4472C4"], [WHITE, WHITE], ["#FFFF00", WHITE], [WHITE, WHITE]]);
  await showsFills(person, 1, 9, [["#4472C4", "#4472C4"], ...Array<string[]>(3).fill(["#B4C7E7", "#4472C4"])]);
  await showsFills(person, 1, 12, [["#000000", "#000000"], ["#565656", "#565656"], ["#737373", "#737373"], ["#565656", "#565656"]]);
  await showsFills(person, 1, 0, Array<string[]>(4).fill([WHITE, WHITE])); // once the others are painted
  await person.takesPicture("grid-tables");

  // What is changed later is shown too.
  await person.inOffice(async () =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Table1");
      table.style = "TableStyleMedium7";
      table.showBandedRows = true;
      table.showHeaders = false;
      await context.sync();
    }), null);
  await showsFills(person, 2, 0, [["#E2EFDA"], [WHITE], ["#E2EFDA"]]);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("conditional formats show over results of formulas and follow them", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.inOffice(async () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:D4").values = [["Actual", "Score", "Status", "Note"], [120, "", "", ""], [90, "", "", ""], [50, "", "", ""]];
      const table = sheet.tables.add("A1:D4", true);
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      sheet.getRange("B2:D4").formulas = [2, 3, 4].map(() => [
        "=KPI.SCORE([@Actual],100)", '=IF([@Score]>=100,"● on track",IF([@Score]>=80,"▲ at risk","■ off track"))', '="It is "&[@Status]',
      ]);
      const exactly = sheet.getRange("C2:C4").conditionalFormats.add("CellValue");
      exactly.cellValue.format.fill.color = "#00FF00";
      exactly.cellValue.rule = { formula1: '="● on track"', operator: "EqualTo" };
      const number = sheet.getRange("B2:B4").conditionalFormats.add("CellValue");
      number.cellValue.format.fill.color = "#FF0000";
      number.cellValue.rule = { formula1: "80", operator: "LessThan" };
      const contains = sheet.getRange("D2:D4").conditionalFormats.add("ContainsText");
      contains.textComparison.format.fill.color = "#0000FF";
      contains.textComparison.rule = { operator: "Contains", text: "OFF TRACK" };
      const custom = sheet.getRange("A2:A4").conditionalFormats.add("Custom");
      custom.custom.format.fill.color = "#FFFF00";
      custom.custom.rule.formula = '=KPI.GRADE($B2)="B"';
      await context.sync();
    }), null);
  await showsFills(person, 1, 0, [[WHITE, WHITE, "#00FF00", WHITE], ["#FFFF00", WHITE, WHITE, WHITE], [WHITE, "#FF0000", WHITE, "#0000FF"]]);
  await person.clicksCell("Sheet1", "A2");
  await person.typesDown(["50", "120", "90"]);
  await person.clicksCell("Sheet1", "G20");
  await showsFills(person, 1, 0, [[WHITE, "#FF0000", WHITE, "#0000FF"], [WHITE, WHITE, "#00FF00", WHITE], ["#FFFF00", WHITE, WHITE, WHITE]]);
  await person.takesPicture("grid-conditional-formats");
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("a row grows with text that wraps, whether fitted before or never touched, unless its height was set", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.inOffice(async () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").format.wrapText = true;
      sheet.getRange("A1").values = [["short"]];
      sheet.getRange("1:1").format.autofitRows();
      sheet.getRange("A3").format.rowHeight = 18;
      sheet.getRange("A1:A3").format.protection.locked = false;
      sheet.protection.protect({ allowFormatRows: true });
      await context.sync();
    }), null);
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(Array(3).fill("A comment that is a good deal longer than its column is wide"));
  const heightsNow = () => person.inOffice(async () =>
    Excel.run(async (context) => {
      const cells = [1, 2, 3].map((row) => context.workbook.worksheets.getActiveWorksheet().getRange(`A${row}`).load("format/rowHeight"));
      await context.sync();
      return cells.map((cell) => cell.format.rowHeight);
    }), null);
  await becomes(async () => (await heightsNow()).slice(0, 2).every((height) => height > 45), true, "the rows grow");
  const heights = await heightsNow();
  assert.equal(heights[2], 18);
  await person.takesPicture("grid-row-heights");
  await person.leaves();
});

test("Enter puts in a formula although the list of functions was open while its name was typed", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["110", "90", "75"]);
  await person.clicksCell("Sheet1", "C1");
  await person.page.keyboard.type("=KPI.SC", { delay: 30 });
  await person.page.getByText("KPI.SCORE").first().waitFor();
  await person.page.keyboard.type("ORE(A1:A3,100)", { delay: 30 });
  await person.page.keyboard.press("Enter");
  assert.deepEqual(await person.cells("Sheet1", "C1:C3"), [[110], [90], [75]]);
  // While the list is the one for what is typed, Enter takes from it.
  await person.clicksCell("Sheet1", "E1");
  await person.page.keyboard.type("=KPI.SCOR", { delay: 30 });
  const offered = person.page.locator("[data-u-comp='sheets-formula-editor'] li");
  await offered.locator(".univer-text-red-500").filter({ hasText: /^KPI\.SCOR$/ }).first().waitFor();
  await person.page.keyboard.press("Enter");
  await offered.first().waitFor({ state: "detached" });
  await person.page.keyboard.type("A1,100)", { delay: 30 });
  await person.page.keyboard.press("Enter");
  assert.deepEqual(await person.cells("Sheet1", "E1"), [[110]]);
  await person.leaves();
});

test("after a refused edit the formula bar shows what is in the cell", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.inOffice(async () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2").values = [["locked text"]];
      sheet.protection.protect();
      await context.sync();
    }), null);
  await person.clicksCell("Sheet1", "B2");
  const before = await stillFormulaBar(person.page);
  await person.page.keyboard.type("57", { delay: 30 });
  await person.page.getByText("protected").first().waitFor();
  assert.ok(before.equals(await stillFormulaBar(person.page)), "the formula bar has changed after typing");
  await person.page.locator("[data-u-comp='formula-bar']").click();
  await person.page.keyboard.type("57", { delay: 30 });
  await person.page.mouse.move(700, 500);
  assert.ok(before.equals(await stillFormulaBar(person.page)), "the formula bar has changed after typing into it");
  assert.deepEqual(await person.cells("Sheet1", "B2"), [["locked text"]]);
  await person.leaves();
});
