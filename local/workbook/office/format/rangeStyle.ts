import { asText } from "../api/arguments";
import { itemNotFound } from "../api/officeError";
import type { RangeState } from "../book";
import { guardFormat, uniform } from "./formatTarget";

/** The name of the style that all cells of the ranges have; null when they differ. */
export function sharedStyle(ranges: readonly RangeState[]): string | null {
  const names = new Set(ranges.map((range) => uniform(range, (row, column) => range.book.engine.namedStyles.nameAt(range.sheetId, row, column))));
  const [only] = names;
  return names.size === 1 ? (only ?? null) : null;
}

/** @throws OfficeError ItemNotFound when there is no style of that name */
export function setStyle(range: RangeState, value: unknown): void {
  const { namedStyles } = range.book.engine;
  const style = namedStyles.find(asText(value));
  if (!style) throw itemNotFound();
  guardFormat(range);
  namedStyles.apply(range.sheetId, range.area, style);
}
