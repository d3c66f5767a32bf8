import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

/** Until the grid shows and the host says what is expected. */
async function holds(person: Person, address: string, expected: unknown[][]): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (JSON.stringify(await person.cells("Sheet1", address)) === JSON.stringify(expected)) return;
    await person.page.waitForTimeout(50);
  }
  assert.deepEqual(await person.cells("Sheet1", address), expected);
}

const formatsAt = (person: Person, address: string): Promise<string[][]> =>
  person.inOffice((range: string) => Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange(range).load("numberFormat");
    await context.sync();
    return cells.numberFormat as string[][];
  }), address);

const selected = (person: Person): Promise<string> =>
  person.inOffice(() => Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address.replace("Sheet1!", "");
  }), null);

test("Ctrl+Z takes back all that an add-in's batch did, Ctrl+Y does it again", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["7"]);
  await person.inOffice(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").formulas = [["KPI", "Score"], ["Sales", "=1+1"]];
    sheet.getRange("A1:B2").format.fill.color = "#FFF2CC";
    sheet.tables.add("A1:B2", true);
    context.workbook.worksheets.add("Made");
    await context.sync();
  }), null);
  await person.clicksCell("Sheet1", "D5");
  await person.page.keyboard.press("Control+z");
  await holds(person, "A1:B2", [[7, ""], ["", ""]]);
  assert.deepEqual(await person.tables(), []);
  assert.equal(await person.page.locator("[data-u-comp='slide-tab-item']").count(), 1);
  await person.page.keyboard.press("Control+z");
  await holds(person, "A1", [[""]]);
  await person.page.keyboard.press("Control+y");
  await holds(person, "A1", [[7]]);
  await person.page.keyboard.press("Control+y");
  await holds(person, "A1:B2", [["KPI", "Score"], ["Sales", 2]]);
  assert.equal((await person.tables()).length, 1);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("cells keep the number formats that people chose, and full-width digits are numbers", async () => {
  const person = await Person.opens(bench, "zh-CN");
  await person.inOffice(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:A4").numberFormat = [["0"], ["#,##0"], ["0.00"], ["0%"]];
    await context.sync();
  }), null);
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["90%", "１２３４", "2026-01-15", "40", "９５％", "95%"]);
  await holds(person, "A1:A6", [[0.9], [1234], [46037], [0.4], [0.95], [0.95]]);
  assert.deepEqual(await formatsAt(person, "A1:A6"), [["0"], ["#,##0"], ["0.00"], ["0%"], ["0%"], ["0%"]]);
  await person.leaves();
});

test("the keys of Excel move and select", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.clicksCell("Sheet1", "B1");
  await person.typesDown(["1", "2", "3"]);
  const steps: readonly (readonly [key: string, selected: string])[] = [
    ["Control+Home", "A1"], ["Control+End", "B3"], ["Home", "A3"], ["Tab", "B3"], ["Shift+Tab", "A3"], ["Shift+Enter", "A2"], ["ArrowRight", "B2"],
    ["Control+ArrowUp", "B1"], ["Control+Shift+ArrowDown", "B1:B3"], ["Shift+Home", "A1:B3"],
  ];
  for (const [key, expected] of steps) {
    await person.page.keyboard.press(key);
    await person.page.waitForTimeout(60);
    assert.equal(await selected(person), expected, key);
  }
  await person.leaves();
});

test("blocks from other programs go into open cells of a protected sheet and not into locked ones", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await person.inOffice(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C2").values = [["", "", "keep"], ["", "", "keep"]];
    sheet.getRange("A1:B2").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  }), null);
  await person.page.evaluate(() => navigator.clipboard.writeText("Sales\t12%\nCost\t3"));
  await person.clicksCell("Sheet1", "A1");
  await person.page.keyboard.press("Control+v");
  await holds(person, "A1:B2", [["Sales", 0.12], ["Cost", 3]]);
  await person.clicksCell("Sheet1", "B1");
  await person.page.keyboard.press("Control+v");
  await person.page.getByRole("alert").waitFor();
  await holds(person, "A1:C2", [["Sales", 0.12, "keep"], ["Cost", 3, "keep"]]);
  await person.leaves();
});

test("a cell in error says why, in the page's language", async () => {
  const person = await Person.opens(bench, "zh-CN");
  await person.clicksCell("Sheet1", "A2");
  await person.typesDown(["x"]);
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["=SEQUENCE(3)"]);
  await person.clicksCell("Sheet1", "A1");
  await person.page.locator("#cell-message", { hasText: "清空" }).waitFor();
  await person.leaves();
});
