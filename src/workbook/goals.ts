import { goalTree } from "../goals/goalTree";
import { importedTree } from "../goals/importing/importedTree";
import { indicatorsPlan } from "../goals/indicatorsPlan";
import { indicators } from "../goals/library";
import { mergeGoals } from "../goals/mergeGoals";
import { readGoals, type ReadGoals } from "../goals/readGoals";
import { bySeverity } from "../goals/severity";
import type { GoalNode } from "../goals/types";
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
import type { CreateGoalsRequest, GoalsReading, ImportGoalsRequest, Work, WriteReport } from "./types";

/** See `KpiWorkbook.createGoals`. */
export function createGoals(context: Excel.RequestContext, request: CreateGoalsRequest, work?: Work): Promise<WriteReport> {
  return writeGoals(context, request.language, (language) => goalTree({ ...request, language }), work);
}

/** See `KpiWorkbook.importGoals`. */
export function importGoals(context: Excel.RequestContext, { language: wanted, kpis, strategy }: ImportGoalsRequest, work?: Work): Promise<WriteReport> {
  return writeGoals(context, wanted, (language) => importedTree(kpis, strategy, language), work);
}

/** Adds a tree to the one that the workbook has; what is there already stays. */
async function writeGoals(context: Excel.RequestContext, wanted: Language, treeIn: (language: Language) => readonly GoalNode[], work?: Work): Promise<WriteReport> {
  const reading = await readWorkbook(context, ["goals", "indicators", "grades", "status"]);
  const language = reading.language ?? wanted;
  const existing = goalsOf(reading, language);
  const table = findTable(reading, "goals");
  const merged = mergeGoals({
    tree: treeIn(language),
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
  const goals = goalsOf(reading, reading.language ?? "en-US");
  if (goals === null) return { nodes: [], findings: [], addresses: {} };
  const { nodes, findings, addresses, addressOf } = goals;
  // The checks know every word of SMART: they are fetched when somebody asks for them, not when the pane starts.
  const { checkGoals } = await import("../goals/checks");
  return { nodes, addresses, findings: bySeverity([...findings, ...checkGoals(nodes, addressOf, reviewCadence(reading.tables))]) };
}

/** The goal tree of a workbook; null where it has none. */
export function goalsOf(reading: WorkbookReading, language: Language): ReadGoals | null {
  const table = findTable(reading, "goals");
  if (table === null) return null;
  const goals = readGoals(table);
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
