import { Tools, type ICellData, type IRange, type IWorksheetData, type Nullable, type Worksheet } from "@univerjs/core";
import {
  InsertColMutation, InsertRowMutation, MoveRangeMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { Area } from "../area";
import type { CellMatrix, Cells } from "../cells";
import type { Context } from "../context";
import { isOfEntireLines, type Shift } from "../moving/shift";
import { areaOfRange } from "../ranges";
import { dropUnchanged, recordArea, recordCells, recordStored, type CellRecord } from "./cellRecord";
import type { JournalEntry } from "./journal";
import { isEqual, layoutOf, type Layout } from "./layout";

const removingLines: ReadonlySet<string> = new Set([RemoveRowMutation.id, RemoveColMutation.id]);

const lineMutations: ReadonlySet<string> = new Set([InsertRowMutation.id, InsertColMutation.id, ...removingLines]);

/** Mutations after which cells stand elsewhere. */
export const moving: ReadonlySet<string> = new Set([...lineMutations, MoveRangeMutation.id, ReorderRangeMutation.id]);

/** Mutations of rows, columns and merged cells. How high a row becomes by itself is no edit. */
const arranging = /^sheet\.mutation\.(?!.*auto-height$)(?!set-worksheet-(?:row|column)-count$)(?!set-tab-color$).*(?:row|col|merge)/;

interface Moved {
  readonly subUnitId: string;
  readonly value: CellMatrix;
}

interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: { readonly [row: number]: { readonly [column: number]: Nullable<ICellData> } };
  readonly range?: IRange;
  readonly from?: Moved;
  readonly to?: Moved;
}

/** What a step does, noted as it happens; what it is about to change is remembered before. Sheets that the step itself adds need no memory. */
export class Recording {
  readonly journal: JournalEntry[] = [];
  readonly layouts = new Map<string, Layout>();
  readonly removed = new Map<string, IWorksheetData>();
  private readonly known: ReadonlySet<string>;
  /** The lines that the mutation under way puts in or takes out. */
  private lines: IRange | null = null;

  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
  ) {
    this.known = new Set(context.workbook.getSheets().map((sheet) => sheet.getSheetId()));
  }

  note(id: string, params: unknown): void {
    const { subUnitId, cellValue, range, from, to } = (params ?? {}) as Params;
    for (const sheetId of new Set([subUnitId, from?.subUnitId, to?.subUnitId])) {
      const sheet = this.sheet(sheetId);
      if (sheetId === undefined || !sheet) continue;
      if (id === SetRangeValuesMutation.id) recordCells(this.record(sheetId), sheet, (cellValue ?? {}) as CellMatrix);
      if (id === RemoveSheetMutation.id) this.removed.set(sheetId, Tools.deepClone(sheet.getConfig()));
      if (id === ReorderRangeMutation.id && range) recordArea(this.record(sheetId), sheet, areaOfRange(range));
      if (id === MoveRangeMutation.id) for (const part of [from, to]) if (part?.subUnitId === sheetId) recordCells(this.record(sheetId), sheet, part.value);
      if (removingLines.has(id) && range) recordStored(this.record(sheetId), this.cells, sheetId, areaOfRange(range));
      if ((moving.has(id) || arranging.test(id)) && !this.layouts.has(sheetId)) this.layouts.set(sheetId, layoutOf(sheet));
    }
    if (lineMutations.has(id)) this.lines = range ?? null;
  }

  noteArea(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (sheet) recordArea(this.record(sheetId), sheet, area);
  }

  /** Notes that cells have moved; answers where to put those whose formulas the text does not tell. */
  shifted(shift: Shift): Set<number> {
    const untold = new Set<number>();
    const { lines } = this;
    this.lines = null;
    if (!isOfEntireLines(shift)) this.journal.push({ kind: "other", shift });
    else if (this.known.has(shift.sheetId)) this.journal.push({ kind: "lines", shift, stored: lines, untold });
    return untold;
  }

  /** Leaves out what is as it was, as far as that can be seen. */
  finish(): void {
    const latest = this.journal.at(-1);
    if (latest?.kind === "cells") {
      for (const [sheetId, record] of latest.before) {
        const sheet = this.context.workbook.getSheetBySheetId(sheetId);
        if (sheet) dropUnchanged(record, sheet);
        if (record.size === 0) latest.before.delete(sheetId);
      }
      if (latest.before.size === 0) this.journal.pop();
    }
    for (const [sheetId, layout] of this.layouts) {
      const sheet = this.context.workbook.getSheetBySheetId(sheetId);
      if (sheet && isEqual(layout, layoutOf(sheet))) this.layouts.delete(sheetId);
    }
  }

  /** A sheet that was there when the step began. */
  private sheet(sheetId: string | undefined): Worksheet | null {
    return sheetId !== undefined && this.known.has(sheetId) ? (this.context.workbook.getSheetBySheetId(sheetId) ?? null) : null;
  }

  /** The cells written since cells last moved. */
  private record(sheetId: string): CellRecord {
    let latest = this.journal.at(-1);
    if (latest?.kind !== "cells") this.journal.push((latest = { kind: "cells", before: new Map(), after: new Map() }));
    const record = latest.before.get(sheetId) ?? new Map<number, ICellData | null>();
    latest.before.set(sheetId, record);
    return record;
  }
}
