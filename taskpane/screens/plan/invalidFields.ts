import { fieldKey, kpiFields, postsOf, type PlanDraft } from "./planDraft";

/** Forgets the fields of KPIs and jobs that are gone. */
export function dropInvalid(draft: PlanDraft): PlanDraft {
  const there = new Set(draft.departments.flatMap((form) => postsOf(form).flatMap(({ id, kpis }) =>
    ["", ...kpis.map(({ code }) => code)].map((code) => fieldKey({ department: form.name, post: id }, code, "")))));
  return keeping(draft, (owner) => there.has(owner));
}

/** The periods in view are others: what was typed into those that are gone, and is no number, goes with them. */
export function withoutPeriodTexts(draft: PlanDraft): PlanDraft {
  const lasting: readonly string[] = kpiFields;
  return keeping(draft, (_, field) => lasting.includes(field));
}

function keeping(draft: PlanDraft, isKept: (owner: string, field: string) => boolean): PlanDraft {
  const kept = Object.entries(draft.invalid).filter(([key]) => {
    const at = key.lastIndexOf("\t") + 1;
    return isKept(key.slice(0, at), key.slice(at));
  });
  return { ...draft, invalid: Object.fromEntries(kept) };
}
