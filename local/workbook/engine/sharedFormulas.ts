import type { ICellData, Nullable } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { CellMatrix } from "./cells";
import type { Context } from "./context";
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
    const anchors = anchorsIn(cellValue);
    forEachCell(cellValue, (row, column, cell) => {
      if (typeof cell.si !== "string" || cell.si === "") return;
      const anchor = anchors.get(cell.si) ?? storedAnchor(context, subUnitId, cell.si);
      if (!cell.f && anchor) cell.f = offsetReferences(anchor.formula, row - anchor.row, column - anchor.column);
      cell.si = null;
    });
  });
}

function anchorsIn(matrix: CellMatrix): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  forEachCell(matrix, (row, column, { si, f }) => {
    if (typeof si === "string" && si !== "" && f) anchors.set(si, { row, column, formula: f });
  });
  return anchors;
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

function forEachCell(matrix: CellMatrix, visit: (row: number, column: number, cell: ICellData) => void): void {
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells as Record<string, Nullable<ICellData>>)) if (cell) visit(Number(row), Number(column), cell);
  }
}
