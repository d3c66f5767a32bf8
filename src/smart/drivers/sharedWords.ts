import { spansOf } from "../grammar/scan";
import { remembering } from "../remember";
import type { Span } from "../types";

/** Words that say nothing of what a goal is about, wherever they stand. */
const common =
  /^(?:shar|aver|numb|redu|lower|rais|incr|improv|comple|month|quart|week|percent|reach|keep|janu|febr|march|april|june|july|augu|sept|octo|nove|dece)|^(?:from|with|each|years?|least|than|under|total|times?|rates?|that|this|into|over|more|below|above|less|half|hours?|days?|points?|first|second|million|down|cut|new|per|all|and|for|the|one|two|our|end|out|orders?|customers?|clients?|staff|employees?|teams?|products?|services?|sales|company|business|projects?)$/;
const commonHan = /[年月日天第个万亿元约近超至到于为在和与的率]|季度|以[上下内]|不[高低超少]|[降提升达增减]|完成|实现|百分|客户|员工|产品|公司|项目|订单|服务/;

/** Nobody writes a longer goal; what stands behind it is not compared, so that any text takes linear time. */
const longest = 400;

/**
 * Where the words stand that two texts share: the same place, line, product or material in a goal and in the goal above it
 * says nothing about whether the one helps the other. Null where they share none.
 */
export function sharedSpans(text: string, parent: string): readonly [readonly Span[], readonly Span[]] | null {
  const [own, above] = [text.slice(0, longest), parent.slice(0, longest)];
  const shared = [...latin(own, above), ...han(own, above)];
  if (shared.length === 0) return null;
  const pattern = new RegExp(shared.map((word) => (/[a-z]/.test(word) ? `\\b${word}[a-z]*` : word)).join("|"), "gi");
  return [spansOf(pattern, own), spansOf(pattern, above)];
}

/** Beginnings of the words that both have; inflected forms share theirs. */
function latin(text: string, parent: string): readonly string[] {
  const above = beginnings(parent);
  return [...beginnings(text)].filter((word) => above.has(word));
}

const beginnings = remembering((text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !common.test(word)).map((word) => word.replace(/(?:ies|es|s|ing|ed)$/, "").slice(0, 6)).filter(({ length }) => length > 2)),
);

/** The longest runs of Chinese characters that both have. */
function han(text: string, parent: string): readonly string[] {
  const found: string[] = [];
  if (!/[\u3400-\uffff]/.test(parent)) return found;
  for (let start = 0; start + 1 < text.length; start++) {
    let end = start;
    while (end < text.length && text[end]! >= "\u3400" && parent.includes(text.slice(start, end + 1)) && !commonHan.test(text.slice(Math.max(start, end - 1), end + 1))) end++;
    if (end - start < 2) continue;
    found.push(text.slice(start, end));
    start = end - 1;
  }
  return found;
}
