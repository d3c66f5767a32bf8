import * as formulajs from "@formulajs/formulajs";
import { toBoolean, toInteger, toNumber } from "../coercion";
import { errors, type CellValue } from "../values";
import { onValues, type BuiltIn } from "./builtIn";
import { distribution } from "./distributions";
import { call, ofNumbers } from "./library";
import { betaShare, logGamma } from "./specialFunctions";

const { BETA, BINOM, CHISQ, F, T, GAMMA, GAMMALN, HYPGEOM, NEGBINOM, NORM, POISSON, LOGNORM, EXPON, WEIBULL } = formulajs;

/** An older function that always means the cumulative form. */
const cumulative = (signature: string, apply: unknown): BuiltIn => onValues(signature, (...values) => call(apply, [...values.map(toNumber), true]));

/** The share beyond a value. */
const beyond = (signature: string, apply: unknown): BuiltIn =>
  onValues(signature, (...values) => {
    const below = call(apply, [...values.map(toNumber), true]);
    return typeof below === "number" ? 1 - below : below;
  });

const binomialBetween = onValues("vvv?v", (trials, share, from, to) => {
  const [n, p, low] = [toNumber(trials), toNumber(share), toNumber(from)];
  const below = low > 0 ? call(BINOM.DIST, [low - 1, n, p, true]) : 0;
  const upTo = call(BINOM.DIST, [to == null ? low : toNumber(to), n, p, true]);
  return typeof below === "number" && typeof upTo === "number" ? upTo - below : upTo;
});

/** Beta with the limits behind the switch, as Excel orders them. */
function beta(value: CellValue | undefined, alpha: CellValue | undefined, shape: CellValue | undefined, isCumulative: boolean, low: CellValue | undefined, high: CellValue | undefined): CellValue {
  const [a, b, from, to] = [toNumber(alpha), toNumber(shape), low == null ? 0 : toNumber(low), high == null ? 1 : toNumber(high)];
  const x = (toNumber(value) - from) / (to - from);
  if (!(x >= 0 && x <= 1) || a <= 0 || b <= 0) return errors.number;
  return isCumulative ? betaShare(x, a, b) : call(BETA.DIST, [toNumber(value), a, b, false, from, to]);
}

/** Newton's steps from a first answer that is right to a few digits only. */
function refined(start: CellValue, share: number, below: (x: number) => CellValue, density: (x: number) => CellValue): CellValue {
  let x = start;
  for (let step = 0; step < 4 && typeof x === "number"; step++) {
    const [reached, slope] = [below(x), density(x)];
    if (typeof reached !== "number" || typeof slope !== "number" || slope === 0) break;
    x -= (reached - share) / slope;
  }
  return x;
}

/** Student's t: the share below a value, and the density there. */
function belowT(x: number, freedom: number): CellValue {
  if (freedom < 1) return errors.number;
  const tail = betaShare(freedom / (freedom + x * x), freedom / 2, 0.5) / 2;
  return x > 0 ? 1 - tail : tail;
}

function densityOfT(x: number, freedom: number): CellValue {
  if (freedom < 1) return errors.number;
  return Math.exp(logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - ((freedom + 1) / 2) * Math.log1p((x * x) / freedom)) / Math.sqrt(freedom * Math.PI);
}

/** The share of an F distribution below a value. */
function belowF(x: number, first: number, second: number): CellValue {
  if (x < 0 || first < 1 || second < 1) return errors.number;
  return betaShare((first * x) / (first * x + second), first / 2, second / 2);
}

function inverseT(share: number, freedom: number): CellValue {
  if (share <= 0 || share >= 1 || freedom < 1) return errors.number;
  return refined(call(T.INV, [share, freedom]), share, (x) => belowT(x, freedom), (x) => densityOfT(x, freedom));
}

function inverseF(share: number, first: number, second: number): CellValue {
  const start = call(F.INV, [share, first, second]);
  return refined(start, share, (x) => belowF(x, first, second), (x) => call(F.DIST, [x, first, second, false]));
}

/** By its logarithm, which is right to more digits; below 0 by reflection. */
function gamma(x: number): CellValue {
  if (x <= 0 && Number.isInteger(x)) return errors.number;
  if (x < 0) {
    const mirrored = gamma(1 - x);
    return typeof mirrored === "number" ? Math.PI / (Math.sin(Math.PI * x) * mirrored) : mirrored;
  }
  const value = Math.exp(logGamma(x));
  return Number.isFinite(value) ? (Number.isInteger(x) ? Math.round(value) : value) : errors.number;
}

