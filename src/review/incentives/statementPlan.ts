import { columnWidths } from "../../sheets/columnWidths";
import { points } from "../../sheets/columns";
import { palette } from "../../sheets/look";
import type { CellPlan, Content, SheetPlan } from "../../sheets/plan";
import { tablePlan } from "../../sheets/tablePlan";
import { money } from "../../sheets/tables/incentives";
import { incentiveMessages as text } from "../../text/incentives";
import { say, type Language, type Message } from "../../text/language";
import { formatMoney, formatScore, formatWeight } from "../../text/numbers";
import { headings } from "../../text/sheets";
import { departmentKey } from "../../goals/ids";
import { gradeOf } from "../../scoring/grade";
import { points as toPoints } from "../../scoring/types";
import { partHeading, textBlock } from "../meeting/pageParts";
import { periodLabel, sheetPeriod } from "../periods";
import type { PeriodId } from "../types";
import type { FactorBasis } from "../../text/incentives";
import { statementParts, type StatementRequest } from "./statement";
import { tables } from "../../sheets/schema";

/** Name of the table on the statement of a person: `tblStatement_2026Q4_3FK2M9`; how all of a period begin for "". */
export function statementTableName(period: PeriodId, person: string): string {
  return `${tables.statement.name}_${period.replace(/-/g, "_")}_${person === "" ? "" : departmentKey(person)}`;
}

export function statementSheetName(period: PeriodId, person: string, language: Language): string {
  return say(text.statementSheet, language, { period: sheetPeriod(period), person });
}

export interface StatementPlanRequest extends StatementRequest {
  readonly name: string;
  readonly language: Language;
}

const labelRow = 3;
const linesRow = 7;
/** Where a line has its number, and where it says how that came about. */
const numberColumn = 1;
const noteColumn = 2;

/** One A4 page for one person: the payout, every factor with where it comes from, the next grade and the own KPIs. Values alone: what was handed out stays as it was. */
export function statementPlan(request: StatementPlanRequest): SheetPlan {
  const { entry: { values }, period, language, name } = request;
  const { next, kpis } = statementParts(request);
  const lines = linesOf(request);
  const table = tablePlan({ table: "statement", name: statementTableName(period, values.person), language, row: 0, rows: kpis });
  const widths = columnWidths("statement", table);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const nextRow = linesRow + lines.length + 2;
  const nextLine = next === null
    ? say(text.highestGrade, language)
    : say(next.bonus === null ? text.nextGradeOnly : text.nextGrade, language, { gap: gapWords(next.gap), from: next.from, grade: next.grade, bonus: next.bonus === null ? "" : formatMoney(next.bonus) });
  const besides = [[headings.recognition, values.recognition], [headings.growth, values.learning]].filter((pair): pair is [Message, string] => pair[1] !== "");
  const besidesRow = nextRow + 3;
  const tableRow = besidesRow + (besides.length === 0 ? 0 : besides.length + 2) + 1;
  const signRow = tableRow + Math.max(1, kpis.length) + 3;
  return {
    id: `statement:${period}:${values.person}`,
    name,
    tabColor: palette.tab.result,
    columnWidths: widths,
    cells: [
      { row: 0, column: 0, content: say(text.statementTitle, language, { person: values.person }), style: "title" },
      { row: 1, column: 0, content: say(text.statementNote, language, { period: periodLabel(period, language), department: [values.department, values.job].filter((each) => each !== "").join(" · ") }), style: "note" },
      ...card(0, 1, say(headings.payout, language), values.payout, "total", money),
      ...card(1, 2, say(headings.score, language), values.score ?? "–", "total", points),
      ...card(3, 1, say(headings.grade, language), values.grade === "" ? "–" : values.grade, "grade"),
      partHeading(linesRow - 1, text.howTitle, language),
      ...lines.flatMap(({ label, content, numberFormat, note }, index): readonly CellPlan[] => [
        { row: linesRow + index, column: 0, content: label, style: "body" },
        { row: linesRow + index, column: numberColumn, content, style: "body", numberFormat },
        textBlock(linesRow + index, note, width - (widths[0] ?? 0) - (widths[1] ?? 0), { column: noteColumn }),
      ]),
      partHeading(nextRow, text.nextTitle, language),
      textBlock(nextRow + 1, nextLine, width),
      ...(besides.length === 0 ? [] : [partHeading(besidesRow, text.besidesMoney, language)]),
      ...besides.map(([label, content], index) => textBlock(besidesRow + 1 + index, `${say(label, language)}${language === "zh-CN" ? "：" : ": "}${content}`, width)),
      partHeading(tableRow - 1, text.kpisTitle, language),
      { row: signRow, column: 0, content: say(text.signPerson, language), style: "note" },
      { row: signRow, column: 3, content: say(text.signManager, language), style: "note" },
    ],
    tables: [{ ...table, row: tableRow }],
    protected: false,
    print: { orientation: "portrait", fitToWidth: true, onePage: true, language, titleRows: { first: 0, count: 1 } },
  };
}

