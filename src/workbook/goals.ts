import { rollUpsIn, type RollUpOf } from "../goals/cascade/rollUp";
import { mergeGoals } from "../goals/mergeGoals";
import { readGoals, type ReadGoals } from "../goals/readGoals";
import type { TargetRow } from "../goals/targets/targetRows";
import type { TemplateKeyResult } from "../goals/templates/types";
import type { GoalNode, Indicator } from "../goals/types";
import { rulesPlan } from "../review/rulesPlan";
import { cellAddress } from "../sheets/address";
import type { TableUpdate } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import { findColumns, readTable } from "../sheets/readTable";
import { headingOf, tables } from "../sheets/schema";
import { sheetName } from "../sheets/sheetName";
import { say, type Language } from "../text/language";
import { sheetNames } from "../text/sheets";
import { addedOkrs } from "./plan/addedOkrs";
import { addedTargets, replacedTargets } from "./plan/addedTargets";
import type { CameAlong } from "./plan/cameAlong";
import { widenGoals } from "./plan/widenGoals";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "./read";
import { render, type Drawing } from "./render";
import { narrowTables, type Widened } from "./review/widenTable";
import { findTable, needColumns } from "./tables";
import type { CreateGoalsRequest, GoalsMade, ImportGoalsRequest, Work } from "./types";

// The library of indicators is fetched when somebody writes goals, not when the pane starts.

/** See `KpiWorkbook.createGoals`. */
export async function createGoals(context: Excel.RequestContext, request: CreateGoalsRequest, work?: Work): Promise<GoalsMade> {
  const [{ goalTree }, { plannedRows }] = await Promise.all([import("../goals/goalTree"), import("../goals/targets/periodPlan")]);
  const { periods, departments } = request;
  return writeGoals(context, request.language, (language) => {
    const nodes = goalTree({ ...request, language });
    return { nodes, okrs: request.okrs ?? [], targets: (defined) => (periods === undefined ? [] : plannedRows(nodes, departments, periods, defined)) };
  }, request.indicators ?? [], work);
}

/** See `KpiWorkbook.importGoals`. */
export async function importGoals(context: Excel.RequestContext, { language: wanted, kpis, strategy }: ImportGoalsRequest, work?: Work): Promise<GoalsMade> {
  const [{ importedTree }, { importedTargets }] = await Promise.all([import("../goals/importing/importedTree"), import("../goals/importing/importedTargets")]);
  return writeGoals(context, wanted, (language) => {
    const nodes = importedTree(kpis, strategy, language);
    return { nodes, okrs: [], targets: () => importedTargets(nodes, kpis) };
  }, [], work);
}

/** A tree to be written, with the targets that its goals have in single periods, and its objectives. */
interface NewTree {
  readonly nodes: readonly GoalNode[];
  readonly targets: (defined: RollUpOf) => readonly TargetRow[];
  readonly okrs: readonly TemplateKeyResult[];
}

