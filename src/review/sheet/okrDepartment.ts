import { departmentKey } from "../../goals/ids";
import { tables } from "../../sheets/schema";
import { sumsOver } from "./okrTerms";

/** A text within a formula, where something is compared with it. */
const compared = /="((?:[^"]|"")*)"/g;

/**
 * The formula of a total whose sums over key results look for a department under its new name; the same where it has no
 * such sums. Of several spellings of the old name one is enough: key results would count once for each.
 */
export function renamedInOkrSums(formula: string, from: string, to: string): string {
  return [...new Set(sumsOver(formula, tables.okrs.name))].reduce((all, sum) => all.replaceAll(sum, () => renamedIn(sum, from, to)), formula);
}

function renamedIn(sum: string, from: string, to: string): string {
  let isFound = false;
  return sum.replace(compared, (written: string, text: string) => {
    if (isFound || departmentKey(text.replaceAll('""', '"')) !== departmentKey(from)) return written;
    isFound = true;
    return `="${to.replaceAll('"', '""')}"`;
  });
}
