import { isExcelFunction } from "../../calc/functionRegistry";
import { spelled, type Spelling } from "../../calc/spelling";
import { containsCell, type Area } from "../../engine/area";
import { offsetReferences } from "../../engine/moving/formulaReferences";
import { formulaFromFile, type FormulaNames } from "../formula/fileFormula";
import { readCell, readAreas } from "../model/areas";
import type { CellFile, RowFile, TextRun, ValueFile } from "../model/workbook";
import { scanXml, type Attributes } from "../xml/scan";
import { flagOf, numberOf } from "../xml/tree";
import { readText } from "../xml/write";

export interface SharedString {
  readonly text: string;
  readonly runs: readonly TextRun[] | null;
}

/** What reading a sheet's cells needs to know of the rest. */
export interface CellSurroundings {
  readonly strings: readonly SharedString[];
  readonly names: FormulaNames;
  /** The table that a cell stands in, by name. */
  readonly isColumnFormatted: (column: number) => boolean;
  readonly tableAt: (row: number, column: number) => string | null;
  /** What dates must be moved by where days are counted from 1904. */
  readonly dateShift: (format: number) => number;
}

export interface SheetCells {
  readonly cells: readonly CellFile[];
  readonly rows: ReadonlyMap<number, RowFile>;
}

/** A cell while it is read. */
interface Open {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  value: string | null;
  inline: string | null;
  formula: string | null;
  formulaAttributes: Attributes | null;
}

/** Reads `sheetData`: rows and cells, formulas that others share, arrays. */
export function readCells(xml: string, surroundings: CellSurroundings): SheetCells {
  const cells: CellFile[] = [];
  const rows = new Map<number, RowFile>();
  const shared = new Map<string, { readonly row: number; readonly column: number; readonly formula: string }>();
  const arrays: Area[] = [];
  let row = -1;
  let column = -1;
  let open: Open | null = null;
  let inside: "value" | "inline" | "formula" | null = null;
  let phonetic = false;

  const finish = (cell: Open): void => {
    const made = cellOf(cell, surroundings, shared);
    if (made.array) arrays.push({ row: made.row, column: made.column, rows: made.array.rows, columns: made.array.columns });
    // What an array fills is worked out anew; as a constant it would stand in the array's way.
    const filled = made.formula === null && arrays.some((area) => containsCell(area, made.row, made.column));
    const kept = filled ? { ...made, value: null, runs: null } : made;
    const says = kept.value !== null || kept.formula !== null || kept.format !== 0;
    // A blank cell without a format says something where its row or column has one.
    if (says || (rows.get(kept.row)?.format ?? 0) !== 0 || surroundings.isColumnFormatted(kept.column)) cells.push(kept);
  };

  scanXml(xml, {
    open(name, attributes) {
      switch (name) {
        case "row":
          row = (numberOf(attributes, "r") ?? row + 2) - 1;
          column = -1;
          addRow(rows, row, attributes);
          break;
        case "c": {
          const at = readCell(attributes["r"]) ?? { row, column: column + 1 };
          column = at.column;
          open = { ...at, attributes, value: null, inline: null, formula: null, formulaAttributes: null };
          break;
        }
        case "v":
          inside = "value";
          if (open) open.value ??= "";
          break;
        case "t":
          inside = phonetic ? null : "inline";
          if (open && !phonetic) open.inline ??= "";
          break;
        case "rPh":
          phonetic = true;
          break;
        case "f":
          inside = "formula";
          if (open) {
            open.formula = "";
            open.formulaAttributes = attributes;
          }
          break;
      }
    },
    close(name) {
      if (name === "rPh") phonetic = false;
      if (name === "c" && open) {
        finish(open);
        open = null;
      }
      inside = null;
    },
    text(text) {
      if (!open || inside === null) return;
      if (inside === "value") open.value += text;
      else if (inside === "inline") open.inline += text;
      else open.formula += text;
    },
  });
  return { cells, rows };
}

function addRow(rows: Map<number, RowFile>, row: number, attributes: Attributes): void {
  const height = numberOf(attributes, "ht");
  const format = flagOf(attributes, "customFormat") ? (numberOf(attributes, "s") ?? 0) : 0;
  const made: RowFile = {
    height, fixed: height !== null && flagOf(attributes, "customHeight"), hidden: flagOf(attributes, "hidden"), format,
    outline: numberOf(attributes, "outlineLevel") ?? 0, collapsed: flagOf(attributes, "collapsed"),
  };
  if (height !== null || made.hidden || format !== 0 || made.outline !== 0 || made.collapsed) rows.set(row, made);
}

function cellOf(cell: Open, surroundings: CellSurroundings, shared: Map<string, { readonly row: number; readonly column: number; readonly formula: string }>): CellFile {
  const { row, column, attributes } = cell;
  const format = numberOf(attributes, "s") ?? 0;
  const string = attributes["t"] === "s" ? surroundings.strings[Number(cell.value)] : undefined;
  const made = { row, column, format, value: valueOf(cell, string, surroundings, format), formula: formulaOf(cell, surroundings, shared), array: null, runs: string?.runs ?? null };
  const [area] = cell.formulaAttributes?.["t"] === "array" ? readAreas(cell.formulaAttributes["ref"]) : [];
  if (!area || made.formula === null) return made;
  const fixed = attributes["cm"] === undefined;
  // That a formula could have spilled and did not is no news.
  return !fixed && area.rows * area.columns === 1 ? made : { ...made, array: { rows: area.rows, columns: area.columns, fixed } };
}

/** Other programs write small letters too. Custom functions have been told apart by then, and are spelled as they are registered. */
const builtInSpelling: Spelling = { hasFunction: isExcelFunction };

function formulaOf(
  { row, column, formula, formulaAttributes }: Open,
  { names, tableAt }: CellSurroundings,
  shared: Map<string, { readonly row: number; readonly column: number; readonly formula: string }>,
): string | null {
  if (formula === null || formulaAttributes === null || formulaAttributes["t"] === "dataTable") return null;
  const group = formulaAttributes["t"] === "shared" ? formulaAttributes["si"] : undefined;
  if (formula.trim() === "") {
    const first = group === undefined ? undefined : shared.get(group);
    return first ? offsetReferences(first.formula, row - first.row, column - first.column) : null;
  }
  const read = spelled(formulaFromFile(readText(formula), names, tableAt(row, column)), builtInSpelling);
  if (group !== undefined) shared.set(group, { row, column, formula: read });
  return read;
}

function valueOf({ attributes, value, inline }: Open, string: SharedString | undefined, { dateShift }: CellSurroundings, format: number): ValueFile {
  switch (attributes["t"]) {
    case "s":
      return string?.text ?? "";
    case "inlineStr":
      return readText(inline ?? "");
    case "str":
      return value === null ? null : readText(value);
    case "b":
      return value === null ? null : value.trim() === "1" || value.trim() === "true";
    case "e":
      return value === null ? null : { error: value.trim() };
    case "d":
      return value === null ? null : serialOf(value);
    default: {
      if (value === null || value.trim() === "") return null;
      const number = Number(value);
      return Number.isFinite(number) ? number + dateShift(format) : null;
    }
  }
}

const DAY = 86_400_000;
/** The day that Excel counts as 0, with the leap year that 1900 was not. */
const ZERO = Date.UTC(1899, 11, 30);

/** The serial number of an ISO date, as strict files have them. */
function serialOf(text: string): number | null {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.includes("T") ? text : `${text}T00:00:00`}Z`);
  return Number.isNaN(time) ? null : (time - ZERO) / DAY;
}
