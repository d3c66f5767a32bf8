import { dashboardPlan } from "../../review/dashboard/dashboardPlan";
import type { DashboardHeadings } from "../../review/dashboard/dashboardFormulas";
import { comparePeriods, kindOf } from "../../review/periods";
import { readRules } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import { cellAddress } from "../../sheets/address";
import type { Content } from "../../sheets/plan";
import { findColumns, readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { wholeColumn } from "../../sheets/structuredReference";
import { say } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "../read";
import { findTable, needColumns, needTable } from "../tables";
import type { Work, WriteReport } from "../types";
import { drawDashboard } from "./dashboardCharts";
import { replaceSheet } from "./replaceSheet";

/** Periods that the trend looks back over. */
const mostPeriods = 8;

/** See `KpiWorkbook.makeDashboard`. */
export async function makeDashboard(context: Excel.RequestContext, period: PeriodId, work?: Work): Promise<WriteReport> {
  const reading = await readWorkbook(context, ["results", "totals", "grades", "status", "dashboard"]);
  const language = reading.language ?? "en-US";
  const totals = needTable(reading, "totals");
  const results = needTable(reading, "results");
  const totalRows = readTable(tables.totals, totals);
  needColumns(totals.table, totalRows.missing, language);
  needColumns(results.table, readTable(tables.results, results).missing, language);
  const old = findTable(reading, "dashboard");
  const others = reading.sheets.filter((sheet) => sheet !== old?.sheet);
  const rows = totalRows.rows.map(({ values }) => values);
  const plan = dashboardPlan({
    period, language,
    periods: comparable(rows.map((row) => row.period), period),
    departments: [...new Set(rows.map(({ department }) => department).filter((name) => name !== ""))],
    statuses: statusCells(reading, language),
    grades: readRules(findTable(reading, "grades"), null, language).grades.labels.map(String),
    headings: headingsOf(results, totals),
    name: sheetName(say(sheetNames.dashboard, language), others),
  });
  await replaceSheet(context, reading, { plan: plan.sheet, old, draw: (sheet) => drawDashboard(sheet, plan), language, work });
  return { sheets: [plan.sheet.name], added: 1, kept: 0, findings: [], address: cellAddress(plan.sheet.name, 0, 0) };
}

/** Periods of the same length up to eight, oldest first, the one that is asked for among them. */
function comparable(all: readonly PeriodId[], period: PeriodId): readonly PeriodId[] {
  const kind = kindOf(period);
  const same = [...new Set([...all, period])].filter((id) => id === period || (kind !== null && kindOf(id) === kind));
  const newest = same.sort(comparePeriods);
  const kept = newest.slice(0, mostPeriods);
  return (kept.includes(period) ? kept : [...kept.slice(0, -1), period]).reverse();
}

/** Where the workbook has its status words the dashboard follows them. */
function statusCells(reading: WorkbookReading, language: "zh-CN" | "en-US"): readonly Content[] {
  const status = findTable(reading, "status");
  const { labels } = readRules(null, status, language).status;
  const position = status === null ? undefined : findColumns(tables.status.columns, status.header).get("status");
  const heading = position === undefined ? undefined : status?.header[position];
  return labels.map((label, index) => (typeof heading === "string" ? { formula: `=INDEX(${wholeColumn("tblStatus", heading)},${index + 1})` } : label));
}

function headingsOf(results: TableSnapshot, totals: TableSnapshot): DashboardHeadings {
  const find = (table: "results" | "totals", { header }: TableSnapshot) => {
    const positions = findColumns(tables[table].columns, header);
    return (column: string): string | null => {
      const position = positions.get(column);
      return position === undefined ? null : String(header[position]);
    };
  };
  const result = find("results", results);
  const total = find("totals", totals);
  return {
    results: {
      period: result("period"), department: result("department"), dimension: result("dimension"), weight: result("weight"),
      score: result("score"), status: result("status"),
    },
    totals: { period: total("period"), department: total("department"), total: total("total"), grade: total("grade"), filled: total("filled"), kpis: total("kpis") },
  };
}

