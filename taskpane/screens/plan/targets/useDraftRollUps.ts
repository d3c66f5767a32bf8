import { useCallback } from "react";
import { indicatorByCode } from "../../../../src/goals";
import type { RollUpOf } from "../../../../src/goals/cascade/rollUp";
import type { PlanDraft } from "../planDraft";
import { useTreeEdits } from "../tree/useTreeEdits";

/** How the values of a KPI are combined: as the workbook's library says, or the one that it is about to get. */
export function useDraftRollUps({ indicators }: Pick<PlanDraft, "indicators">): RollUpOf {
  const { goals } = useTreeEdits();
  const known = goals?.rollUps;
  return useCallback((code) => {
    const hasLibrary = known !== undefined && Object.keys(known).length > 0;
    return (hasLibrary ? known[code] : indicatorByCode(code)?.rollUp) ?? indicators.find((each) => each.code === code)?.rollUp ?? null;
  }, [known, indicators]);
}
