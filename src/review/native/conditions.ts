import { missingLabels } from "../../text/parse";
import { literal } from "./argument";

/** The relative guard of every comparison (`scoring/compare`), as a formula writes it. */
const guard = "0.000000001";

/** a ≥ b, so that 0.1+0.2 reaches 0.3. `b` is a cell or a number. */
export const reaches = (a: string, b: string): string => (b === "0" ? `${a}>=0` : `${a}>=${b}-${guard}*ABS(${b})`);

/** a ≤ b with the same guard. */
export const staysWithin = (a: string, b: string): string => (b === "0" ? `${a}<=0` : `${a}<=${b}+${guard}*ABS(${b})`);

export const equals = (a: string, b: string): string => `ABS(${a}-${b})<=${guard}*MAX(ABS(${a}),ABS(${b}))`;

/** Whether a cell is blank or holds a word that says there is no value. SUMPRODUCT, because it alone reads a list of words alike everywhere. */
export const isMissing = (cell: string): string => isWord(cell, ["", ...missingLabels]);

/** Whether a cell holds one of some words, whatever their case. */
export const isWord = (cell: string, words: readonly string[]): string => `SUMPRODUCT(--(TRIM(${cell})={${words.map(literal).join(",")}}))>0`;

/** A cell that is a number or says that there is none. */
const isReadable = (cell: string): string => `OR(ISNUMBER(${cell}),${isMissing(cell)})`;

/**
 * A value that needs numbers: `optional` ones may say that they are missing, which is #N/A; anything else that is no
 * number is #VALUE!, and an error stays that error. Text that looks like a number counts as text here: how Excel reads it depends on the country.
 */
export function needingNumbers(optional: readonly string[], required: readonly string[], value: string, missing = "NA()"): string {
  const all = [...optional, ...required];
  if (all.length === 0) return value;
  const readable = [...optional.map(isReadable), ...required.map((cell) => `ISNUMBER(${cell})`)];
  return `IF(COUNT(${all.join(",")})=${all.length},${value},IF(AND(${readable.join(",")}),${missing},#VALUE!))`;
}
