import { parse, tokenize } from "@borgar/fx";
import { GraphError } from "../errors";

/** Functions that Excel 2007 did not have are stored with a prefix; without it Excel shows #NAME? until re-entered. */
const prefixed = new Set(["CONCAT", "IFNA", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN", "XLOOKUP", "XMATCH"]);

/** What a formula may not hold, because a file stores it in another form than a person types it. */
const unsupported = /^(?:LET|LAMBDA|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TAKE|DROP|VSTACK|HSTACK|MAP|REDUCE|BYROW|BYCOL|SCAN|MAKEARRAY)$/;

/**
 * A formula as typed (without "="), in the form an .xlsx file holds.
 * @throws GraphError invalidArgument: not a formula. GraphError notImplemented: a formula this server cannot write so
 * that Excel reads the same (other workbooks, `[@Column]`, dynamic arrays).
 */
export function storedFormula(source: string): string {
  if (source.length > 8192) throw new GraphError("invalidArgument", "A formula holds at most 8192 characters.");
  const tokens = tokensOf(source);
  for (const { type, value } of tokens) {
    const otherForm =
      (type === "func" && unsupported.test(value.toUpperCase())) ||
      (type === "structured" && (value.startsWith("[") || value.includes("@"))) ||
      (type.startsWith("range") && value.includes("[")) ||
      (type === "operator" && (value === "@" || value === "#"));
    if (otherForm) throw new GraphError("notImplemented", `The local server cannot store ${value} in a formula.`);
  }
  return tokens.map(({ type, value }) => (type === "func" && prefixed.has(value.toUpperCase()) ? `_xlfn.${value}` : value)).join("");
}

/** A stored formula as a person sees it, with "=". */
export function shownFormula(stored: string): string {
  return `=${stored.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "")}`;
}

function tokensOf(source: string): { type: string; value: string }[] {
  try {
    const tokens = tokenize(source);
    parse(tokens);
    return tokens;
  } catch (cause) {
    const message = `"${source.slice(0, 60)}" is not a formula. Put an apostrophe before text that begins with = + - or @.`;
    throw new GraphError("invalidArgument", message, { cause });
  }
}
