import { parseNumber } from "./parse";

/** What a person typed for an argument of a formula. */
export type FormulaArgument =
  | { readonly kind: "empty" }
  /** One value or a constant array `{1,2;3,4}`: its cells, and how the formula writes it. */
  | { readonly kind: "constant"; readonly cells: readonly (readonly Constant[])[]; readonly text: string }
  /** Cells: an address, a column of a table, or several letters and digits that look like one. */
  | { readonly kind: "reference"; readonly text: string }
  /** Anything that Excel has to work out. */
  | { readonly kind: "expression"; readonly text: string };

export type Constant = number | string | boolean;

const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const area = String.raw`(?:${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)`;
const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const reference = new RegExp(String.raw`^(?:(?:${sheet})?${area}#?|[\p{L}_\\][\p{L}\p{N}_.]*\[[^[\]]+\])$`, "u");

const calculation = new RegExp(String.raw`^${cell}\s*[-+*/^&]\s*(?:${cell}|[\d.]+%?)$`);

/**
 * Reads what was typed. A number may be written `12%` or `1,234`; words need no quotes; what starts with `=` is left to
 * Excel, so that names and calculations can be typed too.
 */
export function parseFormulaArgument(typed: string): FormulaArgument {
  const text = typed.trim();
  if (text === "") return { kind: "empty" };
  if (text.startsWith("=")) return text === "=" ? { kind: "empty" } : expressionOf(text.slice(1).trim());
  if (reference.test(text)) return { kind: "reference", text };
  if (text.startsWith("{")) return arrayOf(text) ?? { kind: "expression", text };
  const constant = constantOf(text);
  if (constant !== null) return { kind: "constant", cells: [[constant]], text: written(constant) };
  // A call or a calculation with cells is Excel's; a word or a sentence is text, R&D too.
  if (/^[\w.]+\(.*\)$/su.test(text) || calculation.test(text)) return { kind: "expression", text };
  return { kind: "constant", cells: [[text]], text: written(text) };
}

/** `=KPI.SCORE(A2, B2, "lower")`: arguments left out at the end are dropped, others leave their place empty. */
export function formulaOf(name: string, args: readonly FormulaArgument[]): string {
  const texts = args.map((argument) => (argument.kind === "empty" ? "" : argument.text));
  while (texts.at(-1) === "") texts.pop();
  return `=${name}(${texts.join(", ").replace(/, (?=,|$)/g, ",")})`;
}

function expressionOf(text: string): FormulaArgument {
  return reference.test(text) ? { kind: "reference", text } : { kind: "expression", text };
}

/** A number, TRUE or FALSE, or a text in quotes; null for anything else. */
function constantOf(text: string): Constant | null {
  const number = parseNumber(text);
  if (number !== null) return number;
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const quoted = /^["“”]([^"“”]*(?:""[^"“”]*)*)["“”]$/u.exec(text);
  return quoted === null ? null : (quoted[1] ?? "").replace(/""/g, '"');
}

/** `{1,2;3,4}` with numbers, words in quotes or not; null when its rows differ in length. */
function arrayOf(text: string): FormulaArgument | null {
  const inside = /^\{([^{}]+)\}$/.exec(text)?.[1];
  if (inside === undefined) return null;
  const rows = inside.split(/[;；]/).map((row) => row.split(/[,，]/).map((item) => constantOf(item.trim()) ?? item.trim()));
  if (rows.some((row) => row.length !== rows[0]?.length)) return null;
  return { kind: "constant", cells: rows, text: `{${rows.map((row) => row.map(written).join(",")).join(";")}}` };
}

function written(value: Constant): string {
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
