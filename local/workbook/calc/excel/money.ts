import { toBoolean, toCells, toNumber, toScalar } from "../coercion";
import { errors, type CellValue, type Value } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";
import { dates } from "./dates";
import { numbersOf, valuesOf } from "./numbers";
import { dayOf, toSerial } from "./serialDate";

interface DatedFlow {
  readonly amount: number;
  readonly day: number;
}

const YEAR = 365;
const STEPS = 100;
const PRECISION = 1e-10;

function flowsOf(amountsArg: Value, daysArg: Value): DatedFlow[] {
  const amounts = valuesOf(toCells(amountsArg)).map(toNumber);
  const days = valuesOf(toCells(daysArg)).map((day) => Math.trunc(toSerial(day)));
  const [first] = days;
  if (first === undefined || amounts.length !== days.length || days.some((day) => day < first)) throw errors.number;
  return amounts.map((amount, index) => ({ amount, day: days[index]! - first }));
}

const presentValue = (rate: number, flows: readonly DatedFlow[]): number => flows.reduce((sum, { amount, day }) => sum + amount / (1 + rate) ** (day / YEAR), 0);

/** The rate at which dated payments come to nothing: by Newton's steps, kept above a loss of everything. */
function internalRate([amounts, days, guessArg]: readonly Value[]): CellValue {
  const flows = flowsOf(amounts, days);
  if (!flows.some(({ amount }) => amount > 0) || !flows.some(({ amount }) => amount < 0)) return errors.number;
  let rate = guessArg == null ? 0.1 : toNumber(toScalar(guessArg));
  for (let step = 0; step < STEPS; step++) {
    const slope = flows.reduce((sum, { amount, day }) => sum - ((day / YEAR) * amount) / (1 + rate) ** (day / YEAR + 1), 0);
    const next = Math.max(rate - presentValue(rate, flows) / slope, (rate - 1) / 2);
    if (!Number.isFinite(next)) return errors.number;
    if (Math.abs(next - rate) < PRECISION) return next;
    rate = next;
  }
  return errors.number;
}

/** The rate of an annuity: by Newton's steps on a slope that is measured, from several places where one leads nowhere. */
function annuityRate(periods: number, payment: number, present: number, future: number, isEarly: boolean, guess: number): CellValue {
  const left = (rate: number): number => {
    if (Math.abs(rate) < 1e-12) return present + payment * periods + future;
    const growth = (1 + rate) ** periods;
    return present * growth + (payment * (isEarly ? 1 + rate : 1) * (growth - 1)) / rate + future;
  };
  for (const start of [guess, 0.01, 0.3, 1, -0.05]) {
    let rate = start;
    for (let step = 0; step < STEPS && rate > -1; step++) {
      const width = Math.max(1e-7, Math.abs(rate) * 1e-6);
      const next = rate - (left(rate) * 2 * width) / (left(rate + width) - left(rate - width));
      if (!Number.isFinite(next)) break;
      if (Math.abs(next - rate) < 1e-13) return next;
      rate = next;
    }
    if (rate > -1 && Math.abs(left(rate)) < 1e-7) return rate;
  }
  return errors.number;
}

/** What is borrowed costs one rate and what comes back earns another. */
function modifiedRate([list, financeArg, reinvestArg]: readonly Value[]): CellValue {
  const amounts = numbersOf([list]);
  const [finance, reinvest] = [toNumber(toScalar(financeArg)), toNumber(toScalar(reinvestArg))];
  const count = amounts.length;
  const spent = amounts.reduce((sum, amount, index) => (amount < 0 ? sum + amount / (1 + finance) ** index : sum), 0);
  const earned = amounts.reduce((sum, amount, index) => (amount > 0 ? sum + amount * (1 + reinvest) ** (count - 1 - index) : sum), 0);
  return spent === 0 || earned === 0 ? errors.division : (earned / -spent) ** (1 / (count - 1)) - 1;
}

/** The share of a year between two days, by the count of days that a basis means. */
function yearsBetween(from: CellValue | undefined, to: CellValue | undefined, basis: CellValue | undefined): number {
  const [start, end] = [Math.trunc(toSerial(from)), Math.trunc(toSerial(to))];
  if (start >= end) throw errors.number;
  return toNumber(dates["YEARFRAC"]!.evaluate([start, end, basis ?? 0], undefined as never) as CellValue);
}

type Discounted = (first: number, second: number, years: number) => number;

