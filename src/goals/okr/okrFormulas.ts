import { statusLevels } from "../../sheets/look";
import { saysMissing } from "../../sheets/missing";
import type { Formula } from "../../sheets/plan";
import { thisRow } from "../../sheets/structuredReference";
import { say, type Language } from "../../text/language";

/** From here on a key result is on track or at risk: the limits that most who use OKRs go by. */
const limits = { onTrack: 0.7, atRisk: 0.4 };

/** The heading of a column as it stands in the table. */
export type OkrHeadingOf = (column: "start" | "target" | "current" | "grade") => string;

/** The grade of a row, 0 to 1, and the word for it. Rows without a current value or a target show empty cells. */
export function okrFormulas(heading: OkrHeadingOf, language: Language): { readonly grade: Formula; readonly state: Formula } {
  const cell = (column: Parameters<OkrHeadingOf>[0]): string => thisRow(heading(column));
  const [current, target, start, grade] = [cell("current"), cell("target"), cell("start"), cell("grade")];
  const words = statusLevels.map((level) => `"${say(level, language)}"`).join(",");
  return {
    grade: { formula: `=IF(OR(${current}="",${target}="",${saysMissing(current)}),"",KPI.PROGRESS(${current},${target},IF(${start}="",0,${start})))` },
    state: { formula: `=IF(${grade}="","",KPI.STATUS(${grade},${limits.onTrack},${limits.atRisk},{${words}}))` },
  };
}
