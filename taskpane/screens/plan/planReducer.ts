import { addKpi, draftOf, proposeKpis, rebalanceWeights, removeKpi } from "../../../src/goals";
import { jobOfDepartment } from "../../../src/goals/departmentJobs";
import { totalWeight } from "../../../src/goals/departmentWeights";
import type { IndustryCode, TemplateContent, TemplateDepartment } from "../../../src/goals/templates/types";
import type { Indicator, Job, KpiDraft, RoleType } from "../../../src/goals/types";
import type { Language } from "../../../src/text/language";
import { dropInvalid, withoutPeriodTexts } from "./invalidFields";
import { isSameDepartment, postsOf, type DepartmentForm, type PeriodChoice, type PlanDraft, type PostForm, type PostKey } from "./planDraft";
import { withLevels } from "./withLevels";

export type PlanAction =
  | { readonly kind: "strategy"; readonly strategy: string }
  | { readonly kind: "template"; readonly template: ChosenTemplate | null; readonly taken: readonly string[] }
  | { readonly kind: "removeGoal"; readonly goal: string }
  | { readonly kind: "addDepartments"; readonly names: readonly string[]; readonly language: Language }
  | { readonly kind: "removeDepartment"; readonly department: string }
  | { readonly kind: "owner"; readonly department: string; readonly owner: string }
  | { readonly kind: "addPost"; readonly department: string; readonly job: Job; readonly language: Language }
  | PostKey & { readonly kind: "removePost" }
  | { readonly kind: "undoRemovePost"; readonly department: string }
  | PostKey & { readonly kind: "postWeight"; readonly weight: number }
  | PostKey & { readonly kind: "pinPost"; readonly pinned: boolean }
  | PostKey & { readonly kind: "post"; readonly role: RoleType; readonly job: string | null; readonly language: Language }
  | PostKey & { readonly kind: "undoPost" }
  | PostKey & { readonly kind: "weight"; readonly index: number; readonly weight: number }
  | PostKey & { readonly kind: "edit"; readonly index: number; readonly change: Partial<Omit<KpiDraft, "code" | "weight">> }
  | PostKey & { readonly kind: "addKpi"; readonly indicator: Indicator; readonly language: Language }
  | PostKey & { readonly kind: "removeKpi"; readonly index: number }
  | { readonly kind: "periods"; readonly change: Partial<PeriodChoice> }
  | { readonly kind: "rule"; readonly rule: string }
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
    case "addPost":
      return changePosts(draft, action.department, (posts) => addKpi(posts, newPost(posts, action, draft.industry)));
    case "removePost":
      return dropInvalid(withoutPost(draft, action));
    case "undoRemovePost":
      return withPostAgain(draft, action.department);
    case "postWeight":
      return changePosts(draft, action.department, (posts) => rebalanceWeights(posts, positionOf(posts, action), action.weight));
    case "pinPost":
      return changePost(draft, action, (post) => ({ ...post, pinned: action.pinned }));
    case "post":
      return dropInvalid(changePost(draft, action, (post) => givePost(post, action, draft.industry)));
    case "undoPost":
      return dropInvalid(changePost(draft, action, (post) => ({ ...post, ...post.before, before: null })));
    case "weight":
      return changeKpis(draft, action, (kpis) => rebalanceWeights(kpis, action.index, action.weight));
    case "edit":
      return changeKpis(draft, action, (kpis) => kpis.map((kpi, index) => (index === action.index ? withLevels(kpi, action.change) : kpi)));
    case "addKpi":
      return changeKpis(draft, action, (kpis) => withIndicator(kpis, action.indicator, action.language));
    case "removeKpi":
      return dropInvalid(changeKpis(draft, action, (kpis) => removeKpi(kpis, action.index)));
    case "periods":
      return withoutPeriodTexts({ ...draft, periods: { ...draft.periods, ...action.change } });
    case "rule":
      return { ...draft, rule: action.rule };
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
  const added = (template?.content.departments ?? []).flatMap((department): DepartmentForm[] => {
    const { name, serves } = department;
    const isKnown = newNames(left, [name]).length === 0 || taken.some((other) => isSameDepartment(other, name));
    return isKnown ? [] : [{ ...withPosts(blankDepartment(name), postsIn(department)), serves: serves ?? null, isUntouched: true, departmentRow: department.row ?? {} }];
  });
  return {
    ...left,
    strategy: draft.strategy.trim() === "" || draft.strategy === draft.broughtStrategy ? brought : draft.strategy,
    broughtStrategy: brought,
    goals: template?.content.goals ?? [],
    template: template?.key ?? null,
    industry: template?.industry ?? null,
    indicators: template?.indicators ?? [],
    okrs: template?.content.okrs ?? [],
    rule: template?.content.rule ?? "",
    departments: [...kept, ...added],
  };
}

const blankPost: PostForm = { id: 0, role: null, job: null, weight: 100, pinned: false, kpis: [], before: null, row: {} };

