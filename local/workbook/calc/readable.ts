import { parse, tokenize } from "@borgar/fx";

const MOST_REMEMBERED = 5_000;
const readable = new Map<string, boolean>();

/** Whether a formula, with its "=", can be read at all: whether its names exist is the calculation's business. */
export function isReadable(formula: string): boolean {
  const known = readable.get(formula);
  if (known !== undefined) return known;
  const verdict = parses(formula);
  if (readable.size > MOST_REMEMBERED) readable.clear();
  readable.set(formula, verdict);
  return verdict;
}

function parses(formula: string): boolean {
  try {
    parse(tokenize(formula, { mergeRefs: true }));
    return true;
  } catch {
    return false;
  }
}

/** Whether a typed formula can be read once the brackets that are still open at its end are closed, as grids do by themselves. */
export function isReadableTyped(formula: string): boolean {
  if (isReadable(formula)) return true;
  const brackets = formula.replace(/"[^"]*"|'[^']*'/g, "").replace(/[^()]/g, "");
  const open = brackets.length - 2 * brackets.replaceAll("(", "").length;
  return open > 0 && isReadable(formula + ")".repeat(open));
}
