import { checkDrafts, checkGoals } from "../../src/goals/checks";
import { goalTree, proposeKpis, type DepartmentDraft, type Finding, type GoalNode, type KpiDraft } from "../../src/goals";
import type { Direction, Method } from "../../src/goals/types";
import { say } from "../../src/text/language";

const kpis = proposeKpis({ role: "business", job: "sales", language: "zh-CN" }).map((kpi): KpiDraft => ({ ...kpi, target: 100 }));
const sales: DepartmentDraft = { name: "销售部", owner: "李伟", role: "business", job: "sales", kpis };
const sentences = (findings: readonly Finding[]): readonly string[] => findings.map(({ text, parameters }) => say(text, "zh-CN", parameters));
const tree = (): GoalNode[] => [...goalTree({ strategy: "2026 战略", departments: [sales], language: "zh-CN" })];

describe("checking a goal tree", () => {
  it("finds nothing in a proposal with targets", () => {
    expect(checkDrafts([sales])).toEqual([]);
  });

  it("says the sum when weights total 97%", () => {
    const [first, ...rest] = kpis;
    const found = checkDrafts([{ ...sales, kpis: first === undefined ? [] : [{ ...first, weight: first.weight - 3 }, ...rest] }]);
    expect(sentences(found)).toEqual(["销售部：权重合计 97%，应为 100%"]);
    expect(found[0]).toMatchObject({ severity: "error", department: "销售部" });
    expect(say(found[0]?.text ?? { zh: "", en: "" }, "en-US", found[0]?.parameters)).toContain("97%");
  });

  it("accepts thirds that add up in floating point only", () => {
    const thirds = [0.1, 0.2, 0.7].map((share, at) => ({ ...(kpis[at] ?? kpis[0]!), weight: share * 100 }));
    expect(checkDrafts([{ ...sales, kpis: thirds }]).filter(({ id }) => id.startsWith("weightsTotal"))).toEqual([]);
  });

  it.each([[2, "warning", "只有 2 个指标"], [6, "warning", "有 6 个指标"], [9, "error", "最多 8 个"]])("%i KPIs are a %s", (count, severity, words) => {
    const many = Array.from({ length: count }, (_, at) => ({ ...(kpis[at % kpis.length] ?? kpis[0]!), code: `X${at}`, weight: 100 / count }));
    const [found] = checkDrafts([{ ...sales, kpis: many }]).filter(({ id }) => /Kpis/.test(id));
    expect(found?.severity).toBe(severity);
    expect(sentences(found === undefined ? [] : [found])[0]).toContain(words);
  });

  it("names the KPI without a target, once each", () => {
    const found = checkDrafts([{ ...sales, kpis: kpis.map((kpi, at) => ({ ...kpi, target: at === 1 ? null : 100 })) }]);
    expect(sentences(found)).toEqual(["销售部 · 回款率：没有目标值"]);
  });

  it("says once that a department has no target at all", () => {
    const found = checkDrafts([{ ...sales, kpis: kpis.map((kpi) => ({ ...kpi, target: null })) }]);
    expect(sentences(found)).toEqual(["销售部：5 个指标都没有目标值"]);
  });

  it("points at the first weight of the department whose weights are off", () => {
    const nodes = tree().map((node) => (node.level === "kpi" ? { ...node, weight: 0.1 } : node));
    const [found] = checkGoals(nodes, (node, column) => `${node.goal}:${column}`);
    expect(found).toMatchObject({ id: expect.stringMatching(/^weightsTotal:/), department: "销售部", address: "销售额（签约额）:weight" });
  });

  it("finds exactly one orphan, naming it and its parent", () => {
    const nodes = tree();
    const found = checkGoals(nodes.map((node, at) => (at === 2 ? { ...node, parent: "nowhere" } : node))).filter(({ id }) => id.startsWith("orphan"));
    expect(sentences(found)).toEqual(["销售额（签约额）：上级 nowhere 不存在"]);
  });

  it("finds a repeated id once, and two nodes that are each other's parents once", () => {
    const nodes = tree();
    const [top, department, first] = nodes;
    if (top === undefined || department === undefined || first === undefined) throw new Error("tree");
    expect(checkGoals([...nodes, { ...first }]).filter(({ id }) => id.startsWith("duplicateId"))).toHaveLength(1);
    const looped = checkGoals([top, { ...department, parent: first.id }, { ...first, parent: department.id }]);
    expect(looped.filter(({ id }) => id.startsWith("cycle"))).toHaveLength(1);
  });

  it("warns when one dimension has over 60% and when there are only results", () => {
    const financial = ["FIN01", "FIN05", "FIN08"].map((code, at) => ({ ...kpis[0]!, code, weight: [50, 30, 20][at] ?? 0 }));
    const words = sentences(checkDrafts([{ ...sales, kpis: financial }]));
    expect(words).toContain("销售部：财务维度占 100%，超过 60%");
    expect(words).toContain("销售部：全是结果指标，没有过程或成长指标");
  });

  it("asks for the parameter that a method needs, and says how to write a table", () => {
    const [first, second] = kpis;
    const said = (method: Method, parameter: number | string | null) => sentences(checkDrafts([{ ...sales, kpis: [{ ...first!, method, parameter }, second!] }]))
      .filter((sentence) => sentence.startsWith("销售部 · 销售额（签约额）："));
    expect(said("linear", null)).toContain("销售部 · 销售额（签约额）：线性插值需要参数（最差可接受值）");
    expect(said("step", null)).toContain("销售部 · 销售额（签约额）：层差法需要参数（分段表，例如 80%:60; 100%:100）");
    expect(said("step", 0.8).join()).toContain("例如 80%:60; 100%:100");
    expect(said("curve", "80%:60; 100%").join()).toContain("两列");
    expect(said("linear", "80%:60; 100%:100").join()).toContain("应为数字");
    expect(sentences(checkDrafts([{ ...sales, kpis: [{ ...first!, method: "step", parameter: "80:60; 100:100", target: 5 }] }]))).toContain("销售部 · 销售额（签约额）：分段表的界限没有写百分号");
    expect(sentences(checkDrafts([{ ...sales, kpis: [{ ...first!, method: "step", parameter: "80:60; 100:100", target: null }] }])).join()).not.toContain("百分号");
    const isRefused = (sentence: string): boolean => sentence.includes("参数");
    expect([said("step", "80%:60; 100%:100"), said("curve", "0:0；1:100"), said("band", "5%; 20%"), said("linear", 0)].flat().filter(isRefused)).toEqual([]);
  });

  it("takes a cap of 1.5 points and points of 60% for what they are, and puts them right", () => {
    const [first, second] = kpis;
    const found = (more: Partial<typeof first>) => checkDrafts([{ ...sales, kpis: [{ ...first!, method: "step", parameter: "80%:60; 100%:100", ...more }, second!] }])
      .filter(({ id }) => /^(lowCap|percentPoints):/.test(id));
    const changes = (more: Partial<typeof first>) => found(more).flatMap(({ fix }) => (typeof fix?.edits === "object" ? fix.edits : [])).map((edit) => (edit.kind === "set" ? edit.changes : edit));
    expect(sentences(found({ cap: 1.5 }))).toEqual(["销售部 · 销售额（签约额）：封顶分只有 1.5 分"]);
    expect([changes({ cap: 1.5 }), changes({ cap: 1.1 }), changes({ cap: -5 })]).toEqual([[{ cap: 150 }], [{ cap: 110 }], []]);
    expect(sentences(found({ cap: -5, parameter: "80%:60%; 100%:100%" }))).toHaveLength(2);
    expect(changes({ parameter: "80%:60%; 100%:100%" })).toEqual([{ parameter: "80%:60; 100%:100" }]);
    expect([...found({ cap: 80 }), ...found({ cap: null }), ...found({})]).toEqual([]);
  });

  it("warns of a table that pays for the worse side", () => {
    const [first, second] = kpis;
    const isFound = (direction: Direction, parameter: string, target: number | null = 100) => checkDrafts([{ ...sales, kpis: [{ ...first!, method: "step", direction, parameter, target }, second!] }])
      .some(({ id }) => id.startsWith("wrongWay:"));
    const rising = "80%:60; 100%:100";
    const falling = "120%:60; 100%:100";
    expect([isFound(1, rising), isFound(-1, falling), isFound(0, falling), isFound(1, "80%:100; 100%:100"), isFound(-1, rising, -50)]).toEqual([false, false, false, false, false]);
    expect([isFound(-1, rising), isFound(1, falling), isFound(1, "80%:60; 90%:50; 100%:100"), isFound(-1, rising, null)]).toEqual([true, true, true, true]);
  });

  it("puts errors first", () => {
    const found = checkDrafts([{ ...sales, kpis: kpis.map((kpi) => ({ ...kpi, weight: 10, target: null })) }]);
    expect(found.map(({ severity }) => severity)).toEqual([...found.map(({ severity }) => severity)].sort());
  });
});

describe("ids of goals", () => {
  it("stay the same when departments and KPIs are created again in another order", () => {
    const hr: DepartmentDraft = { ...sales, name: "人力资源部" };
    const idsOf = (departments: readonly DepartmentDraft[]): readonly string[] =>
      goalTree({ strategy: "", departments, language: "en-US" }).map(({ id }) => id).sort();
    expect(idsOf([sales, hr])).toEqual(idsOf([{ ...hr, kpis: [...kpis].reverse() }, sales]));
    expect(new Set(idsOf([sales, hr])).size).toBe(1 + 2 * 6);
  });

  it("differ for the same KPI twice in a department", () => {
    const twice = goalTree({ strategy: "", departments: [{ ...sales, kpis: [kpis[0]!, kpis[0]!] }], language: "en-US" });
    expect(new Set(twice.map(({ id }) => id)).size).toBe(4);
  });
});