function card(column: number, span: number, label: string, content: Content, style: CellPlan["style"], numberFormat?: string): readonly CellPlan[] {
  return [
    { row: labelRow, column, span, content: label, style: "label" },
    { row: labelRow + 1, column, span, content, style, ...(numberFormat === undefined ? {} : { numberFormat }) },
  ];
}

/** A gap is never less than it is: rounding it down would promise a grade that is not reached. */
function gapWords(gap: number): string {
  return formatScore(Math.ceil(gap * 10 - 1e-9) / 10);
}

interface Line {
  readonly label: string;
  readonly content: Content;
  readonly numberFormat: string;
  /** Where the number comes from. */
  readonly note: string;
}

function linesOf({ entry: { values }, rule, rules, language }: StatementPlanRequest): readonly Line[] {
  const line = (heading: Message, content: Content, numberFormat: string, note = ""): Line => ({ label: say(heading, language), content, numberFormat, note });
  const basis = (by: FactorBasis, score: number | null, isOwn: boolean): string => {
    if (by === "none") return say(text.notCounted, language);
    if (score === null) return "";
    if (by === "score") return say(text.byScore, language, { score: formatScore(score) });
    return say(isOwn ? text.byGradeOwn : text.byGrade, language, { score: formatScore(score), grade: String(gradeOf(toPoints(score), rules.grades)) });
  };
  return [
    line(headings.base, values.base, money),
    line(headings.targetBonus, values.targetBonus, "0.0%", say(text.ruleOf, language, { rule: rule.name })),
    line(headings.companyFactor, values.companyFactor, "0.00"),
    line(headings.departmentFactor, values.departmentFactor, "0.00", basis(rule.departmentBy, values.departmentScore, false)),
    line(headings.personFactor, values.personFactor, "0.00", basis(rule.personBy, values.score, values.scoreOf === "own")),
    line(headings.inPost, values.inPost, "0.0%"),
    line(headings.bonus, values.bonus, money, formulaWords(rule, values.cap, language)),
    ...(values.pool === "" ? [] : [line(headings.poolShare, values.share, money, say(text.fromPool, language, { pool: values.pool }))]),
    ...((values.adjustment ?? 0) === 0 ? [] : [line(headings.adjustment, values.adjustment, money, values.reason)]),
    line(headings.payout, values.payout, money),
  ];
}

function formulaWords({ mode, weights }: StatementRequest["rule"], cap: number | null, language: Language): string {
  const [company, department, person] = weights.map((weight) => formatWeight(weight ?? 0));
  const formula = mode === "add" ? say(text.byWeights, language, { company: company ?? "", department: department ?? "", person: person ?? "" }) : say(text.byFormula, language);
  return cap === null ? formula : say(text.atMost, language, { formula, cap: formatMoney(cap) });
}

