import type { Message } from "../../text/language";
import type { Indicator } from "../types";
import { anchors } from "./anchors";
import { sources } from "./sources";
import { startingParameters } from "./startingParameters";
import { units } from "./units";

export type Pair = readonly [zh: string, en: string];

/** What is measured (口径); a ratio says what is divided by what. */
type Definition = Pick<Indicator, "definition" | "numerator" | "denominator">;

/** An indicator as a line of the data set: words first, then the facts, then whom it suits and what guards it. */
export type Entry = readonly [
  code: string, name: Pair, aliases: Pair,
  definition: Definition,
  unit: keyof typeof units, direction: Indicator["direction"], method: Indicator["method"], rollUp: Indicator["rollUp"],
  source: keyof typeof sources, frequency: Indicator["frequency"],
  dimension: Indicator["dimension"], nature: Indicator["nature"], stage: Indicator["stage"],
  roles: Indicator["roles"], jobs: Indicator["jobs"], guard: string | null, counts?: Indicator["counts"],
];

/** A definition in words. */
export function says(zh: string, en: string): Definition {
  return { definition: { zh, en }, numerator: null, denominator: null };
}

/** A ratio. Without words of its own it is defined as its numerator over its denominator. */
export function of(numerator: Pair, denominator: Pair, words?: Pair): Definition {
  const [zh, en] = words ?? [
    `${term(numerator[0], /[-+×]/)}/${term(denominator[0], /[-+×]/)}`,
    `${term(numerator[1], / [-+x] /)} / ${term(lowerFirst(denominator[1]), / [-+x] /)}`,
  ];
  return { definition: { zh, en }, numerator: message(numerator), denominator: message(denominator) };
}

export function indicatorOf(entry: Entry): Indicator {
  const [code, name, aliases, definition, unit, direction, method, rollUp, source, frequency, dimension, nature, stage, roles, jobs, guard] = entry;
  return {
    code, name: message(name), aliases: message(aliases), ...definition, unit: units[unit], direction, method,
    parameter: startingParameters[code] ?? null, cap: null, rollUp,
    counts: entry[16] ?? "weighted", source: sources[source], frequency, dimension, nature, stage, roles, jobs, guard,
    anchors: anchors[code] ?? null,
  };
}

function message([zh, en]: Pair): Message {
  return { zh, en };
}

/** A sum or product in brackets. */
function term(words: string, operator: RegExp): string {
  return operator.test(words) ? `(${words})` : words;
}

/** Names and abbreviations keep their capitals. */
function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
