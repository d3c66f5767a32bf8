import { BooleanNumber, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import {
  InsertSheetMutation, RemoveSheetMutation, ReorderRangeMutation, SetRangeValuesMutation, SetRowDataMutation, SetRowHiddenMutation, SetRowVisibleMutation,
  SetSelectionsOperation, SetWorksheetActiveOperation, SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { Calculation, CellValue } from "../calc/calculation";
import { areaOf, bounding, isEntireColumn, isEntireRow, isSingleCell, wholeSheet, type Area } from "./area";
import { touchesContent, type CalculationFeed } from "./calculation/calculationFeed";
import { eachCell, type CellMatrix, type Cells } from "./cells";
import type { Context } from "./context";
import type { Formats } from "./formats/formats";
import type { Shift } from "./moving/shift";
import type { Structure } from "./moving/structure";
import type { Protection } from "./protection";
import { areaOfRange } from "./ranges";
import type { Sheets, Visibility } from "./sheets";
import type { Tables } from "./tables/tables";
import type { WorkbookTable } from "./tables/workbookTable";

export type ChangeType =
  | "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export type ShiftDirection = "ShiftCellDown" | "ShiftCellRight" | "ShiftCellUp" | "ShiftCellLeft";

/** Something that happened in the workbook, whoever did it. */
export type WorkbookChange =
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType: ChangeType;
      readonly shiftDirection?: ShiftDirection;
      /** Of a single edited cell. */
      readonly before?: CellValue;
    }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated"; readonly sheetId: string }
  | { readonly kind: "sheetRenamed"; readonly sheetId: string; readonly from: string; readonly to: string }
  | { readonly kind: "sheetMoved"; readonly sheetId: string; readonly from: number; readonly to: number }
  | { readonly kind: "sheetVisibility"; readonly sheetId: string; readonly from: Visibility; readonly to: Visibility }
  | { readonly kind: "sheetProtection"; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly kind: "formats"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "rowsHidden"; readonly sheetId: string; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: "sorted"; readonly sheetId: string; readonly area: Area; readonly lines: "rows" | "columns" }
  | { readonly kind: "formulas"; readonly sheetId: string; readonly cells: readonly FormulaChange[] }
  | { readonly kind: "calculated"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "selection"; readonly sheetId: string }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly table: WorkbookTable };

/** A cell whose formula is another: what stood in it before. */
export interface FormulaChange {
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

/** More changed cells than this are not looked through for formulas. */
const COMPARED_FORMULAS = 20_000;

interface Sources {
  readonly context: Context;
  readonly cells: Cells;
  readonly structure: Structure;
  readonly tables: Tables;
  readonly calculation: Calculation;
  readonly sheets: Sheets;
  readonly formats: Formats;
  readonly protection: Protection;
  readonly feed: CalculationFeed;
}

/** Tells what changes in the workbook, as it happens. */
export class Changes {
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly names = new Map<string, string>();
  private readonly visibilities = new Map<string, Visibility>();
  private readonly context: Context;
  private readonly cells: Cells;
  private readonly calculation: Calculation;
  private readonly sheets: Sheets;
  private active: string;
  private before: CellValue | undefined;
  private formulasBefore: readonly FormulaChange[] = [];
  /** Rows that the mutation under way hides or shows. */
  private turnedRows: readonly (readonly [row: number, hidden: boolean])[] = [];

  constructor({ context, cells, structure, tables, calculation, sheets, formats, protection, feed }: Sources) {
    this.context = context;
    this.cells = cells;
    this.calculation = calculation;
    this.sheets = sheets;
    this.active = context.workbook.getActiveSheet().getSheetId();
    this.learnNames();
    context.beforeCommand(({ id, params }, options) => {
      if (id === SetRowDataMutation.id) this.rememberRows((params ?? {}) as SheetParams);
      if (id !== SetRangeValuesMutation.id || options?.["fromFormula"] || options?.["following"]) return;
      this.rememberSingleCell((params ?? {}) as SheetParams);
      this.rememberFormulas((params ?? {}) as SheetParams);
    });
    formats.onChange((sheetId, area) => this.tell({ kind: "formats", sheetId, area }));
    protection.onChange((sheetId, isProtected) => this.tell({ kind: "sheetProtection", sheetId, isProtected }));
    feed.onResults((results) => {
      for (const [sheetId, area] of areasOf(results)) this.tell({ kind: "calculated", sheetId, area });
    });
    context.onMutation(({ id, params }, options) => {
      if (!options?.["fromFormula"] && !options?.["following"]) this.onMutation(id, (params ?? {}) as SheetParams);
    });
    context.onCommand(({ id, params }) => this.onOperation(id, (params ?? {}) as SheetParams));
    structure.onShift((shift) => this.tell(shiftChange(shift)));
    tables.onChange((change) => {
      if (change.kind === "added") this.tell({ kind: "tableAdded", table: change.table });
      if (change.kind === "removed") this.tell({ kind: "tableDeleted", table: change.table });
    });
  }

