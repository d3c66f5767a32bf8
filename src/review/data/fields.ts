import { fieldRules, foldHeading, likeness, type Field } from "../../goals/importing/fields";
import { partOfPeriod } from "./inPeriod";
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
  { field: "code", words: ["编码", "指标编码", "指标代码", "代码", "kpi编码", "kpi代码", "code", "kpicode", "kpiid", "kpino", "kpino.", "indicatorcode", "metriccode"] },
  { field: "numerator", words: ["分子", "分子值", "numerator", "num"] },
  { field: "denominator", words: ["分母", "分母值", "denominator", "denom", "den"] },
  {
    field: "value",
    words: ["实际值", "实际", "实绩", "完成值", "实际完成", "实际完成值", "本期实际", "本期值", "本期完成", "数值", "值", "数据", "结果", "金额", "数量", "actual", "actuals", "actualvalue", "value", "result", "results", "amount", "achieved", "quantity", "reading"],
    part: /^实际|^本期|^actual/,
  },
  { field: "asOf", words: ["截至", "截至日期", "截止日期", "数据日期", "数据截至", "统计日期", "取数日期", "更新日期", "asof", "asofdate", "datadate", "snapshotdate", "updated", "lastupdated", "extracted"] },
  { field: "period", words: ["周期", "期间", "考核期", "考核周期", "会计期间", "季度", "月份", "月", "年月", "年度", "日期", "时间", "period", "quarter", "month", "year", "date", "week", "fiscalperiod"] },
  { field: "unit", words: ["单位", "计量单位", "unit", "units", "uom"], as: "unit" },
  { field: "kpi", words: ["名称", "kpi名称", "项目", "name", "kpiname", "item", "measurename"], as: "kpi" },
  { field: "department", words: ["组织"], as: "department" },
  { field: "owner", words: [], as: "owner" },
  { field: "source", words: ["来源", "数据来源", "系统", "source", "datasource", "system"], as: "source" },
];

export type DataColumns = ReadonlyMap<DataField, number>;

/** Where the headings stand and what the columns are. */
export interface DataLayout {
  readonly header: number;
  readonly columns: DataColumns;
}

/** Titles and notes may stand above the headings; further down there are none. */
const farthest = 30;

/** The row with the headings: the first that names KPIs and has their values; null where none does. */
export function findDataLayout({ rows }: DataGrid, period: PeriodId): DataLayout | null {
  for (const [header, cells] of rows.slice(0, farthest).entries()) {
    const columns = columnsOf(cells.map(({ value }) => (typeof value === "number" ? String(value) : value)), period);
    const namesKpis = columns.has("code") || columns.has("kpi") || columns.has("goalId");
    if (namesKpis && (columns.has("value") || (columns.has("numerator") && columns.has("denominator")))) return { header, columns };
  }
  return null;
}

function columnsOf(headings: readonly unknown[], period: PeriodId): DataColumns {
  const found = new Map<DataField, number>();
  const claimed = new Set<number>();
  // A column for each period: that of the one that is reviewed has the values.
  const own = headings.findIndex((heading) => typeof heading === "string" && namesPeriod(heading, period));
  if (own >= 0) {
    found.set("value", own);
    claimed.add(own);
  }
  for (const likes of [likesWord, likesPart]) {
    for (const rule of rules) {
      if (found.has(rule.field)) continue;
      const position = headings.findIndex((heading, at) => !claimed.has(at) && typeof heading === "string" && likes(rule, heading));
      if (position < 0) continue;
      found.set(rule.field, position);
      claimed.add(position);
    }
  }
  return found;
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
