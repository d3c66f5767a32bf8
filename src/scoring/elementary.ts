/*
 * ln and exp from the four operations alone. Math.log and Math.exp may differ in the last bit between engines
 * (ECMAScript leaves them "implementation-approximated"), and a closed period must recompute to the same bits anywhere.
 */

/** ln 2 in two parts, the first with few enough bits that k·high is exact for every exponent k. */
const ln2High = 0.693145751953125;
const ln2Low = 1.4286068203094173e-6;
const sqrtHalf = Math.SQRT1_2;

/** Natural logarithm, to within two units in the last place; of 0 and beyond what numbers can be, as Math.log has it. */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? Infinity : NaN;
  let mantissa = x;
  let exponent = 0;
  for (; mantissa >= 2 * sqrtHalf; mantissa /= 2) exponent += 1;
  for (; mantissa < sqrtHalf; mantissa *= 2) exponent -= 1;
  // ln m = 2·artanh((m−1)/(m+1)), whose series converges fast for m near 1.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let odd = 23; odd >= 3; odd -= 2) sum = (sum + 1 / odd) * square;
  return exponent * ln2High + (exponent * ln2Low + 2 * s * sum) + 2 * s;
}

/** e to the power x, to within two units in the last place. */
export function exp(x: number): number {
  if (x > 709.8) return Infinity;
  if (x < -745.2) return 0;
  const exponent = Math.round(x / Math.LN2);
  const rest = x - exponent * ln2High - exponent * ln2Low;
  let sum = 1;
  for (let term = 16; term >= 1; term -= 1) sum = 1 + (sum * rest) / term;
  let power = sum;
  for (let step = 0; step < exponent; step += 1) power *= 2;
  for (let step = 0; step > exponent; step -= 1) power /= 2;
  return power;
}
