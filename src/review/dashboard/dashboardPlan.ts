import { absoluteAddress, areaAddress, localAddress } from "../../sheets/address";
import { columnWidths } from "../../sheets/columnWidths";
import { palette } from "../../sheets/look";
import type { CellPlan, Content, SheetPlan } from "../../sheets/plan";
import { points, percent } from "../../sheets/columns";
import { columnsUpTo, tablePlan } from "../../sheets/tablePlan";
import { dashboardMessages as text } from "../../text/dashboard";
import { say, type Language, type Message } from "../../text/language";
import { headings } from "../../text/sheets";
import { dimensionTerms } from "../../text/terms";
import { periodLabel } from "../periods";
import type { PeriodId } from "../types";
import type { ChartPlan, DashboardPlan } from "./charts";
import { chartRows, chartsRow, firstRow, headingRow, labelRow, mostBars, rankingRow, valueRow } from "./chartSheet";
import { DashboardFormulas, type DashboardHeadings } from "./dashboardFormulas";

export interface DashboardRequest {
  readonly period: PeriodId;
  /** Periods of the same length that have results, oldest first, the period itself among them. */
  readonly periods: readonly PeriodId[];
  readonly departments: readonly string[];
  /** Status words, best first: texts, or formulas that look them up. */
  readonly statuses: readonly Content[];
  readonly grades: readonly string[];
  readonly headings: DashboardHeadings;
  readonly name: string;
  readonly language: Language;
}

const width = columnsUpTo("dashboard", "learning");
/** The data of the charts stand beside the printed page. */
const dataColumn = width + 1;
const dataWidths = [24, 12, 12, 10];

/** The one sheet that shows a period: figures, ranking, dimensions and trend, all by formula over the results. */
export function dashboardPlan(request: DashboardRequest): DashboardPlan {
  const { period, periods, departments, grades, language, name } = request;
  const formulas = new DashboardFormulas(request.headings);
  const data = dataBlocks(request, formulas);
  const table = rankingTable(request, formulas, data);
  const bars = Math.min(mostBars, departments.length);
  const barTitle = bars < departments.length ? say(text.rankingChartFirst, language, { count: bars }) : say(text.rankingChart, language);
  const sheet: SheetPlan = {
    id: `dashboard:${period}`,
    name,
    tabColor: palette.tab.result,
    columnWidths: [...columnWidths("dashboard", table), 4, ...dataWidths],
    cells: [
      { row: 0, column: 0, content: say(text.title, language), style: "title" },
      { row: 1, column: 0, content: say(text.note, language), style: "note" },
      ...cards(request, formulas, data),
      { row: chartsRow - 1, column: 0, content: say(text.picture, language), style: "subtitle" },
      { row: rankingRow, column: 0, content: say(text.ranking, language), style: "subtitle" },
      ...data.cells,
    ],
    tables: [table],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, columns: width, language },
  };
  return {
    sheet,
    periodCell: localAddress(valueRow, 0),
    periods,
    heat: areaAddress(firstRow, at("financial"), departments.length, dimensionTerms.length),
    charts: [
      chart("bar", areaAddress(headingRow, at("department"), bars + 1, 2), barTitle, 0, at("rank")),
      chart("line", areaAddress(data.trend.row - 1, dataColumn, periods.length + 1, 2), say(text.trendChart, language), at("grade"), at("offTrack")),
      chart("column", areaAddress(data.grades.row - 1, dataColumn, grades.length + 1, 2), say(text.gradesChart, language), at("offTrack") + 1, width - 1),
    ],
  };
}

function at(column: Parameters<typeof columnsUpTo<"dashboard">>[1]): number {
  return columnsUpTo("dashboard", column) - 1;
}

function chart(kind: ChartPlan["kind"], source: string, title: string, first: number, last: number): ChartPlan {
  return { kind, source, title, from: localAddress(chartsRow, first), to: localAddress(chartsRow + chartRows - 1, last) };
}

