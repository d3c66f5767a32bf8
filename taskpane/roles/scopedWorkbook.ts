import { namesIn } from "../../src/goals/contributors";
import { personKey } from "../../src/review/shareSafe/people";
import type { GoalNode } from "../../src/goals/types";
import type { FillSheet, KpiWorkbook, WorkbookSummary } from "../../src/workbook/types";

/** Whose goals and reviews somebody sees: those of some departments, or those of one person. */
export type Scope =
  | { readonly kind: "departments"; readonly departments: readonly string[] }
  | { readonly kind: "person"; readonly name: string };

/** What of a workbook lies in a scope. */
interface Own {
  readonly departments: ReadonlySet<string>;
  /** Null where all goals of the departments are in it. */
  readonly goals: ReadonlySet<string> | null;
}

/** Whether a goal is one person's, as owner or as somebody who works on it. */
export function isGoalOf(name: string, { owner, contributors }: Pick<GoalNode, "owner" | "contributors">): boolean {
  const key = personKey(name);
  return key !== "" && [...namesIn(owner), ...namesIn(contributors)].some((each) => personKey(each) === key);
}

/** The workbook as somebody sees it: readings leave out what is not theirs, everything else goes to the workbook itself. */
export function scopedWorkbook(whole: KpiWorkbook, scope: Scope): KpiWorkbook {
  let own: Promise<Own> | null = null;
  const look = (): Promise<Own> => (own = ownIn(whole, scope));
  const known = (): Promise<Own> => own ?? look();
  const readings: Partial<KpiWorkbook> = {
    // Looked at anew with every change of the sheets.
    readSummary: async () => scopedSummary(await whole.readSummary(), await look()),
    readFill: async (period) => {
      const reading = await whole.readFill(period);
      const mine = await known();
      return { ...reading, sheets: reading.sheets.flatMap((sheet) => scopedSheet(sheet, mine, scope)) };
    },
    readReviews: async (period) => {
      const reading = await whole.readReviews(period);
      const isMine = inDepartments(await known());
      return {
        ...reading, results: reading.results.filter(isMine), totals: reading.totals.filter(isMine),
        findings: reading.findings.filter(({ department }) => department === undefined || isMine({ department })),
      };
    },
    readMeeting: async () => {
      const reading = await whole.readMeeting();
      const isMine = inDepartments(await known());
      return { ...reading, results: reading.results.filter(isMine), totals: reading.totals.filter(isMine), actions: reading.actions.filter(isMine), keyResults: reading.keyResults.filter(isMine) };
    },
    readResults: async () => (await whole.readResults()).filter(inDepartments(await known())),
    readPushes: async () => (await whole.readPushes()).filter(inDepartments(await known())),
  };
  return new Proxy(whole, {
    get(target, key) {
      if (Object.hasOwn(readings, key)) return readings[key as keyof KpiWorkbook];
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

async function ownIn(whole: KpiWorkbook, scope: Scope): Promise<Own> {
  if (scope.kind === "departments") return { departments: new Set(scope.departments), goals: null };
  const mine = (await whole.readGoals()).nodes.filter((node) => node.level === "kpi" && isGoalOf(scope.name, node));
  return { departments: new Set(mine.map(({ department }) => department)), goals: new Set(mine.map(({ id }) => id)) };
}

function inDepartments({ departments }: Own): (item: { readonly department: string }) => boolean {
  return ({ department }) => departments.has(department);
}

function scopedSummary(summary: WorkbookSummary, { departments }: Own): WorkbookSummary {
  const isMine = ({ name }: { readonly name: string }): boolean => departments.has(name);
  const own = summary.departments.filter(isMine);
  return {
    ...summary,
    departments: own,
    kpis: own.reduce((sum, { kpis }) => sum + kpis, 0),
    periods: summary.periods.map((period) => ({ ...period, departments: period.departments.filter(isMine) })).filter((period) => period.departments.length > 0),
  };
}

/** A person sees an own sheet whole, and of a department's sheet the own rows. */
function scopedSheet(sheet: FillSheet, { departments, goals }: Own, scope: Scope): readonly FillSheet[] {
  if (goals === null || scope.kind === "departments") return departments.has(sheet.department) ? [sheet] : [];
  if (sheet.person !== "") return personKey(sheet.person) === personKey(scope.name) ? [sheet] : [];
  const rows = sheet.rows.filter(({ goalId }) => goals.has(goalId));
  if (rows.length === 0) return [];
  const weighted = rows.filter(({ section }) => section === "weighted");
  // The department's total says nothing of one person.
  return [{ ...sheet, rows, filled: weighted.filter(({ isFilled }) => isFilled).length, kpis: weighted.length, total: null, grade: "" }];
}
