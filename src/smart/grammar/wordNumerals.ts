import { clean, type Numeral } from "./hanNumerals";
import { groupsAt, matchAt } from "./scan";

const small = new Map<string, number>();
"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
  .split(" ")
  .forEach((word, value) => small.set(word, value));
"twenty thirty forty fifty sixty seventy eighty ninety".split(" ").forEach((word, index) => small.set(word, (index + 2) * 10));
const scales = new Map([["hundred", 100], ["thousand", 1e3], ["million", 1e6], ["billion", 1e9], ["trillion", 1e12], ["dozen", 12]]);

/** No number in words is longer; without a bound a run of them would be read again from every word. */
const longest = 90;

const wordAt = /[a-z]+/y;
const articleBefore = /an? (?=(?:hundred|thousand|million|billion|trillion|dozen)\b)/y;
const halfBefore = /half a (?=(?:million|billion|thousand|dozen)\b)/y;
const joint = /(?: and |-| )/y;

/**
 * A number in English words: twenty-five, a hundred and ten, two and a half million, half a million, a dozen.
 * Null where none starts. O(length of the number).
 */
export function wordNumeralAt(lower: string, at: number): Numeral | null {
  const article = lower[at] === "a" ? matchAt(articleBefore, lower, at) : 0;
  const half = lower[at] === "h" ? matchAt(halfBefore, lower, at) : 0;
  const start = at + Math.max(article, half);
  let total = 0;
  let section = article > 0 ? 1 : half > 0 ? 0.5 : 0;
  let last = article > 0 || half > 0 ? 1 : 0;
  let end = at;
  for (let next = start; next < at + longest; ) {
    const word = groupsAt(wordAt, lower, next)?.[0] ?? "";
    const value = small.get(word);
    const scale = scales.get(word);
    if (value !== undefined) {
      // "twenty five" is one number, "twenty ten" or "five six" are two.
      if (last > 0 && last < 10) break;
      if (last >= 10 && last < 100 && (value >= 10 || value === 0 || last < 20)) break;
      section += value;
      last = Math.max(value, 1);
    } else if (scale !== undefined && last > 0) {
      if (scale === 100) section *= 100;
      else if (scale === 12) section *= 12;
      else {
        total += section * scale;
        section = 0;
      }
      last = scale;
    } else break;
    end = next + word.length;
    const and = matchAt(/ and a half\b/y, lower, end);
    if (and > 0) {
      section += 0.5;
      end += and;
    }
    const gap = matchAt(joint, lower, end);
    if (gap === 0) break;
    // "five and ten" are two numbers: "and" joins only behind a scale word.
    if (gap === 5 && last < 100) break;
    next = end + gap;
  }
  return end === at ? null : { value: clean(total + section), end };
}

const ordinals = new Map<string, number>();
"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ").forEach((word, index) => ordinals.set(word, index + 1));

export function ordinalOf(word: string): number | undefined {
  return ordinals.get(word);
}

const denominators = new Map([["half", 2], ["third", 3], ["quarter", 4], ["fifth", 5], ["sixth", 6], ["eighth", 8], ["tenth", 10]]);

/** A share in words before "of" or as an amount of change: a third, two-thirds, one quarter, half. In percent. */
export function fractionAt(lower: string, at: number): Numeral | null {
  const found = groupsAt(/(?:(an?|one|two|three|four|five|seven|nine)[ -])?(half|third|quarter|fifth|sixth|eighth|tenth)s?\b(?! an? (?:m|b|d|th|h|w|y|q|p)| (?:quarter|year|party|place|floor|time|shift|line|month|week|day|phase|edition|generation|stage|round|party)\b|-(?:year|party|day|hour|time))/y, lower, at);
  if (found === null) return null;
  const [all, count, name] = found;
  if (count === undefined && name !== "half") return null;
  // "two quarters" are six months; "three quarters of" a share.
  if (name === "quarter" && !/^ (?:of|fewer|less|more)\b/.test(lower.slice(at + all.length, at + all.length + 8)) && !/\b(?:by|least|than|nearly|almost|about|over|to|up|down|plus|minus|falls?|drops?|rises?|grow|shrink) $/.test(lower.slice(Math.max(0, at - 8), at))) return null;
  const numerator = count === undefined || /^an?$/.test(count) ? 1 : small.get(count)!;
  const percent = (100 * numerator) / denominators.get(name!)!;
  return percent > 100 ? null : { value: percent, end: at + all.length };
}
