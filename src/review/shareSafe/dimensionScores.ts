import type { Dimension } from "../../goals/types";
import { Failure } from "../../scoring/failure";
import { weightedMean } from "../../scoring/weighted";
import { dimensionTerms } from "../../text/terms";
import { mergeSmall } from "./mergeSmall";
import { behind, sizeOf, type Behind, type DepartmentPeople, type Part } from "./people";
import { rounded } from "./rounded";

export interface DimensionScores {
  readonly scores: Readonly<Record<Dimension, number | null>>;
  /** How many were left out. */
  readonly suppressed: number;
}

/** A part of what a total is made of. */
interface Cell {
  /** Null for what has none, which is never shown. */
  readonly dimension: Dimension | null;
  readonly people: ReadonlySet<Behind>;
  readonly score: number | null;
}

/**
 * Weighted scores of some departments by dimension. Left out is what too few people stand behind. Who takes the others off
 * the total gets all that was left out, together with what has no dimension: where these are the scores of too few people,
 * the next smallest are left out too.
 */
export function dimensionScores(departments: readonly DepartmentPeople[], minimum: number): DimensionScores {
  const rest = cellOf(null, departments.map((of) => ({ of, results: [...of.results.filter(({ dimension }) => (dimension ?? null) === null), ...of.extras] })));
  const cells = dimensionTerms.map(({ value }) => cellOf(value, departments.map((of) => ({ of, results: of.results.filter(({ dimension }) => dimension === value) }))));
  const all = [...cells, rest].filter(({ people, score }) => people.size > 0 || score !== null);
  const merged = mergeSmall(all, minimum, countOf, (cell) => cell.dimension === null || countOf([cell]) < minimum);
  const shown = new Map(merged?.alone.map(({ dimension, score }) => [dimension, score] as const));
  return {
    scores: { financial: shown.get("financial") ?? null, customer: shown.get("customer") ?? null, process: shown.get("process") ?? null, learning: shown.get("learning") ?? null },
    suppressed: cells.filter(({ dimension, score }) => score !== null && !shown.has(dimension)).length,
  };
}

function cellOf(dimension: Dimension | null, parts: readonly Part[]): Cell {
  const results = parts.flatMap((part) => part.results);
  const mean = weightedMean(results.map(({ score }) => score), results.map(({ weight }) => weight));
  return { dimension, people: behind(parts), score: mean instanceof Failure ? null : rounded(mean) };
}

function countOf(cells: readonly Cell[]): number {
  return sizeOf(new Set(cells.flatMap(({ people }) => [...people])));
}
