import { lastRow } from "./cells/address";
import type { Scalar } from "./cells/content";
import { shownFormula } from "./cells/formula";
import { sharedFormulaOf } from "./parts/formulas";
import { parseRows, styleOf, type CellXml } from "./parts/rows";
import { segmentText, type SheetXml } from "./parts/sheetXml";
import { runText, sharedStrings } from "./parts/strings";
import { sheetOf, type SheetInfo, type Workbook } from "./parts/workbook";
import { decodeCellText, unescapeXml } from "./xml/text";

/** A cell as it is read: blank is "", an error is its name, a date is its serial number. */
export interface CellReading {
  readonly value: Scalar;
  readonly type: "Empty" | "String" | "Double" | "Boolean" | "Error";
  /** With "=", or null. */
  readonly formula: string | null;
  readonly style: number;
}

export const empty: CellReading = { value: "", type: "Empty", formula: null, style: 0 };

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

export function storedCell(workbook: Workbook, sheet: SheetXml, row: number, cell: CellXml): CellReading {
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
