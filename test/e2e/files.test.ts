import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { changesArePutAside, chooses, opens, ready, saves, withoutFileAccess } from "./fileKeys";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
let folder: string;

before(async () => {
  bench = await openWorkbench();
  folder = mkdtempSync(path.join(tmpdir(), "kpitables-files-"));
});
after(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const state = (page: Page): Promise<string | null> => page.locator("#document-state").getAttribute("data-state");

for (const language of ["zh-CN", "en-US"] as const) {
  test(`${language}: a workbook with goals is saved, opened again, and is the same`, async () => {
    const person = await Person.opens(bench, language);
    const { page } = person;
    await withoutFileAccess(page);
    await person.inOffice(async () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:C3").values = [["KPI", "目标", "实际"], ["收入", 100, 120], ["成本", 80, 60]];
        sheet.tables.add("A1:C3", true).name = "tblGoals";
        sheet.getRange("D2").formulas = [["=KPI.SCORE(C2,B2,1)"]];
        sheet.getRange("A1:C1").format.font.bold = true;
        context.workbook.settings.add("language", "zh-CN");
        context.workbook.customXmlParts.add('<kpi xmlns="urn:kpitables:test">语言</kpi>');
        await context.sync();
      }), null);
    assert.equal(await state(page), "unsaved");
    assert.match(await page.title(), /^● /);
    const score = await person.cells("Sheet1", "D2");
    const file = await saves(page, folder);
    await page.waitForFunction(() => document.querySelector("#document-state")?.getAttribute("data-state") === "saved");
    const before = await person.cells("Sheet1", "A1:D3");

    await opens(page, file);
    assert.deepEqual(await person.cells("Sheet1", "A1:D3"), before);
    assert.deepEqual(await person.cells("Sheet1", "D2"), score);
    assert.deepEqual((await person.tables()).map(({ name, address }) => [name, address]), [["tblGoals", "Sheet1!A1:C3"]]);
    const kept = await person.inOffice(async () =>
      Excel.run(async (context) => {
        const setting = context.workbook.settings.getItem("language").load("value");
        const part = context.workbook.customXmlParts.getByNamespace("urn:kpitables:test").getOnlyItem().getXml();
        const formula = context.workbook.worksheets.getItem("Sheet1").getRange("D2").load("formulas");
        await context.sync();
        return [setting.value as unknown, part.value, formula.formulas[0]?.[0] as unknown, Office.context.document.settings.get("language") as unknown];
      }), null);
    assert.deepEqual(kept, ["zh-CN", '<kpi xmlns="urn:kpitables:test">语言</kpi>', "=KPI.SCORE(C2,B2,1)", "zh-CN"]);
    assert.notEqual(await state(page), "unsaved");
    await person.takesPicture("files-opened");
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });

  test(`${language}: what was not saved is offered after a reload, and restored`, async () => {
    const person = await Person.opens(bench, language);
    const { page } = person;
    page.on("dialog", (dialog) => void dialog.accept()); // whether to leave, where the last change is not yet put aside
    await person.clicksCell("Sheet1", "B2");
    await person.typesDown(["4711"]);
    await changesArePutAside(page);
    await page.reload();
    await ready(page);
    await page.locator("#recovery").waitFor();
    await person.takesPicture("files-recovery");
    await page.getByRole("button", { name: language === "zh-CN" ? "恢复" : "Restore" }).click();
    await page.waitForURL(/restore=1/);
    await ready(page);
    assert.deepEqual(await person.cells("Sheet1", "B2"), [[4711]]);
    assert.equal(await state(page), "unsaved");
    await person.leaves();
  });
}

test("a file that is no workbook is refused in words, and the open one stays", async () => {
  const person = await Person.opens(bench, "zh-CN");
  const { page } = person;
  await withoutFileAccess(page);
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["留下"]);
  for (const [buffer, words] of [
    [Buffer.from("not a workbook"), "这不是 Excel 工作簿"],
    [Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from("EncryptedPackage", "utf16le")]), "有打开密码"],
    [readFileSync(path.join(process.cwd(), "package.json")).subarray(0, 100), "这不是 Excel 工作簿"],
  ] as const) {
    await chooses(page, { name: "坏.xlsx", mimeType: "application/octet-stream", buffer });
    const dialog = page.getByRole("dialog");
    assert.match((await dialog.textContent()) ?? "", new RegExp(words));
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
  }
  assert.deepEqual(await person.cells("Sheet1", "A1"), [["留下"]]);
  await person.leaves();
});

test("changes are marked until they are saved, and where the browser keeps nothing, closing the page asks", async () => {
  const person = await Person.opens(bench, "en-US");
  const { page } = person;
  await page.addInitScript(() => {
    if (window === top) Object.defineProperty(window, "indexedDB", { get: () => { throw new Error("Nothing is kept here."); } });
  });
  await withoutFileAccess(page);
  assert.doesNotMatch(await page.title(), /^●/);
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["only here"]);
  assert.match(await page.title(), /^● /);
  assert.equal(await state(page), "unsaved");

  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  assert.equal(question.type(), "beforeunload");
  await question.dismiss();
  assert.deepEqual(await person.cells("Sheet1", "A1"), [["only here"]]);

  await saves(page, folder);
  await page.waitForFunction(() => document.querySelector("#document-state")?.getAttribute("data-state") === "saved");
  assert.doesNotMatch(await page.title(), /^●/);
  assert.equal(await page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true }))), true, "nothing is lost: nobody is asked");
  await person.leaves();
});

test("leaving with changes asks first; two tabs keep their own changes", async () => {
  const person = await Person.opens(bench, "en-US");
  const { page } = person;
  await withoutFileAccess(page);
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["first tab"]);
  await page.locator("#file-new").click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await person.takesPicture("files-ask");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  assert.deepEqual(await person.cells("Sheet1", "A1"), [["first tab"]]);

  await changesArePutAside(page);
  const second = await page.context().newPage();
  await second.goto(`${bench.session.url}/?lang=en-US&new=1`);
  await ready(second);
  assert.equal(await second.locator("#recovery").isHidden(), true, "another tab's changes are that tab's affair");
  await second.close();
  await person.leaves();
});
