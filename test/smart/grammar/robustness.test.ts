import fc from "fast-check";
import { deadlineOf, readGoalText, type Reading } from "../../../src/smart/grammar";

const longest = 10_000;
const fragments = [
  "1", "12,", "1.", "二", "十", "百", "千万", "一年半", "百分之", "from 1 to ", "between ", "and ", "half ", "a ", "two hundred ", "2025", "2025年", "-", "~", "至", "《", "[", "_", "x", "×", "Q", "Q3 ", "by ", "by the end of ",
  "within 30 days of ", "每", "每月", "前", "上线前", "去年", "全", "all ", "no ", "top ", "ISO", "A-", "Aa ", "a-1", "$", "+", "±", "% ", "，", " ", "\n", "①", "\ud800", "İ", "ﬁ", "二〇", "3-quote ", "第", "的基础上", "from the ", "not a ", "《2", "(", "www.a", "0", "零", "无重大", "不低于", "至少", "目前",
];

/** What is wrong with a reading; empty when nothing is. */
function faults(text: string, { normal, masks, quantities, times }: Reading): string[] {
  const wrong: string[] = [];
  for (const { start, end } of [...masks, ...quantities, ...times, ...normal.clauses, ...quantities.flatMap(({ cues }) => cues)]) {
    const original = normal.original({ start, end });
    if (start < 0 || end <= start || end > normal.text.length) wrong.push(`span ${start}–${end}`);
    if (original.start < 0 || original.end < original.start || original.end > text.length) wrong.push(`original ${original.start}–${original.end}`);
  }
  if (normal.lower.length !== normal.text.length) wrong.push("lower case moved offsets");
  for (const list of [masks, quantities, times]) list.forEach(({ start }, at) => at > 0 && start < list[at - 1]!.end && wrong.push(`overlap at ${start}`));
  for (const { value } of quantities) for (const one of [value].flat()) if (one !== null && !Number.isFinite(one)) wrong.push(`value ${one}`);
  const deadlines = times.map((time) => deadlineOf(time, { asOf: "2025-05-15", fiscalYearStart: 1 }));
  for (const deadline of deadlines) if (deadline !== null && !/^(?:\d{4}-\d\d-\d\d$|event:)/.test(deadline)) wrong.push(deadline);
  return wrong;
}

function read(text: string): Reading {
  return readGoalText(text);
}

/** Characters that regular expressions and searches were given to look at. */
function work(text: string): number {
  let steps = 0;
  const { exec, test } = RegExp.prototype;
  // A global expression looks from where it is told to where it finds something.
  const counted = <T>(expression: RegExp, subject: string, look: () => T): T => {
    const from = expression.global ? expression.lastIndex : 0;
    const found = look();
    const to = expression.global && expression.lastIndex > 0 ? expression.lastIndex : subject.length;
    steps += expression.sticky ? 1 : Math.max(1, to - from);
    return found;
  };
  RegExp.prototype.exec = function (subject: string) {
    return counted(this, subject, () => exec.call(this, subject));
  };
  RegExp.prototype.test = function (subject: string) {
    return counted(this, subject, () => test.call(this, subject));
  };
  try {
    read(text);
  } finally {
    RegExp.prototype.exec = exec;
    RegExp.prototype.test = test;
  }
  return steps;
}

describe("any text", () => {
  test("gives spans within its bounds, in order, and never throws", () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "binary", maxLength: 6 }), fc.string({ maxLength: 10 })), { maxLength: 60 });
    fc.assert(fc.property(pieces, (parts) => {
      const text = parts.join("");
      expect(faults(text, read(text))).toEqual([]);
    }), { numRuns: 400 });
  });

  test.each(["", " ", "\n", "，", "\ud800", "0", "%"])("%j has no quantities that count", (text) => expect(faults(text, read(text))).toEqual([]));

  test.each(fragments)("ten thousand characters of %j are read", (fragment) => {
    const text = fragment.repeat(Math.ceil(longest / fragment.length)).slice(0, longest);
    expect(faults(text, read(text))).toEqual([]);
  });

  test.each(fragments)("twice as much of %j is at most about twice the work", (fragment) => {
    const short = fragment.repeat(Math.ceil(1000 / fragment.length));
    const once = work(short);
    const twice = work(short + short);
    expect(twice).toBeLessThan(2.2 * once + 5000);
  });
});
