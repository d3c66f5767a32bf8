import { isMissingText, plainText } from "../text/parse";
import { reaches } from "./compare";
import { Failure, Missing, UnknownOption, WrongSize, WrongType } from "./failure";
import type { Label } from "./grade";
import { Options } from "./options";
import { weightedMean } from "./weighted";

/** How one status comes from many: the worst of them, the weighted mean of their positions, or the most frequent. */
export type StatusRollup = "worst" | "weighted" | "majority";

export const statusRollups = new Options<StatusRollup>([
  { value: "worst", label: { zh: "最差", en: "worst" } },
  { value: "weighted", label: { zh: "加权", en: "weighted" } },
  { value: "majority", label: { zh: "多数", en: "majority" } },
]);

/** The words known without labels, each list from the best (position 0) to the worst. */
const knownWords: readonly (readonly Label[])[] = [
  ["green", "amber", "red"],
  ["green", "yellow", "red"],
  ["绿", "黄", "红"],
  ["on track", "at risk", "off track"],
  ["正常", "有风险", "落后"],
];

interface Place {
  readonly position: number;
  /** The list that the word belongs to, for the words of its other positions. */
  readonly words: readonly Label[];
}

/** The statuses that a roll-up knows, by their words. */
export interface StatusScale {
  readonly size: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly list: string;
}

/** A scale of any number of labels from two, best first; null takes the words known without labels. */
export function statusScale(labels: readonly Label[] | null): StatusScale | Failure {
  if (labels !== null && labels.length < 2) return new WrongSize("twoLabels", "labels", { found: labels.length });
  const places = new Map<string, Place>();
  for (const words of labels === null ? knownWords : [labels]) {
    for (const [position, word] of words.entries()) {
      const plain = plainText(String(word));
      if (labels !== null && places.has(plain)) return new WrongType("repeatedLabel", "labels", { value: String(word) });
      if (!places.has(plain)) places.set(plain, { position, words });
    }
  }
  const size = (labels ?? knownWords[0]!).length;
  return { size, places, list: (labels ?? [...new Set(knownWords.flat())]).join(", ") };
}

interface Status extends Place {
  readonly written: Label;
}

/**
 * KPI.STATUS.ROLLUP: one status for many. `worst` looks at every status, whatever its weight; `weighted` rounds the
 * weighted mean of the positions (0 is the best) to the nearest one; `majority` takes the status with the most weight.
 * A tie goes to the worse status. Without weights every status counts alike; missing statuses are left out.
 *
 * The word is that of the first status with the result; where none has it, the scale's own.
 */
export function rollUpStatuses(
  statuses: readonly (Label | null)[],
  scale: StatusScale,
  method: StatusRollup = "worst",
  weights: readonly (number | null)[] | null = null,
): Label | Failure {
  const known: (Status | null)[] = [];
  for (const written of statuses) {
    const status = statusIn(scale, written);
    if (status instanceof Failure) return status;
    known.push(status);
  }
  const present = known.filter((each) => each !== null);
  if (present.length === 0) return new Missing("noStatus", "statuses");
  const positions = known.map((each) => each?.position ?? null);
  const result = resultOf[method](positions, weights ?? positions.map(() => 1), scale.size);
  if (result instanceof Failure) return result;
  return present.find(({ position }) => position === result)?.written ?? wordLike(present[0]!, result);
}

type Positions = readonly (number | null)[];

/** The position that stands for many, by method. Weights are as many as positions; null carries none. */
const resultOf: Record<StatusRollup, (positions: Positions, weights: Positions, size: number) => number | Failure> = {
  worst: (positions) => positions.reduce<number>((worst, position) => Math.max(worst, position ?? 0), 0),
  weighted(positions, weights) {
    const mean = weightedMean(positions, weights);
    if (mean instanceof Failure) return mean;
    const better = Math.floor(mean);
    return reaches(mean, better + 0.5) ? better + 1 : better;
  },
  majority(positions, weights, size) {
    const weighed = weightedMean(positions, weights); // refuses the same weights
    if (weighed instanceof Failure) return weighed;
    const totals = new Array<number>(size).fill(0);
    for (const [index, position] of positions.entries()) {
      if (position !== null) totals[position] = totals[position]! + (weights[index] ?? 0);
    }
    // From the worst on, a better status must have more.
    return totals.reduceRight((most, total, position) => (reaches(totals[most]!, total) ? most : position), size - 1);
  },
};

/** The status that a cell's word stands for; null when the cell is missing. A label may itself be such as "-". */
function statusIn({ places, list }: StatusScale, written: Label | null): Status | null | UnknownOption {
  if (written === null) return null;
  const text = String(written);
  const place = places.get(plainText(text));
  if (place !== undefined) return { ...place, written };
  return isMissingText(text) ? null : new UnknownOption("statuses", text, { zh: list, en: list });
}

/** The word for a position that no status has, in the words of another: 绿 and 红 give 黄, Green and Red give Amber. */
function wordLike({ words, written }: Status, position: number): Label {
  const word = words[position]!;
  if (typeof word !== "string" || typeof written !== "string" || !knownWords.includes(words)) return word;
  const first = written.trim().charAt(0);
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
