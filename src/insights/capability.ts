import { reaches } from "../scoring/compare";
import { isMet } from "../scoring/direction";
import { Missing, type Failure } from "../scoring/failure";
import type { Direction } from "../scoring/types";
import { naturalLimits, type NaturalLimits } from "./controlChart";

/** What routine variation makes of a target. The words are the same in every language: workbooks count by them. */
export type Capability = "pass" | "fail" | "unreliable";

/**
 * KPI.CAPABILITY: whether the process as it runs meets a target. Pass: every value within the natural limits meets it;
 * fail: none does; unreliable: some do and some do not, by chance. A limit equal to the target counts as met. With
 * direction 0 only the target itself meets it, so a process that varies around it is unreliable.
 */
export function capability(
  values: readonly (number | null)[],
  target: number | null,
  direction: Direction | null,
): Capability | Failure {
  if (target === null) return new Missing("noTarget", "target");
  const limits = naturalLimits(values);
  if (!("mean" in limits)) return limits;
  const better = direction ?? 1;
  if (isMet(limits.lower, target, better) && isMet(limits.upper, target, better)) return "pass";
  return isWithinReach(limits, target, better) ? "unreliable" : "fail";
}

/** Whether some value within the limits meets the target. */
function isWithinReach({ lower, upper }: NaturalLimits, target: number, direction: Direction): boolean {
  const fromBelow = reaches(upper, target);
  const fromAbove = reaches(target, lower);
  if (direction === 0) return fromBelow && fromAbove;
  return direction === 1 ? fromBelow : fromAbove;
}