/** Adds a tree to the one that the workbook has, and definitions to its library; what is there already stays. */
async function writeGoals(
  context: Excel.RequestContext, wanted: Language, treeIn: (language: Language) => NewTree, own: readonly Indicator[], work?: Work,
): Promise<GoalsMade> {
  const reading = await readWorkbook(context, ["goals", "indicators", "grades", "status", "limits", "targets", "okrs"]);
  const language = reading.language ?? wanted;
  const tree = treeIn(language);
  const existing = goalsOf(reading, language);
  const table = findTable(reading, "goals");
  const mergeInto = (into: TableSnapshot | null) => mergeGoals({
    tree: tree.nodes,
    language,
    existing: existing === null || into === null ? null : { reading: into, nodes: existing.nodes },
    sheets: reading.sheets,
    codes: codeHeading(reading, language),
  });
  const narrow = mergeInto(table);
  needColumns("tblGoals", narrow.missing, language);
  const library = findTable(reading, "indicators");
  const definitions = await newDefinitions(library, own, language);
  const wider = table === null ? null : widenGoals(context, table, narrow.nodes.slice(existing?.nodes.length ?? 0), language);
  const merged = wider === null || wider.added.length === 0 ? narrow : mergeInto(wider.table);
  const targets = withNewIds(tree.targets(await rollUpsOf(library, own)), merged.ids);
  const periods = addedTargets(reading, targets, language);
  const objectives = addedOkrs(reading, tree.okrs, merged, language);
  const plans = [...(merged.plan === null ? [] : [merged.plan]), ...periods.plans, ...objectives.plans, ...(await missingSheets(reading, language, definitions))];
  const sheet = merged.plan?.name ?? table?.sheet ?? "";
  const rows = library === null ? null : await definitionsUpdate(library, definitions, language);
  const updates = [merged.update, ...periods.updates, ...objectives.updates, rows].filter((update) => update !== null);
  const address = cellAddress(sheet, 0, 0);
  const drawing = { plans, updates, language, show: address };
  const goals = merged.nodes.slice(existing?.nodes.length ?? 0).map(({ id }) => id);
  // What comes into a tree that is there goes row by row, as an edit of the tree.
  const back = wider === null
    ? await (await import("./undo/undoable")).drawUndoable(context, drawing, reading, work)
    : { came: await drawInto(context, drawing, reading, { wider, goals, okrs: objectives.ids, replaced: replacedTargets(reading, targets, language) }, work) };
  return {
    ...back,
    sheets: [...plans.map((plan) => plan.name), ...(merged.plan === null ? [sheet] : [])],
    added: merged.added,
    kept: merged.kept,
    // What the checks say about the tree is the business of `readGoals`, where it never goes stale.
    findings: merged.findings,
    address,
    goals,
    definitions,
    targets,
  };
}

/** What comes into a tree that is there. */
interface Coming extends Pick<CameAlong, "replaced"> {
  readonly wider: Widened;
  readonly goals: readonly string[];
  readonly okrs: readonly string[];
}

/** Draws with columns that are queued, and answers what their way back has to know; when it fails they go again. */
async function drawInto(context: Excel.RequestContext, drawing: Drawing, reading: WorkbookReading, { wider, replaced, goals, okrs }: Coming, work?: Work): Promise<CameAlong> {
  const { requestCameAlong } = await import("./plan/cameAlong");
  let read = (): ReturnType<ReturnType<typeof requestCameAlong>> => ({ goals: new Map(), okrs: [], sheets: [] });
  const also = (again: Excel.RequestContext): void => {
    read = requestCameAlong(again, { plans: drawing.plans, goals, okrs });
  };
  try {
    await render(context, { ...drawing, also }, reading, work);
  } catch (error) {
    if (wider.added.length > 0) await Excel.run((again) => narrowTables(again, [wider]));
    throw error;
  }
  return { ...read(), replaced, columns: wider.added };
}

/** Period targets of the goals that are added, under the ids that these get. */
function withNewIds(rows: readonly TargetRow[], ids: ReadonlyMap<string, string>): readonly TargetRow[] {
  return rows.flatMap((row) => {
    const goalId = ids.get(row.goalId);
    return goalId === undefined ? [] : [{ ...row, goalId }];
  });
}

/** How the values of KPIs are combined: as the workbook's library says, or the one that it is about to get. */
async function rollUpsOf(library: TableSnapshot | null, own: readonly Indicator[]): Promise<RollUpOf> {
  const there = library === null ? (await import("../goals/library")).indicators : readTable(tables.indicators, library).rows.map(({ values }) => values);
  return rollUpsIn([...there, ...own]);
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
  const rules = { grades: findTable(reading, "grades") === null, status: findTable(reading, "status") === null, limits: findTable(reading, "limits") === null };
  return [
    // Limits alone are added to the sheet that is there, when somebody wants to change them.
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
