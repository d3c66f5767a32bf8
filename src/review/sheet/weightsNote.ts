import type { Formula } from "../../sheets/plan";
import { wholeColumn } from "../../sheets/structuredReference";
import { say, type Language } from "../../text/language";
import { sheetTexts } from "../../text/sheets";
import type { HeadingOf } from "../reviewFormulas";

/**
 * Says on a sheet what its weights come to, which are those in the department: a row weighs the same on a person's own
 * sheet and on what the department is left with, and the total is over the sheet's own rows. Blank where they come to
 * 100 %, as they stand or by the days on which they count: two who follow each other both weigh what they have between them.
 */
export function weightsNote(table: string, heading: HeadingOf, language: Language): Formula {
  const sumOf = (column: string): string => `ROUND(SUM(${wholeColumn(table, column)})*100,1)`;
  const weights = sumOf(heading("weight") ?? "");
  const counted = heading("counted");
  const sum = counted === null ? weights : sumOf(counted);
  const isWhole = counted === null ? `${weights}=100` : `OR(${weights}=100,${sum}=100)`;
  return { formula: `=IF(${isWhole},"","${say(sheetTexts.ownWeights, language, { sum: `"&${sum}&"` })}")` };
}
