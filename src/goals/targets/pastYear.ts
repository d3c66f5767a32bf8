import { isErrorValue } from "../../sheets/readTable";
import { isMissingText, parseNumber } from "../../text/parse";

/** Halves, quarters and months of a year. */
const lengths: readonly number[] = [2, 4, 12];

/** A cell of last year: a number, or a place where one is missing. */
export interface PastCell {
  /** Null where it is blank, an error value or no number. */
  readonly value: number | null;
  readonly cell: unknown;
  readonly row: number;
  readonly column: number;
}

/** What is to be said of the numbers of last year. */
export type PastRemark =
  /** A number that is missing in its cell, and that goes by the mean of the others or by the total. */
  | { readonly kind: "missing"; readonly at: PastCell; readonly position: number; readonly by: "mean" | "total" }
  /** Periods in the red, which get negative targets too; or a line that is not followed. */
  | { readonly kind: "negative" | Unfollowed; readonly at: PastCell; readonly count: number };

/** Why a line is not followed. */
export type Unfollowed = "count" | "zeros" | "losses" | "mostlyMissing" | "mixed";

/** Shares of the parts of a year, and what is said of them; no shares where the line cannot be followed. */
export interface PastYear {
  readonly shares: readonly number[] | null;
  readonly remarks: readonly PastRemark[];
}

/** The number in a cell, as a number or as somebody typed it: 1,200, １２００, 12%. */
export function numberIn(cell: unknown): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  return typeof cell === "string" ? parseNumber(cell) : null;
}

/** Whether a cell is one of a number that is not there: an error value, N/A, –. Blank cells may be beside the numbers. */
export function isGap(cell: unknown): boolean {
  return isErrorValue(cell) || (typeof cell === "string" && cell.trim() !== "" && (isMissingText(cell) || /^[–—/]$/.test(cell.trim())));
}

/**
 * The year in a line of cells, from the first to the last that is or lacks a number; blank cells around it may belong to it.
 * Last comes the total, or it is left out. Missing numbers are filled in: by the total where one is missing, else with the mean.
 */
export function pastYear(line: readonly PastCell[]): PastYear {
  const known = line.filter(({ value }) => value !== null);
  const [first] = known;
  if (first === undefined) return { shares: null, remarks: [] };
  const parts = yearIn(line);
  const unusable = (kind: Unfollowed, at = first, count = known.length): PastYear => ({ shares: null, remarks: [{ kind, at, count }] });
  if (parts === null) return unusable("count");
  const odd = mixedIn(parts.cells);
  if (odd !== undefined) return unusable("mixed", odd);
  const { values, missing } = filledIn(parts);
  if (values === null) return unusable("mostlyMissing", first, parts.cells.filter(({ value }) => value === null).length);
  if (values.every((value) => value === 0)) return unusable("zeros");
  const sum = values.reduce((all, value) => all + value, 0);
  // Negative numbers alone are shares like any others: costs are often written so.
  const losses = values.some((value) => value > 0) ? parts.cells.filter((_, at) => (values[at] ?? 0) < 0) : [];
  const [loss] = losses;
  if (loss === undefined) return { shares: values, remarks: missing };
  // Where losses use up most of the year, one period would have a greater target than the year, or all the wrong sign.
  if (values.some((value) => Math.abs(value) > sum)) return unusable("losses", loss, losses.length);
  return { shares: values, remarks: [...missing, { kind: "negative", at: loss, count: losses.length }] };
}

interface Parts {
  readonly cells: readonly PastCell[];
  readonly total: number | null;
}

/** The cells of the parts of a year; null where there are too many or too few. */
function yearIn(line: readonly PastCell[]): Parts | null {
  const isBlank = ({ cell }: PastCell): boolean => cell === "" || cell === null || cell === undefined;
  const from = line.findIndex((each) => !isBlank(each));
  const to = line.findLastIndex((each) => !isBlank(each));
  const filled = line.slice(from, to + 1);
  const alone = filled.filter((each) => !isBlank(each));
  // Blank cells between the numbers are parts of the year where that makes one, else merged ones; those around them where nothing else does.
  const candidates = [filled, alone, line.slice(from), line.slice(0, to + 1), line].flatMap((cells) => [cells, ...(isYear(cells[0]) ? [cells.slice(1)] : [])]);
  for (const cells of candidates) {
    if (lengths.includes(cells.length)) return { cells, total: null };
    const parts = cells.slice(0, -1);
    const total = cells.at(-1)?.value ?? null;
    if (lengths.includes(parts.length) && total !== null && isTotalOf(total, parts)) return { cells: parts, total };
  }
  return null;
}

/** The year itself, 2025, before its numbers. */
function isYear(first: PastCell | undefined): boolean {
  return first?.value !== null && first !== undefined && Number.isInteger(first.value) && first.value >= 1990 && first.value <= 2100;
}

/** What the others come to; beside one that is missing it may be more. */
function isTotalOf(total: number, parts: readonly PastCell[]): boolean {
  const rest = total - sumOf(parts);
  const missing = parts.filter(({ value }) => value === null).length;
  return Math.abs(rest) <= dust(total) || (missing === 1 && rest > 0);
}

function sumOf(cells: readonly PastCell[]): number {
  return cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function dust(total: number): number {
  return 1e-9 * Math.max(1, Math.abs(total));
}

/** The first percentage that is typed beside amounts: nothing tells how they compare. */
function mixedIn(cells: readonly PastCell[]): PastCell | undefined {
  const isPercentage = ({ cell }: PastCell): boolean => typeof cell === "string" && /[%％]\s*$/.test(cell);
  return cells.some((each) => !isPercentage(each) && Math.abs(each.value ?? 0) > 1) ? cells.find(isPercentage) : undefined;
}

/** The numbers with those that are missing; null where half of them or more are. */
function filledIn({ cells, total }: Parts): { readonly values: readonly number[] | null; readonly missing: readonly PastRemark[] } {
  const count = cells.filter(({ value }) => value === null).length;
  // The total leaves nothing open, or exactly the one that is missing.
  const rest = total === null ? null : total - sumOf(cells);
  const isFewer = count * 2 < cells.length;
  if (count > 0 && !isFewer && rest === null) return { values: null, missing: [] };
  const each = rest !== null ? (Math.abs(rest) <= dust(total ?? 0) ? 0 : rest) : sumOf(cells) / Math.max(1, cells.length - count);
  const by = rest !== null ? ("total" as const) : ("mean" as const);
  return {
    values: cells.map(({ value }) => value ?? each),
    missing: cells.flatMap((at, position) => (at.value === null ? [{ kind: "missing" as const, at, position, by }] : [])),
  };
}
