import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { frameText } from "../../src/text/pane";
import { askText } from "../../src/text/pane/ask";
import { takeBackText } from "../../src/text/pane/takeBack";
import type { Language } from "../../src/text/language";
import { becomes } from "./becomes";
import { assertFits } from "./fits";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

interface Words {
  readonly results: string;
  readonly worst: string;
  readonly understood: string;
  readonly departments: string;
  readonly trend: string;
  readonly mean: string;
  readonly unknown: string;
  readonly word: string;
  readonly later: string;
}

const words: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    results: "汇总", worst: "2026年三季度销售部完成率最低的三个指标", understood: "2026年第三季度销售部的指标中完成率最低的 3 项",
    departments: "2026年三季度各部门有多少指标未达标？", trend: "销售部总分走势", mean: "2026年三季度平均得分", unknown: "哪些部门最讨喜", word: "最讨喜", later: "2031年三季度哪些指标没达标",
  },
  "en-US": {
    results: "Results", worst: "the three KPIs of Sales with the lowest attainment in Q3 2026", understood: "The 3 KPIs of Sales with the lowest attainment in 2026 Q3",
    departments: "How many KPIs missed their target by department in Q3 2026?", trend: "Trend of the total of Sales", mean: "average score in Q3 2026", unknown: "which departments are charming", word: "charming", later: "which KPIs missed in Q3 2031",
  },
};

for (const language of ["zh-CN", "en-US"] as const) {
  test(`questions are answered with the formula that gives the answer, in the pane and in the sheet (${language})`, async () => {
    const { results, worst, understood, departments, trend, mean, unknown, word, later } = words[language];
    const person = await Person.opens(bench, language, "sample=results");
    const { pane, page } = person;
    await page.emulateMedia({ colorScheme: language === "zh-CN" ? "light" : "dark" });
    await person.narrowsPane(language === "zh-CN" ? 400 : 320);
    await person.goesTo(frameText.insights);
    const box = pane.getByRole("searchbox", { name: person.reads(askText.label) });
    const answer = pane.getByRole("region", { name: person.reads(askText.answer), exact: true });
    await person.presses(askText.examples);
    await pane.getByRole("list", { name: person.reads(askText.examples) }).getByRole("button").nth(2).waitFor();
    await person.takesPicture("ask-examples");
    await assertFits(person);

    // The keyboard alone: the focus stays in the box for the next question.
    await box.fill(worst);
    await box.press("Enter");
    await answer.getByText(understood.slice(1)).first().waitFor();
    assert.equal(await box.evaluate((element) => element === element.ownerDocument.activeElement), true);
    const rows = answer.getByRole("table").getByRole("row");
    assert.equal(await rows.count(), 4);
    await person.takesPicture("ask-table");
    await assertFits(person);

    // A row leads to its cell, which holds what it says.
    const name = await rows.nth(1).getByRole("button").innerText();
    await rows.nth(1).getByRole("button").click();
    await becomes(async () => (await person.selected()).split("!")[0], results);
    const [sheet = "", cell = ""] = (await person.selected()).split("!");
    assert.ok((await person.cells(sheet, `A${cell.replace(/\D/gu, "")}:M${cell.replace(/\D/gu, "")}`))[0]?.includes(name));

    // The formula, and the answer in an empty sheet.
    await pane.getByRole("button", { name: person.reads(askText.formula), exact: true }).click();
    const formula = await pane.getByRole("textbox", { name: person.reads(askText.formulaHint) }).inputValue();
    assert.match(formula, /^=.*tblResults/su);
    await person.takesPicture("ask-formula");
    await assertFits(person);
    await person.inOffice(() => Excel.run(async (context) => {
      const own = context.workbook.worksheets.add("Asked");
      own.activate();
      own.getRange("B2").select();
      await context.sync();
    }), null);
    await person.presses(askText.insert);
    await person.sees(askText.live);
    await person.takesPicture("ask-inserted");
    await assertFits(person);
    assert.deepEqual((await person.cells("Asked", "B2:B2"))[0], [understood]);
    assert.deepEqual((await person.cells("Asked", "B4:D6")).map(([kpi]) => kpi), await Promise.all([1, 2, 3].map((at) => rows.nth(at).getByRole("button").innerText())));

    // A second answer does not go over the first.
    await person.inOffice(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Asked").getRange("B3").select();
      await context.sync();
    }), null);
    await person.presses(askText.insert);
    await pane.getByText(/B3, /u).first().waitFor();
    await person.takesPicture("ask-refused");
    await assertFits(person);

    // One number; a chart of bars; a trend.
    for (const question of [mean, departments, trend]) {
      await box.fill(question);
      await box.press("Enter");
      await pane.getByRole("button", { name: person.reads(askText.insert), exact: true }).waitFor();
      await person.takesPicture(`ask-${question === mean ? "number" : question === trend ? "trend" : "bars"}`);
      await assertFits(person);
    }

    // What is not understood is named, not left out; periods without results too.
    await box.fill(unknown);
    await box.press("Enter");
    await pane.getByText(person.reads(askText.unknown, { words: person.reads(askText.quoted, { word }) })).waitFor();
    await person.takesPicture("ask-unknown");
    await assertFits(person);
    await box.fill(later);
    await pane.getByRole("button", { name: person.reads(askText.ask), exact: true }).click();
    await pane.getByText(person.reads(askText.noResultsAdvice, { newest: language === "zh-CN" ? "2026年第三季度" : "2026 Q3" })).waitFor();

    // The way back from what was inserted, with Ctrl+Z outside of the box.
    await pane.getByRole("tab").first().focus();
    await page.keyboard.press("Control+z");
    await person.sees(takeBackText.undone);
    assert.deepEqual((await person.cells("Asked", "B2:D6")).flat().filter((value) => value !== ""), []);
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}
