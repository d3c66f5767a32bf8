import { isAmount, readAmount } from "../../goals/importing/amount";
import { fieldRules, foldHeading, likeness, type Field } from "../../goals/importing/fields";
import { blankCell, isBlank, type RawCell } from "../files/rawFile";
import { dayIn, partOfPeriod } from "./inPeriod";
import type { PeriodId } from "../types";
import type { DataField, DataGrid } from "./types";

interface Rule {
  readonly field: DataField;
  /** Headings that mean this, as `foldHeading` leaves them. */
  readonly words: readonly string[];
  readonly part?: RegExp;
  /** The headings by which this field is known on other people's KPI sheets count as well. */
  readonly as?: Field;
}

/** From the most to the least certain: a heading that one has claimed is none of those after it. */
const rules: readonly Rule[] = [
  { field: "goalId", words: ["目标编号", "goalid"] },
  { field: "taken", words: ["已取值", "taken"] },
  { field: "code", words: ["编码", "指标编码", "指标代码", "代码", "kpi编码", "kpi代码", "code", "kpicode", "kpiid", "kpino", "kpino.", "indicatorcode", "metriccode"], part: /(?:编码|代码)$/ },
  { field: "numerator", words: ["分子", "分子值", "numerator", "num"] },
  { field: "denominator", words: ["分母", "分母值", "denominator", "denom", "den"] },
  { field: "asOf", words: ["截至", "截至日期", "截止日期", "数据日期", "数据截至", "统计日期", "取数日期", "更新日期", "asof", "asofdate", "datadate", "snapshotdate", "updated", "lastupdated", "extracted"] },
  { field: "period", words: ["周期", "期间", "考核期", "考核周期", "会计期间", "季度", "月份", "月", "年月", "日期", "时间", "period", "quarter", "month", "yearmonth", "date", "week", "fiscalperiod", "postingdate", "postingperiod"] },
  { field: "year", words: ["年度", "年份", "年", "会计年度", "财年", "year", "fiscalyear", "fy"] },
  { field: "unit", words: ["单位", "计量单位", "unit", "units", "uom"], as: "unit" },
  { field: "kpi", words: ["名称", "kpi名称", "项目", "科目", "name", "kpiname", "item", "measurename"], as: "kpi", part: /名称$/ },
  { field: "department", words: ["组织"], as: "department" },
  { field: "owner", words: [], as: "owner" },
  { field: "source", words: ["来源", "数据来源", "系统", "source", "datasource", "system"], as: "source" },
];

/** The headings of values, from the clearest on. Where one of these finds several columns, nobody knows which one is meant. */
const valueWords: readonly ((folded: string) => boolean)[] = [
  isOneOf(["实际值", "实际", "实绩", "完成值", "实际完成", "实际完成值", "本期实际", "本期实际值", "本期值", "本期完成", "actual", "actuals", "actualvalue", "achieved"]),
  (folded) => /^实际|^本期|发生额$|^actual/.test(folded),
  isOneOf(["数值", "值", "数据", "结果", "金额", "数量", "value", "result", "results", "amount", "quantity", "reading"]),
];
/** What is planned, was before, is a score or a share of the target is no actual, whatever else its heading says. */
const noActual = /目标|计划|预算|得分|评分|分数|[达完]成率|完成率|比例|同期|上年|去年|上期|累计|借方|贷方|target|plan|budget|score|rate|attain|\bly\b|last|prior|previous|ytd|variance/i;

function isOneOf(words: readonly string[]): (folded: string) => boolean {
  return (folded) => words.includes(folded);
}

/** The columns that may have the values: one, or several of which none is clearer than the others. */
function valueColumns(headings: readonly string[], claimed: ReadonlySet<number>): readonly number[] {
  for (const isMeant of valueWords) {
    const found = headings.flatMap((heading, at) => (!claimed.has(at) && isMeant(foldHeading(heading)) && !noActual.test(heading) ? [at] : []));
    if (found.length > 0) return found;
  }
  return [];
}

export type DataColumns = ReadonlyMap<DataField, number>;

/** A column with the values of a part of the period. */
export interface PartColumn {
  readonly position: number;
  readonly part: string;
}

/** Where the headings stand and what the columns are. */
export interface DataLayout {
  /** The first row of headings, and the last. */
  readonly top: number;
  readonly header: number;
  readonly columns: DataColumns;
  /** Columns for parts of the period, where it has none for the whole of it. */
  readonly parts: readonly PartColumn[];
  /** The columns that may all have the values, where several may: then none of them is read. */
  readonly unclear: readonly number[];
  /** What each column is called; under a heading for several columns with both. */
  readonly headings: readonly string[];
}

