import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator } from "playwright-core";
import { becomes } from "./becomes";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

/** Milliseconds between two keys of somebody who types fast: less than the grid waits before it looks up functions. */
const HAND = 30;

const lines = (person: Person): Locator => person.page.locator("[data-u-comp='sheets-formula-editor'] li");

/** Types at the end of an entry and waits for the list for its name. */
async function typesUntilList(person: Person, text: string, name = text.replace(/^=/, "")): Promise<void> {
  await person.page.keyboard.type(text, { delay: HAND });
  await showsListFor(person, name);
}

const showsListFor = (person: Person, name: string): Promise<void> =>
  lines(person).locator("span span:first-child").filter({ hasText: new RegExp(`^${name.replaceAll(".", "\\.")}$`) }).first().waitFor();

/** Writes with an input method, as Chinese is: letters that change, then the text that is chosen for them. */
async function composes(person: Person, letters: readonly string[], text: string): Promise<void> {
  const session = await person.page.context().newCDPSession(person.page);
  for (const each of letters) await session.send("Input.imeSetComposition", { text: each, selectionStart: each.length, selectionEnd: each.length });
  await session.send("Input.insertText", { text });
  await session.detach();
}

/** Until the cell holds the formula. */
const holds = (person: Person, address: string, formula: string): Promise<void> =>
  becomes(() => person.inOffice((place: string) => Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange(place).load("formulas");
    await context.sync();
    return cell.formulas[0]![0] as string;
  }), address), formula);

