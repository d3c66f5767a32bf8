import type { IStyleData } from "@univerjs/core";
import { cellCount, intersection, areaOf, lastColumn, lastRow, type Area } from "../../engine/area";
import type { StylePatch } from "../../engine/formats/cellStyles";
import type { Marks } from "../../engine/formats/formats";
import type { ScalarMember } from "../api/hostClass";
import { OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { styleOf } from "./cellFormat";

/** What has a format that can be read and changed: the cells of a range, or a named style. */
export interface FormatTarget {
  /** What all cells share, or null when they differ. */
  shared<T>(read: (style: IStyleData, marks: () => Marks) => T): T | null;
  change(patch: StylePatch, marks?: Marks): void;
}

/** @throws OfficeError AccessDenied on a protected sheet that does not allow formatting */
export function guardFormat({ book, sheetId }: RangeState, permission: "allowFormatCells" | "allowFormatRows" | "allowFormatColumns" = "allowFormatCells"): void {
  if (!book.engine.protection.allows(sheetId, permission)) throw new OfficeError("AccessDenied");
}

/** Cells to look at for a property of the whole range: all of a small one, the stored ones of entire rows and columns. */
export function sample({ book, sheetId, area }: RangeState): Area {
  return cellCount(area) <= 100_000 ? area : (intersection(area, book.engine.cells.stored(sheetId)) ?? areaOf(area.row, area.column));
}

/** The value that all cells share, or null when they differ. */
export function uniform<T>(range: RangeState, read: (row: number, column: number) => T): T | null {
  const area = sample(range);
  const first = read(area.row, area.column);
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) if (read(row, column) !== first) return null;
  }
  return first;
}

/** The cells of a range as what has a format. */
export const formatOf = (range: RangeState): FormatTarget => ({
  shared: (read) => uniform(range, (row, column) => read(styleOf(range, row, column), () => range.book.engine.formats.marks(range.sheetId, row, column))),
  change: (patch, marks) => {
    guardFormat(range);
    const { formats } = range.book.engine;
    if (Object.keys(patch).length > 0) formats.patch(range.sheetId, range.area, patch);
    if (marks) formats.setMarks(range.sheetId, range.area, marks);
  },
});

/** A property that is a part of the format. */
export const formatMember = <T>(
  read: (style: IStyleData, marks: () => Marks) => T,
  write: (value: unknown) => readonly [StylePatch, Marks?],
  byDefault = true,
): ScalarMember<FormatTarget> => ({
  byDefault,
  get: (target) => target.shared(read),
  set: (target, value) => target.change(...write(value)),
});

/** The same members for a state from which the target is got. */
export function forState<State>(members: Readonly<Record<string, ScalarMember<FormatTarget>>>, targetOf: (state: State) => FormatTarget): Record<string, ScalarMember<State>> {
  return Object.fromEntries(Object.entries(members).map(([name, { get, set, byDefault }]) => [name, {
    get: (state: State) => get(targetOf(state)),
    ...(set ? { set: (state: State, value: unknown) => set(targetOf(state), value) } : {}),
    ...(byDefault === undefined ? {} : { byDefault }),
  }]));
}
