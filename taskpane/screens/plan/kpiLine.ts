import { totalWeight } from "../../../src/goals/departmentWeights";
import type { KpiDraft } from "../../../src/goals/types";
import { formatWeight } from "../../../src/text/numbers";
import { planText } from "../../../src/text/pane";
import type { Say } from "../../hooks/useText";

/** "5 KPIs · total 100%". */
export function kpiLine(kpis: readonly KpiDraft[], t: Say): string {
  const weight = formatWeight(totalWeight(kpis) / 100);
  return kpis.length === 1 ? t(planText.panelLineOne, { weight }) : t(planText.panelLine, { kpis: kpis.length, weight });
}
