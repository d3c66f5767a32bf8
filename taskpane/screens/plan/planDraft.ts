import { departmentKey } from "../../../src/goals/ids";
import type { DepartmentDraft, Indicator, KeptRow, KpiDraft, RoleDraft, RoleType, StrategyDraft } from "../../../src/goals/types";
import type { IndustryCode, TemplateKeyResult } from "../../../src/goals/templates/types";
import type { PeriodPlan } from "../../../src/goals/targets/periodPlan";
import type { PeriodId } from "../../../src/review";

/** A job in the form: nobody has to choose its role type before adding its department. */
export interface PostForm {
  /** Tells the jobs of a department apart. */
  readonly id: number;
  readonly role: RoleType | null;
  readonly job: string | null;
  /** Points of weight in the department; its jobs total 100. */
  readonly weight: number;
  readonly pinned: boolean;
  readonly kpis: readonly KpiDraft[];
  /** What the KPIs were before a new role or job replaced them, for *Undo*. */
  readonly before: Pick<PostForm, "role" | "job" | "kpis" | "row"> | null;
  /** What a template says of the job's row beside all this. */
  readonly row: KeptRow;
}

/** A department in the form. It is itself the first of its jobs, which is all that most have. */
export interface DepartmentForm extends PostForm {
  readonly name: string;
  readonly owner: string;
  /** Its further jobs. */
  readonly others: readonly PostForm[];
  /** Id of the strategic goal that it serves. */
  readonly serves: string | null;
  /** The job that was taken out last, and how the department was with it, for *Undo*. */
  readonly removed: RemovedPost | null;
  /** It came with a template and nobody has touched it: another template takes it along. */
  readonly isUntouched: boolean;
  /** What a template says of the department's row beside all this. */
  readonly departmentRow: KeptRow;
}

export interface RemovedPost {
  readonly post: PostForm;
  readonly posts: readonly PostForm[];
  readonly invalid: PlanDraft["invalid"];
}

/** A job of a department, as actions name it; the first one where they do not say. */
export interface PostKey {
  readonly department: string;
  readonly post?: number;
}

/** The jobs of a department, the first one first. */
export function postsOf({ id, role, job, weight, pinned, kpis, before, row, others }: DepartmentForm): readonly PostForm[] {
  return [{ id, role, job, weight, pinned, kpis, before, row }, ...others];
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
  /** Objectives and key results that the template brings along. */
  readonly okrs: readonly TemplateKeyResult[];
  /** In which periods the goals have targets; the year is not known before the workbook has said when its years begin. */
  readonly periods: PeriodChoice;
  /** How targets follow the past where a KPI does not say so itself: a rule as the tree's column holds it, "" for fixed ones. */
  readonly rule: string;
  /** What stands in number fields and is no number, by the key of the field: kept until it is corrected. */
  readonly invalid: Readonly<Record<string, string>>;
}

export interface PeriodChoice extends Omit<PeriodPlan, "year"> {
  readonly year: PeriodId | null;
}

export const emptyDraft: PlanDraft = {
  strategy: "", broughtStrategy: "", goals: [], template: null, industry: null, departments: [], indicators: [], okrs: [],
  periods: { year: null, kind: "quarter", split: "evenly", profiles: [] }, rule: "", invalid: {},
};

/** The plan of the periods; null until the year is known. */
export function periodPlan({ periods: { year, ...choice } }: Pick<PlanDraft, "periods">): PeriodPlan | null {
  return year === null ? null : { ...choice, year };
}

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

/** The key of a number field, by which the form remembers that it holds no number; that of a period's target has the period for its name. */
export function fieldKey({ department, post = 0 }: PostKey, code: string, field: string): string {
  return [department, post, code, field].join("\t");
}

/** The same for the weight of a job. */
export function postWeightKey(key: PostKey): string {
  return fieldKey(key, "", "weight");
}

/** Departments of which somebody still has to choose a role type. */
export function withoutRole(draft: PlanDraft): readonly string[] {
  return draft.departments.filter((form) => postsOf(form).some(({ role }) => role === null)).map(({ name }) => name);
}

/** The drafts that can be written: departments with a role, and of their jobs those with one. */
export function draftsOf(draft: PlanDraft): readonly DepartmentDraft[] {
  return draft.departments.flatMap((form) => {
    const { name, serves } = form;
    const posts = postsOf(form).flatMap((post) => (post.role === null ? [] : [roleDraft(post, post.role, draft.rule)]));
    const [first, ...others] = posts;
    if (first === undefined) return [];
    const { role, job, kpis } = first;
    const department = { name, owner: form.owner.trim(), role, job, serves, ...rowOf(form.departmentRow) };
    return [others.length === 0 ? { ...department, kpis } : { ...department, kpis: [], roles: posts }];
  });
}

function rowOf(row: KeptRow): { readonly row?: KeptRow } {
  return Object.keys(row).length === 0 ? {} : { row };
}

function roleDraft({ job, weight, pinned, kpis, row }: PostForm, role: RoleType, rule: string): RoleDraft {
  return { role, job, weight, pinned, ...rowOf(row), kpis: rule === "" ? kpis : kpis.map((kpi) => ({ ...kpi, rule: kpi.rule ?? rule })) };
}
