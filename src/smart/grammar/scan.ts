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
 * An expression that matches wherever one of some sticky ones does: where it fails none of them need be tried, and the
 * engine looks at the first character once for all. Groups that are referred to again may be anything.
 */
export function anyOf(expressions: readonly RegExp[]): RegExp {
  return new RegExp(expressions.map(({ source }) => `(?:${source.replace(/\\[1-9]/g, "[^]*?")})`).join("|"), "y");
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