function blankDepartment(name: string): DepartmentForm {
  return { ...blankPost, name, owner: "", others: [], serves: null, removed: null, isUntouched: false, departmentRow: {} };
}

/** The jobs of a template's department; KPIs of the department itself are one of them. */
function postsIn({ role, job, kpis, roles = [] }: TemplateDepartment): readonly PostForm[] {
  const left = 100 - totalWeight(roles);
  const own = roles.length === 0 || kpis.length > 0 ? [{ role, job, kpis, weight: Math.max(0, left), pinned: false }] : [];
  return [...own, ...roles].map((post, id) => ({ row: {}, ...post, id, before: null }));
}

/** A further job with the KPIs that are proposed for it. */
function newPost(posts: readonly PostForm[], { job, language }: { readonly job: Job; readonly language: Language }, industry: IndustryCode | null): PostForm {
  const id = Math.max(...posts.map((post) => post.id)) + 1;
  return givePost({ ...blankPost, id }, { role: job.role, job: job.code, language }, industry);
}

/** The only job of a department is all of it. */
function withPosts(form: DepartmentForm, [first, ...others]: readonly PostForm[]): DepartmentForm {
  if (first === undefined) return form;
  return { ...form, ...first, ...(others.length === 0 ? { weight: 100, pinned: false } : {}), others };
}

function positionOf(posts: readonly PostForm[], { post }: PostKey): number {
  return post === undefined ? 0 : posts.findIndex(({ id }) => id === post);
}

/** A department called after a job starts with that job's KPIs: 销售部, Sales. */
function newDepartment(name: string, industry: IndustryCode | null, language: Language): DepartmentForm {
  const blank = blankDepartment(name);
  const job = jobOfDepartment(name);
  return job === undefined ? blank : { ...givePost(blank, { role: job.role, job: job.code, language }, industry), before: null };
}

interface Post {
  readonly role: RoleType;
  readonly job: string | null;
  readonly language: Language;
}

function givePost<Form extends PostForm>(form: Form, { role, job, language }: Post, industry: IndustryCode | null): Form {
  const { role: oldRole, job: oldJob, kpis, row } = form;
  const before = kpis.length > 0 ? { role: oldRole, job: oldJob, kpis, row } : null;
  return { ...form, role, job, row: {}, kpis: proposeKpis({ role, job, industry, language }), before };
}

/** What counts outside the weights (plus points, vetoes) leaves the weights as they are. */
function withIndicator(kpis: readonly KpiDraft[], indicator: Indicator, language: Language): readonly KpiDraft[] {
  if (kpis.some(({ code }) => code === indicator.code)) return kpis;
  const added = draftOf(indicator, 0, language);
  return indicator.counts === "weighted" ? addKpi(kpis, added) : [...kpis, { ...added, pinned: true }];
}

/**
 * An edit by hand ends what only concerns the untouched department, going with its template, and the offer to undo the
 * removal of a job: undoing would lose the edit.
 */
function change(draft: PlanDraft, department: string, update: (form: DepartmentForm) => DepartmentForm): PlanDraft {
  return { ...draft, departments: draft.departments.map((form) => (form.name === department ? { ...update({ ...form, removed: null }), isUntouched: false } : form)) };
}

/** Takes a job out; the others take over its weight. */
function withoutPost(draft: PlanDraft, key: PostKey): PlanDraft {
  return change(draft, key.department, (form) => {
    const posts = postsOf(form);
    const post = posts[positionOf(posts, key)];
    return post === undefined ? form : { ...withPosts(form, removeKpi(posts, posts.indexOf(post))), removed: { post, posts, invalid: draft.invalid } };
  });
}

/** Brings the job back that was taken out last, with everything as it was. */
function withPostAgain(draft: PlanDraft, department: string): PlanDraft {
  const removed = draft.departments.find(({ name }) => name === department)?.removed ?? null;
  if (removed === null) return draft;
  const back = change(draft, department, (form) => withPosts(form, removed.posts));
  return dropInvalid({ ...back, invalid: { ...removed.invalid, ...draft.invalid } });
}

/** Changes the jobs of a department; there is always one. */
function changePosts(draft: PlanDraft, department: string, update: (posts: readonly PostForm[]) => readonly PostForm[]): PlanDraft {
  return change(draft, department, (form) => withPosts(form, update(postsOf(form))));
}

function changePost(draft: PlanDraft, key: PostKey, update: (post: PostForm) => PostForm): PlanDraft {
  return changePosts(draft, key.department, (posts) => posts.map((post, at) => (at === positionOf(posts, key) ? update(post) : post)));
}

/** An edit by hand ends the offer to undo the last proposal: undoing would lose the edit. */
function changeKpis(draft: PlanDraft, key: PostKey, update: (kpis: readonly KpiDraft[]) => readonly KpiDraft[]): PlanDraft {
  return changePost(draft, key, (post) => ({ ...post, kpis: update(post.kpis), before: null }));
}
