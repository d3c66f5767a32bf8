import { CellValueType, ObjectMatrix, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import { FormulaDataModel, type IRuntimeUnitDataType } from "@univerjs/engine-formula";
import {
  InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveColsMutation, MoveRangeMutation, MoveRowsMutation, RemoveColMutation,
  RemoveRowMutation, RemoveSheetMutation, ReorderRangeMutation, SetRangeValuesMutation, SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { CellError, errorOfCode, type Calculation, type CellInput, type CellValue, type Change } from "../../calc/calculation";
import { wholeSheet, type Area } from "../area";
import { constantOf, eachCell, type Cells, type CellMatrix } from "../cells";
import type { Context } from "../context";
import { areaOfRange } from "../ranges";
import type { CalculationLink, Results } from "./calculationService";

interface SheetMutation {
  readonly subUnitId: string;
}

/** Keeps the calculation core equal to the model's cells and sheets, and hands its results back to the grid. */
export class CalculationFeed {
  /** Anchors of spilled formulas as last published, so that a spill that is gone can be cleared. */
  private readonly published = new Map<string, Map<string, IRange>>();
  private readonly listeners: (() => void)[] = [];
  private readonly resultListeners: ((changes: readonly Change[]) => void)[] = [];
  /** Sheets whose cells have moved, from which row on: those are read anew before the next calculation, when formulas have followed too. */
  private readonly toReload = new Map<string, number>();
  private dirty = false;
  private scheduled = false;
  private suspended = false;
  private stopped = false;

  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
    private readonly calculation: Calculation,
    private readonly link: CalculationLink,
  ) {
    link.settle = () => this.settle();
    link.evaluate = (formula, at) => calculation.unplaced.evaluate(formula, at);
    for (const sheet of context.workbook.getSheets()) this.addSheet(sheet.getSheetId());
    context.onMutation((command, options) => {
      if (options?.["fromFormula"]) return;
      const feed = feeds.get(command.id);
      if (!feed) return;
      feed(this, command.params);
      this.markDirty();
    });
    context.beforeCommand(({ id, params }, options) => {
      if (id === SetRangeValuesMutation.id && options?.["fromFormula"]) this.dropOvertaken(params as SheetMutation & { readonly cellValue?: CellMatrix });
    });
    calculation.onAsyncChange = (changes) => {
      if (this.stopped) return; // answered after the workbook was closed
      this.publish(changes);
      this.tellSettled();
    };
  }

  /** Calls back when what was edited has been worked in: values may be others than before. */
  onSettled(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Calls back with the cells whose results are new. */
  onResults(listener: (changes: readonly Change[]) => void): void {
    this.resultListeners.push(listener);
  }

  /** Says that something outside the cells (a name, a table) changed what formulas mean. */
  markDirty(): void {
    this.dirty = true;
    this.schedule();
  }

  /** The workbook is closed: what is still to be calculated stays so. */
  stop(): void {
    this.stopped = true;
  }

  /** Recalculates what is dirty, at once. Asynchronous functions stay #BUSY! until they answer. */
  settle(): void {
    // Asked before every value that is read: mostly there is nothing to do.
    if (this.toReload.size > 0) this.reloadMoved();
    if (!this.dirty) return;
    this.dirty = false;
    // Entering a formula calculates it, also while the mode is manual.
    this.publish(this.suspended ? this.calculation.recalculateNew() : this.calculation.recalculate());
    this.forgetEndedSpills();
    this.tellSettled();
  }

  /** What waits to be calculated, and what is never the same twice: as F9, also while the mode is manual. */
  calculateNow(): void {
    this.reloadMoved();
    this.dirty = false;
    this.publish(this.calculation.recalculate());
    this.forgetEndedSpills();
    this.tellSettled();
  }

  /** Whether something was changed that formulas have not followed. */
  isWaiting(): boolean {
    this.settle();
    return this.calculation.isWaiting;
  }

  /** Everything anew, as Ctrl+Alt+F9. */
  recalculateAll(): void {
    this.reloadMoved();
    this.dirty = false;
    this.publish(this.calculation.recalculateAll());
    this.tellSettled();
  }

  /** While the calculation mode is manual nothing that has a result is calculated until asked for. */
  setManual(manual: boolean): void {
    this.suspended = manual;
    if (!manual) this.schedule();
  }

  /** Every area that a formula of the sheet has spilled into. */
  spills(sheetId: string): Area[] {
    return [...(this.published.get(sheetId)?.values() ?? [])].map(areaOfRange);
  }

  feedCells(sheetId: string, matrix: CellMatrix | undefined): void {
    const firstMoved = this.toReload.get(sheetId) ?? Infinity;
    eachCell(matrix ?? {}, (row, column, change) => {
      if (row < firstMoved && (!change || touchesContent(change))) this.feedCell(sheetId, row, column);
    });
  }

  feedArea(sheetId: string, area: Area): void {
    this.cells.forEach(sheetId, area, (row, column) => this.feedCell(sheetId, row, column));
  }

  reload(sheetId: string, fromRow = 0): void {
    this.toReload.set(sheetId, Math.min(fromRow, this.toReload.get(sheetId) ?? fromRow));
  }

  addSheet(sheetId: string): void {
    this.calculation.addSheet(sheetId, this.context.sheet(sheetId).getName());
    this.feedArea(sheetId, wholeSheet);
  }

  removeSheet(sheetId: string): void {
    this.toReload.delete(sheetId);
    this.calculation.removeSheet(sheetId);
    this.published.delete(sheetId);
  }

  renameSheet(sheetId: string): void {
    this.calculation.renameSheet(sheetId, this.context.sheet(sheetId).getName());
  }

  private feedCell(sheetId: string, row: number, column: number): void {
    const formula = this.cells.formula(sheetId, row, column);
    this.calculation.setCell(sheetId, row, column, formula ?? calculationInput(constantOf(this.cells.raw(sheetId, row, column))));
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    // After the current command, so that all its mutations are calculated together.
    queueMicrotask(() => {
      this.scheduled = false;
      if (this.stopped) return;
      this.dirty = true;
      this.settle();
    });
  }

  private reloadMoved(): void {
    for (const [sheetId, row] of this.toReload) {
      this.calculation.clearSheet(sheetId, row);
      this.feedArea(sheetId, { ...wholeSheet, row, rows: wholeSheet.rows - row });
    }
    this.toReload.clear();
  }

  /** The grid takes results over a moment after they are published: a cell whose formula has moved on meanwhile gets none. */
  private dropOvertaken({ subUnitId, cellValue = {} }: SheetMutation & { readonly cellValue?: CellMatrix }): void {
    for (const [row, cells] of Object.entries(cellValue)) {
      for (const column of Object.keys(cells)) {
        if (this.cells.formula(subUnitId, Number(row), Number(column)) === null) delete cells[Number(column)];
      }
    }
  }

  private tellSettled(): void {
    for (const listener of this.listeners) listener();
  }

  private publish(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.link.publish(this.resultsOf(changes));
    for (const listener of this.resultListeners) listener(changes);
  }

  /** A formula that spilled and was overwritten is no change of its own: its area is taken from the grid here. */
  private forgetEndedSpills(): void {
    const { unitId, injector } = this.context;
    for (const [sheetId, spills] of this.published) {
      for (const [key, { startRow, startColumn }] of spills) {
        if (this.calculation.getSpill(sheetId, startRow, startColumn)?.anchorRow === startRow) continue;
        spills.delete(key);
        injector.get(FormulaDataModel).deleteArrayFormulaRange(unitId, sheetId, startRow, startColumn);
      }
    }
  }

  private resultsOf(changes: readonly Change[]): Results {
    const { unitId } = this.context;
    const unitData: IRuntimeUnitDataType = {};
    const arrayFormulaCellData: IRuntimeUnitDataType = {};
    const clearArrayFormulaCellData: IRuntimeUnitDataType = {};
    const arrayFormulaRange: Results["arrayFormulaRange"] = {};
    const into = (data: IRuntimeUnitDataType, sheetId: string) => ((data[unitId] ??= {})[sheetId] ??= new ObjectMatrix<Nullable<ICellData>>());
    for (const { sheetId, row, column, value, spill, formula } of changes) {
      const cell = resultCell(value);
      const spills = this.published.get(sheetId) ?? new Map<string, IRange>();
      this.published.set(sheetId, spills);
      const key = `${row},${column}`;
      if (!formula) {
        into(value === null ? clearArrayFormulaCellData : arrayFormulaCellData, sheetId).setValue(row, column, cell);
        continue;
      }
      into(unitData, sheetId).setValue(row, column, cell);
      if (spill) {
        const range = { startRow: row, startColumn: column, endRow: row + spill.rows - 1, endColumn: column + spill.columns - 1 };
        const sheets = (arrayFormulaRange[unitId] ??= {});
        ((sheets[sheetId] ??= {})[row] ??= {})[column] = range;
        this.everyCellOf(sheetId, range, into(arrayFormulaCellData, sheetId));
        spills.set(key, range);
      } else if (spills.delete(key)) {
        into(clearArrayFormulaCellData, sheetId).setValue(row, column, cell);
      }
    }
    return { unitData, arrayFormulaRange, arrayFormulaCellData, clearArrayFormulaCellData };
  }

  /** The grid forgets a whole spill when its anchor is told anew: the cells that stayed as they were go along. */
  private everyCellOf(sheetId: string, { startRow, startColumn, endRow, endColumn }: IRange, into: ObjectMatrix<Nullable<ICellData>>): void {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) into.setValue(row, column, resultCell(this.calculation.getValue(sheetId, row, column)));
    }
  }
}