  listen(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A sort of cells that the host made; the grid's own is heard of by itself. */
  sorted(sheetId: string, area: Area, lines: "rows" | "columns"): void {
    this.tell({ kind: "sorted", sheetId, area, lines });
  }

  private tell(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private onMutation(id: string, params: SheetParams): void {
    const { subUnitId = "" } = params;
    switch (id) {
      case SetRangeValuesMutation.id: {
        const area = editedArea(params.cellValue);
        if (!area) return;
        const before = isSingleCell(area) ? this.before : undefined;
        this.tell({ kind: "cells", sheetId: subUnitId, area, changeType: "RangeEdited", ...(before === undefined ? {} : { before }) });
        return this.tellFormulas(subUnitId);
      }
      case ReorderRangeMutation.id: {
        const { range } = params;
        if (!range) return;
        const area = areaOf(range.startRow, range.startColumn, range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1);
        this.tell({ kind: "sorted", sheetId: subUnitId, area, lines: "rows" });
        return this.tell({ kind: "cells", sheetId: subUnitId, area, changeType: "RangeEdited" });
      }
      case SetRowHiddenMutation.id:
      case SetRowVisibleMutation.id: {
        const hidden = id === SetRowHiddenMutation.id;
        for (const range of params.ranges ?? []) this.tell({ kind: "rowsHidden", sheetId: subUnitId, area: areaOfRange(range), hidden });
        return;
      }
      case SetRowDataMutation.id: {
        for (const [row, hidden] of this.turnedRows) this.tell({ kind: "rowsHidden", sheetId: subUnitId, area: entireRow(row), hidden });
        this.turnedRows = [];
        return;
      }
      case SetWorksheetOrderMutation.id:
        return this.tell({ kind: "sheetMoved", sheetId: subUnitId, from: params.fromOrder ?? 0, to: params.toOrder ?? 0 });
      case SetWorksheetHideMutation.id: {
        const [from, to] = [this.visibilities.get(subUnitId) ?? "Visible", this.sheets.visibility(subUnitId)] as const;
        this.visibilities.set(subUnitId, to);
        return from === to ? undefined : this.tell({ kind: "sheetVisibility", sheetId: subUnitId, from, to });
      }
      case InsertSheetMutation.id:
        this.learnNames();
        return this.tell({ kind: "sheetAdded", sheetId: params.sheet?.id ?? "" });
      case RemoveSheetMutation.id:
        this.names.delete(subUnitId);
        return this.tell({ kind: "sheetDeleted", sheetId: subUnitId });
      case SetWorksheetNameMutation.id: {
        const from = this.names.get(subUnitId) ?? "";
        this.learnNames();
        return this.tell({ kind: "sheetRenamed", sheetId: subUnitId, from, to: this.names.get(subUnitId) ?? "" });
      }
    }
  }

  private onOperation(id: string, { subUnitId = "" }: SheetParams): void {
    if (id === SetSelectionsOperation.id) this.tell({ kind: "selection", sheetId: subUnitId });
    if (id !== SetWorksheetActiveOperation.id || subUnitId === this.active) return;
    const left = this.active;
    this.active = subUnitId;
    if (this.context.workbook.getSheetBySheetId(left)) this.tell({ kind: "sheetDeactivated", sheetId: left });
    this.tell({ kind: "sheetActivated", sheetId: subUnitId });
  }

  private learnNames(): void {
    for (const sheet of this.context.workbook.getSheets()) this.names.set(sheet.getSheetId(), sheet.getName());
  }

  /** Cells that hold a formula, or are about to, as they are before the edit. */
  private rememberFormulas({ subUnitId = "", cellValue }: SheetParams): void {
    this.formulasBefore = [];
    const before: FormulaChange[] = [];
    let seen = 0;
    eachCell(cellValue ?? {}, (row, column, change) => {
      if (++seen > COMPARED_FORMULAS) return false;
      if (change && !touchesContent(change)) return;
      const formula = this.cells.formula(subUnitId, row, column);
      if (formula !== null || change?.f) before.push({ row, column, before: formula ?? constantText(this.cells.raw(subUnitId, row, column)) });
    });
    if (seen <= COMPARED_FORMULAS) this.formulasBefore = before;
  }

  private tellFormulas(sheetId: string): void {
    const cells = this.formulasBefore.filter(({ row, column, before }) => (this.cells.formula(sheetId, row, column) ?? "") !== before);
    this.formulasBefore = [];
    if (cells.length > 0) this.tell({ kind: "formulas", sheetId, cells });
  }

  private rememberRows({ subUnitId = "", rowData }: SheetParams): void {
    const sheet = this.context.workbook.getSheetBySheetId(subUnitId);
    this.turnedRows = Object.entries(rowData ?? {}).flatMap(([row, data]) => {
      if (data?.hd === undefined || !sheet) return [];
      const hidden = data.hd === BooleanNumber.TRUE;
      return hidden === !sheet.getRowRawVisible(Number(row)) ? [] : [[Number(row), hidden] as const];
    });
  }

  private rememberSingleCell({ subUnitId = "", cellValue }: SheetParams): void {
    const cell = onlyContent(cellValue ?? {});
    this.before = cell ? this.calculation.getValue(subUnitId, cell.row, cell.column) : undefined;
  }
}

interface SheetParams {
  readonly subUnitId?: string;
  readonly cellValue?: CellMatrix;
  readonly range?: { readonly startRow: number; readonly startColumn: number; readonly endRow: number; readonly endColumn: number };
  readonly ranges?: readonly IRange[];
  readonly rowData?: Readonly<Record<string, { readonly hd?: BooleanNumber } | null>>;
  readonly fromOrder?: number;
  readonly toOrder?: number;
  readonly sheet?: { readonly id: string };
}

const entireRow = (row: number): Area => ({ ...wholeSheet, row, rows: 1 });

const constantText = (cell: Nullable<ICellData> | undefined): string => String(cell?.v ?? "");

/** The smallest area of each sheet around the cells that changed. */
function areasOf(cells: readonly { readonly sheetId: string; readonly row: number; readonly column: number }[]): ReadonlyMap<string, Area> {
  const areas = new Map<string, Area>();
  for (const { sheetId, row, column } of cells) {
    const known = areas.get(sheetId);
    areas.set(sheetId, known ? bounding(known, areaOf(row, column)) : areaOf(row, column));
  }
  return areas;
}

/** The cell whose contents a mutation changes when there is one alone. */
function onlyContent(matrix: CellMatrix): { readonly row: number; readonly column: number } | null {
  const found: { readonly row: number; readonly column: number }[] = [];
  eachCell(matrix, (row, column, change) => {
    if (!change || touchesContent(change)) found.push({ row, column });
    return found.length < 2;
  });
  const [cell] = found;
  return found.length === 1 && cell ? cell : null;
}

/** The smallest rectangle around the cells whose contents a mutation changes; null when it changes formats only. */
export function editedArea(matrix: CellMatrix | undefined): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  eachCell(matrix ?? {}, (row, column, change) => {
    if (change && !touchesContent(change)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : areaOf(top, left, bottom - top + 1, right - left + 1);
}

function shiftChange(shift: Shift): WorkbookChange {
  if (shift.kind === "move") return { kind: "cells", sheetId: shift.toSheetId, area: { ...shift.from, row: shift.to.row, column: shift.to.column }, changeType: "RangeEdited" };
  const { sheetId, area, axis, kind } = shift;
  const inserted = kind === "insert";
  const entire = axis === "row" ? isEntireRow(area) : isEntireColumn(area);
  const whole = axis === "row" ? "Row" : "Column";
  const changeType: ChangeType = `${entire ? whole : "Cell"}${inserted ? "Inserted" : "Deleted"}`;
  const shiftDirection: ShiftDirection = axis === "row" ? (inserted ? "ShiftCellDown" : "ShiftCellUp") : inserted ? "ShiftCellRight" : "ShiftCellLeft";
  return { kind: "cells", sheetId, area, changeType, shiftDirection };
}
