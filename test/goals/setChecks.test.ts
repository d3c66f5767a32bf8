import fc from "fast-check";
import { checkDrafts, checkGoals } from "../../src/goals/checks";
import { goalTree, indicators, jobs, proposeKpis, roleTypes, type Finding, type GoalNode } from "../../src/goals";
import { metricKey } from "../../src/goals/metricKey";
import type { Cadence } from "../../src/smart";
import { say, type Language } from "../../src/text/language";

const sentences = (findings: readonly Finding[], language: Language = "zh-CN"): readonly string[] => findings.map(({ text, parameters }) => say(text, language, parameters));
const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ id }) => id.split(":")[0] ?? "");

/** A sales department whose rows say everything, with what a test changes in its KPIs. */
function tree(change: (kpi: GoalNode, at: number) => Partial<GoalNode> = () => ({}), language: Language = "zh-CN"): readonly GoalNode[] {
  const kpis = proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target: 100 }));
  let at = -1;
  return goalTree({ strategy: "2026", departments: [{ name: "销售部", owner: "李伟", role: "business", job: "sales", kpis }], language })
    .map((node) => (node.level === "kpi" ? { ...node, baseline: 80, guard: null, ...change(node, (at += 1)) } : node));
}
const check = (nodes: readonly GoalNode[], review?: Cadence) => checkGoals(nodes, (node, column) => `${node.goal}:${column}`, review);

describe("a set of KPIs that says everything", () => {
  it("has no findings", () => expect(check(tree())).toEqual([]));
});

describe("traceability (可追溯) and collectability (可采集)", () => {
  it.each([
    ["noSource", { source: " " }, "source", "数据来源"], ["noOwner", { owner: "" }, "owner", "负责人"], ["noDefinition", { code: null }, "code", "口径"],
    ["noBaseline", { baseline: null }, "baseline", "基线值"], ["noFrequency", { frequency: null }, "frequency", "更新频率"],
  ] as const)("%s is one finding for one KPI, for some and for a whole department, at the cell to correct", (id, lacking, column, word) => {
    const found = (wanted: (at: number) => boolean) => check(tree((_, at) => (wanted(at) ? lacking : {}))).filter((finding) => finding.id.startsWith(`${id}:`));
    expect(sentences(found((at) => at === 1))).toEqual([`销售部 · 回款率：没有${word}`]);
    expect(found((at) => at === 1)[0]?.address).toBe(`回款率:${column}`);
    expect(sentences(found((at) => at === 1 || at === 2))).toEqual([expect.stringMatching(new RegExp(`^销售部：2 个指标没有${word}（回款率、`))]);
    expect(sentences(found(() => true))).toEqual([`销售部：5 个指标都没有${word}`]);
    expect(found(() => true)[0]).toMatchObject({ department: "销售部", address: expect.stringContaining(`:${column}`) });
  });

  it("says it in English with the same facts", () => {
    expect(sentences(check(tree((_, at) => (at < 4 ? { source: "" } : {}), "en-US")), "en-US")).toEqual([expect.stringMatching(/^销售部: 4 KPIs lack a data source \(.+, …\)$/)]);
  });

  it("data that come less often than the reviews are found, whatever the reviews' rhythm", () => {
    const slow = (review: Cadence) => check(tree((_, at) => ({ frequency: at === 0 ? "quarterly" : "monthly" })), review).filter(({ id }) => id.startsWith("slowData"));
    expect(sentences(slow("month"))).toEqual(["销售部 · 销售额（签约额）：数据更新太慢，赶不上每月一次的评审"]);
    expect(slow("quarter")).toEqual([]);
    expect(sentences(slow("week"))).toEqual(["销售部：5 个指标的数据更新都太慢，赶不上每周一次的评审"]);
  });

  it("a goal in vague words that no code defines is too general; a defined or concrete one is not", () => {
    const vague = (change: Partial<GoalNode>) => idsOf(check(tree((_, at) => (at === 0 ? change : {})))).includes("notSpecific");
    expect(vague({ goal: "提升服务质量", code: null })).toBe(true);
    expect(vague({ goal: "提升服务质量" })).toBe(false);
    expect(vague({ goal: "年底前将华东区退货率由5%降至3%", code: null })).toBe(false);
    expect(vague({ goal: "退货率", code: null })).toBe(false);
  });

  it("does not bother people while they draft: the form has no baselines to fill in", () => {
    const kpis = proposeKpis({ role: "business", job: "sales", language: "zh-CN" }).map((kpi) => ({ ...kpi, target: 100 }));
    expect(checkDrafts([{ name: "销售部", owner: "", role: "business", job: "sales", kpis }])).toEqual([]);
  });
});

