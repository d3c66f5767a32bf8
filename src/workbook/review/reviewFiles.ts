import { noShare } from "../../goals/okr/totalWithOkrs";
import type { ReviewTab } from "../../review/files/departmentFile";
import { plainScalar, sameScalar } from "../../review/files/scalars";
import type { TableValues } from "../../review/native/planReferences";
import type { PeriodGoal } from "../../review/changes/segments";
import { reviewPlan, type ReviewPlanRequest } from "../../review/reviewPlan";
import { readRules, ruleHeadings } from "../../review/rules";
import { fixedTerms, type OkrTerms } from "../../review/sheet/okrTerms";
import type { PeriodId } from "../../review/types";
import { cellAddress } from "../../sheets/address";
import type { TableUpdate } from "../../sheets/mergeTable";
import type { Content, Formula, Scalar } from "../../sheets/plan";
import { findColumns, readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Language } from "../../text/language";
import type { TableSnapshot, WorkbookReading } from "../read";
import { render } from "../render";
import { writeSetting } from "../writeSetting";
import { okrSharesIn } from "./okrShares";
import { goalsIn, readReviewTables, reviewTabs, type ReviewTableTab } from "./reviewTables";
import { findTable } from "../tables";
import type { Work } from "../types";
import { isFormula } from "../plan/cellContent";
import { closedTabs } from "./closedTabs";
import { evidenceLinks } from "./evidenceLinks";
import { suggestionsIn } from "./saidIn";
import { tabStates } from "./tabStates";
import type { FilesExport, InputsReport, ReviewFilesReading, ReviewInput } from "./filesTypes";

/** See `KpiWorkbook.readReviewFiles`. */
export async function readReviewFiles(context: Excel.RequestContext, period: PeriodId): Promise<ReviewFilesReading> {
  const setting = context.workbook.settings.getItemOrNullObject(exportsKey).load("value");
  const reading = await readReviewTables(context, period, ["goals", "grades", "status", "results", "submissions", "suggestions", "actions"]);
  const language: Language = reading.language ?? "en-US";
  const goals = goalsIn(reading, period, language) ?? [];
  const okrsOf = okrSharesIn(reading, period);
  const found = reviewTabs(reading, period, goals);
  const suggestions = suggestionsIn(reading).filter((each) => each.period === period);
  return {
    tabs: found.map((tab) => {
      const owner = ownerOf(tab);
      const share = owner === null ? okrsOf(tab.department) : noShare;
      const planned = (okrs: OkrTerms | null): ReviewTab["plan"] => planOf(reading, tab, goals, { period, language, okrs });
      return {
        department: tab.department, owner, reading: tab.reading,
        suggestions: suggestions.filter(({ department }) => department === tab.department),
        ...(share.weight === 0 ? { plan: planned(null) } : { plan: planned(fixedTerms(share)), personPlan: planned(null) }),
      };
    }),
    rules: new Map((["grades", "status"] as const).flatMap((key) => {
      const table = findTable(reading, key);
      return table === null ? [] : [[table.table, columnsOf(table)] as const];
    })),
    closed: [...closedTabs(reading, period).tables],
    open: openInputsIn(reading, period, goals),
    ...exportsIn(setting.isNullObject ? null : setting.value),
  };
}

/** Where the workbook keeps its name in files and the exports that went out last. */
const exportsKey = "kpiDepartmentFiles";

type Exports = Pick<ReviewFilesReading, "workbook" | "lastExports">;

/** What is stored may be from another version of the add-in: anything else is nothing. */
function exportsIn(stored: unknown): Exports {
  const { workbook, lastExports } = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<Exports>;
  return { workbook: typeof workbook === "string" ? workbook : null, lastExports: typeof lastExports === "object" && lastExports !== null ? lastExports : {} };
}

/** See `KpiWorkbook.rememberExport`. */
export async function rememberExport(context: Excel.RequestContext, { workbook, exportId, parts }: FilesExport): Promise<void> {
  await writeSetting(context, exportsKey, (before): Exports => ({
    workbook, lastExports: { ...exportsIn(before).lastExports, ...Object.fromEntries(parts.map((part) => [part, exportId])) },
  }));
}

/** Whose own sheet it is; null for that of the whole department. */
function ownerOf({ person }: ReviewTableTab): string | null {
  return person === "" ? null : person;
}

type PlanSettings = Pick<ReviewPlanRequest, "period" | "language" | "okrs">;

/** How a review sheet is planned for the KPIs that it has. */
function planOf(reading: WorkbookReading, tab: ReviewTableTab, goals: readonly PeriodGoal[], settings: PlanSettings): ReviewTab["plan"] {
  const { language } = settings;
  const byId = new Map(goals.map((goal) => [goal.id, goal] as const));
  const grades = findTable(reading, "grades");
  const status = findTable(reading, "status");
  return reviewPlan({
    ...settings, department: tab.department, key: tab.key, name: tab.reading.sheet,
    owner: ownerOf(tab),
    kpis: readTable(tables.review, tab.reading).rows.flatMap(({ values }) => byId.get(values.goalId) ?? []),
    rules: ruleHeadings(grades, status, language),
    statusLabels: readRules(grades, status, language).status.labels,
    columns: new Set(findColumns(tables.review.columns, tab.reading.header).keys()),
  });
}

