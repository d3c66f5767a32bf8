import { poolKey } from "../../review/incentives/checkList";
import type { IncentiveList } from "../../review/incentives/list";
import { actualHeading, listFormulas, sharedFormula } from "../../review/incentives/listFormulas";
import { incentiveListPlan, listOptions, listTerms, newPlaces, poolCells, type ListHeadings, type ListPlaces } from "../../review/incentives/listPlan";
import { listKey, listRows } from "../../review/incentives/listRows";
import { poolOptions, poolsPlan } from "../../review/incentives/rulesPlan";
import { incentiveTableName } from "../../review/incentives/tableName";
import { sheetPeriod } from "../../review/periods";
import { ruleHeadings } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import { cellAddress } from "../../sheets/address";
import { cellText } from "../../sheets/cellText";
import { looks } from "../../sheets/look";
import { mergeTable, type TableUpdate } from "../../sheets/mergeTable";
import type { SheetPlan } from "../../sheets/plan";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { thisRow } from "../../sheets/structuredReference";
import type { RowContent } from "../../sheets/tablePlan";
import { money } from "../../sheets/tables/incentives";
import { incentiveMessages as text } from "../../text/incentives";
import { say, type Language } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { applyLook } from "../formatColumns";
import type { TableSnapshot } from "../read";
import { findTable, needColumns, needTable } from "../tables";
import type { UndoableDrawing } from "../undo/made";
import type { Undoable } from "../undo/types";
import { drawUndoable } from "../undo/undoable";
import type { Work } from "../work";
import type { WriteReport } from "../writeReport";
import { incentivesOf, poolsIn, type Incentives } from "./readIncentives";

/** See `IncentivesWorkbook.makeIncentiveList`. */
export async function makeIncentiveList(context: Excel.RequestContext, period: PeriodId, preferred: Language, work?: Work): Promise<WriteReport & Undoable> {
  const incentives = await incentivesOf(context, period, preferred);
  const { reading, language, people, rules, list, bases, table } = incentives;
  if (rules === null) needTable(reading, findTable(reading, "incentiveRules") === null ? "incentiveRules" : "payout");
  const all = rules?.rules ?? [];
  const rows = listRows({ people, rules: all, list, bases });
  const pools = [...new Map(all.flatMap(({ pool }) => (pool === "" ? [] : [[poolKey(pool), pool] as const]))).values()];
  const kept = poolsStep(incentives, pools);
  const made = table === null || list === null
    ? newList(incentives, rows, pools)
    : standingList(incentives, { table, list, rows, pools });
  const sheet = table?.sheet ?? made.plans[0]?.name ?? "";
  const formulas = kept.formulas(made.heading);
  const drawing: UndoableDrawing = {
    language, plans: [...kept.plans, ...made.plans], updates: [...kept.updates, ...made.updates],
    also: (again) => {
      formulas(again);
      made.also(again);
    },
    ...(made.undoAlso !== undefined && { undoAlso: made.undoAlso, alsoBack: async (again: Excel.RequestContext) => { made.undoAlso?.(again); await again.sync(); } }),
    show: made.address,
  };
  const way = await drawUndoable(context, drawing, reading, work);
  return { sheets: [sheet], added: made.added, kept: made.kept, findings: [], address: made.address, ...way };
}

interface ListStep {
  readonly plans: readonly SheetPlan[];
  readonly updates: readonly TableUpdate[];
  readonly heading: ListHeadings["heading"];
  /** Queues what stands beside the table. */
  readonly also: (context: Excel.RequestContext) => void;
  readonly undoAlso?: (context: Excel.RequestContext) => void;
  readonly address: string;
  readonly added: number;
  readonly kept: number;
}

function headingsIn({ reading, table, language }: Incentives): ListHeadings {
  return {
    heading: actualHeading("incentives", table, language),
    rule: actualHeading("incentiveRules", findTable(reading, "incentiveRules"), language),
    payout: actualHeading("payout", findTable(reading, "payout"), language),
    pools: actualHeading("pools", findTable(reading, "pools"), language),
    grades: ruleHeadings(findTable(reading, "grades"), null, language),
  };
}

function newList(incentives: Incentives, rows: ReturnType<typeof listRows>, pools: readonly string[]): ListStep {
  const { reading, language, period } = incentives;
  const headings = headingsIn(incentives);
  const name = sheetName(say(text.listSheet, language, { period: sheetPeriod(period) }), reading.sheets);
  const plan = incentiveListPlan({ period, rows, pools, headings, companyFactor: 1, decimals: 2, name, language });
  const [table] = plan.tables;
  const base = table?.columns.findIndex(({ key }) => key === "base") ?? 0;
  return {
    plans: [plan], updates: [], heading: headings.heading, added: rows.length, kept: 0,
    also: ({ workbook }) => {
      if (pools.length > 0) formatShares(workbook.worksheets.getItem(name), newPlaces, rows.length, pools.length);
    },
    address: cellAddress(name, (table?.row ?? 0) + 1, (table?.column ?? 0) + base),
  };
}

