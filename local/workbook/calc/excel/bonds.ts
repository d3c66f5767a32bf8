import { toBoolean, toNumber } from "../coercion";
import { errors, type CellValue } from "../values";
import { onValues, type BuiltIn } from "./builtIn";
import { days360 } from "./money";
import { dayOf, monthsLater, serialOf, toSerial } from "./serialDate";

type Argument = CellValue | undefined;

/** How days are counted: 0 and 4 by months of 30 (American, European), 1 by the calendar, 2 and 3 by the calendar in years of 360 and 365. */
type Basis = 0 | 1 | 2 | 3 | 4;
type Frequency = 1 | 2 | 4;

/** Where a day stands among the coupons of a bond, which are paid at even distances back from maturity. */
interface Coupons {
  readonly previous: number;
  readonly next: number;
  /** Still to be paid, that at maturity included. */
  readonly count: number;
  /** Days of the coupon's period, by the basis. */
  readonly days: number;
  readonly elapsed: number;
  readonly left: number;
}

const dayIn = (value: Argument): number => Math.trunc(toSerial(value));

function basisIn(value: Argument): Basis {
  const basis = value == null ? 0 : Math.trunc(toNumber(value));
  if (basis < 0 || basis > 4) throw errors.number;
  return basis as Basis;
}

function frequencyIn(value: Argument): Frequency {
  const frequency = Math.trunc(toNumber(value));
  if (frequency !== 1 && frequency !== 2 && frequency !== 4) throw errors.number;
  return frequency;
}

/** A number that must be at least 0, or above it. */
function amountIn(value: Argument, isAbove = false): number {
  const amount = toNumber(value);
  if (amount < 0 || (isAbove && amount === 0)) throw errors.number;
  return amount;
}

const daysBetween = (from: number, to: number, basis: Basis): number => (basis === 0 || basis === 4 ? days360(from, to, basis === 4) : to - from);

const daysOfPeriod = (from: number, to: number, frequency: Frequency, basis: Basis): number => (basis === 1 ? to - from : (basis === 3 ? 365 : 360) / frequency);

/** The coupon so many periods from a known one; where that is the end of its month, all are. */
function couponAt(known: number, periods: number, frequency: Frequency): number {
  const months = (periods * 12) / frequency;
  const { year, month } = dayOf(known);
  return dayOf(known + 1).day === 1 ? serialOf(year, month + months + 1, 0) : monthsLater(known, months);
}

function couponsOf(settlement: number, maturity: number, frequency: Frequency, basis: Basis): Coupons {
  if (settlement >= maturity) throw errors.number;
  const [now, end] = [dayOf(settlement), dayOf(maturity)];
  const months = (end.year - now.year) * 12 + end.month - now.month;
  let count = Math.max(1, Math.floor((months * frequency) / 12));
  while (couponAt(maturity, -count, frequency) > settlement) count++;
  const previous = couponAt(maturity, -count, frequency);
  const next = couponAt(maturity, 1 - count, frequency);
  const days = daysOfPeriod(previous, next, frequency, basis);
  const elapsed = daysBetween(previous, settlement, basis);
  return { previous, next, count, days, elapsed, left: basis === 0 || basis === 4 ? days - elapsed : next - settlement };
}

/** The price of 100 of a bond for a yield, without the interest that has accrued. */
function priceFor(coupons: Coupons, frequency: Frequency, rate: number, redemption: number, yearly: number): number {
  const { count, days, elapsed, left } = coupons;
  const coupon = (100 * rate) / frequency;
  const growth = 1 + yearly / frequency;
  const accrued = (coupon * elapsed) / days;
  const first = left / days;
  // In its last period a bond earns simple interest.
  if (count === 1) return (redemption + coupon) / (1 + (first * yearly) / frequency) - accrued;
  let sum = redemption / growth ** (count - 1 + first);
  for (let period = 0; period < count; period++) sum += coupon / growth ** (period + first);
  return sum - accrued;
}

const STEPS = 100;

