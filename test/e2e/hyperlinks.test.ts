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

test("a link in a cell is followed when it is clicked, inside the workbook and out of it", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.inOffice(async () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.worksheets.add("Other");
      sheet.activate();
      sheet.getRange("B2").hyperlink = { documentReference: "Other!C5", textToDisplay: "there" };
      sheet.getRange("B4").hyperlink = { address: "mailto:nobody@example.com", textToDisplay: "write" };
      sheet.getRange("A9").select();
      await context.sync();
    }), null);
  await becomes(() => person.selected(), "Sheet1!A9");
  const opened = person.page.evaluate(() => new Promise<string>((resolve) => {
    window.open = (address) => {
      resolve(String(address));
      return null;
    };
  }));
  await person.page.mouse.click(...(await cellCentre(person.page, 3, 1)));
  assert.equal(await opened, "mailto:nobody@example.com");
  await person.page.mouse.click(...(await cellCentre(person.page, 1, 1)));
  await becomes(() => person.selected(), "Other!C5");
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});
