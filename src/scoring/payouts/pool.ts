import { reaches } from "../compare";
import { decimalUnits, fromUnits, type DecimalUnits } from "../decimals";
import { Impossible, type Failure } from "../failure";
import { sumOf } from "../statistics";
import { exactUnits } from "./exactUnits";
import { waterFill, type Claim } from "./waterFill";

/** A pool to be shared out, in amounts of one currency. Lists are as long as the weights. */
export interface Pool {
  readonly amount: number;
  /** Null carries no weight. */
  readonly weights: readonly (number | null)[];
  /** Null has no cap. */
  readonly caps?: readonly (number | null)[] | null;
  /** Null has a floor of 0. */
  readonly floors?: readonly (number | null)[] | null;
  readonly decimals?: number | null;
}

export interface PoolParts {
  readonly parts: readonly number[];
  /** What the caps leave over; 0 when all is shared out. */
  readonly remainder: number;
}

// Taken once: in some runtimes a look-up of a global costs more than the arithmetic.
const { ceil, floor: wholeOf, min } = Math;

/** The largest pool: up to here tenths of a unit are still exact. */
const mostUnits = 1e15;
/** Smaller weights would take levels beyond the range of numbers. */
const leastWeight = 1e-290;

/**
 * KPI.POOL: shares an amount in proportion to weights, each part no less than its floor and no more than its cap (see
 * `waterFill`), and rounds so that parts and remainder add up to the pool to the last unit; the pool itself is rounded
 * half up to 2 decimals or as many as told. O(n log n).
 */
export function sharePool({ amount, weights, caps = null, floors = null, decimals = null }: Pool): PoolParts | Failure {
  const units = decimalUnits(decimals ?? 2);
  if (units instanceof Impossible) return units;
  const wrong = negativeIn({ amount, weights, caps, floors });
  if (wrong !== null) return wrong;
  if (weights.every((weight) => weight === null || weight === 0)) return new Impossible("allZero", "weights");
  const exactPool = exactUnits(amount, units);
  const pool = wholeOf(exactPool + 0.5);
  if (pool > mostUnits || weights.some((weight) => weight !== null && weight > 0 && weight < leastWeight)) {
    return new Impossible("outOfRange");
  }
  const wanted = weights.map((weight, index) => ({
    weight: weight ?? 0,
    floor: exactUnits(floors?.[index] ?? 0, units),
    cap: capUnits(caps?.[index] ?? null, units),
  }));
  const claims = wholeBounds(wanted, pool);
  const least = sumOf(wanted, ({ floor }) => floor);
  // In a large pool the guard of `reaches` is more than a unit.
  if (!reaches(exactPool, least) || sumOf(claims, ({ floor }) => floor) > pool) {
    return new Impossible("floorsAbovePool", "floors", { value: fromUnits(least, units), pool: amount });
  }
  const crossed = wanted.findIndex(({ floor, cap }) => !reaches(cap, floor));
  if (crossed !== -1) return new Impossible("poolCapBelowFloor", "caps", { position: crossed + 1 });
  const shared = min(pool, sumOf(claims, ({ weight, floor, cap }) => (weight > 0 ? cap : floor)));
  return {
    parts: waterFill(shared, claims).map((part) => fromUnits(part, units)),
    remainder: fromUnits(pool - shared, units),
  };
}

/** No pool is larger than the cap that stands for none. */
function capUnits(cap: number | null, units: DecimalUnits): number {
  return cap === null ? mostUnits : min(mostUnits, exactUnits(cap, units));
}

/**
 * A cap between two units counts as the lower one and a floor as the upper, so that rounding breaks neither. Where that
 * cannot be, because cap and floor lie between the same two units or all floors together take the whole pool, the
 * floor counts as the lower unit too.
 */
function wholeBounds(wanted: readonly Claim[], pool: number): Claim[] {
  const rounded = (round: (floor: number) => number): Claim[] =>
    wanted.map(({ weight, floor, cap }) => {
      const most = wholeOf(cap);
      return { weight, floor: min(round(floor), most), cap: most };
    });
  const claims = rounded(ceil);
  return sumOf(claims, ({ floor }) => floor) <= pool ? claims : rounded(wholeOf);
}

function negativeIn({ amount, weights, caps, floors }: Required<Omit<Pool, "decimals">>): Impossible | null {
  if (amount < 0) return new Impossible("negative", "pool", { value: amount });
  for (const [argument, list] of [["weights", weights], ["caps", caps], ["floors", floors]] as const) {
    const negative = list?.find((value) => value !== null && value < 0);
    if (negative != null) return new Impossible("negative", argument, { value: negative });
  }
  return null;
}