/** The yield at which a bond costs its price: halved in, because the price only falls as the yield rises. */
function yieldFor(coupons: Coupons, frequency: Frequency, rate: number, price: number, redemption: number): CellValue {
  // From the 30th to the 31st there is no day in months of 30: no yield changes the price.
  if (coupons.count === 1 && coupons.left <= 0) return errors.number;
  const excess = (yearly: number): number => priceFor(coupons, frequency, rate, redemption, yearly) - price;
  let [low, high] = [-frequency * (1 - 1e-9), 1];
  for (let step = 0; excess(high) > 0; step++, high *= 2) if (step === STEPS) return errors.number;
  for (let step = 0; step < 2 * STEPS; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The average time, in years, until a bond pays, each payment weighed by what it is worth today (Macaulay). */
function durationOf({ count, days, left }: Coupons, frequency: Frequency, rate: number, yearly: number): number {
  let [worth, weighed] = [0, 0];
  for (let period = 0; period < count; period++) {
    const time = period + left / days;
    const payment = (100 * rate) / frequency + (period === count - 1 ? 100 : 0);
    const present = payment / (1 + yearly / frequency) ** time;
    worth += present;
    weighed += time * present;
  }
  return weighed / worth / frequency;
}

/** Interest by coupon periods around the first payment: of each the share that lies within the days asked for. */
function accruedInterest(first: number, from: number, to: number, frequency: Frequency, basis: Basis): number {
  let period = -1;
  while (couponAt(first, period, frequency) > from) period--;
  let shares = 0;
  for (let start = couponAt(first, period, frequency); start < to; period++) {
    const end = couponAt(first, period + 1, frequency);
    const [begins, ends] = [Math.max(start, from), Math.min(end, to)];
    if (begins < ends) shares += daysBetween(begins, ends, basis) / daysOfPeriod(start, end, frequency, basis);
    start = end;
  }
  return shares / frequency;
}

const ofCoupons = (pick: (coupons: Coupons) => number): BuiltIn =>
  onValues("vvv?v", (settlement, maturity, frequency, basis) => pick(couponsOf(dayIn(settlement), dayIn(maturity), frequencyIn(frequency), basisIn(basis))));

const ofDuration = (finish: (duration: number, growth: number) => number): BuiltIn =>
  onValues("vvvvv?v", (settlement, maturity, coupon, yearly, often, basis) => {
    const frequency = frequencyIn(often);
    const rate = amountIn(yearly);
    const duration = durationOf(couponsOf(dayIn(settlement), dayIn(maturity), frequency, basisIn(basis)), frequency, amountIn(coupon), rate);
    return finish(duration, 1 + rate / frequency);
  });

/** Securities that pay interest at even distances. */
export const bonds: Readonly<Record<string, BuiltIn>> = {
  COUPDAYBS: ofCoupons(({ elapsed }) => elapsed),
  COUPDAYS: ofCoupons(({ days }) => days),
  COUPDAYSNC: ofCoupons(({ left }) => left),
  COUPNCD: ofCoupons(({ next }) => next),
  COUPNUM: ofCoupons(({ count }) => count),
  COUPPCD: ofCoupons(({ previous }) => previous),
  PRICE: onValues("vvvvvv?v", (settlement, maturity, rate, yearly, redemption, often, basis) => {
    const frequency = frequencyIn(often);
    return priceFor(couponsOf(dayIn(settlement), dayIn(maturity), frequency, basisIn(basis)), frequency, amountIn(rate), amountIn(redemption, true), amountIn(yearly));
  }),
  YIELD: onValues("vvvvvv?v", (settlement, maturity, rate, price, redemption, often, basis) => {
    const frequency = frequencyIn(often);
    return yieldFor(couponsOf(dayIn(settlement), dayIn(maturity), frequency, basisIn(basis)), frequency, amountIn(rate), amountIn(price, true), amountIn(redemption, true));
  }),
  DURATION: ofDuration((duration) => duration),
  MDURATION: ofDuration((duration, growth) => duration / growth),
  ACCRINT: onValues("vvvvvv?vv", (issue, firstInterest, settlement, rate, par, frequency, basis, fromIssue) => {
    const [issued, first, end] = [dayIn(issue), dayIn(firstInterest), dayIn(settlement)];
    if (issued >= end) return errors.number;
    const isWhole = fromIssue == null || toBoolean(fromIssue);
    const from = !isWhole && end > first ? first : issued;
    return amountIn(par ?? 1_000, true) * amountIn(rate, true) * accruedInterest(first, from, end, frequencyIn(frequency), basisIn(basis));
  }),
};
