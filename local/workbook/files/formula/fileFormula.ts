import { parseA1Ref, parseStructRef, stringifyA1Ref, stringifyStructRef, tokenize, type Token } from "@borgar/fx";
import { builtIns } from "../../calc/excel/catalogue";
import { optionalParameters } from "../../calc/optionalParameters";
import { plainFunction, storedFunction } from "./futureFunctions";

/** What must be known to tell custom functions from built-in ones. */
export interface FormulaNames {
  /** `KPI`: what stands before the dot of the add-in's functions. */
  readonly namespace: string;
  /** Full names in capitals: `KPI.SCORE`. A file has them with underscores, which says less. */
  readonly customFunctions: readonly string[];
  /** Names and tables of the workbook, in capitals: they come before functions called the same. */
  readonly definedNames?: ReadonlySet<string>;
}

const CUSTOM = /^_xldudf_/i;

type Piece = Pick<Token, "type" | "value">;

const pieces = (formula: string): Piece[] => tokenize(formula.startsWith("=") ? formula : `=${formula}`, { mergeRefs: true }).map(({ type, value }) => ({ type, value }));

const text = (parts: readonly Piece[]): string => parts.map(({ value }) => value).join("");

/**
 * A formula as a person reads it, with its "=", from the text in a file. `table` is the table that the cell stands in:
 * its own columns need no name before them.
 */
export function formulaFromFile(stored: string, names: FormulaNames, table: string | null = null): string {
  if (!special.test(stored)) return stored.startsWith("=") ? stored : `=${stored}`;
  if (isSimple(stored)) return `=${stored.replace(CUSTOM_CALL, (name) => customName(name, names)).replace(/_xl(?:fn|ws|udf|pm|op|eta)\./gi, "")}`;
  const parts = withOptional(withoutDamage(pieces(stored))).map((piece): Piece => {
    if (piece.type === "func") return { ...piece, value: CUSTOM.test(piece.value) ? customName(piece.value, names) : plainFunction(piece.value) };
    if (piece.type === "range_named" && /^_xl(?:pm|op|eta)\./i.test(piece.value)) return { ...piece, value: piece.value.replace(/^_xl[a-z]+\./i, "") };
    if (piece.type === "structured") return { ...piece, value: shortReference(piece.value, table) };
    return piece;
  });
  return text(unwrapped(parts));
}

