import type { IMutationInfo } from "@univerjs/core";
import { RemoveColCommand, RemoveRowCommand, RemoveSheetCommand, SetRangeValuesMutation, SheetInterceptorService } from "@univerjs/sheets";
import { areaOf, COLUMNS, containsCell, ROWS, wholeSheet } from "./area";
import type { CellMatrix, Cells } from "./cells";
import { FOLLOWING } from "./following";
import { afterInsertion } from "./insertedLines";
import type { Context } from "./context";
import { breakReferences, renameColumnInFormula, renameSheetInFormula, renameTableInFormula, shiftReferences } from "./formulaReferences";
import type { Names } from "./names";
import type { Shift } from "./shift";
import type { TableChange } from "./tables";
import type { Validation } from "./validation";

/** How a formula reads after a change; `sheet` is the name of the sheet it stands on ("" for a name of the workbook). */
type Rewrite = (formula: string, sheet: string, at: { readonly sheetId: string; readonly row: number; readonly column: number } | null) => string;

/** Keeps every formula right, in cells and in names, when cells, sheets, tables and columns move or get other names. */
export class FormulaFollower {
  private readonly sheetNames = new Map<string, string>();

  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
    private readonly names: Names,
    private readonly validation: Validation,
  ) {
    this.learnSheetNames();
    context.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: ({ id, params }) => ({ redos: [], undos: this.undosOf(id, params) }),
    });
  }

  shifted(shift: Shift): void {
    const from = this.name(shift.sheetId);
    const to = shift.kind === "move" ? this.name(shift.toSheetId) : from;
    const firstRow = shift.kind !== "move" && shift.axis === "row" ? shift.area.row + 1 : 0;
    const inserted = afterInsertion(shift);
    this.rewriteAll((formula, sheet) => {
      const isConcerned = (sheet === from || sheet === to || formula.includes("!")) && hasNumberFrom(formula, firstRow);
      if (!isConcerned) return formula;
      const kept = shift.kind === "move" ? breakReferences(formula, shift, sheet, to) : formula;
      return inserted?.(kept) ?? shiftReferences(kept, shift, sheet, from, to);
    });
  }

  sheetAdded(): void {
    this.learnSheetNames();
  }

  sheetRenamed(sheetId: string): void {
    const from = this.sheetNames.get(sheetId);
    const to = this.name(sheetId);
    this.learnSheetNames();
    if (from !== undefined && from !== to) this.rewriteEverywhere((formula) => renameSheetInFormula(formula, from, to));
  }

  sheetRemoved(sheetId: string): void {
    const from = this.sheetNames.get(sheetId);
    this.sheetNames.delete(sheetId);
    if (from !== undefined) this.rewriteEverywhere((formula) => renameSheetInFormula(formula, from, null));
    for (const name of this.names.all()) if (name.sheetId === sheetId) this.names.remove(name);
  }

  tableChanged(change: TableChange): void {
    if (change.kind === "renamed") {
      this.rewriteEverywhere((formula) => renameTableInFormula(formula, change.from, change.table.name));
    } else if (change.kind === "columnRenamed") {
      const { table, from, to } = change;
      this.rewriteEverywhere((formula, _sheet, at) => {
        const inTable = at !== null && at.sheetId === table.sheetId && containsCell(table.area, at.row, at.column);
        return renameColumnInFormula(formula, table.name, from, to, inTable);
      });
    }
  }

  private name(sheetId: string): string {
    return this.context.workbook.getSheetBySheetId(sheetId)?.getName() ?? "";
  }

  private learnSheetNames(): void {
    for (const sheet of this.context.workbook.getSheets()) this.sheetNames.set(sheet.getSheetId(), sheet.getName());
  }

  /** In rules for data too, which follow moved cells themselves. */
  private rewriteEverywhere(rewrite: Rewrite): void {
    this.rewriteAll(rewrite);
    if (this.context.isRestoring) return;
    for (const sheetId of this.sheetNames.keys()) this.validation.rewrite(sheetId, (formula) => rewrite(formula, this.name(sheetId), null));
  }

  private rewriteAll(rewrite: Rewrite): void {
    if (this.context.isRestoring) return;
    for (const [sheetId, cellValue] of this.changedFormulas(rewrite)) this.context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue }, FOLLOWING);
    for (const name of this.names.all()) {
      const formula = rewrite(name.formula, name.sheetId === null ? "" : this.name(name.sheetId), null);
      if (formula !== name.formula) this.names.set({ ...name, formula });
    }
  }

  /** The formulas that a rewrite changes, by sheet; `old` keeps their present text instead. */
  private changedFormulas(rewrite: Rewrite, old = false): Map<string, CellMatrix> {
    const changed = new Map<string, CellMatrix>();
    for (const sheet of this.context.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const matrix: CellMatrix = {};
      this.cells.forEach(sheetId, wholeSheet, (row, column, cell) => {
        if (!cell.f) return;
        const formula = rewrite(cell.f, sheet.getName(), { sheetId, row, column });
        if (formula !== cell.f) (matrix[row] ??= {})[column] = { f: old ? cell.f : formula };
      });
      if (Object.keys(matrix).length > 0) changed.set(sheetId, matrix);
    }
    return changed;
  }

  /** What undoing a command of the grid must put back: references that a deletion is about to turn into #REF!. */
  private undosOf(id: string, params: unknown): IMutationInfo[] {
    const rewrite = this.deletionOf(id, params);
    if (!rewrite) return [];
    return [...this.changedFormulas(rewrite, true)].map(([subUnitId, cellValue]) => ({
      id: SetRangeValuesMutation.id, params: { unitId: this.context.unitId, subUnitId, cellValue },
    }));
  }

  private deletionOf(id: string, params: unknown): Rewrite | null {
    const { subUnitId, range } = (params ?? {}) as { readonly subUnitId?: string; readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number } };
    const sheetId = subUnitId ?? this.context.workbook.getActiveSheet().getSheetId();
    if (id === RemoveSheetCommand.id) return (formula) => renameSheetInFormula(formula, this.name(sheetId), null);
    if (!range || (id !== RemoveRowCommand.id && id !== RemoveColCommand.id)) return null;
    const shift: Shift = id === RemoveRowCommand.id
      ? { kind: "delete", sheetId, axis: "row", area: areaOf(range.startRow, 0, range.endRow - range.startRow + 1, COLUMNS) }
      : { kind: "delete", sheetId, axis: "column", area: areaOf(0, range.startColumn, ROWS, range.endColumn - range.startColumn + 1) };
    const name = this.name(sheetId);
    return (formula, sheet) => shiftReferences(formula, shift, sheet, name);
  }
}

/** Whether any number in a formula, such as a reference's row, is at least so large: reading that is faster than parsing it. */
function hasNumberFrom(formula: string, least: number): boolean {
  if (least === 0) return true;
  for (const [digits] of formula.matchAll(/\d+/g)) if (Number(digits) >= least) return true;
  return false;
}
