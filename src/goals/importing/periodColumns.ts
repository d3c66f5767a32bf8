import { partsIn, periodId } from "../../review/periods";
import { periodsOfYear } from "../targets/yearTargets";
import type { PeriodId } from "../../review/types";
import type { PlanKind } from "../targets/periodPlan";
import { fieldRules, foldHeading, likeness } from "./fields";

/** A column of targets in one part of a year. */
export interface PeriodColumn {
  readonly column: number;
  readonly kind: PlanKind;
  /** Its number in the year, from 1; a month's is that of the calendar. */
  readonly index: number;
  /** The year that its heading names; null where none does. */
  readonly year: number | null;
  /** The heading says that these are targets. */
  readonly isNamed: boolean;
}

const numerals = "一二三四五六七八九十";
const months = ["jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"];
const year = /(?<![\d.])(?:fy)?\s*((?:19|20)\d{2})(?!\d)\s*(?:财年|年度?)?|(?<!\d)(\d{2})\s*(?:财年|年度?)|\bfy\s*'?(\d{2})(?!\d)|'(\d{2})(?!\d)|(?<=\d\s*q|q\s*[1-4]\s*[-/])\s*(\d{2})(?!\d)|(?<!\d)(\d{2})(?=\s*[-/]?\s*[qh]\s*[1-4](?!\d))/;
/** A year and its month as one number: 202601. */
const yearMonth = /(?<![\d.])((?:19|20)\d{2})(0[1-9]|1[0-2])(?![\d.])/;

/** How the parts of a year are written, each pattern with the number that what it finds stands for. */
const writings: readonly { readonly kind: PlanKind; readonly pattern: RegExp; readonly index: (found: string) => number }[] = [
  { kind: "quarter", pattern: /\bq(?:tr\b\.?)?\s*([1-4])(?!\d)|(?<!\d)([1-4])\s*q(?![a-z])|第?([一二三四1-4]|i{1,3}|iv)\s*季度?|\bquarter\s*([1-4])|\b([1-4])(?:st|nd|rd|th)\s*quarter/, index: ordinal },
  { kind: "half", pattern: /\bh\s*([12])(?!\d)|(?<!\d)([12])\s*h(?![a-z])|([上下])半年度?|\b([12])(?:st|nd)\s*half/, index: (found) => (found === "上" ? 1 : found === "下" ? 2 : ordinal(found)) },
  { kind: "month", pattern: /(?<!\d)(1[0-2]|0?[1-9])\s*月份?|(十[一二]?|[一二三四五六七八九])月份?/, index: ordinal },
  { kind: "month", pattern: /^\s*[-/.]\s*(1[0-2]|0?[1-9])(?!\d)/, index: ordinal },
  ...months.map((name, at) => ({ kind: "month" as const, pattern: new RegExp(`\\b(${name})\\b\\.?`), index: () => at + 1 })),
];
const target = fieldRules.find(({ field }) => field === "target");
/** Words that say that there are actuals; a rate of completion is none. */
const actual = /^(?:实际(?:完成)?值?|完成值?|实绩|数值|值|actuals?|values?|results?)$/;

/**
 * The columns of targets in halves, quarters or months of a year, by their headings: Q1 target, 目标值 · 一季度, 1月计划, H1. A
 * heading that says something else of the period (Q1 actual) is none of them. Fewer than two are the targets of a sheet for one
 * period.
 */
export function periodColumns(headings: readonly string[]): readonly PeriodColumn[] {
  const found = headings.flatMap((heading, column) => periodOf(heading, column) ?? []);
  const best = found.filter((one) => !found.some((other) => other !== one && isSame(one, other) && (other.isNamed === one.isNamed ? other.column < one.column : other.isNamed)));
  return best.filter(({ kind }) => best.filter((other) => other.kind === kind).length > 1);
}

function periodOf(heading: string, column: number): PeriodColumn | null {
  const found = partIn(heading);
  if (found === null) return null;
  const isNamed = found.left !== "" && target !== undefined && likeness(target, found.left) > 0;
  return found.left !== "" && !isNamed ? null : { column, ...found.written, isNamed };
}

/** A part of a year as somebody writes it. */
export type WrittenPeriod = Pick<PeriodColumn, "kind" | "index" | "year">;

/** The part of a year that a text says, which says nothing else but that there are actuals: Q4, 2026年第四季度, Nov 2026, Q4 actual; null for any other. */
export function writtenPeriod(text: string): WrittenPeriod | null {
  const found = partIn(text);
  if (found === null) return null;
  return found.left === "" || actual.test(found.left) ? found.written : null;
}

/** The part of a year in a text, and what else it says. */
function partIn(given: string): { readonly written: WrittenPeriod; readonly left: string } | null {
  const text = given.normalize("NFKC").toLowerCase().replace(/[‘’]/g, "'").replace(yearMonth, "$1-$2");
  const [said = "", ...years] = year.exec(text) ?? [];
  const full = years.find((digits) => digits !== undefined);
  const rest = said === "" ? text : text.replace(said, " ");
  for (const { kind, pattern, index } of writings) {
    const [words = "", ...groups] = pattern.exec(rest) ?? [];
    const mark = groups.find((group) => group !== undefined);
    if (mark === undefined) continue;
    const left = foldHeading(rest.replace(words, " ").replace(/[·\-_/.,()[\]]+/g, (sign) => (sign === "(" || sign === ")" ? sign : " ")));
    return { written: { kind, index: index(mark), year: full === undefined ? null : Number(full.length === 2 ? `20${full}` : full) }, left };
  }
  return null;
}

function isSame(one: PeriodColumn, other: PeriodColumn): boolean {
  return one.kind === other.kind && one.index === other.index && one.year === other.year;
}

/** The period of a column, in the year that it names or in the one that is given, which may be a fiscal one. */
export function periodIn({ kind, index, year: own }: WrittenPeriod, given: PeriodId): PeriodId | null {
  const parts = partsIn(given);
  if (parts === null) return null;
  const periods = periodsOfYear(own === null ? given : periodId({ ...parts, kind: "year", index: 1, year: own }), kind);
  return (kind === "month" ? periods.find((period) => partsIn(period)?.index === index) : periods[index - 1]) ?? null;
}

function ordinal(found: string): number {
  if (/^\d+$/.test(found)) return Number(found);
  if (/^[iv]+$/.test(found)) return found === "iv" ? 4 : found.length;
  return found.length === 2 ? 10 + numerals.indexOf(found.charAt(1)) + 1 : numerals.indexOf(found) + 1;
}
