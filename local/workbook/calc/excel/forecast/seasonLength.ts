/** A season is believed when its correlation is so many times what chance alone gives. */
const CERTAINTY = 3;
/** A part of a period that is so nearly as like itself as the period is the period. */
const AS_LIKE = 0.8;
const LONGEST = 8_760;

interface Likeness {
  readonly lag: number;
  readonly correlation: number;
  /** How far that is from chance: Student's t. */
  readonly distance: number;
}

/**
 * How many observations a period has: the lag at which the steps of the series are most like those before, of at least two
 * whole periods; 1 where nothing stands out from chance. Within a period steps go up and down: what only ever bends one way,
 * as growth does, is like itself at every lag and has no season.
 */
export function seasonLength(values: readonly number[]): number {
  const steps = values.slice(1).map((value, index) => value - values[index]!);
  const found: Likeness[] = [];
  let lowest = 1;
  for (let lag = 1; lag <= Math.min(values.length / 2, LONGEST); lag++) {
    const likeness = compare(steps, lag);
    if (lowest <= 0 && likeness.distance > CERTAINTY) found.push(likeness);
    lowest = Math.min(lowest, likeness.correlation);
  }
  const best = found.reduce<Likeness | null>((most, each) => (most === null || each.distance > most.distance ? each : most), null);
  if (best === null) return 1;
  return found.find(({ lag, correlation }) => best.lag % lag === 0 && correlation >= AS_LIKE * best.correlation)?.lag ?? best.lag;
}

/** The steps beside those so many places earlier. */
function compare(steps: readonly number[], lag: number): Likeness {
  const count = steps.length - lag;
  if (count < 3) return { lag, correlation: 0, distance: 0 };
  let [late, early, lateSquares, earlySquares, products] = [0, 0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const [b, a] = [steps[index + lag]!, steps[index]!];
    late += b;
    early += a;
    lateSquares += b * b;
    earlySquares += a * a;
    products += a * b;
  }
  const spread = (sum: number, squares: number): number => Math.max(0, squares - (sum * sum) / count);
  const [one, other] = [spread(late, lateSquares), spread(early, earlySquares)];
  // Steps that are the same up to rounding say nothing.
  if (one <= lateSquares * 1e-12 || other <= earlySquares * 1e-12) return { lag, correlation: 0, distance: 0 };
  const correlation = Math.min(1, (products - (late * early) / count) / Math.sqrt(one * other));
  const chance = Math.sqrt(Math.max(1e-12, 1 - correlation * correlation) / Math.max(1, count - 2));
  return { lag, correlation, distance: correlation / chance };
}
