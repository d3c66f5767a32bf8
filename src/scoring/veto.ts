import { Impossible, NotApplicable, type Failure } from "./failure";
import { Options } from "./options";
import { points, type Points } from "./types";

/** What a veto does to the score: it becomes 0, is capped at the limit, or is multiplied by it. */
export type VetoMode = "zero" | "cap" | "multiply";

export const vetoModes = new Options<VetoMode>([
  { value: "zero", label: { zh: "清零", en: "zero" }, also: ["归零", "零分"] },
  { value: "cap", label: { zh: "封顶", en: "cap" }, also: ["限分"] },
  { value: "multiply", label: { zh: "乘以", en: "multiply" }, also: ["乘", "打折", "相乘"] },
]);

const tooLarge = new Impossible("outOfRange");

/**
 * KPI.VETO, always the last step of a score. The limit is needed by cap and multiply whether or not the veto applies:
 * a formula without it is wrong on its first day, not on the day of the accident.
 */
export function vetoedScore(score: number, vetoed: boolean, mode: VetoMode, limit: number | null): Points | Failure {
  if (mode !== "zero" && limit === null) return new NotApplicable("limitNeeded", "limit", { mode: vetoModes.label(mode) });
  if (!vetoed) return points(score);
  if (mode === "zero") return points(0);
  const result = mode === "cap" ? Math.min(score, limit!) : score * limit!;
  return Number.isFinite(result) ? points(result + 0) : tooLarge;
}
