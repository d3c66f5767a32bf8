import { equals } from "./compare";

/** The whole number that a number is but for the dust of decimals (0.1·3·10 is 3); null when it is none. */
export function whole(value: number): number | null {
  const nearest = Math.round(value);
  return equals(value, nearest) ? nearest : null;
}
