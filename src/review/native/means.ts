import { isLeftOut, nothing, type NativeArgument } from "./argument";

type Arguments = readonly (NativeArgument | undefined)[];

/** Weights that can be averaged with, or the error that KPI.WEIGHTED gives for them. */
function withWeights(weights: string, value: string): string {
  return `IF(COUNT(${weights})=0,NA(),IF(SUMPRODUCT(--(${weights}<0))>0,#NUM!,IF(SUM(${weights})=0,#NUM!,${value})))`;
}

/** The weight of the rows that have a value. */
const present = (values: string, weights: string): string => `SUMPRODUCT(--ISNUMBER(${values}),${weights})`;

/** KPI.WEIGHTED with its usual options: the arithmetic mean over the rows that have a value; options of one's own are not written. */
export function weightedText([values = nothing, weights = nothing, ...options]: Arguments): string | null {
  if (isLeftOut(values) || isLeftOut(weights) || !options.every((option) => option === undefined || isLeftOut(option))) return null;
  const share = present(values.text, weights.text);
  return withWeights(weights.text, `IF(${share}=0,NA(),SUMPRODUCT(${values.text},${weights.text})/${share})`);
}

/** KPI.COVERAGE: the share of the weight that has a value. */
export function coverageText([values = nothing, weights = nothing]: Arguments): string | null {
  if (isLeftOut(values) || isLeftOut(weights)) return null;
  return withWeights(weights.text, `${present(values.text, weights.text)}/SUM(${weights.text})`);
}
