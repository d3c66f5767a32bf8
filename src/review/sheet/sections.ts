import type { GoalNode } from "../../goals/types";
import type { ReviewSection } from "../../sheets/reviewSections";

/**
 * Indicators of the library that count outside the weights. They stand here once more because the library itself is
 * fetched only when somebody plans; a test compares the two.
 */
export const outsideWeights: Readonly<Record<string, Exclude<ReviewSection, "weighted">>> = { LEG02: "veto", MFG04: "veto", INN01: "bonus", INN03: "bonus" };

/** Where a KPI stands on a review sheet: what the library counts outside the weights stays outside unless it was given a weight. */
export function sectionOf({ code, weight }: Pick<GoalNode, "code" | "weight">): ReviewSection {
  return weight !== null && weight > 0 ? "weighted" : (outsideWeights[code ?? ""] ?? "weighted");
}

const order: readonly ReviewSection[] = ["weighted", "bonus", "veto"];

/** KPIs first, then what adds and takes off, then what can stop everything; in each the order of the goal tree. */
export function inSections(kpis: readonly GoalNode[]): readonly GoalNode[] {
  return order.flatMap((section) => kpis.filter((kpi) => sectionOf(kpi) === section));
}
