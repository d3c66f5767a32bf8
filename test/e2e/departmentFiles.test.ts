import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { openXlsx, saveXlsx } from "hucre/xlsx";
import { headings } from "../../src/text/sheets";
import type { Language } from "../../src/text/language";
import { cycleText } from "../../src/text/pane/cycle";
import { filesPaneText as text } from "../../src/text/pane/files";
import { assertFits } from "./fits";
import { setColumn, withReview } from "./reviews";
import { languagesOf, openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const department: Readonly<Record<Language, string>> = { "zh-CN": "销售部", "en-US": "Sales" };

for (const language of languagesOf("zh-CN")) {
  test(`a department's file goes out, comes back filled in, and is written after a preview (${language})`, async () => {
    const { person, review } = await withReview(bench, language, department[language]);
    await person.presses(cycleText.files);
    await person.sees(text.sentence);
    const [download] = await Promise.all([person.page.waitForEvent("download"), person.presses(text.saveOne)]);
    assert.match(download.suggestedFilename(), new RegExp(`${department[language]}.*\\.xlsx$`));
    await person.sees(text.savedTitleOne);
    await person.takesPicture("department-files-saved");

    // The department fills its file in elsewhere.
    const book = await openXlsx(readFileSync(await download.path()));
    const rows = book.sheets[0]!.rows;
    const heading = person.reads(headings.actual);
    const header = rows.findIndex((row) => row.includes(heading));
    const column = rows[header]!.indexOf(heading);
    [110, 95, "N/A"].forEach((value, index) => {
      rows[header + 1 + index]![column] = value;
    });
    const back = path.join(bench.dataFolder, `back ${language}.xlsx`);
    writeFileSync(back, await saveXlsx(book));
    // Meanwhile somebody types another number here.
    await setColumn(person, review.name, heading, [null, 96]);
    const broken = path.join(bench.dataFolder, `broken ${language}.xlsx`);
    writeFileSync(broken, "not a workbook");

    await person.pane.locator('input[type="file"]').setInputFiles([back, broken]);
    await person.sees(text.refusedTitle);
    await person.takesPicture("department-files-preview");
    await assertFits(person);
    await person.page.emulateMedia({ colorScheme: "dark" });
    await person.narrowsPane(320);
    await assertFits(person);
    await person.pane.getByText(person.reads(text.conflictsTitle)).scrollIntoViewIfNeeded();
    await person.takesPicture("department-files-narrow");
    await person.pane.getByRole("radio").last().check();
    await person.pane.getByRole("button", { name: person.reads(text.write, { count: 3 }) }).scrollIntoViewIfNeeded();
    await person.takesPicture("department-files-narrow-end");
    await person.presses(text.write, { count: 3 });
    await person.sees(text.undo);
    await person.takesPicture("department-files-written");
    const written = (await person.rows(review.name)).slice(0, 3).map((row) => row[heading]);
    assert.deepEqual(written, [110, 95, "N/A"]);
    await person.presses(text.undo);
    await person.sees(text.undone);
    assert.deepEqual((await person.rows(review.name)).slice(0, 3).map((row) => row[heading]), ["", 96, ""]);
    assert.deepEqual(person.troubles, []);
  });
}
