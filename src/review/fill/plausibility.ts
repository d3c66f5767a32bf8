import type { Direction } from "../../goals/types";
import { isoDate } from "../../sheets/serialDate";
import { fillMessages as text } from "../../text/fill";
import type { Message, MessageParameters } from "../../text/language";
import { formatNumber } from "../../text/numbers";

/** What is known of a KPI when a value for it is typed. */
export interface Expectation {
  readonly unit: string;
  readonly direction: Direction | null;
  readonly target: number | null;
  /** Earlier actuals, oldest first. */
  readonly history: readonly number[];
}

export interface Doubt {
  readonly message: Message;
  readonly parameters: MessageParameters;
}

type Check = (value: number, expected: Expectation) => Doubt | null;

const isPercent = (unit: string): boolean => /^[%％]$/.test(unit.trim());
/** Things that are counted one by one; of a rate (`per week`, `元/人`) there may be parts. */
const counted = /^(个|人|人次|次|件|起|条|项|篇|份|单|家|台|套|例|张|名|count|people|persons?|times|pieces|items|cases|contracts|filings|orders|units|customers|employees|tickets|incidents)$/i;
/** Things of which there is never less than none. */
const neverNegative = /^(天|日|小时|分钟|秒|级|ppm|days?|hours?|minutes?|seconds?|level)$/i;

/** Ten times as much, or a tenth: a unit too far, as 万元 for 元 or a digit too many. */
const tenfold = 10;
const percentScale = 5;

/** The first doubt is the one that is said; they stand from the most to the least certain. */
const checks: readonly Check[] = [dateDoubt, percentAsFraction, overHundred, negative, farFromLast, farFromTarget, outOfHistory, notWhole, zero];

/** What speaks against a value, by its unit, its target and what it was before; null when nothing does. It never forbids. */
export function doubtOf(value: number, expected: Expectation): Doubt | null {
  for (const check of checks) {
    const doubt = check(value, expected);
    if (doubt !== null) return doubt;
  }
  return null;
}

/** A date in a cell is the number of its day. */
export function dateDoubt(value: number, expected: Expectation): Doubt | null {
  const reference = scaleOf(expected);
  const isDay = Number.isInteger(value) && value >= 43_831 && value < 54_789;
  return isDay && reference !== null && reference < 10_000 ? { message: text.looksLikeDate, parameters: { date: isoDate(String(value)) } } : null;
}

function percentAsFraction(value: number, expected: Expectation): Doubt | null {
  const reference = scaleOf(expected);
  const suspicious = isPercent(expected.unit) && value !== 0 && Math.abs(value) <= 1 && reference !== null && reference >= percentScale;
  return suspicious ? { message: text.percentAsFraction, parameters: { value: shown(value), shown: `${shown(value)}%` } } : null;
}

/** A share cannot be more than all; a growth rate can, and its target or its past says so. */
function overHundred(value: number, { unit, target, history }: Expectation): Doubt | null {
  const isShare = target !== null && target > 50 && target <= 100 && history.every((past) => past <= 100);
  return isPercent(unit) && value > 100 && isShare ? { message: text.overHundred, parameters: {} } : null;
}

function negative(value: number, { unit, target, history }: Expectation): Doubt | null {
  if (value >= 0 || (target !== null && target < 0) || history.some((past) => past < 0)) return null;
  const written = unit.trim();
  return counted.test(written) || neverNegative.test(written) || (isPercent(unit) && target !== null && target > 50) ? { message: text.negative, parameters: {} } : null;
}

function farFromLast(value: number, { history }: Expectation): Doubt | null {
  return farFrom(value, history.at(-1) ?? null, text.farAboveLast, text.farBelowLast);
}

function farFromTarget(value: number, { target, history, direction }: Expectation): Doubt | null {
  // Lower is better: far below the target is what everybody hopes for.
  if (history.length > 0 || (direction === -1 && target !== null && Math.abs(value) < Math.abs(target))) return null;
  return farFrom(value, target, text.farAboveTarget, text.farBelowTarget);
}

function farFrom(value: number, reference: number | null, above: Message, below: Message): Doubt | null {
  if (reference === null || reference === 0 || value === 0) return null;
  const ratio = Math.abs(value / reference);
  const far = (message: Message, times: number): Doubt => ({ message, parameters: { reference: shown(reference), times: shown(Math.round(times)) } });
  // The product of a slipped point is exactly ten times as much: that belongs to it, whatever division makes of it.
  if (ratio * (1 + 1e-9) >= tenfold) return far(above, ratio);
  return ratio <= (1 + 1e-9) / tenfold ? far(below, 1 / ratio) : null;
}

/** Three times the width of everything before, beyond either end. */
function outOfHistory(value: number, { history }: Expectation): Doubt | null {
  if (history.length < 3) return null;
  const low = Math.min(...history);
  const high = Math.max(...history);
  const room = 3 * (high - low);
  return room > 0 && (value > high + room || value < low - room) ? { message: text.outOfHistory, parameters: { low: shown(low), high: shown(high) } } : null;
}

function notWhole(value: number, { unit, target, history }: Expectation): Doubt | null {
  const known = [...history, ...(target === null ? [] : [target])];
  return counted.test(unit.trim()) && !Number.isInteger(value) && known.every(Number.isInteger) ? { message: text.notWhole, parameters: { unit: unit.trim() } } : null;
}

function zero(value: number, { direction, target, history }: Expectation): Doubt | null {
  const known = [...history, ...(target === null ? [] : [target])];
  return value === 0 && direction !== -1 && known.length > 0 && known.every((each) => each > 0) ? { message: text.zeroOrMissing, parameters: {} } : null;
}

/** How large the KPI usually is: by its last value, else by its target. */
function scaleOf({ history, target }: Expectation): number | null {
  const reference = history.at(-1) ?? target;
  return reference === null ? null : Math.abs(reference);
}

function shown(value: number): string {
  return formatNumber(value, "en-US");
}
