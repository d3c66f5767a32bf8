import type { Spelling } from "../../calc/spelling";
import type { WorkbookParts } from "../workbookParts";

/** How functions, names, tables and sheets of a workbook are spelled, looked up when the first formula asks. */
export function spellingOf({ calculation, context, names, sheets, tables }: WorkbookParts): Spelling {
  let known: ReadonlyMap<string, string> | null = null;
  let knownSheets: ReadonlyMap<string, string> | null = null;
  return {
    hasFunction: (name) => calculation.hasFunction(name),
    nameOf: (word) => {
      known ??= new Map([...names.all(), ...tables.all()].map(({ name }) => [name.toLowerCase(), name]));
      return known.get(word.toLowerCase());
    },
    sheetOf: (word) => {
      knownSheets ??= new Map(sheets.ids.map((id) => context.sheet(id).getName()).map((name) => [name.toLowerCase(), name]));
      return knownSheets.get(word.toLowerCase());
    },
  };
}
