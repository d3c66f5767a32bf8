import { indicatorsPlan } from "../goals/indicatorsPlan";
import { indicators } from "../goals/library";
import { mergeGoals } from "../goals/mergeGoals";
import { readGoals, type ReadGoals } from "../goals/readGoals";
import { reviewCadence } from "../review/history";
import { rulesPlan } from "../review/rulesPlan";
import { cellAddress } from "../sheets/address";
import type { SheetPlan } from "../sheets/plan";
import { sheetName } from "../sheets/sheetName";
import { say, type Language } from "../text/language";
import { sheetNames } from "../text/sheets";
import { readWorkbook, type WorkbookReading } from "./read";
import { render } from "./render";
import { findTable, needColumns } from "./tables";
import type { CreateGoalsRequest, GoalsReading, Work, WriteReport } from "./types";

/** See `KpiWorkbook.createGoals`. */
export async function createGoals(context: Excel.RequestContext, request: CreateGoalsRequest, work?: Work): Promise<WriteReport> {
  const reading = await readWorkbook(context, ["goals", "indicators", "grades", "status"]);
  const language = reading.language ?? request.language;
  const existing = goalsOf(reading, language);
  const table = findTable(reading, "goals");
  const merged = mergeGoals({
    strategy: request.strategy,
    departments: request.departments,
    language,
    existing: existing === null || table === null ? null : { reading: table, nodes: existing.nodes },
    sheets: reading.sheets,
  });
  needColumns("tblGoals", merged.missing, language);
  const plans = [...(merged.plan === null ? [] : [merged.plan]), ...missingSheets(reading, language)];
  const sheet = merged.plan?.name ?? table?.sheet ?? "";
  const updates = merged.update === null ? [] : [merged.update];
  const address = cellAddress(sheet, 0, 0);
  await render(context, { plans, updates, language, show: address }, reading, work);
  return {
    sheets: [...plans.map((plan) => plan.name), ...(merged.plan === null ? [sheet] : [])],
    added: merged.added,
    kept: merged.kept,
    // What the checks say about the tree is the business of `readGoals`, where it never goes stale.
    findings: merged.findings,
    address,
  };
}

/** See `KpiWorkbook.readGoals`. */
export async function readGoalsOf(context: Excel.RequestContext): Promise<GoalsReading> {
  const reading = await readWorkbook(context, ["goals"]);
  const { nodes, findings, addresses } = goalsOf(reading, reading.language ?? "en-US") ?? { nodes: [], findings: [], addresses: {} };
  return { nodes, findings, addresses };
}

/** The goal tree of a workbook; null where it has none. */
export function goalsOf(reading: WorkbookReading, language: Language): ReadGoals | null {
  const table = findTable(reading, "goals");
  if (table === null) return null;
  const goals = readGoals(table, reviewCadence(reading.tables));
  needColumns(table.table, goals.missing, language);
  return goals;
}

/** The sheets beside the goal tree that the workbook lacks: indicators and rules. */
export function missingSheets(reading: WorkbookReading, language: Language): readonly SheetPlan[] {
  const name = (key: "indicators" | "rules"): string => sheetName(say(sheetNames[key], language), reading.sheets);
  const rules = { grades: findTable(reading, "grades") === null, status: findTable(reading, "status") === null };
  return [
    ...(rules.grades || rules.status ? [rulesPlan(rules, name("rules"), language)] : []),
    ...(findTable(reading, "indicators") === null ? [indicatorsPlan(indicators, name("indicators"), language)] : []),
  ];
}
