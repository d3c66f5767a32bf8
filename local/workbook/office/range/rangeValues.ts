import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { isValidFormat } from "numfmt";
import { spelled } from "../../calc/spelling";
import { formatArea } from "../../engine/address";
import { areaOf, cellCount, intersection, isEntireColumn, isEntireRow, type Area } from "../../engine/area";
import { namesUnknownColumn } from "../../engine/calculation/unknownColumns";
import { spellingOf } from "../../engine/calculation/spellingOf";
import type { CellInput } from "../../engine/cells";
import { LinkedColumns } from "../../engine/tables/linkedColumns";
import { asText } from "../api/arguments";
import type { Members, ScalarMember } from "../api/hostClass";
import { invalidArgument, OfficeError, unreadableFormula } from "../api/officeError";
import type { RangeState } from "../book";
import { apiValue, displayText, GENERAL, valueType } from "../display";
import { numberFormatOf } from "../format/cellFormat";
import { numberFormatCategory } from "../format/numberFormatCategory";
import { growRows } from "../format/rowHeights";
import { coerce } from "./coercion";

/** Beyond this a request would be refused by Excel too. */
const MAX_CELLS = 5_000_000;

const isUnbounded = (area: Area): boolean => isEntireRow(area) || isEntireColumn(area);

/** One entry per cell, or null for entire rows and columns, whose cells nobody reads one by one. */
function grid<T>({ area }: RangeState, read: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  if (cellCount(area) > MAX_CELLS) throw new OfficeError("ResponsePayloadSizeLimitExceeded");
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)));
}

/**
 * An array in the shape of the range; a single value, or an array of one, stands for every cell.
 * @throws OfficeError InvalidArgument for null, for another shape, and for entire rows and columns
 */
function fit(range: RangeState, value: unknown): (row: number, column: number) => unknown {
  const { rows, columns } = range.area;
  if (value === null || value === undefined || isUnbounded(range.area)) throw invalidArgument();
  if (cellCount(range.area) > MAX_CELLS) throw new OfficeError("RangeExceedsLimit");
  if (!Array.isArray(value)) return () => value;
  const lines = value as readonly unknown[];
  const first = lines[0];
  if (lines.length === 1 && Array.isArray(first) && first.length === 1) return () => first[0];
  if (lines.length !== rows || !lines.every((line) => Array.isArray(line) && line.length === columns)) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (row, column) => (lines[row] as readonly unknown[])[column];
}

/** @throws OfficeError AccessDenied when a cell is locked on a protected sheet */
export function guardWriting({ book, sheetId, area }: RangeState): void {
  const inside = intersection(area, book.engine.cells.stored(sheetId)) ?? area;
  if (book.engine.protection.of(sheetId) && !book.engine.protection.allowsWriting(sheetId, inside)) throw new OfficeError("AccessDenied");
}

const isFormulaInput = (input: CellInput): input is { readonly formula: string } => typeof input === "object" && input !== null;

/** What is written for a cell, as it is or read from another notation. */
type Notation = (item: unknown, row: number, column: number) => unknown;

function writeInputs(range: RangeState, value: unknown, notation: Notation = (item) => item): void {
  const { book, sheetId, area } = range;
  const { engine } = book;
  const given = fit(range, value);
  guardWriting(range);
  const spelling = spellingOf(engine);
  // Headings that are written in the same go count already.
  const isComing = (heading: string): boolean => Array.isArray(value) && value.flat().some((item) => typeof item === "string" && item.toLowerCase() === heading.toLowerCase());
  const inputs: (CellInput | undefined)[][] = [];
  const formats = new Map<number, Map<number, string>>();
  for (let row = 0; row < area.rows; row++) {
    const line: (CellInput | undefined)[] = [];
    for (let column = 0; column < area.columns; column++) {
      const item = notation(given(row, column), area.row + row, area.column + column);
      if (item === null || item === undefined) {
        line.push(undefined);
        continue;
      }
      const cellFormat = typeof item === "string" ? numberFormatOf(range, area.row + row, area.column + column) : GENERAL;
      const { input, numberFormat } = coerce(item, cellFormat, engine.language);
      if (numberFormat !== undefined && cellFormat === GENERAL) {
        const formatsOfRow = formats.get(row) ?? new Map<number, string>();
        formats.set(row, formatsOfRow.set(column, numberFormat));
      }
      if (isFormulaInput(input) && namesUnknownColumn(engine, input.formula, { sheetId, row: area.row + row, column: area.column + column }, isComing)) throw unreadableFormula();
      line.push(isFormulaInput(input) ? { formula: spelled(input.formula, spelling) } : input);
    }
    inputs.push(line);
  }
  const linked = engine.fillsColumns ? LinkedColumns.under(engine, sheetId, area) : [];
  engine.cells.write(sheetId, area, (row, column) => inputs[row]?.[column]);
  for (const column of linked) LinkedColumns.link(engine, sheetId, column);
  if (formats.size > 0) {
    engine.formats.restyle(sheetId, area, {
      kindOf: (row, column) => formats.get(row - area.row)?.get(column - area.column),
      patchOf: (pattern) => ({ n: { pattern } }),
    });
  }
  growRows(range);
}