/** Securities without interest payments: two amounts or rates that must be above 0, and the time between. */
const discounted = (apply: Discounted): BuiltIn =>
  onValues("vvvv?v", (settlement, maturity, first, second, basis): CellValue => {
    const [a, b] = [toNumber(first), toNumber(second)];
    return a <= 0 || b <= 0 ? errors.number : apply(a, b, yearsBetween(settlement, maturity, basis));
  });

/** Treasury bills: days to maturity, at most a year. */
const treasuryBill = (apply: (days: number, rate: number) => number): BuiltIn =>
  onValues("vvv", (settlement, maturity, value): CellValue => {
    const days = Math.trunc(toSerial(maturity)) - Math.trunc(toSerial(settlement));
    const rate = toNumber(value);
    return days <= 0 || days > 366 || rate <= 0 ? errors.number : apply(days, rate);
  });

const isEndOfFebruary = (serial: number): boolean => dayOf(serial).month === 2 && dayOf(Math.floor(serial) + 1).month === 3;

/** Days in a year of twelve months of 30; how a month's 31st counts differs between the American and the European way. */
export function days360(from: number, to: number, isEuropean: boolean): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  const first = isEndOfFebruary(from) && !isEuropean ? 30 : Math.min(start.day, 30);
  const last = end.day === 31 && (isEuropean || first === 30) ? 30 : end.day;
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + last - first;
}

/** Declining balance over a part of the life, going over to equal parts where they are more. */
function decliningBalance(cost: number, salvage: number, life: number, from: number, to: number, factor: number, staysDeclining: boolean): CellValue {
  if (cost < 0 || salvage < 0 || life <= 0 || from < 0 || to > life || from > to || factor <= 0) return errors.number;
  let total = 0;
  let book = cost;
  for (let period = 0; period < Math.ceil(to); period++) {
    const declining = Math.min(book * Math.min(1, factor / life), Math.max(0, book - salvage));
    const straight = Math.max(0, book - salvage) / (life - period);
    const amount = staysDeclining ? declining : Math.max(declining, straight);
    book -= amount;
    total += amount * Math.max(0, Math.min(to, period + 1) - Math.max(from, period));
  }
  return total;
}

/** Payments on days, bills and depreciation. */
export const money: Readonly<Record<string, BuiltIn>> = {
  XNPV: onCells("vaa", ([rate, amounts, days]) => (toNumber(toScalar(rate)) <= -1 ? errors.number : presentValue(toNumber(toScalar(rate)), flowsOf(amounts, days)))),
  RATE: onValues("vvv?vvv", (periods, payment, present, future, isEarly, guess) =>
    annuityRate(toNumber(periods), toNumber(payment), toNumber(present), toNumber(future ?? null), toNumber(isEarly ?? null) !== 0, guess == null ? 0.1 : toNumber(guess))),
  XIRR: onCells("aa?v", internalRate),
  MIRR: onCells("avv", modifiedRate),
  FVSCHEDULE: onCells("va", ([start, rates]) => valuesOf(toCells(rates)).map(toNumber).reduce((sum, rate) => sum * (1 + rate), toNumber(toScalar(start)))),
  DISC: discounted((price, redemption, years) => (redemption - price) / redemption / years),
  INTRATE: discounted((investment, redemption, years) => (redemption - investment) / investment / years),
  RECEIVED: discounted((investment, discount, years) => investment / (1 - discount * years)),
  PRICEDISC: discounted((discount, redemption, years) => redemption * (1 - discount * years)),
  YIELDDISC: discounted((price, redemption, years) => (redemption / price - 1) / years),
  ACCRINTM: onValues("vvv?vv", (issue, settlement, rate, par, basis) => toNumber(rate) * (par == null ? 1_000 : toNumber(par)) * yearsBetween(issue, settlement, basis)),
  TBILLEQ: treasuryBill((days, rate) => (YEAR * rate) / (360 - rate * days)),
  TBILLPRICE: treasuryBill((days, rate) => 100 * (1 - (rate * days) / 360)),
  TBILLYIELD: treasuryBill((days, price) => ((100 - price) / price) * (360 / days)),
  VDB: onValues("vvvvv?vv", (cost, salvage, life, from, to, factor, staysDeclining) =>
    decliningBalance(toNumber(cost), toNumber(salvage), toNumber(life), toNumber(from), toNumber(to), factor == null ? 2 : toNumber(factor), staysDeclining != null && toBoolean(staysDeclining))),
  DAYS360: onValues("vv?v", (from, to, isEuropean) => days360(toSerial(from), toSerial(to), isEuropean != null && toBoolean(isEuropean))),
};
