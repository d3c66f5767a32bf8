import { formatArea, parseArea } from "../../engine/address";
import { isEntireColumn, isEntireRow } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import { shiftAreas, type Shift } from "../../engine/moving/shift";
import type { DocumentState, SheetDocument } from "./documentState";

/** What is printed, the titles on every page and the breaks between pages go along with their cells. */
export function followLines(document: DocumentState, { structure, context }: Engine): void {
  structure.onShift((shift) => {
    if (context.isRestoring) return; // the document is put back as it was
    const layout = document.layouts.get(shift.sheetId);
    if (layout) {
      for (const part of ["printArea", "titleRows", "titleColumns"] as const) layout[part] = shifted(layout[part], shift);
    }
    const sheet = document.sheets.get(shift.sheetId);
    if (sheet) shiftBreaks(sheet, shift);
  });
}

/** Null when none of the cells is left. What moves to another sheet is printed there no more than before. */
function shifted(addresses: string | null, shift: Shift): string | null {
  if (addresses === null || (shift.kind === "move" && shift.toSheetId !== shift.sheetId)) return addresses;
  const areas = addresses.split(",").flatMap((address) => {
    const area = parseArea(address);
    return area ? shiftAreas(area, shift) : [];
  });
  return areas.length === 0 ? null : areas.map((area) => formatArea(area)).join(",");
}

function shiftBreaks({ rowBreaks, columnBreaks }: SheetDocument, shift: Shift): void {
  if (shift.kind === "move") return;
  const { area } = shift;
  if (shift.axis === "row" && isEntireRow(area)) shiftSet(rowBreaks, area.row, area.rows, shift.kind);
  if (shift.axis === "column" && isEntireColumn(area)) shiftSet(columnBreaks, area.column, area.columns, shift.kind);
}

/** A break stands before its line; of lines that are deleted the next one takes it over. */
function shiftSet(breaks: Set<number>, first: number, count: number, kind: "insert" | "delete"): void {
  const places = [...breaks].map((at) => (at < first ? at : kind === "insert" ? at + count : Math.max(first, at - count)));
  breaks.clear();
  for (const at of places) if (at > 0) breaks.add(at);
}
