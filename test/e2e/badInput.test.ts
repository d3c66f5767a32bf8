import assert from "node:assert/strict";
import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { headings } from "../../src/text/sheets";
import { sharingText } from "../../src/text/sharing";
import { frameText, reviewText, shareText } from "../../src/text/pane";
import { setColumn, withReview } from "./reviews";
import { languagesOf, openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

for (const language of languagesOf("zh-CN")) {
  test(`text, blanks and error values among the actuals are named, and the rest is scored (${language})`, async () => {
    const { person, review } = await withReview(bench, language, language === "zh-CN" ? "采购部" : "Purchasing");
    await setColumn(person, review.name, person.reads(headings.actual), ["about ninety", "=1/0", 90]);
    await person.pane.getByRole("tab", { name: person.reads(reviewText.consolidate), exact: true }).click();
    const findings = person.pane.getByRole("listitem");
    await findings.filter({ hasText: "about ninety" }).first().waitFor();
    await findings.filter({ hasText: "#DIV/0!" }).first().waitFor();
    await person.takesPicture("7-findings");
    await person.presses(reviewText.write);
    await person.sees(reviewText.toShare);
    // What was typed is still there, and missing is not 0.
    const actuals = (await person.rows(review.name)).map((row) => row[person.reads(headings.actual)]);
    assert.deepEqual(actuals.slice(0, 3), ["about ninety", "#DIV/0!", 90]);
    const [total] = await person.rows("tblTotals");
    assert.equal(total![person.reads(headings.total)], 90);
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });

  test(`a locked, then a vanished shared workbook stops a push with plain words and loses nothing (${language})`, async () => {
    const { person, review } = await withReview(bench, language, language === "zh-CN" ? "仓储部" : "Warehouse");
    await setColumn(person, review.name, person.reads(headings.actual), [100, 100, 100, 100, 100]);
    await person.pane.getByRole("tab", { name: person.reads(reviewText.consolidate), exact: true }).click();
    await person.presses(reviewText.write);
    await person.presses(reviewText.toShare);
    const push = person.pane.getByRole("button", { name: new RegExp(`^${person.reads(shareText.push).replace("{count}", "\\d+")}$`) });

    // Without a name nothing is sent.
    await push.click();
    await person.sees(shareText.personNeeded);
    await person.fills(shareText.person, "王芳 Wang Fang");

    const file = readdirSync(bench.dataFolder).find((name) => name.endsWith(".xlsx"))!;
    const lock = path.join(bench.dataFolder, `~$${file}`);
    writeFileSync(lock, "");
    await push.click();
    await person.pane.getByText(person.reads(shareText.waitLocked).split("{")[0]!).waitFor();
    await person.takesPicture("8-locked");
    await person.presses(frameText.cancel);
    await person.sees(sharingText.cancelled.happened);
    rmSync(lock);

    const shared = path.join(bench.dataFolder, file);
    renameSync(shared, `${shared}.away`);
    await push.click();
    // The comparison after the cancelled push may be the first to say that the workbook is gone; the push would then find
    // the file that is back already, and there would be nothing left to push. Only what the push says can be dismissed.
    const refusal = person.pane.locator(".fui-MessageBar").filter({ has: person.pane.getByRole("button", { name: person.reads(frameText.dismiss), exact: true }) });
    await refusal.getByText(person.reads(sharingText.notFound.advice, { target: file })).waitFor();
    renameSync(`${shared}.away`, shared);

    await push.click();
    await person.sees(shareText.pushedTitle);
    assert.ok((await person.rows("tblResults")).length > 0);
    assert.deepEqual(person.troubles.filter((trouble) => !/status of (423|404)/.test(trouble)), []);
    await person.leaves();
  });
}

for (const language of languagesOf("en-US")) {
  test(`an actual is a number however it is typed, or a word for none, and keeps its look (${language})`, async () => {
    const { person, review } = await withReview(bench, language, language === "zh-CN" ? "客服部" : "Support");
    const actual = person.reads(headings.actual);
    const [first] = await person.inOffice(([table, column]) => Excel.run(async (context) => {
      const range = context.workbook.tables.getItem(table!).columns.getItem(column!).getDataBodyRange().load("address");
      await context.sync();
      return range.address.split("!")[1]!.split(":");
    }), [review.name, actual]);
    await person.clicksCell(review.sheet, first!);
    for (const text of ["90%", "１２", language === "zh-CN" ? "不适用" : "n/a"]) {
      await person.page.keyboard.insertText(text);
      await person.page.keyboard.press("Enter");
    }
    await person.page.keyboard.type("about 5");
    await person.page.keyboard.press("Enter");
    await person.page.getByRole("dialog").getByText("N/A").waitFor();
    await person.takesPicture("entry-actual");
    await person.page.keyboard.press("Escape");
    await person.clicksCell(review.sheet, first!);
    await person.page.keyboard.type("95");
    await person.page.keyboard.press("Enter");
    const rows = await person.rows(review.name);
    assert.deepEqual(rows.slice(0, 3).map((row) => row[actual]), [95, 12, language === "zh-CN" ? "不适用" : "n/a"]);
    assert.deepEqual(rows.slice(2, 4).map((row) => row[person.reads(headings.score)]), rows.length > 3 ? ["", ""] : [""]);
    const [shown] = await person.inOffice(([sheet, address]) => Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet!).getRange(address!).load("text");
      await context.sync();
      return cell.text[0]!;
    }), [review.sheet, first!]);
    assert.equal(shown, "95");
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}

test("a heading that somebody renamed is named, and nothing is written", async () => {
  const { person, review } = await withReview(bench, "en-US", "Legal");
  const heading = person.reads(headings.actual);
  await person.inOffice(
    async ([name, column]) => {
      await Excel.run(async (context) => {
        const table = context.workbook.tables.getItem(name as string);
        table.worksheet.protection.unprotect();
        table.columns.getItem(column as string).name = "What we did";
        await context.sync();
      });
    },
    [review.name, heading],
  );
  await person.pane.getByRole("tab", { name: person.reads(reviewText.consolidate), exact: true }).click();
  await person.pane.getByText(heading).last().waitFor();
  await person.takesPicture("9-renamed-heading");
  assert.ok(!(await person.tables()).some(({ name }) => name === "tblResults"));
  await person.leaves();
});

test("a formula with an unknown method says what it allows; a locked cell refuses typing and says so", async () => {
  const { person, review } = await withReview(bench, "en-US", "Board");
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(['=KPI.SCORE(1,2,,"guess")']);
  await person.clicksCell("Sheet1", "A1");
  assert.deepEqual(await person.cells("Sheet1", "A1"), [["#VALUE!"]]);
  await person.page.getByRole("status").getByText(/guess.*ratio/).waitFor();

  const [before] = await person.rows(review.name);
  const cell = review.address.split("!")[1]!.split(":")[0]!;
  await person.clicksCell(review.sheet, cell);
  await person.page.keyboard.type("x");
  await person.page.getByRole("alert").waitFor();
  await person.page.keyboard.press("Escape");
  assert.deepEqual((await person.rows(review.name))[0], before);
  await person.leaves();
});
