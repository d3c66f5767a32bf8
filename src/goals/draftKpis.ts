import type { DepartmentDraft, KpiDraft } from "./types";

/** All KPIs of a department in the form: its own, and those of its jobs. */
export function kpisOf({ kpis, roles = [] }: Pick<DepartmentDraft, "kpis" | "roles">): readonly KpiDraft[] {
  return [...kpis, ...roles.flatMap((role) => role.kpis)];
}
