import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation, InsertSheetMutation, RemoveSheetMutation, RemoveWorksheetMergeMutation, ReorderRangeMutation, SetRangeValuesMutation, SetRowDataMutation, SetRowHiddenMutation, SetRowVisibleMutation,
  SetWorksheetNameMutation, type IReorderRangeMutationParams,
} from "@univerjs/sheets";
import { areaOf, containsCell, intersection, isSingleCell, type Area } from "../area";
import type { CellMatrix } from "../cells";
import { editedArea } from "../changes";
import { areaOfRange } from "../ranges";
import { beginCalculatedColumn, beginsCalculatedColumn, fillInsertedRows } from "../tables/calculatedColumns";
import { growsTables, growTables } from "../tables/tableGrowth";
import { tableAreaOf } from "../calculation/precedents";
import { dataArea, type WorkbookTable } from "../tables/workbookTable";
import type { WorkbookParts } from "../workbookParts";
import type { FormulaFollower } from "./formulaFollower";
import type { Shift } from "./shift";

/** Notes that the calculation has something to do. */
type MarkDirty = () => void;

/**
 * Takes everything that stands on cells along when cells, sheets and tables move, come, go or get other names.
 * @param untold tells the cells, by number, whose formulas the history must remember
 */
export function followStructure(parts: WorkbookParts, formulas: FormulaFollower, untold: (shift: Shift) => Set<number>, markDirty: MarkDirty): void {
  followShifts(parts, formulas, untold);
  followMutations(parts, formulas);
  const { calculation } = parts;
  parts.tables.onChange((change) => {
    if (change.kind === "dissolved") return formulas.tableDissolved(change.table, (text, at) => tableAreaOf(parts, text, at));
    if (change.kind === "renamed") calculation.removeTable(change.from);
    if (change.kind === "removed") calculation.removeTable(change.table.name);
    else calculation.setTable(tableDescription(change.table));
    formulas.tableChanged(change);
    markDirty();
  });
}

function followShifts(parts: WorkbookParts, formulas: FormulaFollower, untold: (shift: Shift) => Set<number>): void {
  parts.structure.onShift((shift, origin) => {
    const cells = untold(shift);
    parts.trackedAreas.follow(shift);
    if (parts.context.isRestoring) return; // everything else is put back as it was
    formulas.shifted(shift, cells);
    parts.filters.follow(shift);
    parts.tables.follow(shift, origin);
    parts.outline.follow(shift);
    parts.comments.follow();
    parts.charts.follow(shift);
    if (origin === "grid") return fillLater(parts, shift); // Univer takes the rest along itself.
    parts.merges.follow(shift);
    parts.validation.follow(shift);
    parts.conditionalFormats.follow(shift);
  });
}

function followMutations(parts: WorkbookParts, formulas: FormulaFollower): void {
  const { context, tables, protection } = parts;
  context.onMutation(({ id, params }, options) => {
    const { subUnitId = "", cellValue } = (params ?? {}) as { readonly subUnitId?: string; readonly cellValue?: CellMatrix };
    if (id === InsertSheetMutation.id) formulas.sheetAdded();
    else if (id === SetWorksheetNameMutation.id) formulas.sheetRenamed(subUnitId);
    else if (id === RemoveSheetMutation.id) {
      formulas.sheetRemoved(subUnitId);
      tables.sheetRemoved(subUnitId);
      parts.trackedAreas.sheetRemoved(subUnitId);
      parts.filters.sheetRemoved(subUnitId);
      parts.charts.sheetRemoved(subUnitId);
      protection.unprotect(subUnitId);
    } else if (id === ReorderRangeMutation.id && !context.isRestoring) {
      const sorted = areaOfRange((params as IReorderRangeMutationParams).range);
      tables.cellsChanged(subUnitId, (area) => intersection(area, sorted) !== null);
    } else if (id === SetRangeValuesMutation.id && !options?.["fromFormula"] && !context.isRestoring) {
      // What follows cells that move is nobody's entry, and comes before the tables have followed: a formula may stand where a heading was.
      if (options?.["following"] !== true) tables.cellsChanged(subUnitId, (area) => touches(cellValue ?? {}, area));
      const isTyped = !options?.["following"] && !protection.isHostEditing && !protection.of(subUnitId) && !context.isGoingBackOrForth;
      const single = isTyped ? editedArea(cellValue) : null;
      if (single && growsTables(parts, subUnitId, single)) growLater(parts, subUnitId, single);
      else if (single && isSingleCell(single) && beginsCalculatedColumn(parts, subUnitId, single)) beginLater(parts, subUnitId, single);
    }
  });
}

