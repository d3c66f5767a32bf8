import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import type { dataPackage } from "../../src/review/export/dataPackage";
import { frameText, reviewText } from "../../src/text/pane";
import { exportText as text } from "../../src/text/pane/export";
import { headings } from "../../src/text/sheets";
import type { Language } from "../../src/text/language";
import { assertFits } from "./fits";
import { setColumn, withReview } from "./reviews";
import { languagesOf, openWorkbench, type Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const department: Readonly<Record<Language, string>> = { "zh-CN": "销售部", "en-US": "Sales" };
const owners: Readonly<Record<Language, readonly string[]>> = { "zh-CN": ["李伟", "王芳", "李伟"], "en-US": ["Alice Moore", "Ben Carter", "Alice Moore"] };
const own: Readonly<Record<Language, { readonly pay: string; readonly many: string }>> = { "zh-CN": { pay: "月薪", many: "很多" }, "en-US": { pay: "Pay", many: "many" } };

/** Presses *Export*; the files in the archive that comes down. */
async function exported(person: Person, name: string): Promise<ReadonlyMap<string, string>> {
  const [download] = await Promise.all([person.page.waitForEvent("download"), person.presses(text.save)]);
  assert.equal(download.suggestedFilename(), name);
  const files = unzipSync(readFileSync(await download.path()));
  return new Map(Object.entries(files).map(([file, bytes]) => [file, Buffer.from(bytes).toString("utf8")]));
}

for (const language of languagesOf("en-US")) {
  test(`data goes out as files whose rows are those of the sheet, with a dictionary (${language})`, async () => {
    const { person, review } = await withReview(bench, language, department[language]);
    await setColumn(person, review.name, person.reads(headings.actual), [98, 104.25, 112, 87]);
    await person.pane.getByRole("tab", { name: person.reads(reviewText.consolidate), exact: true }).click();
    await person.presses(reviewText.write);
    await person.sees(reviewText.toShare);
    await setColumn(person, "tblResults", person.reads(headings.owner), owners[language]);
    const { pay, many } = own[language];
    await person.inOffice((heading: string) => Excel.run(async (context) => {
      const column = context.workbook.tables.getItem("tblResults").columns.add(undefined, undefined, heading);
      column.getDataBodyRange().getCell(0, 0).values = [[4321]];
      await context.sync();
    }), pay);
    const sheet = await person.rows("tblResults");

    await person.goesTo(frameText.share);
    await person.pane.getByRole("tab", { name: person.reads(text.tab), exact: true }).click();
    await person.sees(text.namelessHint);
    await assertFits(person);
    await person.takesPicture("export");
    const files = await exported(person, "kpitables-export-all.zip");
    await person.sees(text.saved);
    await person.pane.getByText(person.reads(text.saved), { exact: true }).scrollIntoViewIfNeeded();
    await person.takesPicture("export-saved");
    assert.deepEqual([...files.keys()], ["goals.csv", "indicators.csv", "results.csv", "datapackage.json"]);
    const { data, errors } = Papa.parse<Record<string, string>>(files.get("results.csv")!.slice(1), { header: true, skipEmptyLines: true });
    assert.deepEqual(errors, []);
    const columns = [["period", headings.period], ["department", headings.department], ["kpi", headings.kpi], ["weight", headings.weight], ["actual", headings.actual], ["score", headings.score], ["owner", headings.owner], ["goal_id", headings.goalId]] as const;
    assert.deepEqual(data.map((row) => columns.map(([name]) => row[name])), sheet.map((row) => columns.map(([, heading]) => String(row[person.reads(heading)]))));
    assert.equal(JSON.stringify([...files.values()]).includes("4321"), false);
    const { resources } = JSON.parse(files.get("datapackage.json")!) as ReturnType<typeof dataPackage>;
    for (const { path, schema } of resources) assert.equal(files.get(path)!.slice(1).split("\r\n")[0], schema.fields.map(({ name }) => name).join(","));
    assert.deepEqual(resources.find(({ name }) => name === "results")!.schema.primaryKey, ["period", "goal_id"]);

    // A cell that nobody can read is named with the way to it; without names nobody is in the files.
    await setColumn(person, "tblResults", person.reads(headings.actual), [many]);
    await person.pane.getByText(many).first().waitFor();
    await person.pane.getByRole("switch", { name: person.reads(text.nameless) }).check();
    await person.pane.getByRole("radio", { name: "JSON" }).check();
    await person.page.emulateMedia({ colorScheme: "dark" });
    await person.narrowsPane(320);
    await assertFits(person);
    await person.pane.getByRole("heading", { name: person.reads(text.checks) }).scrollIntoViewIfNeeded();
    await person.takesPicture("export-narrow");
    const nameless = await exported(person, "kpitables-export-all.zip");
    const results = JSON.parse(nameless.get("results.json")!) as Record<string, unknown>[];
    const aliases = results.slice(0, 3).map(({ owner }) => owner);
    assert.deepEqual([aliases[0] === aliases[2], [...new Set(aliases)].sort()], [true, ["P001", "P002"]]);
    assert.equal(results[0]!["actual"], null);
    for (const name of owners[language]) assert.equal(JSON.stringify([...nameless.values()]).includes(name), false);
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}
