import { ICommandService, type IRange } from "@univerjs/core";
import { IEditorBridgeService, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { IRenderManagerService } from "@univerjs/engine-render";
import { serialNow } from "../../calc/excel/serialDate";
import { areaOf, bounding, COLUMNS, lastColumn, lastRow, ROWS, type Area } from "../area";
import type { Engine } from "../engine";
import { openMenuOfCell } from "./filterMenus";

/** What has the keyboard in the grid: an editor that is always there, in sight only while a cell is edited. */
const GRID_EDITOR = "[contenteditable='true'][data-u-comp='editor']";
const SCROLL_TO_CELL = "sheet.command.scroll-to-cell";
const SHOW_NUMBER_FORMATS = "sheet.operation.open.numfmt.panel";
const EDIT_NOTE = "sheet.operation.add-note-popup";
const INSERT_TYPED = "sheet.command.set-range-values";

interface Cell {
  readonly row: number;
  readonly column: number;
}

type Move = (engine: Engine, from: Cell) => Cell;
const moves = new WeakMap<(engine: Engine) => void, Move>();

/** What keys do, by their names: `Alt+`, `Ctrl+`, `Shift+`, then the key. */
export type KeyCommands = Readonly<Record<string, (engine: Engine) => void>>;

/** Keys of Excel that the grid lacks. */
const keys: KeyCommands = {
  Home: moving((engine, { row }) => ({ row, column: frozen(engine).columns })),
  "Ctrl+Home": moving((engine) => ({ row: frozen(engine).rows, column: frozen(engine).columns })),
  "Ctrl+End": moving((engine) => lastUsed(engine)),
  PageDown: moving((engine, { row, column }) => ({ row: row + rowsInSight(engine), column })),
  PageUp: moving((engine, { row, column }) => ({ row: row - rowsInSight(engine), column })),
  "Shift+Tab": (engine) => go(engine, step(engine.selection.activeCell(), 0, -1)),
  "Shift+Enter": (engine) => go(engine, step(engine.selection.activeCell(), -1, 0)),
  "Ctrl+Space": (engine) => spread(engine, (area) => ({ ...area, row: 0, rows: ROWS })),
  "Shift+Space": (engine) => spread(engine, (area) => ({ ...area, column: 0, columns: COLUMNS })),
  "Ctrl+PageDown": (engine) => turn(engine, 1),
  "Ctrl+PageUp": (engine) => turn(engine, -1),
  "Alt+PageDown": moving((engine, { row, column }) => ({ row, column: column + columnsInSight(engine) })),
  "Alt+PageUp": moving((engine, { row, column }) => ({ row, column: column - columnsInSight(engine) })),
  "Ctrl+.": (engine) => toNextCorner(engine),
  "Ctrl+Backspace": (engine) => reveal(engine, engine.selection.activeCell()),
  "Ctrl+1": (engine) => void engine.context.injector.get(ICommandService).executeCommand(SHOW_NUMBER_FORMATS),
  "Shift+F2": (engine) => void engine.context.injector.get(ICommandService).executeCommand(EDIT_NOTE),
  "Alt+ArrowDown": openMenuOfCell,
  F9: (engine) => engine.calculateNow(),
  "Shift+F9": (engine) => engine.calculateNow(),
  "Alt+Ctrl+F9": (engine) => engine.recalculateAll(),
  "Ctrl+;": (engine) => stamp(engine, Math.floor(serialNow()), "yyyy-mm-dd"),
  "Ctrl+Shift+;": (engine) => stamp(engine, serialNow() % 1, "hh:mm"),
};

/** Adds Excel's keys to the grid, and others that are given, while no cell is being edited. */
export function addExcelKeys(engineAtHand: () => Engine, container: HTMLElement, more: KeyCommands): void {
  const all: KeyCommands = { ...keys, ...more };
  addEventListener(
    "keydown",
    (event) => {
      const { target } = event;
      if (!(target instanceof Element) || !container.contains(target) || !target.matches(GRID_EDITOR) || event.isComposing) return;
      const engine = engineAtHand();
      if (engine.context.injector.get(IEditorBridgeService).isVisible().visible) return;
      const name = nameOf(event);
      const command = all[name] ?? (event.shiftKey ? extended(all[name.replace("Shift+", "")]) : undefined);
      if (!command) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      command(engine);
    },
    { capture: true },
  );
}

function nameOf({ altKey, ctrlKey, metaKey, shiftKey, key, code }: KeyboardEvent): string {
  const digit = ctrlKey || metaKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
  // With Caps Lock letters are capitals without Shift.
  const letter = !shiftKey && /^[A-Z]$/.test(key) ? key.toLowerCase() : key;
  const plain = key === " " ? "Space" : (signs[code] ?? digit ?? letter);
  return `${altKey ? "Alt+" : ""}${ctrlKey || metaKey ? "Ctrl+" : ""}${shiftKey ? "Shift+" : ""}${plain}`;
}

/** Keys with a sign, which Shift makes another one of, by their places. */
const signs: Readonly<Record<string, string>> = { Semicolon: ";", Equal: "=", NumpadAdd: "=", Minus: "-", NumpadSubtract: "-", Period: ".", Backquote: "`" };

function moving(move: Move): (engine: Engine) => void {
  const command = (engine: Engine): void => go(engine, move(engine, engine.selection.activeCell()));
  moves.set(command, move);
  return command;
}

/** With Shift a move takes the selection along instead. */
function extended(command: ((engine: Engine) => void) | undefined): ((engine: Engine) => void) | undefined {
  const move = command && moves.get(command);
  return move && ((engine) => {
    const start = engine.selection.activeCell();
    const area = engine.selection.areas().at(-1) ?? start;
    const end = { row: area.row < start.row ? area.row : lastRow(area), column: area.column < start.column ? area.column : lastColumn(area) };
    const to = inside(move(engine, end));
    select(engine, bounding(start, areaOf(to.row, to.column)), start);
    reveal(engine, to);
  });
}

const step = ({ row, column }: Cell, rows: number, columns: number): Cell => ({ row: row + rows, column: column + columns });

const inside = ({ row, column }: Cell): Cell => ({ row: Math.min(ROWS - 1, Math.max(0, row)), column: Math.min(COLUMNS - 1, Math.max(0, column)) });

function go(engine: Engine, cell: Cell): void {
  const { row, column } = inside(cell);
  select(engine, areaOf(row, column));
  reveal(engine, { row, column });
}

function select(engine: Engine, area: Area, active?: Cell): void {
  engine.edit(() => engine.selection.select(engine.sheets.activeId, area, active));
}

/** Brings into sight what an add-in or a link selects, once the grid has drawn its sheet. */
export function followSelection(engine: Engine): void {
  engine.selection.onShow((area) => void requestAnimationFrame(() => reveal(engine, area)));
}

function reveal(engine: Engine, { row, column }: Cell): void {
  void engine.context.injector.get(ICommandService).executeCommand(SCROLL_TO_CELL, { range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
}

function spread(engine: Engine, change: (area: Area) => Area): void {
  const start = engine.selection.activeCell();
  select(engine, change(engine.selection.areas().at(-1) ?? start), start);
}

/** The next sheet in sight, to the right or left. */
function turn({ sheets }: Engine, by: 1 | -1): void {
  const visible = sheets.ids.filter((id) => sheets.visibility(id) === "Visible");
  const next = visible[visible.indexOf(sheets.activeId) + by];
  if (next !== undefined) sheets.activate(next);
}

const frozen = ({ sheets }: Engine) => sheets.freeze(sheets.activeId);

function lastUsed({ cells, sheets }: Engine): Cell {
  let last: Cell = { row: 0, column: 0 };
  const { activeId } = sheets;
  cells.forEach(activeId, cells.stored(activeId), (row, column, { f, v, p }) => {
    if (f || p || (v !== undefined && v !== null && v !== "")) last = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
  });
  return last;
}

/** How far a page is: the rows in sight, but for one that stays. */
function rowsInSight(engine: Engine): number {
  return Math.max(1, Math.max(0, ...rangesInSight(engine).map(({ startRow, endRow }) => endRow - startRow - 1)) - frozen(engine).rows);
}

function columnsInSight(engine: Engine): number {
  return Math.max(1, Math.max(0, ...rangesInSight(engine).map(({ startColumn, endColumn }) => endColumn - startColumn - 1)) - frozen(engine).columns);
}

function rangesInSight({ context }: Engine): IRange[] {
  const render = context.injector.get(IRenderManagerService).getRenderById(context.unitId);
  return [...(render?.with(SheetSkeletonManagerService).getCurrentParam()?.skeleton.getVisibleRanges?.().values() ?? [])];
}

/** The active cell goes round the corners of the selection. */
function toNextCorner(engine: Engine): void {
  const { row, column } = engine.selection.activeCell();
  const area = engine.selection.areas().at(-1) ?? areaOf(row, column);
  const corners = [[area.row, area.column], [area.row, lastColumn(area)], [lastRow(area), lastColumn(area)], [lastRow(area), area.column]] as const;
  const [nextRow, nextColumn] = corners[(corners.findIndex(([r, c]) => r === row && c === column) + 1) % corners.length] ?? corners[0];
  select(engine, area, { row: nextRow, column: nextColumn });
  reveal(engine, { row: nextRow, column: nextColumn });
}

/** Writes a date or time into the active cell, as a constant; a cell with a number format keeps it. */
function stamp(engine: Engine, value: number, pattern: string): void {
  const { row, column } = engine.selection.activeCell();
  const style = engine.formats.style(engine.sheets.activeId, row, column).n?.pattern ?? "General";
  void engine.context.injector.get(ICommandService).executeCommand(INSERT_TYPED, {
    unitId: engine.context.unitId, subUnitId: engine.sheets.activeId,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: { v: value, t: 2, f: null, p: null, ...(style === "General" ? { s: { n: { pattern } } } : {}) },
  });
}