/** One row more than people: what the caps leave over stands below the last share. */
function formatShares(sheet: Excel.Worksheet, { headingRow, pools: first }: ListPlaces, people: number, pools: number): void {
  sheet.getRangeByIndexes(headingRow + 1, first, people + 1, pools).numberFormat = Array.from({ length: people + 1 }, () => new Array<string>(pools).fill(money));
}

interface Standing {
  readonly table: TableSnapshot;
  readonly list: IncentiveList;
  readonly rows: ReturnType<typeof listRows>;
  readonly pools: readonly string[];
}

function standingList(incentives: Incentives, { table, list, rows, pools }: Standing): ListStep {
  const { language, period } = incentives;
  needColumns(table.table, list.missing, language);
  const headings = headingsIn(incentives);
  const terms = listTerms(period, pools.length, headings, list.places);
  const formulas = listFormulas(terms);
  const { update, missing, added, kept } = mergeTable({
    table: "incentives", reading: table, language, rows: rows.map((row) => ({ ...row, ...formulas })), keyOf: listKey, options: listOptions({ headings, language }),
  });
  needColumns(table.table, missing, language);
  const isSame = JSON.stringify(pools) === JSON.stringify(list.pools);
  const put = ({ workbook }: Excel.RequestContext, names: readonly string[], before: readonly string[]): void => {
    const sheet = workbook.worksheets.getItem(table.sheet);
    const { labelRow, headingRow, pools: first } = list.places;
    const count = Math.max(names.length, before.length);
    // All that an earlier look at the pools has left, and one row more for what caps leave over.
    sheet.getRangeByIndexes(labelRow, first - 1, headingRow + 2 + rows.length - labelRow, count + 1).clear();
    for (const { row, column, content, style, numberFormat } of poolCells({ period, pools: names, language }, terms, list.places)) {
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      applyLook(cell, looks[style]);
      if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
      cell.formulas = [[typeof content === "object" && content !== null ? content.formula : typeof content === "string" ? cellText(content) : content]];
    }
    if (names.length > 0) formatShares(sheet, list.places, rows.length, names.length);
  };
  return {
    plans: [], updates: update === null ? [] : [update], heading: headings.heading, added, kept,
    also: (context) => { if (!isSame || pools.length > 0) put(context, pools, list.pools); },
    ...(!isSame && { undoAlso: (context: Excel.RequestContext) => put(context, list.pools, pools) }),
    address: cellAddress(table.sheet, table.row + 1, table.column),
  };
}

interface PoolsStep {
  readonly plans: readonly SheetPlan[];
  readonly updates: readonly TableUpdate[];
  /** Queues the formulas of the new rows, once the list is there that they refer to. */
  readonly formulas: (heading: ListHeadings["heading"]) => (context: Excel.RequestContext) => void;
}

/** A row for each pool of the period that has none yet. */
function poolsStep(incentives: Incentives, pools: readonly string[]): PoolsStep {
  const { reading, language, period } = incentives;
  const table = findTable(reading, "pools");
  const known = poolsIn(incentives);
  const news = pools.filter((pool) => !known.has(poolKey(pool)));
  if (news.length === 0) return { plans: [], updates: [], formulas: () => () => undefined };
  // Numbers where the formulas will stand keep those of each period apart, see `ownFormulas`.
  const rows = news.map((pool): RowContent<"pools"> => ({ period, pool, shared: 0, rest: 0 }));
  const heading = actualHeading("pools", table, language);
  const formulas: PoolsStep["formulas"] = (listHeading) => ({ workbook }) => {
    const body = workbook.tables.getItem(tables.pools.name).getDataBodyRange();
    const positions = table === null ? new Map(Object.keys(tables.pools.columns).map((key, at) => [key, at] as const)) : findColumns(tables.pools.columns, table.header);
    news.forEach((_pool, index) => {
      const put = (key: string, formula: string): void => {
        const position = positions.get(key);
        if (position !== undefined) body.getCell((table?.rows.length ?? 0) + index, position).formulas = [[formula]];
      };
      put("shared", sharedFormula(incentiveTableName(period), listHeading, thisRow(heading("pool"))).formula);
      put("rest", `=IF(${thisRow(heading("amount"))}="","",${thisRow(heading("amount"))}-${thisRow(heading("shared"))})`);
    });
  };
  if (table === null) return { plans: [poolsPlan(rows, sheetName(say(sheetNames.pools, language), reading.sheets), language)], updates: [], formulas };
  const { update, missing } = mergeTable({
    table: "pools", reading: table, language, rows, keyOf: ({ period: id, pool }) => `${String(id)} ${poolKey(String(pool))}`, options: poolOptions(language),
  });
  needColumns(table.table, missing, language);
  return { plans: [], updates: update === null ? [] : [update], formulas };
}
