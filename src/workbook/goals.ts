import { mergeGoals } from "../goals/mergeGoals";
import { readGoals, type ReadGoals } from "../goals/readGoals";
import type { GoalNode, Indicator } from "../goals/types";
import { rulesPlan } from "../review/rulesPlan";
import { cellAddress } from "../sheets/address";
import type { TableUpdate } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import { findColumns } from "../sheets/readTable";
import { headingOf, tables } from "../sheets/schema";
import { sheetName } from "../sheets/sheetName";
import { say, type Language } from "../text/language";
import { sheetNames } from "../text/sheets";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "./read";
import { render } from "./render";
import { findTable, needColumns } from "./tables";
import type { CreateGoalsRequest, ImportGoalsRequest, Work, WriteReport } from "./types";

// The library of indicators is fetched when somebody writes goals, not when the pane starts.

/** See `KpiWorkbook.createGoals`. */
export async function createGoals(context: Excel.RequestContext, request: CreateGoalsRequest, work?: Work): Promise<WriteReport> {
  const { goalTree } = await import("../goals/goalTree");
  return writeGoals(context, request.language, (language) => goalTree({ ...request, language }), request.indicators ?? [], work);
}

/** See `KpiWorkbook.importGoals`. */
export async function importGoals(context: Excel.RequestContext, { language: wanted, kpis, strategy }: ImportGoalsRequest, work?: Work): Promise<WriteReport> {
  const { importedTree } = await import("../goals/importing/importedTree");
  return writeGoals(context, wanted, (language) => importedTree(kpis, strategy, language), [], work);
}

/** Adds a tree to the one that the workbook has, and definitions to its library; what is there already stays. */
async function writeGoals(
  context: Excel.RequestContext, wanted: Language, treeIn: (language: Language) => readonly GoalNode[], own: readonly Indicator[], work?: Work,
): Promise<WriteReport> {
  const reading = await readWorkbook(context, ["goals", "indicators", "grades", "status"]);
  const language = reading.language ?? wanted;
  const existing = goalsOf(reading, language);
  const table = findTable(reading, "goals");
  const merged = mergeGoals({
    tree: treeIn(language),
    language,
    existing: existing === null || table === null ? null : { reading: table, nodes: existing.nodes },
    sheets: reading.sheets,
    codes: codeHeading(reading, language),
  });
  needColumns("tblGoals", merged.missing, language);
  const library = findTable(reading, "indicators");
  const definitions = await newDefinitions(library, own, language);
  const plans = [...(merged.plan === null ? [] : [merged.plan]), ...(await missingSheets(reading, language, definitions))];
  const sheet = merged.plan?.name ?? table?.sheet ?? "";
  const rows = library === null ? null : await definitionsUpdate(library, definitions, language);
  const updates = [merged.update, rows].filter((update) => update !== null);
  const address = cellAddress(sheet, 0, 0);
  await render(context, { plans, updates, language, show: address }, reading, work);
  return {
    sheets: [...plans.map((plan) => plan.name), ...(merged.plan === null ? [sheet] : [])],
    added: merged.added,
    kept: merged.kept,
    // What the checks say about the tree is the business of `readGoals`, where it never goes stale.
    findings: merged.findings,
    address,
    goals: merged.nodes.slice(existing?.nodes.length ?? 0).map(({ id }) => id),
    definitions,
  };
}

/** The heading of the codes as it stands in the indicator library; null where somebody has taken it away. */
function codeHeading(reading: WorkbookReading, language: Language): string | null {
  const library = findTable(reading, "indicators");
  if (library === null) return headingOf("indicators", "code", language);
  const position = findColumns(tables.indicators.columns, library.header).get("code");
  return position === undefined ? null : String(library.header[position]);
}

/** The goal tree of a workbook; null where it has none. */
export function goalsOf(reading: WorkbookReading, language: Language): ReadGoals | null {
  const table = findTable(reading, "goals");
  if (table === null) return null;
  const goals = readGoals(table);
  needColumns(table.table, goals.missing, language);
  return goals;
}

/** The sheets beside the goal tree that the workbook lacks: indicators, the product's and others, and rules. */
export async function missingSheets(reading: WorkbookReading, language: Language, own: readonly Indicator[] = []): Promise<readonly SheetPlan[]> {
  const name = (key: "indicators" | "rules"): string => sheetName(say(sheetNames[key], language), reading.sheets);
  const rules = { grades: findTable(reading, "grades") === null, status: findTable(reading, "status") === null };
  return [
    ...(rules.grades || rules.status ? [rulesPlan(rules, name("rules"), language)] : []),
    ...(findTable(reading, "indicators") === null ? [await libraryPlan(name("indicators"), own, language)] : []),
  ];
}

/** Definitions of a template that the library does not have yet; a library that is not there yet will have the product's. */
async function newDefinitions(table: TableSnapshot | null, own: readonly Indicator[], language: Language): Promise<readonly Indicator[]> {
  if (own.length === 0) return [];
  if (table !== null) return (await import("./plan/indicators")).missingFrom(table, own, language);
  const { indicators } = await import("../goals/library");
  const codes = new Set(indicators.map(({ code }) => code));
  return own.filter(({ code }) => !codes.has(code));
}

async function definitionsUpdate(table: TableSnapshot, definitions: readonly Indicator[], language: Language): Promise<TableUpdate | null> {
  return definitions.length === 0 ? null : (await import("./plan/indicators")).indicatorRows(table, definitions, language);
}

async function libraryPlan(name: string, own: readonly Indicator[], language: Language): Promise<SheetPlan> {
  const [{ indicatorsPlan }, { indicators }] = await Promise.all([import("../goals/indicatorsPlan"), import("../goals/library")]);
  return indicatorsPlan([...indicators, ...own], name, language);
}
