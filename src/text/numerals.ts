/** A number with the digits that it has, without the dust of binary fractions: 0.1+0.2 is 0.3. */
export function exactly(value: number): string {
  return String(Number(value.toPrecision(14)) + 0);
}

/** A quotient with as many digits as tell something. */
export function roughly(value: number): string {
  return String(Number(value.toPrecision(8)) + 0);
}

/** A number within a formula: a negative one in brackets. */
export function term(value: number, write: (value: number) => string = exactly): string {
  return value < 0 ? `(${write(value)})` : write(value);
}

/** Points with two decimals. */
export function twoDecimals(points: number): string {
  const text = points.toFixed(2);
  return text === "-0.00" ? "0.00" : text;
}
