import { ln } from "../elementary";
import { Impossible, type Failure } from "../failure";
import { Options } from "../options";
import { fraction, type Direction, type Fraction } from "../types";

export type ObjectiveMethod = "entropy" | "critic" | "std";

export const objectiveMethods = new Options<ObjectiveMethod>([
  { value: "entropy", label: { zh: "熵权法", en: "entropy" }, also: ["熵权", "熵值法"] },
  { value: "critic", label: { zh: "CRITIC法", en: "critic" }, also: ["客观赋权"] },
  { value: "std", label: { zh: "标准差法", en: "std" }, also: ["标准差", "标准离差法"] },
]);

/** Values of one indicator over all alternatives. */
type Column = Float64Array;

/** Correlations this near to 1 are 1: the rest is rounding. */
const tiny = 1e-12;

/** How much each column tells, before the weights are scaled to 1. No column given is constant. */
const informations: Record<ObjectiveMethod, (columns: readonly Column[]) => number[]> = {
  entropy: (columns) => columns.map(divergence),
  critic(columns) {
    const standardized = columns.map(unitLength);
    // Σ over k of (1 − r_jk) is the number of columns less the column's product with the sum of all: linear in the cells.
    const together = standardized[0]!.map((_value, row) => standardized.reduce((sum, column) => sum + column[row]!, 0));
    return columns.map((column, index) => {
      const conflict = columns.length - product(standardized[index]!, together);
      return conflict <= tiny * columns.length ? 0 : deviation(scaled(column)) * conflict;
    });
  },
  std: (columns) => columns.map((column) => deviation(scaled(column))),
};

/**
 * KPI.ENTROPY: weights of the columns (indicators) from how much they set the rows (alternatives) apart; they sum to 1.
 * Lower-is-better columns are turned round first, x → max + min − x, which keeps their unit and their spread.
 *
 * - entropy (Shannon; Hwang and Yoon 1981): p = x/Σx, e = −Σ p·ln p / ln(rows) with 0·ln 0 = 0, weight ∝ 1 − e.
 *   Values must not be negative.
 * - critic (Diakoulaki, Mavrotas and Papayannakis 1995): columns scaled to 0…1 by (x − min)/(max − min), weight ∝ s_j·Σ(1 − r_jk)
 *   with the sample standard deviation s and the correlations r.
 * - std: the same scaling, weight ∝ s_j.
 *
 * A constant column tells nothing and gets 0, and correlations with it do not count; when all are constant, all are
 * equal. When the others tell nothing either (columns that move exactly alike under critic), those are equal.
 */
export function objectiveWeights(
  rows: readonly (readonly number[])[],
  directions: readonly Direction[],
  method: ObjectiveMethod,
): Fraction[] | Failure {
  if (rows.length < 2) return new Impossible("tooFewRows", "matrix", { found: rows.length });
  if (method === "entropy") {
    const wrong = negativeCell(rows);
    if (wrong !== null) return wrong;
  }
  const columns = directions.map((direction, index) => turned(Float64Array.from(rows, (row) => row[index]!), direction));
  const telling = columns.flatMap((column, index) => (isConstant(column) ? [] : [index]));
  if (telling.length === 0) return columns.map(() => fraction(1 / columns.length));
  const informations_ = informations[method](telling.map((index) => columns[index]!));
  const total = informations_.reduce((sum, each) => sum + each, 0);
  if (!Number.isFinite(total)) return new Impossible("outOfRange");
  const weights = columns.map(() => fraction(0));
  telling.forEach((index, place) => {
    weights[index] = fraction(total === 0 ? 1 / telling.length : informations_[place]! / total);
  });
  return weights;
}

function negativeCell(rows: readonly (readonly number[])[]): Impossible | null {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((value) => value < 0);
    if (column !== -1) return new Impossible("negativeCell", "matrix", { row: row + 1, column: column + 1, value: cells[column]! });
  }
  return null;
}

function turned(column: Column, direction: Direction): Column {
  if (direction !== -1) return column;
  const [least, largest] = extent(column);
  return column.map((value) => largest - (value - least));
}

function extent(column: Column): [least: number, largest: number] {
  let least = Infinity;
  let largest = -Infinity;
  for (const value of column) {
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  return [least, largest];
}

function isConstant(column: Column): boolean {
  const [least, largest] = extent(column);
  return largest - least <= tiny * Math.max(Math.abs(least), Math.abs(largest));
}

function scaled(column: Column): Column {
  const [least, largest] = extent(column);
  return column.map((value) => (value - least) / (largest - least));
}

/** 1 − e: how far the shares are from equal ones. */
function divergence(column: Column): number {
  const sum = column.reduce((total, value) => total + value, 0);
  // A share may be too small for a number: 5e-324 of 46,444 is 0.
  const entropy = column.reduce((total, value) => (value / sum === 0 ? total : total - (value / sum) * ln(value / sum)), 0);
  return Math.max(0, 1 - entropy / ln(column.length));
}

function centred(column: Column): Column {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return column.map((value) => value - mean);
}

/** Sample standard deviation. */
function deviation(column: Column): number {
  const distances = centred(column);
  return Math.sqrt(product(distances, distances) / (column.length - 1));
}

/** Centred and of length 1, so that the product of two columns is their correlation. */
function unitLength(column: Column): Column {
  const distances = centred(scaled(column));
  const length = Math.sqrt(product(distances, distances));
  return distances.map((distance) => distance / length);
}

function product(first: Column, second: Column): number {
  return first.reduce((sum, value, row) => sum + value * second[row]!, 0);
}
