import type { Span } from "../types";

/** Length of what a sticky expression matches at an offset; 0 when it does not match there. */
export function matchAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex - at : 0;
}

/** Whether a sticky expression matches at an offset. */
export function fitsAt(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}

/** The groups of a sticky expression at an offset. */
export function groupsAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** The first place from an offset; the end of the text without one. A text without any is looked through once. */
export function nextPlace(places: RegExp, text: string, at: number): number {
  places.lastIndex = at;
  return places.test(text) ? places.lastIndex : text.length;
}

/** Where a global expression that matches nothing empty fits: matchAll would make a copy of it for every text. */
export function spansOf(expression: RegExp, text: string): Span[] {
  const found: Span[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) found.push({ start: match.index, end: expression.lastIndex });
  return found;
}

/** How far a rule looks to the left and to the right of what it judges. */
const reach = 48;

/** The text before an offset, as far as rules look. */
export function before(text: string, at: number, length = reach): string {
  return text.slice(Math.max(0, at - length), at);
}

/** The text from an offset, as far as rules look. */
export function after(text: string, at: number, length = reach): string {
  return text.slice(at, at + length);
}
