import { DivisionByZero, Impossible, type Failure } from "./failure";
import { Options } from "./options";

/** A difference in the unit of the values, or as a share of the base. */
export type VarianceMode = "abs" | "pct";

export const varianceModes = new Options<VarianceMode>([
  { value: "abs", label: { zh: "差额", en: "abs" }, also: ["绝对值", "absolute"] },
  { value: "pct", label: { zh: "百分比", en: "pct" }, also: ["差异率", "percent", "%"] },
]);

const zeroBase = new DivisionByZero("zeroBase");
const tooLarge = new Impossible("outOfRange");

/** KPI.VARIANCE: A−B, or (A−B)/|B| as a fraction. */
export function varianceOf(actual: number, base: number, mode: VarianceMode): number | Failure {
  if (mode === "pct" && base === 0) return zeroBase;
  const difference = mode === "pct" ? (actual - base) / Math.abs(base) : actual - base;
  return Number.isFinite(difference) ? difference + 0 : tooLarge;
}
