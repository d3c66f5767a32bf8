import { areaAddress, localAddress } from "../../sheets/address";
import { columnWidths } from "../../sheets/columnWidths";
import { points } from "../../sheets/columns";
import { palette } from "../../sheets/look";
import type { CellPlan, Content, SheetPlan } from "../../sheets/plan";
import { columnsUpTo, tablePlan } from "../../sheets/tablePlan";
import { say, type Language } from "../../text/language";
import { shareSafeMessages as text } from "../../text/shareSafe";
import { headings } from "../../text/sheets";
import { dimensionTerms } from "../../text/terms";
import type { ChartPlan } from "../dashboard/charts";
import { chartRows, chartsRow, firstRow, headingRow, labelRow, mostBars, rankingRow, valueRow } from "../dashboard/chartSheet";
import { periodLabel } from "../periods";
import type { ShareSafeSummary } from "./types";
import { aliasText, classText, labelText } from "./words";

export interface ShareSafePlanRequest {
  readonly summary: ShareSafeSummary;
  readonly name: string;
  /** Names of the tables of groups and of people. */
  readonly tables: readonly [groups: string, people: string];
  readonly language: Language;
}

/** A sheet of values, with the charts that are put on it. */
export interface ShareSafePlan {
  readonly sheet: SheetPlan;
  readonly charts: readonly ChartPlan[];
  /** Scores to be coloured by their height. */
  readonly heat: string;
}

const width = columnsUpTo("shareSafe", "learning");
/** The data of the charts stand beside the printed page. */
const dataColumn = width + 1;
const dataWidths = [24, 12];

/** The sheet of a summary: values alone, so that nothing leads back to what they were made of. */
export function shareSafePlan({ summary, name, tables: [groupTable, peopleTable], language }: ShareSafePlanRequest): ShareSafePlan {
  const { period, minimum, groups, persons } = summary;
  const table = tablePlan({
    table: "shareSafe", name: groupTable, language, row: headingRow,
    rows: groups.map(({ label, dimensions, ...group }) => ({ ...group, ...dimensions, department: labelText(label, language) })),
  });
  const peopleRow = firstRow + groups.length + 1;
  const people = tablePlan({
    table: "shareSafePeople", name: peopleTable, language, row: peopleRow + 1,
    rows: persons.map(({ number, rank, score, grade, before, label }) => ({
      alias: aliasText(number, persons.length, language), rank, score, before, grade: classText(grade), department: label === null ? "" : labelText(label, language),
    })),
  });
  const data = chartData(summary, language);
  const title = periodLabel(period, language);
  return {
    sheet: {
      id: `shareSafe:${period}`,
      name,
      tabColor: palette.tab.result,
      columnWidths: [...columnWidths("shareSafe", table), 4, ...dataWidths],
      cells: [
        { row: 0, column: 0, content: say(text.title, language, { period: title }), style: "title" },
        { row: 1, column: 0, content: say(text.note, language, { minimum }), style: "note" },
        { row: 2, column: 0, content: say(text.asMade, language), style: "note" },
        ...cards(summary, language),
        { row: chartsRow - 1, column: 0, content: say(text.picture, language), style: "subtitle" },
        { row: rankingRow, column: 0, content: say(text.ranking, language), style: "subtitle" },
        ...(persons.length === 0 ? [] : [{ row: peopleRow, column: 0, content: say(text.persons, language), style: "subtitle" } as const]),
        ...data.cells,
      ],
      tables: [table, ...(persons.length === 0 ? [] : [people])],
      protected: false,
      // People begin a page of their own, under the title and not under the headings of the groups.
      print: { orientation: "landscape", fitToWidth: true, columns: width, language, titleRows: { first: 0, count: 1 }, ...(persons.length === 0 ? {} : { breaks: [peopleRow] }) },
    },
    heat: areaAddress(firstRow, at("financial"), groups.length, dimensionTerms.length),
    charts: charts(summary, data, language),
  };
}

function at(column: Parameters<typeof columnsUpTo<"shareSafe">>[1]): number {
  return columnsUpTo("shareSafe", column) - 1;
}

function cards({ period, average, departments, people }: ShareSafeSummary, language: Language): readonly CellPlan[] {
  const card = (column: number, span: number, label: string, content: Content, numberFormat?: string): readonly CellPlan[] => [
    { row: labelRow, column, span, content: label, style: "label" },
    { row: valueRow, column, span, content, style: typeof content === "string" ? "value" : "total", ...(numberFormat === undefined ? {} : { numberFormat }) },
  ];
  return [
    ...card(0, 1, say(text.period, language), periodLabel(period, language)),
    ...card(at("total"), 2, say(text.average, language), average, points),
    ...card(at("grade"), 2, say(text.departments, language), departments),
    ...card(at("people"), 2, say(text.people, language), people),
  ];
}

/** Blocks of cells that charts refer to; `row` is that of their headings. */
interface ChartData {
  readonly cells: readonly CellPlan[];
  readonly trend: number;
  readonly grades: number;
}

function chartData({ trend, distribution: { classes } }: ShareSafeSummary, language: Language): ChartData {
  const cell = (row: number, offset: number, content: Content, numberFormat?: string): CellPlan =>
    ({ row, column: dataColumn + offset, content, style: "note", ...(numberFormat === undefined ? {} : { numberFormat }) });
  const trendRow = labelRow;
  const gradeRow = trendRow + trend.length + 2;
  return {
    trend: trendRow,
    grades: gradeRow,
    cells: [
      cell(trendRow - 1, 0, say(text.chartData, language)),
      cell(trendRow, 0, say(headings.period, language)), cell(trendRow, 1, say(text.average, language)),
      ...trend.flatMap(({ period, average }, index) => [cell(trendRow + 1 + index, 0, periodLabel(period, language)), cell(trendRow + 1 + index, 1, average, points)]),
      cell(gradeRow, 0, say(headings.grade, language)), cell(gradeRow, 1, say(text.count, language)),
      ...classes.flatMap((each, index) => [cell(gradeRow + 1 + index, 0, classText(each)), cell(gradeRow + 1 + index, 1, each.count)]),
    ],
  };
}

function charts({ groups, trend, distribution }: ShareSafeSummary, data: ChartData, language: Language): readonly ChartPlan[] {
  const bars = Math.min(mostBars, groups.length);
  const chart = (kind: ChartPlan["kind"], source: string, title: string, first: number, last: number): ChartPlan =>
    ({ kind, source, title, from: localAddress(chartsRow, first), to: localAddress(chartsRow + chartRows - 1, last) });
  const barTitle = bars < groups.length ? say(text.rankingChartFirst, language, { count: bars }) : say(text.rankingChart, language);
  return [
    chart("bar", areaAddress(headingRow, at("department"), bars + 1, 2), barTitle, 0, at("rank")),
    chart("line", areaAddress(data.trend, dataColumn, trend.length + 1, 2), say(text.trendChart, language), at("grade"), at("people")),
    chart("column", areaAddress(data.grades, dataColumn, distribution.classes.length + 1, 2),
      say(distribution.of === "people" ? text.peopleByGrade : text.groupsByGrade, language), at("financial"), width - 1),
  ];
}
