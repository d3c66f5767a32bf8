import type { Bounds, UnitFamily } from "./types";

export interface Kind {
  readonly family: UnitFamily;
  readonly bounds: Bounds;
}

const counted: Bounds = { low: 0, high: null };
const unbounded: Bounds = { low: null, high: null };

/** Family and bounds by the letter that the tables use. */
export const kinds = {
  r: { family: "rate", bounds: { low: 0, high: 100 } },
  // Attainments and expense ratios: 120 % is a value.
  a: { family: "rate", bounds: counted },
  // Margins can be negative, but not above 100 %.
  p: { family: "rate", bounds: { low: null, high: 100 } },
  // Growth, returns and deviations have no bound.
  g: { family: "rate", bounds: unbounded },
  m: { family: "money", bounds: unbounded },
  c: { family: "count", bounds: counted },
  d: { family: "duration", bounds: counted },
  s: { family: "score", bounds: counted },
  n: { family: "score", bounds: { low: -100, high: 100 } },
  x: { family: "ratio", bounds: counted },
  v: { family: "volume", bounds: counted },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindLetter = keyof typeof kinds;

export function isKindLetter(letter: string): letter is KindLetter {
  return Object.hasOwn(kinds, letter);
}
