import { toBoolean, toInteger, toNumber, toScalar, toText } from "../coercion";
import { formatted, isBeforeDates } from "../numberFormats";
import { textToNumber } from "../numberText";
import { ArrayCells, Cells, errors, type CellValue, type Value } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";
import { wildcardSource } from "./criterion";
import { valuesOf } from "./numbers";
import { roundHalfUp } from "./rounding";

/** The longest text a cell can hold. */
const longestText = 32767;

function limited(text: string): CellValue {
  return text.length > longestText ? errors.value : text;
}

/** A count of characters given as an argument; negative is `#VALUE!`. */
function countOf(value: CellValue | undefined, otherwise: number): number {
  const count = value === undefined ? otherwise : toInteger(value);
  if (count < 0) throw errors.value;
  return count;
}

function textOf(value: CellValue | undefined, pattern: CellValue | undefined): CellValue {
  if (typeof value === "boolean") return toText(value);
  const number = typeof value === "string" ? textToNumber(value) : toNumber(value);
  const numberFormat = toText(pattern);
  if (isBeforeDates(number, numberFormat)) return errors.value;
  try {
    return formatted(numberFormat, number ?? toText(value), { locale: "en-US" });
  } catch {
    return errors.value;
  }
}

/** The position of a text in another from a start on, as FIND and SEARCH count it. */
function position(found: number): CellValue {
  return found < 0 ? errors.value : found + 1;
}

function startOf(start: CellValue | undefined, text: string): number {
  const from = start === undefined ? 1 : toInteger(start);
  if (from < 1 || from > text.length + 1) throw errors.value;
  return from - 1;
}

function search(wanted: CellValue | undefined, within: CellValue | undefined, start: CellValue | undefined): CellValue {
  const text = toText(within);
  const from = startOf(start, text);
  const found = text.slice(from).search(new RegExp(wildcardSource(toText(wanted)), "isu"));
  return position(found < 0 ? found : found + from);
}

