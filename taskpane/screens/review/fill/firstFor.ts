import type { FillSheet } from "../../../../src/workbook/types";
import { isNamed } from "../../../../src/goals/contributors";

type Sheet = Pick<FillSheet, "person" | "filled" | "kpis" | "standing" | "missing">;

/** The sheet to begin with: one's own, else the first that is not complete, else one that is not submitted; one that cannot be read comes after those that can. */
export function firstFor<Each extends Sheet>(sheets: readonly Each[], name: string): Each | undefined {
  const ordered = [...sheets.filter(isRead), ...sheets.filter((sheet) => !isRead(sheet))];
  return ordered.find(({ person }) => isNamed(name, person))
    ?? ordered.find((sheet) => (sheet.filled < sheet.kpis || !isRead(sheet)) && sheet.standing.state !== "submitted")
    ?? ordered.find(({ standing }) => standing.state !== "submitted")
    ?? ordered[0];
}

function isRead({ missing = [] }: Sheet): boolean {
  return missing.length === 0;
}
