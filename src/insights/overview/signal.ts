import { Failure } from "../../scoring/failure";
import { insightMessages as text } from "../../text/insights";
import type { Message } from "../../text/language";
import { quantity } from "../../text/quantity";
import { withTerms } from "../../text/terms";
import { naturalLimits, type NaturalLimits } from "../controlChart";
import { signals } from "../signals";
import { actualsOf, type KpiSeries } from "./series";

/** Limits from fewer values say little. */
const leastForSignals = 6;

/** A signal of the period that is looked at. */
export interface Signal {
  readonly side: "worse" | "better" | "either";
  readonly text: Message;
}

interface Wording {
  readonly worse: Message;
  readonly better: Message;
  readonly either: Message;
}

/** The rules by what KPI.SIGNALS calls them. */
const wordings: readonly (readonly [string, Wording])[] = [
  ["outside limits", { worse: text.outsideWorse, better: text.outsideBetter, either: text.outside }],
  ["7 on one side", { worse: text.sideWorse, better: text.sideBetter, either: text.side }],
  ["7 rising or falling", { worse: text.runWorse, better: text.runBetter, either: text.run }],
  ["2 of 3", { worse: text.edgeWorse, better: text.edgeBetter, either: text.edge }],
];

/** What KPI.SIGNALS says of the last value of a series; null where it is routine, or where there are too few values to tell. */
export function signalOf(series: KpiSeries): Signal | null {
  const { actual, unit, direction } = series.now;
  const limits = routineRange(series);
  const found = signals(actualsOf(series), direction);
  if (actual === null || limits === null || found instanceof Failure) return null;
  const rule = found.at(-1) ?? "";
  const wording = wordings.find(([name]) => rule.startsWith(name))?.[1];
  if (wording === undefined) return null;
  const side = rule.endsWith("worse") ? "worse" : rule.endsWith("better") ? "better" : "either";
  const shown = (value: number): Message => quantity(value, unit);
  return { side, text: withTerms(wording[side], { actual: shown(actual), mean: shown(limits.mean), lower: shown(limits.lower), upper: shown(limits.upper) }) };
}

/** Whether there are enough values to tell a signal from routine variation. */
export function canSignal(series: KpiSeries): boolean {
  return actualsOf(series).filter((value) => value !== null).length >= leastForSignals;
}

/** The range in which a KPI varies by routine, as KPI.XMR has it; null with too few values. */
export function routineRange(series: KpiSeries): NaturalLimits | null {
  const limits = canSignal(series) ? naturalLimits(actualsOf(series)) : null;
  return limits instanceof Failure ? null : limits;
}
