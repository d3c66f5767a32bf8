import type { Formula } from "../../sheets/plan";
import { wholeColumn } from "../../sheets/structuredReference";
import { say, type Language } from "../../text/language";
import { sheetTexts } from "../../text/sheets";
import type { HeadingOf } from "../reviewFormulas";

/**
 * Says on a sheet what its weights come to, which are those in the department: a row weighs the same on a person's own
 * sheet and on what the department is left with, and the total is over the sheet's own rows. Blank where they come to 100 %.
 */
export function weightsNote(table: string, heading: HeadingOf, language: Language): Formula {
  const sum = `ROUND(SUM(${wholeColumn(table, heading("weight") ?? "")})*100,1)`;
  return { formula: `=IF(${sum}=100,"","${say(sheetTexts.ownWeights, language, { sum: `"&${sum}&"` })}")` };
}
