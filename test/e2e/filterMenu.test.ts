import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator } from "playwright-core";
import { becomes } from "./becomes";
import { cellCentre } from "./gridPixels";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

/** A table of people and points at B2:C7. */
async function withTable(person: Person): Promise<void> {
  await person.inOffice(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C7").values = [["Name", "Points"], ["Wang", 30], ["li", 7], ["Zhao", 100], ["", 7], ["Chen", 12]];
    sheet.tables.add("B2:C7", true);
    await context.sync();
  }), null);
  await person.clicksCell("Sheet1", "A1");
}

const rowsInSight = (person: Person): Promise<unknown[][]> =>
  person.inOffice(() => Excel.run(async (context) => {
    const rows = context.workbook.tables.getItemAt(0).getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    return rows.values;
  }), null);

const menu = (person: Person): Locator => person.page.locator(".filter-menu");

/** Clicks the button at the right end of a heading. */
async function clicksFunnel(person: Person, row: number, column: number): Promise<void> {
  const [x, y] = await cellCentre(person.page, row, column);
  await person.page.mouse.click(x + 23, y + 1);
  await hasKeyboard(person);
}

/** Until the menu is there and has the keyboard. */
async function hasKeyboard(person: Person): Promise<void> {
  await menu(person).waitFor();
  await person.page.waitForFunction(() => document.activeElement?.closest(".filter-menu") != null);
}

async function opensWithKeys(person: Person): Promise<void> {
  await person.page.keyboard.press("Alt+ArrowDown");
  await hasKeyboard(person);
}

const values = async (person: Person): Promise<string[]> => (await menu(person).locator(".filter-value").allTextContents()).map((text) => text.trim());

for (const language of ["zh-CN", "en-US"] as const) {
  test(`a table's filter button lists the values, filters by them and clears (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await withTable(person);
    await clicksFunnel(person, 1, 2);
    assert.deepEqual((await values(person)).slice(1), ["7", "12", "30", "100"]);
    await menu(person).getByText("7", { exact: true }).click();
    await menu(person).getByText("100", { exact: true }).click();
    await person.takesPicture("filter-menu");
    await menu(person).locator(".primary").click();
    await menu(person).waitFor({ state: "detached" });
    assert.deepEqual(await rowsInSight(person), [["Wang", 30], ["Chen", 12]]);

    // The other column offers what is still in sight; blanks and a search have their place.
    await clicksFunnel(person, 1, 1);
    assert.deepEqual((await values(person)).slice(1), ["Chen", "Wang"]);
    await menu(person).locator("input[type=search]").fill("wa");
    assert.deepEqual((await values(person)).slice(1), ["Wang"]);
    await person.page.keyboard.press("Enter");
    await menu(person).waitFor({ state: "detached" });
    assert.deepEqual(await rowsInSight(person), [["Wang", 30]]);
    await person.page.keyboard.press("Control+z");
    await becomes(() => rowsInSight(person), [["Wang", 30], ["Chen", 12]]);
    await clicksFunnel(person, 1, 2);
    await menu(person).locator(".filter-command").last().click();
    await menu(person).waitFor({ state: "detached" });
    assert.equal((await rowsInSight(person)).length, 5);
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}

test("Alt+Down opens the menu, the keyboard sorts, chooses and leaves it, and typing goes on in the grid", async () => {
  const person = await Person.opens(bench, "en-US");
  const { keyboard } = person.page;
  await withTable(person);
  await person.clicksCell("Sheet1", "C2");
  await opensWithKeys(person);
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter"); // the second command: largest first
  await menu(person).waitFor({ state: "detached" });
  assert.deepEqual((await person.cells("Sheet1", "C3:C7")).flat(), [100, 30, 12, 7, 7]);
  await person.clicksCell("Sheet1", "B2");
  await opensWithKeys(person);
  await menu(person).getByText("(Blanks)").waitFor();
  for (let presses = 0; presses < 4; presses++) await keyboard.press("Tab"); // past sorting and searching to "(Select All)" and the first value
  await keyboard.press("Space");
  await keyboard.press("Enter");
  await menu(person).waitFor({ state: "detached" });
  assert.equal((await rowsInSight(person)).length, 4);
  await opensWithKeys(person);
  await keyboard.press("Escape");
  await menu(person).waitFor({ state: "detached" });
  await person.clicksCell("Sheet1", "E9");
  await keyboard.type("42");
  await keyboard.press("Enter");
  assert.deepEqual(await person.cells("Sheet1", "E9"), [[42]]);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("on a protected sheet the menu shows the values and lets nothing be changed", async () => {
  const person = await Person.opens(bench, "zh-CN");
  await withTable(person);
  await person.inOffice(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  }), null);
  await clicksFunnel(person, 1, 2);
  await menu(person).getByText("工作表受保护").waitFor();
  assert.equal(await menu(person).locator("button:enabled, input:enabled").count(), 1);
  await person.leaves();
});

test("of very many values the first 10,000 have boxes, a search finds the others, and all can be chosen", async () => {
  const person = await Person.opens(bench, "zh-CN");
  await person.inOffice(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:B10052").values = [["编号"], ...Array.from({ length: 10_050 }, (_, index) => [index + 1])];
    sheet.tables.add("B2:B10052", true);
    await context.sync();
  }), null);
  await clicksFunnel(person, 1, 1);
  await menu(person).getByText("只列出前 10,000 项，请搜索其余各项。").waitFor();
  assert.equal(await menu(person).locator(".filter-value").count(), 10_001);
  await menu(person).locator("input[type=search]").fill("10049");
  assert.deepEqual((await values(person)).slice(1), ["10049"]);
  await person.page.keyboard.press("Enter");
  await menu(person).waitFor({ state: "detached" });
  assert.deepEqual(await rowsInSight(person), [[10_049]]);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});
