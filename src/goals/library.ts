import { catering } from "./data/catering";
import { commercial } from "./data/commercial";
import { corporate } from "./data/corporate";
import { ecommerce } from "./data/ecommerce";
import { engineering } from "./data/engineering";
import { indicatorOf } from "./data/entry";
import { internet } from "./data/internet";
import { manufacturing } from "./data/manufacturing";
import { operations } from "./data/operations";
import { people } from "./data/people";
import { projects } from "./data/projects";
import { retail } from "./data/retail";
import { service } from "./data/service";
import type { Indicator, RoleType } from "./types";

/** The indicator library that the product starts with: one definition (口径) per code. */
export const indicators: readonly Indicator[] = [
  ...commercial, ...operations, ...engineering, ...service, ...people,
  ...corporate, ...manufacturing, ...retail, ...ecommerce, ...catering, ...internet, ...projects,
].map(indicatorOf);

const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));

export function indicatorByCode(code: string): Indicator | undefined {
  return byCode.get(code);
}

/** Whether an indicator is meant for a job: it lists the job, suits every job, or belongs to the job's role type. */
export function suits(indicator: Indicator, role: RoleType, job: string | null): boolean {
  return (
    indicator.roles.includes(role) ||
    indicator.jobs.includes("all") ||
    (job !== null && indicator.jobs.includes(job))
  );
}
