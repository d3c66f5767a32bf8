import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { goalMessages } from "../../src/text/goals";
import { frameText, planTabsText, planText, smartText } from "../../src/text/pane";
import { headings } from "../../src/text/sheets";
import { rewriteQuestions } from "../../src/text/smart";
import type { Language } from "../../src/text/language";
import { becomes } from "./becomes";
import { addsDepartment } from "./departments";
import { assertFits } from "./fits";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const words: Readonly<Record<Language, { readonly sheet: string; readonly vague: string; readonly good: string; readonly target: string; readonly date: string; readonly sales: string }>> = {
  "zh-CN": { sheet: "计分卡示例", vague: "提升客户满意度", good: "2030年6月30日前，将华东区客户投诉量由48件降至24件", target: "90分", date: "2030年12月31日", sales: "销售部" },
  "en-US": { sheet: "Sample scorecard", vague: "Improve customer satisfaction", good: "Cut complaints in the East region from 48 to 24 by 30 June 2030", target: "90", date: "31 December 2030", sales: "Sales" },
};

for (const language of ["zh-CN", "en-US"] as const) {
  const { sheet, vague, good, target, date, sales } = words[language];

  test(`goals in the sample workbook are judged, rewritten in their cells, and put back (${language})`, async () => {
    const person = await Person.opens(bench, language, "");
    await person.page.emulateMedia({ colorScheme: language === "zh-CN" ? "light" : "dark" });
    await person.narrowsPane(320);
    await person.clicksCell(sheet, "B20");
    await person.typesDown([vague, good]);
    await person.clicksCell(sheet, "B20:B21");
    await person.pane.getByRole("tab", { name: person.reads(planTabsText.smart), exact: true }).click();
    await person.presses(smartText.checkSelection);
    const list = person.pane.getByRole("group", { name: person.reads(smartText.list), exact: true });
    await list.getByRole("heading").nth(1).waitFor();
    assert.match(await list.getByRole("heading").first().innerText(), new RegExp(`^${vague}`));

    await list.getByRole("button", { name: new RegExp(`^${vague}`) }).click();
    await person.fills(rewriteQuestions.target, target);
    await person.fills(rewriteQuestions.time, date);
    await person.takesPicture("smart-selection");
    await assertFits(person);
    await person.presses(smartText.apply);
    await person.sees(smartText.applied);
    const written = String((await person.cells(sheet, "B20"))[0]?.[0]);
    assert.ok(written.includes(target) && written.includes(date), written);
    await person.presses(frameText.undo);
    await person.holds(sheet, "B20:B21", [[vague], [good]]);
    await list.getByText(vague, { exact: true }).first().waitFor();

    // A goal judged while it is typed goes into the selected cell.
    await person.clicksCell(sheet, "B23");
    await person.fills(smartText.tryLabel, good);
    await person.presses(smartText.insert);
    await person.sees(smartText.inserted, { address: language === "zh-CN" ? `${sheet}!B23` : `'${sheet}'!B23` });
    assert.deepEqual(await person.cells(sheet, "B23"), [[good]]);
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });

  test(`goals of the tree are rewritten without a guess, undone as one step, and their marks kept in the sheet (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await person.presses(planText.start);
    await addsDepartment(person, sales);
    await person.presses(planText.create);
    await person.sees(planText.created);
    const heading = (key: keyof typeof headings): string => person.reads(headings[key]);
    await setRow(person, 2, { [heading("goal")]: vague, [heading("owner")]: "李伟", [heading("target")]: 90, [heading("due")]: "2030-12-31" });

    await person.pane.getByRole("tab", { name: person.reads(planTabsText.smart), exact: true }).click();
    await person.presses(smartText.applyAll, { count: 1 });
    await person.takesPicture("smart-all");
    await person.presses(smartText.applyChosen, { count: 1 });
    await person.sees(smartText.applied);
    const goal = async (): Promise<string> => String((await person.rows("tblGoals"))[2]?.[heading("goal")]);
    assert.ok((await goal()).includes(date) && (await goal()).includes("李伟"), await goal());
    await person.presses(smartText.save);
    // All rows but the department's, which bears its name only.
    await person.sees(smartText.saved, { count: (await person.rows("tblGoals")).length - 1 });
    const marks = (await person.rows("tblGoals"))[2]?.[heading("smart")];
    assert.match(String(marks), /^S ✓ M ✓ A [✓△✗?] R [✓△✗?] T ✓ [345]\/5$/);
    await person.pane.getByText(person.reads(smartText.applied), { exact: true }).locator("..").getByRole("button", { name: person.reads(frameText.undo) }).click();
    await becomes(goal, vague);
    await person.pane.getByRole("button", { name: new RegExp(`^${vague}`) }).waitFor();

    // What the set lacks stands among the checks.
    await person.pane.getByRole("tab", { name: person.reads(planTabsText.checks), exact: true }).click();
    await person.pane.getByText(person.reads(goalMessages.noBaselineDetail)).first().waitFor();
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}

/** Types values into a row of the goal tree, by heading. */
async function setRow(person: Person, row: number, values: Readonly<Record<string, string | number>>): Promise<void> {
  await person.inOffice(
    async ([at, entries]) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("tblGoals");
        for (const [column, value] of entries!) table.columns.getItem(column).getDataBodyRange().getCell(at!, 0).values = [[value]];
        await context.sync();
      }),
    [row, Object.entries(values)] as readonly [number, readonly (readonly [string, string | number])[]],
  );
}
