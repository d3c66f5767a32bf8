import { parse, tokenize, type AstExpression } from "@borgar/fx";
import { builtIns, specialForms } from "./excel/catalogue";
import { kindsFor, type BuiltIn } from "./excel/builtIn";
import { withoutLostPlaces } from "./lostReferences";
import { optionalParameters } from "./optionalParameters";

const MOST_REMEMBERED = 5_000;
const readable = new Map<string, boolean>();

/** Whether a formula, with its "=", can be entered: it can be read, and no function of Excel has too few arguments or too many. Whether its names exist is the calculation's business. */
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
    return canBeEntered(parse(optionalParameters(tokenize(withoutLostPlaces(formula), { mergeRefs: true })).tokens));
  } catch {
    return false;
  }
}

/** What Excel takes at most. */
const longest = { formula: 8192, text: 255, arguments: 255 } as const;

/**
 * =IF(), =VLOOKUP(1) and =PI(1) are refused when they are entered, and so are a text that is too long for a formula, an array
 * whose rows differ in length and a name of LET without a value.
 */
function canBeEntered(node: AstExpression | null): boolean {
  switch (node?.type) {
    case "CallExpression": {
      const name = node.callee.type === "Identifier" ? node.callee.name.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase() : "";
      return takes(name, node.arguments.length) && allCanBeEntered([...(node.callee.type === "Identifier" ? [] : [node.callee]), ...node.arguments]);
    }
    case "BinaryExpression":
    case "UnaryExpression":
      return allCanBeEntered(node.arguments);
    case "LetExpression":
      return node.declarations.every(({ init }) => init !== null && canBeEntered(init)) && canBeEntered(node.body);
    case "Literal":
      return typeof node.value !== "string" || node.value.length <= longest.text;
    case "ArrayExpression":
      return node.elements.every((row) => row.length === node.elements[0]?.length);
    case "LambdaExpression":
      return canBeEntered(node.body);
    default:
      return true;
  }
}

const allCanBeEntered = (nodes: readonly unknown[]): boolean => nodes.every((each) => canBeEntered(each as AstExpression | null));

/** Whether a function of Excel takes that many arguments; what other names take is their own business. */
function takes(name: string, count: number): boolean {
  const form = specialForms.get(name);
  if (form) return count >= form.minimum && count <= form.maximum;
  const builtIn = builtIns.get(name);
  return !builtIn || (count >= leastOf(builtIn) && count <= longest.arguments && kindsFor(builtIn, count) !== null);
}

/** =SUM() has too few arguments: any number of them is one at least. */
const leastOf = ({ required, repeated }: BuiltIn): number => Math.max(required.length, repeated.length > 0 ? 1 : 0);

/** Whether a typed formula can be read once the brackets that are still open at its end are closed, as grids do by themselves. */
export function isReadableTyped(formula: string): boolean {
  if (isReadable(formula)) return true;
  const brackets = formula.replace(/"[^"]*"|'[^']*'/g, "").replace(/[^()]/g, "");
  const open = brackets.length - 2 * brackets.replaceAll("(", "").length;
  return open > 0 && isReadable(formula + ")".repeat(open));
}
