import { dayOfNumber, isoDay } from "../../review/days";
import { spanOf } from "../dayWeights";
import type { TreeJob } from "./treeJobs";

/** A part of a job that is nobody's from a day on. */
export interface Vacancy {
  readonly job: TreeJob;
  /** ISO. */
  readonly day: string;
  readonly share: number;
}

const rounding = 1e-3;

/** The first days after which somebody's part of a job is not followed by anybody's, one for each job. */
export function vacancies(jobs: readonly TreeJob[]): readonly Vacancy[] {
  return jobs.flatMap((job): readonly Vacancy[] => {
    const spans = job.held.map((held) => ({ share: held.share ?? 0, ...spanOf(held) }));
    const ends = [...new Set(spans.map(({ last }) => last + 1))].filter(Number.isFinite).sort((one, other) => one - other);
    for (const day of ends) {
      const share = 1 - spans.reduce((sum, each) => (each.first <= day && day <= each.last ? sum + each.share : sum), 0);
      if (share > rounding) return [{ job, day: isoDay(dayOfNumber(day)), share }];
    }
    return [];
  });
}
