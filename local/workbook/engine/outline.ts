import { isEntireColumn, isEntireRow, lastColumn, lastRow, type Area } from "./area";
import type { Context } from "./context";
import type { Formats } from "./formats/formats";
import type { Axis, Shift } from "./moving/shift";

/** Excel has eight levels: the ungrouped one and seven inside. */
export const DEEPEST = 7;

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Groups of rows and columns. A row's depth (how many groups it is in) is kept with the row, so it moves along when rows
 * are inserted, deleted or copied.
 */
export class Outline {
  constructor(
    private readonly context: Context,
    private readonly formats: Formats,
  ) {}

  depth(sheetId: string, axis: Axis, index: number): number {
    const sheet = this.context.sheet(sheetId);
    const data = axis === "row" ? sheet.getRowManager().getRow(index) : sheet.getColumnManager().getColumn(index);
    const depth = (data?.custom as { readonly outline?: unknown } | null | undefined)?.outline;
    return typeof depth === "number" ? depth : 0;
  }

  /** False when a row or column is in as many groups as it can be. */
  group(sheetId: string, area: Area, axis: Axis): boolean {
    const span = this.spanOf(sheetId, area, axis);
    for (let index = span.first; index <= span.last; index++) if (this.depth(sheetId, axis, index) >= DEEPEST) return false;
    this.setDepths(sheetId, area, axis, (depth) => depth + 1);
    return true;
  }

  /** Takes rows or columns out of their innermost groups; false when none of them is in one. */
  ungroup(sheetId: string, area: Area, axis: Axis): boolean {
    const span = this.spanOf(sheetId, area, axis);
    let grouped = false;
    for (let index = span.first; index <= span.last; index++) grouped ||= this.depth(sheetId, axis, index) > 0;
    if (grouped) this.setDepths(sheetId, area, axis, (depth) => Math.max(0, depth - 1));
    return grouped;
  }

  /** Shows or hides the group that the area lies in, or whose summary (the row after it) the area is; false when there is none. */
  setDetailsHidden(sheetId: string, area: Area, axis: Axis, hidden: boolean): boolean {
    const span = this.spanOf(sheetId, area, axis);
    let found = false;
    for (let index = span.first; index <= span.last; index++) {
      const group = this.groupOf(sheetId, axis, index);
      if (!group) continue;
      found = true;
      this.setHidden(sheetId, axis, group, hidden);
      index = Math.max(index, group.last);
    }
    return found;
  }

  /** Shows this many levels, counting the ungrouped one, and hides what is deeper; 0 leaves the axis as it is. */
  showLevels(sheetId: string, rows: number, columns: number): void {
    for (const [axis, levels] of [["row", rows], ["column", columns]] as const) {
      if (levels <= 0) continue;
      for (const { first, last } of this.runs(sheetId, axis)) {
        for (let index = first; index <= last; index++) {
          this.setHidden(sheetId, axis, { first: index, last: index }, this.depth(sheetId, axis, index) + 1 > levels);
        }
      }
    }
  }

  /** Entire rows or columns put in amid a group belong to it. */
  follow(shift: Shift): void {
    if (shift.kind !== "insert" || !(shift.axis === "row" ? isEntireRow(shift.area) : isEntireColumn(shift.area))) return;
    const { sheetId, axis, area } = shift;
    const [first, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
    const depth = first === 0 ? 0 : Math.min(this.depth(sheetId, axis, first - 1), this.depth(sheetId, axis, first + count));
    if (depth > 0) this.formats.setLineMarks(sheetId, area, axis, () => ({ outline: depth }));
  }

  /** Stretches of rows or columns that are in a group at all. */
  private runs(sheetId: string, axis: Axis): Span[] {
    const count = this.count(sheetId, axis);
    const runs: Span[] = [];
    for (let index = 0; index < count; index++) {
      if (this.depth(sheetId, axis, index) === 0) continue;
      const first = index;
      while (index + 1 < count && this.depth(sheetId, axis, index + 1) > 0) index++;
      runs.push({ first, last: index });
    }
    return runs;
  }

  private groupOf(sheetId: string, axis: Axis, index: number): Span | null {
    const before = index > 0 ? this.depth(sheetId, axis, index - 1) : 0;
    const own = this.depth(sheetId, axis, index);
    const start = before > own ? index - 1 : index;
    const depth = Math.max(own, before > own ? before : own);
    if (depth === 0) return null;
    let first = start;
    while (first > 0 && this.depth(sheetId, axis, first - 1) >= depth) first--;
    let last = start;
    while (this.depth(sheetId, axis, last + 1) >= depth) last++;
    return { first, last };
  }

  private setDepths(sheetId: string, area: Area, axis: Axis, change: (depth: number) => number): void {
    this.formats.setLineMarks(sheetId, area, axis, (index) => ({ outline: change(this.depth(sheetId, axis, index)) || undefined }));
  }

  private setHidden(sheetId: string, axis: Axis, { first, last }: Span, hidden: boolean): void {
    const count = last - first + 1;
    if (axis === "row") this.formats.setRowsHidden(sheetId, { row: first, column: 0, rows: count, columns: 1 }, hidden);
    else this.formats.setColumnsHidden(sheetId, { row: 0, column: first, rows: 1, columns: count }, hidden);
  }

  private count(sheetId: string, axis: Axis): number {
    const sheet = this.context.sheet(sheetId);
    return axis === "row" ? sheet.getRowCount() : sheet.getColumnCount();
  }

  private spanOf(sheetId: string, area: Area, axis: Axis): Span {
    const limit = this.count(sheetId, axis) - 1;
    if (axis === "row") return { first: area.row, last: isEntireColumn(area) ? Math.min(lastRow(area), limit) : lastRow(area) };
    return { first: area.column, last: isEntireRow(area) ? Math.min(lastColumn(area), limit) : lastColumn(area) };
  }
}