test("what is typed at once after a function was taken from the list stands behind its bracket, in order", async () => {
  const person = await Person.opens(bench, "en-US");
  const { keyboard } = person.page;
  const ways: readonly (() => Promise<void>)[] = [() => keyboard.press("Enter"), () => keyboard.press("Tab"), () => lines(person).first().click()];
  for (const [way, takes] of ways.entries()) {
    await person.clicksCell("Sheet1", `C${way + 1}`);
    await typesUntilList(person, "=KPI.SCOR");
    await takes();
    await keyboard.type("A1,100)");
    await keyboard.press("Enter");
    await holds(person, `C${way + 1}`, "=KPI.SCORE(A1,100)");
  }
  // One function in another, faster than the grid follows with the caret.
  await person.clicksCell("Sheet1", "C4");
  await typesUntilList(person, "=KPI.SCOR");
  await keyboard.press("Tab");
  await keyboard.type("SUMPROD");
  await keyboard.press("Tab");
  await keyboard.type("A1:B1),100)");
  await keyboard.press("Enter");
  await holds(person, "C4", "=KPI.SCORE(SUMPRODUCT(A1:B1),100)");
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("Tab, the arrows and Escape mean the list for what is typed, however fast they come", async () => {
  const person = await Person.opens(bench, "en-US");
  const { keyboard } = person.page;
  await person.clicksCell("Sheet1", "C1");
  await typesUntilList(person, "=KPI.S");
  await keyboard.type("COR");
  await keyboard.press("Tab");
  await keyboard.type("A1,100)");
  await keyboard.press("Enter");
  await holds(person, "C1", "=KPI.SCORE(A1,100)");

  await person.clicksCell("Sheet1", "C2");
  await keyboard.type("=KPI.STATUS");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await keyboard.type("A1:A3)");
  await keyboard.press("Enter");
  await holds(person, "C2", "=KPI.STATUS.ROLLUP(A1:A3)");

  // Escape closes the list; the entry stays.
  await person.clicksCell("Sheet1", "C3");
  await typesUntilList(person, "=KPI.SCO");
  await keyboard.type("R");
  await keyboard.press("Escape");
  await lines(person).first().waitFor({ state: "detached" });
  await keyboard.type("E(A1,100)");
  await keyboard.press("Enter");
  await holds(person, "C3", "=KPI.SCORE(A1,100)");

  // Enter puts in what was typed while the list in sight is the one for another name.
  await person.clicksCell("Sheet1", "C4");
  await typesUntilList(person, "=PI");
  await keyboard.type("()+PI");
  await keyboard.type("()");
  await keyboard.press("Enter");
  await holds(person, "C4", "=PI()+PI()");
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("every list begins with its first line, whatever was marked in the one before, and the pointer marks none", async () => {
  const person = await Person.opens(bench, "en-US");
  const { keyboard, mouse } = person.page;
  await person.clicksCell("Sheet1", "C1");
  await typesUntilList(person, "=KPI.S");
  for (let presses = 0; presses < 3; presses++) await keyboard.press("ArrowDown");
  await typesUntilList(person, "COR", "KPI.SCOR");
  await keyboard.press("Tab");
  await keyboard.type("A1,100)");
  await keyboard.press("Enter");
  await holds(person, "C1", "=KPI.SCORE(A1,100)");

  await person.clicksCell("Sheet1", "C2");
  await typesUntilList(person, "=KPI.SCOR");
  const { x, y } = (await lines(person).first().boundingBox())!;
  await mouse.move(x + 20, y + 5);
  await mouse.move(x + 30, y + 8, { steps: 3 });
  await mouse.move(x - 100, y - 20, { steps: 3 });
  await keyboard.press("Enter");
  await keyboard.type("A1,100)");
  await keyboard.press("Enter");
  await holds(person, "C2", "=KPI.SCORE(A1,100)");
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("F2 in an entry lets the arrows move the caret: nothing is put in half, and a name is taken before the bracket it has", async () => {
  const person = await Person.opens(bench, "en-US");
  const { keyboard } = person.page;
  await person.clicksCell("Sheet1", "C1");
  await keyboard.type("=SU(A1)", { delay: HAND });
  await keyboard.press("F2");
  for (let presses = 0; presses < 4; presses++) await keyboard.press("ArrowLeft");
  await typesUntilList(person, "M", "SUM");
  await keyboard.press("Tab");
  await keyboard.type("B1,");
  await keyboard.press("Enter");
  await holds(person, "C1", "=SUM(B1,A1)");

  // The list goes when the caret leaves its name.
  await person.clicksCell("Sheet1", "C2");
  await typesUntilList(person, "=KPI.SCOR");
  await keyboard.press("F2");
  await keyboard.press("ArrowLeft");
  await lines(person).first().waitFor({ state: "detached" });
  await keyboard.press("ArrowRight");
  await keyboard.type("E(A1,100)");
  await keyboard.press("Enter");
  await holds(person, "C2", "=KPI.SCORE(A1,100)");

  // Pressed again the arrows pick references, as without it.
  for (const [address, keys] of [["C3", ["F2", "F2"]], ["C4", []]] as const) {
    await person.clicksCell("Sheet1", address);
    await keyboard.type("=A1+", { delay: HAND });
    for (const key of keys) await keyboard.press(key);
    await keyboard.press("ArrowLeft");
    await keyboard.press("Enter");
    await holds(person, address, `=A1+B${address.slice(1)}`);
  }

  // And what cannot be read is asked about as ever.
  await person.clicksCell("Sheet1", "C5");
  await keyboard.type("=1+", { delay: HAND });
  await keyboard.press("F2");
  await keyboard.press("Enter");
  await person.page.getByRole("dialog").getByText("can't be read").waitFor();
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("names written with an input method are taken, closed and put in like others, and nothing comes twice", async () => {
  const person = await Person.opens(bench, "zh-CN");
  const { keyboard } = person.page;
  await person.inOffice(() => Excel.run(async (context) => {
    context.workbook.names.add("销售额", context.workbook.worksheets.getItem("Sheet1").getRange("H1"));
    await context.sync();
  }), null);
  await person.clicksCell("Sheet1", "C1");
  await keyboard.type("=");
  await composes(person, ["x", "xiao", "xiao shou"], "销售");
  await keyboard.press("Tab");
  await keyboard.type("&");
  await composes(person, ["x", "xiao"], "销");
  await composes(person, ["s", "shou e"], "售额");
  await keyboard.press("Enter");
  await holds(person, "C1", "=销售额&销售额");

  await person.clicksCell("Sheet1", "C2");
  await typesUntilList(person, "=KPI.SCOR");
  await keyboard.press("Enter");
  await composes(person, ["x", "xiao shou e"], "销售额");
  await keyboard.type(",100)");
  await keyboard.press("Enter");
  await holds(person, "C2", "=KPI.SCORE(销售额,100)");

  await person.clicksCell("Sheet1", "C3");
  await keyboard.type("=");
  await composes(person, ["x", "xiao"], "销");
  await showsListFor(person, "销");
  await composes(person, ["s", "shou e"], "售额");
  await keyboard.press("Escape");
  await keyboard.type("*2");
  await keyboard.press("Enter");
  await holds(person, "C3", "=销售额*2");
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("who goes on in the formula bar has one list there, and its keys", async () => {
  const person = await Person.opens(bench, "en-US");
  const { keyboard } = person.page;
  await person.clicksCell("Sheet1", "C1");
  await typesUntilList(person, "=S");
  await person.page.locator("[data-u-comp='formula-bar']").click();
  await lines(person).first().waitFor({ state: "detached" });
  await typesUntilList(person, "UM", "SUM");
  assert.equal(await person.page.locator("ul[data-u-comp='sheets-formula-editor']").count(), 1);
  await keyboard.press("Tab");
  await keyboard.type("A1)");
  await keyboard.press("Enter");
  await holds(person, "C1", "=SUM(A1)");
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});
