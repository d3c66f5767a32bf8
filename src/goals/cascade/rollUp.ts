import type { GoalNode, RollUp } from "../types";

/** How the values of a KPI are combined, where its definition says so. */
export type RollUpOf = (code: string) => RollUp | null;

/** What the rows of `tblIndicators` say: of two that contradict each other the upper one counts, as for everything else. */
export function rollUpsIn(rows: readonly { readonly code: string; readonly rollUp: RollUp | null }[]): RollUpOf {
  const byCode = new Map([...rows].reverse().flatMap(({ code, rollUp }) => (rollUp === null ? [] : [[code, rollUp] as const])));
  return (code) => byCode.get(code) ?? null;
}

/** Units of numbers that are no amounts: percentages and other quotients. */
const quotient = /%|％|‰|百分点|\/|／|比率|比例|\bper\b|\bpercent\b|\bratio\b|指数|\bindex\b|分$|\bpoints?\b|\bscore\b/iu;

/**
 * How the values of a goal's parts make up the whole: as its definition says, else by its unit. A unit that is a quotient
 * (%, 元/人, points) cannot be added.
 */
export function rollUpOf({ code, unit }: Pick<GoalNode, "code" | "unit">, defined: RollUpOf = () => null): RollUp {
  const known = code === null ? null : defined(code);
  return known ?? (quotient.test(unit) ? "average" : "sum");
}

/** Whether parts of a target add up to it. The tree's own roll-up is by weights. */
export function addsUp(rollUp: RollUp): boolean {
  return rollUp === "sum";
}
