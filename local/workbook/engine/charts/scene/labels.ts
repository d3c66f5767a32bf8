import { displayText } from "../../formats/displayText";
import { hasLabels, type Chart } from "../chart";
import type { PlottedSeries } from "../plot";

/** What stands at a point: its own text, or value, category, series and share as chosen; null for nothing. */
export function labelText(chart: Chart, { series, values, texts, categories, name }: PlottedSeries, point: number, share: number | null): string | null {
  const own = series.points[point];
  const value = values[point];
  const wanted = own?.hasDataLabel ?? series.hasDataLabels ?? hasLabels(chart.dataLabels);
  if (!wanted || value === null || value === undefined) return null;
  const look = { ...chart.dataLabels, ...series.dataLabels, ...own?.dataLabel };
  if (typeof own?.dataLabel.text === "string") return own.dataLabel.text;
  const parts = [
    look.showSeriesName ? name : null,
    look.showCategoryName ? (categories[point] ?? null) : null,
    (look.showValue ?? !look.showPercentage) ? (look.numberFormat === undefined ? (texts[point] ?? "") : displayText(value, look.numberFormat)) : null,
    look.showPercentage && share !== null ? displayText(share, "0%") : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(look.separator === undefined || look.separator === "," ? ", " : look.separator) : null;
}
