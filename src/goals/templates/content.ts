import { say, type Language } from "../../text/language";
import { strategicGoalId } from "../ids";
import { indicatorByCode } from "../library";
import { draftOf } from "../propose";
import { jobByCode } from "../roles";
import type { KpiDraft, StrategyDraft } from "../types";
import type { ExampleGoal, ExampleKpi, Industry, TemplateContent, TemplateDepartment } from "./types";

/** An industry's template in a language: its strategic goals, and its departments with their KPIs and example numbers. */
export function industryContent({ strategy, goals, departments }: Industry, language: Language): TemplateContent {
  const drafts = goals.map((example) => strategyDraft(example, language));
  const served = new Map(drafts.map((draft) => [draft.code, strategicGoalId(draft)] as const));
  return {
    strategy: say(strategy, language),
    goals: drafts,
    departments: departments.flatMap(({ name, job, serves, kpis }): TemplateDepartment[] => {
      const role = jobByCode(job)?.role;
      if (role === undefined) return [];
      return [{ name: say(name, language), role, job, serves: served.get(serves) ?? null, kpis: kpis.flatMap((kpi) => kpiDraft(kpi, language)) }];
    }),
  };
}

function kpiDraft([code, weight, baseline, threshold, target, stretch]: ExampleKpi, language: Language): readonly KpiDraft[] {
  const indicator = indicatorByCode(code);
  return indicator === undefined ? [] : [{ ...draftOf(indicator, weight, language), baseline, threshold, target, stretch }];
}

function strategyDraft([code, goal, baseline, threshold, target, stretch]: ExampleGoal, language: Language): StrategyDraft {
  const indicator = indicatorByCode(code);
  return {
    goal: say(goal, language), code,
    unit: indicator === undefined ? "" : say(indicator.unit, language),
    direction: indicator?.direction ?? null,
    baseline, threshold, target, stretch,
  };
}
