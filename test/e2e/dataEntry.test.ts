import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator } from "playwright-core";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

interface Alert {
  readonly style: "Stop" | "Warning" | "Information";
  readonly message?: string;
}

/** Gives cells of the sheet a rule. */
const rules = (person: Person, address: string, rule: Excel.DataValidationRule, alert: Alert = { style: "Stop" }): Promise<void> =>
  person.inOffice(([range, rule, { style, message }]: [string, Excel.DataValidationRule, Alert]) => Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange(range);
    dataValidation.rule = rule;
    dataValidation.errorAlert = { showAlert: true, style, title: "", message: message ?? "" };
    await context.sync();
  }), [address, rule, alert] as [string, Excel.DataValidationRule, Alert]);

const numbersOnly: Excel.DataValidationRule = { custom: { formula: "=ISNUMBER($B2)" } };

const box = (person: Person): Locator => person.page.getByRole("dialog");

/** Until a box asks, and nothing has got into the cell. */
async function isAsked(person: Person, text: string | RegExp): Promise<void> {
  await box(person).getByText(text).first().waitFor();
}

async function answers(person: Person, button: string): Promise<void> {
  await box(person).getByRole("button", { name: button, exact: true }).click();
  await box(person).waitFor({ state: "detached" });
  // From the mouse back to the keys.
  await person.page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
}

test("ten numbers typed fast down a column with a formula for a rule are all in their cells", async () => {
  const person = await Person.opens(bench, "en-US");
  await rules(person, "B2:B11", { custom: { formula: '=OR(ISNUMBER($B2),$B2="N/A",COUNTIF($B$2:$B$11,$B2)=99)' } });
  await person.clicksCell("Sheet1", "B2");
  const numbers = [12, 3.5, -4, 100, 0, 7, 88.25, 1e6, 42, 9];
  for (const number of numbers) {
    await person.page.keyboard.type(String(number));
    await person.page.keyboard.press("Enter");
  }
  assert.deepEqual(await person.cells("Sheet1", "B2:B11"), numbers.map((number) => [number]));
  assert.equal(await box(person).count(), 0);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("an entry that breaks a rule stays in the editor until it is mended or given up, and never gets into the cell", async () => {
  const person = await Person.opens(bench, "zh-CN");
  await rules(person, "B2:B4", numbersOnly);
  await person.inOffice(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const seen: string[] = ((globalThis as { seen?: string[] }).seen = []);
    sheet.onChanged.add((event) => Promise.resolve(void seen.push(`${event.address} ${String(event.details?.valueAfter)}`)));
    await context.sync();
  }), null);
  await person.clicksCell("Sheet1", "B2");
  await person.page.keyboard.type("about 5");
  await person.page.keyboard.press("Enter");
  await isAsked(person, "此值与此单元格定义的数据验证限制不匹配。");
  await person.takesPicture("entry-stop");
  assert.deepEqual(await person.cells("Sheet1", "B2"), [[""]]);
  // 重试, and on without waiting for the box to go: no key is lost, and the first replaces the entry.
  await Promise.all(["Enter", "5", "Enter"].map((key) => person.page.keyboard.press(key)));
  await box(person).waitFor({ state: "detached" });
  await person.page.keyboard.type("x");
  await person.page.keyboard.press("Tab");
  await isAsked(person, "不匹配");
  await answers(person, "取消");
  await person.page.keyboard.type("7");
  await person.page.keyboard.press("Enter");
  assert.deepEqual(await person.cells("Sheet1", "B2:C4"), [[5, ""], [7, ""], ["", ""]]);
  const seen = await person.inOffice(() => Promise.resolve((globalThis as unknown as { seen: string[] }).seen), null);
  assert.deepEqual(seen, ["B2 5", "B3 7"]);
  await person.leaves();
});

