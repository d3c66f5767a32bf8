import type { ReviewSection } from "../../sheets/reviewSections";
import type { PeriodGoal } from "../changes/segments";

/**
 * Indicators of the library that count outside the weights. They stand here once more because the library itself is
 * fetched only when somebody plans; a test compares the two.
 */
export const outsideWeights: Readonly<Record<string, "bonus" | "veto">> = { LEG02: "veto", MFG04: "veto", INN01: "bonus", INN03: "bonus" };

/** Whether a department only works on a KPI: its row there has the id of the one accountable, and no weight. */
export function isShown({ id, sharedFrom }: Pick<PeriodGoal, "id" | "sharedFrom">): boolean {
  return sharedFrom?.goalId === id;
}

/**
 * Where a KPI stands on a review sheet: what the library counts outside the weights stays outside unless it was given a
 * weight, and what only another department is measured by stands last.
 */
export function sectionOf({ code, weight, ...goal }: Pick<PeriodGoal, "id" | "code" | "weight" | "sharedFrom">): ReviewSection {
  if (isShown(goal)) return "shared";
  return weight !== null && weight > 0 ? "weighted" : (outsideWeights[code ?? ""] ?? "weighted");
}

const order: readonly ReviewSection[] = ["weighted", "bonus", "veto", "shared"];

/** KPIs first, then what adds and takes off, then what can stop everything; in each the order of the goal tree. */
export function inSections(kpis: readonly PeriodGoal[]): readonly PeriodGoal[] {
  return order.flatMap((section) => kpis.filter((kpi) => sectionOf(kpi) === section));
}