/** The value beyond which a share lies; `tailCount` is 2 where the share is that of both tails. */
const inverseBeyond = (signature: string, apply: unknown, tailCount = 1): BuiltIn =>
  onValues(signature, (share, ...rest) => call(apply, [1 - toNumber(share) / tailCount, ...rest.map(toNumber)]));

/** The share of Student's t beyond a value above 0, in one tail or in both. */
function tailsOfT(value: CellValue | undefined, freedom: CellValue | undefined, count: number): CellValue {
  if (toNumber(value) < 0 || (count !== 1 && count !== 2)) return errors.number;
  const below = belowT(toNumber(value), toInteger(freedom));
  return typeof below === "number" ? (1 - below) * count : below;
}

const chiInverse = inverseBeyond("vv", CHISQ.INV);
const fInverse = inverseBeyond("vvv", inverseF);
const tInverse = inverseBeyond("vv", inverseT, 2);

/** More distributions, and the names that they had before 2010. */
export const furtherDistributions: Readonly<Record<string, BuiltIn>> = {
  "BETA.DIST": onValues("vvvv?vv", (value, alpha, shape, isCumulative, low, high) => beta(value, alpha, shape, toBoolean(isCumulative), low, high)),
  "BINOM.DIST.RANGE": binomialBetween,
  "BINOM.INV": ofNumbers("vvv", BINOM.INV),
  "CHISQ.DIST.RT": beyond("vv", CHISQ.DIST),
  "CHISQ.INV.RT": chiInverse,
  "F.DIST": onValues("vvvv", (value, first, second, isCumulative) => (toBoolean(isCumulative) ? belowF(toNumber(value), toInteger(first), toInteger(second)) : call(F.DIST, [toNumber(value), toInteger(first), toInteger(second), false]))),
  "F.DIST.RT": beyond("vvv", belowF),
  "F.INV": ofNumbers("vvv", inverseF),
  "F.INV.RT": fInverse,
  "T.DIST": onValues("vvv", (value, freedom, isCumulative) => (toBoolean(isCumulative) ? belowT : densityOfT)(toNumber(value), toInteger(freedom))),
  "T.DIST.2T": onValues("vv", (value, freedom) => tailsOfT(value, freedom, 2)),
  "T.DIST.RT": onValues("vv", (value, freedom) => belowT(-toNumber(value), toInteger(freedom))),
  "T.INV": ofNumbers("vv", inverseT),
  "T.INV.2T": tInverse,
  GAMMA: onValues("v", (value) => gamma(toNumber(value))),
  GAMMALN: ofNumbers("v", GAMMALN),
  "GAMMALN.PRECISE": ofNumbers("v", GAMMALN),
  "GAMMA.INV": ofNumbers("vvv", GAMMA.INV),
  "HYPGEOM.DIST": distribution("vvvvv", HYPGEOM.DIST),
  "NEGBINOM.DIST": distribution("vvvv", NEGBINOM.DIST),
  BETADIST: onValues("vvv?vv", (value, alpha, shape, low, high) => beta(value, alpha, shape, true, low, high)),
  BETAINV: ofNumbers("vvv?vv", BETA.INV),
  BINOMDIST: distribution("vvvv", BINOM.DIST),
  CONFIDENCE: ofNumbers("vvv", formulajs.CONFIDENCE.NORM),
  CHIDIST: beyond("vv", CHISQ.DIST),
  CHIINV: chiInverse,
  CRITBINOM: ofNumbers("vvv", BINOM.INV),
  EXPONDIST: distribution("vvv", EXPON.DIST),
  FDIST: beyond("vvv", belowF),
  FINV: fInverse,
  GAMMADIST: distribution("vvvv", GAMMA.DIST),
  GAMMAINV: ofNumbers("vvv", GAMMA.INV),
  HYPGEOMDIST: onValues("vvvv", (...values) => call(HYPGEOM.DIST, [...values.map(toNumber), false])),
  LOGINV: ofNumbers("vvv", LOGNORM.INV),
  LOGNORMDIST: cumulative("vvv", LOGNORM.DIST),
  NEGBINOMDIST: onValues("vvv", (...values) => call(NEGBINOM.DIST, [...values.map(toNumber), false])),
  NORMDIST: distribution("vvvv", NORM.DIST),
  NORMINV: ofNumbers("vvv", NORM.INV),
  POISSON: distribution("vvv", POISSON.DIST),
  TDIST: onValues("vvv", (value, freedom, count) => tailsOfT(value, freedom, toInteger(count))),
  TINV: tInverse,
  WEIBULL: distribution("vvvv", WEIBULL.DIST),
};
