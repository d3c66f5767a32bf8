import { areaOf, containsCell, isSingleCell, wholeSheet, type Area } from "../../engine/area";
import type { CellInput } from "../../engine/cells";
import { asChoice, asFlag, type Arguments } from "../api/arguments";
import { invalidArgument } from "../api/officeError";
import type { Book, RangeState } from "../book";
import { apiValue, displayText, GENERAL } from "../display";
import { numberFormatOf } from "../format/cellFormat";
import { AreasState, rectanglesOf } from "./areasState";
import { coerce } from "./coercion";
import { guardWriting } from "./rangeValues";

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaOf(args: Arguments, index: number): Criteria {
  const { completeMatch, matchCase, searchDirection } = args.record(index);
  return {
    completeMatch: completeMatch == null ? false : asFlag(completeMatch),
    matchCase: matchCase == null ? false : asFlag(matchCase),
    backwards: searchDirection != null && asChoice(searchDirection, ["Forward", "Backwards"]) === "Backwards",
  };
}

/** What is looked for, with Excel's wildcards: `*`, `?`, and `~` before one that is meant itself. */
export function searchPattern(text: string, { completeMatch, matchCase }: Pick<Criteria, "completeMatch" | "matchCase">, flags = ""): RegExp {
  const source = text.replace(/~([*?~])|([*])|([?])|([\\^$.|+()[\]{}/-])/g, (_whole, meant: string | undefined, star: string | undefined, mark: string | undefined, other: string | undefined) =>
    meant !== undefined ? `\\${meant}` : star !== undefined ? "[^]*?" : mark !== undefined ? "[^]" : `\\${other ?? ""}`);
  return new RegExp(completeMatch ? `^(?:${source.replaceAll("[^]*?", "[^]*")})$` : source, `${flags}${matchCase ? "" : "i"}`);
}

/** The cells of an area that match, in rows from above; what a cell shows counts, and what is in it; where asked for, its formula too. */
function* matches(book: Book, sheetId: string, area: Area, pattern: RegExp, inFormulas = false): Generator<readonly [number, number]> {
  const { engine } = book;
  const range = book.range(sheetId, area);
  const found: [number, number][] = [];
  const look = (row: number, column: number) => {
    const value = engine.value(sheetId, row, column);
    const isInFormula = inFormulas && pattern.test(engine.cells.formula(sheetId, row, column) ?? "");
    if (isInFormula) found.push([row, column]);
    if (value === null || isInFormula) return;
    if (pattern.test(displayText(value, numberFormatOf(range, row, column))) || pattern.test(String(apiValue(value)))) found.push([row, column]);
  };
  engine.settle();
  engine.cells.forEach(sheetId, area, (row, column) => look(row, column));
  for (const spill of engine.spills(sheetId)) {
    for (let row = spill.row; row < spill.row + spill.rows; row++) {
      for (let column = spill.column; column < spill.column + spill.columns; column++) {
        if (containsCell(area, row, column) && !engine.cells.raw(sheetId, row, column)) look(row, column);
      }
    }
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  yield* found;
}

const needle = (args: Arguments): string => {
  const text = args.text(0);
  if (text === "") throw invalidArgument();
  return text;
};

/** The first cell of the range that matches; from a single cell the sheet is searched, starting after it. */
export function findCell(range: RangeState, args: Arguments, inFormulas = false): Area | null {
  const text = needle(args);
  const criteria = criteriaOf(args, 1);
  const { book, sheetId, area } = range;
  const single = isSingleCell(area);
  const found = [...matches(book, sheetId, single ? wholeSheet : area, searchPattern(text, criteria), inFormulas)];
  if (criteria.backwards) found.reverse();
  const isAfter = ([row, column]: readonly [number, number]): boolean => {
    const order = row - area.row || column - area.column;
    return criteria.backwards ? order < 0 : order > 0;
  };
  const hit = single ? (found.find(isAfter) ?? found[0]) : found[0];
  return hit ? areaOf(hit[0], hit[1]) : null;
}

/** Every matching cell of a sheet; null when there is none. */
export function findAll(book: Book, sheetId: string, args: Arguments): AreasState | null {
  const found = rectanglesOf(matches(book, sheetId, wholeSheet, searchPattern(needle(args), criteriaOf(args, 1))));
  return found.length > 0 ? AreasState.of(book, sheetId, found) : null;
}

/** The text of a cell as it is typed in: formulas count as such. */
const typedText = (input: CellInput): string => (input === null ? "" : typeof input === "object" ? input.formula : typeof input === "boolean" ? (input ? "TRUE" : "FALSE") : String(input));

/** Replaces in what is typed into the cells of the range, or of several areas of its sheet; the answer is how many cells were changed. */
export function replaceAll(range: RangeState, args: Arguments, areas: readonly Area[] = [range.area]): number {
  const text = needle(args);
  const replacement = args.text(1);
  const criteria = criteriaOf(args, 2);
  const pattern = searchPattern(text, criteria, "g");
  const { book, sheetId } = range;
  const { engine } = book;
  const changes = new Map<string, CellInput>();
  const formats = new Map<string, string>();
  const changed: [number, number][] = [];
  const look = (row: number, column: number): void => {
    const before = typedText(engine.cells.input(sheetId, row, column));
    pattern.lastIndex = 0;
    if (before === "" || changes.has(`${row},${column}`) || !pattern.test(before)) return;
    const cellFormat = numberFormatOf(range, row, column);
    const { input, numberFormat } = coerce(before.replace(pattern, () => replacement), cellFormat, engine.language);
    changes.set(`${row},${column}`, input);
    if (numberFormat !== undefined && cellFormat === GENERAL) formats.set(`${row},${column}`, numberFormat);
    changed.push([row, column]);
  };
  for (const area of areas) engine.cells.forEach(sheetId, area, look);
  for (const part of rectanglesOf(changed)) {
    guardWriting(book.range(sheetId, part));
  }
  for (const part of rectanglesOf(changed)) {
    engine.cells.write(sheetId, part, (row, column) => changes.get(`${part.row + row},${part.column + column}`));
    if (formats.size > 0) engine.formats.restyle(sheetId, part, { kindOf: (row, column) => formats.get(`${row},${column}`), patchOf: (pattern) => ({ n: { pattern } }) });
  }
  return changed.length;
}
