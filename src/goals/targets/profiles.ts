import { parseNumber } from "../../text/parse";

/** How an amount was spread over the parts of a year before: of one KPI, or of all that are not named. */
export interface Profile {
  /** Null where it holds for all. */
  readonly kpi: string | null;
  /** One share for each part of the year, of any size. */
  readonly shares: readonly number[];
}

/** Halves, quarters and months of a year. */
const lengths: readonly number[] = [2, 4, 12];

/**
 * The profiles in some cells: a row of numbers each, behind the name of its KPI or alone, with or without their total; or one
 * column of numbers. None where no line has as many numbers as a year has halves, quarters or months. A single line holds for all
 * KPIs, unless it bears the name of one of them.
 */
export function readProfiles(cells: readonly (readonly unknown[])[], kpis: readonly string[]): readonly Profile[] {
  const named = new Set(kpis.map(fold));
  const rows = withoutNumbering(cells, named).flatMap((row) => profileOf(row, named) ?? []);
  const column = cells.map((row) => row.findLast(isNumber));
  const down = rows.length === 0 && column.length > 1 ? profileOf(column.filter((cell) => cell !== undefined), named) : null;
  const found = down === null ? rows : [down];
  const isOfNone = found.length === 1 && !kpis.some((kpi) => fold(kpi) === fold(found[0]?.kpi ?? ""));
  return isOfNone ? found.map(({ shares }) => ({ kpi: null, shares })) : found;
}

/** The profile that a KPI follows, for so many parts of the year; null where there is none for it, or none as fine. */
export function sharesFor(profiles: readonly Profile[], kpi: string, count: number): readonly number[] | null {
  const profile = profiles.find((each) => each.kpi !== null && fold(each.kpi) === fold(kpi)) ?? profiles.find((each) => each.kpi === null);
  const size = (profile?.shares.length ?? 0) / count;
  if (profile === undefined || !Number.isInteger(size) || size === 0) return null;
  return Array.from({ length: count }, (_, at) => profile.shares.slice(at * size, (at + 1) * size).reduce((sum, share) => sum + share, 0));
}

/** The cells without the numbers 1, 2, 3 … that stand over the months or beside them. */
function withoutNumbering(cells: readonly (readonly unknown[])[], named: ReadonlySet<string>): readonly (readonly unknown[])[] {
  const counts = (numbers: readonly unknown[]): boolean => numbers.length > 1 && numbers.every((each, at) => each === at + 1);
  const isKpi = (row: readonly unknown[]): boolean => row.some((cell) => typeof cell === "string" && named.has(fold(cell)));
  const rows = cells.filter((row) => isKpi(row) || !counts(row.filter(isNumber)));
  const numbers = rows.map((row) => row.filter(isNumber)).filter(({ length }) => length > 0);
  const isBeside = numbers.every(({ length }) => length > 1) && counts(numbers.map(([first]) => first));
  return isBeside ? rows.map((row) => row.filter((_, at) => at !== row.findIndex(isNumber))) : rows;
}

function profileOf(row: readonly unknown[], named: ReadonlySet<string>): Profile | null {
  const numbers = row.filter(isNumber).map(Number);
  const shares = lengths.includes(numbers.length) ? numbers : withoutTotal(numbers);
  const words = row.filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "" && parseNumber(cell) === null);
  const name = words.find((word) => named.has(fold(word))) ?? words[0];
  return shares === null ? null : { kpi: name?.trim() ?? null, shares };
}

/** Numbers whose last one is what the others come to. */
function withoutTotal(numbers: readonly number[]): readonly number[] | null {
  const parts = numbers.slice(0, -1);
  const sum = parts.reduce((all, each) => all + each, 0);
  const isTotal = Math.abs(sum - (numbers.at(-1) ?? 0)) <= 1e-9 * Math.max(1, Math.abs(sum));
  return lengths.includes(parts.length) && isTotal ? parts : null;
}

function isNumber(cell: unknown): cell is number {
  return typeof cell === "number" && Number.isFinite(cell);
}

function fold(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