function substitute(textArg: CellValue | undefined, oldArg: CellValue | undefined, newArg: CellValue | undefined, which: CellValue | undefined): CellValue {
  const [text, old, replacement] = [toText(textArg), toText(oldArg), toText(newArg)];
  if (old === "") return text;
  if (which === undefined) return limited(text.split(old).join(replacement));
  const wanted = toInteger(which);
  if (wanted < 1) return errors.value;
  let at = -1;
  for (let nth = 0; nth < wanted; nth++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return limited(text.slice(0, at) + replacement + text.slice(at + old.length));
}

/** All values of the arguments as texts, row by row. */
function textsOf(args: readonly Value[]): string[] {
  return args.flatMap((arg) => (arg instanceof Cells ? valuesOf(arg).map(toText) : [toText(toScalar(arg))]));
}

function textJoin([delimiter, skipEmpty, ...rest]: readonly Value[]): CellValue {
  const separators = textsOf([delimiter]);
  const skip = toBoolean(toScalar(skipEmpty));
  const parts = textsOf(rest).filter((part) => !(skip && part === ""));
  return limited(parts.reduce((all, part, index) => (index === 0 ? part : all + (separators[(index - 1) % separators.length] ?? "") + part), ""));
}

function textSplit([textArg, columnsBy, rowsBy, skipEmpty, modeArg, pad]: readonly Value[]): Value {
  const text = toText(toScalar(textArg));
  const skip = skipEmpty != null && toBoolean(toScalar(skipEmpty));
  const ignoresCase = modeArg != null && toInteger(toScalar(modeArg)) === 1;
  const split = (part: string, by: Value): string[] => {
    if (by === undefined || by === null) return [part];
    const delimiters = textsOf([by]);
    if (delimiters.includes("")) throw errors.value;
    const pieces = part.split(new RegExp(delimiters.map(escaped).join("|"), ignoresCase ? "i" : ""));
    return skip ? pieces.filter((piece) => piece !== "") : pieces;
  };
  const rows = split(text, rowsBy).map((row) => split(row, columnsBy));
  const width = Math.max(...rows.map((row) => row.length));
  if (width <= 0) return errors.calculation;
  const filler = pad === undefined ? errors.notAvailable : toScalar(pad);
  return ArrayCells.build(rows.length, width, (row, column) => rows[row]?.[column] ?? filler);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** TEXTBEFORE and TEXTAFTER: the text on one side of a delimiter; a negative number counts from the end. */
function beside(side: "before" | "after"): BuiltIn {
  return onCells("va?vvvx", ([textArg, delimiters, nthArg, modeArg, endArg, otherwise]) => {
    const text = toText(toScalar(textArg));
    const nth = nthArg == null ? 1 : toInteger(toScalar(nthArg));
    if (nth === 0) return errors.value;
    const flags = modeArg != null && toInteger(toScalar(modeArg)) === 1 ? "gi" : "g";
    const places = [...text.matchAll(new RegExp(textsOf([delimiters]).map(escaped).join("|"), flags))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    if (endArg != null && toInteger(toScalar(endArg)) === 1) {
      if (nth > 0) places.push({ start: text.length, end: text.length });
      else places.unshift({ start: 0, end: 0 });
    }
    const place = nth > 0 ? places[nth - 1] : places[places.length + nth];
    if (place === undefined) return otherwise === undefined ? errors.notAvailable : otherwise;
    return side === "before" ? text.slice(0, place.start) : text.slice(place.end);
  });
}

function fixed(value: CellValue | undefined, decimalsArg: CellValue | undefined, plain: CellValue | undefined): CellValue {
  const decimals = decimalsArg == null ? 2 : toInteger(decimalsArg);
  const text = roundHalfUp(toNumber(value), decimals).toFixed(Math.max(0, decimals));
  if (plain !== undefined && toBoolean(plain)) return text;
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function characters(value: CellValue | undefined): CellValue {
  const code = toInteger(value);
  return code < 1 || code > 0x10ffff ? errors.value : String.fromCodePoint(code);
}

function properCase(text: string): string {
  return text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

export const texts: Readonly<Record<string, BuiltIn>> = {
  TEXT: onValues("vv", textOf),
  VALUE: onValues("v", (value) => (typeof value === "boolean" ? errors.value : toNumber(value))),
  NUMBERVALUE: onValues("v?vv", (value, decimal, group) => {
    const point = decimal === undefined ? "." : toText(decimal).charAt(0);
    const comma = group === undefined ? "," : toText(group).charAt(0);
    const plain = toText(value).replace(/\s/g, "").split(comma).join("").replace(point, ".");
    return plain === "" ? 0 : (textToNumber(plain) ?? errors.value);
  }),
  LEN: onValues("v", (value) => toText(value).length),
  LEFT: onValues("v?v", (value, count) => toText(value).slice(0, countOf(count, 1))),
  RIGHT: onValues("v?v", (value, count) => {
    const text = toText(value);
    return text.slice(Math.max(0, text.length - countOf(count, 1)));
  }),
  MID: onValues("vvv", (value, start, count) => {
    const from = toInteger(start);
    return from < 1 ? errors.value : toText(value).slice(from - 1, from - 1 + countOf(count, 0));
  }),
  TRIM: onValues("v", (value) => toText(value).replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: onValues("v", (value) => [...toText(value)].filter((character) => character >= " ").join("")),
  UPPER: onValues("v", (value) => toText(value).toUpperCase()),
  LOWER: onValues("v", (value) => toText(value).toLowerCase()),
  PROPER: onValues("v", (value) => properCase(toText(value))),
  EXACT: onValues("vv", (a, b) => toText(a) === toText(b)),
  REPT: onValues("vv", (value, times) => {
    const text = toText(value);
    const count = countOf(times, 0);
    return text.length * count > longestText ? errors.value : text.repeat(count);
  }),
  REPLACE: onValues("vvvv", (value, start, count, replacement) => {
    const text = toText(value);
    const from = toInteger(start);
    if (from < 1) return errors.value;
    return limited(text.slice(0, from - 1) + toText(replacement) + text.slice(from - 1 + countOf(count, 0)));
  }),
  SUBSTITUTE: onValues("vvv?v", substitute),
  FIND: onValues("vv?v", (wanted, within, start) => {
    const text = toText(within);
    return position(text.indexOf(toText(wanted), startOf(start, text)));
  }),
  SEARCH: onValues("vv?v", search),
  CHAR: onValues("v", characters),
  UNICHAR: onValues("v", characters),
  CODE: onValues("v", (value) => toText(value).codePointAt(0) ?? errors.value),
  UNICODE: onValues("v", (value) => toText(value).codePointAt(0) ?? errors.value),
  FIXED: onValues("v?vv", fixed),
  CONCAT: onCells("a(a)", (args) => limited(textsOf(args).join(""))),
  CONCATENATE: onCells("v(v)", (args) => limited(textsOf(args).join(""))),
  TEXTJOIN: onCells("ava(a)", textJoin),
  TEXTSPLIT: onCells("va?avvv", textSplit),
  TEXTBEFORE: beside("before"),
  TEXTAFTER: beside("after"),
  HYPERLINK: onValues("v?v", (address, label) => (label === undefined ? toText(address) : label)),
};
