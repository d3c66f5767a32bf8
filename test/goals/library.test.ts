import { goalTree, indicatorByCode, indicators, industries, jobByCode, jobs, proposeKpis, roleTypes, searchIndicators, suits } from "../../src/goals";
import { checkGoals } from "../../src/goals/checks";
import { roleMixes } from "../../src/goals/mixes";
import type { Indicator, KpiDraft, RoleType } from "../../src/goals/types";

const codes = (found: readonly Indicator[]): readonly string[] => found.map(({ code }) => code);
const definition = (kpi: KpiDraft): Indicator => {
  const indicator = indicatorByCode(kpi.code);
  if (indicator === undefined) throw new Error(kpi.code);
  return indicator;
};

/** In how many dimensions the library has indicators for a post. */
function dimensionsFor(role: RoleType, job: string | null): number {
  const own = indicators.filter(({ counts, jobs: list, roles }) => counts === "weighted" && (job === null ? roles.includes(role) : list.includes(job) || list.includes("all")));
  return new Set(own.map(({ dimension }) => dimension)).size;
}

describe("the indicator library", () => {
  it("has 216 indicators under codes of their own, in both languages, with guards that exist", () => {
    expect(indicators).toHaveLength(216);
    expect(new Set(codes(indicators)).size).toBe(216);
    for (const indicator of indicators) {
      for (const text of [indicator.name, indicator.definition, indicator.unit, indicator.source]) {
        expect(text.zh).not.toBe("");
        expect(text.en).not.toBe("");
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
      }
      if (indicator.guard !== null) expect(indicatorByCode(indicator.guard)).toBeDefined();
      for (const job of indicator.jobs) expect(["all", ...jobs.map(({ code }) => code)]).toContain(job);
    }
  });

  it("finds employee turnover by the word of either language, by code and by definition", () => {
    expect(codes(searchIndicators("流失", indicators))).toContain("HRM01");
    expect(codes(searchIndicators("turnover", indicators))).toContain("HRM01");
    expect(codes(searchIndicators("Ｔｕｒｎｏｖｅｒ", indicators))).toContain("HRM01");
    expect(codes(searchIndicators("hrm01", indicators))[0]).toBe("HRM01");
    expect(codes(searchIndicators("leavers", indicators))).toEqual(["HRM01"]);
  });

  it("wants every term of a query, lists names before definitions, and finds all for an empty query", () => {
    expect(codes(searchIndicators("客户 流失", indicators))).toEqual(["CUS06"]);
    expect(codes(searchIndicators("revenue", indicators))[0]).toBe("FIN01");
    expect(searchIndicators("  ", indicators)).toHaveLength(216);
    expect(searchIndicators("no such thing", indicators)).toEqual([]);
  });
});

describe("proposals", () => {
  const posts: readonly (readonly [RoleType, string | null])[] = [
    ...roleTypes.map(({ role }) => [role, null] as const),
    ...jobs.map(({ role, code }) => [role, code] as const),
    ...jobs.map(({ code }) => ["management", code] as const),
  ];

  it.each(posts)("for %s %s are three to five KPIs, results and process together, weights that total 100", (role, job) => {
    const kpis = proposeKpis({ role, job, language: "zh-CN" });
    expect(kpis.length).toBeGreaterThanOrEqual(3);
    expect(kpis.length).toBeLessThanOrEqual(5);
    expect(kpis.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(kpis.every(({ weight }) => Number.isInteger(weight) && weight >= 5)).toBe(true);
    const stages = new Set(kpis.map((kpi) => definition(kpi).stage));
    expect(stages.has("result")).toBe(true);
    expect(stages.has("process")).toBe(true);
  });

  it.each(posts)("for %s %s cover three dimensions where the library has them for the job, none over 60 points", (role, job) => {
    const kpis = proposeKpis({ role, job, language: "en-US" });
    const shares = new Map<string, number>();
    for (const kpi of kpis) shares.set(definition(kpi).dimension, (shares.get(definition(kpi).dimension) ?? 0) + kpi.weight);
    expect(shares.size).toBeGreaterThanOrEqual(Math.min(3, dimensionsFor(role, job)));
    expect(Math.max(...shares.values())).toBeLessThanOrEqual(60);
  });

  it("propose what the library holds for the post, with nothing left to fill in but the target", () => {
    for (const { role, code: job } of jobs) {
      for (const kpi of proposeKpis({ role, job, language: "en-US" })) {
        expect(suits(definition(kpi), role, job)).toBe(true);
        expect(kpi.target).toBeNull();
        expect([kpi.code, kpi.method, kpi.parameter]).toEqual([kpi.code, definition(kpi).method, definition(kpi).parameter]);
      }
    }
  });

  it("give technical posts delivery and code quality, and managers cooperation", () => {
    expect(Object.keys(roleMixes.technical)).toEqual(expect.arrayContaining(["RND01", "QUA03"]));
    expect(Object.keys(roleMixes.management)).toContain("COL02");
    expect(proposeKpis({ role: "management", job: "sales", language: "en-US" }).map(({ code }) => code)).toEqual(expect.arrayContaining(["SAL01", "HRM02", "COL01"]));
  });

  it("speak the language asked for", () => {
    const [zh] = proposeKpis({ role: "business", job: "sales", language: "zh-CN" });
    const [en] = proposeKpis({ role: "business", job: "sales", language: "en-US" });
    expect([zh?.name, zh?.unit]).toEqual(["销售额（签约额）", "元"]);
    expect([en?.name, en?.unit]).toEqual(["Sales bookings", "CNY"]);
  });
});

describe("industry packs", () => {
  const packs = industries.map(({ code, name, departments }) => ({ code, name, departments }));

  it.each(packs)("$code has departments with three to five KPIs in three dimensions, results and process together", ({ code, departments }) => {
    for (const { job } of departments) {
      const role = jobByCode(job)!.role;
      const kpis = proposeKpis({ role, job, industry: code, language: "en-US" });
      expect([job, kpis.length >= 3 && kpis.length <= 5]).toEqual([job, true]);
      expect([job, kpis.reduce((sum, { weight }) => sum + weight, 0)]).toEqual([job, 100]);
      const shares = new Map<string, number>();
      for (const kpi of kpis) shares.set(definition(kpi).dimension, (shares.get(definition(kpi).dimension) ?? 0) + kpi.weight);
      expect([job, shares.size >= Math.min(3, dimensionsFor(role, job)), Math.max(...shares.values()) <= 60]).toEqual([job, true, true]);
      const stages = kpis.map((kpi) => definition(kpi).stage);
      expect([job, stages.includes("result"), stages.includes("process")]).toEqual([job, true, true]);
      for (const kpi of kpis) expect([kpi.code, suits(definition(kpi), role, job)]).toEqual([kpi.code, true]);
    }
  });

  it.each(packs.flatMap((pack) => (["zh-CN", "en-US"] as const).map((language) => ({ ...pack, language }))))("$code passes the checks without an error in $language", ({ code, departments, language }) => {
    const drafts = departments.map(({ name, job }) => {
      const role = jobByCode(job)!.role;
      const kpis = proposeKpis({ role, job, industry: code, language }).map((kpi) => ({ ...kpi, target: 100 }));
      return { name: language === "zh-CN" ? name.zh : name.en, owner: "A", role, job, kpis };
    });
    expect(checkGoals(goalTree({ strategy: "Grow", departments: drafts, language })).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
