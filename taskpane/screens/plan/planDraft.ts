import { addKpi, departmentKey, draftOf, indicatorByCode, industryByCode, jobByCode, jobs, proposeKpis, rebalanceWeights, removeKpi } from "../../../src/goals";
import type { IndustryCode } from "../../../src/goals";
import type { DepartmentDraft, KpiDraft, RoleType } from "../../../src/goals/types";
import { say, type Language } from "../../../src/text/language";

/** A department in the form: nobody has to choose a role before adding it. */
export interface DepartmentForm {
  readonly name: string;
  readonly owner: string;
  readonly role: RoleType | null;
  readonly job: string | null;
  readonly kpis: readonly KpiDraft[];
  /** What the KPIs were before a new role or job replaced them, for *Undo*. */
  readonly before: Pick<DepartmentForm, "role" | "job" | "kpis"> | null;
}

export interface PlanDraft {
  readonly strategy: string;
  readonly industry: IndustryCode | null;
  readonly departments: readonly DepartmentForm[];
  /** What stands in number fields and is no number, by the key of the field: kept until it is corrected. */
  readonly invalid: Readonly<Record<string, string>>;
}

export const emptyDraft: PlanDraft = { strategy: "", industry: null, departments: [], invalid: {} };

export type PlanAction =
  | { readonly kind: "strategy"; readonly strategy: string }
  | { readonly kind: "industry"; readonly industry: IndustryCode | null; readonly taken: readonly string[]; readonly language: Language }
  | { readonly kind: "addDepartments"; readonly names: readonly string[]; readonly language: Language }
  | { readonly kind: "removeDepartment"; readonly department: string }
  | { readonly kind: "owner"; readonly department: string; readonly owner: string }
  | { readonly kind: "post"; readonly department: string; readonly role: RoleType; readonly job: string | null; readonly language: Language }
  | { readonly kind: "undoPost"; readonly department: string }
  | { readonly kind: "weight"; readonly department: string; readonly index: number; readonly weight: number }
  | { readonly kind: "edit"; readonly department: string; readonly index: number; readonly change: Partial<Pick<KpiDraft, "pinned" | "target" | "unit">> }
  | { readonly kind: "addKpi"; readonly department: string; readonly code: string; readonly language: Language }
  | { readonly kind: "removeKpi"; readonly department: string; readonly index: number }
  | { readonly kind: "invalid"; readonly field: string; readonly text: string | undefined }
  | { readonly kind: "clear" };