/** Titles and notes may stand above the headings; further down there are none. */
const farthest = 30;

/** The row with the headings: the first that names KPIs and has their values; null where none does. */
export function findDataLayout({ rows }: DataGrid, period: PeriodId): DataLayout | null {
  for (const [at, cells] of rows.slice(0, farthest).entries()) {
    const above = cells.map(headingOf);
    const below = headingsBelow(above, rows[at + 1] ?? []);
    const headings = below ?? above;
    const { columns, unclear } = columnsOf(headings, period);
    if (!columns.has("code") && !columns.has("kpi") && !columns.has("goalId")) continue;
    const hasValues = columns.has("value") || unclear.length > 0 || (columns.has("numerator") && columns.has("denominator"));
    const parts = hasValues ? [] : partsOf(headings, columns, period);
    if (hasValues || parts.length > 0) return { top: at, header: below === null ? at : at + 1, columns, parts, headings, unclear };
  }
  return null;
}

/** A heading as text; of one that is a date, as spreadsheets make of Oct-26, its month. */
function headingOf(cell: RawCell): string {
  const day = cell.typedAs === "date" ? dayIn(cell) : null;
  return day !== null ? `${day.year}-${String(day.month).padStart(2, "0")}` : cell.value === null ? "" : String(cell.value);
}

/**
 * Headings in two rows, the upper one for several columns: 2026Q4 over 目标 and 实际. Null where the next row is none of
 * headings: they are texts, what stands below the KPI's heading is blank, and so is the upper row between its headings, or it repeats them.
 */
function headingsBelow(above: readonly string[], cells: readonly RawCell[]): readonly string[] | null {
  const filled = cells.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
  const first = above.findIndex((heading) => heading.trim() !== "");
  const over = filled.map((at) => (above[at] ?? "").trim());
  const isShared = over.includes("") || new Set(over).size < over.length;
  const isHeadings = filled.length > 1 && isShared && isBlank(cells[first] ?? blankCell)
    && filled.every((at) => typeof cells[at]?.value === "string" && !isAmount(readAmount(cells[at].value)));
  if (!isHeadings) return null;
  let last = "";
  return Array.from({ length: Math.max(above.length, cells.length) }, (_none, at) => {
    const below = cells[at] ?? blankCell;
    last = (above[at] ?? "").trim() === "" ? last : (above[at] ?? "").trim();
    return isBlank(below) ? (above[at] ?? "") : `${last} ${String(below.value).trim()}`;
  });
}

function columnsOf(headings: readonly string[], period: PeriodId): { readonly columns: DataColumns; readonly unclear: readonly number[] } {
  const found = new Map<DataField, number>();
  const claimed = new Set<number>();
  const claim = (field: DataField, position: number): void => {
    found.set(field, position);
    claimed.add(position);
  };
  // A column for each period: that of the one that is reviewed has the values.
  const own = headings.flatMap((heading, at) => (namesPeriod(heading, period) ? [at] : []));
  let unclear: readonly number[] = own.length > 1 ? own : [];
  if (own.length === 1) claim("value", own[0]!);
  for (const likes of [likesWord, likesPart]) {
    for (const rule of rules) {
      if (found.has(rule.field)) continue;
      const position = headings.findIndex((heading, at) => !claimed.has(at) && likes(rule, heading));
      if (position >= 0) claim(rule.field, position);
    }
    if (likes === likesWord && own.length === 0) {
      const values = valueColumns(headings, claimed);
      if (values.length === 1) claim("value", values[0]!);
      else unclear = values;
    }
  }
  return { columns: found, unclear };
}

/** The columns for parts of the period: its months, where none is for all of it. */
function partsOf(headings: readonly string[], columns: DataColumns, period: PeriodId): readonly PartColumn[] {
  const claimed = new Set(columns.values());
  return headings.flatMap((heading, position): readonly PartColumn[] => {
    const part = claimed.has(position) || heading.trim() === "" ? "unknown" : partOfPeriod({ value: heading, formula: null, typedAs: null }, period);
    return part.includes("/") ? [{ position, part }] : [];
  });
}

function namesPeriod(heading: string, period: PeriodId): boolean {
  return partOfPeriod({ value: heading, formula: null, typedAs: null }, period) === "";
}

function likesWord({ words, as }: Rule, heading: string): boolean {
  return words.includes(foldHeading(heading)) || likenessAs(as, heading) === 3;
}

function likesPart({ part, as }: Rule, heading: string): boolean {
  return part?.test(foldHeading(heading)) === true || likenessAs(as, heading) > 0;
}

function likenessAs(as: Field | undefined, heading: string): number {
  const rule = fieldRules.find(({ field }) => field === as);
  return rule === undefined ? 0 : likeness(rule, heading);
}
