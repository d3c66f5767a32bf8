import type { Finding } from "../../goals/types";
import { consolidationMessages as text } from "../../text/consolidation";
import { formatScore } from "../../text/numbers";
import type { ScoredRow } from "../scoredRow";

/** Sheets show one decimal: a gap that rounds to nothing is none. */
const tolerance = 0.05;

/**
 * The weighted scores that a department's sheets show must add up to the scores by the rules, weight for weight. A row
 * whose cell holds no number is left out on both sides: that it has none is a finding of its own.
 */
export function partsOfTotal(department: string, rows: readonly ScoredRow[]): readonly Finding[] {
  const shown = rows.flatMap(({ row, counted, result: { score } }) => {
    const weighted = row.raw("weighted");
    return typeof weighted === "number" && score !== null && counted !== null ? [{ weighted, due: score * counted }] : [];
  });
  const sum = shown.reduce((total, { weighted }) => total + weighted, 0);
  const due = shown.reduce((total, part) => total + part.due, 0);
  if (Math.abs(sum - due) < tolerance) return [];
  return [{
    id: `parts:${department}`, severity: "error", text: text.partsGap, detail: text.partsGapDetail, department,
    parameters: { department, parts: formatScore(sum), total: formatScore(due), gap: formatScore(sum - due) },
  }];
}
