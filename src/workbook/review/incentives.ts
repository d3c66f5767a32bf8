import { postingKey, postingRows, postings } from "../../review/incentives/postings";
import { ruleNamed } from "../../review/incentives/rules";
import { incentiveRulesPlan, payoutsPlan } from "../../review/incentives/rulesPlan";
import { statementPlan, statementSheetName, statementTableName } from "../../review/incentives/statementPlan";
import { incentiveTableName } from "../../review/incentives/tableName";
import { readRules } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import { cellAddress } from "../../sheets/address";
import { mergeTable } from "../../sheets/mergeTable";
import { sheetName } from "../../sheets/sheetName";
import type { RowContent } from "../../sheets/tablePlan";
import { say, type Language } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "../read";
import { findTable, needColumns, needTable } from "../tables";
import { drawUndoable } from "../undo/undoable";
import type { Undoable } from "../undo/types";
import type { Work } from "../work";
import { WorkbookError } from "../workbookError";
import type { WriteReport } from "../writeReport";
import type { Approved, ApproveRequest } from "./incentiveTypes";
import { checkedOf, incentivesOf } from "./readIncentives";
import type { RecordStep } from "./records";
import { replaceSheets, type Page } from "./replaceSheet";

/** See `IncentivesWorkbook.makeIncentiveRules`. */
export async function makeIncentiveRules(context: Excel.RequestContext, preferred: Language, work?: Work): Promise<WriteReport & Undoable> {
  const reading = await readWorkbook(context, ["grades", "incentiveRules", "payout"]);
  const language = reading.language ?? preferred;
  const missing = { payout: findTable(reading, "payout") === null, incentiveRules: findTable(reading, "incentiveRules") === null };
  if (!missing.payout && !missing.incentiveRules) {
    const { sheet, row, column } = needTable(reading, "incentiveRules");
    return { sheets: [], added: 0, kept: 0, findings: [], address: cellAddress(sheet, row + 1, column) };
  }
  const grades = readRules(findTable(reading, "grades"), null, language).grades.labels.map(String);
  const plan = incentiveRulesPlan({ wanted: missing, grades, language, name: sheetName(say(sheetNames.incentiveRules, language), reading.sheets) });
  const last = plan.tables.at(-1);
  const address = cellAddress(plan.name, (last?.row ?? 0) + 1, last?.column ?? 0);
  const way = await drawUndoable(context, { plans: [plan], updates: [], language, show: address }, reading, work);
  return { sheets: [plan.name], added: 1, kept: 0, findings: [], address, ...way };
}

/** See `IncentivesWorkbook.approveIncentives`. */
export async function approveIncentives(context: Excel.RequestContext, request: ApproveRequest, work?: Work): Promise<Approved> {
  const { period } = request;
  const incentives = await incentivesOf(context, period, request.language);
  const { reading, language, paid } = incentives;
  const { payouts, findings } = checkedOf(incentives);
  const now = postings(payouts, paid);
  const nothing = { sheets: [], added: 0, kept: 0, findings, address: "" };
  const isOutdated = findings.some(({ severity }) => severity === "error") || JSON.stringify(now) !== JSON.stringify(request.postings);
  if (isOutdated || now.length === 0) return { ...nothing, isOutdated };
  const rows = postingRows(period, now, request);
  const table = findTable(reading, "payouts");
  const step = payoutsStep(reading, table, rows, language);
  const address = table === null ? cellAddress(step.plans[0]?.name ?? "", 4, 0) : cellAddress(table.sheet, table.row + 1 + table.rows.length, table.column);
  const way = await drawUndoable(context, { ...step, language }, reading, work);
  return { ...nothing, sheets: step.plans.map(({ name }) => name), added: rows.length, address, isOutdated: false, ...way };
}

/** See `IncentivesWorkbook.makeStatements`. */
export async function makeStatements(context: Excel.RequestContext, period: PeriodId, names: readonly string[], preferred: Language, work?: Work): Promise<WriteReport> {
  const people = [...new Set(names)];
  const { reading, language, list, rules, results, goals } = await incentivesOf(context, period, preferred, true);
  const { grades } = readRules(findTable(reading, "grades"), null, language);
  const entries = people.map((person) => list?.entries.find(({ values }) => values.person === person));
  const olds = people.map((person) => reading.found.get(statementTableName(period, person)) ?? null);
  const gone = new Set(olds.map((old) => old?.sheet));
  const taken = reading.sheets.filter((sheet) => !gone.has(sheet));
  const pages = entries.map((entry, index): Page => {
    const rule = entry === undefined ? null : ruleNamed(rules?.rules ?? [], entry.values.rule);
    if (entry === undefined || rule === null || list === null || entry.values.payout === null) throw new WorkbookError("tableMissing", { table: incentiveTableName(period) });
    const name = sheetName(statementSheetName(period, entry.values.person, language), taken);
    taken.push(name);
    return {
      old: olds[index] ?? null,
      plan: statementPlan({ period, entry, rule, results, goals, language, companyFactor: list.companyFactor, rules: { grades, factors: rules?.factors ?? [] }, name }),
    };
  });
  await replaceSheets(context, reading, pages, { language, work });
  const sheets = pages.map(({ plan }) => plan.name);
  return { sheets, added: sheets.length, kept: 0, findings: [], address: cellAddress(sheets[0] ?? "", 0, 0) };
}

function payoutsStep(reading: WorkbookReading, table: TableSnapshot | null, rows: readonly RowContent<"payouts">[], language: Language): RecordStep {
  if (table === null) return { plans: [payoutsPlan(rows, sheetName(say(sheetNames.payouts, language), reading.sheets), language)], updates: [] };
  const { update, missing } = mergeTable({ table: "payouts", reading: table, language, rows, keyOf: postingKey });
  needColumns(table.table, missing, language);
  return { plans: [], updates: update === null ? [] : [update] };
}
