import type { Failure } from "../scoring/failure";
import type { Direction } from "../scoring/types";
import { naturalLimits, type NaturalLimits } from "./controlChart";

/** Where a value lies against a line, or which way it moved: above or up 1, below or down −1, on it or still 0. */
type Side = 1 | -1 | 0;

/** One detection rule: for each value the side on which it breaks the rule, 0 where it does not. */
interface Rule {
  /** What the cell says, in every language: workbooks filter and count by it. */
  readonly text: string;
  find(values: readonly number[], limits: NaturalLimits): Side[];
}

/** So many values in a row on one side, or in one direction, are no accident. */
const runLength = 7;

/** Values closer to a line than this share of the larger of the two, or of the routine variation, lie on it. */
const guard = 1e-9;

/** The rules in the order in which they are named: a value that breaks several is called by the first. */
const rules: readonly Rule[] = [
  {
    text: "outside limits",
    find: (values, limits) => values.map((value) => beyond(value, limits, 1)),
  },
  {
    text: "7 on one side",
    find(values, limits) {
      const sides = values.map((value) => sideOf(value, limits.mean, limits.averageRange));
      return inRuns(sides, runLength);
    },
  },
  {
    text: "7 rising or falling",
    find(values, limits) {
      const steps = values.map((value, index): Side => (index === 0 ? 0 : sideOf(value, values[index - 1]!, limits.averageRange)));
      // Seven values are six steps from one to the next.
      return inRuns(steps, runLength - 1);
    },
  },
  {
    text: "2 of 3",
    find: twoOfThree,
  },
];

/**
 * KPI.SIGNALS: for each value "" or the first rule that it breaks, against the natural limits of all of them (XMR with
 * its defaults). With a direction the text ends in better or worse: which side that is follows from the direction, and
 * with direction 0 neither is, as there is no target to come closer to. A missing value gives "" and is passed over: it
 * neither breaks a run nor counts in it.
 * Source: D. J. Wheeler, Understanding Variation, 2nd ed. 2000; Western Electric zone rules for two of three.
 */
export function signals(values: readonly (number | null)[], direction: Direction | null): string[] | Failure {
  const limits = naturalLimits(values);
  if (!("mean" in limits)) return limits;
  const present = values.filter((value) => value !== null);
  const texts = present.map(() => "");
  for (const { text, find } of rules) {
    find(present, limits).forEach((side, index) => {
      if (side !== 0 && texts[index] === "") texts[index] = text + judgement(side, direction);
    });
  }
  let next = 0;
  return values.map((value) => (value === null ? "" : texts[next++]!));
}

function judgement(side: Side, direction: Direction | null): string {
  if (direction === null || direction === 0) return "";
  return side === direction ? ", better" : ", worse";
}

/** Two of three values in a row beyond two thirds of the way to the limit, all three on that side of the mean. */
function twoOfThree(values: readonly number[], limits: NaturalLimits): Side[] {
  const sides = values.map((value) => sideOf(value, limits.mean, limits.averageRange));
  const far = values.map((value) => beyond(value, limits, 2 / 3));
  const found = values.map((): Side => 0);
  for (let last = 2; last < values.length; last += 1) {
    const three = [last - 2, last - 1, last];
    const side = sides[last]!;
    if (side === 0 || three.some((index) => sides[index] !== side)) continue;
    if (three.filter((index) => far[index] === side).length < 2) continue;
    for (const index of three) found[index] = side;
  }
  return found;
}

/** Whether a value lies beyond a share of the way from the mean to its limit, and on which side. */
function beyond(value: number, { mean, averageRange, lower, upper }: NaturalLimits, share: number): Side {
  if (sideOf(value, mean + share * (upper - mean), averageRange) === 1) return 1;
  return sideOf(value, mean + share * (lower - mean), averageRange) === -1 ? -1 : 0;
}

/** The side of a line; the routine variation is a measure too, since a line at 0 has no size of its own. */
function sideOf(value: number, line: number, variation: number): Side {
  const distance = value - line;
  const dust = guard * Math.max(Math.abs(value), Math.abs(line), variation);
  if (Math.abs(distance) <= dust) return 0;
  return distance > 0 ? 1 : -1;
}

/** The side at every position that completes or continues so many equal sides in a row. */
function inRuns(sides: readonly Side[], length: number): Side[] {
  let run = 0;
  return sides.map((side, index) => {
    run = side === sides[index - 1] ? run + 1 : 1;
    return run >= length ? side : 0;
  });
}
