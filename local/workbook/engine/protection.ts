import { CustomCommandExecutionError, type IExecutionOptions } from "@univerjs/core";
import {
  InsertColMutation, InsertRowMutation, MoveRangeMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, ReorderRangeMutation,
  SetColDataMutation, SetRangeValuesMutation, SetRowDataMutation, SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Area } from "./area";
import type { CellMatrix } from "./cells";
import type { Context } from "./context";
import type { Formats } from "./formats/formats";
import type { Password } from "./password";

/** What a user may still do on a protected sheet; false unless the protection allowed it. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password: Password | null;
}

export interface ProtectionState {
  readonly sheets: readonly (readonly [sheetId: string, protection: SheetProtection])[];
  readonly workbookLocked: boolean;
}

/** An edit of the grid that protection refused. */
export interface Refusal {
  readonly sheetId: string;
}

/** The grid's operation that opens and closes the cell editor. */
const EDIT_VISIBLE = "sheet.operation.set-cell-edit-visible";

type Permission = Exclude<keyof ProtectionOptions, "selectionMode">;

const permissions: ReadonlyMap<string, Permission | null> = new Map([
  [InsertRowMutation.id, "allowInsertRows"],
  [InsertColMutation.id, "allowInsertColumns"],
  [RemoveRowMutation.id, "allowDeleteRows"],
  [RemoveColMutation.id, "allowDeleteColumns"],
  [SetRowDataMutation.id, "allowFormatRows"],
  [SetColDataMutation.id, "allowFormatColumns"],
  [ReorderRangeMutation.id, "allowSort"],
  [MoveRangeMutation.id, null],
]);

/**
 * Protected sheets. The host asks before its own edits; edits in the grid are stopped here, before they change anything,
 * with unlocked cells left open, which the grid's own protection cannot do.
 */
export class Protection {
  private readonly sheets = new Map<string, SheetProtection>();
  private readonly refusalListeners = new Set<(refusal: Refusal) => void>();
  private readonly listeners = new Set<(sheetId: string, isProtected: boolean) => void>();
  private byHost = false;
  private workbookLocked = false;

  constructor(
    private readonly context: Context,
    private readonly formats: Formats,
  ) {
    context.beforeCommand((command, options) => this.guard(command.id, command.params, options));
  }

  onRefusal(listener: (refusal: Refusal) => void): () => void {
    this.refusalListeners.add(listener);
    return () => this.refusalListeners.delete(listener);
  }

  /** Calls back when a sheet was protected or opened. */
  onChange(listener: (sheetId: string, isProtected: boolean) => void): void {
    this.listeners.add(listener);
  }

  of(sheetId: string): SheetProtection | null {
    return this.sheets.get(sheetId) ?? null;
  }

  protect(sheetId: string, protection: SheetProtection): void {
    this.sheets.set(sheetId, protection);
    for (const listener of this.listeners) listener(sheetId, true);
  }

  unprotect(sheetId: string): void {
    if (!this.sheets.delete(sheetId)) return;
    for (const listener of this.listeners) listener(sheetId, false);
  }

  capture(): ProtectionState {
    return { sheets: [...this.sheets], workbookLocked: this.workbookLocked };
  }

  restore({ sheets, workbookLocked }: ProtectionState): void {
    this.sheets.clear();
    for (const [sheetId, protection] of sheets) this.sheets.set(sheetId, protection);
    this.workbookLocked = workbookLocked;
  }

  get isWorkbookProtected(): boolean {
    return this.workbookLocked;
  }

  setWorkbookProtected(locked: boolean): void {
    this.workbookLocked = locked;
  }

  allows(sheetId: string, permission: Permission): boolean {
    return this.sheets.get(sheetId)?.options[permission] ?? true;
  }

  /** Whether every cell of the area may be written. */
  allowsWriting(sheetId: string, area: Area): boolean {
    if (!this.sheets.has(sheetId)) return true;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) if (!this.isOpen(sheetId, row, column)) return false;
    }
    return true;
  }

  /** Whether the edit under way is the host's own, not the user's. */
  get isHostEditing(): boolean {
    return this.byHost;
  }

  /** Runs edits that the host has already allowed. */
  asHost<T>(edit: () => T): T {
    const before = this.byHost;
    this.byHost = true;
    try {
      return edit();
    } finally {
      this.byHost = before;
    }
  }

  private isOpen(sheetId: string, row: number, column: number): boolean {
    return !this.sheets.has(sheetId) || this.formats.marks(sheetId, row, column).locked === false;
  }

  private guard(id: string, params: unknown, options: IExecutionOptions | undefined): void {
    // What a step did was allowed when it was done; stopped half-way back, it would leave the workbook in between.
    if (this.byHost || this.context.isRestoring || options?.["fromFormula"] || options?.["following"]) return;
    const { subUnitId, cellValue } = (params ?? {}) as { readonly subUnitId?: string; readonly cellValue?: CellMatrix };
    if (id === EDIT_VISIBLE && (params as { readonly visible?: boolean } | undefined)?.visible) this.guardEditor();
    if (id === RemoveSheetMutation.id && this.workbookLocked) this.refuse(subUnitId ?? "");
    if (subUnitId === undefined || !this.sheets.has(subUnitId)) return;
    const permission = permissions.get(id);
    if (permission === null || (permission !== undefined && !this.allows(subUnitId, permission))) this.refuse(subUnitId);
    if (id === SetRangeValuesMutation.id && !this.matrixIsOpen(subUnitId, cellValue ?? {})) this.refuse(subUnitId);
  }

  /** The cell editor does not even open over a locked cell. */
  private guardEditor(): void {
    const sheetId = this.context.workbook.getActiveSheet().getSheetId();
    const cell = this.context.injector.get(SheetsSelectionsService).getCurrentLastSelectionPrimaryCell();
    if (cell && !this.isOpen(sheetId, cell.actualRow, cell.actualColumn)) this.refuse(sheetId);
  }

  private matrixIsOpen(sheetId: string, matrix: CellMatrix): boolean {
    return Object.entries(matrix).every(([row, cells]) =>
      Object.entries(cells as Record<string, object | null>).every(([column, change]) => {
        const formatOnly = change !== null && Object.keys(change).every((key) => key === "s" || key === "t");
        if (formatOnly) return this.allows(sheetId, "allowFormatCells") || this.isOpen(sheetId, Number(row), Number(column));
        return this.isOpen(sheetId, Number(row), Number(column));
      }),
    );
  }

  /** Ends the command before it changes anything, and says so. */
  refuse(sheetId: string): never {
    for (const listener of this.refusalListeners) listener({ sheetId });
    throw new CustomCommandExecutionError(`The sheet is protected: ${sheetId}`);
  }
}
