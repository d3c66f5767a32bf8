import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { headings, sheetNames } from "../../src/text/sheets";
import type { Language } from "../../src/text/language";
import { frameText } from "../../src/text/pane";
import { dataPaneText as text } from "../../src/text/pane/data";
import { filesPaneText } from "../../src/text/pane/files";
import { takeBackText } from "../../src/text/pane/takeBack";
import { assertFits } from "./fits";
import { setColumn, withReview } from "./reviews";
import { languagesOf, openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const department: Readonly<Record<Language, string>> = { "zh-CN": "销售部", "en-US": "Sales" };

for (const language of languagesOf("en-US")) {
  test(`actuals come from a file, from pasted text, from cells and from the Data sheet (${language})`, async () => {
    const { person, review } = await withReview(bench, language, department[language]);
    const heading = person.reads(headings.actual);
    const actuals = async (): Promise<unknown[]> => (await person.rows(review.name)).slice(0, 3).map((row) => row[heading]);
    const [first, second, third] = (await person.rows(review.name)).map((row) => String(row[person.reads(headings.kpi)]));
    const units = (await person.rows(review.name)).map((row) => String(row[person.reads(headings.unit)]));

    await person.presses(text.title);
    await person.sees(text.sentence);
    await person.takesPicture("take-data");
    await person.presses(text.refresh);
    await person.sees(text.noDataSheetDetail);

    // A file with a row that cannot be read, a name that nobody knows, and a total row that is off by one.
    const file = path.join(bench.dataFolder, `ERP ${language}.csv`);
    const lines = [`KPI,Actual,Unit,As of`, `"${first}",110,${units[0]},2026-12-18`, `"${second}",n.a.?,,`, `Third one,42,,`, `Total,153,,`];
    writeFileSync(file, `\ufeff${lines.join("\r\n")}`);
    await person.pane.locator('input[type="file"]').first().setInputFiles(file);
    await person.sees(text.unknownTitle);
    await person.sees(text.controlLess, { difference: "1" });
    const write = (count: number) => person.pane.getByRole("button", { name: person.reads(count === 1 ? text.writeOne : text.write, { count }), exact: true });
    assert.equal(await write(1).isDisabled(), true);
    await assertFits(person);
    await person.takesPicture("take-data-preview");
    await person.pane.getByRole("textbox", { name: person.reads(text.control) }).fill("152");
    const { goalId } = { goalId: String((await person.rows(review.name))[2]![person.reads(headings.goalId)]) };
    await person.pane.getByRole("combobox").last().selectOption(goalId);
    await person.page.emulateMedia({ colorScheme: "dark" });
    await person.narrowsPane(320);
    await assertFits(person);
    await person.pane.getByText(person.reads(text.unknownTitle)).scrollIntoViewIfNeeded();
    await person.takesPicture("take-data-narrow");
    await person.page.emulateMedia({ colorScheme: "light" });
    await write(2).click();
    await person.sees(text.written, { count: 2 });
    await person.takesPicture("take-data-written");
    assert.deepEqual(await actuals(), [110, "", 42]);
    const data = await person.rows("tblData");
    assert.deepEqual(data.map((row) => [row[person.reads(headings.kpi)], row[person.reads(headings.dataValue)]]), [[first, 110], [third, 42]]);

    // The name is remembered; what a manager typed is asked for.
    await setColumn(person, review.name, heading, [108]);
    await person.presses(text.paste);
    await person.pane.getByRole("textbox", { name: person.reads(text.pasteLabel) }).fill(`KPI\tActual\n${first}\t111\nThird one\t43`);
    await person.presses(text.pasteRead);
    await person.sees(text.conflictsTitle);
    await person.sees(filesPaneText.takeFrom, { files: language === "zh-CN" ? "粘贴的内容" : "Pasted text", value: "111" });
    await person.takesPicture("take-data-conflict");
    await person.pane.getByRole("radio").last().check();
    await write(2).click();
    await person.sees(text.written, { count: 2 });
    assert.deepEqual(await actuals(), [111, "", 43]);
    // The review sheet that was generated before can be taken back as well.
    await person.pane.getByRole("button", { name: person.reads(frameText.undo), exact: true }).last().click();
    await person.sees(takeBackText.undone);
    assert.deepEqual(await actuals(), [108, "", 42]);

    // What changes on the Data sheet comes with Refresh.
    await setColumn(person, "tblData", person.reads(headings.dataValue), [null, 44]);
    await person.presses(text.refresh);
    await write(1).click();
    await person.sees(text.writtenOne);
    assert.deepEqual(await actuals(), [108, "", 44]);

    // A sheet of one's own: one cell of it is selected.
    await person.inOffice(async ([name]) => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("ERP");
      sheet.getRange("B2:C3").values = [["KPI", "Actual"], [name!, 0.5]];
      sheet.activate();
      sheet.getRange("E9").select();
      await context.sync();
    }), [second!]);
    await person.presses(text.cells);
    await write(1).click();
    await person.sees(text.writtenOne);
    assert.deepEqual((await actuals())[1], 0.5);
    await person.page.locator("[data-u-comp='slide-tab-item']").getByText(person.reads(sheetNames.data), { exact: true }).click();
    await person.takesPicture("take-data-sheet");
    assert.deepEqual(person.troubles, []);
  });
}
