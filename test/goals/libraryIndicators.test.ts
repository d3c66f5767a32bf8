import * as fc from "fast-check";
import { indicatorByCode, indicators, proposeKpis, goalTree, type Indicator } from "../../src/goals";
import { findConflicts, type LibraryRow } from "../../src/goals/indicators/conflicts";
import { codesIn, formulaProblem, syntaxProblem } from "../../src/goals/indicators/formula";
import { differences, ownIndicator, type OwnIndicator } from "../../src/goals/indicators/ownIndicator";
import { indicatorProblems, isBlocked, type KnownIndicators } from "../../src/goals/indicators/validate";
import { readTable } from "../../src/sheets/readTable";
import { tables } from "../../src/sheets/schema";
import { say } from "../../src/text/language";

const noAnswers = { quantifiable: null, influence: null, processLink: null, available: null, exception: "" } as const;
const asOwn = (indicator: Indicator, change: Partial<OwnIndicator> = {}): OwnIndicator => ({ ...indicator, formula: "", suitability: noAnswers, ...change });
const library = (code: string): Indicator => indicatorByCode(code)!;
const words = (problem: ReturnType<typeof syntaxProblem>) => (problem === null ? null : say(problem.problem, "en-US", problem.parameters));

describe("the formula of an indicator", () => {
  it.each(["=[A]/[B]", "= ([A] + [B]) * 100 / 2.5", "=-[A]", "=[A]*-1", "=【A】÷【B】", "＝［A］／［B］", "=50%*[A]"])("%s can be calculated", (formula) => {
    expect(syntaxProblem(formula)).toBeNull();
  });

  it.each([
    ["[A]/[B]", /begins with =/], ["=", /Nothing follows/], ["=[A", /has no \]/], ["=[A]/headcount", /headcount" is text: nothing can be divided by it/],
    ["=[A]+人数", /人数" is text/], ["=[A]/0", /divides by 0/], ["=[A]/", /missing after "\/"/], ["=[A][B]", /missing before "\[B\]"/], ["=([A]", /brackets/],
    ["=[A])", /brackets/], ["=[A]^2", /cannot have "\^"/], ["=*[A]", /missing after "="/],
  ])("%s is refused with a sentence", (formula, sentence) => expect(words(syntaxProblem(formula))).toMatch(sentence));

  const formulas = new Map([["A", ""], ["B", "=[A]/[C]"], ["C", "=[D]"], ["D", ""]]);
  it("names codes that nobody knows, itself, and the way round a circle", () => {
    expect(words(formulaProblem("X", "=[A]/[Z]+[Y]", formulas))).toMatch(/no indicator Z, Y/);
    expect(words(formulaProblem("A", "=[a]+1", formulas))).toMatch(/own indicator \(A\)/);
    expect(words(formulaProblem("D", "=[B]*2", formulas))).toMatch(/D → B → C → D/);
    expect(formulaProblem("E", "=[B]*2", formulas)).toBeNull();
    expect(words(formulaProblem("E", "=1+2", formulas))).toMatch(/refers to no indicator/);
  });

  it("finds a circle exactly when there is one, whatever the formulas", () => {
    const names = ["A", "B", "C", "D", "E"];
    fc.assert(fc.property(fc.array(fc.subarray(names), { minLength: 5, maxLength: 5 }), (uses) => {
      const all = new Map(names.map((name, at) => [name, uses[at]!.length === 0 ? "" : `=${uses[at]!.map((each) => `[${each}]`).join("+")}`]));
      const reaches = (from: string, seen: Set<string>): boolean => codesIn(all.get(from) ?? "").some((next) => next === "A" || (!seen.has(next) && reaches(next, seen.add(next))));
      const formula = all.get("A")!;
      if (formula !== "") expect(formulaProblem("A", formula, all) !== null).toBe(reaches("A", new Set()));
    }));
  });
});

describe("a definition", () => {
  const known: KnownIndicators = {
    names: new Map(indicators.map(({ code, name }) => [code, name])),
    formulas: new Map(indicators.map(({ code }) => [code, ""])),
  };
  const good = asOwn(library("HRM01"), { code: "OWN01", guard: "HRM02" });
  const fields = (change: Partial<OwnIndicator>) => indicatorProblems({ ...good, ...change }, known).map(({ field }) => field);

  it("of every indicator of the library could be saved under a code of its own", () => {
    for (const indicator of indicators) expect([indicator.code, indicatorProblems(asOwn(indicator, { code: "OWN01" }), known)]).toEqual([indicator.code, []]);
  });

  it.each([
    [{ code: "" }, "code"], [{ code: "1A" }, "code"], [{ code: "hrm03" }, "code"], [{ name: { zh: "", en: "" } }, "name"], [{ definition: { zh: "", en: "" } }, "definition"],
    [{ unit: { zh: "", en: "" } }, "unit"], [{ denominator: null }, "denominator"], [{ direction: 0 as const }, "method"], [{ method: "band" as const }, "method"], [{ direction: 1 as const, method: "deduct" as const }, "method"],
    [{ guard: "OWN01" }, "guard"], [{ guard: "ZZZ99" }, "guard"], [{ formula: "=[HRM01]/人数" }, "formula"], [{ denominator: { zh: "[ZZZ99]", en: "[ZZZ99]" } }, "denominator"],
  ])("%j is refused at its field", (change, field) => expect(fields(change)).toEqual([field]));

  it("may say its parts by codes, and needs no words where a formula says it", () => {
    expect(fields({ numerator: { zh: "[HRM10]", en: "[HRM10]" }, denominator: { zh: "=[HRM02]+1", en: "=[HRM02]+1" } })).toEqual([]);
    expect(fields({ formula: "=[HRM02]/[HRM03]", numerator: null, denominator: null, definition: { zh: "", en: "" } })).toEqual([]);
  });

  it("is saved with what its method can use as a parameter, and with a cap that is a number", () => {
    const fieldsOf = (change: Partial<OwnIndicator>): readonly string[] => indicatorProblems({ ...good, ...change }, known).map(({ field }) => field);
    for (const parameter of ["80%:60; 100%:100", null]) expect(fieldsOf({ method: "step", parameter })).toEqual([]);
    for (const parameter of ["see annex", "80%:60; 100%", 0.8]) expect(fieldsOf({ method: "curve", parameter })).toEqual(["parameter"]);
    expect(fieldsOf({ method: "linear", parameter: "80%:60; 100%:100" })).toEqual(["parameter"]);
    expect([fieldsOf({ cap: 150 }), fieldsOf({ cap: -1 }), fieldsOf({ cap: 1.5 }), fieldsOf({ cap: Number.NaN })]).toEqual([[], ["cap"], ["cap"], ["cap"]]);
  });

  it("of a library without a column for parameters is read as it was scored, and starts as the product's does", () => {
    const row = (code: string, method: string) => readTable(tables.indicators, {
      table: "tblIndicators", sheet: "Indicators", row: 3, column: 0, header: ["Code", "Method"], rows: [[code, method]],
    }).rows[0]!.values;
    const read = (code: string, method: string) => {
      const { method: scored, parameter, cap } = ownIndicator(row(code, method), (column) => column === "code" || column === "method");
      return [scored, parameter, cap];
    };
    expect(read("HRM01", "linear")).toEqual(["ratio", null, null]);
    expect(read("SAL01", "curve")).toEqual(["curve", library("SAL01").parameter, null]);
    expect(read("SAL01", "step")).toEqual(["step", null, null]);
    expect(read("OWN99", "linear")).toEqual(["linear", null, null]);
  });

  it("without data is blocked until somebody gives a reason", () => {
    expect(isBlocked({ suitability: { ...noAnswers, available: "no" } })).toBe(true);
    expect(isBlocked({ suitability: { ...noAnswers, available: "no", exception: "下月上线" } })).toBe(false);
    expect(isBlocked({ suitability: { ...noAnswers, available: "partly" } })).toBe(false);
  });
});

describe("conflicts of definition", () => {
  const row = (indicator: OwnIndicator, index: number): LibraryRow => ({ indicator, index, address: `Indicators!A${index + 5}` });
  const kpis = proposeKpis({ role: "business", job: "sales", language: "zh-CN" });
  const nodes = goalTree({ strategy: "2026", departments: [{ name: "销售部", owner: "", role: "business", job: "sales", kpis }], language: "zh-CN" });
  const rows = indicators.map((indicator, index) => row(asOwn(indicator), index));

  it("are none in the library and a tree made of it, in either language", () => expect(findConflicts(rows, nodes)).toEqual([]));

  it("are two rows of a code that say different things, not two that say the same", () => {
    expect(findConflicts([...rows, row(asOwn(library("FIN01")), 300)], nodes)).toEqual([]);
    const found = findConflicts([...rows, row(asOwn(library("FIN01"), { code: "fin01", unit: { zh: "万元", en: "万元" } }), 300)], nodes);
    expect(found).toMatchObject([{ kind: "rows", code: "FIN01", fields: ["unit"], first: { index: 0 }, second: { index: 300 } }]);
  });

  it("are a goal whose unit or direction is another than its indicator's", () => {
    const changed = nodes.map((node) => (node.code === "SAL01" ? { ...node, unit: "万元" } : node.code === "FIN08" ? { ...node, direction: -1 as const } : node));
    expect(findConflicts(rows, changed)).toMatchObject([{ kind: "tree", code: "SAL01", field: "unit" }, { kind: "tree", code: "FIN08", field: "direction" }]);
  });

  it("a definition that somebody changed in one language is another one; one that is said in one language only is not", () => {
    const other = { zh: "按管理口径", en: library("FIN03").definition.en };
    expect(differences(library("FIN03"), { ...library("FIN03"), definition: other })).toEqual(["definition"]);
    expect(differences(library("FIN03"), { ...library("FIN03"), definition: { ...library("FIN03").definition, en: "" } })).toEqual([]);
  });

  it("spaces, width and case make no other definition", () => {
    const { definition } = library("FIN03");
    expect(differences(library("FIN03"), { ...library("FIN03"), definition: { zh: ` ${definition.zh.replace("/", " ／ ")}`, en: definition.en.toUpperCase() } })).toEqual([]);
  });
});
