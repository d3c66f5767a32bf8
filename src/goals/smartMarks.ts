import type { SmartReport, Verdict } from "../smart/types";

/** One sign for each verdict; its word is beside it wherever there is room. */
export const verdictSigns: Readonly<Record<Verdict, string>> = { met: "✓", partly: "△", missing: "✗", unknown: "?" };

/** How many of the five criteria are met. */
export function metCount({ criteria }: SmartReport): number {
  return criteria.filter(({ verdict }) => verdict === "met").length;
}

/** Whether something is to be done: what cannot be judged for want of data is no gap of the wording. */
export function hasGap({ criteria }: SmartReport): boolean {
  return criteria.some(({ verdict }) => verdict === "partly" || verdict === "missing");
}

/** The five marks as the SMART column shows them, the same in both languages: `S ✓ M ✓ A ? R ✓ T ✗ 3/5`. */
export function smartMarks(report: SmartReport): string {
  const marks = report.criteria.map(({ criterion, verdict }) => `${criterion} ${verdictSigns[verdict]}`).join(" ");
  return `${marks} ${metCount(report)}/${report.criteria.length}`;
}
