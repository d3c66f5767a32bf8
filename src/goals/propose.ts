import { say, type Language } from "../text/language";
import { industryByCode, type IndustryCode } from "./industries";
import { indicatorByCode } from "./library";
import { jobMixes, leadership, roleMixes, type Mix } from "./mixes";
import { jobByCode } from "./roles";
import type { Indicator, KpiDraft, KpiFacts, RoleType } from "./types";
import { shareOut } from "./weights";

export interface ProposalRequest {
  readonly role: RoleType;
  readonly job: string | null;
  /** Jobs that are special in an industry start with KPIs of their own there. */
  readonly industry?: IndustryCode | null;
  /** Language of the names and units in the drafts. */
  readonly language: Language;
}

/**
 * Three to five KPIs for a post, results and process in balance, weights in whole points that total exactly 100.
 * A management role over a job of another kind gets that job's main KPIs plus people and cooperation.
 */
export function proposeKpis({ role, job, industry = null, language }: ProposalRequest): readonly KpiDraft[] {
  return Object.entries(mixFor(role, job, industry)).flatMap(([code, weight]) => {
    const indicator = indicatorByCode(code);
    return indicator === undefined ? [] : [draftOf(indicator, weight, language)];
  });
}

/** An indicator of the library as a KPI in the form, scored by the method that it is defined with; everything can be edited. */
export function draftOf(indicator: Indicator, weight: number, language: Language): KpiDraft {
  return {
    code: indicator.code,
    name: say(indicator.name, language),
    unit: say(indicator.unit, language),
    direction: indicator.direction,
    method: indicator.method,
    parameter: indicator.parameter,
    ...(indicator.cap === null ? {} : { cap: indicator.cap }),
    weight,
    pinned: false,
    target: null,
    ...(indicatorByCode(indicator.code) === indicator ? {} : { facts: indicatorFacts(indicator, language) }),
  };
}

/** What a goal takes over from its indicator. */
export function indicatorFacts({ dimension, nature, stage, frequency, guard, source, anchors }: Indicator, language: Language): KpiFacts {
  return { dimension, nature, stage, frequency, guard, source: say(source, language), anchors: anchors === null ? "" : say(anchors, language) };
}

function mixFor(role: RoleType, job: string | null, industry: IndustryCode | null): Mix {
  const own = job === null ? undefined : (industryMix(job, industry) ?? jobMixes[job]);
  if (own === undefined) return roleMixes[role];
  const leadsOthers = role === "management" && jobByCode(job ?? "")?.role !== "management";
  return leadsOthers ? leading(own) : own;
}

function industryMix(job: string, industry: IndustryCode | null): Mix | undefined {
  const kpis = industryByCode(industry ?? "")?.departments.find((department) => department.job === job)?.kpis;
  return kpis && Object.fromEntries(kpis.map(([code, weight]) => [code, weight]));
}

/** The first three KPIs of the job that leadership does not already bring, re-weighted to what leadership leaves. */
function leading(own: Mix): Mix {
  const core = Object.entries(own).filter(([code]) => !(code in leadership)).slice(0, 3);
  const left = 100 - Object.values(leadership).reduce((sum, weight) => sum + weight, 0);
  const weights = shareOut(left, core.map(([, weight]) => weight));
  return { ...Object.fromEntries(core.map(([code], index) => [code, weights[index] ?? 0])), ...leadership };
}
