/** A number to be found, within bounds; `step` is a small change of it, to see what it does. */
export interface Unknown {
  readonly start: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

export interface Minimum {
  readonly at: readonly number[];
  readonly squares: number;
}

/** Fills `residuals` for a guess at the unknowns. */
export type Model = (guess: readonly number[], residuals: Float64Array) => void;

/** A step that gains less than this share of the squares gains nothing; so many of them in a row end the search. */
const noGain = 1e-14;
const patience = 4;
/** λ between Gauss–Newton and a step too short to matter. */
const leastDamping = 1e-12;
const largestDamping = 1e16;

/** How far a step may be lengthened. */
const longestStretch = 20;

/**
 * Least squares within bounds by Levenberg–Marquardt with central differences: an unknown at its bound stays there while
 * the slope pushes it outwards. Deterministic; ends at a local minimum or after `rounds`.
 * Source: Nocedal & Wright, Numerical Optimization, 2nd ed. 2006, sections 10.3 and 16.7.
 */
export function leastSquares(model: Model, unknowns: readonly Unknown[], count: number, rounds: number): Minimum {
  let at: readonly number[] = unknowns.map(({ start }) => start);
  const residuals = new Float64Array(count);
  const trial = new Float64Array(count);
  let squares = squaresAt(model, at, residuals);
  let damping = 1e-3;
  let idle = 0;
  for (let round = 0; round < rounds && squares > 0 && idle < patience; round += 1) {
    if (round > 0) squaresAt(model, at, residuals);
    const { slope, curvature } = slopes(model, at, unknowns, residuals);
    const free = unknowns.map(({ low, high }, i) => !((at[i]! <= low && slope[i]! > 0) || (at[i]! >= high && slope[i]! < 0)));
    let gain = 0;
    while (gain === 0 && damping < largestDamping) {
      const move = dampedStep(curvature, slope, free, damping);
      const reached = move === null ? null : lower(model, unknowns, { at, squares, slope, move }, trial);
      if (reached !== null) {
        gain = squares - reached.squares;
        ({ at, squares } = reached);
        damping = Math.max(damping / 10, leastDamping);
      } else {
        damping *= 8;
      }
    }
    if (gain === 0) break;
    idle = gain <= noGain * squares ? idle + 1 : 0;
  }
  return { at, squares };
}

interface Step {
  readonly at: readonly number[];
  readonly squares: number;
  readonly slope: readonly number[];
  readonly move: readonly number[];
}

/**
 * Where a step leads, when it leads down: at its end, or where the parabola through both ends is lowest if that is lower
 * still. Gauss–Newton steps are too short or too long where residuals stay large, and without this it creeps.
 */
function lower(model: Model, unknowns: readonly Unknown[], { at, squares, slope, move }: Step, trial: Float64Array): Minimum | null {
  const end = within(unknowns, at, move, 1);
  const reached = { at: end, squares: squaresAt(model, end, trial) };
  if (!(reached.squares < squares)) return null;
  const descent = 2 * slope.reduce((total, each, i) => total + each * (end[i]! - at[i]!), 0);
  const stretch = -descent / (2 * (reached.squares - squares - descent));
  if (!(stretch > 0 && stretch < longestStretch)) return reached;
  const stretched = within(unknowns, at, move, stretch);
  const there = squaresAt(model, stretched, trial);
  return there < reached.squares ? { at: stretched, squares: there } : reached;
}

function within(unknowns: readonly Unknown[], at: readonly number[], move: readonly number[], stretch: number): number[] {
  return unknowns.map(({ low, high }, i) => Math.min(high, Math.max(low, at[i]! + stretch * move[i]!)));
}

/** The sum of squares; infinite where the model has no finite value, so that no step ends there. */
function squaresAt(model: Model, guess: readonly number[], residuals: Float64Array): number {
  model(guess, residuals);
  let total = 0;
  for (const residual of residuals) total += residual * residual;
  return Number.isFinite(total) ? total : Infinity;
}

/** Jᵀr and JᵀJ at a guess. */
function slopes(
  model: Model,
  at: readonly number[],
  unknowns: readonly Unknown[],
  residuals: Float64Array,
): { slope: number[]; curvature: number[][] } {
  const columns = at.map((value, i) => {
    const { step } = unknowns[i]!;
    const [up, down] = [value + step, value - step].map((moved) => {
      const out = new Float64Array(residuals.length);
      model(at.map((each, j) => (j === i ? moved : each)), out);
      return out;
    });
    return up!.map((each, k) => (each - down![k]!) / (2 * step));
  });
  const curvature = columns.map((column, i) => columns.slice(0, i + 1).map((other) => dot(column, other)));
  return { slope: columns.map((column) => dot(column, residuals)), curvature };
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let k = 0; k < a.length; k += 1) total += a[k]! * b[k]!;
  return total;
}

/** The step −(JᵀJ + λ·diag)⁻¹·Jᵀr in the free unknowns, by Cholesky; null when the matrix is not positive definite. */
function dampedStep(
  curvature: readonly (readonly number[])[],
  slope: readonly number[],
  free: readonly boolean[],
  damping: number,
): number[] | null {
  const factor: number[][] = [];
  const half: number[] = [];
  for (let i = 0; i < slope.length; i += 1) {
    const row = curvature[i]!.map((entry, j) => (free[i] && free[j] ? entry : 0));
    row[i] = free[i] && row[i]! > 0 ? row[i]! * (1 + damping) : 1;
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? row : factor[j]!;
      for (let k = 0; k < j; k += 1) row[j]! -= row[k]! * other[k]!;
      if (j < i) row[j]! /= other[j]!;
    }
    if (!(row[i]! > 0)) return null;
    row[i] = Math.sqrt(row[i]!);
    factor.push(row);
    let rest = free[i] ? -slope[i]! : 0;
    for (let k = 0; k < i; k += 1) rest -= row[k]! * half[k]!;
    half.push(rest / row[i]!);
  }
  const move = [...half];
  for (let i = slope.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < slope.length; k += 1) move[i]! -= factor[k]![i]! * move[k]!;
    move[i]! /= factor[i]![i]!;
  }
  return move;
}
