import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

test("an add-in opens a new workbook, and one of a file, in tabs of their own", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.inOffice(async () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["stays"]];
      await context.sync();
    }), null);
  const tabs = (page: Person["page"]) => page.locator("[data-u-comp='slide-tab-item']");
  const opened = async (base64?: string): Promise<Person["page"]> => {
    const [page] = await Promise.all([
      person.page.context().waitForEvent("page"),
      person.inOffice(async (file) => Excel.createWorkbook(file), base64),
    ]);
    await tabs(page).first().waitFor({ timeout: 60_000 });
    return page;
  };

  const empty = await opened();
  assert.deepEqual(await tabs(empty).allInnerTexts(), ["Sheet1"]);
  await empty.close();

  const [name = ""] = readdirSync(bench.dataFolder).filter((file) => file.endsWith(".xlsx"));
  const filled = await opened(readFileSync(path.join(bench.dataFolder, name)).toString("base64"));
  assert.notDeepEqual(await tabs(filled).allInnerTexts(), ["Sheet1"]);
  await filled.getByText("Unsaved").waitFor();

  assert.deepEqual(await person.cells("Sheet1", "A1"), [["stays"]]);
  await assert.rejects(person.inOffice(async () => Excel.createWorkbook("bm90IGEgd29ya2Jvb2s="), null), /not an Excel workbook/);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});
