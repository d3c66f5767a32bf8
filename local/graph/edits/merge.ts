import { areaName, overlaps, rowsOf, tryArea, type Area } from "../cells/address";
import { GraphError } from "../errors";
import { tablesOf } from "../parts/table";
import { sheetOf, withPart, type SheetInfo, type Workbook } from "../parts/workbook";
import { element, elements } from "../xml/elements";
import { withSheetChild } from "../xml/order";
import { attribute } from "../xml/text";
import { editCells, refuseProtected } from "./cells";

/**
 * Merges the cells of an area into one, or with `across` those of each row. Only the first cell keeps its content.
 * @throws GraphError unsupportedOperation in a table.
 */
export function mergeCells(workbook: Workbook, info: SheetInfo, area: Area, across: boolean): Workbook {
  if (tablesOf(workbook, info).some((table) => overlaps(table.area, area))) throw new GraphError("unsupportedOperation", "Cells of a table can't be merged.");
  const parts = across ? Array.from({ length: rowsOf(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row })) : [area];
  const cleared = editCells(workbook, info, area, (row, column) => (column === 0 && (across || row === 0) ? null : { value: "" }));
  return withMerged(cleared, info, (list) => [...list.filter((other) => !overlaps(other, area)), ...parts.filter(({ top, bottom, left, right }) => top < bottom || left < right)]);
}

export function unmergeCells(workbook: Workbook, info: SheetInfo, area: Area): Workbook {
  refuseProtected(sheetOf(workbook, info), info);
  return withMerged(workbook, info, (list) => list.filter((other) => !overlaps(other, area)));
}

function withMerged(workbook: Workbook, info: SheetInfo, change: (list: readonly Area[]) => readonly Area[]): Workbook {
  const sheet = sheetOf(workbook, info);
  const before = elements(element(sheet.tail, "mergeCells")?.inner ?? "", "mergeCell").flatMap(({ tag }) => tryArea(attribute(tag, "ref") ?? "") ?? []);
  const after = change(before);
  const tail = withSheetChild(sheet.tail, "mergeCells", (prefix) =>
    after.length === 0 ? "" : `<${prefix}mergeCells count="${after.length}">${after.map((area) => `<${prefix}mergeCell ref="${areaName(area)}"/>`).join("")}</${prefix}mergeCells>`,
  );
  return withPart(workbook, info.part, { ...sheet, tail });
}
