import type { ICellData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { eachCell, type CellMatrix } from "../cells";
import type { Context } from "../context";
import { offsetReferences } from "./formulaReferences";

interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Filling down and pasting in the grid stores one formula's text and refers to it by an id from the other cells. Those
 * references break as soon as cells move, so every formula gets its own text before it is stored.
 */
export function unshareFormulas(context: Context): void {
  context.beforeCommand(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId = "", cellValue } = (params ?? {}) as { readonly subUnitId?: string; readonly cellValue?: CellMatrix };
    if (!cellValue || !context.workbook.getSheetBySheetId(subUnitId)) return;
    const anchors = new Map<string, Anchor>();
    const sharing: { readonly row: number; readonly column: number; readonly si: string; readonly cell: ICellData }[] = [];
    eachCell(cellValue, (row, column, cell) => {
      if (!cell?.si || typeof cell.si !== "string") return;
      sharing.push({ row, column, si: cell.si, cell });
      if (cell.f) anchors.set(cell.si, { row, column, formula: cell.f });
    });
    for (const { row, column, si, cell } of sharing) {
      const anchor = anchors.get(si) ?? storedAnchor(context, subUnitId, si);
      if (!cell.f && anchor) cell.f = offsetReferences(anchor.formula, row - anchor.row, column - anchor.column);
      cell.si = null;
    }
  });
}

function storedAnchor(context: Context, sheetId: string, si: string): Anchor | null {
  let found: Anchor | null = null;
  context.sheet(sheetId).getCellMatrix().forValue((row, column, cell) => {
    if (cell?.si !== si || !cell.f) return undefined;
    found = { row, column, formula: cell.f };
    return false;
  });
  return found;
}
