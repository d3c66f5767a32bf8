import { fixingRoles, type TimeExpression, type TimeRole } from "../grammar/types";
import { finding, type Finding } from "./finding";

export type TimeReason = "deadline" | "period" | "fromNow" | "projectEvent" | "metricPeriod" // T2 to T5
  | "recurring" | "sla" | "start" | "comparison" | "name" | "vague" | "placeholder" | "hours" | "noTime";

const fixing = [["deadline", "deadline"], ["period", "period"], ["fromNow", "fromNow"], ["event", "projectEvent"]] as const;
/** What is worth a hint, when nothing fixes the time: the nearest to a deadline first. */
const hints: readonly (TimeRole & TimeReason)[] = ["vague", "placeholder", "recurring", "start", "sla", "comparison", "hours", "name"];
const partly: ReadonlySet<TimeReason> = new Set(["vague", "placeholder", "recurring", "start"]);

/** Rules T1 to T5: the expression that fixes the time, or what stands in its place. */
export function timeBound(times: readonly TimeExpression[]): { readonly finding: Finding<TimeReason>; readonly time: TimeExpression | null } {
  for (const [role, reason] of fixing) {
    const first = times.find((each) => each.role === role);
    // By Friday 27 June: the date says more than the day.
    const next = times[times.indexOf(first!) + 1];
    const time = first !== undefined && next !== undefined && fixingRoles.has(next.role) && next.start <= first.end + 1 ? next : first;
    if (time !== undefined) return { finding: finding(time.modifiesMetric ? "metricPeriod" : reason, [time], "met"), time };
  }
  for (const hint of hints) {
    const found = times.filter(({ role }) => role === hint);
    if (found.length > 0) return { finding: finding(hint, found, partly.has(hint) ? "partly" : "missing"), time: null };
  }
  return { finding: finding("noTime", [], "missing"), time: null };
}
