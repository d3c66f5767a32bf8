import { formatPercent } from "../../text/numbers";

/** A figure that a company sets for the checks of its goal tree. */
export type LimitKey = "fewKpis" | "manyKpis" | "tooManyKpis" | "leastWeight" | "mostWeight" | "dimensionShare" | "fewDimensions" | "proposalWeight" | "proposals" | "keyResults";

/** Shares are fractions: 0.6 is 60 %. */
export type Limits = Readonly<Record<LimitKey, number>>;

export interface LimitEntry {
  readonly kind: "count" | "share";
  readonly standard: number;
  readonly least: number;
  readonly most: number;
}

const count = (standard: number, most: number): LimitEntry => ({ kind: "count", standard, least: 1, most });
const share = (standard: number): LimitEntry => ({ kind: "share", standard, least: 0.01, most: 1 });

/** Every limit with what it is where nobody has said, and what it can be. */
export const limitEntries: Readonly<Record<LimitKey, LimitEntry>> = {
  fewKpis: count(3, 50),
  manyKpis: count(5, 50),
  tooManyKpis: count(8, 50),
  // A KPI below the least moves nothing, one above the most drowns the others.
  leastWeight: share(0.05),
  mostWeight: share(0.4),
  dimensionShare: share(0.6),
  fewDimensions: count(3, 4),
  // What somebody may propose without asking first.
  proposalWeight: share(0.2),
  proposals: count(3, 50),
  // More of them blur an objective.
  keyResults: count(5, 50),
};

export const limitKeys = Object.keys(limitEntries) as readonly LimitKey[];

/** Limits of which the first must not be more than the second. */
export const limitOrder: readonly (readonly [lower: LimitKey, upper: LimitKey])[] = [["fewKpis", "manyKpis"], ["manyKpis", "tooManyKpis"], ["leastWeight", "mostWeight"]];

export const standardLimits: Limits = Object.fromEntries(limitKeys.map((key) => [key, limitEntries[key].standard])) as Limits;

/** Whether a number can be a limit. */
export function isLimit(key: LimitKey, value: number): boolean {
  const { kind, least, most } = limitEntries[key];
  return value >= least && value <= most && (kind === "share" || Number.isInteger(value));
}

/** Two limits that contradict each other; null where none do. */
export function contradiction(limits: Limits): readonly [lower: LimitKey, upper: LimitKey] | null {
  return limitOrder.find(([lower, upper]) => limits[lower] > limits[upper]) ?? null;
}

/** A limit as people write it: "5", "60%". */
export function formatLimit(key: LimitKey, value: number): string {
  return limitEntries[key].kind === "share" ? formatPercent(value) : String(value);
}
