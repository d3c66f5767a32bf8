import type { Span } from "../types";
import { directionCues } from "./directionWords";
import { sharedSpans } from "./sharedWords";

/** What may stand between a direction word and its noun, and behind the noun before the direction word. */
const before = /^(?: the| our| all| its| their| number of| another| an| a|[ \d,.%]|of)*$/i;
const behind = /^(?: ?(?:number|count|size|value|volume|level|costs?|expenses?|spend|spending|stock)s?|数量?|量|总数|规模|人数|费用?|成本|开支|金额|支出)?(?: (?:is|are|to be|goes|go|should) ?)?[ 再由从]?(?:[\d.,%人个元万件台辆]{1,8})?$/i;

/** The noun itself goes up or down, not something of it: the fleet by 25 trucks, not the fleet's load factor. */
const itself = /^[a-z]*(?:$|[.,;]| (?:by|to|from|with|in|at)\b)|^[\d由至到。，]/i;

/** A noun with the way it is to go. */
interface Moved extends Span {
  readonly sign: 1 | -1;
}

/** Which way the goal moves a noun that its parent moves the other way: grow the fleet, fleet costs down. */
export function opposed(text: string, parent: string): Span | null {
  const shared = sharedSpans(text, parent);
  if (shared === null) return null;
  const above = moved(parent, shared[1]);
  return moved(text, shared[0]).find(({ start, end, sign }) => above.some((other) => other.sign === -sign && sameWord(text.slice(start, end), parent.slice(other.start, other.end)))) ?? null;
}

const sameWord = (one: string, other: string): boolean => one.slice(0, 3).toLowerCase() === other.slice(0, 3).toLowerCase();

function moved(text: string, spans: readonly Span[]): readonly Moved[] {
  const cues = directionCues(text).filter(({ isBound }) => !isBound);
  return spans.flatMap(({ start, end }) => {
    const cue = cues.find((each) => (each.end <= start ? before.test(text.slice(each.end, start)) && itself.test(text.slice(end)) : behind.test(text.slice(end, each.start))));
    return cue === undefined ? [] : [{ start, end, sign: cue.sign }];
  });
}
