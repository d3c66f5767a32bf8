import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { jobs, roleTypes } from "../../src/goals";
import type { Language } from "../../src/text/language";
import { consolidateText, frameText, meetingText, planText, reviewText } from "../../src/text/pane";
import { fillText } from "../../src/text/pane/fill";
import { headings } from "../../src/text/sheets";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

interface Department {
  readonly name: Readonly<Record<Language, string>>;
  readonly role: string;
  readonly job: string;
  readonly manager: Readonly<Record<Language, string>>;
}

const sales: Department = { name: { "zh-CN": "销售部", "en-US": "Sales" }, role: "business", job: "sales", manager: { "zh-CN": "李伟", "en-US": "Li Wei" } };
const development: Department = { name: { "zh-CN": "研发部", "en-US": "R&D" }, role: "technical", job: "rd", manager: { "zh-CN": "王芳", "en-US": "Wang Fang" } };
const actuals = ["96", "104", "88", "112", "100"];

for (const language of ["zh-CN", "en-US"] as const) {
  test(`a quarter's review from generated sheets to the meeting (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await plans(person, [sales, development]);
    await person.goesTo(frameText.review);
    await person.presses(reviewText.generate, { count: 2 });
    await person.pane.getByRole("button", { name: person.reads(frameText.show), exact: true }).last().waitFor();
    await person.takesPicture("review-1-generated");

    // Two managers fill in and submit; one is asked to correct and submits again.
    for (const department of [sales, development]) await fillsInAndSubmits(person, department);
    await person.takesPicture("review-2-submitted");
    await person.presses(fillText.return);
    await person.pane.getByRole("textbox", { name: person.reads(fillText.returnNote) }).fill("See the audit");
    await person.presses(fillText.return);
    await person.pane.getByText("See the audit").waitFor();
    await person.takesPicture("review-3-returned");
    await types(person, 0, "99");
    await person.presses(fillText.submit);
    await person.pane.getByText(person.reads(fillText.lockedNow)).waitFor();
    const review = (await person.tables()).find(({ sheet }) => sheet.endsWith(development.name[language]))!;
    assert.equal((await person.rows(review.name))[0]![person.reads(headings.actual)], 99);

    // Consolidated, then corrected with a reason: the old value stays readable.
    await opens(person, reviewText.consolidate);
    await person.presses(reviewText.write);
    await person.sees(reviewText.toShare);
    await person.takesPicture("review-4-consolidated");
    await corrects(person, review, 105);
    await person.pane.getByRole("textbox", { name: startsWith(person.reads(consolidateText.reason)) }).fill("Audit 2026");
    await person.takesPicture("review-5-correction");
    await person.presses(reviewText.write);
    await person.pane.getByRole("heading", { name: person.reads(consolidateText.corrections, { count: 1 }) }).waitFor({ state: "detached" });
    const [revision] = await person.rows("tblRevisions");
    assert.equal(revision![person.reads(headings.actual)], 99);
    assert.equal(revision![person.reads(headings.reason)], "Audit 2026");
    const results = await person.rows("tblResults");
    assert.equal(results.find((row) => row[person.reads(headings.goalId)] === revision![person.reads(headings.goalId)])![person.reads(headings.actual)], 105);
    assert.deepEqual(new Set(results.map((row) => row[person.reads(headings.revision)])), new Set([1, 2]));

    // The dashboard, then the page of a department's meeting.
    await person.presses(consolidateText.dashboard);
    await person.sees(consolidateText.dashboardMade);
    const ranking = await person.rows("tblDashboard");
    assert.deepEqual(ranking.map((row) => row[person.reads(headings.rank)]), [1, 2]);
    await person.takesPicture("review-6-dashboard");
    await opens(person, reviewText.meeting);
    await person.pane.getByRole("combobox", { name: person.reads(meetingText.department), exact: true }).waitFor();
    await person.takesPicture("review-7-meeting");
    const cause = person.pane.getByRole("textbox", { name: endsWith(person.reads(meetingText.cause)) }).first();
    await cause.fill("=1+1 customers moved");
    await person.pane.getByRole("textbox", { name: endsWith(person.reads(meetingText.action)) }).first().fill("Call every customer");
    await person.pane.getByRole("textbox", { name: person.reads(meetingText.agreed), exact: true }).fill("Weekly look at the pipeline");
    await person.presses(meetingText.makePage);
    await person.sees(meetingText.made);
    const notes = await person.rows("tblActions");
    assert.deepEqual(notes.map((row) => row[person.reads(headings.cause)]), ["=1+1 customers moved", ""]);
    await person.takesPicture("review-8-meeting-page");
    await person.narrowsPane(320);
    await person.pane.getByRole("textbox", { name: endsWith(person.reads(meetingText.due)) }).first().scrollIntoViewIfNeeded();
    await person.takesPicture("review-9-narrow");
    for (const { sheet } of await sheetsToSee(person)) {
      await person.page.locator("[data-u-comp='slide-tab-item']").getByText(sheet, { exact: true }).click();
      await person.takesPicture(`review-sheet-${sheet}`);
    }
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}

async function plans(person: Person, departments: readonly Department[]): Promise<void> {
  await person.presses(planText.start);
  for (const department of departments) {
    const name = department.name[person.language];
    await person.fills(planText.department, name);
    await person.page.keyboard.press("Enter");
    await person.chooses(planText.role, person.reads(roleTypes.find(({ role }) => role === department.role)!.name));
    await person.chooses(planText.job, person.reads(jobs.find(({ code }) => code === department.job)!.name));
    const targets = person.pane.getByRole("list", { name: person.reads(planText.kpiList, { department: name }), exact: true })
      .getByRole("textbox", { name: new RegExp(person.reads(planText.targetOf).replace(/\{\w+\}/g, ".*")) });
    await targets.first().waitFor();
    for (const target of await targets.all()) await target.fill("100");
  }
  await person.presses(planText.create);
  await person.sees(planText.created);
}

async function opens(person: Person, tab: typeof reviewText.fill): Promise<void> {
  await person.pane.getByRole("tab", { name: person.reads(tab), exact: true }).click();
}

/** Everything in the pane, as the manager of the department. */
async function fillsInAndSubmits(person: Person, department: Department): Promise<void> {
  const { language } = person;
  await opens(person, reviewText.fill);
  await person.pane.getByRole("textbox", { name: startsWith(person.reads(fillText.whoAmI)) }).fill(department.manager[language]);
  await person.pane.getByRole("combobox", { name: person.reads(fillText.sheet), exact: true }).click();
  await person.pane.getByRole("option", { name: startsWith(department.name[language]) }).click();
  const count = await person.pane.getByRole("textbox", { name: endsWith(person.reads(fillText.actualOf).replace("{kpi}", "")) }).count();
  for (let index = 0; index < count; index += 1) await types(person, index, actuals[index] ?? "100");
  await person.presses(fillText.submit);
  await person.pane.getByText(person.reads(fillText.lockedNow)).waitFor();
}

async function types(person: Person, index: number, actual: string): Promise<void> {
  const field = person.pane.getByRole("textbox", { name: endsWith(person.reads(fillText.actualOf).replace("{kpi}", "")) }).nth(index);
  await field.fill(actual);
  await field.press("Enter");
}

/** Somebody types over the first actual of a locked sheet, having taken off its protection. */
async function corrects(person: Person, { name, sheet }: { readonly name: string; readonly sheet: string }, actual: number): Promise<void> {
  await person.inOffice(async ([table, heading, place, value]) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(place as string).protection.unprotect();
      context.workbook.tables.getItem(table as string).columns.getItem(heading as string).getDataBodyRange().getCell(0, 0).values = [[value]];
      await context.sync();
    });
  }, [name, person.reads(headings.actual), sheet, actual]);
}

/** One table of every kind of sheet that a review leaves behind. */
async function sheetsToSee(person: Person): Promise<readonly { readonly sheet: string }[]> {
  const tables = await person.tables();
  const kinds = [/^tblReview_/, /^tblResults$/, /^tblTotals$/, /^tblRevisions$/, /^tblDashboard$/, /^tblMeeting_/, /^tblActions$/];
  return kinds.flatMap((kind) => tables.find(({ name }) => kind.test(name)) ?? []);
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${escaped(text)}`);
}

function endsWith(text: string): RegExp {
  return new RegExp(`${escaped(text)}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
