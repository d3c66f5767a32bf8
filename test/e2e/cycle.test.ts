import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { frameText, planText, reviewText } from "../../src/text/pane";
import { cycleText as text } from "../../src/text/pane/cycle";
import { headings } from "../../src/text/sheets";
import { addsDepartments } from "./departments";
import { assertFits } from "./fits";
import { generates } from "./reviews";
import { languagesOf, openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const departments = [
  { name: { "zh-CN": "销售部", "en-US": "Sales" }, role: "business", job: "sales" },
  { name: { "zh-CN": "研发部", "en-US": "R&D" }, role: "technical", job: "rd" },
] as const;

/** Writes every cell of a column below its heading, as somebody who pastes does. */
async function fillColumn(person: Person, table: string, heading: string, values: readonly unknown[]): Promise<void> {
  await person.inOffice(async ({ table: name, heading: column, values: cells }) => Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(name).columns.getItem(column).getDataBodyRange();
    cells.forEach((cell, row) => {
      body.getCell(row, 0).values = [[cell]];
    });
    await context.sync();
  }), { table, heading, values });
}

for (const language of languagesOf("en-US")) {
  test(`a period goes from its goals to a closed one that recomputes to the same bits (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await person.presses(planText.start);
    await addsDepartments(person, departments, async () => undefined);
    await person.presses(planText.create);
    await person.sees(planText.created);
    const goals = await person.rows("tblGoals");
    await fillColumn(person, "tblGoals", person.reads(headings.target), goals.map((row) => (row[person.reads(headings.kpiCode)] === "" ? "" : 90)));

    await person.goesTo(frameText.review);
    await generates(person, reviewText.generate, { count: departments.length });
    await person.takesPicture("cycle-1-generated");
    for (const table of (await person.tables()).filter(({ name }) => name.startsWith("tblReview_"))) {
      await fillColumn(person, table.name, person.reads(headings.actual), (await person.rows(table.name)).map((_, row) => 100 / 3 + row * 17.7));
    }
    await person.pane.getByRole("tab", { name: person.reads(reviewText.consolidate), exact: true }).click();
    await person.presses(reviewText.write);
    await person.sees(reviewText.toShare);
    const totals = await person.rows("tblTotals");

    await person.pane.getByRole("tab", { name: person.reads(reviewText.cycle), exact: true }).click();
    await person.fills(text.by, "王芳");
    for (const stage of [{ zh: "评估", en: "assess" }, { zh: "校准", en: "calibrate" }, { zh: "面谈", en: "meet" }, { zh: "结果", en: "result" }]) {
      await person.presses(text.nextAll, { count: departments.length, stage: person.reads(stage) });
    }
    await person.presses(text.close, { count: departments.length });
    await person.sees(text.todoClosed);
    await fillColumn(person, "tblGrades", person.reads(headings.from), [0, 1, 2, 3, 4]);
    await fillColumn(person, "tblGoals", person.reads(headings.target), goals.map(() => 7));
    await person.presses(text.check);
    await person.sees(text.checkSame, { count: departments.length });
    await person.takesPicture("cycle-2-closed");

    for (const part of [text.more, text.changes, text.fit, text.history]) await person.pane.getByRole("button", { name: person.reads(part), exact: true }).click();
    await assertFits(person);
    await person.narrowsPane(320);
    await assertFits(person);
    await person.takesPicture("cycle-3-narrow");

    await person.pane.getByRole("tab", { name: person.reads(reviewText.consolidate), exact: true }).click();
    await person.presses(reviewText.write);
    await person.sees(reviewText.toShare);
    assert.deepEqual(await person.rows("tblTotals"), totals);
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}
