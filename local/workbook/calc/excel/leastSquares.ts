import { errors } from "../values";

/** A linear model through observations, as LINEST reports it. */
export interface Fit {
  /** One for each variable; 0 for one that the others explain. */
  readonly coefficients: readonly number[];
  readonly constant: number;
  /** Standard errors of the coefficients, and of the constant when there is one. */
  readonly errors: readonly number[];
  readonly constantError: number | null;
  /** Sums of squares that the model explains, and that it leaves. */
  readonly regression: number;
  readonly residual: number;
  readonly freedom: number;
  /** How many variables the others explain. */
  readonly dropped: number;
}

/** A variable that keeps less than this share of its length beside the others is explained by them. */
const COLLINEAR = 1e-10;

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, index) => sum + value * b[index]!, 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Least squares by orthogonalization (modified Gram–Schmidt), over deviations from the means when there is a constant:
 * squares of large numbers, which the normal equations need, would cost half of the digits.
 */
export function leastSquares(ys: readonly number[], variables: readonly (readonly number[])[], hasConstant: boolean): Fit {
  const count = ys.length;
  if (count === 0 || variables.some(({ length }) => length !== count)) throw errors.reference;
  const means = variables.map((variable) => (hasConstant ? mean(variable) : 0));
  const yMean = hasConstant ? mean(ys) : 0;
  let rest = ys.map((y) => y - yMean);
  const total = dot(rest, rest);
  /** Directions of the variables that count, and what each variable has of them. */
  const kept: { readonly index: number; readonly direction: readonly number[]; readonly parts: readonly number[]; readonly ofY: number }[] = [];
  variables.forEach((variable, index) => {
    let vector = variable.map((value) => value - means[index]!);
    const length = Math.sqrt(dot(vector, vector));
    const parts = kept.map(({ direction }) => {
      const part = dot(direction, vector);
      vector = vector.map((value, place) => value - part * direction[place]!);
      return part;
    });
    const left = Math.sqrt(dot(vector, vector));
    if (left <= COLLINEAR * length) return;
    const direction = vector.map((value) => value / left);
    const ofY = dot(direction, rest);
    rest = rest.map((value, place) => value - ofY * direction[place]!);
    kept.push({ index, direction, parts: [...parts, left], ofY });
  });
  /** Solves the triangle that the parts make. */
  const solve = (right: readonly number[]): number[] => {
    const solution = new Array<number>(kept.length).fill(0);
    for (let row = kept.length - 1; row >= 0; row--) {
      let value = right[row]!;
      for (let column = row + 1; column < kept.length; column++) value -= kept[column]!.parts[row]! * solution[column]!;
      solution[row] = value / kept[row]!.parts[row]!;
    }
    return solution;
  };
  const inverse = kept.map((_, column) => solve(kept.map((__, row) => (row === column ? 1 : 0))));
  const solved = solve(kept.map(({ ofY }) => ofY));
  const residual = dot(rest, rest);
  const freedom = count - kept.length - (hasConstant ? 1 : 0);
  const variance = freedom > 0 ? residual / freedom : 0;
  const coefficients = variables.map(() => 0);
  const standardErrors = variables.map(() => 0);
  kept.forEach(({ index }, row) => {
    coefficients[index] = solved[row]!;
    standardErrors[index] = Math.sqrt(variance * inverse.reduce((sum, column) => sum + column[row]! ** 2, 0));
  });
  const leverage = inverse.reduce((sum, column) => sum + kept.reduce((part, { index }, row) => part + means[index]! * column[row]!, 0) ** 2, 0);
  return {
    coefficients,
    constant: yMean - dot(coefficients, means),
    errors: standardErrors,
    constantError: hasConstant ? Math.sqrt(variance * (1 / count + leverage)) : null,
    regression: total - residual,
    residual,
    freedom,
    dropped: variables.length - kept.length,
  };
}
