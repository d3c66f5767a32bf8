import { Failure, Impossible } from "../failure";
import type { Label } from "../grade";
import { Options } from "../options";
import { mean, sampleSd } from "../statistics";
import { whole } from "../whole";
import { groupsOf } from "./groups";

/** What of a rater is removed: leniency and spread (z), or leniency alone (shift). */
export type Calibration = "z" | "shift";

export const calibrations = new Options<Calibration>([
  { value: "z", label: { zh: "标准分", en: "z" }, also: ["z-score", "zscore", "Z分数"] },
  { value: "shift", label: { zh: "平移", en: "shift" } },
]);

export const defaultMinimum = 3;

/**
 * KPI.CALIBRATE: scores in points as if all had the same rater; null where the score is missing. With x̄ᵣ and sᵣ the
 * mean and sample sd of a rater's scores, x̄ and s those of all scores:
 * `z`: (x − x̄ᵣ)/sᵣ·s + x̄; `shift`: x − x̄ᵣ + x̄.
 *
 * A rater with fewer than `minimum` scores is not known well enough: these scores stay as they are (they still belong
 * to the overall mean and sd). A rater whose scores are all equal has no spread to scale: `z` then shifts.
 */
export function calibrated(
  scores: readonly (number | null)[],
  raters: readonly (Label | null)[],
  method: Calibration = "z",
  minimum: number = defaultMinimum,
): (number | null)[] | Failure {
  const least = whole(minimum);
  if (least === null || least < 0) {
    return new Impossible("wholeNumber", "min_n", { least: 0, most: Number.MAX_SAFE_INTEGER, value: minimum });
  }
  const byRater = groupsOf(scores, raters, "raters");
  if (byRater instanceof Failure) return byRater;
  const present = scores.filter((score) => score !== null);
  const overallMean = mean(present);
  const overallSd = method === "z" && present.length > 1 ? sampleSd(present) : 0;
  const result = [...scores];
  for (const rated of byRater) {
    if (rated.length < least) continue;
    const own = rated.map((index) => scores[index]!);
    const center = mean(own);
    const spread = method === "z" && own.length > 1 ? sampleSd(own) : 0;
    const stretch = spread === 0 ? 0 : overallSd / spread - 1;
    // Written as corrections of the score, so that a single rater's scores come back to the last bit.
    for (const index of rated) {
      const score = scores[index]!;
      result[index] = score + (overallMean - center) + (score - center) * stretch;
    }
  }
  return result.every((score) => score === null || Number.isFinite(score)) ? result : new Impossible("outOfRange");
}
