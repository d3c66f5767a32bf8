import { BooleanNumber, type ICellData, type IStyleData, type Nullable, type Worksheet } from "@univerjs/core";
import { CellError, errorOfCode } from "../../calc/calculation";
import { areaOf, COLUMNS, lastRow } from "../../engine/area";
import { constantOf, type Cells } from "../../engine/cells";
import type { Engine } from "../../engine/engine";
import type { Filter } from "../../engine/filters/filter";
import type { Marks } from "../../engine/formats/formats";
import { storedPassword } from "../../engine/password";
import { areaOfRange } from "../../engine/ranges";
import type { WorkbookTable } from "../../engine/tables/workbookTable";
import type { DocumentState } from "../../office/document/documentState";
import type { CellFormat } from "../model/format";
import { NOTHING_KEPT_OF_SHEET, type KeptSheet } from "../model/kept";
import { POINTS_PER_PIXEL } from "../model/sizes";
import type { CellFile, ColumnFile, FilterFile, HyperlinkFile, RowFile, SheetFile, TableFile, ValueFile, WorkbookFile } from "../model/workbook";
import type { Slices } from "../slices";
import { elementsNow } from "./cellElements";
import { takeCharts } from "./charts";
import { takeConditionals } from "./conditionals";
import { KEPT_NOTHING, type Kept } from "./kept";
import { takeNotes, takeThreads } from "./notes";
import { takePage } from "./page";
import { sheetWithPivots, workbookWithPivots } from "./pivots";
import { runsOf } from "./richText";
import { withSlicers } from "./slicers";
import { formatOf } from "./styles";
import { takeValidations } from "./validations";

/** The workbook as a file has it: everything that the engine and the document hold, calculated as of now. */
export function* takeWorkbook(engine: Engine, document: DocumentState, kept: Kept = KEPT_NOTHING): Slices<WorkbookFile> {
  engine.settle();
  const { sheets } = engine;
  const formats = new FormatCollector(engine);
  const taken: SheetFile[] = [];
  for (const id of sheets.ids) taken.push(yield* takeSheet(engine, document, id, formats, kept));
  const workbook: WorkbookFile = {
    sheets: taken,
    active: Math.max(0, sheets.position(sheets.activeId)),
    formats: formats.all,
    names: engine.names.all().map(({ name, formula, comment, visible, sheetId }) => ({ name, formula, comment, visible, sheet: sheetId === null ? null : sheets.position(sheetId) }))
      .filter(({ sheet }) => sheet === null || sheet >= 0),
    properties: { ...document.properties, custom: Object.fromEntries(document.customProperties) },
    customXmlParts: [...document.customXmlParts].map(([id, xml]) => ({ id, xml })),
    settings: Object.fromEntries(document.settings),
    structure: engine.protection.isWorkbookProtected ? { password: document.structurePassword ? storedPassword(document.structurePassword) : null } : null,
    manualCalculation: engine.isManual,
    kept: workbookWithPivots(kept.workbook, kept.pivots),
  };
  return withSlicers(engine, workbook, kept.slicers);
}

/** Formats as they are met; each different one is kept once. The first is that of untouched cells. */
class FormatCollector {
  readonly all: CellFormat[];
  private readonly places = new Map<string, number>();
  private readonly known = new Map<string, number>();

  constructor(private readonly engine: Engine) {
    const [first] = engine.sheets.ids;
    const style = first === undefined ? {} : (engine.context.sheet(first).getDefaultCellStyleInternal() ?? {});
    this.all = [];
    this.place(formatOf(style as IStyleData, {}));
  }

  /** Of a cell: what it shows with what its row, column and sheet give it. */
  ofCell(sheet: Worksheet, row: number, column: number, cell: ICellData | null): number {
    const marks = this.engine.formats.marks(sheet.getSheetId(), row, column);
    const own = keyOf(cell?.s);
    const key = [sheet.getSheetId(), own, keyOf(sheet.getRowStyle(row, true)), keyOf(sheet.getColumnStyle(column, true)), marksKey(marks)].join("|");
    return this.learn(key, () => formatOf(sheet.getComposedCellStyleByCellData(row, column, cell), marks));
  }

  /** Of an entire row or column. */
  ofLine(sheet: Worksheet, style: Nullable<IStyleData>, marks: Marks): number {
    const base = (sheet.getDefaultCellStyleInternal() ?? {}) as IStyleData;
    return this.learn(`line|${sheet.getSheetId()}|${keyOf(style)}|${marksKey(marks)}`, () => formatOf({ ...base, ...style }, marks));
  }

  private learn(key: string, make: () => CellFormat): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const place = this.place(make());
    this.known.set(key, place);
    return place;
  }

  private place(format: CellFormat): number {
    const key = JSON.stringify(format);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    this.all.push(format);
    return this.all.length - 1;
  }
}

const keyOf = (style: Nullable<IStyleData | string>): string => (typeof style === "string" ? style : style ? JSON.stringify(style) : "");

