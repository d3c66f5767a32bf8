import { roleTypes } from "../../src/goals";
import type { Language, Message, MessageParameters } from "../../src/text/language";
import { frameText, planText, reviewText } from "../../src/text/pane";
import { generateText } from "../../src/text/pane/generate";
import { addsDepartment } from "./departments";
import { Person, type Workbench } from "./workbench";

/** Generates review sheets, going on where it is first shown what will be made. */
export async function generates(person: Person, label: Message, parameters?: MessageParameters): Promise<void> {
  const button = (message: Message) => person.pane.getByRole("button", { name: person.reads(message), exact: true }).last();
  await person.presses(label, parameters);
  await button(generateText.go).or(button(frameText.show)).first().waitFor();
  if (await button(generateText.go).isVisible()) await button(generateText.go).click();
  await button(frameText.show).waitFor();
}

/** A workbook with one department whose review sheet is out and whose targets of the year are all 100. */
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
  await generates(person, reviewText.generateOne);
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
