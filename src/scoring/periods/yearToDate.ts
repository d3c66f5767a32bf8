import { DivisionByZero, Impossible, Missing, type Failure } from "../failure";
import { Options } from "../options";
import { fraction, type Fraction } from "../types";

export type YearToDateMethod = "ratio" | "average" | "last";

export const yearToDateMethods = new Options<YearToDateMethod>([
  { value: "ratio", label: { zh: "累计比率", en: "ratio" }, also: ["比率", "累计"] },
  { value: "average", label: { zh: "平均", en: "average" }, also: ["平均值"] },
  { value: "last", label: { zh: "末期", en: "last" }, also: ["末值", "最后", "当期"] },
]);

interface Period {
  readonly actual: number;
  readonly plan: number;
}

const nothing = new Missing("nothingToAverage", "actuals");
const zeroPlan = new DivisionByZero("zeroPlan", "plans");

/** How each method sums up periods that have both an actual and a plan; there is at least one. */
const methods: Record<Exclude<YearToDateMethod, "last">, (periods: readonly Period[]) => number | Failure> = {
  ratio(periods) {
    const plan = periods.reduce((sum, each) => sum + each.plan, 0);
    return plan === 0 ? new DivisionByZero("zeroTotal", "plans") : periods.reduce((sum, each) => sum + each.actual, 0) / plan;
  },
  average(periods) {
    if (periods.some(({ plan }) => plan === 0)) return zeroPlan;
    return periods.reduce((sum, { actual, plan }) => sum + actual / plan, 0) / periods.length;
  },
};

/**
 * KPI.YTD: the attainment of the first n periods. ratio is ΣA/ΣP, average the mean of the A/P, last the n-th A/P. A
 * period without an actual or without a plan is left out of both sums, so that a month not yet reported is neither 0
 * nor a reproach; with `last` it is the answer that is missing.
 */
export function yearToDate(
  actuals: readonly (number | null)[],
  plans: readonly (number | null)[],
  n: number,
  method: YearToDateMethod,
): Fraction | Failure {
  if (!Number.isInteger(n) || n < 1 || n > actuals.length) {
    return new Impossible("wholeNumber", "n", { least: 1, most: actuals.length, value: n });
  }
  const outcome = method === "last" ? attainment(actuals[n - 1] ?? null, plans[n - 1] ?? null) : soFar(actuals, plans, n, method);
  if (typeof outcome !== "number") return outcome;
  return Number.isFinite(outcome) ? fraction(outcome + 0) : new Impossible("outOfRange");
}

function soFar(actuals: readonly (number | null)[], plans: readonly (number | null)[], n: number, method: keyof typeof methods): number | Failure {
  const periods: Period[] = [];
  for (let index = 0; index < n; index += 1) {
    const actual = actuals[index] ?? null;
    const plan = plans[index] ?? null;
    if (actual !== null && plan !== null) periods.push({ actual, plan });
  }
  return periods.length === 0 ? nothing : methods[method](periods);
}

function attainment(actual: number | null, plan: number | null): number | Failure {
  if (actual === null) return new Missing("noValue", "actuals");
  if (plan === null) return new Missing("noValue", "plans");
  return plan === 0 ? zeroPlan : actual / plan;
}
