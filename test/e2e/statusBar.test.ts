import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { becomes } from "./becomes";
import { cellCentre } from "./gridPixels";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

for (const language of ["zh-CN", "en-US"] as const) {
  test(`manual calculation is told, and F9 calculates (${language})`, async () => {
    const person = await Person.opens(bench, language);
    const state = person.page.locator("#calculate");
    assert.equal(await state.isVisible(), false);
    await person.inOffice(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").formulas = [[1, "=A1*10"]];
      await context.sync();
      context.workbook.application.calculationMode = "Manual";
      await context.sync();
    }), null);
    await state.getByText("F9").waitFor();
    await person.clicksCell("Sheet1", "A1");
    await person.typesDown(["7"]);
    assert.deepEqual(await person.cells("Sheet1", "A1:B1"), [[7, 10]]);
    await person.takesPicture("manual-calculation");
    await person.page.keyboard.press("F9");
    await person.holds("Sheet1", "A1:B1", [[7, 70]]);
    await person.inOffice(() => Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Automatic";
      await context.sync();
    }), null);
    await state.waitFor({ state: "hidden" });
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });

  test(`the help page of a KPI function is a click away, while it is typed and in its cell (${language})`, async () => {
    const person = await Person.opens(bench, language);
    const link = person.page.locator("#function-help");
    await person.clicksCell("Sheet1", "B2");
    await person.page.keyboard.type("=ROUND(KPI.SCORE(110,", { delay: 20 });
    await link.getByText("KPI.SCORE").waitFor();
    await person.page.keyboard.type("100),0)", { delay: 20 });
    await person.page.keyboard.press("Enter");
    await link.waitFor({ state: "hidden" });
    await person.clicksCell("Sheet1", "B2");
    await link.getByText("KPI.SCORE").waitFor();
    await person.takesPicture("function-help");
    const [help] = await Promise.all([person.page.context().waitForEvent("page"), link.click()]);
    await help.getByRole("heading", { name: "KPI.SCORE" }).first().waitFor();
    assert.equal(await help.locator("html").getAttribute("lang"), language);
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}

test("the add-in hears of single clicks on cells, and where in the cell they were", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.inOffice(() => Excel.run(async (context) => {
    const clicks: Excel.WorksheetSingleClickedEventArgs[] = ((globalThis as { clicks?: Excel.WorksheetSingleClickedEventArgs[] }).clicks = []);
    context.workbook.worksheets.getActiveWorksheet().onSingleClicked.add((event) => Promise.resolve(void clicks.push(event)));
    await context.sync();
  }), null);
  const [x, y] = await cellCentre(person.page, 3, 2);
  await person.page.mouse.click(x, y);
  const heard = () => person.inOffice(() => Promise.resolve((globalThis as unknown as { clicks: Excel.WorksheetSingleClickedEventArgs[] }).clicks), null);
  await becomes(async () => (await heard()).map(({ address }) => address), ["C4"]);
  const clicks = await heard();
  assert.ok(Math.abs(clicks[0]!.offsetX - 24) < 2 && Math.abs(clicks[0]!.offsetY - 7.5) < 2, `${clicks[0]!.offsetX}, ${clicks[0]!.offsetY}`);
  await person.leaves();
});

test("a block of text keeps the line breaks, tabs and quotation marks within its cells", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await person.page.evaluate(() => navigator.clipboard.writeText('Name\tNote\r\n"line one\nline two"\t12%\r\n"say ""hi"""\t5" pipe\r\n'));
  await person.clicksCell("Sheet1", "A1");
  await person.page.keyboard.press("Control+v");
  await person.holds("Sheet1", "A1:B4", [["Name", "Note"], ["line one\nline two", 0.12], ['say "hi"', '5" pipe'], ["", ""]]);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});
