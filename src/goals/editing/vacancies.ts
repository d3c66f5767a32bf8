import { dayNumber, dayOfNumber, isoDay } from "../../review/days";
import { peakOfSpans, spanOf } from "../dayWeights";
import type { TreeJob } from "./treeJobs";

/** A part of a job that is nobody's: from a day on, or until the day before it. */
export interface Vacancy {
  readonly job: TreeJob;
  /** ISO. */
  readonly day: string;
  readonly share: number;
  readonly isBefore: boolean;
}

const rounding = 1e-3;

/**
 * The first days after which somebody's part of a job is not followed by anybody's, and before which nobody has the part of
 * who comes; one of each for each job. Who came before `year` has always been there as far as reviews ask.
 */
export function vacancies(jobs: readonly TreeJob[], year = -Infinity): readonly Vacancy[] {
  const newYear = Number.isFinite(year) ? dayNumber({ year, month: 1, day: 1 }) : year;
  return jobs.flatMap((job): readonly Vacancy[] => {
    const spans = job.held.map((held) => ({ share: held.share ?? evenPart(job), ...spanOf(held) }));
    const heldOn = (day: number): number => spans.reduce((sum, { first, last, share }) => (first <= day && day <= last ? sum + share : sum), 0);
    const ends = daysOf(spans.map(({ last }) => last + 1));
    const left = ends.find((day) => heldOn(day) < 1 - rounding);
    // Before the first of all a job may not have been there.
    const starts = daysOf(spans.map(({ first }) => first)).filter((day) => day > newYear && heldOn(day - 1) > rounding && !(left !== undefined && left < day));
    const missing = starts.find((day) => heldOn(day - 1) < 1 - rounding);
    const vacancy = (day: number, share: number, isBefore: boolean): Vacancy => ({ job, day: isoDay(dayOfNumber(day)), share, isBefore });
    return [
      ...(missing === undefined ? [] : [vacancy(missing, 1 - heldOn(missing - 1), true)]),
      ...(left === undefined ? [] : [vacancy(left, 1 - heldOn(left), false)]),
    ];
  });
}

/** Those without a weight are equal. */
function evenPart({ held }: TreeJob): number {
  return held.every(({ share }) => share === null) ? 1 / peakOfSpans(held.map((each) => ({ weight: 1, span: spanOf(each) }))) : 0;
}

function daysOf(days: readonly number[]): readonly number[] {
  return [...new Set(days)].filter(Number.isFinite).sort((one, other) => one - other);
}
