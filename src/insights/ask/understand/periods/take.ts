import { partsIn } from "../../../../review/periods";
import { is, type Token } from "../meanings";
import type { PeriodAsk, YearAsk } from "./ask";

export interface TakenPeriods {
  readonly asks: readonly PeriodAsk[];
  /** What it is compared with; `from` where the word may begin a stretch of time instead ("since"). */
  readonly since: { readonly ask: PeriodAsk; readonly from: boolean } | null;
  readonly rest: readonly Token[];
}

/** The periods of a question and what they are compared with; what is left says nothing of time. */
export function takePeriods(tokens: readonly Token[]): TakenPeriods {
  const read = withRanges(inheritYears(inheritYears(joinYears(tokens)), true));
  const asks: PeriodAsk[] = [];
  const rest: Token[] = [];
  let since: TakenPeriods["since"] = null;
  for (let at = 0; at < read.length; at++) {
    const token = read[at]!;
    const next = read[at + 1];
    if (is(token, "since") && is(next, "period") && since === null) {
      since = { ask: next.ask, from: token.from === true };
      at += is(read[at + 2], "since") ? 2 : 1;
    } else if (is(token, "period") && is(next, "since") && !is(read[at + 2], "period") && since === null) {
      since = { ask: token.ask, from: false };
      at++;
    } else if (is(token, "period")) asks.push(token.ask);
    else rest.push(is(token, "since") && token.alone === true ? { kind: "doing", start: token.start, end: token.end } : token);
  }
  return { asks, since, rest };
}

/** 2026年 三季度, Q3 2026: a year beside a period that has none is its year. */
function joinYears(tokens: readonly Token[]): readonly Token[] {
  const made: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = [tokens[at]!, tokens[at + 1]];
    const joined = is(token, "period") && is(next, "period") ? (inYear(next.ask, yearOf(token.ask)) ?? inYear(token.ask, yearOf(next.ask))) : null;
    made.push(joined === null ? token : { kind: "period", ask: joined, start: token.start, end: next!.end });
    if (joined !== null) at++;
  }
  return made;
}

/** 2025年Q3和Q4, Q3 and Q4 2025: the year is said once for both. */
function inheritYears(tokens: readonly Token[], backwards = false): readonly Token[] {
  const given = backwards ? [...tokens].reverse() : tokens;
  const made: Token[] = [];
  for (const token of given) {
    const joint = made.at(-1);
    const before = is(joint, "and") || is(joint, "to") ? made.at(-2) : joint;
    const year = is(before, "period") && before.ask.type === "calendar" ? before.ask.year : null;
    const ask = is(token, "period") ? inYear(token.ask, year) : null;
    made.push(ask === null ? token : ({ ...token, ask } as Token));
  }
  return backwards ? made.reverse() : made;
}

function withRanges(tokens: readonly Token[]): readonly Token[] {
  const made: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, joint, last] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
    const isRange = is(token, "period") && is(joint, "to") && is(last, "period");
    made.push(isRange ? { kind: "period", ask: { type: "range", from: token.ask, to: last.ask }, start: token.start, end: last.end } : token);
    if (isRange) at += 2;
  }
  return made;
}

function yearOf(ask: PeriodAsk): YearAsk {
  if (ask.type === "year") return ask.year;
  const parts = ask.type === "ids" && ask.ids[0] !== undefined ? partsIn(ask.ids[0]) : null;
  return parts?.kind === "year" ? parts.year : null;
}

function inYear(ask: PeriodAsk, year: YearAsk): PeriodAsk | null {
  return ask.type === "calendar" && ask.year === null && year !== null ? { ...ask, year } : null;
}
