import type { ICellData, Nullable } from "@univerjs/core";
import {
  InsertSheetMutation, RemoveSheetMutation, ReorderRangeMutation, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { Calculation, CellValue } from "../calc/calculation";
import { areaOf, bounding, isEntireColumn, isEntireRow, isSingleCell, type Area } from "./area";
import { touchesContent } from "./calculationFeed";
import type { CellMatrix, Cells } from "./cells";
import type { Context } from "./context";
import type { Shift } from "./shift";
import type { Structure } from "./structure";
import type { Tables, WorkbookTable } from "./tables";

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
  | { readonly kind: "selection"; readonly sheetId: string }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly table: WorkbookTable };

/** Tells what changes in the workbook, as it happens. */
export class Changes {
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly names = new Map<string, string>();
  private active: string;
  private before: CellValue | undefined;

  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
    structure: Structure,
    tables: Tables,
    private readonly calculation: Calculation,
  ) {
    this.active = context.workbook.getActiveSheet().getSheetId();
    this.learnNames();
    context.beforeCommand(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) this.rememberSingleCell((params ?? {}) as SheetParams);
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
        return this.tell({ kind: "cells", sheetId: subUnitId, area, changeType: "RangeEdited", ...(before === undefined ? {} : { before }) });
      }
      case ReorderRangeMutation.id: {
        const { range } = params;
        if (!range) return;
        const area = areaOf(range.startRow, range.startColumn, range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1);
        return this.tell({ kind: "cells", sheetId: subUnitId, area, changeType: "RangeEdited" });
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

  private rememberSingleCell({ subUnitId = "", cellValue }: SheetParams): void {
    const area = editedArea(cellValue);
    this.before = area && isSingleCell(area) && this.cells.raw(subUnitId, area.row, area.column) !== undefined
      ? this.calculation.getValue(subUnitId, area.row, area.column)
      : undefined;
  }
}

interface SheetParams {
  readonly subUnitId?: string;
  readonly cellValue?: CellMatrix;
  readonly range?: { readonly startRow: number; readonly startColumn: number; readonly endRow: number; readonly endColumn: number };
  readonly sheet?: { readonly id: string };
}

/** The smallest rectangle around the cells whose contents a mutation changes; null when it changes formats only. */
export function editedArea(matrix: CellMatrix | undefined): Area | null {
  let area: Area | null = null;
  for (const [row, cells] of Object.entries(matrix ?? {})) {
    for (const [column, change] of Object.entries(cells as Record<string, Nullable<ICellData>>)) {
      if (change && !touchesContent(change)) continue;
      const cell = areaOf(Number(row), Number(column));
      area = area ? bounding(area, cell) : cell;
    }
  }
  return area;
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