function columnsOf({ header, rows }: TableSnapshot): TableValues extends ReadonlyMap<string, infer Columns> ? Columns : never {
  return new Map(header.map((heading, position) => [String(heading), rows.map((row) => plainScalar(row[position]))] as const));
}

/** See `KpiWorkbook.writeReviewInputs`. */
export async function writeReviewInputs(context: Excel.RequestContext, period: PeriodId, inputs: readonly ReviewInput[], work?: Work): Promise<InputsReport> {
  const reading = await readReviewTables(context, period, ["goals", "submissions"]);
  const { updates, report } = inputUpdates(reading, period, inputs);
  await render(context, { plans: [], updates, language: reading.language ?? "en-US", ...(await evidenceLinks(context, reading, updates)) }, reading, work);
  return { ...report, address: addressOf(reading, report.written[0]) };
}

/** The updates that write inputs into the review tables of a period, and what becomes of each input. */
export function inputUpdates(
  reading: WorkbookReading, period: PeriodId, inputs: readonly ReviewInput[],
): { readonly updates: readonly TableUpdate[]; readonly report: Pick<InputsReport, "written" | "kept"> } {
  const written: ReviewInput[] = [];
  const kept: ReviewInput[] = [];
  const open = openInputsIn(reading, period, goalsIn(reading, period, reading.language ?? "en-US") ?? []);
  const updates = [...new Set(inputs.map(({ table }) => table))].flatMap((name): readonly TableUpdate[] => {
    const all = inputs.filter(({ table }) => table === name);
    const own = all.filter(({ key }) => open.get(name)?.has(key) === true);
    kept.push(...all.filter((input) => !own.includes(input)));
    const table = reading.found.get(name);
    if (table === undefined) return [];
    const changed = changesIn(table, own, written, kept);
    return changed === null ? [] : [{ reading: table, columns: [], changed, added: [], deleted: [], protected: table.sheetProtected }];
  });
  return { updates, report: { written, kept } };
}

/** The inputs of each review table that may be written now. */
function openInputsIn(reading: WorkbookReading, period: PeriodId, goals: readonly PeriodGoal[]): ReviewFilesReading["open"] {
  const stateOf = tabStates(reading, period, goals);
  return new Map(reviewTabs(reading, period, goals).map((tab) => [tab.reading.table, stateOf(tab).open] as const));
}

/** The cells to change, in the shape of the table's body; null when none is left. A cell that says something else by now stays. */
function changesIn(table: TableSnapshot, inputs: readonly ReviewInput[], written: ReviewInput[], kept: ReviewInput[]): readonly (readonly Content[])[] | null {
  const rows = new Map(readTable(tables.review, table).rows.map((row) => [row.values.goalId, row] as const));
  const changed = table.rows.map(() => new Array<Content>(table.header.length).fill(null));
  let count = 0;
  for (const input of inputs) {
    const row = rows.get(input.goalId);
    const position = row?.position(input.key) ?? -1;
    const line = row === undefined ? undefined : changed[row.index];
    if (row === undefined || line === undefined || position < 0 || !holds(input.before, row.raw(input.key), table.formulas[row.index]?.[position])) {
      kept.push(input);
      continue;
    }
    // "" clears a cell, null would leave it.
    line[position] = input.after ?? "";
    written.push({ ...input, before: formulaIn(row.raw(input.key), table.formulas[row.index]?.[position]) ?? input.before });
    count += 1;
  }
  return count === 0 ? null : changed;
}

/** Whether a cell holds what it is believed to hold. */
function holds(believed: Scalar | Formula, value: unknown, formula: unknown): boolean {
  if (typeof believed === "object" && believed !== null) return formulaIn(value, formula)?.formula === believed.formula;
  return sameScalar(plainScalar(value), believed);
}

/** The formula of a cell; null where it holds what it shows. */
function formulaIn(value: unknown, formula: unknown): Formula | null {
  return typeof formula === "string" && isFormula(formula, value) ? { formula } : null;
}

/** The cell of an input; "" where it has none. */
export function addressOf(reading: WorkbookReading, input: ReviewInput | undefined): string {
  const table = input === undefined ? undefined : reading.found.get(input.table);
  const row = table === undefined ? undefined : readTable(tables.review, table).rows.find(({ values }) => values.goalId === input?.goalId);
  return table === undefined || row === undefined || input === undefined ? "" : cellAddress(table.sheet, table.row + 1 + row.index, table.column + row.position(input.key));
}