describe("balance of a set", () => {
  const weighing = (weights: readonly number[]) => sentences(check(tree((_, at) => ({ weight: weights[at] ?? 0.2 }))));

  it("weights under 5% or over 40% are named, the limits themselves are not", () => {
    expect(weighing([0.4, 0.05, 0.35, 0.1, 0.1])).toEqual([]);
    expect(weighing([0.41, 0.04, 0.35, 0.1, 0.1])).toEqual(["销售部 · 回款率：权重不到 5%", "销售部 · 销售额（签约额）：权重 41%，超过 40%"]);
    expect(weighing([0.1 + 0.3, 0.15 - 0.1, 0.35, 0.1, 0.1])).toEqual([]);
  });

  it("no more than two KPIs cannot help being heavy", () => {
    const [top, department, first, second] = tree();
    const nodes = [top!, department!, { ...first!, weight: 0.5 }, { ...second!, weight: 0.5, dimension: "customer" as const }];
    expect(idsOf(check(nodes))).toEqual(["fewKpis"]);
  });

  it("plus points and vetoes stand outside the weights", () => {
    const isLight = (code: string) => idsOf(check(tree((_, at) => (at === 4 ? { code, weight: 0 } : {})))).includes("weightTooLight");
    const codesThat = (counts: string) => indicators.filter((indicator) => indicator.counts === counts).map(({ code }) => code);
    for (const code of [...codesThat("bonus"), ...codesThat("veto")]) expect(isLight(code)).toBe(false);
    expect(codesThat("veto")).not.toEqual([]);
    expect(isLight("HRM02")).toBe(true);
  });

  it("the same metric in other words is found, in the same scope only", () => {
    const twice = (name: string, code: string | null = null) =>
      sentences(check(tree((_, at) => (at === 3 ? { goal: "员工离职率", code: "X1" } : at === 4 ? { goal: name, code } : {})))).filter((sentence) => sentence.includes("同一件事"));
    expect(twice("员工流失率")).toEqual(["销售部：员工离职率、员工流失率 衡量的是同一件事"]);
    expect(twice("Employee turnover")).toHaveLength(1);
    expect(twice("一线员工流失率")).toEqual([]);
    expect(twice("客户流失率")).toEqual([]);
  });

  it("two dimensions are few, three are enough", () => {
    const spread = (dimensions: readonly GoalNode["dimension"][]) => sentences(check(tree((_, at) => ({ weight: 0.2, dimension: dimensions[at] ?? null })))).filter((sentence) => sentence.includes("维度，建议"));
    expect(spread(["financial", "financial", "customer", "customer", "customer"])).toEqual(["销售部：只覆盖 2 个维度，建议至少 3 个"]);
    expect(spread(["financial", "financial", "customer", "customer", "process"])).toEqual([]);
    expect(spread(["financial", "financial", "customer", "customer"])).toEqual([]);
  });

  it("a set has results and processes", () => {
    const stages = (all: readonly GoalNode["stage"][]) => sentences(check(tree((_, at) => ({ stage: all[at] ?? null })))).filter((sentence) => /没有(结果|过程)/.test(sentence));
    expect(stages(["process", "process", "process", "growth", "growth"])).toEqual(["销售部：没有结果指标"]);
    expect(stages(["result", "result", "result", "growth", "growth"])).toEqual(["销售部：没有过程指标"]);
    expect(stages(["result", "result", "process", "growth", "growth"])).toEqual([]);
    expect(stages(["result", "result", "result", "result", "result"])).toEqual([expect.stringContaining("没有过程或成长指标")]);
  });
});

describe("what the library proposes", () => {
  it("for any post and in either language has no more to be said of than notes and data that come too seldom", () => {
    for (const language of ["zh-CN", "en-US"] as const) {
      for (const { role } of roleTypes) {
        for (const job of [null, ...jobs.filter((each) => role === "management" || each.role === role).map(({ code }) => code)]) {
          const kpis = proposeKpis({ role, job, language }).map((kpi) => ({ ...kpi, target: 1 }));
          const found = check(goalTree({ strategy: "s", departments: [{ name: "D", owner: "O", role, job, kpis }], language }));
          expect(found.filter(({ severity, id }) => severity !== "info" && !id.startsWith("slowData")).map(({ id }) => `${role} ${job} ${id}`)).toEqual([]);
        }
      }
    }
  });
});

describe("the key of a metric", () => {
  it("is there or not for any text, and never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const key = metricKey(text);
      expect(key === null || key.includes("|")).toBe(true);
    }));
  });
});
