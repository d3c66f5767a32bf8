import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { readSheet } from "read-excel-file/node";
import { weightedMean } from "../../src/scoring/weighted";
import { scoreKpi } from "../../src/scoring/score";
import { headings } from "../../src/text/sheets";
import { frameText, planText, reviewText, shareText } from "../../src/text/pane";
import type { Message } from "../../src/text/language";
import { addsDepartments, type Department } from "./departments";
import { generates } from "./reviews";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

interface MeasuredDepartment extends Department {
  readonly targets: readonly number[];
  readonly actuals: readonly number[];
}

const departments: readonly MeasuredDepartment[] = [
  { name: { "zh-CN": "销售部", "en-US": "Sales" }, role: "business", job: "sales", targets: [1200, 95, 40, 3, 90], actuals: [1260, 91, 44, 2.4, 100] },
  { name: { "zh-CN": "研发部", "en-US": "R&D" }, role: "technical", job: "rd", targets: [30, 2, 80, 12, 6], actuals: [33, 1.5, 76, 12, 9] },
];

for (const language of ["zh-CN", "en-US"] as const) {
  test(`a newcomer does the whole job by clicking and typing (${language})`, async () => {
    const person = await Person.opens(bench, language);
    const name = ({ name }: Department): string => name[language];

    // Plan: templates, targets, goal tree.
    await person.takesPicture("1-first-visit");
    await person.presses(planText.start);
    await addsDepartments(person, departments, async (department, targets) => {
      const count = await targets.count();
      assert.ok(count >= 3 && count <= 5, `${count} KPIs proposed`);
      for (let index = 0; index < count; index++) await targets.nth(index).fill(String(department.targets[index]));
    });
    await person.takesPicture("2-template-form");
    await person.presses(planText.create);
    await person.sees(planText.created);
    await person.takesPicture("3-goal-tree");
    const goals = await person.rows("tblGoals");
    const kpis = goals.filter((row) => row[person.reads(headings.kpiCode)] !== "");
    assert.ok(kpis.length >= 6, `${kpis.length} KPIs in the tree`);
    for (const department of departments) {
      const weights = kpis.filter((row) => row[person.reads(headings.department)] === name(department)).map((row) => Number(row[person.reads(headings.weight)]));
      assert.ok(Math.abs(weights.reduce((a, b) => a + b, 0) - 1) < 1e-9, `weights of ${name(department)}: ${weights.join(" ")}`);
    }

    // Review: one tab per department with live formulas; actuals typed into the cells.
    await person.goesTo(frameText.review);
    await generates(person, reviewText.generate, { count: departments.length });
    const reviews = (await person.tables()).filter((table) => table.name.startsWith("tblReview"));
    assert.equal(reviews.length, departments.length);

    const totals = new Map<string, number>();
    for (const department of departments) {
      const review = reviews.find(({ sheet }) => sheet.endsWith(name(department)))!;
      const rows = await person.rows(review.name);
      const cell = await firstCellOf(person, review, headings.actual, rows);
      await person.clicksCell(review.sheet, cell);
      await person.typesDown(rows.map((_, index) => String(department.actuals[index])));

      const filled = await person.rows(review.name);
      const scores = filled.map((row) => {
        const score = scoreKpi({
          actual: Number(row[person.reads(headings.actual)]),
          target: Number(row[person.reads(headings.target)]),
          direction: /越低|lower/.test(String(row[person.reads(headings.direction)])) ? -1 : 1,
        });
        assert.equal(row[person.reads(headings.score)], score, `score of ${String(row[person.reads(headings.kpi)])}`);
        return score as number;
      });
      const weights = filled.map((row) => Number(row[person.reads(headings.weight)]));
      totals.set(name(department), weightedMean(scores, weights) as number);
      await person.takesPicture(`4-review-${departments.indexOf(department) + 1}`);
    }

    // Consolidate.
    await person.pane.getByRole("tab", { name: person.reads(reviewText.consolidate), exact: true }).click();
    await person.presses(reviewText.write);
    await person.sees(reviewText.toShare);
    await person.takesPicture("5-consolidated");
    const written = await person.rows("tblTotals");
    for (const row of written) {
      const expected = totals.get(String(row[person.reads(headings.department)]))!;
      assert.ok(Math.abs(Number(row[person.reads(headings.total)]) - expected) < 1e-9, `total ${String(row[person.reads(headings.total)])}, expected ${expected}`);
      assert.match(String(row[person.reads(headings.grade)]), /^[SABCD]$/);
    }
    assert.equal((await person.rows("tblResults")).length, kpis.length);

    // Share: one append, read back, receipt; the file on disk holds the results.
    await person.presses(reviewText.toShare);
    await person.fills(shareText.person, "李伟 Li Wei");
    await person.presses(shareText.push, { count: kpis.length });
    await person.sees(shareText.pushedTitle);
    await person.takesPicture("6-pushed");
    assert.equal((await person.rows("tblPushes")).length, departments.length);
    const log = await sharedLog(bench.dataFolder);
    for (const department of departments) {
      const rows = log.filter((row) => row["Department"] === name(department));
      const review = reviews.find(({ sheet }) => sheet.endsWith(name(department)))!;
      const sheet = await person.rows(review.name);
      assert.deepEqual(
        rows.map((row) => [row["GoalId"], row["Value"], digits15(row["Score"])]).sort(),
        sheet.map((row) => [row[person.reads(headings.goalId)], row[person.reads(headings.actual)], digits15(row[person.reads(headings.score)])]).sort(),
      );
      assert.ok(rows.every((row) => row["By"] === "李伟 Li Wei" && row["Revision"] === 1));
    }

    // Pushing the same again writes nothing.
    await person.presses(shareText.pushAgain);
    await person.sees(shareText.unchangedTitle);
    assert.equal((await sharedLog(bench.dataFolder)).length, log.length);

    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}

/** A number as it travels: with the 15 digits that Excel keeps. */
const digits15 = (value: unknown): number => Number(Number(value).toPrecision(15));

async function firstCellOf(person: Person, table: { name: string; sheet: string; address: string }, heading: Message, rows: readonly Record<string, unknown>[]): Promise<string> {
  const column = Object.keys(rows[0]!).indexOf(person.reads(heading));
  const [, letters, row] = /!\$?([A-Z]+)\$?(\d+):/.exec(table.address)!;
  return `${letterOf(numberOf(letters!) + column)}${Number(row) + 1}`;
}

const numberOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const letterOf = (number: number): string => (number > 26 ? letterOf(Math.floor((number - 1) / 26)) : "") + String.fromCharCode(65 + ((number - 1) % 26));

/** The rows of the log in the shared .xlsx, read by another library than the one that wrote them. */
async function sharedLog(folder: string): Promise<Record<string, unknown>[]> {
  const file = readdirSync(folder).find((entry) => entry.endsWith(".xlsx"))!;
  const [headings = [], ...rows] = await readSheet(path.join(folder, file), "KpiLog");
  return rows.map((values) => Object.fromEntries(headings.map((heading, column) => [String(heading), values[column]])));
}
