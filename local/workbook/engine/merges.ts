import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { areaOf, intersection, type Area } from "./area";
import type { Context } from "./context";
import { shiftArea, type Shift } from "./moving/shift";
import { areaOfRange, rangeOf } from "./ranges";

/** Merged cells. */
export class Merges {
  constructor(private readonly context: Context) {}

  all(sheetId: string): Area[] {
    return this.context.sheet(sheetId).getMergeData().map(areaOfRange);
  }

  touching(sheetId: string, area: Area): Area[] {
    return this.all(sheetId).filter((merged) => intersection(merged, area));
  }

  /** Merges the area into one cell, or each of its rows into one. */
  merge(sheetId: string, area: Area, across: boolean): void {
    this.unmerge(sheetId, area);
    const areas = across
      ? Array.from({ length: area.rows }, (_, index) => areaOf(area.row + index, area.column, 1, area.columns))
      : [area];
    const ranges = areas.filter((merged) => merged.rows * merged.columns > 1).map(rangeOf);
    if (ranges.length > 0) this.context.run(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges });
  }

  unmerge(sheetId: string, area: Area): void {
    const ranges = this.touching(sheetId, area).map(rangeOf);
    if (ranges.length > 0) this.context.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges });
  }

  follow(shift: Shift): void {
    const { sheetId } = shift;
    const moved = this.all(sheetId).filter((area) => shiftArea(area, shift) !== area);
    if (moved.length === 0) return;
    this.context.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: moved.map(rangeOf) });
    const ranges = moved.flatMap((area) => {
      const shifted = shiftArea(area, shift);
      return shifted && shifted.rows * shifted.columns > 1 ? [rangeOf(shifted)] : [];
    });
    const subUnitId = shift.kind === "move" ? shift.toSheetId : sheetId;
    if (ranges.length > 0) this.context.run(AddWorksheetMergeMutation.id, { subUnitId, ranges });
  }
}
