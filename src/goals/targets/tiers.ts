import type { Row } from "../../sheets/schema";
import type { GoalNode } from "../types";
import type { Heights } from "./targetRows";

type TierRow = Row<"tiers">;

/** The row of a KPI's code for a level or region, whatever the case of the words. */
export function tierRowOf({ code, tier }: Pick<GoalNode, "code" | "tier">, rows: readonly TierRow[]): TierRow | null {
  if (tier.trim() === "" || code === null) return null;
  return rows.find((row) => fold(row.tier) === fold(tier) && fold(row.code) === fold(code)) ?? null;
}

/**
 * What a level or region is asked for: the target of its row as it stands there; where the row has none, the goal's own
 * target, threshold and stretch times the difficulty factor (1.1 asks for 110 %).
 */
export function tierFor(node: GoalNode, rows: readonly TierRow[]): Heights | null {
  const row = tierRowOf(node, rows);
  if (row === null) return null;
  if (row.target !== null) return { target: row.target, threshold: row.threshold, stretch: row.stretch };
  const { factor } = row;
  if (factor === null || node.target === null) return null;
  const times = (value: number | null): number | null => (value === null ? null : Number((value * factor).toPrecision(12)));
  return { target: times(node.target), threshold: row.threshold ?? times(node.threshold), stretch: row.stretch ?? times(node.stretch) };
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
