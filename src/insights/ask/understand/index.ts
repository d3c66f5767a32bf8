import type { Understanding, Vocabulary } from "../types";
import { withKpiParts } from "./kpiParts";
import type { Token } from "./meanings";
import { indexNames } from "./names";
import { Covered } from "./periods/covered";
import { questionOf } from "./rules/question";
import { scan } from "./scan";
import { normalise, type NormalText } from "./text";

export { examplesFor } from "./examples";

/** Longer texts are no questions; what stands behind is said not to be understood. */
const longest = 2000;

/** What a text asks of the results, in Chinese or English or both. Never throws, and takes time in proportion to its length. */
export function understand(given: string, vocabulary: Vocabulary): Understanding {
  const text = normalise(given.slice(0, longest));
  const names = indexNames(vocabulary);
  const unknown: Token[] = [];
  const tokens = withKpiParts(text, scan(text, names), names);
  const found = questionOf(tokens, new Covered(vocabulary), unknown);
  const words = [...wordsOf(unknown, text), ...(given.length > longest ? [`${given.slice(longest, longest + 20)}…`] : [])];
  if (words.length > 0) return { kind: "unknown", words };
  if (found === null) return { kind: "empty" };
  return "kind" in found ? found : { kind: "question", question: found };
}

/** The words as they were typed; those side by side are one. */
function wordsOf(tokens: readonly Token[], { shown }: NormalText): readonly string[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of [...tokens].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end + (shown.charAt(last.end) === " " ? 1 : 0)) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return [...new Set(spans.map((span) => shown.slice(span.start, span.end)))];
}
