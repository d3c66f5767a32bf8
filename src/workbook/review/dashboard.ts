import { dashboardPlan } from "../../review/dashboard/dashboardPlan";
import type { DashboardPlan } from "../../review/dashboard/charts";
import type { EarlierDashboard } from "../../review/dashboard/earlierDashboard";
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
import type { DashboardReport, Work } from "../types";
import { drawDashboard } from "./dashboardCharts";
import { DashboardUndo } from "./dashboardUndo";
import { replaceSheet } from "./replaceSheet";

/** Periods that the trend looks back over. */
const mostPeriods = 8;

/** See `ReviewsWorkbook.makeDashboard`. */
export async function makeDashboard(context: Excel.RequestContext, period: PeriodId, work?: Work): Promise<DashboardReport> {
  const reading = await readResultTables(context);
  const language = reading.language ?? "en-US";
  const old = findTable(reading, "dashboard");
  const { rows } = readTable(tables.totals, needTable(reading, "totals"));
  const plan = planOf(reading, {
    period,
    periods: comparable(rows.map(({ values }) => values.period), period),
    departments: [...new Set(rows.map(({ values }) => values.department).filter((name) => name !== ""))],
    grades: readRules(findTable(reading, "grades"), null, language).grades.labels.map(String),
  }, sheetName(say(sheetNames.dashboard, language), reading.sheets.filter((sheet) => sheet !== old?.sheet)));
  const back = new DashboardUndo(plan.sheet.name, old, { read: readResultTables, redraw });
  await replaceSheet(context, reading, {
    plan: plan.sheet, old, language, work,
    draw: (sheet) => drawDashboard(sheet, plan),
    read: { old: (again) => back.requestOld(again), drawn: (again) => back.requestNew(again) },
  });
  return { sheets: [plan.sheet.name], added: 1, kept: 0, findings: [], address: cellAddress(plan.sheet.name, 0, 0), ...back.way() };
}

/** Draws an earlier dashboard in the place of the one that took its place. */
async function redraw(context: Excel.RequestContext, reading: WorkbookReading, earlier: EarlierDashboard, name: string, fill: (sheet: Excel.Worksheet) => void): Promise<void> {
  const plan = planOf(reading, earlier, name);
  await replaceSheet(context, reading, {
    plan: plan.sheet, old: findTable(reading, "dashboard"), language: reading.language ?? "en-US", work: undefined,
    draw: (sheet) => {
      // Before the period's cell becomes a text cell, in which the sign of a text would stand as well.
      fill(sheet);
      drawDashboard(sheet, plan);
    },
  });
}

/** The tables that a dashboard looks at; without one of their columns nothing can be shown. */
async function readResultTables(context: Excel.RequestContext): Promise<WorkbookReading> {
  const reading = await readWorkbook(context, ["results", "totals", "grades", "status", "dashboard"]);
  const language = reading.language ?? "en-US";
  const totals = needTable(reading, "totals");
  const results = needTable(reading, "results");
  needColumns(totals.table, readTable(tables.totals, totals).missing, language);
  needColumns(results.table, readTable(tables.results, results).missing, language);
  return reading;
}

function planOf(reading: WorkbookReading, what: EarlierDashboard, name: string): DashboardPlan {
  const language = reading.language ?? "en-US";
  return dashboardPlan({ ...what, language, statuses: statusCells(reading, language), headings: headingsOf(needTable(reading, "results"), needTable(reading, "totals")), name });
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

