import { Impossible, type Failure } from "../scoring/failure";
import { median } from "../scoring/statistics";

/** The MAD of a normal distribution in standard deviations. */
const madOfNormal = 0.6745;

/** Values that differ by less than this share of the largest differ by the dust of decimals. */
const dust = 1e-14;

/**
 * KPI.ANOMALY: the modified z-score 0.6745·(x − median)/MAD of each value, MAD being the median of |x − median|; where
 * the MAD is 0 every score is 0. Missing stays missing.
 * Source: B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers, 1993; NIST e-Handbook 1.3.5.17.
 */
export function robustScores(values: readonly (number | null)[]): (number | null)[] | Failure {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return new Impossible("noValues", "values");
  const center = median(present);
  const distances = present.map((value) => Math.abs(value - center));
  const mad = median(distances);
  const size = present.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (!Number.isFinite(mad)) return new Impossible("outOfRange");
  const isFlat = mad <= dust * size;
  return values.map((value) => (value === null ? null : isFlat ? 0 : (madOfNormal * (value - center)) / mad));
}