/** Whether a stored change concerns what is in the cell, not only how it looks. */
export const touchesContent = (change: ICellData): boolean =>
  change.v !== undefined || change.f !== undefined || change.p !== undefined;

const calculationInput = (value: number | boolean | string | null): CellInput => {
  if (typeof value !== "string") return value;
  return errorOfCode(value) ?? { text: value };
};

/** A result as Univer stores it beside the formula. */
function resultCell(value: CellValue): ICellData | null {
  if (value === null) return null;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value instanceof CellError ? value.code : value, t: CellValueType.STRING };
}

type Feed = (feed: CalculationFeed, params: unknown) => void;

/** Reads the parameters of a mutation as what its identifier says they are. */
const feedOf = <P>(apply: (feed: CalculationFeed, params: P) => void): Feed => (feed, params) => apply(feed, params as P);

const reloadRows = feedOf<SheetMutation & { readonly range: IRange }>((feed, { subUnitId, range }) => feed.reload(subUnitId, range.startRow));

const reloadSheet = feedOf<SheetMutation>((feed, { subUnitId }) => feed.reload(subUnitId));

/** Which mutations change what is calculated. */
const feeds: ReadonlyMap<string, Feed> = new Map([
  [SetRangeValuesMutation.id, feedOf<SheetMutation & { readonly cellValue?: CellMatrix }>((feed, { subUnitId, cellValue }) => feed.feedCells(subUnitId, cellValue))],
  [
    MoveRangeMutation.id,
    feedOf<{ readonly from: SheetMutation & { readonly value: CellMatrix }; readonly to: SheetMutation & { readonly value: CellMatrix } }>((feed, { from, to }) => {
      feed.reload(from.subUnitId);
      if (to.subUnitId !== from.subUnitId) feed.reload(to.subUnitId);
    }),
  ],
  [ReorderRangeMutation.id, feedOf<SheetMutation & { readonly range: IRange }>((feed, { subUnitId, range }) => feed.feedArea(subUnitId, areaOfRange(range)))],
  [InsertRowMutation.id, reloadRows],
  [InsertColMutation.id, reloadSheet],
  [RemoveRowMutation.id, reloadRows],
  [RemoveColMutation.id, reloadSheet],
  [MoveRowsMutation.id, reloadSheet],
  [MoveColsMutation.id, reloadSheet],
  [InsertSheetMutation.id, feedOf<{ readonly sheet: { readonly id: string } }>((feed, { sheet }) => feed.addSheet(sheet.id))],
  [RemoveSheetMutation.id, feedOf<SheetMutation>((feed, { subUnitId }) => feed.removeSheet(subUnitId))],
  [SetWorksheetNameMutation.id, feedOf<SheetMutation>((feed, { subUnitId }) => feed.renameSheet(subUnitId))],
]);
