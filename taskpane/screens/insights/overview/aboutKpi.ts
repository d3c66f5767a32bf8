import type { KpiResult } from "../../../../src/review";
import { insightsText } from "../../../../src/text/pane/insights";
import type { Say } from "../../../hooks/useText";

/** Whose KPI it is, as far as somebody has written it. */
export function aboutKpi({ department, owner }: KpiResult, t: Say): string {
  return department === "" || owner === "" ? department + owner : t(insightsText.about, { department, owner });
}
