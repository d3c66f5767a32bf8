import { CustomCommandExecutionError, ObjectMatrix, RANGE_TYPE, Tools, IUndoRedoService, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import {
  InsertColMutation, InsertRowMutation, MoveColsCommand, MoveRangeCommand, MoveRangeMutation, MoveRowsCommand, RemoveColByRangeCommand, RemoveColMutation, RemoveRowByRangeCommand,
  RemoveRowMutation, RemoveSheetCommand, SetRangeValuesMutation, SheetsSelectionsService,
} from "@univerjs/sheets";
import { areaOf, COLUMNS, intersection, isEntireColumn, isEntireRow, lastColumn, lastRow, ROWS, type Area } from "../area";
import type { CellMatrix, Cells } from "../cells";
import type { Context } from "../context";
import { areaOfRange } from "../ranges";
import { qualifyReferences } from "./formulaReferences";
import { copyLineFormat } from "./lineFormats";
import type { Axis, Shift } from "./shift";

/** Who made the edit: in the grid Univer itself takes along merges, rules and notes; for ours we do. */
export type Origin = "grid" | "host";

interface AxisMutation {
  readonly subUnitId: string;
  readonly range: IRange;
}

interface PartParams {
  readonly range?: IRange;
  readonly subUnitId?: string;
}

interface MoveParams {
  readonly fromRange: IRange;
  readonly toRange: IRange;
  readonly fromSubUnitId?: string;
  readonly toSubUnitId?: string;
}

const axisMutations: ReadonlyMap<string, { readonly kind: "insert" | "delete"; readonly axis: Axis }> = new Map([
  [InsertRowMutation.id, { kind: "insert", axis: "row" }],
  [InsertColMutation.id, { kind: "insert", axis: "column" }],
  [RemoveRowMutation.id, { kind: "delete", axis: "row" }],
  [RemoveColMutation.id, { kind: "delete", axis: "column" }],
]);

/** Entire rows or columns that are dragged by their headings to before another. */
export interface LinesMove {
  readonly kind: "lines";
  readonly sheetId: string;
  readonly axis: Axis;
  readonly area: Area;
  readonly before: number;
}

/** A sheet that somebody deletes by its tab. */
export interface SheetRemoval {
  readonly kind: "sheet";
  readonly sheetId: string;
}

/** What the grid asks for and is done as a step of ours, since everything takes part in it. */
export type Asked = Shift | LinesMove | SheetRemoval;

/** The grid's commands by which entire rows and columns go. */
const removals: ReadonlyMap<string, Axis> = new Map([[RemoveRowByRangeCommand.id, "row"], [RemoveColByRangeCommand.id, "column"]]);

/** The grid's commands by which they are dragged. */
const lineCommands: ReadonlyMap<string, Axis> = new Map([[MoveRowsCommand.id, "row"], [MoveColsCommand.id, "column"]]);

/** The grid's commands that ask for a shift of parts of rows or columns. */
const partCommands: ReadonlyMap<string, { readonly kind: "insert" | "delete"; readonly axis: Axis }> = new Map([
  ["sheet.command.insert-range-move-down", { kind: "insert", axis: "row" }],
  ["sheet.command.insert-range-move-right", { kind: "insert", axis: "column" }],
  ["sheet.command.delete-range-move-up", { kind: "delete", axis: "row" }],
  ["sheet.command.delete-range-move-left", { kind: "delete", axis: "column" }],
]);

/** Inserting and deleting cells, and the one place where everybody learns that cells moved. */
export class Structure {
  private readonly listeners: ((shift: Shift, origin: Origin) => void)[] = [];
  private origin: Origin = "grid";
  /** Whether the edit under way can be undone; set by the engine. */
  isStep: () => boolean = () => false;
  /** Does what the grid asks of parts of rows and columns, of lines and sheets that go, and of what is dragged elsewhere. Set by the engine. */
  takeOver: (asked: Asked) => void = () => undefined;

  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
  ) {
    context.beforeCommand(({ id, params }) => {
      const asked = this.askedFor(id, params);
      if (!asked) return;
      this.takeOver(asked);
      throw new CustomCommandExecutionError("The cells have been moved already, or must not be.");
    });
    context.onMutation((command) => {
      const mutation = axisMutations.get(command.id);
      if (!mutation) return;
      const { subUnitId, range } = command.params as AxisMutation;
      this.announce({ ...mutation, sheetId: subUnitId, area: stripOf(range, mutation.axis) });
    });
  }

  /** Listeners run in the order in which they were added. */
  onShift(listener: (shift: Shift, origin: Origin) => void): void {
    this.listeners.push(listener);
  }

  /** Moves cells down or right to make room for the area; entire rows and columns are inserted as such. */
  insert(sheetId: string, area: Area, axis: Axis): void {
    this.asHost(() => {
      if (!this.isEntire(area, axis)) {
        this.shiftPart({ kind: "insert", sheetId, axis, area });
        this.copyFormatsBefore(sheetId, area, axis);
      } else if (axis === "row") this.insertRows(sheetId, area);
      else this.insertColumns(sheetId, area);
    });
  }

  /** Takes the area's cells out; what is below or to the right moves in. */
  delete(sheetId: string, area: Area, axis: Axis): void {
    this.asHost(() => {
      if (!this.isEntire(area, axis)) return this.shiftPart({ kind: "delete", sheetId, axis, area });
      const sheet = this.context.sheet(sheetId);
      const stored = axis === "row" ? areaOf(0, 0, sheet.getRowCount(), COLUMNS) : areaOf(0, 0, ROWS, sheet.getColumnCount());
      const inside = intersection(area, stored);
      if (!inside) return this.announce({ kind: "delete", sheetId, axis, area });
      // A sheet keeps at least one row and one column.
      if (axis === "row") this.context.grow(sheetId, lastRow(inside) + 1, 0);
      else this.context.grow(sheetId, 0, lastColumn(inside) + 1);
      const id = axis === "row" ? RemoveRowMutation.id : RemoveColMutation.id;
      this.context.run(id, { subUnitId: sheetId, range: this.universalRange(sheetId, inside) });
    });
  }

  /** Moves cells elsewhere, onto another sheet too; what was there is gone. */
  move(sheetId: string, from: Area, toSheetId: string, to: Area): void {
    this.asHost(() => {
      const name = this.context.sheet(sheetId).getName();
      const cleared = new ObjectMatrix<Nullable<ICellData>>();
      const moved = new ObjectMatrix<Nullable<ICellData>>();
      let [bottom, right] = [0, 0];
      this.cells.forEach(toSheetId, to, (row, column) => void moved.setValue(row, column, null));
      this.cells.forEach(sheetId, from, (row, column, cell) => {
        cleared.setValue(row, column, null);
        const copy = Tools.deepClone(cell);
        if (copy.f && toSheetId !== sheetId) copy.f = qualifyReferences(copy.f, name);
        moved.setValue(row + to.row - from.row, column + to.column - from.column, copy);
        bottom = Math.max(bottom, row + to.row - from.row);
        right = Math.max(right, column + to.column - from.column);
      });
      this.context.grow(toSheetId, isEntireColumn(to) ? bottom : lastRow(to), isEntireRow(to) ? right : lastColumn(to));
      this.context.run(MoveRangeMutation.id, {
        fromRange: this.universalRange(sheetId, from), toRange: this.universalRange(toSheetId, to),
        from: { subUnitId: sheetId, value: cleared.getMatrix() }, to: { subUnitId: toSheetId, value: moved.getMatrix() },
      });
      this.announce({ kind: "move", sheetId, from, toSheetId, to });
    });
  }

  private insertRows(sheetId: string, area: Area): void {
    if (area.row >= this.context.sheet(sheetId).getRowCount()) return this.announce({ kind: "insert", sheetId, axis: "row", area });
    this.context.run(InsertRowMutation.id, { subUnitId: sheetId, range: this.universalRange(sheetId, area) });
    if (area.row === 0) return;
    copyLineFormat(this.context, sheetId, area, "row");
    this.copyFormats(sheetId, areaOf(area.row - 1, 0, 1, COLUMNS), area, "row");
  }

  private insertColumns(sheetId: string, area: Area): void {
    if (area.column >= this.context.sheet(sheetId).getColumnCount()) return this.announce({ kind: "insert", sheetId, axis: "column", area });
    this.context.run(InsertColMutation.id, { subUnitId: sheetId, range: this.universalRange(sheetId, area) });
    if (area.column === 0) return;
    copyLineFormat(this.context, sheetId, area, "column");
    this.copyFormats(sheetId, areaOf(0, area.column - 1, ROWS, 1), area, "column");
  }

  /** New cells look like those above them, or to their left. */
  private copyFormatsBefore(sheetId: string, area: Area, axis: Axis): void {
    if (axis === "row" && area.row > 0) this.copyFormats(sheetId, { ...area, row: area.row - 1, rows: 1 }, area, axis);
    if (axis === "column" && area.column > 0) this.copyFormats(sheetId, { ...area, column: area.column - 1, columns: 1 }, area, axis);
  }

  /** New rows and columns look like the one before them, as in Excel. */
  private copyFormats(sheetId: string, from: Area, to: Area, axis: Axis): void {
    const cellValue: CellMatrix = {};
    this.cells.forEach(sheetId, from, (row, column, { s, custom }) => {
      if (!s && !custom) return;
      const { link: _link, ...marks } = (custom ?? {}) as Record<string, unknown>;
      const format: ICellData = { ...(s ? { s } : {}), ...(Object.keys(marks).length > 0 ? { custom: marks } : {}) };
      const count = axis === "row" ? to.rows : to.columns;
      for (let index = 0; index < count; index++) {
        const [targetRow, targetColumn] = axis === "row" ? [to.row + index, column] : [row, to.column + index];
        (cellValue[targetRow] ??= {})[targetColumn] = format;
      }
    });
    if (Object.keys(cellValue).length > 0) this.context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
  }

  private shiftPart(shift: Extract<Shift, { readonly axis: Axis }>): void {
    const { sheetId, area, axis, kind } = shift;
    const strip = axis === "row"
      ? areaOf(area.row, area.column, ROWS - area.row, area.columns)
      : areaOf(area.row, area.column, area.rows, COLUMNS - area.column);
    const step = (axis === "row" ? area.rows : area.columns) * (kind === "insert" ? 1 : -1);
    const cleared = new ObjectMatrix<Nullable<ICellData>>();
    const moved = new ObjectMatrix<Nullable<ICellData>>();
    let bottom = 0;
    let right = 0;
    this.cells.forEach(sheetId, strip, (row, column, cell) => {
      cleared.setValue(row, column, null);
      const deleted = kind === "delete" && (axis === "row" ? row <= lastRow(area) : column <= lastColumn(area));
      if (deleted) return;
      const [targetRow, targetColumn] = axis === "row" ? [row + step, column] : [row, column + step];
      moved.setValue(targetRow, targetColumn, Tools.deepClone(cell));
      bottom = Math.max(bottom, targetRow);
      right = Math.max(right, targetColumn);
    });
    this.context.grow(sheetId, bottom, right);
    const range = this.universalRange(sheetId, area);
    this.context.run(MoveRangeMutation.id, {
      fromRange: range, toRange: range,
      from: { subUnitId: sheetId, value: cleared.getMatrix() }, to: { subUnitId: sheetId, value: moved.getMatrix() },
    });
    this.announce(shift);
  }

  private get activeSheetId(): string {
    return this.context.workbook.getActiveSheet().getSheetId();
  }

  /** The shift that a command of the grid asks for and that is not left to the grid, which takes along only what it knows. */
  private askedFor(id: string, params: unknown): Asked | null {
    const { range: given, subUnitId: sheetId = this.activeSheetId } = (params ?? {}) as PartParams;
    if (id === RemoveSheetCommand.id) return { kind: "sheet", sheetId };
    const removed = removals.get(id);
    if (removed && given) return { kind: "delete", axis: removed, sheetId, area: stripOf(given, removed) };
    const axis = lineCommands.get(id);
    if (axis) return this.linesAskedFor(axis, params as MoveParams & PartParams);
    if (id === MoveRangeCommand.id) {
      const { fromRange, toRange, fromSubUnitId = this.activeSheetId, toSubUnitId = this.activeSheetId } = params as MoveParams;
      return { kind: "move", sheetId: fromSubUnitId, from: areaOfRange(fromRange), toSheetId: toSubUnitId, to: areaOfRange(toRange) };
    }
    const part = partCommands.get(id);
    const range = given ?? this.context.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    return part && range ? { ...part, sheetId: this.activeSheetId, area: areaOfRange(range) } : null;
  }

  /** Of the selected lines those under the pointer. */
  private linesAskedFor(axis: Axis, { fromRange, toRange, range }: MoveParams & PartParams): LinesMove | null {
    const start = axis === "row" ? "startRow" : "startColumn";
    const end = axis === "row" ? "endRow" : "endColumn";
    const selected = this.context.injector.get(SheetsSelectionsService).getCurrentSelections().map((each) => each.range);
    const type = axis === "row" ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN;
    const lines = range ?? selected.find((each) => each.rangeType === type && each[start] <= fromRange[start] && fromRange[start] <= each[end]);
    return lines ? { kind: "lines", sheetId: this.activeSheetId, axis, area: stripOf(lines, axis), before: toRange[start] } : null;
  }

  private isEntire(area: Area, axis: Axis): boolean {
    return axis === "row" ? isEntireRow(area) : isEntireColumn(area);
  }

  private announce(shift: Shift): void {
    for (const listener of this.listeners) listener(shift, this.origin);
  }

  private asHost(edit: () => void): void {
    this.origin = "host";
    try {
      edit();
      // Older steps of the user's undo stack know the cells by their former places, unless this edit is a step itself.
      if (!this.isStep()) this.context.injector.get(IUndoRedoService).clearUndoRedo(this.context.unitId);
    } finally {
      this.origin = "grid";
    }
  }

  private universalRange(sheetId: string, area: Area): IRange {
    const sheet = this.context.sheet(sheetId);
    return {
      startRow: area.row, startColumn: area.column,
      endRow: isEntireColumn(area) ? sheet.getRowCount() - 1 : lastRow(area),
      endColumn: isEntireRow(area) ? sheet.getColumnCount() - 1 : lastColumn(area),
    };
  }
}

/** The inserted or deleted rows or columns, across the whole sheet. */
const stripOf = (range: IRange, axis: Axis): Area =>
  axis === "row"
    ? areaOf(range.startRow, 0, range.endRow - range.startRow + 1, COLUMNS)
    : areaOf(0, range.startColumn, ROWS, range.endColumn - range.startColumn + 1);
