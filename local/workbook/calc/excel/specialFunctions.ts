/** Functions that distributions are made of, to nearly all digits: the library's are right to eight. */

/** Lanczos' coefficients for g = 7. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function, above 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const at = x - 1;
  const sum = LANCZOS.slice(1).reduce((total, coefficient, index) => total + coefficient / (at + index + 1), LANCZOS[0]!);
  const shifted = at + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}

/** The regularized incomplete beta function: the share of a beta distribution below x. */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction comes to an end fast on one side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front * continuedFraction(x, a, b);
}

const TINY = 1e-300;
const TURNS = 500;

/** Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < TURNS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      result *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return result;
}

/** An integral by Simpson's rule. */
function integral(from: number, to: number, pieces: number, f: (at: number) => number): number {
  const step = (to - from) / pieces;
  let total = f(from) + f(to);
  for (let piece = 1; piece < pieces; piece++) total += f(from + piece * step) * (piece % 2 === 1 ? 4 : 2);
  return (total * step) / 3;
}

const PIECES = 2_000;
/** Beyond this exponent nothing is left of e^-x. */
const VANISHED = 745;

/** Bessel functions of whole order, by their integrals. */
export const besselJ = (x: number, order: number): number => integral(0, Math.PI, PIECES, (angle) => Math.cos(order * angle - x * Math.sin(angle))) / Math.PI;

export function besselY(x: number, order: number): number {
  let end = 1;
  while (x * Math.sinh(end) - order * end < VANISHED) end += 0.5;
  const sign = order % 2 === 0 ? 1 : -1;
  const waves = integral(0, Math.PI, PIECES, (angle) => Math.sin(x * Math.sin(angle) - order * angle));
  return (waves - integral(0, end, 10 * PIECES, (t) => (Math.exp(order * t) + sign * Math.exp(-order * t)) * Math.exp(-x * Math.sinh(t)))) / Math.PI;
}

/** The modified ones: the first kind by its power series. */
export function besselI(x: number, order: number): number {
  let term = 1;
  for (let factor = 1; factor <= order; factor++) term *= x / 2 / factor;
  let total = 0;
  for (let index = 0; Math.abs(term) > Math.abs(total) * 1e-17; index++) {
    total += term;
    term *= (x / 2) ** 2 / ((index + 1) * (index + 1 + order));
  }
  return total;
}

/** The second kind by its integral, which equal steps find fast. */
export function besselK(x: number, order: number): number {
  const step = 1 / 64;
  let total = Math.exp(-x) / 2;
  for (let t = step; x * Math.cosh(t) - order * t < VANISHED; t += step) total += Math.exp(-x * Math.cosh(t)) * Math.cosh(order * t);
  return total * step;
}