/** What files write in another way than people: prefixes of functions, and references within tables. */
const special = /_xl|\[/i;

const CUSTOM_CALL = /_xldudf_[\w.]+/gi;

/** Nothing but prefixes: no texts or quoted names in which they could stand by chance. Most formulas of large files are like this. */
const isSimple = (stored: string): boolean => !/["'[#!]|ANCHORARRAY|SINGLE|_TRO_|_xlop\./i.test(stored) && !stored.startsWith("=");

/** A formula as a file has it, without its "=". */
export function formulaForFile(formula: string, names: FormulaNames, table: string | null = null): string {
  const custom = new Set(names.customFunctions);
  const isCustom = (name: string) => custom.has(name) || name.startsWith(`${names.namespace}.`);
  const typed = pieces(formula);
  const source = optionalParameters(typed).tokens;
  const locals = localNames(source);
  const parts = source.map((piece, index): Piece => {
    if (piece.type === "func") {
      const name = piece.value.toUpperCase();
      if (locals.has(name)) return { ...piece, value: `_xlpm.${piece.value}` };
      return { ...piece, value: isCustom(name) ? `_xldudf_${name.replaceAll(".", "_")}` : storedFunction(piece.value) };
    }
    if (piece !== typed[index]) return { ...piece, value: `_xlop.${piece.value}` };
    if (piece.type === "range_named" && locals.has(piece.value.toUpperCase())) return { ...piece, value: `_xlpm.${piece.value}` };
    // The bare name of a function as what is to be done: BYROW(A1:C9,SUM).
    if (isFunctionName(source, index, names)) return { ...piece, value: `_xleta.${piece.value.toUpperCase()}` };
    if (piece.type === "structured") return { ...piece, value: fullReference(piece.value, table) };
    return piece;
  });
  return text(wrapped(parts)).replace(/^=/, "");
}

/** `_xlop.y` is a parameter that may be left out where LAMBDA names it: `[y]`. */
function withOptional(parts: readonly Piece[]): readonly Piece[] {
  if (!parts.some(({ value }) => OPTIONAL.test(value))) return parts;
  const bracketed = parts.map((piece): Piece => (OPTIONAL.test(piece.value) ? { type: "structured", value: `[${piece.value.replace(OPTIONAL, "")}]` } : piece));
  const { tokens } = optionalParameters(bracketed);
  // Whatever is no declaration stays the name, which loses its prefix with the others.
  return bracketed.map((piece, index) => (tokens[index] === piece ? (parts[index] ?? piece) : piece));
}

const OPTIONAL = /^_xlop\./i;

/** A file that went through another computer may have `[2]!` before a custom function. */
function withoutDamage(parts: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of parts) {
    if (piece.type === "func" && CUSTOM.test(piece.value) && kept.at(-1)?.value === "!") {
      kept.pop();
      while (kept.length > 0 && kept.at(-1)?.type !== "fx_prefix" && /^(?:\[|\]|\d+|'|\[\d+\])$/.test(kept.at(-1)?.value ?? "")) kept.pop();
    }
    kept.push(piece.type === "func" ? { ...piece, value: piece.value.replace(/^(?:'?\[\d+\][^!]*'?!)(?=_xldudf_)/i, "") } : piece);
  }
  return kept;
}

function customName(stored: string, { namespace, customFunctions }: FormulaNames): string {
  const flat = stored.replace(CUSTOM, "").toUpperCase();
  const known = customFunctions.find((name) => name.replaceAll(".", "_") === flat);
  if (known) return known;
  return flat.startsWith(`${namespace}_`) ? `${namespace}.${flat.slice(namespace.length + 1)}` : flat.replace("_", ".");
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `tbl[[#This Row],[a]]` → `tbl[@a]`, within the table itself `[@a]`. */
function shortReference(reference: string, table: string | null): string {
  const parsed = parseStructRef(reference);
  if (!parsed) return reference;
  const isThisRow = parsed.sections?.some((section) => section.toLowerCase() === "this row") ?? false;
  const isOwn = isThisRow && table !== null && parsed.table !== undefined && sameName(parsed.table, table);
  return stringifyStructRef(isOwn ? { ...parsed, table: "" } : parsed);
}

/** `[@a]` → `tbl[[#This Row],[a]]` */
function fullReference(reference: string, table: string | null): string {
  const parsed = parseStructRef(reference);
  if (!parsed) return reference;
  return stringifyStructRef({ ...parsed, table: parsed.table || (table ?? "") }, { thisRow: true });
}

interface Call {
  /** In capitals; "" for mere parentheses. */
  readonly name: string;
  argument: number;
  /** Names given by LET and LAMBDA so far. */
  readonly pending: string[];
}

/** The names that LET and LAMBDA give to values, in capitals: files mark them with `_xlpm.`. */
function localNames(parts: readonly Piece[]): ReadonlySet<string> {
  const names = new Set<string>();
  const calls: Call[] = [];
  parts.forEach(({ type, value }, index) => {
    const call = calls.at(-1);
    if (value === "(" || value === "{") {
      const before = parts[index - 1];
      calls.push({ name: before?.type === "func" ? before.value.toUpperCase() : "", argument: 0, pending: [] });
    } else if (value === ")" || value === "}") calls.pop();
    else if (value === "," && type === "operator" && call) {
      call.argument++;
      // A name is one only when something follows it: the last argument of both is what is worked out.
      for (const name of call.pending.splice(0)) names.add(name);
    } else if (call && type === "range_named" && (call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0))) {
      if (isWholeArgument(parts, index)) call.pending.push(value.toUpperCase());
    }
  });
  return names;
}

/** Whether a function is named without being called. */
function isFunctionName(parts: readonly Piece[], index: number, { definedNames }: FormulaNames): boolean {
  const { type = "", value = "" } = parts[index] ?? {};
  const name = value.toUpperCase();
  return type === "range_named" && builtIns.has(name) && definedNames?.has(name) !== true && isWholeArgument(parts, index, true);
}

function isWholeArgument(parts: readonly Piece[], index: number, mayBeLast = false): boolean {
  const solid = (from: number, step: 1 | -1): string => {
    let at = from + step;
    while (parts[at] && /^\s*$/.test(parts[at]?.value ?? "x")) at += step;
    return parts[at]?.value ?? "";
  };
  return (solid(index, -1) === "(" || solid(index, -1) === ",") && (solid(index, 1) === "," || (mayBeLast && solid(index, 1) === ")"));
}

/** Where the operand that begins at an index ends (exclusive): a reference, a call, or something in parentheses. */
function operandEnd(parts: readonly Piece[], start: number): number {
  let at = start;
  if (parts[at]?.type === "func") at++;
  if (parts[at]?.value !== "(") return at + 1;
  for (let depth = 0; at < parts.length; at++) {
    if (parts[at]?.value === "(") depth++;
    else if (parts[at]?.value === ")" && --depth === 0) return at + 1;
  }
  return parts.length;
}

/** Where the operand that ends right before an index begins. */
function operandStart(parts: readonly Piece[], end: number): number {
  let at = end - 1;
  if (parts[at]?.value !== ")") return at;
  for (let depth = 0; at >= 0; at--) {
    if (parts[at]?.value === ")") depth++;
    else if (parts[at]?.value === "(" && --depth === 0) return parts[at - 1]?.type === "func" ? at - 1 : at;
  }
  return 0;
}

const call = (name: string, operand: readonly Piece[]): Piece[] => [
  { type: "func", value: name }, { type: "operator", value: "(" }, ...operand, { type: "operator", value: ")" },
];

/** How files say which blank edges of a range are left out. */
const trimCalls = { head: "_TRO_LEADING", tail: "_TRO_TRAILING", both: "_TRO_ALL" } as const;

/** `A1:.B9` → `_xlfn._TRO_TRAILING(A1:B9)` */
function untrimmed(piece: Piece): Piece[] | null {
  if (!piece.type.startsWith("range") || !piece.value.includes(".")) return null;
  const reference = parseA1Ref(piece.value, { allowNamed: false });
  if (!reference || !("range" in reference) || !reference.range.trim) return null;
  const { trim, ...range } = reference.range;
  return call(`_xlfn.${trimCalls[trim]}`, [{ ...piece, value: stringifyA1Ref({ ...reference, range }) }]);
}

/** The way back for a call with an address alone; null for anything else. */
function retrimmed(name: string, operand: readonly Piece[]): Piece[] | null {
  const trim = (["head", "tail", "both"] as const).find((each) => trimCalls[each] === name);
  const [piece] = operand;
  if (trim === undefined || piece === undefined || operand.length > 1) return null;
  const reference = parseA1Ref(piece.value, { allowNamed: false });
  return reference && "range" in reference ? [{ ...piece, value: stringifyA1Ref({ ...reference, range: { ...reference.range, trim } }) }] : null;
}

/** `A1#` → `_xlfn.ANCHORARRAY(A1)`, `@A1:A3` → `_xlfn.SINGLE(A1:A3)` */
function wrapped(parts: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of parts.flatMap((each) => untrimmed(each) ?? [each])) {
    if (piece.type === "operator" && piece.value === "#") result.push(...call("_xlfn.ANCHORARRAY", result.splice(operandStart(result, result.length))));
    else result.push(piece);
  }
  for (let at = result.length - 1; at >= 0; at--) {
    if (result[at]?.type !== "operator" || result[at]?.value !== "@") continue;
    const operand = result.slice(at + 1, operandEnd(result, at + 1));
    result.splice(at, operand.length + 1, ...call("_xlfn.SINGLE", operand));
  }
  return result;
}

/** The way back: `ANCHORARRAY(A1)` → `A1#`, `SINGLE(x)` → `@x`. */
function unwrapped(parts: readonly Piece[]): Piece[] {
  const result = [...parts];
  for (let at = result.length - 1; at >= 0; at--) {
    const name = result[at]?.type === "func" ? result[at]?.value.toUpperCase() : "";
    if (name !== "ANCHORARRAY" && name !== "SINGLE" && !name?.startsWith("_TRO_")) continue;
    const end = operandEnd(result, at);
    const operand = result.slice(at + 2, end - 1);
    const replaced: readonly Piece[] | null = name.startsWith("_TRO_") ? retrimmed(name, operand) : name === "SINGLE" ? [{ type: "operator", value: "@" }, ...operand] : [...operand, { type: "operator", value: "#" }];
    if (replaced !== null) result.splice(at, end - at, ...replaced);
  }
  return result;
}
