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

/**
 * What fits wherever one of some expressions does, as a source without groups: where it fails none of them need be tried,
 * and the engine looks at the first character once for all. Groups that are referred to again may be anything.
 */
function sourceOf(expressions: readonly RegExp[]): string {
  return expressions.map(({ source }) => `(?:${source.replace(opening, (found) => (found === "(" ? "(?:" : found)).replace(/\\[1-9]/g, "[^]*?")})`).join("|");
}
/** The parenthesis of a group that is kept, or what may hold one that is none. */
const opening = /\\.|\[(?:\\.|[^\]])*\]|\((?!\?)/g;

/** An expression that matches wherever one of some sticky ones does. */
export function anyOf(expressions: readonly RegExp[]): RegExp {
  return new RegExp(sourceOf(expressions), "y");
}

const letters = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f";

/** Looks for places where one of some expressions fits, or at a letter behind none (see characters.ts) one of some others; for `nextPlace`. */
export function placesOf(anywhere: readonly RegExp[], atLetters: readonly RegExp[]): RegExp {
  return new RegExp(`(?=${sourceOf(anywhere)}|(?<![${letters}])(?=[${letters}])(?:${sourceOf(atLetters)}))`, "g");
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
