import { equalityKey, type EqualityKey } from "../columnIndex";
import { compareValues } from "../compare";
import { RangeCells } from "../sheet";
import type { Cells} from "../values";
import { CellError, errors, type CellValue } from "../values";
import { hasWildcard, wildcardTest } from "./criterion";

/** Ranges shorter than this are searched cell by cell. */
const worthAnIndex = 24;

/** The rows of a range of one column that may hold a value with this key, counted from its top; null without an index. */
export function indexedRows(cells: Cells, key: EqualityKey): readonly number[] | null {
  if (!(cells instanceof RangeCells) || cells.columns !== 1 || cells.filledRows < worthAnIndex) return null;
  const { top, bottom } = cells;
  const rows = cells.sheet.rowsWith(cells.left, key);
  if (rows === null || (top === 0 && bottom >= cells.sheet.usedRows - 1)) return rows;
  return rows.filter((row) => row >= top && row <= bottom).map((row) => row - top);
}

/** A row or column to search in. */
export interface Vector {
  readonly cells: Cells;
  readonly length: number;
  /** How far anything is filled in. */
  readonly filled: number;
  readonly at: (index: number) => CellValue;
}

/** A rectangle of one row or one column as a vector; `#VALUE!` for others. */
export function vectorOf(cells: Cells): Vector {
  if (cells.columns === 1) return { cells, length: cells.rows, filled: cells.filledRows, at: (index) => cells.at(index, 0) };
  if (cells.rows === 1) return { cells, length: cells.columns, filled: cells.filledColumns, at: (index) => cells.at(0, index) };
  throw errors.value;
}

/** How a place is chosen: the same value, else the next smaller or larger one, or a pattern with wildcards. */
export type MatchMode = "exact" | "smaller" | "larger" | "wildcard";

/** The index of a value in a vector, or -1. Only values of the same kind (number, text, truth) are compared. */
export function findIndex(wanted: CellValue, vector: Vector, mode: MatchMode, backwards = false): number {
  if (wanted instanceof CellError) throw wanted;
  const value = wanted ?? 0;
  if (mode === "wildcard" && typeof value === "string" && hasWildcard(value)) {
    const matches = wildcardTest(value);
    return firstWhere(vector, (candidate) => typeof candidate === "string" && matches(candidate), backwards);
  }
  const exact = findEqual(value, vector, backwards);
  if (exact >= 0 || mode === "exact" || mode === "wildcard") return exact;
  return nearest(value, vector, mode, backwards);
}

function findEqual(value: CellValue, vector: Vector, backwards: boolean): number {
  const equal = (candidate: CellValue): boolean => typeof candidate === typeof value && compareValues(candidate, value) === 0;
  const key = equalityKey(value);
  const rows = key === null ? null : indexedRows(vector.cells, key);
  if (rows === null) return firstWhere(vector, equal, backwards);
  const found = backwards ? rows.findLast((row) => equal(vector.at(row))) : rows.find((row) => equal(vector.at(row)));
  return found ?? -1;
}

function firstWhere(vector: Vector, test: (candidate: CellValue) => boolean, backwards: boolean): number {
  const { filled } = vector;
  for (let step = 0; step < filled; step++) {
    const index = backwards ? filled - 1 - step : step;
    if (test(vector.at(index))) return index;
  }
  return -1;
}

/** The place of the largest value below, or the smallest above, the one wanted. */
function nearest(value: CellValue, vector: Vector, mode: "smaller" | "larger", backwards: boolean): number {
  const sign = mode === "smaller" ? 1 : -1;
  let best = -1;
  let bestValue: CellValue = null;
  for (let step = 0; step < vector.filled; step++) {
    const index = backwards ? vector.filled - 1 - step : step;
    const candidate = vector.at(index);
    if (typeof candidate !== typeof value || compareValues(candidate, value) * sign > 0) continue;
    if (best < 0 || compareValues(candidate, bestValue) * sign > 0) {
      best = index;
      bestValue = candidate;
    }
  }
  return best;
}

/**
 * The last place in a sorted vector whose value is not beyond the one wanted (MATCH, VLOOKUP with approximate match), or
 * -1. Found by halving, as Excel does: a vector out of order gives what Excel gives.
 */
export function findSorted(wanted: CellValue, vector: Vector, descending = false): number {
  if (wanted instanceof CellError) throw wanted;
  const value = wanted ?? 0;
  const places: number[] = [];
  for (let index = 0; index < vector.filled; index++) if (typeof vector.at(index) === typeof value) places.push(index);
  let low = 0;
  let high = places.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const place = places[middle] as number;
    const order = compareValues(vector.at(place), value) * (descending ? -1 : 1);
    if (order <= 0) {
      found = place;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
