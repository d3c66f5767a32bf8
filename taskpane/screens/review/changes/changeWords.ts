import { changeKindTerms } from "../../../../src/sheets/cycleTerms";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { termName } from "../../../../src/text/terms";
import type { Change } from "../../../../src/workbook/types";
import type { Say } from "../../../hooks/useText";

/** "target: 100 → 120 from 2026-11-01" */
export function changeWords({ what, old, new: next, effective }: Change, t: Say): string {
  if (what === "kpi" && next === "") return t(text.stopLine, { effective });
  return t(text.changeLine, { what: t(termName(changeKindTerms, what)), old: old === "" ? t(text.none) : old, new: next === "" ? t(text.none) : next, effective });
}
