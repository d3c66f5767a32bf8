import { departmentKey } from "../../../src/goals/ids";
import type { DepartmentDraft, Indicator, KpiDraft, RoleType, StrategyDraft } from "../../../src/goals/types";
import type { IndustryCode } from "../../../src/goals/templates/types";

/** A department in the form: nobody has to choose a role before adding it. */
export interface DepartmentForm {
  readonly name: string;
  readonly owner: string;
  readonly role: RoleType | null;
  readonly job: string | null;
  readonly kpis: readonly KpiDraft[];
  /** Id of the strategic goal that it serves. */
  readonly serves: string | null;
  /** It came with a template and nobody has touched it: another template takes it along. */
  readonly isUntouched: boolean;
  /** What the KPIs were before a new role or job replaced them, for *Undo*. */
  readonly before: Pick<DepartmentForm, "role" | "job" | "kpis"> | null;
}

export interface PlanDraft {
  readonly strategy: string;
  /** The wording that a template brought: it goes with the template, unless somebody has changed it. */
  readonly broughtStrategy: string;
  readonly goals: readonly StrategyDraft[];
  /** Key of the template that was chosen: the code of an industry, or `own:` and the name of a company's own. */
  readonly template: string | null;
  readonly industry: IndustryCode | null;
  readonly departments: readonly DepartmentForm[];
  /** Definitions that the template brings along. */
  readonly indicators: readonly Indicator[];
  /** What stands in number fields and is no number, by the key of the field: kept until it is corrected. */
  readonly invalid: Readonly<Record<string, string>>;
}

export const emptyDraft: PlanDraft = { strategy: "", broughtStrategy: "", goals: [], template: null, industry: null, departments: [], indicators: [], invalid: {} };

/** Names in a pasted column, a row of cells or a list: one department each, blanks and repeats dropped. */
export function splitNames(text: string): readonly string[] {
  const names = text.split(/[\r\n\t,;，；、]+/).map((name) => name.trim()).filter((name) => name !== "");
  return names.filter((name, index) => names.findIndex((other) => isSameDepartment(name, other)) === index);
}

/** Ids come from names without regard to case and width, so such names stand for one department. */
export function isSameDepartment(a: string, b: string): boolean {
  return departmentKey(a) === departmentKey(b);
}

/** Number fields of a KPI in the form. */
export type KpiField = "weight" | "target" | "baseline" | "threshold" | "stretch";
export const kpiFields: readonly KpiField[] = ["weight", "target", "baseline", "threshold", "stretch"];

/** The key of a number field, by which the form remembers that it holds no number. */
export function fieldKey(department: string, code: string, field: KpiField): string {
  return [department, code, field].join("\t");
}

/** The drafts that can be written: departments with a role. */
export function draftsOf(draft: PlanDraft): readonly DepartmentDraft[] {
  return draft.departments.flatMap(({ name, owner, role, job, kpis, serves }) => (role === null ? [] : [{ name, owner: owner.trim(), role, job, kpis, serves }]));
}
