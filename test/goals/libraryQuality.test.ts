import { indicatorByCode, indicators, jobs, roleTypes } from "../../src/goals";
import type { Indicator } from "../../src/goals/types";
import type { Message } from "../../src/text/language";

/** Every indicator that breaks a rule, by code: a failing test names the entries to correct. */
const breaking = (breaks: (indicator: Indicator) => boolean): readonly string[] => indicators.filter(breaks).map(({ code }) => code);
const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
const words = ({ name, definition, unit, source, aliases, numerator, denominator, anchors }: Indicator): readonly Message[] =>
  [name, definition, unit, source, aliases, numerator, denominator, anchors].filter((text) => text !== null);

/** Of all entries, those whose text in a language somebody else has too. */
function shared(textOf: (indicator: Indicator) => string): readonly string[] {
  const first = new Map<string, string>();
  return indicators.flatMap((indicator) => {
    const text = fold(textOf(indicator));
    const other = first.get(text);
    first.set(text, other ?? indicator.code);
    return other === undefined ? [] : [`${other} = ${indicator.code}`];
  });
}

describe("every indicator of the library", () => {
  it("has a code of its own: three letters and two digits", () => {
    expect(indicators.length).toBeGreaterThanOrEqual(216);
    expect(breaking(({ code }) => !/^[A-Z]{3}\d{2}$/.test(code))).toEqual([]);
    expect(shared(({ code }) => code)).toEqual([]);
  });

  it("has all its words in both languages, each written in its own script", () => {
    expect(breaking((indicator) => words(indicator).some(({ zh, en }) => zh.trim() === "" || en.trim() === ""))).toEqual([]);
    expect(breaking((indicator) => words(indicator).some(({ en }) => /[\p{Script=Han}，。；：（）、]/u.test(en)))).toEqual([]);
    expect(breaking(({ name, definition, aliases }) => [name, definition, aliases].some(({ zh }) => !/\p{Script=Han}/u.test(zh) && !/^[A-Z]+$/.test(zh)))).toEqual([]);
  });

  it("shares its name and its definition with no other one", () => {
    expect(shared(({ name }) => name.zh)).toEqual([]);
    expect(shared(({ name }) => name.en)).toEqual([]);
    expect(shared(({ definition }) => definition.zh)).toEqual([]);
    expect(shared(({ definition }) => definition.en)).toEqual([]);
  });

  it("leaves nothing of its definition to whoever calculates it", () => {
    expect(breaking(({ definition: { zh, en } }) => /注明|或中位数|等等|第N|待定/.test(zh) || /state (which|whether|the)|\betc\b|\bday N\b|as appropriate/i.test(en))).toEqual([]);
  });

  it("says what is divided by what wherever its value is a share or is worked out anew when it is rolled up", () => {
    const isRatio = ({ unit, rollUp }: Indicator): boolean => rollUp === "ratio" || (rollUp !== "tree" && ["%", "×", "ppm"].includes(unit.en));
    expect(breaking((indicator) => isRatio(indicator) && (indicator.numerator === null || indicator.denominator === null))).toEqual([]);
    expect(breaking(({ numerator, denominator }) => (numerator === null) !== (denominator === null))).toEqual([]);
    expect(breaking(({ numerator, denominator }) => numerator !== null && denominator !== null && fold(numerator.zh) === fold(denominator.zh))).toEqual([]);
  });

  it("adds up only what can be added: amounts and counts, never shares, scores or times", () => {
    const additive = ["CNY", "contracts", "count", "times", "items", "people", "pieces", "filings", "cases"];
    expect(breaking(({ rollUp, unit }) => rollUp === "sum" && !additive.includes(unit.en))).toEqual([]);
  });

  it("is scored by a method that goes with its direction", () => {
    expect(breaking(({ direction, method }) => (direction === 0) !== (method === "band"))).toEqual([]);
    expect(breaking(({ direction, method }) => method === "deduct" && direction !== -1)).toEqual([]);
    expect(breaking(({ direction, method }) => direction === -1 && !["linear", "deduct", "passfail", "inverse", "ratio"].includes(method))).toEqual([]);
  });

  it("takes points off by the incident only where incidents are counted", () => {
    expect(breaking(({ method, rollUp }) => method === "deduct" && rollUp !== "sum")).toEqual([]);
    expect(breaking(({ counts, direction, rollUp, method }) => counts === "veto" && (direction !== -1 || rollUp !== "sum" || method !== "passfail"))).toEqual([]);
    expect(breaking(({ counts, direction, rollUp }) => counts === "bonus" && (direction !== 1 || rollUp !== "sum"))).toEqual([]);
  });

  it("has a guard that is another indicator which counts, or none", () => {
    expect(breaking(({ code, guard }) => guard !== null && (guard === code || indicatorByCode(guard) === undefined || indicatorByCode(guard)?.counts === "bonus"))).toEqual([]);
    // What is pushed in the direction that the guard already wants by the same count would show nothing.
    expect(breaking(({ guard, numerator }) => guard !== null && numerator !== null && indicatorByCode(guard)?.numerator?.en === numerator.en)).toEqual([]);
  });

  it("belongs to role types and jobs that exist", () => {
    const known = new Set(["all", ...jobs.map(({ code }) => code)]);
    expect(breaking(({ roles, jobs: list }) => roles.length === 0 || list.length === 0 || list.some((job) => !known.has(job)))).toEqual([]);
    expect(breaking(({ roles }) => roles.some((role) => !roleTypes.some((type) => type.role === role)))).toEqual([]);
  });

  it("says what its ratings mean where people rate, and only there", () => {
    expect(breaking(({ nature, anchors }) => (nature === "soft") !== (anchors !== null))).toEqual([]);
  });
});

describe("the library as a whole", () => {
  it("has indicators of every dimension, nature and stage for every role type", () => {
    for (const { role } of roleTypes) {
      const own = indicators.filter(({ roles }) => roles.includes(role));
      expect([role, new Set(own.map(({ dimension }) => dimension)).size]).toEqual([role, 4]);
      expect([role, new Set(own.map(({ stage }) => stage)).size]).toEqual([role, 3]);
      expect([role, new Set(own.map(({ nature }) => nature)).size]).toEqual([role, 2]);
    }
  });

  it("has at least three indicators of its own for each of at least 24 jobs", () => {
    expect(jobs.length).toBeGreaterThanOrEqual(24);
    for (const { code } of jobs) expect([code, indicators.filter(({ jobs: list }) => list.includes(code)).length >= 3]).toEqual([code, true]);
  });
});
