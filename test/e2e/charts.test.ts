import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { becomes } from "./becomes";
import { opens, saves, withoutFileAccess } from "./fileKeys";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
let folder: string;

before(async () => {
  bench = await openWorkbench();
  folder = mkdtempSync(path.join(tmpdir(), "kpitables-charts-"));
});
after(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the charts say, in the order of the alphabet. */
const drawn = async (page: Page): Promise<string[]> =>
  (await page.locator("[data-chart] svg").evaluateAll((all) => all.map((svg) => [...svg.querySelectorAll("text")].map(({ textContent }) => textContent).join(" ")))).sort();

const samples = [
  { key: "review", language: "zh-CN", sheet: "结果", title: "员工总分" }, { key: "finance", language: "en-US", sheet: "Monthly", title: "Revenue: plan and actual" },
] as const;

for (const { key, language, sheet, title } of samples) {
  test(`${language}: the sample ${key} draws its charts, and a saved file has them again`, async () => {
    const person = await Person.opens(bench, language, `sample=${key}`);
    const { page } = person;
    await withoutFileAccess(page);
    const charts = await person.inOffice(async (name) => Excel.run(async (context) => {
      const shown = context.workbook.worksheets.getItem(name);
      shown.activate();
      const count = shown.charts.getCount();
      await context.sync();
      return count.value;
    }), sheet);
    await becomes(async () => (await drawn(page)).length, charts);
    const before = await drawn(page);
    assert.ok(before.some((texts) => texts.includes(title)), before.join("\n"));
    const image = await person.inOffice(async (name) => Excel.run(async (context) => {
      const shown = context.workbook.worksheets.getItem(name);
      const pictures = [shown.charts.getItemAt(0).getImage(), shown.getRange("A1:D6").getImage()];
      await context.sync();
      return pictures.map(({ value }) => value.slice(0, 11));
    }), sheet);
    assert.deepEqual(image, ["iVBORw0KGgo", "iVBORw0KGgo"]);
    await page.screenshot({ path: path.join("test-results", "e2e", `sample-${key}-${language}.png`) });

    const file = await saves(page, folder);
    await opens(page, file);
    await becomes(() => drawn(page), before);
    assert.deepEqual(person.troubles, []);
    await page.context().close();
  });
}