export function planReducer(draft: PlanDraft, action: PlanAction): PlanDraft {
  switch (action.kind) {
    case "strategy":
      return { ...draft, strategy: action.strategy };
    case "industry":
      return withIndustry(draft, action.industry, action.taken, action.language);
    case "addDepartments": {
      const added = newNames(draft, action.names).map((name) => newDepartment(name, draft.industry, action.language));
      return { ...draft, departments: [...draft.departments, ...added] };
    }
    case "removeDepartment":
      return dropInvalid({ ...draft, departments: draft.departments.filter(({ name }) => name !== action.department) });
    case "owner":
      return change(draft, action.department, (form) => ({ ...form, owner: action.owner }));
    case "post":
      return dropInvalid(change(draft, action.department, (form) => givePost(form, action, draft.industry)));
    case "undoPost":
      return dropInvalid(change(draft, action.department, (form) => ({ ...form, ...form.before, before: null })));
    case "weight":
      return changeKpis(draft, action.department, (kpis) => rebalanceWeights(kpis, action.index, action.weight));
    case "edit":
      return changeKpis(draft, action.department, (kpis) => kpis.map((kpi, index) => (index === action.index ? { ...kpi, ...action.change } : kpi)));
    case "addKpi":
      return changeKpis(draft, action.department, (kpis) => withIndicator(kpis, action.code, action.language));
    case "removeKpi":
      return dropInvalid(changeKpis(draft, action.department, (kpis) => removeKpi(kpis, action.index)));
    case "invalid": {
      const { [action.field]: _, ...others } = draft.invalid;
      return { ...draft, invalid: action.text === undefined ? others : { ...others, [action.field]: action.text } };
    }
    case "clear":
      return emptyDraft;
  }
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

/** The key of a number field, by which the form remembers that it holds no number. */
export function fieldKey(department: string, code: string, field: "weight" | "target"): string {
  return [department, code, field].join("\t");
}

/** The drafts that can be written: departments with a role. */
export function draftsOf(draft: PlanDraft): readonly DepartmentDraft[] {
  return draft.departments.flatMap(({ name, owner, role, job, kpis }) => (role === null ? [] : [{ name, owner: owner.trim(), role, job, kpis }]));
}

function newNames(draft: PlanDraft, names: readonly string[]): readonly string[] {
  return names.filter((name) => !draft.departments.some((department) => isSameDepartment(department.name, name)));
}

/** The departments of an industry beside those that are there; a department that is known already is not added again. */
function withIndustry(draft: PlanDraft, code: IndustryCode | null, taken: readonly string[], language: Language): PlanDraft {
  const industry = industryByCode(code ?? "");
  const departments = (industry?.departments ?? []).flatMap(({ name, job }) => {
    const called = say(name, language);
    const isKnown = newNames(draft, [called]).length === 0 || taken.some((other) => isSameDepartment(other, called));
    const role = jobByCode(job)?.role;
    if (isKnown || role === undefined) return [];
    return [{ ...givePost(blankDepartment(called), { role, job, language }, code), before: null }];
  });
  return { ...draft, industry: code, departments: [...draft.departments, ...departments] };
}

function blankDepartment(name: string): DepartmentForm {
  return { name, owner: "", role: null, job: null, kpis: [], before: null };
}

/** A department called after a job starts with that job's KPIs: 销售部, Sales. */
function newDepartment(name: string, industry: IndustryCode | null, language: Language): DepartmentForm {
  const blank = blankDepartment(name);
  const words = ` ${name.toLowerCase()} `;
  const job = jobs.find(({ name: { zh, en } }) => name.includes(zh) || words.includes(` ${en.toLowerCase()} `));
  return job === undefined ? blank : { ...givePost(blank, { role: job.role, job: job.code, language }, industry), before: null };
}

interface Post {
  readonly role: RoleType;
  readonly job: string | null;
  readonly language: Language;
}

function givePost(form: DepartmentForm, { role, job, language }: Post, industry: IndustryCode | null): DepartmentForm {
  const { role: oldRole, job: oldJob, kpis } = form;
  const before = kpis.length > 0 ? { role: oldRole, job: oldJob, kpis } : null;
  return { ...form, role, job, kpis: proposeKpis({ role, job, industry, language }), before };
}

function withIndicator(kpis: readonly KpiDraft[], code: string, language: Language): readonly KpiDraft[] {
  const indicator = indicatorByCode(code);
  if (indicator === undefined || kpis.some((kpi) => kpi.code === code)) return kpis;
  return addKpi(kpis, draftOf(indicator, 0, language));
}

function change(draft: PlanDraft, department: string, update: (form: DepartmentForm) => DepartmentForm): PlanDraft {
  return { ...draft, departments: draft.departments.map((form) => (form.name === department ? update(form) : form)) };
}

/** An edit by hand ends the offer to undo the last proposal: undoing would lose the edit. */
function changeKpis(draft: PlanDraft, department: string, update: (kpis: readonly KpiDraft[]) => readonly KpiDraft[]): PlanDraft {
  return change(draft, department, (form) => ({ ...form, kpis: update(form.kpis), before: null }));
}

/** Forgets the fields of KPIs that are gone. */
function dropInvalid(draft: PlanDraft): PlanDraft {
  const fields = draft.departments.flatMap(({ name, kpis }) =>
    kpis.flatMap(({ code }) => [fieldKey(name, code, "weight"), fieldKey(name, code, "target")]));
  return { ...draft, invalid: Object.fromEntries(Object.entries(draft.invalid).filter(([field]) => fields.includes(field))) };
}
