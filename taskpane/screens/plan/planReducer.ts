import { addKpi, draftOf, jobs, proposeKpis, rebalanceWeights, removeKpi } from "../../../src/goals";
import type { IndustryCode, TemplateContent } from "../../../src/goals/templates/types";
import type { Indicator, KpiDraft, RoleType } from "../../../src/goals/types";
import type { Language } from "../../../src/text/language";
import { fieldKey, isSameDepartment, kpiFields, type DepartmentForm, type PlanDraft } from "./planDraft";

export type PlanAction =
  | { readonly kind: "strategy"; readonly strategy: string }
  | { readonly kind: "template"; readonly template: ChosenTemplate | null; readonly taken: readonly string[] }
  | { readonly kind: "removeGoal"; readonly goal: string }
  | { readonly kind: "addDepartments"; readonly names: readonly string[]; readonly language: Language }
  | { readonly kind: "removeDepartment"; readonly department: string }
  | { readonly kind: "owner"; readonly department: string; readonly owner: string }
  | { readonly kind: "post"; readonly department: string; readonly role: RoleType; readonly job: string | null; readonly language: Language }
  | { readonly kind: "undoPost"; readonly department: string }
  | { readonly kind: "weight"; readonly department: string; readonly index: number; readonly weight: number }
  | { readonly kind: "edit"; readonly department: string; readonly index: number; readonly change: Partial<Omit<KpiDraft, "code" | "weight">> }
  | { readonly kind: "addKpi"; readonly department: string; readonly indicator: Indicator; readonly language: Language }
  | { readonly kind: "removeKpi"; readonly department: string; readonly index: number }
  | { readonly kind: "invalid"; readonly field: string; readonly text: string | undefined };

/** A template with the key by which the form knows it. */
export interface ChosenTemplate {
  readonly key: string;
  readonly industry: IndustryCode | null;
  readonly content: TemplateContent;
  readonly indicators: readonly Indicator[];
}

export function planReducer(draft: PlanDraft, action: PlanAction): PlanDraft {
  switch (action.kind) {
    case "strategy":
      return { ...draft, strategy: action.strategy };
    case "template":
      return dropInvalid(withTemplate(draft, action.template, action.taken));
    case "removeGoal":
      return { ...draft, goals: draft.goals.filter(({ goal }) => goal !== action.goal) };
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
      return changeKpis(draft, action.department, (kpis) => withIndicator(kpis, action.indicator, action.language));
    case "removeKpi":
      return dropInvalid(changeKpis(draft, action.department, (kpis) => removeKpi(kpis, action.index)));
    case "invalid": {
      const { [action.field]: _, ...others } = draft.invalid;
      return { ...draft, invalid: action.text === undefined ? others : { ...others, [action.field]: action.text } };
    }
  }
}

function newNames(draft: PlanDraft, names: readonly string[]): readonly string[] {
  return names.filter((name) => !draft.departments.some((department) => isSameDepartment(department.name, name)));
}

/**
 * The departments and strategic goals of a template, in the place of those that another template brought and nobody has
 * touched. A department that is known already is not added again; a strategy that somebody typed stays.
 */
function withTemplate(draft: PlanDraft, template: ChosenTemplate | null, taken: readonly string[]): PlanDraft {
  const kept = draft.departments.filter(({ isUntouched }) => !isUntouched);
  const left = { ...draft, departments: kept };
  const brought = template?.content.strategy ?? "";
  const added = (template?.content.departments ?? []).flatMap(({ name, role, job, kpis, serves }): DepartmentForm[] => {
    const isKnown = newNames(left, [name]).length === 0 || taken.some((other) => isSameDepartment(other, name));
    return isKnown ? [] : [{ ...blankDepartment(name), role, job, kpis, serves: serves ?? null, isUntouched: true }];
  });
  return {
    ...left,
    strategy: draft.strategy.trim() === "" || draft.strategy === draft.broughtStrategy ? brought : draft.strategy,
    broughtStrategy: brought,
    goals: template?.content.goals ?? [],
    template: template?.key ?? null,
    industry: template?.industry ?? null,
    indicators: template?.indicators ?? [],
    departments: [...kept, ...added],
  };
}

function blankDepartment(name: string): DepartmentForm {
  return { name, owner: "", role: null, job: null, kpis: [], serves: null, isUntouched: false, before: null };
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

/** What counts outside the weights (plus points, vetoes) leaves the weights as they are. */
function withIndicator(kpis: readonly KpiDraft[], indicator: Indicator, language: Language): readonly KpiDraft[] {
  if (kpis.some(({ code }) => code === indicator.code)) return kpis;
  const added = draftOf(indicator, 0, language);
  return indicator.counts === "weighted" ? addKpi(kpis, added) : [...kpis, { ...added, pinned: true }];
}

/** An edit by hand ends what only concerns the untouched department: going with its template. */
function change(draft: PlanDraft, department: string, update: (form: DepartmentForm) => DepartmentForm): PlanDraft {
  return { ...draft, departments: draft.departments.map((form) => (form.name === department ? { ...update(form), isUntouched: false } : form)) };
}

/** An edit by hand ends the offer to undo the last proposal: undoing would lose the edit. */
function changeKpis(draft: PlanDraft, department: string, update: (kpis: readonly KpiDraft[]) => readonly KpiDraft[]): PlanDraft {
  return change(draft, department, (form) => ({ ...form, kpis: update(form.kpis), before: null }));
}

/** Forgets the fields of KPIs that are gone. */
function dropInvalid(draft: PlanDraft): PlanDraft {
  const fields = draft.departments.flatMap(({ name, kpis }) => kpis.flatMap(({ code }) => kpiFields.map((field) => fieldKey(name, code, field))));
  return { ...draft, invalid: Object.fromEntries(Object.entries(draft.invalid).filter(([field]) => fields.includes(field))) };
}
