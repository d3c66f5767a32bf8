import fc from "fast-check";
import { Failure } from "../../src/scoring/failure";
import { attainKpi, scoreKpi, type Kpi } from "../../src/scoring/score";

/** A number as people write it, and what a cell of a range would hold in its place. */
const written = fc.oneof(
  fc.integer({ min: -3000, max: 20_000 }).map((each) => [String(each / 100), each / 100] as const),
  fc.integer({ min: -300, max: 2000 }).map((each) => [`${each}%`, each / 100] as const),
  fc.integer({ min: -300, max: 2000 }).map((each) => [`${each / 10}%`, each / 10 / 100] as const),
);
const separator = fc.constantFrom(";", "; ", ";\n", "；", "，", " , ", "\n", "\r\n", "、");
const colon = fc.constantFrom(":", " : ", "：");
const wide = (text: string): string => text.replace(/[0-9%.:;-]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));

const tables = fc.array(fc.tuple(written, colon, written, separator), { minLength: 1, maxLength: 6 }).chain((rows) =>
  fc.record({
    text: fc.boolean().map((isWide) => {
      const text = rows.map(([[bound], between, [points], end]) => `${bound}${between}${points}${end}`).join("");
      return isWide ? wide(text) : text;
    }),
    block: fc.constant(rows.map(([[, bound], , [, points]]) => [bound, points])),
  }));

const amount = fc.oneof(fc.constantFrom(0, 1, 100), fc.integer({ min: -500, max: 30_000 }).map((each) => each / 100));
const kpis: fc.Arbitrary<Kpi> = fc.record({
  actual: amount, target: fc.option(amount), direction: fc.constantFrom(1 as const, -1 as const, 0 as const), method: fc.constantFrom("step" as const, "curve" as const),
});

const outcome = (result: number | Failure): unknown => (result instanceof Failure ? [result.error, result.key] : result);

test("a table in one text scores to the bit like the same table in a range, in order or not", () => {
  fc.assert(fc.property(tables, kpis, ({ text, block }, kpi) => {
    expect(outcome(scoreKpi({ ...kpi, parameter: text }))).toStrictEqual(outcome(scoreKpi({ ...kpi, parameter: block })));
    expect(outcome(attainKpi({ ...kpi, parameter: text }))).toStrictEqual(outcome(attainKpi({ ...kpi, parameter: block })));
  }));
});

test("a tolerance and its outer edge in one text score like the two cells", () => {
  fc.assert(fc.property(written, written, separator, kpis, ([one, inner], [other, outer], between, kpi) => {
    const band = { ...kpi, method: "band" } as const;
    expect(outcome(scoreKpi({ ...band, parameter: `${one}${between}${other}` }))).toStrictEqual(outcome(scoreKpi({ ...band, parameter: [[inner], [outer]] })));
  }));
});

const at = (method: Kpi["method"] & string, parameter: string): unknown => {
  const result = scoreKpi({ actual: 90, target: 100, method, parameter });
  return result instanceof Failure ? `${result.error} ${result.text("en-US")}` : result;
};

test("a text that is no table says how to write one", () => {
  expect(at("step", "see annex")).toBe("#VALUE! The method step takes as “parameter” bounds and points in two columns, or one text such as 80%:60; 100%:100, but it is “see annex”.");
  for (const text of ["80%; 90%", "80%:60:5; 90%:80:5", "80%:60; 90%", "80%:", "1,000:60; 2,000:80"]) expect(at("curve", text)).toContain("#VALUE!");
  for (const text of ["80%:60; 90%:sixty", "80%:60 90%:80", "±5%"]) expect(at("curve", text)).toContain("80%:60; 100%:100");
  expect(at("band", "5% or so")).toContain("such as 5%; 20%");
  expect(at("step", "80%:60; 100%:100; 90%:80")).toContain("#NUM!");
});

test("where one number belongs a table is no number; where nothing is needed it does not count, as a number does not", () => {
  for (const method of ["linear", "deduct", "efficacy", "progress"] as const) {
    expect(at(method, "80%:60; 100%:100")).toBe("#VALUE! “parameter” must be a number, but it is “80%:60; 100%:100”.");
  }
  expect([at("ratio", "80%:60; 100%:100"), at("passfail", "80%:60; 100%:100")]).toEqual([90, 0]);
  expect(at("ratio", "none")).toBe("#VALUE! “parameter” must be a number, but it is “none”.");
});
