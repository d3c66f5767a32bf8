import { fixingRoles, type TimeExpression, type TimeRole } from "../grammar/types";
import type { Span } from "../types";
import { finding, type Finding } from "./finding";

export type TimeReason = "deadline" | "period" | "fromNow" | "projectEvent" | "metricPeriod" // T2 to T5
  | "recurring" | "sla" | "start" | "comparison" | "name" | "vague" | "placeholder" | "hours" | "noTime";

const fixing = [["deadline", "deadline"], ["period", "period"], ["fromNow", "fromNow"], ["event", "projectEvent"]] as const;
/** What is worth a hint, when nothing fixes the time: the nearest to a deadline first. */
const hints: readonly (TimeRole & TimeReason)[] = ["vague", "placeholder", "recurring", "start", "sla", "comparison", "hours", "name"];
const partly: ReadonlySet<TimeReason> = new Set(["vague", "placeholder", "recurring", "start"]);

/** 去年8%,今年压到6%: of several times, the one beside what is to be reached. */
function nearest(times: readonly TimeExpression[], target: Span | null): TimeExpression | undefined {
  if (target === null) return times[0];
  const distance = ({ start, end }: Span): number => Math.max(start - target.end, target.start - end);
  return times.reduce<TimeExpression | undefined>((best, each) => (best === undefined || distance(each) < distance(best) ? each : best), undefined);
}

/** Rules T1 to T5: the expression that fixes the time, or what stands in its place. */
export function timeBound(all: readonly TimeExpression[], own: readonly TimeExpression[] = [], target: Span | null = null): { readonly finding: Finding<TimeReason>; readonly time: TimeExpression | null } {
  // Of two goals in one, the first counts.
  const times = own.some(({ role }) => fixingRoles.has(role)) ? own : all;
  for (const [role, reason] of fixing) {
    const first = nearest(times.filter((each) => each.role === role), target);
    // By Friday 27 June, by the break (19 December): the date says more than the day.
    const next = times[times.indexOf(first!) + 1];
    const time = first !== undefined && next !== undefined && fixingRoles.has(next.role) && next.start <= first.end + (next.ends !== null && "unit" in next.ends && next.ends.unit === "day" ? 2 : 1) ? next : first;
    if (time !== undefined) return { finding: finding(time.modifiesMetric ? "metricPeriod" : reason, [time], "met"), time };
  }
  for (const hint of hints) {
    const found = times.filter(({ role }) => role === hint);
    if (found.length > 0) return { finding: finding(hint, found, partly.has(hint) ? "partly" : "missing"), time: null };
  }
  return { finding: finding("noTime", [], "missing"), time: null };
}