/** Marks that are formats: links and groups are kept elsewhere. */
const marksKey = ({ link: _link, outline: _outline, ...marks }: Marks): string => JSON.stringify(marks);

function* takeSheet(engine: Engine, document: DocumentState, id: string, formats: FormatCollector, kept: Kept): Slices<SheetFile> {
  const sheet = engine.context.sheet(id);
  const config = sheet.getConfig();
  const protection = engine.protection.of(id);
  const isActive = engine.sheets.activeId === id;
  return {
    name: sheet.getName(),
    visibility: engine.sheets.visibility(id),
    tabColor: engine.sheets.tabColor(id),
    showGridlines: engine.sheets.showsGridlines(id),
    showHeadings: engine.sheets.showsHeadings(id),
    rightToLeft: config.rightToLeft === BooleanNumber.TRUE,
    zoom: Math.round((config.zoomRatio || 1) * 100),
    freeze: engine.sheets.freeze(id),
    selection: isActive ? (engine.selection.areas()[0] ?? areaOf(0, 0)) : areaOf(0, 0),
    defaultColumnWidth: config.defaultColumnWidth,
    defaultRowHeight: points(config.defaultRowHeight),
    columns: takeColumns(sheet, formats),
    rows: yield* takeRows(engine, sheet, formats),
    cells: yield* takeCells(engine, sheet, formats),
    merges: sheet.getMergeData().map((range) => areaOfRange(range)),
    tables: engine.tables.all(id).map((table) => tableFile(engine, table)),
    filter: takeFilter(engine, id),
    validations: takeValidations(engine, id),
    conditionals: takeConditionals(engine, id),
    notes: takeNotes(engine, id),
    threads: takeThreads(engine, id),
    hyperlinks: yield* takeLinks(engine, id),
    protection: protection && { options: protection.options, password: protection.password === null ? null : storedPassword(protection.password) },
    page: takePage(document.pageLayout(id), document.sheet(id)),
    customProperties: Object.fromEntries(document.sheet(id).customProperties),
    outline: takeSummaries(sheet),
    charts: takeCharts(engine, id, kept.charts),
    kept: takeKept(engine, id, kept),
  };
}

function takeKept(engine: Engine, id: string, { sheets, pivots, elements }: Kept): KeptSheet {
  const kept = sheetWithPivots(sheets.get(id) ?? NOTHING_KEPT_OF_SHEET, pivots);
  const followed = elements.get(id);
  return followed ? { ...kept, ...elementsNow(engine, followed) } : kept;
}

/** On which side of their rows and columns the totals of groups stand: the sheet keeps it with itself. */
const SUMMARIES = "summaries";

export function fillSummaries(sheet: Worksheet, outline: SheetFile["outline"]): void {
  if (!outline.summaryBelow || !outline.summaryRight) sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), [SUMMARIES]: outline });
}

const takeSummaries = (sheet: Worksheet): SheetFile["outline"] =>
  (sheet.getCustomMetadata()?.[SUMMARIES] as SheetFile["outline"] | undefined) ?? { summaryBelow: true, summaryRight: true };

function tableFile({ filters }: Engine, table: WorkbookTable): TableFile {
  const { id: _id, sheetId: _sheetId, columns, columnIds, ...rest } = table;
  const filter = filters.ofTable(table);
  return { ...rest, columns: columns.map((name, index) => ({ id: columnIds[index] ?? index + 1, name })), filter: filter.criteria.size > 0 ? filterFile(filter) : null };
}

/** The sheet's own filter; tables have theirs. */
function takeFilter({ filters }: Engine, id: string): FilterFile | null {
  const filter = filters.ofSheet(id);
  return filter && filterFile(filter);
}

const filterFile = ({ area, criteria }: Filter): FilterFile => ({ area, criteria: [...criteria].map(([column, criterion]) => ({ column, criterion })) });

const points = (pixels: number): number => pixels * POINTS_PER_PIXEL;

function* takeCells(engine: Engine, sheet: Worksheet, formats: FormatCollector): Slices<CellFile[]> {
  const id = sheet.getSheetId();
  const cells: CellFile[] = [];
  yield* forEachCell(engine, id, (row, column, cell) => {
    const format = formats.ofCell(sheet, row, column, cell);
    const formula = cell.f || null;
    const value = formula === null ? constantValue(cell) : resultValue(engine, id, row, column);
    // Blank cells are what their row and column make them, unless they have a format of their own.
    if (value === null && formula === null && !hasOwnFormat(cell)) return;
    cells.push({ row, column, format, value, formula, array: formula === null ? null : arrayOf(engine, id, row, column), runs: formula === null ? runsOf(cell) : null });
  });
  return cells;
}

/** As many rows are looked at in one go. */
const STRIP = 500;

