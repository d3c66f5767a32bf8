import type { Finding } from "../../goals/types";
import { filesText as text } from "../../text/files";
import { withTerms } from "../../text/terms";
import { shownValue } from "./scalars";
import type { FileComparison } from "./types";

/** A comparison without what may not be written now; each value that is not taken is said. */
export function withoutLocked(comparison: FileComparison, open: ReadonlySet<string> | undefined): FileComparison {
  const locked = open === undefined ? [] : comparison.differences.filter(({ key }) => !open.has(key));
  if (locked.length === 0) return comparison;
  const { department, person, table, differences, findings } = comparison;
  const said = locked.map(({ goalId, key, kpi, heading, back }): Finding => ({
    id: `${table}|${person ?? ""}|inputLocked|${goalId}|${key}`, severity: "warning", department,
    text: withTerms(text.inputLocked, { value: back === null ? text.nothing : { zh: shownValue(back), en: shownValue(back) } }),
    parameters: { department, kpi, heading },
  }));
  return { ...comparison, differences: differences.filter((difference) => !locked.includes(difference)), findings: [...findings, ...said] };
}
