import { roleTypes } from "../../src/goals";
import type { Language } from "../../src/text/language";
import { frameText, planText, reviewText } from "../../src/text/pane";
import { addsDepartment } from "./departments";
import { Person, type Workbench } from "./workbench";

/** A workbook with one department whose review sheet is out and whose targets are all 100. */
export async function withReview(bench: Workbench, language: Language, department: string): Promise<{ person: Person; review: { name: string; sheet: string; address: string } }> {
  const person = await Person.opens(bench, language);
  await person.presses(planText.start);
  await addsDepartment(person, department);
  await person.chooses(planText.role, person.reads(roleTypes[0]!.name));
  const targets = person.pane.getByRole("list", { name: person.reads(planText.kpiList, { department }), exact: true }).getByRole("textbox");
  await targets.first().waitFor();
  for (const target of await targets.all()) if ((await target.inputValue()) === "") await target.fill("100");
  await person.presses(planText.create);
  await person.sees(planText.created);
  await person.goesTo(frameText.review);
  await person.presses(reviewText.generateOne);
  await person.pane.getByRole("button", { name: person.reads(frameText.show), exact: true }).last().waitFor();
  const review = (await person.tables()).find(({ name }) => name.startsWith("tblReview"))!;
  return { person, review };
}

/** Sets cells of a column of a table as another person's file or macro might, below the reach of validation. */
export async function setColumn(person: Person, table: string, heading: string, values: readonly unknown[]): Promise<void> {
  await person.inOffice(
    async ([name, column, texts]) => {
      await Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(name as string).columns.getItem(column as string).getDataBodyRange();
        range.load("values");
        await context.sync();
        range.values = range.values.map((row, index) => [(texts as unknown[])[index] ?? row[0]]);
        await context.sync();
      });
    },
    [table, heading, values],
  );
}
