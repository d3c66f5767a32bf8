import type { Formula } from "../../sheets/plan";
import { wholeColumn } from "../../sheets/structuredReference";
import { say, type Language } from "../../text/language";
import { sheetTexts as text } from "../../text/sheets";
import type { HeadingOf } from "../reviewFormulas";

/**
 * Says on a sheet what the weights that it shows come to, which are those in the department: a row weighs the same on a
 * person's own sheet and on what the department is left with, and the total is over the sheet's own rows. Where they count
 * for other parts by days, it says what these come to as well. Blank where they come to 100 %, as they stand or by the
 * days on which they count: two who follow each other both weigh what they have between them.
 */
export function weightsNote(table: string, heading: HeadingOf, language: Language): Formula {
  const sumOf = (column: string): string => `ROUND(SUM(${wholeColumn(table, column)})*100,1)`;
  const sum = sumOf(heading("weight") ?? "");
  const shown = (value: string): string => `"&${value}&"`;
  const none = `"${say(text.noOwnWeights, language)}"`;
  const all = `"${say(text.ownWeights, language, { sum: shown(sum) })}"`;
  const column = heading("counted");
  if (column === null) return { formula: `=IF(${sum}=100,"",IF(${sum}=0,${none},${all}))` };
  const counted = sumOf(column);
  const byDays = `"${say(text.ownWeightsByDays, language, { sum: shown(sum), counted: shown(counted) })}"`;
  return { formula: `=IF(OR(${sum}=100,${counted}=100),"",IF(${sum}=0,${none},IF(${sum}=${counted},${all},${byDays})))` };
}
