import { toInteger, toScalar, toText } from "../coercion";
import { matchesIn, type Match } from "../regex/matcher";
import { parsePattern, PatternError, type Pattern } from "../regex/pattern";
import { ArrayCells, errors, type CellValue, type Value } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";

/** Columns of formulas ask for the same few patterns again and again. */
const MOST_REMEMBERED = 200;
const patterns = new Map<string, Pattern>();

function patternOf(source: string, ignoresCase: boolean): Pattern {
  const key = `${ignoresCase ? "i" : "-"}${source}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const pattern = parsePattern(source, ignoresCase);
  if (patterns.size >= MOST_REMEMBERED) patterns.clear();
  patterns.set(key, pattern);
  return pattern;
}

/** A number that says how, left out 0; anything but what is listed is `#VALUE!`. */
function choice(value: CellValue | undefined, most: number): number {
  const chosen = value == null ? 0 : toInteger(value);
  if (chosen < 0 || chosen > most) throw errors.value;
  return chosen;
}

/** What is wrong with a pattern is `#VALUE!`, and so is one that nests or tries too much. */
function inTime<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw thrown instanceof PatternError || thrown instanceof RangeError ? errors.value : thrown;
  }
}

const matchesOf = (text: string, pattern: CellValue | undefined, caseArg: CellValue | undefined, most?: number): Match[] =>
  inTime(() => matchesIn(patternOf(toText(pattern), choice(caseArg, 1) === 1), text, most));

function extract(textArg: CellValue | undefined, pattern: CellValue | undefined, modeArg: CellValue | undefined, caseArg: CellValue | undefined): Value {
  const text = toText(textArg);
  const mode = choice(modeArg, 2);
  const found = matchesOf(text, pattern, caseArg, mode === 1 ? undefined : 1);
  const [first] = found;
  if (first === undefined) return errors.notAvailable;
  if (mode === 0) return text.slice(first.start, first.end);
  if (mode === 1) return new ArrayCells([found.map(({ start, end }) => text.slice(start, end))]);
  // Without groups the whole match is what there is.
  const groups = first.groups.length === 0 ? [[first.start, first.end] as const] : first.groups;
  return new ArrayCells([groups.map(([start, end]) => (start < 0 ? "" : text.slice(start, end)))]);
}

function replace(textArg: CellValue | undefined, patternArg: CellValue | undefined, replacementArg: CellValue | undefined, whichArg: CellValue | undefined, caseArg: CellValue | undefined): CellValue {
  const text = toText(textArg);
  const replacement = toText(replacementArg);
  const which = whichArg == null ? 0 : toInteger(whichArg);
  const all = matchesOf(text, patternArg, caseArg);
  const chosen = which === 0 ? all : all.slice(which > 0 ? which - 1 : all.length + which).slice(0, which < 0 && -which > all.length ? 0 : 1);
  const { names } = patternOf(toText(patternArg), choice(caseArg, 1) === 1);
  let result = "";
  let copied = 0;
  for (const match of chosen) {
    result += text.slice(copied, match.start) + filledIn(replacement, text, match, names);
    copied = match.end;
  }
  result += text.slice(copied);
  return result.length > 32_767 ? errors.value : result;
}

/** `$1`, `${1}`, `${name}`, `$0` for the whole match, `$$` for the sign itself. A group that does not exist is `#VALUE!`. */
function filledIn(replacement: string, text: string, { start, end, groups }: Match, names: ReadonlyMap<string, number>): string {
  return replacement.replace(/\$(?:(\$)|(\d{1,2})|\{(\w+)\})/g, (_all, sign: string | undefined, digits: string | undefined, braced: string | undefined) => {
    if (sign !== undefined) return sign;
    const name = digits ?? braced ?? "";
    const index = /^\d+$/.test(name) ? Number(name) : names.get(name);
    if (index === 0) return text.slice(start, end);
    const group = index === undefined ? undefined : groups[index - 1];
    if (group === undefined) throw errors.value;
    return group[0] < 0 ? "" : text.slice(...group);
  });
}

/** Regular expressions in the syntax of PCRE2, tried with a limit so that no pattern holds up the workbook. */
export const regularExpressions: Readonly<Record<string, BuiltIn>> = {
  REGEXTEST: onValues("vv?v", (text, pattern, caseArg) => matchesOf(toText(text), pattern, caseArg, 1).length > 0),
  REGEXEXTRACT: onCells("vv?vv", (args) => extract(...(args.map((arg) => (arg === undefined ? undefined : toScalar(arg))) as Parameters<typeof extract>))),
  REGEXREPLACE: onValues("vvv?vv", replace),
};
