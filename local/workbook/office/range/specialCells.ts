import { CellError, type CellValue } from "../../calc/calculation";
import { areaOf, intersection, lastColumn, lastRow, subtract, wholeSheet, type Area } from "../../engine/area";
import { touchesContent } from "../../engine/calculation/calculationFeed";
import { areaOfRange } from "../../engine/ranges";
import type { Arguments } from "../api/arguments";
import { invalidArgument } from "../api/officeError";
import type { Book } from "../book";
import { AreasState, rectanglesOf } from "./areasState";
import { usedArea } from "./usedArea";

const cellTypes = ["ConditionalFormats", "DataValidations", "Blanks", "Constants", "Formulas", "SameConditionalFormat", "SameDataValidation", "Visible"] as const;
type CellType = (typeof cellTypes)[number];

const valueTypes = [
  "All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText", "ErrorsNumberText", "Logical", "LogicalNumbers",
  "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text",
] as const;

/** Which kinds of results a value type takes in; its name lists them. */
function wanted(valueType: (typeof valueTypes)[number]): (value: CellValue) => boolean {
  const all = valueType === "All";
  const takes = { error: all || valueType.includes("Error"), logical: all || valueType.includes("Logical"), number: all || valueType.includes("Number"), text: all || valueType.includes("Text") };
  return (value) => (value instanceof CellError ? takes.error : typeof value === "boolean" ? takes.logical : typeof value === "number" ? takes.number : takes.text);
}

interface Search {
  readonly book: Book;
  readonly sheetId: string;
  readonly area: Area;
}

function contents({ book: { engine }, sheetId, area }: Search, formulas: boolean, takes: (value: CellValue) => boolean): Area[] {
  const found: [number, number][] = [];
  engine.cells.forEach(sheetId, area, (row, column, cell) => {
    if (Boolean(cell.f) !== formulas || !touchesContent(cell)) return;
    const value = engine.value(sheetId, row, column);
    if ((formulas || value !== null) && takes(value)) found.push([row, column]);
  });
  return rectanglesOf(found);
}

/** The empty cells of the sheet's used part. */
function blanks({ book, sheetId, area }: Search): Area[] {
  const used = usedArea(book.engine, sheetId, areaOf(0, 0, lastRow(area) + 1, lastColumn(area) + 1), false);
  const inside = used && intersection(area, areaOf(0, 0, lastRow(used) + 1, lastColumn(used) + 1));
  if (!inside) return [];
  const found: [number, number][] = [];
  for (let row = inside.row; row <= lastRow(inside); row++) {
    for (let column = inside.column; column <= lastColumn(inside); column++) {
      if (book.engine.value(sheetId, row, column) === null && !book.engine.cells.formula(sheetId, row, column)) found.push([row, column]);
    }
  }
  return rectanglesOf(found);
}

/** The visible rows and columns, crossed. */
function visible({ book: { engine }, sheetId, area }: Search): Area[] {
  const runs = (first: number, last: number, stored: number, hidden: (index: number) => boolean): [number, number][] => {
    const found: [number, number][] = [];
    for (let index = first; index <= Math.min(last, stored - 1); index++) {
      if (hidden(index)) continue;
      const run = found.at(-1);
      if (run && run[1] === index - 1) run[1] = index;
      else found.push([index, index]);
    }
    // What is not stored is not hidden.
    if (last >= stored) {
      const run = found.at(-1);
      if (run && run[1] === Math.max(first, stored) - 1) run[1] = last;
      else found.push([Math.max(first, stored), last]);
    }
    return found;
  };
  const stored = engine.cells.stored(sheetId);
  const rows = runs(area.row, lastRow(area), stored.rows, (row) => engine.formats.rowsHidden(sheetId, areaOf(row, 0)) === true);
  const columns = runs(area.column, lastColumn(area), stored.columns, (column) => engine.formats.columnsHidden(sheetId, areaOf(0, column)) === true);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => areaOf(top, left, bottom - top + 1, right - left + 1)));
}

/** Areas that overlap nowhere. */
function separate(areas: readonly Area[]): Area[] {
  return areas.reduce<Area[]>((known, area) => [...known, ...known.reduce<Area[]>((pieces, other) => pieces.flatMap((piece) => subtract(piece, other)), [area])], []);
}

const inside = (areas: readonly Area[], { area }: Search): Area[] => separate(areas.flatMap((own) => intersection(own, area) ?? []));

function conditionalAreas({ book, sheetId }: Search, sameAs: Area | null): Area[] {
  const formats = book.engine.conditionalFormats.of(sheetId, sameAs ?? wholeSheet);
  return formats.flatMap(({ areas }) => [...areas]);
}

function validationAreas({ book, sheetId }: Search, sameAs: Area | null): Area[] {
  const rules = book.engine.validation.rules(sheetId).map(({ ranges }) => ranges.map(areaOfRange));
  return rules.filter((areas) => !sameAs || areas.some((area) => intersection(area, sameAs))).flat();
}

function search(what: Search, type: CellType, takes: (value: CellValue) => boolean, first: Area): Area[] {
  switch (type) {
    case "Constants":
      return contents(what, false, takes);
    case "Formulas":
      return contents(what, true, takes);
    case "Blanks":
      return blanks(what);
    case "Visible":
      return visible(what);
    case "ConditionalFormats":
      return inside(conditionalAreas(what, null), what);
    case "SameConditionalFormat":
      return inside(conditionalAreas(what, first), what);
    case "DataValidations":
      return inside(validationAreas(what, null), what);
    case "SameDataValidation":
      return inside(validationAreas(what, first), what);
  }
}

/** The cells of some areas that are of a kind (`getSpecialCells`); null when there is none. */
export function specialAreas(book: Book, sheetId: string, areas: readonly Area[], args: Arguments): AreasState | null {
  const type = args.choice(0, cellTypes);
  const takes = wanted(args.choice(1, valueTypes, "All"));
  const [first] = areas;
  if (!first) throw invalidArgument();
  book.engine.settle();
  const found = areas.flatMap((area) => search({ book, sheetId, area }, type, takes, areaOf(first.row, first.column)));
  return found.length > 0 ? AreasState.of(book, sheetId, found) : null;
}
