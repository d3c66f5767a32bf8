import type { ICellData, IRange, IWorksheetData, Nullable, Worksheet } from "@univerjs/core";
import { Tools } from "@univerjs/core";
import {
  InsertColMutation, InsertRowMutation, MoveColsMutation, MoveRangeMutation, MoveRowsMutation, RemoveColMutation, RemoveRowMutation,
  RemoveSheetMutation, ReorderRangeMutation, SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { Area } from "../area";
import type { CellMatrix } from "../cells";
import type { Context } from "../context";
import type { Shift } from "../shift";
import { emptyRecord, layoutOf, recordAllCells, recordArea, recordCells, type SheetRecord } from "./sheetRecord";

/** Mutations after which cells stand elsewhere. */
export const moving: ReadonlySet<string> = new Set([
  InsertRowMutation.id, InsertColMutation.id, RemoveRowMutation.id, RemoveColMutation.id, MoveRowsMutation.id, MoveColsMutation.id,
  MoveRangeMutation.id, ReorderRangeMutation.id,
]);

/** Mutations of rows, columns and merged cells. How high a row becomes by itself is no edit. */
const arranging = /^sheet\.mutation\.(?!.*auto-height$)(?!set-worksheet-(?:row|column)-count$)(?!set-tab-color$).*(?:row|col|merge)/;

interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: { readonly [row: number]: { readonly [column: number]: Nullable<ICellData> } };
  readonly range?: IRange;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
}

/** What a step is about to change, remembered before each mutation. Sheets that the step itself adds need no memory. */
export class Recording {
  readonly sheets = new Map<string, SheetRecord>();
  readonly moved = new Set<string>();
  readonly removed = new Map<string, IWorksheetData>();
  readonly shifts: Shift[] = [];
  private readonly known: ReadonlySet<string>;

  /** @param shared sheets whose cells are remembered as they are, not as copies */
  constructor(
    private readonly context: Context,
    private readonly shared: Set<string>,
  ) {
    this.known = new Set(context.workbook.getSheets().map((sheet) => sheet.getSheetId()));
  }

  note(id: string, params: unknown): void {
    const { subUnitId, cellValue, from, to } = (params ?? {}) as Params;
    for (const sheetId of new Set([subUnitId, from?.subUnitId, to?.subUnitId])) {
      const sheet = this.sheet(sheetId);
      if (sheetId === undefined || !sheet) continue;
      // Once all cells are remembered, those that are not among them were blank.
      if (id === SetRangeValuesMutation.id && !this.moved.has(sheetId)) recordCells(this.record(sheetId), sheet, (cellValue ?? {}) as CellMatrix);
      if (id === RemoveSheetMutation.id) this.removed.set(sheetId, Tools.deepClone(sheet.getConfig()));
      if (moving.has(id) && !this.moved.has(sheetId)) {
        this.moved.add(sheetId);
        this.shared.add(sheetId);
        recordAllCells(this.record(sheetId), sheet);
      }
      if (moving.has(id) || arranging.test(id)) this.record(sheetId).layout ??= layoutOf(sheet);
    }
  }

  noteArea(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (sheet && !this.moved.has(sheetId)) recordArea(this.record(sheetId), sheet, area);
  }

  /** A sheet that was there when the step began. */
  private sheet(sheetId: string | undefined): Worksheet | null {
    return sheetId !== undefined && this.known.has(sheetId) ? (this.context.workbook.getSheetBySheetId(sheetId) ?? null) : null;
  }

  private record(sheetId: string): SheetRecord {
    const known = this.sheets.get(sheetId) ?? emptyRecord();
    this.sheets.set(sheetId, known);
    return known;
  }
}
