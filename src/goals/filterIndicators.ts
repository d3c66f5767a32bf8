import { suits } from "./library";
import { jobByCode } from "./roles";
import type { Indicator, RoleType } from "./types";

/** What a list of indicators is narrowed to; null leaves a property open. */
export interface IndicatorFilter {
  readonly role: RoleType | null;
  readonly job: string | null;
  readonly dimension: Indicator["dimension"] | null;
  readonly nature: Indicator["nature"] | null;
  readonly stage: Indicator["stage"] | null;
}

export const noFilter: IndicatorFilter = { role: null, job: null, dimension: null, nature: null, stage: null };

export function filterIndicators<Item extends Indicator>(indicators: readonly Item[], filter: IndicatorFilter): readonly Item[] {
  const { role, job, dimension, nature, stage } = filter;
  return indicators.filter((indicator) =>
    (dimension === null || indicator.dimension === dimension) &&
    (nature === null || indicator.nature === nature) &&
    (stage === null || indicator.stage === stage) &&
    (job === null ? role === null || indicator.roles.includes(role) : isForJob(indicator, job)));
}

/** Meant for the job itself, or for every job of its role type. */
function isForJob(indicator: Indicator, job: string): boolean {
  const role = jobByCode(job)?.role;
  return role !== undefined && suits(indicator, role, job) && (indicator.jobs.includes(job) || indicator.jobs.includes("all"));
}