/** Blocks of cells that charts and formulas refer to; `row` is the first one under their headings. */
interface DataBlocks {
  readonly cells: readonly CellPlan[];
  readonly names: string;
  readonly totals: string;
  readonly before: string;
  readonly order: string;
  readonly trend: { readonly row: number };
  readonly grades: { readonly row: number };
  /** Cells with the status words, best first. */
  readonly statuses: readonly string[];
}

const periodCell = absoluteAddress(valueRow, 0);

function dataBlocks(request: DashboardRequest, formulas: DashboardFormulas): DataBlocks {
  const { periods, departments, statuses, grades, language } = request;
  const column = (offset: number): number => dataColumn + offset;
  const words = { row: labelRow };
  const trend = { row: words.row + statuses.length + 2 };
  const gradeRows = { row: trend.row + periods.length + 2 };
  const list = { row: gradeRows.row + grades.length + 2 };
  const count = departments.length;
  const names = absoluteAddress(list.row, column(0), count);
  const totals = absoluteAddress(list.row, column(1), count);
  const periodIds = absoluteAddress(trend.row, column(3), periods.length);
  const place = `MATCH(${periodCell},${periodIds},0)`;
  const previous = absoluteAddress(words.row, column(1));
  const cell = (row: number, offset: number, content: Content, numberFormat?: string): CellPlan =>
    ({ row, column: column(offset), content, style: "note", ...(numberFormat === undefined ? {} : { numberFormat }) });
  const head = (row: number, ...texts: readonly string[]): readonly CellPlan[] => texts.map((content, offset) => cell(row, offset, content));
  const onTrack = absoluteAddress(words.row, column(0));
  return {
    names, totals, trend,
    before: absoluteAddress(list.row, column(2), count),
    order: absoluteAddress(list.row, column(3), count),
    grades: gradeRows,
    statuses: statuses.map((_, index) => absoluteAddress(words.row + index, column(0))),
    cells: [
      cell(words.row - 1, 0, say(text.chartData, language)),
      ...statuses.map((word, index) => cell(words.row + index, 0, word)),
      cell(words.row, 1, { formula: `=IFERROR(IF(${place}=1,"",INDEX(${periodIds},${place}-1)),"")` }),
      ...head(trend.row - 1, say(headings.period, language), say(text.average, language), say(text.onTrackShare, language)),
      ...periods.flatMap((id, index) => {
        const row = trend.row + index;
        const own = absoluteAddress(row, column(3));
        return [
          cell(row, 0, periodLabel(id, language)), cell(row, 1, { formula: formulas.average(own) }, points),
          cell(row, 2, { formula: formulas.statusShare(own, onTrack) }, percent), cell(row, 3, id),
        ];
      }),
      ...head(gradeRows.row - 1, say(headings.grade, language), say(text.count, language)),
      ...grades.flatMap((grade, index) => {
        const row = gradeRows.row + index;
        return [cell(row, 0, grade), cell(row, 1, { formula: formulas.gradeCount(periodCell, absoluteAddress(row, column(0))) })];
      }),
      ...head(list.row - 1, say(headings.department, language), say(headings.total, language), say(text.before, language), say(text.order, language)),
      ...departments.flatMap((department, index) => {
        const row = list.row + index;
        const name = absoluteAddress(row, column(0));
        return [
          cell(row, 0, department),
          cell(row, 1, { formula: formulas.total(periodCell, name) }, points),
          cell(row, 2, { formula: `=IF(${previous}="","",${formulas.total(previous, name).slice(1)})` }, points),
          cell(row, 3, { formula: orderFormula(totals, absoluteAddress(list.row, column(1), index + 1), absoluteAddress(row, column(1))) }),
        ];
      }),
    ],
  };
}

