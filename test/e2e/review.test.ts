import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Language } from "../../src/text/language";
import { consolidateText, frameText, meetingText, planText, reviewText } from "../../src/text/pane";
import { fillText } from "../../src/text/pane/fill";
import { fillStates } from "../../src/text/pane/fillStates";
import { shareSafeText } from "../../src/text/pane/shareSafe";
import { headings } from "../../src/text/sheets";
import { addsDepartments, type Department } from "./departments";
import { saves, withoutFileAccess } from "./fileKeys";
import { assertFits } from "./fits";
import { print, type PrintedSheet } from "./paper";
import { generates } from "./reviews";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
let folder: string;
before(async () => {
  bench = await openWorkbench();
  folder = mkdtempSync(path.join(tmpdir(), "kpitables-review-"));
});
after(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

interface ManagedDepartment extends Department {
  readonly manager: Readonly<Record<Language, string>>;
}

const sales: ManagedDepartment = { name: { "zh-CN": "销售部", "en-US": "Sales" }, role: "business", job: "sales", manager: { "zh-CN": "李伟", "en-US": "Li Wei" } };
/** Its manager owns its KPIs, and has a sheet of their own. */
const development: ManagedDepartment = { name: { "zh-CN": "研发部", "en-US": "R&D" }, role: "technical", job: "rd", manager: { "zh-CN": "王芳", "en-US": "Wang Fang" } };
/** The workbooks as they were saved at the end, with the sheets that their tables stand on. */
const saved = new Map<Language, { readonly workbook: Uint8Array; readonly tables: readonly { readonly name: string; readonly sheet: string }[] }>();
/** How the sheets of a review lie on paper, by their tables: all on one page. */
const orientations = [
  [/^tblReview_/, "landscape"], [/^tblResults$/, "landscape"], [/^tblTotals$/, "portrait"], [/^tblRevisions$/, "landscape"],
  [/^tblDashboard$/, "landscape"], [/^tblShareSafe$/, "landscape"], [/^tblMeeting_/, "portrait"], [/^tblActions$/, "landscape"], [/^tblSubmissions$/, "landscape"],
] as const;
const actuals = ["96", "104", "88", "112", "100"];

for (const language of ["zh-CN", "en-US"] as const) {
  test(`a quarter's review from generated sheets to the meeting (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await withoutFileAccess(person.page);
    await plans(person);
    await person.goesTo(frameText.review);
    await person.pane.getByRole("checkbox", { name: person.reads(fillStates.perPerson), exact: true }).check();
    await generates(person, reviewText.generatePeople, { count: 2 });
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
    const review = (await person.tables()).find(({ name, sheet }) => name.startsWith("tblReview") && sheet.includes(development.name[language]))!;
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
    await sharesSafely(person);
    for (const { sheet } of await sheetsToSee(person)) {
      await person.page.locator("[data-u-comp='slide-tab-item']").getByText(sheet, { exact: true }).click();
      await person.takesPicture(`review-sheet-${sheet}`);
    }
    saved.set(language, { tables: await person.tables(), workbook: readFileSync(await saves(person.page, folder)) });
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}

test("every sheet of a review prints on A4 in both languages, a person's own sheet and a meeting on one page", async (context) => {
  const prints = await print(new Map([...saved].map(([language, { workbook }]) => [language, workbook])), "review");
  if (prints === null) return context.skip("LibreOffice is not installed: what the sheets look like on paper is not checked here.");
  assert.equal(prints.size, 2);
  for (const [language, { tables }] of saved) {
    const sheets: ReadonlyMap<string, PrintedSheet> = new Map(prints.get(language)!.map((each) => [each.sheet, each]));
    const expected = orientations.flatMap(([table, orientation]): PrintedSheet[] => {
      const own = tables.filter(({ name }) => table.test(name));
      assert.equal(own.length, table.source.startsWith("^tblReview") ? 2 : 1, `${language}: tables ${table.source}`);
      return own.map(({ sheet }) => ({ sheet, pages: 1, orientation }));
    });
    assert.deepEqual(expected.map(({ sheet }) => sheets.get(sheet)), expected);
    assert.deepEqual([...sheets.values()].filter(({ orientation }) => orientation === "other paper"), []);
  }
});

async function plans(person: Person): Promise<void> {
  await person.presses(planText.start);
  await addsDepartments(person, [sales, development], async (department, targets) => {
    for (const target of await targets.all()) await target.fill("100");
    if (department === development) await person.pane.getByRole("textbox", { name: person.reads(planText.ownerOptional), exact: true }).last().fill(development.manager[person.language]);
  });
  await person.presses(planText.create);
  await person.sees(planText.created);
}

async function opens(person: Person, tab: typeof reviewText.fill): Promise<void> {
  await person.pane.getByRole("tab", { name: person.reads(tab), exact: true }).click();
}

/** Everything in the pane, as the manager of the department. */
async function fillsInAndSubmits(person: Person, department: ManagedDepartment): Promise<void> {
  const { language } = person;
  await opens(person, reviewText.fill);
  await person.pane.getByRole("textbox", { name: startsWith(person.reads(fillText.whoAmI)) }).fill(department.manager[language]);
  await person.pane.getByRole("combobox", { name: person.reads(fillText.sheet), exact: true }).click();
  await person.pane.getByRole("option", { name: startsWith(department.name[language]) }).click();
  const fields = person.pane.getByRole("textbox", { name: endsWith(person.reads(fillText.actualOf).replace("{kpi}", "")) });
  await fields.first().waitFor();
  const count = await fields.count();
  for (let index = 0; index < count; index += 1) await types(person, index, actuals[index] ?? "100");
  await person.presses(fillText.submit);
  await person.pane.getByText(person.reads(fillText.lockedNow)).waitFor();
}

/** Makes the summary that everybody may see: each of the two departments has one owner who answers for all of it. */
async function sharesSafely(person: Person): Promise<void> {
  await opens(person, reviewText.consolidate);
  await person.presses(shareSafeText.title);
  await person.sees(shareSafeText.tooFewAdvice);
  await person.presses(shareSafeText.headcounts);
  for (const { name } of [sales, development]) {
    const field = person.pane.getByRole("textbox", { name: person.reads(shareSafeText.headcountOf, { department: name[person.language] }), exact: true });
    await field.fill("12");
    await field.press("Enter");
  }
  await person.presses(shareSafeText.make);
  await person.sees(shareSafeText.made);
  await assertFits(person);
  await person.takesPicture("review-10-share-safe");
  assert.deepEqual((await person.rows("tblShareSafe")).map((row) => row[person.reads(headings.rank)]), [1, 2]);
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
