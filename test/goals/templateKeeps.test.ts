import fc from "fast-check";
import { goalTree, industries, type GoalNode } from "../../src/goals";
import type { KeyResult } from "../../src/goals/okr/types";
import { industryContent } from "../../src/goals/templates/content";
import { leftOut } from "../../src/goals/templates/leftOut";
import { readTemplate, writeTemplate, type OwnTemplate } from "../../src/goals/templates/templateFile";
import { templateOfTree } from "../../src/goals/templates/templateOfTree";
import type { DepartmentDraft } from "../../src/goals/types";
import { say } from "../../src/text/language";
import { cascadeTerms, dimensionTerms, frequencyTerms, horizonTerms, natureTerms, stageTerms } from "../../src/text/terms";

const language = "en-US";
const content = industryContent(industries[0]!, language);
const [first, second, ...others] = content.departments;
/** One department has two jobs, the others one. */
const departments: readonly DepartmentDraft[] = [
  {
    ...first!, owner: "", kpis: [],
    roles: [{ role: first!.role, job: first!.job, weight: 60, pinned: false, kpis: first!.kpis }, { role: second!.role, job: second!.job, weight: 40, pinned: false, kpis: second!.kpis }],
  },
  ...others.slice(0, 2).map((each) => ({ ...each, owner: "" })),
];
const tree = goalTree({ strategy: "Grow", goals: content.goals, departments, language });

/** The tree that somebody gets who saves one as a template, sends the file and makes a tree of it. */
function again(nodes: readonly GoalNode[], change: Partial<Parameters<typeof templateOfTree>[0]> = {}): { readonly template: OwnTemplate; readonly nodes: readonly GoalNode[] } {
  const template = readTemplate(writeTemplate(templateOfTree({ nodes, name: "Ours", language, department: null, withNumbers: true, indicators: [], ...change })));
  return { template, nodes: goalTree({ ...template.content, departments: template.content.departments.map((each) => ({ ...each, owner: "" })), language }) };
}

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value || 0);
const words = fc.constantFrom("", "ERP", "每季度末", "West; \"A\"", "=1+1");
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(arbitrary, { nil: null });
const value = <Value>(terms: readonly { readonly value: Value }[]): fc.Arbitrary<Value> => fc.constantFrom(...terms.map((term) => term.value));
/** What of a row is no matter of a person, of a day, or of where the row stands. */
const impersonal = fc.record({
  dimension: value(dimensionTerms), nature: value(natureTerms), stage: value(stageTerms), frequency: value(frequencyTerms), guard: maybe(fc.constantFrom("SAL01", "HRM01")),
  source: words, anchors: words, cap: maybe(fc.constantFrom(100, 150)), parameter: maybe(fc.oneof(fc.constantFrom("80%:60; 100%:100"), number)),
  baseline: maybe(number), threshold: maybe(number), target: maybe(number), stretch: maybe(number), cascade: maybe(value(cascadeTerms)), share: maybe(fc.constantFrom(0.25, 0.6)),
  tier: words, rule: fc.constantFrom("", "rolling 4 +5%", "滚动3期 ×1.1"), horizon: maybe(value(horizonTerms)), due: words, contributors: fc.constantFrom("", String(others[0]?.name)),
});

