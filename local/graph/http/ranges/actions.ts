import { translateFormulaToA1 } from "@borgar/fx";
import { cellName, columnsOf, overlaps, rowsOf, type Area } from "../../cells/address";
import { editCells, type CellEdit } from "../../edits/cells";
import { syncHeaders } from "../../edits/headers";
import { withColumnsHidden, withRowsHidden } from "../../edits/hidden";
import { mergeCells, unmergeCells } from "../../edits/merge";
import { shiftCells, type Shift } from "../../edits/shift";
import { GraphError } from "../../errors";
import { headerArea, tablesOf } from "../../parts/table";
import type { Workbook } from "../../parts/workbook";
import { flagIn, neededText, propertyIn, textIn, type Body } from "../messages";
import { isUnbounded } from "../rangeResource";
import { usedArea } from "../../read";
import type { Place } from "./place";

/** What can be done to cells; `tells` says whether the answer is the range. */
export const actions: Readonly<Record<string, { readonly tells: boolean; readonly make: (workbook: Workbook, place: Place, body: Body) => Workbook }>> = {
  insert: { tells: true, make: (workbook, { sheet, area }, body) => shiftCells(workbook, sheet, area, shiftIn(body, ["Down", "Right"])) },
  delete: { tells: false, make: (workbook, { sheet, area }, body) => shiftCells(workbook, sheet, area, shiftIn(body, ["Up", "Left"])) },
  clear: { tells: false, make: clear },
  merge: { tells: false, make: (workbook, { sheet, area }, body) => mergeCells(workbook, sheet, area, flagIn(body, "across") ?? false) },
  unmerge: { tells: false, make: (workbook, { sheet, area }) => unmergeCells(workbook, sheet, area) },
};

function shiftIn(body: Body, allowed: readonly [Shift, Shift]): Shift {
  const wanted = neededText(body, "shift").toLowerCase();
  const shift = allowed.find((each) => each.toLowerCase() === wanted);
  if (shift === undefined) throw new GraphError("invalidArgument", `shift is ${allowed.join(" or ")}.`);
  return shift;
}

/** Empties cells, takes their formats away, or both. Only cells that are there need it. */
function clear(workbook: Workbook, { sheet, area }: Place, body: Body): Workbook {
  const what = (textIn(body, "applyTo") ?? "All").toLowerCase();
  if (!["all", "formats", "contents"].includes(what)) throw new GraphError("invalidArgument", "applyTo is All, Formats or Contents.");
  const used = usedArea(workbook, sheet, false);
  if (used === null || !overlaps(used, area)) return workbook;
  const common = { top: Math.max(area.top, used.top), bottom: Math.min(area.bottom, used.bottom), left: Math.max(area.left, used.left), right: Math.min(area.right, used.right) };
  const change: CellEdit = { ...(what === "formats" ? {} : { value: "" }), ...(what === "contents" ? {} : { plain: true }) };
  const cleared = editCells(workbook, sheet, common, () => change);
  return what === "formats" ? cleared : syncHeaders(cleared, sheet, common);
}

const grids = ["values", "formulas", "formulasLocal", "formulasR1C1", "numberFormat"] as const;

/**
 * Writes to cells as PATCH does: values, formulas and number formats as grids of the range's size or as one value for all;
 * null leaves a cell, "" empties it (a number format: General).
 * @throws GraphError invalidArgument
 */
export function updateRange(workbook: Workbook, { sheet, area }: Place, body: Body): Workbook {
  let result = workbook;
  const [rowHidden, columnHidden] = [flagIn(body, "rowHidden"), flagIn(body, "columnHidden")];
  if (rowHidden !== undefined) result = withRowsHidden(result, sheet, area, rowHidden);
  if (columnHidden !== undefined) result = withColumnsHidden(result, sheet, area, columnHidden);
  const given = grids.filter((name) => name in body);
  if (given.length === 0) return result;
  if (isUnbounded(area)) throw new GraphError("invalidArgument", "Cells can't be set on whole rows or columns.");
  const [values, formulas, local, relative, formats] = grids.map((name) => (name in body ? gridOf(propertyIn(body, name), area, name) : nothing));
  const edited = editCells(result, sheet, area, (row, column) => {
    const r1c1 = relative?.(row, column) ?? null;
    const fromR1C1 = typeof r1c1 === "string" && r1c1.startsWith("=") ? translateFormulaToA1(r1c1, cellName(area.top + row, area.left + column)) : r1c1;
    const value = values?.(row, column) ?? formulas?.(row, column) ?? local?.(row, column) ?? fromR1C1;
    const format = formats?.(row, column) ?? null;
    if (format !== null && typeof format !== "string") throw new GraphError("invalidArgument", "A number format is a text.");
    return value === null && format === null ? null : { value, numberFormat: format };
  });
  return tablesOf(edited, sheet).some((table) => overlaps(headerArea(table) ?? { top: -1, bottom: -1, left: -1, right: -1 }, area)) ? syncHeaders(edited, sheet, area) : edited;
}

type Grid = (row: number, column: number) => unknown;

const nothing: Grid = () => null;

/** A grid of the range's size, or one value for every cell. */
function gridOf(given: unknown, area: Area, name: string): Grid {
  const [rows, columns] = [rowsOf(area), columnsOf(area)];
  if (given === null) throw new GraphError("invalidArgument", `${name} can't be null.`);
  if (!Array.isArray(given)) return () => given;
  const lines: unknown[] = given;
  const [first] = lines;
  if (lines.length === 1 && Array.isArray(first) && first.length === 1) {
    const single: unknown = first[0];
    return () => single;
  }
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns)) {
    throw new GraphError("invalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (row, column) => (lines as unknown[][])[row]?.[column] ?? null;
}
