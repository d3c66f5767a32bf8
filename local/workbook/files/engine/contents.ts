import { BooleanNumber, CellValueType, type ICellData, type IColumnData, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { lastRow, type Area } from "../../engine/area";
import { needsMark } from "../../engine/cells";
import type { Marks } from "../../engine/formats/formats";
import { rangeOf } from "../../engine/ranges";
import { BLANK_SHEET } from "../../engine/sheets";
import { PLAIN_FORMAT, type CellFormat } from "../model/format";
import { POINTS_PER_PIXEL } from "../model/sizes";
import type { CellFile, ColumnFile, SheetFile, WorkbookFile } from "../model/workbook";
import { documentOf } from "./richText";
import { absoluteMarks, absoluteStyle, cellStyle, defaultStyle, marksOf } from "./styles";

/** The grid has this many rows and columns more than a file fills, and begins with as many as an empty sheet. */
const ROOM = { rows: 100, columns: 10 } as const;

/** The id of a sheet by its place in the file. */
export const sheetIdOf = (index: number): string => `{00000000-0001-0000-0000-${index.toString(16).toUpperCase().padStart(12, "0")}}`;

/** The cells, formats and sizes of a workbook as the engine begins with them; everything else is added once it runs. */
export function contentsOf(workbook: WorkbookFile, name: string): Partial<IWorkbookData> {
  const formats = new FormatTable(workbook.formats);
  const sheets = workbook.sheets.map((sheet, index) => sheetContents(sheet, sheetIdOf(index), formats));
  return {
    id: "workbook", name, styles: formats.styles, sheetOrder: sheets.map(({ id }) => id), sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

/** A workbook's formats as the grid knows them: a style with a name, and marks. */
export class FormatTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly known = new Map<number, { readonly style: string | null; readonly marks: Marks | null }>();
  readonly base: CellFormat;

  constructor(private readonly formats: readonly CellFormat[]) {
    this.base = formats[0] ?? PLAIN_FORMAT;
  }

  /** The keys of a cell, row or column that carry its format. */
  of(format: number): { readonly s?: string; readonly custom?: Record<string, unknown> } {
    const known = this.known.get(format) ?? this.learn(format);
    return { ...(known.style === null ? {} : { s: known.style }), ...(known.marks === null ? {} : { custom: { ...known.marks } }) };
  }

  /** The keys of a cell whose row or column has a format: they say everything. */
  over(index: number): { readonly s: string; readonly custom: Record<string, unknown> } {
    const format = this.formats[index] ?? this.base;
    const name = `f${index}-whole`;
    this.styles[name] ??= absoluteStyle(format);
    return { s: name, custom: { ...absoluteMarks(format) } };
  }

  private learn(index: number) {
    const format = this.formats[index] ?? this.base;
    const style = cellStyle(format, this.base);
    const name = `f${index}`;
    if (style) this.styles[name] = style;
    const learned = { style: style ? name : null, marks: marksOf(format) };
    this.known.set(index, learned);
    return learned;
  }
}

export function sheetContents(sheet: SheetFile, id: string, formats: FormatTable): Partial<IWorksheetData> & { readonly id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let bottom = 0;
  let right = 0;
  const links = linksByCell(sheet);
  const formattedColumns = sheet.columns.filter((column) => column.format !== 0);
  const liesOnFormat = (row: number, column: number): boolean =>
    (sheet.rows.get(row)?.format ?? 0) !== 0 || formattedColumns.some(({ first, last }) => column >= first && column <= last);
  for (const cell of sheet.cells) {
    const { row, column } = cell;
    const look = liesOnFormat(row, column) ? formats.over(cell.format) : formats.of(cell.format);
    (cellData[row] ??= {})[column] = cellContents(cell, look, id);
    if (row > bottom) bottom = row;
    if (column > right) right = column;
  }
  for (const [key, link] of links) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = ((cellData[row] ??= {})[column] ??= {});
    cell.custom = { ...cell.custom, link };
  }
  for (const { row, column, rows, columns } of [...sheet.merges, ...sheet.tables.map(({ area }) => area)]) {
    bottom = Math.max(bottom, row + rows - 1);
    right = Math.max(right, column + columns - 1);
  }
  bottom = Math.max(bottom, ...[...sheet.rows.keys()]);
  // A run of columns to the edge of Excel's grid says what all columns are like, not that there are so many.
  const tail = sheet.columns.find(({ last }) => last >= 16_383);
  right = Math.max(right, ...sheet.columns.filter((column) => column !== tail).map(({ last }) => last), tail?.first ?? 0);
  const columnCount = Math.max(BLANK_SHEET.columnCount, Math.min(16_384, right + 1 + ROOM.columns));
  const rowCount = Math.max(BLANK_SHEET.rowCount, Math.min(1_048_576, bottom + 1 + ROOM.rows));
  const { freeze } = sheet;
  return {
    id, name: sheet.name, tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: { xSplit: freeze.columns, ySplit: freeze.rows, startRow: freeze.rows > 0 ? freeze.rows : -1, startColumn: freeze.columns > 0 ? freeze.columns : -1 },
    rowCount, columnCount, zoomRatio: sheet.zoom / 100,
    defaultColumnWidth: tail && tail.width !== null && !tail.hidden && tail.format === 0 && tail.first < 64 ? tail.width : sheet.defaultColumnWidth,
    defaultRowHeight: pixels(sheet.defaultRowHeight),
    defaultStyle: defaultStyle(formats.base),
    mergeData: sheet.merges.map((area) => rangeOf(area)),
    cellData,
    rowData: rowContents(sheet, formats),
    columnData: columnContents(sheet.columns, columnCount, formats),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: sheet.rightToLeft ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

const pixels = (points: number): number => Math.round(points / POINTS_PER_PIXEL);

function cellContents({ row, column, value, formula, runs }: CellFile, look: ICellData, sheetId: string): ICellData {
  if (formula !== null) return { ...look, f: formula };
  if (value === null) return look;
  if (runs !== null) return { ...look, p: documentOf(runs, `${sheetId}-${row}-${column}`) };
  if (typeof value === "number") return { ...look, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...look, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "string") return { ...look, v: value, t: needsMark(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  return { ...look, v: value.error, t: CellValueType.STRING };
}

function linksByCell({ hyperlinks }: SheetFile): Map<string, Marks["link"]> {
  const links = new Map<string, Marks["link"]>();
  for (const { area, address, location, tooltip } of hyperlinks) {
    const link = {
      ...(address === "" ? {} : { address }), ...(location === "" ? {} : { documentReference: location }), ...(tooltip === "" ? {} : { screenTip: tooltip }),
    };
    if (area.rows * area.columns > MOST_LINKED) continue;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) links.set(`${row},${column}`, link);
    }
  }
  return links;
}

/** A link over more cells than this is a mistake of the file. */
const MOST_LINKED = 10_000;

function rowContents(sheet: SheetFile, formats: FormatTable): Record<number, Partial<IRowData>> {
  const filtered = filteredAreas(sheet);
  return Object.fromEntries([...sheet.rows].map(([row, { height, fixed, hidden: isHidden, format, outline }]) => {
    const hidden = isHidden && !filtered.some((area) => row > area.row && row <= lastRow(area));
    const look = format === 0 ? {} : formats.of(format);
    const size = height === null ? {} : fixed ? { h: pixels(height), ia: BooleanNumber.FALSE } : { ah: pixels(height), ia: BooleanNumber.TRUE };
    return [row, { ...look, ...size, ...(hidden ? { hd: BooleanNumber.TRUE } : {}), ...outlined(look, outline) }];
  }));
}

/** Where hidden rows are what a filter has hidden: it is given them. */
const filteredAreas = ({ filter, tables }: SheetFile): Area[] =>
  [filter, ...tables.map((table) => table.filter)].flatMap((each) => (each && each.criteria.length > 0 ? [each.area] : []));

const outlined = (look: { readonly custom?: Record<string, unknown> }, outline: number) => (outline === 0 ? {} : { custom: { ...look.custom, outline } });

function columnContents(columns: readonly ColumnFile[], columnCount: number, formats: FormatTable): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden, format, outline } of columns) {
    const look = format === 0 ? {} : formats.of(format);
    const column = { ...look, ...(width === null ? {} : { w: width }), ...(hidden ? { hd: BooleanNumber.TRUE } : {}), ...outlined(look, outline) };
    if (Object.keys(column).length === 0) continue;
    for (let index = first; index <= Math.min(last, columnCount - 1); index++) data[index] = { ...column };
  }
  return data;
}
