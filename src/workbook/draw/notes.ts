import type { NotePlan, TablePlan } from "../../sheets/plan";

/** Excel takes this many characters, and no more, for the heading and the text of a prompt. */
const longest = { title: 32, text: 255 };

/** Explanations that Excel shows beside a cell while it is selected, also to people who read no notes. */
export function drawNotes(sheet: Excel.Worksheet, notes: readonly NotePlan[]): void {
  for (const { row, column, title, text } of notes) {
    const message = { showPrompt: true, title: title.slice(0, longest.title), message: text.slice(0, longest.text) };
    sheet.getRangeByIndexes(row, column, 1, 1).dataValidation.prompt = message;
  }
}

/** What the headings of a table say of their columns. */
export function headingNotes({ row, column, columns }: TablePlan): readonly NotePlan[] {
  return columns.flatMap(({ heading, note }, index) => (note === undefined ? [] : [{ row, column: column + index, title: heading, text: note }]));
}
