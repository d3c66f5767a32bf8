import * as fc from "fast-check";
import { goalTree, indicatorByCode, industries, proposeKpis, type GoalNode } from "../../src/goals";
import { emptyNode } from "../../src/goals/emptyNode";
import { plainIndicator } from "../../src/goals/indicators/entries";
import { industryContent } from "../../src/goals/templates/content";
import { TemplateError } from "../../src/goals/templates/fields";
import { readTemplate, templateFormat, writeTemplate, type OwnTemplate } from "../../src/goals/templates/templateFile";
import { templateOfTree } from "../../src/goals/templates/templateOfTree";
import { say, type Language } from "../../src/text/language";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const own = { ...plainIndicator(indicatorByCode("HRM01")!), code: "OWN01", name: { zh: "夜班流失率", en: "Night-shift turnover" } };
const { formula: _, suitability: __, ...definition } = own;

function template(industry = industries[0]!, language: Language = "zh-CN"): OwnTemplate {
  return { name: "我们的模板", language, content: industryContent(industry, language), indicators: [definition] };
}

/** What reading a file refuses, in words. */
function refusal(file: string): string {
  try {
    readTemplate(file);
  } catch (error) {
    if (error instanceof TemplateError) return say(error.refused, "en-US", error.parameters);
    throw error;
  }
  return "";
}

/** The file of a template after somebody has changed something in it. */
function changed(change: (json: { departments: { name: unknown; role: unknown; kpis: Record<string, unknown>[] }[] } & Record<string, unknown>) => void): string {
  const json = JSON.parse(writeTemplate(template()));
  change(json);
  return JSON.stringify(json);
}

describe("a template file", () => {
  it.each(industries.flatMap((industry) => (["zh-CN", "en-US"] as const).map((language) => ({ name: industry.code, industry, language }))))("of $name comes back as it was written in $language", ({ industry, language }) => {
    expect(plain(readTemplate(writeTemplate(template(industry, language))))).toEqual(plain(template(industry, language)));
  });

  it("comes back whatever its words are, without signs that no cell shows", () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 50, unit: "grapheme" }), (words) => {
      const shown = words.replace(/[\p{Cc}\p{Co}\p{Cn}\u2028\u2029]+/gu, " ").trim();
      fc.pre(shown !== "");
      const [first, ...others] = template().content.departments;
      const file = writeTemplate({ ...template(), content: { ...template().content, departments: [{ ...first!, name: words }, ...others] } });
      expect(readTemplate(file).content.departments[0]?.name).toBe(shown);
    }));
  });

  it.each([
    ["text", "KPI,权重\n销售额,30%", /holds no JSON/], ["other JSON", "[1,2]", /no template of Kpitables/], ["another format", "{\"format\":\"x\"}", /no template of Kpitables/],
    ["a newer version", changed((json) => void (json["version"] = templateFormat.version + 1)), /newer version \(2\)/],
    ["no name", changed((json) => void delete json["name"]), /lacks name/],
    ["a number for a name", changed((json) => void (json.departments[1]!.name = 7)), /departments\[1\]\.name should be text/],
    ["a text for a weight", changed((json) => void (json.departments[0]!.kpis[2]!["weight"] = "30%")), /departments\[0\]\.kpis\[2\]\.weight should be a number/],
    ["a weight beyond 100", changed((json) => void (json.departments[0]!.kpis[0]!["weight"] = 300)), /weight should be a number/],
    ["an unknown direction", changed((json) => void (json.departments[0]!.kpis[0]!["direction"] = "sideways")), /should be one of: higher, lower, target/],
    ["an unknown role", changed((json) => void (json.departments[0]!.role = "boss")), /one of: management/],
    ["a department twice", changed((json) => void (json.departments[1]!.name = String(json.departments[0]!.name))), /departments\[1\] is there already/],
    ["no list", changed((json) => void (json["departments"] = { 0: "x" } as never)), /departments should be a list/],
    ["nothing in it", changed((json) => void Object.assign(json, { departments: [], goals: [] })), /neither departments nor strategic goals/],
    ["more than a template holds", " ".repeat(2_000_001), /larger than 2 MB/],
  ])("with %s is refused with a sentence that says where", (_name, file, sentence) => expect(refusal(file)).toMatch(sentence));

  it("is read or refused, whatever it holds, and never breaks", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => JSON.stringify({ ...templateFormat, name: "a", language: "en-US", departments: value, goals: value }))), (file) => {
      expect(refusal(file)).not.toBe("");
    }));
  });

  it("with a byte order mark, as some editors save it, is read", () => expect(refusal(`\uFEFF${writeTemplate(template())}`)).toBe(""));
});

