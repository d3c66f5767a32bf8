import type { Comparator, Limit } from "../../types";
import { is, type Token, type TokenOf } from "../meanings";
import type { Reading } from "./reading";

/** A limit as it was said; without a measure it is one of what is asked for. */
export interface SaidLimit {
  readonly measure: Limit["measure"] | null;
  readonly comparator: Comparator;
  readonly number: TokenOf<"number">;
}

/** 得分低于60, attainment under 80%, 60分以下, between 60 and 80, 未达到80%. */
export function takeLimits(reading: Reading): readonly SaidLimit[] {
  const found: SaidLimit[] = [...takeBetween(reading)];
  for (const number of reading.all("number")) {
    const said = comparatorOf(number, reading);
    if (said === null) continue;
    const measure = measureBefore(said.words[0] ?? number, number, reading);
    found.push({ measure: measure?.measure ?? null, comparator: said.comparator, number });
    reading.take(...said.words, number, measure);
  }
  return found;
}

function takeBetween(reading: Reading): readonly SaidLimit[] {
  const between = reading.all("between")[0];
  const pair = reading.find("number", "and", "number") ?? reading.find("number", "to", "number") ?? reading.find("number", "number");
  const [low, high] = [pair?.[0], pair?.at(-1)];
  if (between === undefined || !is(low, "number") || !is(high, "number")) return [];
  const measure = measureBefore(is(reading.before(low), "between") ? between : low, high, reading);
  const shared = { ...low, unit: low.unit ?? high.unit };
  reading.take(...(pair ?? []), measure);
  reading.takeAll("between");
  return [{ measure: measure?.measure ?? null, comparator: ">=", number: shared }, { measure: measure?.measure ?? null, comparator: "<=", number: high }];
}

interface Said {
  readonly comparator: Comparator;
  readonly words: readonly Token[];
}

function comparatorOf(number: Token, reading: Reading): Said | null {
  const [before, after] = [reading.before(number), reading.after(number)];
  if (is(before, "comparator") && before.behind !== true) return { comparator: before.comparator, words: [before] };
  if (is(after, "comparator") && after.behind === true) return { comparator: after.comparator, words: [after] };
  if (!is(before, "reach")) return null;
  const not = reading.before(before);
  return is(not, "not") ? { comparator: "<", words: [not, before] } : { comparator: ">=", words: [before] };
}

/** The measure right before the limit, or right behind its number ("below 60 points of score"). */
function measureBefore(first: Token, last: Token, reading: Reading): TokenOf<"measure"> | undefined {
  const [before, after] = [reading.before(first), reading.after(last)];
  if (is(before, "measure")) return before;
  return is(after, "measure") && !reading.has("order") ? after : undefined;
}

/** In the unit of its measure: 80% of attainment is 0.8, and so is 80; 60% of a score are 60 points. */
export function limitOf({ measure: said, comparator, number }: SaidLimit, asked: Limit["measure"]): Limit {
  const measure = said ?? (number.unit === "percent" ? "attainment" : asked);
  const isFraction = measure === "attainment" || measure === "weight";
  return { measure, comparator, value: isFraction ? fraction(number) : number.value };
}

/** An attainment of more than 10 can only have been said in percent. */
function fraction({ value, unit }: TokenOf<"number">): number {
  return unit === "percent" || value > 10 ? value / 100 : value;
}