describe("a template of the company", () => {
  it("keeps all that a row says, at every level of the tree", () => {
    fc.assert(fc.property(fc.array(impersonal, { minLength: tree.length, maxLength: tree.length }), (rows) => {
      const nodes = tree.map((node, at): GoalNode => (at === 0 ? node : { ...node, ...rows[at] }));
      expect(again(nodes).nodes).toEqual(nodes);
    }), { numRuns: 15 });
  });

  it("keeps neither people nor days, whatever else the rows say, and counts what it leaves out", () => {
    const nodes = tree.map((node): GoalNode => (node.level !== "kpi" ? node : { ...node, owner: "Li Wei", contributors: `Wang Fang, ${others[0]?.name}`, start: "2026-01-01", until: "2026-06-30", due: "2026-12-31" }));
    const kept = again(nodes);
    expect(kept.nodes).toEqual(tree.map((node) => (node.level === "kpi" ? { ...node, contributors: others[0]?.name } : node)));
    expect(writeTemplate(kept.template)).not.toMatch(/Li Wei|Wang Fang|2026/);
    const count = tree.filter(({ level }) => level === "kpi").length;
    expect(leftOut({ nodes, department: null, withNumbers: true }).map((each) => say(each.message, language, { count: each.count }))).toEqual([
      `Dates of ${count} rows are left out: they are those of one year.`, `People among the contributors of ${count} rows are left out.`,
    ]);
    expect(leftOut({ nodes: tree, department: null, withNumbers: true })).toEqual([]);
  });

  it("keeps threshold and stretch as parts of a target that is left out", () => {
    const nodes = tree.map((node): GoalNode => (node.level === "kpi" ? { ...node, target: 200, threshold: 160, stretch: 250 } : node));
    const kpis = again(nodes, { withNumbers: false }).template.content.departments.flatMap(({ kpis: own, roles = [] }) => [...own, ...roles.flatMap((role) => role.kpis)]);
    expect(kpis.every(({ target, threshold, stretch, levelShares }) => target === null && threshold === null && stretch === null && levelShares?.threshold === 0.8 && levelShares.stretch === 1.25)).toBe(true);
    const without = nodes.map((node) => ({ ...node, target: null }));
    expect(leftOut({ nodes: without, department: null, withNumbers: false })).toHaveLength(1);
  });

  it("brings objectives along with the goals that they serve, without their owner, period and progress", () => {
    const goal = tree.find(({ level, parent }) => level === "strategy" && parent !== null)!;
    const okr = { id: "O1", objective: "Delight", keyResult: "NPS", owner: "Li Wei", period: "2026Q4", commitment: "aspirational", start: 30, target: 50, current: 41, unit: "", weight: 0.1 } as const satisfies Partial<KeyResult>;
    const okrs: readonly KeyResult[] = [{ ...okr, department: first!.name, parent: goal.id }, { ...okr, id: "O2", department: "Elsewhere", parent: null }];
    const { template } = again(tree, { okrs });
    expect(template.content.okrs).toEqual([{ objective: "Delight", keyResult: "NPS", department: first!.name, parent: goal.id, commitment: "aspirational", start: 30, target: 50, unit: "", weight: 0.1 }]);
    expect(again(tree, { okrs, department: first!.name }).template.content.okrs).toHaveLength(1);
    expect(again(tree, { okrs, withNumbers: false }).template.content.okrs?.[0]).toMatchObject({ start: null, target: null });
  });

  it("says how targets are set where it is used, for KPIs without a rule of their own", () => {
    const { template } = again(tree, { rule: "rolling 4 +5%" });
    expect(template.content.rule).toBe("rolling 4 +5%");
    expect(template.content.departments.flatMap(({ kpis }) => kpis).every((kpi) => !("rule" in kpi))).toBe(true);
    expect(() => readTemplate(writeTemplate({ ...template, content: { ...template.content, rule: "as usual" } }))).toThrow();
  });

  it("reads a file of the first version as it was written then", () => {
    const old = {
      format: "kpitables-template", version: 1, name: "Old", language, strategy: "Grow", goals: [{ id: "S-FIN01", goal: "Revenue", code: "FIN01", unit: "CNY", direction: "higher", baseline: null, threshold: null, target: 5, stretch: null }],
      departments: [{ name: "Sales", role: "business", job: "sales", serves: "S-FIN01", kpis: [{ code: "SAL01", name: "Bookings", unit: "CNY", direction: "higher", method: "ratio", parameter: null, weight: 100, target: 7 }] }], indicators: [],
    };
    const { content: read } = readTemplate(JSON.stringify(old));
    expect(Object.keys(read)).toEqual(["strategy", "goals", "departments"]);
    expect(goalTree({ ...read, departments: read.departments.map((each) => ({ ...each, owner: "" })), language }).map(({ goal, target }) => [goal, target])).toEqual([["Grow", null], ["Revenue", 5], ["Sales", null], ["Bookings", 7]]);
  });
});
