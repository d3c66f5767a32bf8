import { parse, tokenize, type AstExpression } from "@borgar/fx";
import { builtIns, specialForms } from "./excel/catalogue";
import { withoutLostPlaces } from "./lostReferences";

const MOST_REMEMBERED = 5_000;
const readable = new Map<string, boolean>();

/** Whether a formula, with its "=", can be entered: it can be read, and no function of Excel lacks arguments. Whether its names exist is the calculation's business. */
export function isReadable(formula: string): boolean {
  const known = readable.get(formula);
  if (known !== undefined) return known;
  const verdict = parses(formula);
  if (readable.size > MOST_REMEMBERED) readable.clear();
  readable.set(formula, verdict);
  return verdict;
}

function parses(formula: string): boolean {
  if (formula.length > longest.formula) return false;
  try {
    return hasItsArguments(parse(tokenize(withoutLostPlaces(formula), { mergeRefs: true })));
  } catch {
    return false;
  }
}

/** What Excel takes at most. */
const longest = { formula: 8192, text: 255 } as const;

/** =IF() and =VLOOKUP(1) are refused when they are entered, and so is a text that is too long for a formula. */
function hasItsArguments(node: AstExpression | null): boolean {
  switch (node?.type) {
    case "CallExpression": {
      const name = node.callee.type === "Identifier" ? node.callee.name.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase() : "";
      const least = specialForms.get(name)?.minimum ?? builtIns.get(name)?.required.length ?? 0;
      return node.arguments.length >= least && node.arguments.every((each) => hasItsArguments(each as AstExpression | null));
    }
    case "BinaryExpression":
    case "UnaryExpression":
      return node.arguments.every((each) => hasItsArguments(each as AstExpression | null));
    case "LetExpression":
      return node.declarations.every(({ init }) => hasItsArguments(init)) && hasItsArguments(node.body);
    case "Literal":
      return typeof node.value !== "string" || node.value.length <= longest.text;
    case "LambdaExpression":
      return hasItsArguments(node.body);
    default:
      return true;
  }
}

/** Whether a typed formula can be read once the brackets that are still open at its end are closed, as grids do by themselves. */
export function isReadableTyped(formula: string): boolean {
  if (isReadable(formula)) return true;
  const brackets = formula.replace(/"[^"]*"|'[^']*'/g, "").replace(/[^()]/g, "");
  const open = brackets.length - 2 * brackets.replaceAll("(", "").length;
  return open > 0 && isReadable(formula + ")".repeat(open));
}
