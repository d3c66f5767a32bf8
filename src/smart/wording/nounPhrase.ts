import { Words } from "../lexicon";
import { has, isContent, type Item } from "../slots/items";
import type { Part } from "../slots/parts";
import type { Span } from "../types";
import type { Analysis } from "../analyse";

const joining = new Set(["的", "与", "和", "及", "of", "in", "on", "at", "for", "across", "under", "the", "our", "and", "&", "per", "from"]);
const nouns = Words.people | Words.department | Words.deliverable | Words.generic | Words.role | Words.filler;
const joins = /[,，;；、。]|^ ?(?:and|or) $/;

function belongs(item: Item | undefined): boolean {
  if (item === undefined || item.time !== null) return false;
  if (item.quantity !== null) return item.quantity.role === "population" || item.quantity.role === "name";
  return isContent(item) || item.metric !== null || item.mask !== null || joining.has(item.text) || (has(item, nouns) && !has(item, Words.vagueWord));
}

/**
 * The words around a head that belong to its name: everything between the verb and the head, and what is joined to it
 * behind (scrap on the moulding line) with its brackets. Null when it names two metrics at once.
 */
export function nounPhrase({ reading: { normal } }: Analysis, { items, chinese }: Part, head: Item, verb: number): Span | null {
  const { lower } = normal;
  const at = items.indexOf(head);
  const isApart = (left: Item, right: Item): boolean => joins.test(lower.slice(left.end, right.start));
  let first = at;
  if (verb >= 0 && verb < at) {
    while (first > verb + 1 && !isApart(items[first - 1]!, items[first]!)) first--;
  } else {
    while (first > 0 && belongs(items[first - 1]) && !isApart(items[first - 1]!, items[first]!)) first--;
  }
  while (first < at && (items[first]!.text === "将" || items[first]!.text === "把" || items[first]!.text === "对" || items[first]!.time !== null || has(items[first], Words.vagueWord))) first++;
  let last = at;
  let end = withBracket(lower, items[first]!.start, items[last]!.end);
  if (!chinese) {
    for (let next = last + 1; next < items.length; next++) {
      if (items[next]!.end <= end) last = next;
      else if (belongs(items[next]) && !joins.test(lower.slice(Math.max(end, items[last]!.end), items[next]!.start)) && items[next]!.text !== "and") last = next;
      else break;
    }
    while (last > at && joining.has(items[last]!.text)) last--;
    end = withBracket(lower, items[first]!.start, Math.max(items[last]!.end, Math.min(end, items[last]!.end)));
  }
  const inside = items.slice(first, last + 1);
  const isTwo = inside.filter(({ metric }) => metric !== null).length > 1 && inside.some(({ text }) => and.has(text));
  return isTwo || and.has(items[last + 1]?.text ?? "") ? null : { start: items[first]!.start, end };
}

const and = new Set(["and", "和", "与", "及", "以及", "&"]);

/** With the bracket that follows or that it has opened: 销售额（签约额）, on-time delivery (OTD). */
function withBracket(lower: string, start: number, end: number): number {
  const open = lower.lastIndexOf("(", end - 1);
  if (open >= start && lower.indexOf(")", open) >= end) return lower.indexOf(")", open) + 1;
  const follows = /^ ?\([^()]{1,40}\)/.exec(lower.slice(end, end + 44));
  return follows === null ? end : end + follows[0].length;
}
