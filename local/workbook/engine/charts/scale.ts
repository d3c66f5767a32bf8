/** An axis of numbers: where it begins and ends, and how far its lines are apart. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

export interface ScaleWishes {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly majorUnit?: number | undefined;
}

const STEPS = 6;
/** Values closer together than this are one to an axis. */
const SMALLEST = 1e-200;

/** Round numbers around the values, with zero unless they lie close together far from it; what is wished for holds. */
export function scaleOf(values: readonly number[], wishes: ScaleWishes = {}): Scale {
  const low = Math.min(...(values.length > 0 ? values : [0]));
  const high = Math.max(...(values.length > 0 ? values : [1]));
  const narrow = low > 0 && (high - low) / high < 1 / 6 && high > low;
  const from = wishes.minimum ?? (low < 0 || narrow ? low : 0);
  const to = wishes.maximum ?? Math.max(high, narrow ? high : 0);
  const span = [to - from, Math.abs(to)].find((size) => size > SMALLEST) ?? 1;
  const majorUnit = wishes.majorUnit !== undefined && wishes.majorUnit > 0 ? wishes.majorUnit : niceStep(span / STEPS);
  const minimum = wishes.minimum ?? Math.floor(from / majorUnit) * majorUnit;
  const rough = Math.ceil(to / majorUnit - 1e-9) * majorUnit;
  const maximum = wishes.maximum ?? (rough - to < 0.05 * span && rough !== 0 && high > 0 ? rough + (rough === to ? majorUnit : 0) : rough);
  return { minimum: clean(minimum), maximum: clean(maximum > minimum ? maximum : minimum + majorUnit), majorUnit };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10;
  return clean(step * power);
}

/** Without the dust of binary fractions. */
const clean = (number: number): number => Number(number.toPrecision(12));

/** The numbers at which an axis has lines. */
export function ticks({ minimum, maximum, majorUnit }: Scale): number[] {
  const count = Math.min(1_000, Math.floor((maximum - minimum) / majorUnit + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => clean(minimum + index * majorUnit));
}