test("a warning takes the entry on Yes, information on OK, and both can be given up", async () => {
  const person = await Person.opens(bench, "en-US");
  await rules(person, "B2:B5", { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }, { style: "Warning", message: "Usually 1 to 10." });
  await rules(person, "C2:C5", { list: { inCellDropDown: false, source: "Yes,No" } }, { style: "Information", message: "Yes or No." });
  const types = async (text: string): Promise<void> => {
    await person.page.keyboard.type(text);
    await person.page.keyboard.press("Enter");
  };
  await person.clicksCell("Sheet1", "B2");
  await types("11");
  await isAsked(person, "Usually 1 to 10.");
  await isAsked(person, "Continue?");
  await person.takesPicture("entry-warning");
  await answers(person, "Yes");
  await types("12");
  await answers(person, "Cancel");
  await types("13");
  await answers(person, "No");
  await types("9");
  assert.deepEqual(await person.cells("Sheet1", "B2:B4"), [[11], [9], [""]]);
  await person.clicksCell("Sheet1", "C2");
  await types("Maybe");
  await isAsked(person, "Yes or No.");
  await answers(person, "OK");
  await types("No");
  await types("Never");
  await answers(person, "Cancel");
  assert.deepEqual(await person.cells("Sheet1", "C2:C4"), [["Maybe"], ["No"], [""]]);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("clicking another cell or sheet does not carry a wrong entry in, and every kind of rule is asked", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.inOffice(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("F1:F2").values = [["North"], ["South"]];
    sheet.getRange("G1").values = [[100]];
    context.workbook.worksheets.add("Other");
    await context.sync();
  }), null);
  await rules(person, "A1", { wholeNumber: { formula1: "=$G$1", operator: "LessThan" } });
  await rules(person, "A2", { decimal: { formula1: 0, operator: "GreaterThan" } });
  await rules(person, "A3", { date: { formula1: "2026-01-01", operator: "GreaterThan" } });
  await rules(person, "A4", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } });
  await rules(person, "A5", { list: { inCellDropDown: false, source: "=$F$1:$F$2" } });
  await rules(person, "A6", { custom: { formula: "=A6*2" } });
  const cases: readonly (readonly [address: string, wrong: string, right: string, value: unknown])[] = [
    ["A1", "100", "99", 99], ["A2", "-1", "0.5", 0.5], ["A3", "2025-12-31", "2026-02-01", 46054], ["A4", "1234", "123", 123], ["A5", "East", "north", "north"], ["A6", "text", "=1+1", 2],
  ];
  for (const [address, wrong, right, value] of cases) {
    await person.clicksCell("Sheet1", address);
    await person.page.keyboard.type(wrong);
    await person.page.mouse.click(400, 400);
    await isAsked(person, "doesn't match");
    await answers(person, "Retry");
    await person.page.keyboard.type(right);
    await person.page.keyboard.press("Enter");
    assert.deepEqual(await person.cells("Sheet1", address), [[value]]);
  }
  await person.clicksCell("Sheet1", "A1");
  await person.page.keyboard.type("1000");
  await person.page.locator("[data-u-comp='slide-tab-item']").getByText("Other", { exact: true }).click();
  await isAsked(person, "doesn't match");
  await answers(person, "Cancel");
  assert.deepEqual(await person.cells("Sheet1", "A1"), [[99]]);
  await person.leaves();
});

test("Yes to a warning takes the entry after a click on another sheet too", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.inOffice(() => Excel.run(async (context) => {
    context.workbook.worksheets.add("Other");
    await context.sync();
  }), null);
  await rules(person, "B2", { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }, { style: "Warning", message: "Usually 1 to 10." });
  await person.clicksCell("Sheet1", "B2");
  await person.page.keyboard.type("11");
  await person.page.locator("[data-u-comp='slide-tab-item']").getByText("Other", { exact: true }).click();
  await isAsked(person, "Usually 1 to 10.");
  await answers(person, "Yes");
  assert.deepEqual(await person.cells("Sheet1", "B2"), [[11]]);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("a list's drop-down offers what its formula finds for the row, as the cells show it, and puts the number in", async () => {
  const person = await Person.opens(bench, "zh-CN");
  await person.inOffice(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A2:A3").values = [["$F$1:$F$2"], ["$G$1:$G$2"]];
    sheet.getRange("F1:G2").values = [["North", 0.25], ["South", 0.5]];
    sheet.getRange("G1:G2").numberFormat = [["0%"], ["0%"]];
    await context.sync();
  }), null);
  await rules(person, "B2:B3", { list: { inCellDropDown: true, source: "=INDIRECT($A2)" } });
  for (const [address, choice, other] of [["B2", "South", "25%"], ["B3", "50%", "North"]] as const) {
    await person.clicksCell("Sheet1", address);
    await person.page.keyboard.press("Alt+ArrowDown");
    await person.page.getByText(choice, { exact: true }).waitFor();
    await person.page.getByText(other, { exact: true }).waitFor({ state: "detached" });
    await person.page.getByText(choice, { exact: true }).click();
  }
  await person.holds("Sheet1", "B2:B3", [["South"], [0.5]]);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("what is pasted or filled gets in without a question, and is marked as breaking the rule", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await rules(person, "B2:B5", numbersOnly);
  await person.page.evaluate(() => navigator.clipboard.writeText("one\n2"));
  await person.clicksCell("Sheet1", "B2");
  await person.page.keyboard.press("Control+v");
  await person.holds("Sheet1", "B2:B3", [["one"], [2]]);
  assert.equal(await box(person).count(), 0);
  const bad = await person.inOffice(() => Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange("B2:B5").dataValidation.getInvalidCells().load("address");
    await context.sync();
    return cells.address;
  }), null);
  assert.equal(bad, "Sheet1!B2");
  await person.leaves();
});
