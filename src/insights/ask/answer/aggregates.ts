import { Failure } from "../../../scoring/failure";
import { mean, sum } from "../../../scoring/statistics";
import { weightedMean } from "../../../scoring/weighted";
import type { CitedResult } from "../../overview/series";
import type { Aggregate } from "../types";
import type { Measures } from "./measures";
import type { ShapedQuestion } from "./shape";

/** One number of several; null of none. */
export function aggregated(values: readonly (number | null)[], aggregate: Exclude<Aggregate, "count" | "share">): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  switch (aggregate) {
    case "mean": return mean(known);
    case "sum": return sum(known);
    case "highest": return known.reduce((a, b) => Math.max(a, b));
    case "lowest": return known.reduce((a, b) => Math.min(a, b));
  }
}

/** The mean of scores by their weights, as KPI.WEIGHTED works it out; null where nothing with a weight is scored. */
export function weightedScore(results: readonly CitedResult[]): number | null {
  const found = weightedMean(results.map(({ score }) => score), results.map(({ weight }) => weight));
  return found instanceof Failure ? null : found;
}

/** What results that lie within the limits come to; of those, the question's standing picks what a share is the part of. */
export function valueOfResults(results: readonly CitedResult[], { aggregate, measure }: ShapedQuestion, measures: Measures, isStanding: (result: CitedResult) => boolean): number | null {
  if (aggregate === "count") return results.filter(isStanding).length;
  if (aggregate === "share") return results.length === 0 ? null : results.filter(isStanding).length / results.length;
  const kept = results.filter(isStanding);
  if (aggregate === "mean" && measure === "score") return weightedScore(kept);
  return aggregate === null ? null : aggregated(kept.map((result) => measures.of(result, measure)), aggregate);
}
