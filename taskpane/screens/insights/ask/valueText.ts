import type { ValueKind } from "../../../../src/insights/ask/answer";
import { periodLabel } from "../../../../src/review";
import type { Language } from "../../../../src/text/language";
import { say } from "../../../../src/text/language";
import { formatNumber, formatPercent, formatScore, formatWeight } from "../../../../src/text/numbers";
import { askText } from "../../../../src/text/pane/ask";
import { quantity } from "../../../../src/text/quantity";

/** A value of an answer as people read it. */
export function valueText(value: string | number | null, kind: ValueKind, unit: string, language: Language): string {
  if (value === null) return say(askText.noValue, language);
  if (typeof value === "string") return kind === "period" ? periodLabel(value, language) : value;
  switch (kind) {
    case "points": return formatScore(value);
    case "change": return signed(value);
    case "share": return formatPercent(value);
    case "weight": return formatWeight(value);
    case "quantity": return say(quantity(value, unit), language);
    default: return formatNumber(value, language);
  }
}

function signed(points: number): string {
  const text = formatScore(points);
  return points > 0 && text !== "0.0" ? `+${text}` : text.replace(/^-(?=0\.0$)/u, "");
}
