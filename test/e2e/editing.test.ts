import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { becomes } from "./becomes";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const formatsAt = (person: Person, address: string): Promise<string[][]> =>
  person.inOffice((range: string) => Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange(range).load("numberFormat");
    await context.sync();
    return cells.numberFormat as string[][];
  }), address);

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
  await person.holds("Sheet1", "A1:B2", [[7, ""], ["", ""]]);
  assert.deepEqual(await person.tables(), []);
  await becomes(() => person.page.locator("[data-u-comp='slide-tab-item']").count(), 1);
  await person.page.keyboard.press("Control+z");
  await person.holds("Sheet1", "A1", [[""]]);
  await person.page.keyboard.press("Control+y");
  await person.holds("Sheet1", "A1", [[7]]);
  await person.page.keyboard.press("Control+y");
  await person.holds("Sheet1", "A1:B2", [["KPI", "Score"], ["Sales", 2]]);
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
  await person.holds("Sheet1", "A1:A6", [[0.9], [1234], [46037], [0.4], [0.95], [0.95]]);
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
    await becomes(() => person.selected(), `Sheet1!${expected}`, key);
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
  await person.holds("Sheet1", "A1:B2", [["Sales", 0.12], ["Cost", 3]]);
  await person.clicksCell("Sheet1", "B1");
  await person.page.keyboard.press("Control+v");
  await person.page.getByRole("alert").waitFor();
  await person.holds("Sheet1", "A1:C2", [["Sales", 0.12, "keep"], ["Cost", 3, "keep"]]);
  await person.leaves();
});

test("cells that were cut are moved where they are pasted: what refers to them follows, and comes back", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await person.inOffice(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [[5, "here"], [7, "below"]];
    sheet.getRange("D1").formulas = [["=SUM(A1:A2)"]];
    await context.sync();
  }), null);
  await person.clicksCell("Sheet1", "A1:B2");
  await person.page.keyboard.press("Control+x");
  await person.clicksCell("Sheet1", "F4");
  await person.page.keyboard.press("Control+v");
  await person.holds("Sheet1", "F4:G5", [[5, "here"], [7, "below"]]);
  await person.page.keyboard.type("6\n");
  await person.holds("Sheet1", "D1", [[13]]);
  await person.page.keyboard.press("Control+z");
  await person.page.keyboard.press("Control+z");
  await person.holds("Sheet1", "A1:D2", [[5, "here", "", 12], [7, "below", "", ""]]);
  await person.leaves();
});

test("an edit, rows put in and Escape end a cut: nothing else is moved in its place", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const { keyboard } = person.page;
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["one", "two", "three"]);
  const ways: readonly (readonly [end: () => Promise<unknown>, left: readonly string[]])[] = [
    [() => keyboard.press("Escape"), ["one", "two", "three"]],
    [() => keyboard.type("new\n"), ["one", "new", "three"]],
    [() => person.inOffice(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("1:1").insert("Down");
      await context.sync();
    }), null), ["", "one", "new", "three"]],
  ];
  for (const [ends, left] of ways) {
    await person.clicksCell("Sheet1", "A2");
    await keyboard.press("Control+x");
    await ends();
    await person.clicksCell("Sheet1", "D1");
    await keyboard.press("Control+v");
    await person.clicksCell("Sheet1", "E1");
    await keyboard.type("after\n");
    await person.holds("Sheet1", "E1", [["after"]]);
    await person.holds("Sheet1", `A1:D${left.length}`, left.map((name) => [name, "", "", ""]));
  }
  await person.clicksCell("Sheet1", "A2:B2");
  await keyboard.press("Control+x");
  await person.clicksCell("Sheet1", "XFD1");
  await keyboard.press("Control+v");
  await person.page.getByRole("alert").filter({ hasText: "beyond the sheet" }).waitFor();
  await person.clicksCell("Sheet1", "C1");
  await keyboard.press("Control+v");
  await person.holds("Sheet1", "A1:C2", [["", "", "one"], ["", "", ""]]);
  assert.deepEqual(person.troubles, []);
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