/** A place of its own for every department: by total, equal ones as they come, those without a total last. */
function orderFormula(all: string, upToHere: string, own: string): string {
  const better = `SUMPRODUCT(ISNUMBER(${all})*(${all}>${own}))`;
  const equalBefore = `SUMPRODUCT(ISNUMBER(${upToHere})*(${upToHere}=${own}))`;
  return `=IF(ISNUMBER(${own}),${better}+${equalBefore},COUNT(${all})+ROWS(${upToHere})-COUNT(${upToHere}))`;
}

function rankingTable({ departments, language }: DashboardRequest, formulas: DashboardFormulas, data: DataBlocks) {
  return tablePlan({
    table: "dashboard", language, row: headingRow,
    rows: departments.map((_, index) => {
      const row = firstRow + index;
      const department = absoluteAddress(row, at("department"));
      const total = absoluteAddress(row, at("total"));
      const place = `MATCH(${index + 1},${data.order},0)`;
      const before = `INDEX(${data.before},${place})`;
      const [onTrack = '""', atRisk = '""', offTrack = '""'] = data.statuses;
      const dimension = (order: number): Content => {
        const word = say(dimensionTerms[order]?.name ?? { zh: "", en: "" }, language);
        const formula = formulas.dimension(periodCell, department, `"${word}"`);
        return formula === null ? null : { formula };
      };
      return {
        rank: { formula: `=IF(${total}="","",1+SUMPRODUCT(ISNUMBER(${data.totals})*(${data.totals}>${total})))` },
        department: { formula: `=INDEX(${data.names},${place})` },
        total: { formula: `=INDEX(${data.totals},${place})` },
        grade: { formula: formulas.grade(periodCell, department) },
        change: { formula: `=IF(OR(${total}="",${before}=""),"",${total}-${before})` },
        onTrack: { formula: formulas.statusCount(periodCell, department, onTrack) },
        atRisk: { formula: formulas.statusCount(periodCell, department, atRisk) },
        offTrack: { formula: formulas.statusCount(periodCell, department, offTrack) },
        financial: dimension(0), customer: dimension(1), process: dimension(2), learning: dimension(3),
      };
    }),
  });
}

function cards({ period, departments, language }: DashboardRequest, formulas: DashboardFormulas, data: DataBlocks): readonly CellPlan[] {
  const sum = (column: Parameters<typeof at>[0]): Content => ({ formula: `=SUM(${absoluteAddress(firstRow, at(column), departments.length)})` });
  const word = (index: number): Content => ({ formula: `=${data.statuses[index] ?? '""'}&""` });
  const card = (column: number, span: number, label: Content, content: Content, style: CellPlan["style"] = "total", numberFormat?: string): readonly CellPlan[] => [
    { row: labelRow, column, span, content: label, style: "label" },
    { row: valueRow, column, span, content, style, ...(numberFormat === undefined ? {} : { numberFormat }) },
  ];
  return [
    ...card(0, 1, say(text.period, language), period, "input"),
    ...card(at("total"), 2, say(text.average, language), { formula: `=IF(COUNT(${data.totals})=0,"",AVERAGE(${data.totals}))` }, "total", points),
    ...card(at("grade"), 2, say(text.scored, language), { formula: countOf(text.departmentCount, `COUNT(${data.totals})`, `ROWS(${data.totals})`, language) }),
    ...card(at("onTrack"), 3, say(text.filled, language), { formula: countOf(text.kpiCount, formulas.filled(periodCell), formulas.all(periodCell), language) }),
    ...card(at("financial"), 1, word(0), sum("onTrack")),
    ...card(at("customer"), 1, word(1), sum("atRisk")),
    ...card(at("process"), 2, word(2), sum("offTrack")),
  ];
}

/** "5 of 6" by formula, in words that nobody takes for a date or a fraction. */
function countOf(message: Message, count: string, all: string, language: Language): string {
  const [, before = "", between = "", after = ""] = /^(.*)\{count\}(.*)\{all\}(.*)$/.exec(say(message, language)) ?? [];
  return `="${before}"&${count}&"${between}"&${all}&"${after}"`;
}
