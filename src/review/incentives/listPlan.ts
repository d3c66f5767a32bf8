import { absoluteAddress, columnLetters } from "../../sheets/address";
import { columnWidths } from "../../sheets/columnWidths";
import { palette } from "../../sheets/look";
import type { CellPlan, Content, SheetPlan } from "../../sheets/plan";
import { wholeColumn } from "../../sheets/structuredReference";
import { columnsUpTo, tablePlan, type RowContent, type TablePlanRequest } from "../../sheets/tablePlan";
import { money } from "../../sheets/tables/incentives";
import { incentiveMessages as text } from "../../text/incentives";
import { say, type Language } from "../../text/language";
import { periodLabel } from "../periods";
import { headingRow, labelRow, valueRow } from "../sheet/head";
import type { PeriodId } from "../types";
import { incentiveTableName } from "./tableName";
import { listFormulas, poolAmountFormula, poolSharesFormula, type ListTerms, type PoolPlace } from "./listFormulas";

/** What a row has besides its formulas. */
export type ListRow = Pick<RowContent<"incentives">,
  "person" | "department" | "job" | "rule" | "base" | "departmentScore" | "score" | "scoreOf" | "inPost" | "adjustment" | "reason" | "recognition" | "learning">;

/** Everything that formulas of the list refer to, but for what the list itself says. */
export type ListHeadings = Pick<ListTerms, "heading" | "rule" | "payout" | "pools" | "grades">;

export interface ListPlanRequest {
  readonly period: PeriodId;
  readonly rows: readonly ListRow[];
  /** Names of the pools that rules name, each once. */
  readonly pools: readonly string[];
  readonly headings: ListHeadings;
  readonly companyFactor: number;
  readonly decimals: number;
  readonly name: string;
  readonly language: Language;
}

const width = columnsUpTo("incentives", "ruleRow");

const at = (column: Parameters<typeof columnsUpTo<"incentives">>[1]): number => columnsUpTo("incentives", column) - 1;

/** Where everything outside the table of a list stands; rows and columns of the sheet, from 0. */
export interface ListPlaces {
  readonly labelRow: number;
  readonly companyFactor: number;
  readonly decimals: number;
  /** Column of the first pool: its name in the row of labels, its amount below, its shares beside the rows. */
  readonly pools: number;
  /** Row of the table's headings. */
  readonly headingRow: number;
}

/** On a new sheet; the pools stand beside the list, clear of columns that people may add to it. */
export const newPlaces: ListPlaces = { labelRow, companyFactor: at("person"), decimals: at("department"), pools: width + 3, headingRow };

export function listTerms(period: PeriodId, pools: number, headings: ListHeadings, places: ListPlaces = newPlaces): ListTerms {
  const value = (column: number): string => absoluteAddress(places.labelRow + 1, column);
  return {
    ...headings, table: incentiveTableName(period), pool: poolPlace(pools, places),
    companyFactor: value(places.companyFactor), decimals: value(places.decimals),
  };
}

/** Where the shares of so many pools stand. */
function poolPlace(count: number, places: ListPlaces): PoolPlace | null {
  if (count === 0) return null;
  const [first, last] = [columnLetters(places.pools), columnLetters(places.pools + count - 1)];
  const row = (number: number): string => `$${first}$${number + 1}:$${last}$${number + 1}`;
  return { names: row(places.labelRow), amounts: row(places.labelRow + 1), shares: `$${first}:$${last}` };
}

