import * as fc from "fast-check";
import { indicators, searchIndicators } from "../../src/goals";
import { filterIndicators, noFilter } from "../../src/goals/filterIndicators";

const codes = (query: string): readonly string[] => searchIndicators(query, indicators).map(({ code }) => code);

describe("search in the library", () => {
  it.each([
    ["流失", "HRM01"], ["turnover", "HRM01"], ["attrition", "HRM01"], ["复购", "OPS04"], ["repurchase", "OPS04"], ["DAU", "OPS01"], ["日活", "OPS01"],
    ["OTIF", "LOG02"], ["净推荐值", "PRD05"], ["nps", "PRD05"], ["良率", "QUA01"], ["DSO", "FIN09"], ["账期", "FIN09"], ["代码质量", "QUA03"], ["ROE", "FIN11"],
    ["设备综合效率", "MFG02"], ["oee", "MFG02"], ["uptime", "OPX01"], ["获客成本", "MKT01"], ["CAC", "MKT01"], ["翻台", "CAT01"], ["坪效", "OPS09"], ["人效", "FIN12"],
    ["absenteeism", "HRM12"], ["客诉", "QUA02"], ["scope creep", "PRJ04"], ["time to hire", "HRM03"], ["lead-time for changes", "RND02"], ["GMV", "OPS03"],
  ])("%s finds %s first or second", (query, code) => expect(codes(query).slice(0, 2)).toContain(code));

  it("finds every indicator first by its code and its name in either language, and by each of its other names", () => {
    for (const { code, name, aliases } of indicators) {
      expect([code, codes(code)[0]]).toEqual([code, code]);
      expect([code, codes(name.zh)[0]]).toEqual([code, code]);
      expect([code, codes(name.en)[0]]).toEqual([code, code]);
      for (const alias of `${aliases.zh}、${aliases.en}`.split(/[、,]/)) expect([code, alias, codes(alias).includes(code)]).toEqual([code, alias, true]);
    }
  });

  it("does not care about case, width, hyphens or spaces around", () => {
    const spelled = (text: string): readonly string[] => [text.toUpperCase(), text.toLowerCase(), ` ${text}  `, text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))];
    for (const query of ["net promoter", "DAU/MAU", "first-contact", "GMV", "hrm0"]) {
      for (const other of spelled(query)) expect(codes(other)).toEqual(codes(query));
    }
  });

  it("only narrows when a term is added, and never finds what is not in the list", () => {
    const term = fc.constantFrom("率", "客户", "rate", "on time", "成本", "cost", "HRM", "zzz", "");
    fc.assert(fc.property(term, term, (a, b) => {
      const both = new Set(codes(`${a} ${b}`));
      for (const code of both) expect(codes(a)).toContain(code);
      expect(both.size).toBe(codes(`${a} ${b}`).length);
    }));
  });
});

describe("filters", () => {
  const codesOf = (filter: Partial<typeof noFilter>): readonly string[] => filterIndicators(indicators, { ...noFilter, ...filter }).map(({ code }) => code);

  it("leave everything when none is set, and hold together", () => {
    expect(filterIndicators(indicators, noFilter)).toEqual(indicators);
    const soft = filterIndicators(indicators, { ...noFilter, nature: "soft", dimension: "customer" });
    expect(soft.length).toBeGreaterThan(2);
    expect(soft.every(({ nature, dimension }) => nature === "soft" && dimension === "customer")).toBe(true);
  });

  it("know the jobs: what is listed for one, or suits every job of its role type", () => {
    expect(codesOf({ job: "hr" })).toEqual(expect.arrayContaining(["HRM01", "HRM03", "COL01"]));
    expect(codesOf({ job: "hr" })).not.toContain("SAL01");
    expect(codesOf({ role: "technical", stage: "growth" })).toContain("RND11");
    expect(codesOf({ role: "technical" })).not.toContain("FIN11");
  });
});
