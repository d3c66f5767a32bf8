import { reaches } from "../compare";
import { NotApplicable, WrongSize, WrongType, type Failure } from "../failure";
import { Options } from "../options";
import { fraction, type Fraction } from "../types";

/** A square matrix of pairwise comparisons: how many times as important the row is as the column. */
export type Comparison = readonly (readonly number[])[];

/** Saaty's random index: the mean consistency index of random matrices, by their size from 3 on. */
export type RandomIndex = readonly number[];

/** Saaty 1980, The Analytic Hierarchy Process, and the recomputed values of Saaty 2005. */
export const randomIndices = new Options<RandomIndex>([
  { value: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49], label: { zh: "1980 年版", en: "1980" } },
  { value: [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49], label: { zh: "2005 年版", en: "2005" } },
]);

export const defaultRandomIndex: RandomIndex = randomIndices.choices[0]!.value;

const mostCriteria = 10;

/** How far a cell may be from 1 divided by its mirror image: 0.33 may stand for a third. */
const reciprocityTolerance = 0.03;

/** More steps than any matrix of positive numbers of a usual size needs; they only end the search for an odd one. */
const mostSteps = 10_000;

/** Checks a matrix as a sheet holds it; null is an empty cell. The failure names the cell. */
export function comparison(cells: readonly (readonly (number | null)[])[]): Comparison | Failure {
  const size = cells.length;
  const columns = cells[0]?.length ?? 0;
  if (size !== columns) return new WrongSize("notSquare", "matrix", { value: `${size}×${columns}` });
  if (size > mostCriteria) return new WrongSize("tooManyCriteria", "matrix", { most: mostCriteria, found: size });
  for (const [row, line] of cells.entries()) {
    for (const [column, value] of line.entries()) {
      const wrong = wrongCell(cells, row, column, value);
      if (wrong !== null) return wrong;
    }
  }
  return cells as Comparison;
}

function wrongCell(cells: readonly (readonly (number | null)[])[], row: number, column: number, value: number | null): Failure | null {
  const place = { row: row + 1, column: column + 1, value: value ?? "" };
  if (value === null || value <= 0) return new WrongType("cellNotPositive", "matrix", place);
  if (row === column) return isReciprocal(value, 1) ? null : new NotApplicable("diagonalNotOne", "matrix", place);
  // Of two mirrored cells the lower one is named, since the upper one has been read already.
  const mirror = cells[column]![row]!;
  if (row < column || isReciprocal(value, mirror)) return null;
  return new NotApplicable("notReciprocal", "matrix", { ...place, mirror });
}

function isReciprocal(value: number, mirror: number): boolean {
  return reaches(reciprocityTolerance, Math.abs(value * mirror - 1));
}

/**
 * KPI.AHP: the principal eigenvector of the matrix, with a sum of 1, by power iteration from equal weights until the
 * numbers stand still (Saaty 1980).
 */
export function priorities(matrix: Comparison): Fraction[] {
  let weights = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < mostSteps; step += 1) {
    const next = toSumOne(times(matrix, weights));
    const moved = Math.max(...next.map((weight, index) => Math.abs(weight - weights[index]!) / weight));
    weights = next;
    if (moved <= Number.EPSILON) break;
  }
  return weights.map(fraction);
}

/**
 * KPI.AHP.CR: the consistency ratio CI/RI with CI = (λmax − n)/(n − 1); 0.1 and less is usually accepted. One or two
 * items are always consistent. A rounded reciprocal (0.33) can bring λmax just under n: that counts as 0 too.
 */
export function consistencyRatio(matrix: Comparison, randomIndex: RandomIndex): number {
  const size = matrix.length;
  const index = randomIndex[size - 3];
  if (index === undefined) return 0;
  // With weights that sum to 1, the sum of A·w is λmax.
  const largest = times(matrix, priorities(matrix)).reduce((sum, part) => sum + part, 0);
  return Math.max(0, (largest - size) / (size - 1) / index);
}

function times(matrix: Comparison, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, cell, column) => sum + cell * vector[column]!, 0));
}

function toSumOne(parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}
