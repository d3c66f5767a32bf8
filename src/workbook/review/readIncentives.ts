import type { GoalNode } from "../../goals/types";
import { checkList, poolKey, type CheckedList } from "../../review/incentives/checkList";
import { readList, type IncentiveList } from "../../review/incentives/list";
import { People, personId } from "../../review/incentives/people";
import { paidIn, postings, type Paid } from "../../review/incentives/postings";
import { readIncentiveRules, type IncentiveRules } from "../../review/incentives/rules";
import { statementTableName } from "../../review/incentives/statementPlan";
import { incentiveTableName } from "../../review/incentives/tableName";
import { previousPeriod } from "../../review/periodSteps";
import { readRules } from "../../review/rules";
import type { KpiResult, PeriodId } from "../../review/types";
import { cellAddress } from "../../sheets/address";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Language } from "../../text/language";
import { goalsOf } from "../goals";
import { readWorkbook, type FixedTable, type TableSnapshot, type WorkbookReading } from "../read";
import { findTable, needColumns } from "../tables";
import type { IncentiveReading } from "./incentiveTypes";
import { resultsIn, totalsIn } from "./resultTables";

const wanted: readonly FixedTable[] = ["goals", "results", "totals", "grades", "incentiveRules", "payout", "pools", "payouts"];
/** The rows of a sheet in which the head of a list is looked for, and how far to the right. */
const headRows = 12;
const headColumns = 120;

/** Everything that the incentives of a period are made of. */
export interface Incentives {
  readonly reading: WorkbookReading;
  readonly language: Language;
  readonly period: PeriodId;
  readonly results: readonly KpiResult[];
  readonly goals: readonly GoalNode[];
  readonly people: People;
  /** Null where the workbook has none yet. */
  readonly rules: IncentiveRules | null;
  readonly table: TableSnapshot | null;
  readonly list: IncentiveList | null;
  readonly bases: ReadonlyMap<string, number>;
  readonly paid: ReadonlyMap<string, Paid>;
}

/** Reads them, with the statements of the period where they are asked for. */
export async function incentivesOf(context: Excel.RequestContext, period: PeriodId, preferred: Language, withStatements = false): Promise<Incentives> {
  const name = incentiveTableName(period);
  const before = previousPeriod(period);
  const earlier = before === null ? null : incentiveTableName(before);
  const isStatement = (table: string): boolean => withStatements && table.startsWith(statementTableName(period, ""));
  let head: Excel.Range | null = null;
  const reading = await readWorkbook(context, wanted, (table) => table === name || table === earlier || isStatement(table), [], ({ workbook }) => {
    head = workbook.tables.getItemOrNullObject(name).worksheet.getRangeByIndexes(0, 0, headRows, headColumns).load("values");
  });
  const language = reading.language ?? preferred;
  const results = resultsIn(reading, language);
  const table = reading.found.get(name) ?? null;
  const block = head as Excel.Range | null;
  const list = table === null || block === null ? null : readList(table, block.values);
  const goals = goalsOf(reading, language)?.nodes ?? [];
  return {
    reading, language, period, results, goals, table, list,
    people: new People({ period, results, totals: totalsIn(reading, language), goals }),
    rules: rulesIn(reading, language),
    bases: basesIn(earlier === null ? null : (reading.found.get(earlier) ?? null)),
    paid: paidIn(findTable(reading, "payouts"), period),
  };
}

function rulesIn(reading: WorkbookReading, language: Language): IncentiveRules | null {
  const [rules, payout] = [findTable(reading, "incentiveRules"), findTable(reading, "payout")];
  if (rules === null || payout === null) return null;
  needColumns(rules.table, readTable(tables.incentiveRules, rules).missing, language);
  needColumns(payout.table, readTable(tables.payout, payout).missing, language);
  return readIncentiveRules(rules, payout);
}

/** What people had as a base on an earlier list. */
function basesIn(table: TableSnapshot | null): ReadonlyMap<string, number> {
  if (table === null) return new Map();
  return new Map(readTable(tables.incentives, table).rows.flatMap(({ values: { person, base } }) => (person === "" || base === null ? [] : [[personId(person), base] as const])));
}

/** Amounts of the pools of a period by key; where a pool has several rows they add up. */
export function poolsIn({ reading, period }: Pick<Incentives, "reading" | "period">): ReadonlyMap<string, number | null> {
  const table = findTable(reading, "pools");
  const amounts = new Map<string, number | null>();
  for (const { values } of table === null ? [] : readTable(tables.pools, table).rows) {
    if (values.period !== period || values.pool === "") continue;
    const before = amounts.get(poolKey(values.pool)) ?? null;
    amounts.set(poolKey(values.pool), values.amount === null ? before : (before ?? 0) + values.amount);
  }
  return amounts;
}

/** See `IncentivesWorkbook.readIncentives`. */
export async function readIncentives(context: Excel.RequestContext, period: PeriodId): Promise<IncentiveReading> {
  const incentives = await incentivesOf(context, period, "en-US");
  const { reading, rules, table, list, paid, language } = incentives;
  const checked = checkedOf(incentives);
  if (table !== null && list !== null) needColumns(table.table, list.missing, language);
  const approved = paid.size === 0 ? null : sumOf([...paid.values()]);
  const whereIs = (key: FixedTable): string | null => {
    const found = findTable(reading, key);
    return found === null ? null : cellAddress(found.sheet, found.row + 1, found.column);
  };
  return {
    language: reading.language,
    rules: rules === null ? null : whereIs("incentiveRules"),
    pools: whereIs("pools"),
    list: table === null ? null : cellAddress(table.sheet, table.row + 1, table.column),
    payouts: checked.payouts,
    postings: list === null ? [] : postings(checked.payouts, paid),
    approved,
    findings: checked.findings,
  };
}

function sumOf(rows: readonly { readonly amount: number }[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

export function checkedOf(incentives: Incentives): CheckedList {
  const { list, rules, people, reading, language } = incentives;
  if (rules === null) return { payouts: [], findings: [] };
  if (list === null) return { payouts: [], findings: rules.findings };
  const { grades } = readRules(findTable(reading, "grades"), null, language);
  return checkList({ list, rules, people, grades, pools: poolsIn(incentives), language });
}
