import { areaOf, COLUMNS, containsArea, intersection, isEntireColumn, isEntireRow, isOnSheet, ROWS, subtract, type Area } from "../area";

export type Axis = "row" | "column";

/** A change of where cells stand on a sheet. */
export type Shift =
  | {
      /** Cells put in or taken out; what follows them along the axis moves. */
      readonly kind: "insert" | "delete";
      readonly sheetId: string;
      readonly axis: Axis;
      /** The cells inserted or deleted: across the whole sheet for entire rows and columns. */
      readonly area: Area;
    }
  | { readonly kind: "move"; readonly sheetId: string; readonly from: Area; readonly toSheetId: string; readonly to: Area };

/** A shift of what follows an area along one axis. */
export type LineShift = Extract<Shift, { readonly axis: Axis }>;

/** Whether it puts in or takes out entire rows or columns. */
export const isOfEntireLines = (shift: Shift): shift is LineShift =>
  shift.kind !== "move" && (shift.axis === "row" ? isEntireRow(shift.area) : isEntireColumn(shift.area));

interface Span {
  readonly start: number;
  readonly count: number;
}

const along = (area: Area, axis: Axis): Span =>
  axis === "row" ? { start: area.row, count: area.rows } : { start: area.column, count: area.columns };

const withSpan = (area: Area, axis: Axis, span: Span): Area =>
  axis === "row" ? areaOf(span.start, area.column, span.count, area.columns) : areaOf(area.row, span.start, area.rows, span.count);

/** Whether the shifted strip holds the area across the other axis, so that all of it moves together. */
function isCarried(area: Area, strip: Area, axis: Axis): boolean {
  const across = axis === "row" ? "column" : "row";
  const inner = along(area, across);
  const outer = along(strip, across);
  return inner.start >= outer.start && inner.start + inner.count <= outer.start + outer.count;
}

/** Entire columns keep their rows when rows come and go, and the other way round. */
const isUnbounded = (area: Area, axis: Axis): boolean =>
  axis === "row" ? area.row === 0 && area.rows === ROWS : area.column === 0 && area.columns === COLUMNS;

/** Where an area of the sheet stands after the shift; null when all its cells are gone. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.kind === "move") {
    if (!containsArea(shift.from, area)) return area;
    return { ...area, row: area.row + shift.to.row - shift.from.row, column: area.column + shift.to.column - shift.from.column };
  }
  const { axis } = shift;
  if (isUnbounded(area, axis) || !isCarried(area, shift.area, axis)) return area;
  const strip = along(shift.area, axis);
  const span = along(area, axis);
  const moved = shift.kind === "insert" ? spanAfterInsert(span, strip) : spanAfterDelete(span, strip);
  if (!moved) return null;
  const limit = axis === "row" ? ROWS : COLUMNS;
  if (moved.start >= limit) return null;
  const result = withSpan(area, axis, { start: moved.start, count: Math.min(moved.count, limit - moved.start) });
  return isOnSheet(result) ? result : null;
}

/** The same for an area that may come apart: what the shift takes along, and what stays. */
export function shiftAreas(area: Area, shift: Shift): Area[] {
  const whole = (part: Area): Area[] => {
    const shifted = shiftArea(part, shift);
    return shifted ? [shifted] : [];
  };
  if (shift.kind === "move") {
    const moved = intersection(area, shift.from);
    return moved && !containsArea(shift.from, area) ? [...subtract(area, moved), ...whole(moved)] : whole(area);
  }
  const { axis, area: strip } = shift;
  if (isUnbounded(area, axis) || isCarried(area, strip, axis)) return whole(area);
  const taken = axis === "row"
    ? intersection(area, areaOf(strip.row, strip.column, ROWS - strip.row, strip.columns))
    : intersection(area, areaOf(strip.row, strip.column, strip.rows, COLUMNS - strip.column));
  if (!taken) return [area];
  // Cells above (to the left of) the shift belong to the part that grows or shrinks.
  const part = axis === "row" ? { ...area, column: taken.column, columns: taken.columns } : { ...area, row: taken.row, rows: taken.rows };
  return [...subtract(area, part), ...whole(part)];
}

function spanAfterInsert(span: Span, strip: Span): Span {
  if (strip.start <= span.start) return { start: span.start + strip.count, count: span.count };
  return strip.start < span.start + span.count ? { start: span.start, count: span.count + strip.count } : span;
}

function spanAfterDelete(span: Span, strip: Span): Span | null {
  const stripEnd = strip.start + strip.count;
  const end = span.start + span.count;
  const before = Math.max(0, Math.min(strip.start, end) - span.start);
  const after = Math.max(0, end - Math.max(stripEnd, span.start));
  if (before + after === 0) return null;
  const start = span.start < strip.start ? span.start : Math.max(strip.start, span.start - strip.count);
  return { start, count: before + after };
}

/** Whether the shift touches a cell of the area's sheet at all. */
export const concerns = (shift: Shift, sheetId: string): boolean =>
  shift.sheetId === sheetId || (shift.kind === "move" && shift.toSheetId === sheetId);

/** The change that takes a shift back. */
export const shiftInverse = (shift: Shift): Shift =>
  shift.kind === "move" ? { kind: "move", sheetId: shift.toSheetId, from: shift.to, toSheetId: shift.sheetId, to: shift.from } : lineInverse(shift);

export const lineInverse = (shift: LineShift): LineShift => ({ ...shift, kind: shift.kind === "insert" ? "delete" : "insert" });
