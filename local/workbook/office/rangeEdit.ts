import { areaOf, COLUMNS, intersection, isEntireColumn, isEntireRow, lastColumn, lastRow, ROWS, type Area } from "../engine/area";
import { offsetReferences } from "../engine/formulaReferences";
import type { CellInput } from "../engine/cells";
import type { StylePatch } from "../engine/cellStyles";
import type { Axis } from "../engine/shift";
import { asFlag } from "./arguments";
import type { RangeState } from "./book";
import type { Members } from "./hostClass";
import { invalidArgument, OfficeError } from "./officeError";
import { RangeClass } from "./range";
import { rangeArgument } from "./rangeNavigation";
import { apiValue } from "./display";
import { guardWriting } from "./rangeValues";

const clearModes = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
const copyModes = ["All", "Formulas", "Values", "Formats", "Link"] as const;

function guardFormats({ book, sheetId }: RangeState): void {
  if (!book.engine.protection.allows(sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
}

function clearContents({ book, sheetId, area }: RangeState): void {
  const { engine } = book;
  const stored = intersection(area, engine.cells.stored(sheetId));
  if (!stored) return;
  const filled = new Set<string>();
  engine.cells.forEach(sheetId, stored, (row, column) => filled.add(`${row},${column}`));
  let bounds: Area | null = null;
  for (const key of filled) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    bounds = bounds ?? areaOf(row, column);
    const top = Math.min(bounds.row, row);
    const left = Math.min(bounds.column, column);
    bounds = areaOf(top, left, Math.max(lastRow(bounds), row) - top + 1, Math.max(lastColumn(bounds), column) - left + 1);
  }
  if (!bounds) return;
  const { row: top, column: left } = bounds;
  engine.cells.write(sheetId, bounds, (row, column) => (filled.has(`${top + row},${left + column}`) ? null : undefined));
}

/** Entire rows and columns shift as such; other cells in the direction that was asked for. */
function shiftAxis({ area }: RangeState, direction: "Down" | "Right"): Axis {
  if (isEntireRow(area)) return "row";
  if (isEntireColumn(area)) return "column";
  return direction === "Down" ? "row" : "column";
}

function guardShift(range: RangeState, axis: Axis, inserting: boolean): void {
  const { book, sheetId, area } = range;
  const { protection, tables, merges } = book.engine;
  if (protection.of(sheetId)) {
    const entire = axis === "row" ? isEntireRow(area) : isEntireColumn(area);
    const permission = inserting ? (axis === "row" ? "allowInsertRows" : "allowInsertColumns") : axis === "row" ? "allowDeleteRows" : "allowDeleteColumns";
    if (!entire || !protection.allows(sheetId, permission)) throw new OfficeError("AccessDenied");
  }
  // Cells that would move; Excel refuses to tear a table or a merged cell apart.
  const moving = axis === "row"
    ? areaOf(area.row, area.column, ROWS - area.row, area.columns)
    : areaOf(area.row, area.column, area.rows, COLUMNS - area.column);
  const torn = (whole: Area): boolean => {
    const common = intersection(whole, moving);
    if (!common) return false;
    return axis === "row" ? common.columns !== whole.columns : common.rows !== whole.rows;
  };
  if (tables.all(sheetId).some((table) => torn(table.area)) || merges.touching(sheetId, moving).some(torn)) throw new OfficeError("InvalidOperation");
}

/** Copies as if by copy and paste: a source smaller than the target is repeated where it fits a whole number of times. */
function copyFrom(target: RangeState, source: RangeState, mode: (typeof copyModes)[number], skipBlanks: boolean, transpose: boolean): void {
  const { engine } = target.book;
  const from = source.area;
  const [height, width] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const repeats = target.area.rows % height === 0 && target.area.columns % width === 0;
  const area = repeats ? target.area : areaOf(target.area.row, target.area.column, height, width);
  const wide = target.with(area);
  if (mode !== "Formats") guardWriting(wide);
  const origin = (row: number, column: number): readonly [number, number] => {
    const [r, c] = [row % height, column % width];
    return transpose ? [from.row + c, from.column + r] : [from.row + r, from.column + c];
  };
  const contents: (CellInput | undefined)[][] = [];
  const styles: string[][] = []; // as JSON: cells with the same one are changed alike
  for (let row = 0; row < area.rows; row++) {
    contents.push([]);
    styles.push([]);
    for (let column = 0; column < area.columns; column++) {
      const [sourceRow, sourceColumn] = origin(row, column);
      const input = engine.cells.input(source.sheetId, sourceRow, sourceColumn);
      const formula = typeof input === "object" && input !== null ? input.formula : null;
      const moved = formula === null ? input : { formula: offsetReferences(formula, area.row + row - sourceRow, area.column + column - sourceColumn) };
      const plain = () => {
        const value = apiValue(engine.value(source.sheetId, sourceRow, sourceColumn));
        return value === "" ? null : value;
      };
      const content = mode === "Values" ? plain() : moved;
      contents[row]?.push(skipBlanks && input === null ? undefined : content);
      styles[row]?.push(JSON.stringify(engine.formats.style(source.sheetId, sourceRow, sourceColumn)));
    }
  }
  if (mode === "All" || mode === "Formulas" || mode === "Values") engine.cells.write(target.sheetId, area, (row, column) => contents[row]?.[column]);
  if (mode === "All" || mode === "Formats") {
    guardFormats(wide);
    engine.formats.clear(target.sheetId, area);
    engine.formats.restyle(target.sheetId, area, {
      kindOf: (row, column) => styles[row - area.row]?.[column - area.column],
      patchOf: (style) => JSON.parse(style) as StylePatch,
    });
  }
}

function setHidden(axis: Axis) {
  return ({ book, sheetId, area }: RangeState, value: unknown): void => {
    const { engine } = book;
    if (!engine.protection.allows(sheetId, axis === "row" ? "allowFormatRows" : "allowFormatColumns")) throw new OfficeError("AccessDenied");
    if (axis === "row") engine.formats.setRowsHidden(sheetId, area, asFlag(value));
    else engine.formats.setColumnsHidden(sheetId, area, asFlag(value));
  };
}

/** Changing cells otherwise than by writing values into them. */
export const editMembers: Members<RangeState> = {
  scalars: {
    RowHidden: { get: ({ book, sheetId, area }) => book.engine.formats.rowsHidden(sheetId, area), set: setHidden("row") },
    ColumnHidden: { get: ({ book, sheetId, area }) => book.engine.formats.columnsHidden(sheetId, area), set: setHidden("column") },
    Hidden: {
      get: ({ book, sheetId, area }) => {
        const rows = book.engine.formats.rowsHidden(sheetId, area);
        const columns = book.engine.formats.columnsHidden(sheetId, area);
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      },
    },
  },
  methods: {
    Clear: (range, args) => {
      const mode = args.choice(0, clearModes, "All");
      if (mode !== "Formats") guardWriting(range);
      if (mode === "All" || mode === "Formats") guardFormats(range);
      const { engine } = range.book;
      if (mode === "All" || mode === "Contents" || mode === "ResetContents") clearContents(range);
      if (mode === "All" || mode === "Formats") {
        engine.formats.clear(range.sheetId, range.area);
        engine.conditionalFormats.clear(range.sheetId, range.area);
      }
      if (mode === "All") engine.validation.clear(range.sheetId, range.area);
    },
    Insert: (range, args) => {
      const axis = shiftAxis(range, args.choice(0, ["Down", "Right"]));
      guardShift(range, axis, true);
      const { area } = range;
      range.book.engine.structure.insert(range.sheetId, area, axis);
      // The answer is the new, blank cells; this range itself moved on with its cells.
      return RangeClass.of(range.with(area));
    },
    Delete: (range, args) => {
      const axis = shiftAxis(range, args.choice(0, ["Up", "Left"]) === "Up" ? "Down" : "Right");
      guardShift(range, axis, false);
      range.book.engine.structure.delete(range.sheetId, range.area, axis);
    },
    CopyFrom: (range, args) =>
      copyFrom(range, rangeArgument(range, args, 0), args.choice(1, copyModes, "All"), args.flag(2, false), args.flag(3, false)),
    Merge: (range, args) => {
      guardWriting(range);
      const { engine } = range.book;
      const across = args.flag(0, false);
      // Only the first cell of a merged one keeps its contents.
      const { area } = range;
      engine.cells.write(range.sheetId, area, (row, column) => ((across || row === 0) && column === 0 ? undefined : null));
      engine.merges.merge(range.sheetId, area, across);
    },
    Unmerge: (range) => {
      guardWriting(range);
      range.book.engine.merges.unmerge(range.sheetId, range.area);
    },
    Select: ({ book, sheetId, area }) => {
      if (book.engine.sheets.visibility(sheetId) !== "Visible") throw invalidArgument();
      book.engine.sheets.activate(sheetId);
      book.engine.selection.select(sheetId, area);
    },
  },
};
