import { Failure } from "../failure";
import type { Label } from "../grade";
import { largestRemainder } from "../largestRemainder";
import { Options } from "../options";
import { groupsOf } from "./groups";
import { checkedShares } from "./quota";
import { ranking } from "./ties";

/** Where equal scores at a boundary go: up to the better band, or down to the worse. */
export type TieRule = "up" | "down";

export const tieRules = new Options<TieRule>([
  { value: "up", label: { zh: "就高", en: "up" } },
  { value: "down", label: { zh: "就低", en: "down" } },
]);

/**
 * KPI.FORCED: the band of each person, 1 for the best, null where the score is missing. The people of each group stand
 * in the order of their scores; the first quota of them (see quota.ts; only people with a score count) make band 1, the
 * next band 2, and so on. Equal scores never split: a run of them goes where its best place is (`up`) or where its
 * worst is (`down`). Places, not people, fill the bands: who follows a run keeps the band of the own place, so a run
 * that goes up makes the better band larger and the next one smaller, and nobody else moves.
 */
export function forcedBands(
  scores: readonly (number | null)[],
  shares: readonly (number | null)[],
  groups: readonly (Label | null)[] | null = null,
  ties: TieRule = "up",
): (number | null)[] | Failure {
  const given = checkedShares(shares);
  if (given instanceof Failure) return given;
  const members = groups === null ? [[...scores.keys()]] : groupsOf(scores, groups, "groups");
  if (members instanceof Failure) return members;
  const bands = new Array<number | null>(scores.length).fill(null);
  for (const group of members) {
    const { order, starts } = ranking(scores, true, group);
    const bandOf = bandsByPlace(largestRemainder(order.length, given));
    for (const [run, start] of starts.entries()) {
      const end = starts[run + 1] ?? order.length;
      const band = bandOf[ties === "up" ? start : end - 1]!;
      for (let place = start; place < end; place += 1) bands[order[place]!] = band;
    }
  }
  return bands;
}

/** The band of every place: 2, 5, 1 people are 1 1 2 2 2 2 2 3. */
function bandsByPlace(quotas: readonly number[]): number[] {
  return quotas.flatMap((people, band) => new Array<number>(people).fill(band + 1));
}
