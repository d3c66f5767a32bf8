import type { PlannedTargets } from "../../../../src/goals/targets/periodPlan";
import type { KpiDraft } from "../../../../src/goals/types";
import { periodLabel, type PeriodId } from "../../../../src/review";
import type { Language } from "../../../../src/text/language";
import { planPeriodsText as text } from "../../../../src/text/pane/planPeriods";
import type { Say } from "../../../hooks/useText";
import { withUnit } from "../tree/GoalRow";

/** "Q1", 第一季度: a period where its year is known. */
export function shortPeriod(period: PeriodId, language: Language): string {
  return periodLabel(period, language).replace(/(?:FY)?\d{4}(?:财年|年)?/, "").trim();
}

/** What falls on each period, in one line. */
export function partsLine({ target, unit }: KpiDraft, { periods, targets, refusal }: PlannedTargets, t: Say, language: Language): string {
  if (refusal !== null) return t(refusal.refused, refusal.parameters);
  if (targets.every((each) => each === null)) return t(target === null ? text.noTarget : text.notShared);
  const [first = null] = targets;
  if (first !== null && targets.every((each) => each === first)) return t(text.each, { target: withUnit(first, unit, language) });
  return periods.map((period, at) => {
    const part = targets[at] ?? null;
    return t(text.part, { period: shortPeriod(period, language), target: part === null ? "–" : withUnit(part, "", language) });
  }).join(" · ");
}
