import { Impossible, type Failure } from "../failure";
import { mean, sampleSd } from "../statistics";

/** KPI.ZSCORE: (x − x̄)/s for each value, without a unit, s the sample standard deviation; null where one is missing. */
export function zScores(values: readonly (number | null)[]): (number | null)[] | Failure {
  const present = values.filter((value) => value !== null);
  if (present.length < 2) return new Impossible("twoValues", "values", { found: present.length });
  const center = mean(present);
  const sd = sampleSd(present);
  if (sd === 0) return new Impossible("noSpread", "values");
  if (!Number.isFinite(sd)) return new Impossible("outOfRange");
  return values.map((value) => (value === null ? null : (value - center) / sd));
}
