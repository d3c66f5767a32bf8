import { formatArea } from "../engine/address";
import { areaOf, COLUMNS, containsArea, isEntireColumn, isEntireRow, isSingleCell, lastColumn, lastRow, ROWS, sameArea, wholeSheet, type Area } from "../engine/area";
import { shownRows } from "../engine/moving/shownRows";
import { Arguments } from "./api/arguments";
import type { HostObject } from "./api/hostClass";
import type { RangeState } from "./book";
import { RangeClass } from "./declaredClasses";
import { findCell, replaceAll } from "./range/rangeFind";
import { WorksheetCollectionClass } from "./sheet/worksheetCollection";
import { TableCollectionClass } from "./table/table";

/** Something that is done to what is selected. @throws OfficeError */
export type GridCommand<Result = void> = (selected: readonly RangeState[]) => Result;

/** Where the cells around go when some are inserted or deleted: along their column or row, or as whole rows or columns. */
export type CellShift = "vertical" | "horizontal" | "rows" | "columns";

/** What is selected: whole rows, whole columns, or cells of which the way that others move must be asked. */
export const selectionCells = ([first]: readonly Area[]): "rows" | "columns" | "cells" =>
  (first && isEntireRow(first) ? "rows" : first && isEntireColumn(first) ? "columns" : "cells");

const each = (work: (range: HostObject, state: RangeState) => void): GridCommand => (selected) => {
  for (const state of selected) work(RangeClass.of(state), state);
};

const whole: Readonly<Record<CellShift, (area: Area) => Area>> = {
  vertical: (area) => area, horizontal: (area) => area,
  rows: ({ row, rows }) => areaOf(row, 0, rows, COLUMNS), columns: ({ column, columns }) => areaOf(0, column, ROWS, columns),
};

/** Cells of one row are that row once. The ranges are there before the first is shifted, and follow it. */
const shifting = (shift: CellShift, work: (range: HostObject) => void): GridCommand => (selected) => {
  const lines = selected.map((state) => state.with(whole[shift](state.area)));
  const isPart = ({ area }: RangeState, at: number): boolean =>
    lines.some((other, index) => index !== at && containsArea(other.area, area) && (index < at || !sameArea(other.area, area)));
  for (const range of lines.filter((line, at) => !isPart(line, at)).map((line) => RangeClass.of(line))) work(range);
};

const called = (object: HostObject, method: string, ...args: readonly unknown[]): HostObject => object.call(method, new Arguments(args)) as HostObject;

const inSight = (state: RangeState): RangeState[] => shownRows(state.book.engine, state.sheetId, state.area).map((area) => state.with(area));

const isVertical = (shift: CellShift): boolean => shift === "vertical" || shift === "rows";

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const lines = [...edges, "InsideHorizontal", "InsideVertical"] as const;

const bordered = (sides: readonly string[], style: "Continuous" | "None"): GridCommand => each((range) => {
  const borders = range.object("Format")?.object("Borders");
  if (borders) for (const side of sides) called(borders, "GetItem", side).set("Style", style);
});

/** What keys of Excel do to the selected cells, beside what the grid does itself. */
export const gridCommands = {
  insert: (shift: CellShift): GridCommand => shifting(shift, (range) => void range.call("Insert", new Arguments([isVertical(shift) ? "Down" : "Right"]))),
  /** Rows that a filter hides stay. */
  delete: (shift: CellShift): GridCommand => (selected) =>
    shifting(shift, (range) => void range.call("Delete", new Arguments([isVertical(shift) ? "Up" : "Left"])))(shift === "rows" ? selected.flatMap(inSight) : selected),
  numberFormat: (pattern: string): GridCommand => each((range) => range.set("NumberFormat", pattern)),
  strikethrough: ([first, ...others]: readonly RangeState[]): void => {
    const font = first && RangeClass.of(first).object("Format")?.object("Font");
    const isStruck = font?.get("Strikethrough") === true;
    each((range) => range.object("Format")?.object("Font")?.set("Strikethrough", !isStruck))(first ? [first, ...others] : []);
  },
  hideRows: (isHidden: boolean): GridCommand => each((range) => range.set("RowHidden", isHidden)),
  hideColumns: (isHidden: boolean): GridCommand => each((range) => range.set("ColumnHidden", isHidden)),
  outline: bordered(edges, "Continuous"),
  noBorders: bordered(lines, "None"),
  sum: ([range]: readonly RangeState[]): void => void (range && addSums(range)),
  table: ([range]: readonly RangeState[]): void => void (range && addTable(range)),
  /** A sheet before the active one, which it takes the place of. */
  newSheet: ([range]: readonly RangeState[]): void => {
    if (!range) return;
    const { sheets } = range.book.engine;
    const position = sheets.position(sheets.activeId);
    const sheet = called(WorksheetCollectionClass.of(range.book), "Add");
    sheet.set("Position", position);
    sheet.call("Activate", new Arguments([]));
  },
  find: (search: Search, backwards: boolean): GridCommand<boolean> => (selected) => select(selected, search, backwards),
  /** In the active cell, if it matches; the answer is whether there is another after it. */
  replace: (search: Search, replacement: string): GridCommand<boolean> => (selected) => {
    const [range] = selected;
    if (range) replace(activeCell(range), search, replacement);
    return select(selected, search, false);
  },
  /** In the cells that are selected, or in the whole sheet where it is one. */
  replaceAll: (search: Search, replacement: string): GridCommand<number> => (selected) => {
    const [range, another] = selected;
    if (!range) return 0;
    return replace(range, search, replacement, another || !isOneCell(range) ? selected.map(({ area }) => area) : [wholeSheet]);
  },
  hyperlink: (link: Readonly<Record<string, string>>): GridCommand => ([range]) => void (range && RangeClass.of(range).set("Hyperlink", link)),
} as const;

