import { isGap, numberIn, pastYear, type PastCell, type PastRemark } from "./pastYear";

/** How an amount was spread over the parts of a year before: of one KPI, or of all that are not named. */
export interface Profile {
  /** Null where it holds for all. */
  readonly kpi: string | null;
  /** One share for each part of the year, of any size. */
  readonly shares: readonly number[];
}

/** A remark on the line of a KPI; null where it is for all. */
export type ProfileRemark = PastRemark & { readonly kpi: string | null };

export interface ReadProfiles {
  readonly profiles: readonly Profile[];
  /** Numbers that were filled in, and lines that are not followed. */
  readonly remarks: readonly ProfileRemark[];
}

type Line = readonly PastCell[];

/**
 * The profiles in some cells: a row of numbers each, behind the name of its KPI or alone, with or without their total; or one
 * column of numbers. None where no line has as many numbers as a year has halves, quarters or months. A single line holds for all
 * KPIs, unless it bears the name of one of them.
 */
export function readProfiles(cells: readonly (readonly unknown[])[], kpis: readonly string[]): ReadProfiles {
  const named = new Set(kpis.map(fold));
  const lines = cells.map((row, at) => row.map((cell, column): PastCell => ({ value: numberIn(cell), cell, row: at, column })));
  const rows = together(withoutNumbering(lines, named).map((row) => profileOf(row, named)));
  const column = rows.profiles.length > 0 ? none : profileOf(lastColumn(lines), named);
  const isAcross = rows.profiles.length > 0 || (column.profiles.length === 0 && rows.remarks.length > 0);
  const { profiles, remarks } = isAcross ? rows : column;
  const isNamed = (kpi: string | null): boolean => kpi !== null && named.has(fold(kpi));
  const [only, ...others] = profiles;
  // Beside lines of KPIs that cannot be followed, the one that can is not that of all.
  if (only === undefined || others.length > 0 || isNamed(only.kpi) || remarks.some(({ kpi }) => isNamed(kpi))) return { profiles, remarks };
  return { profiles: [{ ...only, kpi: null }], remarks: remarks.map((remark) => (remark.kpi === only.kpi ? { ...remark, kpi: null } : remark)) };
}

const none: ReadProfiles = { profiles: [], remarks: [] };

function together(found: readonly ReadProfiles[]): ReadProfiles {
  return { profiles: found.flatMap(({ profiles }) => profiles), remarks: found.flatMap(({ remarks }) => remarks) };
}

/** The profile that a KPI follows, for so many parts of the year; null where there is none for it, or none as fine. */
export function sharesFor(profiles: readonly Profile[], kpi: string, count: number): readonly number[] | null {
  const profile = profiles.find((each) => each.kpi !== null && fold(each.kpi) === fold(kpi)) ?? profiles.find((each) => each.kpi === null);
  const size = (profile?.shares.length ?? 0) / count;
  if (profile === undefined || !Number.isInteger(size) || size === 0) return null;
  return Array.from({ length: count }, (_, at) => profile.shares.slice(at * size, (at + 1) * size).reduce((sum, share) => sum + share, 0));
}

/** The cells without the numbers 1, 2, 3 … or the first days of the months that stand over the numbers or beside them. */
function withoutNumbering(lines: readonly Line[], named: ReadonlySet<string>): readonly Line[] {
  const counts = (numbers: Line): boolean => numbers.length > 1 && (numbers.every(({ value }, at) => value === at + 1) || areMonths(numbers));
  const isKpi = (row: Line): boolean => row.some(({ cell }) => typeof cell === "string" && named.has(fold(cell)));
  const rows = lines.filter((row) => isKpi(row) || !counts(row.filter(isNumber)));
  const numbers = rows.map((row) => row.filter(isNumber)).filter(({ length }) => length > 0);
  const isBeside = numbers.every(({ length }) => length > 1) && counts(numbers.map(([first]) => first).filter((first) => first !== undefined));
  return isBeside ? rows.map((row) => row.filter((_, at) => at !== row.findIndex(isNumber))) : rows;
}

/** Dates a month apart, as Excel counts days, or months as numbers (202501), of the years 1990 to 2100. */
function areMonths(numbers: Line): boolean {
  const values = numbers.map(({ value }) => value ?? 0);
  const within = (least: number, most: number, isNext: (step: number) => boolean): boolean =>
    values.every((value, at) => Number.isInteger(value) && value >= least && value <= most && (at === 0 || isNext(value - (values[at - 1] ?? 0))));
  return within(32_874, 73_415, (step) => step >= 28 && step <= 31) || within(199_001, 210_012, (step) => step === 1);
}

/** The column with the most numbers, the last of them. */
function lastColumn(lines: readonly Line[]): Line {
  const width = Math.max(0, ...lines.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, at) => lines.flatMap((row) => row[at] ?? []));
  const most = Math.max(0, ...columns.map((column) => column.filter(isNumber).length));
  return columns.findLast((column) => column.filter(isNumber).length === most) ?? [];
}

function profileOf(row: Line, named: ReadonlySet<string>): ReadProfiles {
  const first = row.findIndex(isNumberOrGap);
  const last = row.findLastIndex(isNumberOrGap);
  const isWord = ({ cell, value }: PastCell): boolean => typeof cell === "string" && cell.trim() !== "" && value === null && !isGap(cell);
  // A text among the numbers is one that nobody can read; before and behind them are names and notes.
  const words = row.filter((each, at) => isWord(each) && (at < first || at > last)).map(({ cell }) => String(cell));
  const name = words.find((word) => named.has(fold(word))) ?? words[0];
  const kpi = name?.trim() ?? null;
  const from = row.findLastIndex((each, at) => at < first && isWord(each)) + 1;
  const end = row.findIndex((each, at) => at > last && isWord(each));
  const line = first === -1 ? [] : row.slice(from, end === -1 ? undefined : end);
  if (line.filter(isNumber).length === 0 || line.filter(isNumberOrGap).length < 2) return none;
  const { shares, remarks } = pastYear(line);
  return { profiles: shares === null ? [] : [{ kpi, shares }], remarks: remarks.map((remark) => ({ ...remark, kpi })) };
}

function isNumber({ value }: PastCell): boolean {
  return value !== null;
}

function isNumberOrGap({ value, cell }: PastCell): boolean {
  return value !== null || isGap(cell);
}

function fold(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