/** "" stands for General. @throws OfficeError InvalidArgument for what is no number format */
function checkedNumberFormat(value: unknown): string {
  const pattern = asText(value);
  if (pattern === "") return GENERAL;
  if (!isValidFormat(pattern)) throw invalidArgument();
  return pattern;
}

function writeNumberFormats(range: RangeState, value: unknown): void {
  const { book, sheetId, area } = range;
  if (!book.engine.protection.allows(sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
  const given = fit(range, value);
  book.engine.formats.restyle(sheetId, area, {
    kindOf: (row, column) => {
      const pattern = given(row - area.row, column - area.column);
      return pattern === null || pattern === undefined ? undefined : checkedNumberFormat(pattern);
    },
    patchOf: (pattern) => ({ n: { pattern } }),
  });
}

const readValue = ({ book, sheetId }: RangeState, row: number, column: number) => book.engine.value(sheetId, row, column);

const formulas: ScalarMember<RangeState> = {
  get: (range) => grid(range, (row, column) => range.book.engine.cells.formula(range.sheetId, row, column) ?? apiValue(readValue(range, row, column))),
  set: (range, value) => writeInputs(range, value),
};

const isFormula = (item: unknown): item is string => typeof item === "string" && item.startsWith("=") && item.length > 1;
const cellAddress = (row: number, column: number): string => formatArea(areaOf(row, column));

/** Formulas with references counted from their cell. */
const formulasR1C1: ScalarMember<RangeState> = {
  get: (range) => grid(range, (row, column) => {
    const formula = range.book.engine.cells.formula(range.sheetId, row, column);
    return formula === null ? apiValue(readValue(range, row, column)) : translateFormulaToR1C1(formula, cellAddress(row, column));
  }),
  set: (range, value) => writeInputs(range, value, (item, row, column) => (isFormula(item) ? translateFormulaToA1(item, cellAddress(row, column)) : item)),
};

/** Whether every cell belongs to a spilled result: null when only some do. */
function spills({ book: { engine }, sheetId, area }: RangeState): boolean | null {
  const spilled = engine.spills(sheetId).reduce((sum, spill) => {
    const inside = intersection(spill, area);
    return sum + (inside ? cellCount(inside) : 0);
  }, 0);
  return spilled === 0 ? false : spilled === cellCount(area) ? true : null;
}

const numberFormats: ScalarMember<RangeState> = {
  get: (range) => grid(range, (row, column) => numberFormatOf(range, row, column)),
  set: writeNumberFormats,
};

/** In Chinese the general format has a name of its own; texts among a format keep theirs. */
const GENERAL_IN_CHINESE = "G/通用格式";
const renamed = (pattern: string, from: RegExp, to: string): string => pattern.replace(new RegExp(`"[^"]*"|\\\\.|${from.source}`, "gi"), (piece) => (from.test(piece) && !/^["\\]/.test(piece) ? to : piece));

const numberFormatsLocal: ScalarMember<RangeState> = {
  get: (range) => {
    const inChinese = range.book.engine.language === "zh-CN";
    return grid(range, (row, column) => {
      const pattern = numberFormatOf(range, row, column);
      return inChinese ? renamed(pattern, /General/i, GENERAL_IN_CHINESE) : pattern;
    });
  },
  set: (range, value) => writeNumberFormats(range, inEnglish(value)),
};

const inEnglish = (value: unknown): unknown => (Array.isArray(value) ? value.map(inEnglish) : typeof value === "string" ? renamed(value, /G\/通用格式/i, GENERAL) : value);

/** What is in the cells of a range. */
export const valueMembers: Members<RangeState> = {
  scalars: {
    Values: { get: (range) => grid(range, (row, column) => apiValue(readValue(range, row, column))), set: (range, value) => writeInputs(range, value) },
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormatsLocal,
    Text: { get: (range) => grid(range, (row, column) => displayText(readValue(range, row, column), numberFormatOf(range, row, column))) },
    ValueTypes: { get: (range) => grid(range, (row, column) => valueType(readValue(range, row, column))) },
    FormulasR1C1: formulasR1C1,
    NumberFormatCategories: { get: (range) => grid(range, (row, column) => numberFormatCategory(numberFormatOf(range, row, column))) },
    HasSpill: { get: spills },
    SavedAsArray: { get: spills },
    LinkedDataTypeState: { get: (range) => grid(range, () => "None") },
  },
  methods: {
    /** Asked before a large write: whether the rows and columns fit. */
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) throw invalidArgument();
    },
    Calculate: ({ book }) => book.engine.recalculateAll(),
    SetDirty: ({ book }) => {
      if (!book.engine.isManual) book.engine.recalculateAll();
    },
  },
};
