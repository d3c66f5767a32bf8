import type { FillSheet } from "../../../../src/workbook/types";
import { isNamed } from "../../../../src/goals/contributors";

/** The sheet to begin with: one's own, else the first that is not complete. */
export function firstFor<Sheet extends Pick<FillSheet, "person" | "filled" | "kpis" | "standing">>(sheets: readonly Sheet[], name: string): Sheet | undefined {
  return sheets.find(({ person }) => isNamed(name, person))
    ?? sheets.find(({ filled, kpis, standing }) => filled < kpis && standing.state !== "submitted")
    ?? sheets[0];
}
