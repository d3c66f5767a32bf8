import type { Dimension } from "../../goals/types";
import { Failure } from "../../scoring/failure";
import { weightedMean } from "../../scoring/weighted";
import { dimensionTerms } from "../../text/terms";
import { countBehind, type DepartmentPeople } from "./people";
import { rounded } from "./rounded";

export interface DimensionScores {
  readonly scores: Readonly<Record<Dimension, number | null>>;
  /** How many were left out. */
  readonly suppressed: number;
}

/**
 * Weighted scores of some departments by dimension. Left out is what too few people stand behind; and where that is only
 * one, the next smallest too, because the total and the others would tell it.
 */
export function dimensionScores(departments: readonly DepartmentPeople[], minimum: number): DimensionScores {
  const cells = dimensionTerms.flatMap(({ value: dimension }) => {
    const parts = departments.map((of) => ({ of, results: of.results.filter((result) => result.dimension === dimension) }));
    const results = parts.flatMap((part) => part.results);
    const mean = weightedMean(results.map(({ score }) => score), results.map(({ weight }) => weight));
    return results.length === 0 || mean instanceof Failure ? [] : [{ dimension, people: countBehind(parts), score: rounded(mean) }];
  });
  const bySize = [...cells].sort((a, b) => a.people - b.people);
  const small = bySize.filter(({ people }) => people < minimum).length;
  const left = new Set(bySize.slice(0, small === 1 ? 2 : small));
  const scores: Record<Dimension, number | null> = { financial: null, customer: null, process: null, learning: null };
  for (const cell of cells) if (!left.has(cell)) scores[cell.dimension] = cell.score;
  return { scores, suppressed: left.size };
}
