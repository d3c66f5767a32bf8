import type { Spelling } from "../../calc/spelling";
import type { WorkbookParts } from "../workbookParts";

/** How functions, names and tables of a workbook are spelled, looked up when the first formula asks. */
export function spellingOf({ calculation, names, tables }: WorkbookParts): Spelling {
  let known: ReadonlyMap<string, string> | null = null;
  return {
    hasFunction: (name) => calculation.hasFunction(name),
    nameOf: (word) => {
      known ??= new Map([...names.all(), ...tables.all()].map(({ name }) => [name.toLowerCase(), name]));
      return known.get(word.toLowerCase());
    },
  };
}
