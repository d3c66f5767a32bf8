import fc from "fast-check";
import { entryOf, parseEntry, parsePoints, problemOf } from "../../src/review/fill/entry";
import { doubtOf, type Expectation } from "../../src/review/fill/plausibility";
import { say } from "../../src/text/language";

const doubt = (value: number, expected: Partial<Expectation> = {}): string => {
  const found = doubtOf(value, { unit: "", direction: 1, target: null, history: [], ...expected });
  return found === null ? "" : say(found.message, "en-US", found.parameters);
};

describe("a doubt about a typed value", () => {
  it.each<[string, number, Partial<Expectation>, RegExp]>([
    ["a percentage typed as a fraction", 0.95, { unit: "%", target: 95 }, /write 95 for 95%/],
    ["more than all of something", 104, { unit: "%", target: 95, history: [93, 96] }, /More than 100%/],
    ["a negative count", -3, { unit: "人", target: 5 }, /negative/],
    ["a negative duration", -2, { unit: "days", target: 5, direction: -1 }, /negative/],
    ["ten times the last period", 1200, { unit: "万元", target: 110, history: [118, 120] }, /10 times the last period \(120\)/],
    ["a tenth of the last period", 12, { history: [118, 120] }, /Only 1\/10 of the last period/],
    ["a hundred times the target where nothing is known of the past", 12_000, { target: 120 }, /100 times the target/],
    ["far outside the past", 150, { history: [100, 105, 102, 104] }, /100 to 105/],
    ["half a person", 2.5, { unit: "人", target: 3 }, /whole number/],
    ["a date in a number cell", 46_327, { unit: "%", target: 95 }, /2026-11-01/],
    ["a zero where there always was something", 0, { target: 10, history: [8, 9] }, /measured as zero/],
  ])("is raised by %s", (_, value, expected, sentence) => {
    expect(doubt(value, expected)).toMatch(sentence);
  });

  it.each<[string, number, Partial<Expectation>]>([
    ["a value like the others", 121, { unit: "万元", target: 120, history: [118, 120] }],
    ["a growth rate above 100", 130, { unit: "%", target: 30, history: [120] }],
    ["a growth rate below zero", -4, { unit: "%", target: 10 }],
    ["a loss", -20, { unit: "万元", target: 10 }],
    ["far fewer complaints than allowed", 1, { unit: "起", target: 20, direction: -1 }],
    ["no accident", 0, { unit: "起", target: 2, direction: -1, history: [1] }],
    ["a rate that is small by nature", 0.4, { unit: "%", target: 0.5, history: [0.6] }],
    ["parts of a rate", 2.5, { unit: "件/单", target: 3 }],
    ["a large amount that might be a day", 46_327, { unit: "元", target: 45_000 }],
    ["anything where nothing is known", 1e9, {}],
  ])("is not raised by %s", (_, value, expected) => {
    expect(doubt(value, expected)).toBe("");
  });

  it("never comes up for a value that was there before and for the target itself, where they are of one size", () => {
    const past = fc.array(fc.integer({ min: 50, max: 90 }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(past, fc.constantFrom("%", "人", "万元", ""), (history, unit) => {
      for (const value of history) expect(doubt(value, { unit, target: 80, history })).toBe("");
    }));
  });
});

describe("what somebody types into a number field", () => {
  it.each([["95", "%", 95], ["95%", "%", 95], ["９５％", "%", 95], ["1,200 万元", "万元", 1200], ["120人", "人", 120], ["-3.5", "", -3.5], ["50%", "", 0.5], ["", "%", null], ["不适用", "", "不适用"], ["n/a", "", "N/A"]])(
    "%s in %s is %s", (typed, unit, entry) => expect(parseEntry(typed, unit)).toEqual({ entry }));

  it("is not taken when it is a date or words, and says what to do", () => {
    for (const [typed, language, sentence] of [["2026-11-01", "en-US", "2026-11-01 is a date; a number belongs here"], ["大约一百", "zh-CN", "“大约一百”不是数字；没有数据请留空或填 N/A"]] as const) {
      const parsed = parseEntry(typed, "");
      expect("problem" in parsed ? say(parsed.problem, language, parsed.parameters) : "").toBe(sentence);
    }
  });

  it("reads every number back as it is shown", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseEntry(String(value), "%")).toEqual({ entry: value + 0 });
    }));
  });

  it("is between 0 and the most points where somebody is rated", () => {
    expect([parsePoints("85", 120), parsePoints("85分", 120), parsePoints("", 120)]).toEqual([{ entry: 85 }, { entry: 85 }, { entry: null }]);
    expect(["121", "-1", "good", "N/A"].every((typed) => "problem" in parsePoints(typed, 120))).toBe(true);
  });
});

describe("what an input cell holds", () => {
  it("is said to be wrong for a text and an error value, not for a missing word", () => {
    expect(problemOf(entryOf("#REF!"), "")).not.toBeNull();
    expect(problemOf(entryOf("about 5"), "")).not.toBeNull();
    for (const fine of [5, "", null, "N/A", " "]) expect(problemOf(entryOf(fine), "")).toBeNull();
  });
});
