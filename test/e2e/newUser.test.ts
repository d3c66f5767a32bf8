import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { industryByCode, jobs, roleTypes } from "../../src/goals";
import { say, type Language } from "../../src/text/language";
import { frameText, libraryText, okrText, planTabsText, planText } from "../../src/text/pane";
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

/** Jobs that each department gets beside its first one; most jobs have five KPIs. */
const FURTHER_JOBS = 4;

/** Opens a department, ticks the next jobs that it does not have, and closes it. Answers the clicks. */
async function addsJobs(person: Person, department: string): Promise<number> {
  const item = person.pane.locator(".fui-AccordionItem").filter({ has: person.pane.getByRole("heading", { level: 3, name: new RegExp(`^${department}\\s`) }) });
  const header = item.getByRole("heading", { level: 3 }).getByRole("button");
  if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
  await item.getByRole("combobox", { name: person.reads(planText.furtherJobs), exact: true }).click();
  const choices = person.pane.getByRole("menuitemcheckbox");
  for (let at = 0; at < FURTHER_JOBS; at++) await choices.nth(at).click();
  await person.page.keyboard.press("Escape");
  await choices.first().waitFor({ state: "detached" });
  await header.click();
  return FURTHER_JOBS + 3;
}

/** The weights of a parent's children together. */
function totalUnder(person: Person, rows: readonly Record<string, unknown>[], parent: unknown): number {
  return rows.filter((row) => row[person.reads(headings.parent)] === parent).reduce((sum, row) => sum + Number(row[person.reads(headings.weight)]), 0);
}

for (const language of ["zh-CN", "en-US"] as const) {
  test(`somebody new comes from an empty workbook to the tree of 12 departments with five jobs each, some 300 KPIs (${language})`, async (t) => {
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
    let clicks = 0;
    for (const name of names) clicks += await addsJobs(person, name);
    await person.pane.getByRole("heading", { level: 3, name: new RegExp(`^${names[0]!}\\s`) }).getByRole("button").click();
    await person.pane.getByRole("heading", { level: 4 }).nth(1).getByRole("button").click();
    await person.pane.getByRole("heading", { level: 4 }).first().scrollIntoViewIfNeeded();
    await person.takesPicture("new-3-jobs");

    await person.pane.getByRole("button", { name: person.reads(planText.treePreview), exact: true }).click();
    await person.pane.getByRole("button", { name: person.reads(planText.create), exact: true }).scrollIntoViewIfNeeded();
    await person.takesPicture("new-4-preview");
    await assertFits(person);
    await person.presses(planText.create);
    await person.sees(planText.created);
    const minutes = (Date.now() - started) / 60_000;
    assert.ok(minutes < LONGEST, `${minutes.toFixed(1)} minutes`);
    t.diagnostic(`${clicks} clicks for the jobs, ${(minutes * 60).toFixed(0)} s in all`);
    await person.pane.getByRole("tree").waitFor();
    await person.takesPicture("new-5-tree");

    const goals = await person.rows("tblGoals");
    const levels = goals.map((row) => row[person.reads(headings.level)]);
    const ofLevel = (level: "department" | "role" | "kpi") => goals.filter((_, index) => levels[index] === person.reads(termName(levelTerms, level)));
    assert.deepEqual(ofLevel("department").map((row) => row[person.reads(headings.department)]).sort(), [...names].sort());
    assert.equal(ofLevel("role").length, names.length * (1 + FURTHER_JOBS));
    const kpis = ofLevel("kpi");
    assert.ok(kpis.length >= 270 && kpis.length <= 300, `${kpis.length} KPIs`);
    for (const bearer of [...ofLevel("department"), ...ofLevel("role")]) {
      const id = bearer[person.reads(headings.id)];
      assert.ok(Math.abs(totalUnder(person, goals, id) - 1) < 1e-9, `${String(id)}: ${totalUnder(person, goals, id)}`);
    }
    for (const role of ofLevel("role")) {
      const under = kpis.filter((row) => row[person.reads(headings.parent)] === role[person.reads(headings.id)]).length;
      assert.ok(under >= 3 && under <= 5, `${under} KPIs`);
    }

    // An objective beside the KPIs, graded in the sheet.
    await person.pane.getByRole("tab", { name: person.reads(planTabsText.okr) }).click();
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
