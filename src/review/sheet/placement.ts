import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { PeriodGoal } from "../changes/segments";
import { reviewKey } from "../reviewTable";
import type { ReviewReading } from "./head";
import { isShown } from "./sections";

/** Whether a department has one sheet, or each of its people one. */
export type ReviewsPer = "department" | "person";

/** The KPIs of one review sheet. */
export interface Placement {
  /** Key of the sheet, see `reviewKey`. */
  readonly key: string;
  readonly owner: string | null;
  readonly kpis: readonly PeriodGoal[];
  /** The sheet where it is there already. */
  readonly reading: ReviewReading | null;
}

/**
 * Which sheet each KPI of a department belongs on. A KPI stays where it was filled in before unless it is `moving`; a new one goes to its
 * owner's sheet where people have their own, and without an owner to that of the department. What the department only
 * works on is on all of its sheets.
 */
export function placeKpis(
  departmentKey: string, all: readonly PeriodGoal[], existing: ReadonlyMap<string, ReviewReading>, wanted: ReviewsPer | undefined,
  moving: ReadonlyMap<string, { readonly to: string }> = new Map(),
): readonly Placement[] {
  const kpis = all.filter((kpi) => !isShown(kpi));
  const shown = all.filter(isShown);
  const sheets = [...existing].filter(([key]) => key === departmentKey || key.startsWith(`${departmentKey}_`));
  const homes = new Map(sheets.flatMap(([key, reading]) => readTable(tables.review, reading).rows.map(({ values }) => [values.goalId, key] as const)).reverse());
  const per = wanted ?? (sheets.some(([key]) => key !== departmentKey) ? "person" : "department");
  const keyOf = ({ id, owner }: PeriodGoal): string => moving.get(id)?.to ?? homes.get(id) ?? reviewKey(departmentKey, per === "person" && owner !== "" ? owner : null);
  // Sheets whose KPIs have all left the tree are brought up to date too.
  const keys = new Set([...kpis.map(keyOf), ...sheets.map(([key]) => key)]);
  return [...keys].map((key) => {
    const own = kpis.filter((kpi) => keyOf(kpi) === key);
    return { key, owner: key === departmentKey ? null : (own[0]?.owner ?? ""), kpis: [...own, ...shown], reading: existing.get(key) ?? null };
  });
}
