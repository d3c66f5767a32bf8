import { goalTree, indicatorByCode, industries, jobByCode, suits } from "../../src/goals";
import { checkGoals } from "../../src/goals/checks";
import { industryContent } from "../../src/goals/templates/content";
import type { ExampleKpi } from "../../src/goals/templates/types";
import { say, type Language } from "../../src/text/language";

const languages: readonly Language[] = ["zh-CN", "en-US"];
const cases = industries.flatMap((industry) => languages.map((language) => ({ name: industry.code, industry, language })));

/** The tree that the wizard creates when somebody chooses a template and changes nothing but the owners. */
function treeOf({ industry, language }: (typeof cases)[number]) {
  const { strategy, goals, departments } = industryContent(industry, language);
  return goalTree({ strategy, goals, departments: departments.map((department) => ({ ...department, owner: "李伟" })), language });
}

describe("industry templates", () => {
  it("are there for six industries", () => {
    expect(industries.map(({ code }) => code).sort()).toEqual(["catering", "ecommerce", "internet", "manufacturing", "retail", "services"]);
  });

  it.each(cases)("$name gives a tree without a finding of severity error or warning in $language", (each) => {
    const findings = checkGoals(treeOf(each)).filter(({ severity }) => severity !== "info");
    expect(findings.map(({ text, parameters }) => say(text, each.language, parameters))).toEqual([]);
  });

  it.each(cases)("$name says everything of every KPI in $language: unit, source, how often, baseline, target, stretch, guard where there is one", (each) => {
    for (const node of treeOf(each).filter(({ level }) => level === "kpi")) {
      const { code, unit, source, frequency, baseline, threshold, target, guard } = node;
      expect([code, unit !== "", source !== "", frequency !== null, baseline !== null, threshold !== null, target !== null]).toEqual([code, true, true, true, true, true, true]);
      expect([code, guard]).toEqual([code, indicatorByCode(code ?? "")?.guard]);
    }
  });

  it.each(cases)("$name has strategic goals with targets, and every department serves one of them, in $language", (each) => {
    const nodes = treeOf(each);
    const goals = nodes.filter(({ level, parent }) => level === "strategy" && parent === "S");
    expect(goals.length).toBeGreaterThanOrEqual(3);
    for (const { id, goal, target, code } of goals) {
      expect([id, goal !== "", target !== null, indicatorByCode(code ?? "") !== undefined]).toEqual([id, true, true, true]);
      expect([id, nodes.some(({ parent }) => parent === id)]).toEqual([id, true]);
    }
    for (const { id, parent } of nodes.filter(({ level }) => level === "department")) expect([id, goals.some((goal) => goal.id === parent)]).toEqual([id, true]);
  });

  const examples = industries.flatMap(({ code: industry, goals, departments }) => [
    ...departments.flatMap(({ job, kpis }) => kpis.map((kpi) => ({ where: `${industry} ${job}`, job, kpi }))),
    ...goals.map(([code, , ...levels]) => ({ where: `${industry} strategy`, job: null, kpi: [code, 0, ...levels] as ExampleKpi })),
  ]);

  it("ask for more than there is, in the direction of the indicator: baseline, threshold, target, stretch", () => {
    const wrong = examples.filter(({ kpi: [code, , baseline, threshold, target, stretch] }) => {
      const sign = indicatorByCode(code)?.direction ?? 0;
      const rises = (from: number, to: number): boolean => (to - from) * sign > 0;
      return !(rises(baseline, target) && (threshold - baseline) * sign >= 0 && rises(threshold, target) && (stretch === null || rises(target, stretch)));
    });
    expect(wrong.map(({ where, kpi }) => `${where} ${kpi.join(" ")}`)).toEqual([]);
  });

  it("stay within what a unit allows: shares of a whole between 0 and 100", () => {
    const whole = ({ kpi: [code] }: (typeof examples)[number]): boolean => {
      const indicator = indicatorByCode(code);
      return indicator?.unit.en === "%" && !["CUS08", "FIN02", "RTL01", "PRD04"].includes(code);
    };
    const wrong = examples.filter((example) => whole(example) && example.kpi.slice(2).some((value) => typeof value === "number" && (value < 0 || value > 100)));
    expect(wrong.map(({ where, kpi }) => `${where} ${kpi.join(" ")}`)).toEqual([]);
  });

  it("leave no stretch open but where the target is as far as it goes", () => {
    expect(examples.filter(({ kpi: [, , , , target, stretch] }) => stretch === null && target !== 100 && target !== 0).map(({ where }) => where)).toEqual([]);
  });

  it("give a job only indicators that suit it, and every job of a template once", () => {
    for (const { where, job, kpi: [code] } of examples) {
      if (job === null) continue;
      const indicator = indicatorByCode(code);
      const role = jobByCode(job)?.role;
      expect([where, code, indicator !== undefined && role !== undefined && suits(indicator, role, job)]).toEqual([where, code, true]);
    }
    for (const { code, departments } of industries) expect([code, new Set(departments.map(({ job }) => job)).size]).toEqual([code, departments.length]);
  });
});