describe("a template of a goal tree", () => {
  const content = industryContent(industries[0]!, "zh-CN");
  const nodes = goalTree({ ...content, departments: content.departments.map((each) => ({ ...each, owner: "李伟" })), language: "zh-CN" });
  const request = { nodes, name: "我们的", language: "zh-CN" as const, department: null, withNumbers: true, indicators: [] };

  it("makes the same tree again, but for its owners", () => {
    const { content: again } = templateOfTree(request);
    const rebuilt = goalTree({ ...again, departments: again.departments.map((each) => ({ ...each, owner: "李伟" })), language: "zh-CN" });
    expect(rebuilt).toEqual(nodes);
    expect(writeTemplate(templateOfTree(request))).not.toContain("李伟");
  });

  it("has one department, or no numbers, where that is wanted", () => {
    const one = templateOfTree({ ...request, department: "生产部", withNumbers: false });
    expect(one.content.departments.map(({ name }) => name)).toEqual(["生产部"]);
    expect(one.content.goals).toEqual([]);
    expect(one.content.departments[0]!.kpis.every(({ target, baseline, stretch }) => target === null && baseline === null && stretch === null)).toBe(true);
    expect(one.content.departments[0]!.kpis.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100);
  });

  it("takes along the workbook's own definitions that it uses, and only those", () => {
    const kpis = proposeKpis({ role: "support", job: "hr", language: "zh-CN" });
    const tree = goalTree({ strategy: "S", departments: [{ name: "人力资源部", owner: "", role: "support", job: "hr", kpis: [...kpis.slice(1), { ...kpis[0]!, code: "OWN01" }] }], language: "zh-CN" });
    expect(templateOfTree({ ...request, nodes: tree, indicators: [definition, { ...definition, code: "OWN02" }] }).indicators.map(({ code }) => code)).toEqual(["OWN01"]);
  });

  describe("can be read again", () => {
    const node = (change: Partial<GoalNode>): GoalNode => ({ ...emptyNode, direction: 1, method: "ratio", unit: "CNY", department: "Sales", ...change });
    const top = [node({ id: "S", level: "strategy", goal: "Grow", department: "" }), node({ id: "D", parent: "S", level: "department", goal: "Sales" })];
    const kpi = (id: string, change: Partial<GoalNode>): GoalNode => node({ id, parent: "D", level: "kpi", weight: 0.5, ...change });
    const again = (...rows: readonly GoalNode[]): OwnTemplate => readTemplate(writeTemplate(templateOfTree({ ...request, nodes: [...top, ...rows], language: "en-US" })));
    const kpisIn = (...rows: readonly GoalNode[]) => again(...rows).content.departments.flatMap(({ kpis }) => kpis);

    it("where KPIs without a code are named alike", () => {
      const kpis = kpisIn(kpi("a", { goal: "Bookings" }), kpi("b", { goal: "Bookings", target: 7 }), kpi("c", { goal: "Bookings", code: "SAL01" }));
      expect(kpis.map(({ name }) => name)).toEqual(["Bookings", "Bookings", "Bookings"]);
      expect(new Set(kpis.map(({ code }) => code)).size).toBe(3);
    });

    it("where a department has a great many KPIs", () => {
      expect(kpisIn(...Array.from({ length: 150 }, (_, at) => kpi(`k${at}`, { goal: `KPI ${at}`, weight: 1 / 150 })))).toHaveLength(150);
    });

    it("where a KPI has no name: its code stands for it, and without one there is nothing to take", () => {
      expect(kpisIn(kpi("a", { goal: " ", code: "OWN01" }), kpi("b", { goal: "" })).map(({ name, weight }) => [name, weight])).toEqual([["OWN01", 100]]);
    });

    it("where two strategic goals read alike, and a department is written in two ways", () => {
      const goals = ["G1", "G2"].map((id) => node({ id, parent: "S", level: "strategy", goal: "Win customers", department: "" }));
      const { content: read } = again(...goals, kpi("a", { goal: "Bookings" }), kpi("b", { goal: "Visits", department: "SALES" }));
      expect([read.goals.length, read.departments.map(({ name, kpis }) => [name, kpis.length])]).toEqual([1, [["Sales", 2]]]);
    });

    it("with the rating scale and the guard of a KPI that says nothing else of itself", () => {
      const [attitude] = kpisIn(kpi("a", { goal: "Attitude", anchors: "5 = great; 1 = poor", guard: "SAL01" }));
      expect(attitude?.facts).toMatchObject({ anchors: "5 = great; 1 = poor", guard: "SAL01" });
    });
  });

  it("leaves out what does not count, takes teams together, and totals 100 in every department", () => {
    const odd: readonly GoalNode[] = nodes.map((node, at) => (at % 7 === 5 && node.level === "kpi" ? { ...node, state: "proposed" as const } : node));
    const { content: some } = templateOfTree({ ...request, nodes: odd });
    for (const { name, kpis } of some.departments) expect([name, Math.round(kpis.reduce((sum, { weight }) => sum + weight, 0))]).toEqual([name, 100]);
    expect(some.departments.flatMap(({ kpis }) => kpis).length).toBeLessThan(content.departments.flatMap(({ kpis }) => kpis).length);
  });
});