/** A table grows after the entry that made it, as a step of its own: the first Ctrl+Z takes the growth back, the next the entry. */
function growLater(parts: WorkbookParts, sheetId: string, written: Area): void {
  queueMicrotask(() => {
    if (parts.sheets.has(sheetId)) parts.step(() => growTables(parts, sheetId, written));
  });
}

/** A calculated column begins after the formula that was typed, as a step of its own too. */
function beginLater(parts: WorkbookParts, sheetId: string, written: Area): void {
  queueMicrotask(() => {
    if (parts.sheets.has(sheetId)) parts.step(() => beginCalculatedColumn(parts, sheetId, written));
  });
}

/** Calculated columns go on in rows that the user puts into a table, as a step of its own like the growth of tables. */
function fillLater(parts: WorkbookParts, shift: Shift): void {
  if (shift.kind !== "insert" || shift.axis !== "row" || parts.context.isGoingBackOrForth || parts.protection.isHostEditing) return;
  const { sheetId, area } = shift;
  if (!parts.tables.all(sheetId).some((table) => intersection(dataArea(table), area))) return;
  queueMicrotask(() => {
    if (parts.sheets.has(sheetId)) parts.step(() => fillInsertedRows(parts, sheetId, area));
  });
}

const rowMutations: ReadonlySet<string> = new Set([SetRowDataMutation.id, SetRowHiddenMutation.id, SetRowVisibleMutation.id]);

/** Totals of what is in sight go by the rows that are hidden. */
export function followRows({ calculation, filters, sheets, context }: WorkbookParts, markDirty: MarkDirty): void {
  calculation.rowState = (sheetId, row) => {
    if (filters.isHidden(sheetId, row)) return "filtered";
    return sheets.has(sheetId) && !context.sheet(sheetId).getRowRawVisible(row) ? "hidden" : "shown";
  };
  const changed = (): void => {
    calculation.rowStatesChanged();
    markDirty();
  };
  filters.onChange(changed);
  context.onMutation(({ id }) => {
    if (rowMutations.has(id)) changed();
  });
}

/** Arrays do not spill over merged cells. */
export function followMerges({ calculation, merges, sheets, context }: WorkbookParts, markDirty: MarkDirty): void {
  calculation.isMerged = (sheetId, { top, left, bottom, right }) =>
    sheets.has(sheetId) && merges.touching(sheetId, areaOf(top, left, bottom - top + 1, right - left + 1)).length > 0;
  context.onMutation(({ id, params }) => {
    if (id !== AddWorksheetMergeMutation.id && id !== RemoveWorksheetMergeMutation.id) return;
    calculation.mergesChanged((params as { readonly subUnitId: string }).subUnitId);
    markDirty();
  });
}

/** The calculation knows the names that the workbook has. */
export function followNames({ calculation, names, sheets, context }: WorkbookParts, markDirty: MarkDirty): void {
  const known = new Map<string, { readonly name: string; readonly scope: string | undefined }>();
  context.onMutation(({ id }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    for (const { name, scope } of known.values()) calculation.removeName(name, scope);
    known.clear();
    for (const { id: nameId, name, formula, sheetId } of names.all()) {
      known.set(nameId, { name, scope: sheetId ?? undefined });
      if (sheetId === null || sheets.has(sheetId)) calculation.setName(name, formula, sheetId ?? undefined);
    }
    markDirty();
  });
}

function tableDescription(table: WorkbookTable) {
  const { name, sheetId, area, columns, showTotals } = table;
  // The calculation counts the header row in; a table that hides it still begins one row above its data.
  const top = dataArea(table).row - 1;
  return { name, sheetId, top, left: area.column, bottom: area.row + area.rows - 1, right: area.column + area.columns - 1, columns, totals: showTotals };
}

const touches = (matrix: CellMatrix, area: Area): boolean =>
  Object.entries(matrix).some(([row, cells]) => Object.keys(cells as object).some((column) => containsCell(area, Number(row), Number(column))));
