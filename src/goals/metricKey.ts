import { findMetrics } from "../smart/gazetteer";

/**
 * What a KPI measures, the same for different words: its metrics in the gazetteer and what is left of its name, which is
 * the scope. Null where the name has no metric that is known. Brackets explain a name; they are no scope.
 */
export function metricKey(name: string): string | null {
  const plain = name.normalize("NFKC").toLowerCase().replace(/\([^)]*\)/g, " ");
  const metrics = findMetrics(plain).filter(({ code, generic }) => code !== null && !generic);
  const [metric] = metrics;
  if (metric === undefined || metrics.length > 1) return null;
  const rest = `${plain.slice(0, metric.start)} ${plain.slice(metric.end)}`;
  return `${metric.code}|${words(rest).join(" ")}`;
}

/** Words that join or say which way it shall go narrow nothing. */
const empty = new Set(["the", "a", "an", "of", "in", "for", "our", "to", "rate", "total", "increase", "improve", "raise", "reduce", "cut", "的", "总", "率", "提升", "提高", "降低", "减少"]);

function words(text: string): readonly string[] {
  return (text.match(/[\p{Script=Han}]+|[\p{L}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word)).sort();
}
