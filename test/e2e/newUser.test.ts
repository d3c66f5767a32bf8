import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { industryByCode, jobs, roleTypes } from "../../src/goals";
import { say, type Language } from "../../src/text/language";
import { frameText, libraryText, okrText, planText } from "../../src/text/pane";
import { headings } from "../../src/text/sheets";
import { levelTerms, termName } from "../../src/text/terms";
import { assertFits } from "./fits";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

/** Minutes that setting up may take somebody. */
const LONGEST = 5;
const retail = industryByCode("retail")!;

/** Departments that the company has beside those of its industry; the last one is called like no job. */
function further(language: Language): readonly string[] {
  const named = jobs.filter(({ code }) => ["rd", "qc", "cs", "legal"].includes(code)).map(({ name }) => (language === "zh-CN" ? `${name.zh}部` : name.en));
  return [...named, language === "zh-CN" ? "战略发展中心" : "Strategy office"];
}

for (const language of ["zh-CN", "en-US"] as const) {
  test(`somebody new comes from an empty workbook to the tree of 12 departments (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await person.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const started = Date.now();
    await person.takesPicture("new-1-empty");

    // The industry brings its departments; the others are pasted as a column.
    await person.presses(planText.start);
    await person.chooses(libraryText.template, person.reads(retail.name));
    const own = further(language);
    const names = [...retail.departments.map(({ name }) => say(name, language)), ...own];
    assert.equal(names.length, 12);
    await person.page.evaluate((text) => navigator.clipboard.writeText(text), own.join("\r\n"));
    await person.pane.getByRole("textbox", { name: person.reads(planText.department), exact: true }).click();
    await person.page.keyboard.press("ControlOrMeta+v");
    await person.pane.getByText(own.at(-1)!, { exact: true }).first().waitFor();
    await person.takesPicture("new-2-organisation");
    await person.pane.getByRole("button", { name: new RegExp(`^${own.at(-1)!}\\s*${person.reads(planText.chooseRole)}`) }).click();
    await person.chooses(planText.role, person.reads(roleTypes.find(({ role }) => role === "management")!.name));
    await person.takesPicture("new-3-department");

    await person.pane.getByRole("button", { name: person.reads(planText.treePreview), exact: true }).click();
    await person.pane.getByRole("button", { name: person.reads(planText.create), exact: true }).scrollIntoViewIfNeeded();
    await person.takesPicture("new-4-preview");
    await assertFits(person);
    await person.presses(planText.create);
    await person.sees(planText.created);
    const minutes = (Date.now() - started) / 60_000;
    assert.ok(minutes < LONGEST, `${minutes.toFixed(1)} minutes`);
    await person.pane.getByRole("tree").waitFor();
    await person.takesPicture("new-5-tree");

    const goals = await person.rows("tblGoals");
    const levels = goals.map((row) => row[person.reads(headings.level)]);
    const ofLevel = (level: "department" | "kpi") => goals.filter((_, index) => levels[index] === person.reads(termName(levelTerms, level)));
    assert.deepEqual(ofLevel("department").map((row) => row[person.reads(headings.department)]).sort(), [...names].sort());
    for (const name of names) {
      const weights = ofLevel("kpi").filter((row) => row[person.reads(headings.department)] === name).map((row) => Number(row[person.reads(headings.weight)]));
      assert.ok(weights.length >= 3 && weights.length <= 5, `${name}: ${weights.length} KPIs`);
      assert.ok(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-9, `${name}: ${weights.join(" ")}`);
    }

    // An objective beside the KPIs, graded in the sheet.
    await person.pane.getByRole("tab", { name: person.reads(okrText.tab) }).click();
    await person.presses(okrText.add);
    await person.fills(okrText.objective, language === "zh-CN" ? "让老会员愿意带新会员来" : "Have members bring new ones along");
    await person.chooses(okrText.department, names[1]!);
    await person.fills(okrText.keyResultOf, language === "zh-CN" ? "老带新的会员数" : "Members brought along", { number: 1 });
    const field = (message: typeof okrText.target): string => person.reads(okrText.fieldOf, { number: 1, field: person.reads(message) });
    for (const [message, value] of [[okrText.target, "6"], [okrText.current, "3"]] as const) {
      await person.pane.getByRole("textbox", { name: field(message), exact: true }).fill(value);
    }
    await person.takesPicture("new-6-okr-form");
    await person.presses(okrText.save);
    await person.sees(okrText.savedTitle);
    await person.pane.getByText(/0\.50/).first().waitFor();
    await person.takesPicture("new-7-okr");
    await assertFits(person);
    const [keyResult] = await person.rows("tblOkrs");
    assert.equal(keyResult?.[person.reads(headings.okrGrade)], 0.5);
    await person.pane.getByRole("button", { name: person.reads(frameText.show), exact: true }).last().click();

    await person.narrowsPane(320);
    const [width, visible] = await person.inOffice(async () => [document.documentElement.scrollWidth, document.documentElement.clientWidth], null);
    assert.ok(width! <= visible!, `${width} px wide in ${visible}`);
    await person.takesPicture("new-8-narrow");
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}
