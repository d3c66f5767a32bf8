import { columnsOf, lastRow, rowsOf, union, type Area } from "./cells/address";
import { shownFormula } from "./cells/formula";
import type { Scalar } from "./cells/content";
import { GraphError } from "./errors";
import { limits } from "./limits";
import { sharedFormulaOf } from "./parts/formulas";
import { isBlank, parseRows, styleOf, type CellXml } from "./parts/rows";
import { segmentText, type Segment, type SheetXml } from "./parts/sheetXml";
import { runText, sharedStrings } from "./parts/strings";
import { sheetOf, type SheetInfo, type Workbook } from "./parts/workbook";
import { resultOf } from "./results";
import { decodeCellText, unescapeXml } from "./xml/text";

/** A cell as it is read: blank is "", an error is its name, a date is its serial number. */
export interface CellReading {
  readonly value: Scalar;
  readonly type: "Empty" | "String" | "Double" | "Boolean" | "Error";
  /** With "=", or null. */
  readonly formula: string | null;
  readonly style: number;
}

const empty: CellReading = { value: "", type: "Empty", formula: null, style: 0 };

/** The cells of an area, row by row. @throws GraphError rangeExceedsLimit for more than one answer may hold. */
export function readCells(workbook: Workbook, sheet: SheetInfo, area: Area): CellReading[][] {
  if (rowsOf(area) * columnsOf(area) > limits.rangeCells) throw new GraphError("rangeExceedsLimit");
  const grid = Array.from({ length: rowsOf(area) }, () => new Array<CellReading>(columnsOf(area)).fill(empty));
  for (const row of rowsIn(sheetOf(workbook, sheet), area.top, area.bottom)) {
    const line = grid[row.row - area.top];
    for (const cell of row.cells) {
      if (line !== undefined && cell.column >= area.left && cell.column <= area.right) line[cell.column - area.left] = readCell(workbook, sheet, row.row, cell);
    }
  }
  return grid;
}

/** Every cell of a sheet as the file has it, with its formula if it has one that stands alone. */
export function* storedCells(workbook: Workbook, sheet: SheetInfo): Generator<{ row: number; column: number; reading: CellReading; formula: string | null }> {
  const body = sheetOf(workbook, sheet);
  for (const { row, cells } of rowsIn(body, 0, lastRow)) {
    for (const cell of cells) {
      const reading = storedCell(workbook, body, row, cell);
      const isMatrix = /<(?:\w+:)?f\s[^>]*t="(?:array|dataTable)"/.test(cell.inner);
      yield { row, column: cell.column, reading, formula: isMatrix ? null : reading.formula };
    }
  }
}

/** The rows between two numbers, ends included. */
export function* rowsIn(sheet: SheetXml, top: number, bottom: number): Generator<ReturnType<typeof parseRows>[number]> {
  for (const segment of sheet.segments) {
    if (segment.lastRow < top || segment.firstRow > bottom) continue;
    yield* parseRows(segmentText(segment), segment.firstRow, sheet.prefix, top, bottom);
  }
}

function readCell(workbook: Workbook, sheet: SheetInfo, row: number, cell: CellXml): CellReading {
  const stored = storedCell(workbook, sheetOf(workbook, sheet), row, cell);
  const result = stored.formula === null ? null : resultOf(workbook, sheet, row, cell.column, stored.type !== "Empty");
  if (result === null) return stored;
  const { value, isError } = result;
  return { ...stored, value, type: isError ? "Error" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String" };
}

function storedCell(workbook: Workbook, sheet: SheetXml, row: number, cell: CellXml): CellReading {
  const style = styleOf(cell.tag) ?? 0;
  const type = /\st="(\w+)"/.exec(cell.tag)?.[1] ?? "n";
  if (type === "inlineStr") return text(runText(cell.inner), null, style);
  const stored = /<(?:\w+:)?f(?:\s[^>]*)?>([^<]+)</.exec(cell.inner)?.[1];
  const written = stored === undefined ? sharedFormulaOf(sheet, row, cell) : unescapeXml(stored);
  const formula = written === null ? null : shownFormula(written);
  const raw = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(cell.inner)?.[1];
  if (raw === undefined) return { ...empty, formula, style };
  switch (type) {
    case "s":
      return text(sharedStrings(workbook)[Number(raw)] ?? "", formula, style);
    case "b":
      return { value: raw.trim() === "1" || raw.trim() === "true", type: "Boolean", formula, style };
    case "e":
      return { value: raw.trim(), type: "Error", formula, style };
    case "n": {
      const value = Number(raw);
      return { value: Number.isFinite(value) ? value : "", type: Number.isFinite(value) ? "Double" : "Empty", formula, style };
    }
    default: // "str", the text a formula gave, and "d", an ISO date
      return text(decodeCellText(raw), formula, style);
  }
}

function text(value: string, formula: string | null, style: number): CellReading {
  return { value, type: value === "" && formula === null ? "Empty" : "String", formula, style };
}

/** The smallest area that holds every cell with a value (or, when asked, with a format only); null for an empty sheet. */
export function usedArea(workbook: Workbook, sheet: SheetInfo, valuesOnly: boolean): Area | null {
  const body = sheetOf(workbook, sheet);
  let used: Area | null = null;
  for (const segment of body.segments) used = joined(used, usedInSegment(body, segment, valuesOnly));
  return used;
}

const usedKnown = new WeakMap<Segment, Map<boolean, Area | null>>();

function usedInSegment(body: SheetXml, segment: Segment, valuesOnly: boolean): Area | null {
  const known = usedKnown.get(segment) ?? new Map<boolean, Area | null>();
  usedKnown.set(segment, known);
  const before = known.get(valuesOnly);
  if (before !== undefined) return before;
  let used: Area | null = null;
  for (const { row, cells } of parseRows(segmentText(segment), segment.firstRow, body.prefix, 0, lastRow)) {
    for (const cell of cells) {
      if (valuesOnly && isBlank(cell)) continue;
      used = joined(used, { top: row, bottom: row, left: cell.column, right: cell.column });
    }
  }
  known.set(valuesOnly, used);
  return used;
}

function joined(a: Area | null, b: Area | null): Area | null {
  return a === null || b === null ? (a ?? b) : union(a, b);
}