/** The list of a period: what everybody gets, by formula over the rules, with what people fill in in yellow. */
export function incentiveListPlan(request: ListPlanRequest): SheetPlan {
  const { period, rows, pools, headings, name, language } = request;
  const terms = listTerms(period, pools.length, headings);
  const formulas = listFormulas(terms);
  const table = tablePlan({
    table: "incentives", name: terms.table, language, row: headingRow, options: listOptions(request),
    rows: rows.map((row) => ({ ...row, ...formulas })),
  });
  return {
    id: `incentives:${period}`,
    name,
    tabColor: palette.tab.result,
    columnWidths: [...columnWidths("incentives", table), ...(pools.length === 0 ? [] : [4, 4, 22, ...pools.map(() => 16)])],
    freeze: { rows: headingRow + 1, columns: columnsUpTo("incentives", "person") },
    cells: [
      { row: 0, column: 0, content: say(text.listTitle, language, { period: periodLabel(period, language) }), style: "title" },
      { row: 1, column: 0, content: say(text.listNote, language), style: "note" },
      ...headOf(request, terms),
      ...poolCells(request, terms),
    ],
    tables: [table],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, columns: columnsUpTo("incentives", "learning"), language },
  };
}

/** How the columns that people fill in look and what they take. */
export function listOptions({ headings, language }: Pick<ListPlanRequest, "headings" | "language">): NonNullable<TablePlanRequest<"incentives">["options"]> {
  const input = { input: true } as const;
  return {
    rule: { ...input, validation: { kind: "suggestions", from: { table: "tblIncentiveRules", heading: headings.rule("rule") } } },
    base: { ...input, prompt: say(text.basePrompt, language), validation: { kind: "number", minimum: 0, message: say(text.numberFromZero, language) } },
    adjustment: { ...input, prompt: say(text.adjustmentPrompt, language), validation: { kind: "number", message: say(text.numberOnly, language) } },
    reason: input, recognition: input, learning: input,
  };
}

function headOf({ companyFactor, decimals, language }: ListPlanRequest, { table, heading }: ListTerms): readonly CellPlan[] {
  const column = (key: Parameters<typeof heading>[0]): string => wholeColumn(table, heading(key));
  const payouts = `SUM(${column("payout")})`;
  const adjustments = `SUM(${column("adjustment")})`;
  const card = (place: number, label: string, content: Content, style: CellPlan["style"], numberFormat?: string): readonly CellPlan[] => [
    { row: labelRow, column: place, content: label, style: "label" },
    { row: valueRow, column: place, content, style, ...(numberFormat === undefined ? {} : { numberFormat }) },
  ];
  return [
    ...card(newPlaces.companyFactor, say(text.companyFactor, language), companyFactor, "input", "0.00"),
    ...card(newPlaces.decimals, say(text.decimals, language), decimals, "input", "0"),
    ...card(at("job"), say(text.people, language), { formula: `=SUMPRODUCT(--(${column("person")}<>""))` }, "value", "0"),
    ...card(at("rule"), say(text.byRules, language), { formula: `=${payouts}-${adjustments}` }, "value", money),
    ...card(at("base"), say(text.toPay, language), { formula: `=${payouts}` }, "value", money),
    ...card(at("adjustment"), say(text.adjustments, language), { formula: `=${adjustments}` }, "value", money),
  ];
}

/** The shares of the pools beside the list; none where no rule names a pool. */
export function poolCells(
  { period, pools, language }: Pick<ListPlanRequest, "period" | "pools" | "language">, terms: Pick<ListTerms, "table" | "heading" | "pools" | "decimals">, places: ListPlaces = newPlaces,
): readonly CellPlan[] {
  if (pools.length === 0) return [];
  return [
    { row: places.labelRow, column: places.pools - 1, content: say(text.poolShares, language), style: "note" },
    ...pools.flatMap((pool, index): readonly CellPlan[] => {
      const column = places.pools + index;
      const name = absoluteAddress(places.labelRow, column);
      const amount = absoluteAddress(places.labelRow + 1, column);
      return [
        { row: places.labelRow, column, content: pool, style: "label" },
        { row: places.labelRow + 1, column, content: poolAmountFormula(period, name, terms.pools), style: "value", numberFormat: money },
        { row: places.headingRow + 1, column, content: poolSharesFormula(terms, name, amount), style: "note", numberFormat: money },
      ];
    }),
  ];
}
