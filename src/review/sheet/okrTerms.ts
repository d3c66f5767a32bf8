import { readOkrs, type ReadOkrs } from "../../goals/okr/readOkrs";
import { belongsTo, okrShare, type OkrShare } from "../../goals/okr/totalWithOkrs";
import type { Finding } from "../../goals/types";
import { findColumns, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { wholeColumn } from "../../sheets/structuredReference";
import type { PeriodId } from "../types";

/** The key results of a workbook with the references to the columns by which they count. */
export interface CountedOkrs extends Pick<ReadOkrs, "keyResults" | "otherGrades"> {
  readonly department: string;
  /** Null where the table has no periods: then a key result counts in all of them. */
  readonly period: string | null;
  readonly grade: string;
  readonly weight: string;
}

/** What stands for the key results in the formula of a total. */
export interface OkrTerms {
  /** The part of the total that they count for. */
  readonly weight: string;
  /** The points that they bring. */
  readonly points: string;
}

/** The key results of `tblOkrs`; null where there is no table, or none with weights and grades: then they count nowhere. */
export function countedOkrs(reading: TableReading | null): CountedOkrs | null {
  if (reading === null) return null;
  const positions = findColumns(tables.okrs.columns, reading.header);
  const reference = (column: keyof (typeof tables)["okrs"]["columns"]): string | null => {
    const position = positions.get(column);
    return position === undefined ? null : wholeColumn(reading.table, String(reading.header[position]));
  };
  const [department, grade, weight] = [reference("department"), reference("grade"), reference("weight")];
  if (department === null || grade === null || weight === null) return null;
  const { keyResults, otherGrades } = readOkrs(reading, null);
  return { keyResults, otherGrades, department, period: reference("period"), grade, weight };
}

/** What the key results take of a department's total now. */
export function shareOf(okrs: CountedOkrs | null, department: string, period: PeriodId): OkrShare {
  return okrShare(okrs?.keyResults ?? [], department, period);
}

/** Key results that count in a department's total by another grade than the one that their sheet shows. */
export function gradeFindings(okrs: CountedOkrs | null, department: string, period: PeriodId): readonly Finding[] {
  return (okrs?.otherGrades ?? []).flatMap(({ keyResult, finding }) => ((keyResult.weight ?? 0) > 0 && belongsTo(keyResult, department, period) ? [finding] : []));
}

/**
 * The sums of a department's weights and points as live formulas. Null where no key result of the department and the
 * period has a weight: then its total does without them.
 */
export function okrTerms(okrs: CountedOkrs | null, department: string, period: PeriodId): OkrTerms | null {
  if (okrs === null) return null;
  const own = okrs.keyResults.filter((each) => belongsTo(each, department, period));
  if (!own.some((each) => (each.weight ?? 0) > 0)) return null;
  const { weight, grade } = okrs;
  const rows = [
    isOneOf(okrs.department, spellings([department, ...own.map((each) => each.department)])),
    ...(okrs.period === null ? [] : [isOneOf(okrs.period, ["", period])]),
    `ISNUMBER(${weight})*(${weight}>0)*ISNUMBER(${grade})`,
  ].join("*");
  // What is missing or in error in one row must not spoil the totals of all.
  const sum = (value: string): string => `SUMPRODUCT(IFERROR(${rows}*${value},0))`;
  return { weight: sum(weight), points: sum(`${weight}*${grade}*100`) };
}

/** The same as numbers that no longer change. `N` of a text is 0: it tells the reader which number is which. */
export function fixedTerms({ weight, points }: OkrShare): OkrTerms {
  return { weight: `(${exact(weight)}+N("OKR weight"))`, points: `(${exact(points)}+N("OKR points"))` };
}

/** A number as a constant of a formula, of which Excel keeps fifteen digits: what those leave out is added, so that the sum is the number to the bit. */
function exact(value: number): string {
  const kept = Number(value.toPrecision(15));
  if (kept === value) return String(value);
  const rest = Number((value - kept).toPrecision(15));
  // Spelled as Excel spells it, so that the constant is found again when the period is opened.
  const small = String(Math.abs(rest)).replace(/e-(\d)$/, "e-0$1").toUpperCase();
  return `${kept}${rest < 0 ? "-" : "+"}${small}`;
}

/** The live sums in a formula with the numbers that stand for them once a period is closed; none where it has no such sums. */
export function okrLiterals(formula: string, share: OkrShare): Readonly<Record<string, string>> {
  const [weight, points] = [...new Set(sumsOver(formula, tables.okrs.name))];
  const fixed = fixedTerms(share);
  return weight === undefined || points === undefined ? {} : { [weight]: fixed.weight, [points]: fixed.points };
}

/** The calls of SUMPRODUCT that look at a table, as they are written. Brackets within texts and headings do not count. */
export function sumsOver(formula: string, table: string): readonly string[] {
  const starts = [...formula.matchAll(/SUMPRODUCT\(/gi)].map(({ index }) => index);
  return starts.flatMap((start) => {
    let depth = 0;
    for (const match of formula.slice(start).matchAll(/"[^"]*"|\[(?:'.|[^[\]'])*\]|[()]/g)) {
      if (match[0] === "(") depth += 1;
      if (match[0] === ")") depth -= 1;
      if (match[0] !== ")" || depth > 0) continue;
      const call = formula.slice(start, start + match.index + 1);
      return call.toLowerCase().includes(`${table.toLowerCase()}[`) ? [call] : [];
    }
    return [];
  });
}

/** Names of one department that cells may spell differently, each once as a comparison of texts takes them. */
function spellings(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()] as const)).values()];
}

function isOneOf(column: string, texts: readonly string[]): string {
  return `(${texts.map((text) => `(TRIM(${column})="${text.replace(/"/g, '""')}")`).join("+")})`;
}