/** One of the commands, as a key chooses it. */
export type GridChoice<Result = void> = (commands: typeof gridCommands) => GridCommand<Result>;

/** What is looked for in the cells. */
export interface Search {
  readonly text: string;
  readonly matchCase: boolean;
  readonly completeMatch: boolean;
}

/** Selects the next cell that matches, or the one before; false when there is none. */
function select([range]: readonly RangeState[], { text, ...criteria }: Search, backwards: boolean): boolean {
  if (!range || text === "") return false;
  const area = findCell(activeCell(range), new Arguments([text, { ...criteria, searchDirection: backwards ? "Backwards" : "Forward" }]), true);
  if (!area) return false;
  RangeClass.of(range.with(area)).call("Select", new Arguments([]));
  return true;
}

const activeCell = (range: RangeState): RangeState => range.with(range.book.engine.selection.activeCell());

/** Cells that are merged are one. */
const isOneCell = ({ book, sheetId, area }: RangeState): boolean => isSingleCell(area) || book.engine.merges.all(sheetId).some((merged) => sameArea(merged, area));

/** Replaces in the cells; the answer is in how many. */
const replace = (range: RangeState, { text, ...criteria }: Search, replacement: string, areas?: readonly Area[]): number =>
  (text === "" ? 0 : replaceAll(range, new Arguments([text, replacement, criteria]), areas));

const isNumber = ({ book: { engine }, sheetId }: RangeState, row: number, column: number): boolean =>
  row >= 0 && column >= 0 && typeof engine.value(sheetId, row, column) === "number";

const isBlank = ({ book: { engine }, sheetId }: RangeState, row: number, column: number): boolean => engine.value(sheetId, row, column) === null;

/**
 * Below numbers their sum, to the right of numbers theirs; of several selected cells the sums of each column or of the one row,
 * in the first cells after them that are blank.
 */
function addSums(range: RangeState): void {
  const { area } = range;
  if (area.rows === 1 && area.columns === 1) return addSum(range, area.row, area.column, numbersBefore(range));
  if (area.rows === 1) {
    const isLast = isBlank(range, area.row, lastColumn(area));
    const data = { ...area, columns: area.columns - (isLast ? 1 : 0) };
    let column = lastColumn(data) + 1;
    while (!isFreeFor(range, area.row, column, data)) column++;
    return addSum(range, area.row, column, data);
  }
  const columns = Array.from({ length: area.columns }, (_, offset) => area.column + offset);
  const isLast = columns.every((column) => isBlank(range, lastRow(area), column));
  const data = columns.map((column): Area => ({ ...area, column, columns: 1, rows: area.rows - (isLast ? 1 : 0) }));
  let row = lastRow(area) + (isLast ? 0 : 1);
  while (!data.every((each) => isFreeFor(range, row, each.column, each))) row++;
  for (const each of data) addSum(range, row, each.column, each);
}

/** Blank, or the very sum already. */
const isFreeFor = (range: RangeState, row: number, column: number, data: Area): boolean =>
  isBlank(range, row, column) || range.book.engine.cells.formula(range.sheetId, row, column) === sumOf(data);

const sumOf = (data: Area): string => `=SUM(${formatArea(data)})`;

function addSum(range: RangeState, row: number, column: number, data: Area | null): void {
  if (data) RangeClass.of(range.with(areaOf(row, column))).set("Formulas", sumOf(data));
}

/** The numbers right above a cell, or else those right before it. */
function numbersBefore(range: RangeState): Area | null {
  const { row, column } = range.area;
  let top = row;
  while (isNumber(range, top - 1, column)) top--;
  if (top < row) return { row: top, column, rows: row - top, columns: 1 };
  let left = column;
  while (isNumber(range, row, left - 1)) left--;
  return left < column ? { row, column: left, rows: 1, columns: column - left } : null;
}

/** A table of the selected cells, or of those around the one that is selected; texts above other values are its headings. */
function addTable(range: RangeState): void {
  const state = range.area.rows * range.area.columns > 1 ? range : RangeClass.selfOf(called(RangeClass.of(range), "GetSurroundingRegion"));
  if (!state) return;
  const { book: { engine }, sheetId, area } = state;
  const first = Array.from({ length: area.columns }, (_, offset) => engine.value(sheetId, area.row, area.column + offset));
  const hasHeaders = area.rows > 1 && first.every((value) => typeof value === "string");
  TableCollectionClass.of({ book: state.book, sheetId }).call("Add", new Arguments([RangeClass.of(state), hasHeaders]));
}
