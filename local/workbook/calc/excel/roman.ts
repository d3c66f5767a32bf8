import { toInteger } from "../coercion";
import { errors, type CellValue } from "../values";
import { onValues } from "./builtIn";

/** Numerals and the form from which on each may be used: the higher, the more concise. */
const numerals: readonly (readonly [number, string, number])[] = [
  [1000, "M", 0], [999, "IM", 4], [995, "VM", 3], [990, "XM", 2], [950, "LM", 1], [900, "CM", 0],
  [500, "D", 0], [499, "ID", 4], [495, "VD", 3], [490, "XD", 2], [450, "LD", 1], [400, "CD", 0],
  [100, "C", 0], [99, "IC", 2], [95, "VC", 1], [90, "XC", 0], [50, "L", 0], [49, "IL", 2], [45, "VL", 1], [40, "XL", 0],
  [10, "X", 0], [9, "IX", 0], [5, "V", 0], [4, "IV", 0], [1, "I", 0],
];

function formOf(value: CellValue | undefined): number {
  if (value == null || value === true) return 0;
  return value === false ? 4 : toInteger(value);
}

/** ROMAN: 499 is CDXCIX in the classic form 0, and ID in form 4. */
export const roman = onValues("v?v", (value, formArg) => {
  const form = formOf(formArg);
  let rest = toInteger(value);
  if (rest < 0 || rest > 3999 || form < 0 || form > 4) return errors.value;
  let text = "";
  for (const [size, numeral, from] of numerals) {
    for (; from <= form && rest >= size; rest -= size) text += numeral;
  }
  return text;
});
