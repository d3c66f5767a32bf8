import type { Finding } from "../../goals/types";
import { consolidationMessages as text } from "../../text/consolidation";
import { formatScore } from "../../text/numbers";
import { onSheet, whoseName } from "../reviewFindings";
import type { ScoredRow } from "../scoredRow";

/** Sheets show one decimal: a gap that rounds to nothing is none. */
const tolerance = 0.05;

interface Tab {
  readonly department: string;
  /** Whose own sheet it is; "" for the whole department's. */
  readonly person: string;
  readonly reading: { readonly sheet: string };
}

/**
 * The weighted scores that a sheet shows must add up to the scores by the rules, weight for weight: a gap on one of a
 * department's sheets is not made up for on another. A row whose cell holds no number is left out on both sides: that it
 * has none is a finding of its own.
 */
export function partsOfTotal({ department, person, reading: { sheet } }: Tab, rows: readonly ScoredRow[]): readonly Finding[] {
  const shown = rows.flatMap(({ row, counted, result: { score } }) => {
    const weighted = row.raw("weighted");
    return typeof weighted === "number" && score !== null && counted !== null ? [{ weighted, due: score * counted }] : [];
  });
  const sum = shown.reduce((total, { weighted }) => total + weighted, 0);
  const due = shown.reduce((total, part) => total + part.due, 0);
  if (Math.abs(sum - due) < tolerance) return [];
  return [{
    id: `parts:${sheet}`, severity: "error", text: text.partsGap, detail: text.partsGapDetail, ...onSheet({ department, person }),
    parameters: { department: whoseName({ department, person }), parts: formatScore(sum), total: formatScore(due), gap: formatScore(sum - due) },
  }];
}