function* forEachCell({ cells }: Engine, id: string, visit: Parameters<Cells["forEach"]>[2]): Slices<void> {
  const { rows } = cells.stored(id);
  for (let row = 0; row < rows; row += STRIP) {
    cells.forEach(id, areaOf(row, 0, STRIP, COLUMNS), visit);
    yield;
  }
}

const hasOwnFormat = ({ s, custom }: ICellData): boolean => Boolean(s) || marksKey((custom ?? {}) as Marks) !== "{}";

function constantValue(cell: ICellData): ValueFile {
  const value = constantOf(cell);
  return typeof value === "string" && errorOfCode(value) ? { error: value } : value;
}

function resultValue(engine: Engine, id: string, row: number, column: number): ValueFile {
  const value = engine.calculation.getValue(id, row, column);
  return value instanceof CellError ? { error: value.code } : (value ?? 0);
}

function arrayOf(engine: Engine, id: string, row: number, column: number): CellFile["array"] {
  const spill = engine.calculation.getSpill(id, row, column);
  return spill && spill.rows * spill.columns > 1 ? { rows: spill.rows, columns: spill.columns, fixed: false } : null;
}

function* takeRows(engine: Engine, sheet: Worksheet, formats: FormatCollector): Slices<ReadonlyMap<number, RowFile>> {
  const rows = new Map<number, RowFile>();
  const { defaultRowHeight } = sheet.getConfig();
  for (const [key, data] of Object.entries(sheet.getRowManager().getRowData())) {
    if (!data) continue;
    const row = Number(key);
    if (row % STRIP === 0) yield;
    const { outline = 0, ...marks } = (data.custom ?? {}) as Marks;
    const fixed = data.ia === BooleanNumber.FALSE && data.h !== undefined;
    const height = sheet.getRowManager().getRowHeight(row);
    const format = data.s || Object.keys(marks).length > 0 ? formats.ofLine(sheet, sheet.getRowStyle(row), marks) : 0;
    const hidden = data.hd === BooleanNumber.TRUE;
    const own = fixed || height !== defaultRowHeight;
    if (own || hidden || format !== 0 || outline !== 0) rows.set(row, { height: own ? points(height) : null, fixed, hidden, format, outline, collapsed: false });
  }
  addFiltered(engine, sheet, rows);
  return rows;
}

const PLAIN_ROW: RowFile = { height: null, fixed: false, hidden: false, format: 0, outline: 0, collapsed: false };

/** Rows that a filter hides are hidden rows in a file. */
function addFiltered({ filters, tables }: Engine, sheet: Worksheet, rows: Map<number, RowFile>): void {
  const id = sheet.getSheetId();
  const own = filters.ofSheet(id);
  for (const { area, criteria } of [...(own ? [own] : []), ...tables.all(id).map((table) => filters.ofTable(table))]) {
    if (criteria.size === 0) continue;
    for (let row = area.row; row <= lastRow(area); row++) if (filters.isHidden(id, row)) rows.set(row, { ...(rows.get(row) ?? PLAIN_ROW), hidden: true });
  }
}

function takeColumns(sheet: Worksheet, formats: FormatCollector): ColumnFile[] {
  const columns: ColumnFile[] = [];
  const last = sheet.getColumnCount() - 1;
  const data = sheet.getColumnManager().getColumnData();
  for (const key of Object.keys(data).map(Number).sort((a, b) => a - b)) {
    const column = data[key];
    if (!column || key > last) continue;
    const { outline = 0, ...marks } = (column.custom ?? {}) as Marks;
    const format = column.s || Object.keys(marks).length > 0 ? formats.ofLine(sheet, sheet.getColumnStyle(key), marks) : 0;
    const made = { width: column.w ?? null, hidden: column.hd === BooleanNumber.TRUE, format, outline, collapsed: false };
    if (made.width === null && !made.hidden && format === 0 && outline === 0) continue;
    const before = columns.at(-1);
    const alike = before && before.last === key - 1 && JSON.stringify({ ...made, first: before.first, last: before.last }) === JSON.stringify({ ...before });
    if (before && alike) columns[columns.length - 1] = { ...made, first: before.first, last: key };
    else columns.push({ ...made, first: key, last: key });
  }
  // The grid has fewer columns than Excel: what reaches to its edge and is hidden or formatted goes on.
  const end = columns.at(-1);
  if (end && end.last === last && end.first < last && (end.hidden || end.format !== 0)) columns[columns.length - 1] = { ...end, last: 16_383 };
  return columns;
}

/** Links of cells that lead to the same place, joined down a column. */
function* takeLinks(engine: Engine, id: string): Slices<HyperlinkFile[]> {
  const links: HyperlinkFile[] = [];
  yield* forEachCell(engine, id, (row, column, cell) => {
    const { link } = (cell.custom ?? {}) as Marks;
    if (!link) return;
    links.push({ area: areaOf(row, column), address: link.address ?? "", location: link.documentReference ?? "", tooltip: link.screenTip ?? "" });
  });
  return links;
}

