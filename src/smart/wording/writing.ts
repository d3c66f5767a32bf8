import { say, type Language } from "../../text/language";
import { rewriteTemplates, type RewriteGap } from "../../text/smart";
import type { Analysis } from "../analyse";
import type { GoalDirection, GoalFields, Span } from "../types";

/** A goal that is being put into better words. Spans are those of the normalised text, words those that were given. */
export interface Writing {
  readonly analysis: Analysis;
  readonly fields: GoalFields;
  readonly language: Language;
  /** The text as it was given. */
  readonly given: string;
  /** Asks for something that is missing: its placeholder. */
  readonly gap: (name: RewriteGap) => string;
}

export function template({ language }: Writing, key: keyof typeof rewriteTemplates, parameters: Readonly<Record<string, string>> = {}): string {
  return say(rewriteTemplates[key], language, parameters);
}

/** Other words for a span of the text; none cut it out. */
export interface Edit extends Span {
  readonly words?: string;
}

/** The words as they were given, with edits, which are in no order and may overlap: the first one counts. */
export function wordsOf({ analysis, given }: Writing, { start, end }: Span, edits: readonly Edit[] = []): string {
  const { original } = analysis.reading.normal;
  let words = "";
  let at = start;
  const take = (to: number): void => {
    if (to <= at) return;
    const span = original({ start: at, end: to });
    words += given.slice(span.start, span.end);
  };
  for (const edit of edits.length < 2 ? edits : [...edits].sort((one, other) => one.start - other.start)) {
    const isInserted = edit.start === edit.end && edit.start >= at && edit.end <= end;
    if (!isInserted && (edit.end <= start || edit.start >= end || edit.start < at)) {
      // Cut already, or only in part of this stretch.
      if (edit.start < at) at = Math.max(at, Math.min(edit.end, end));
      continue;
    }
    take(edit.start);
    words += edit.words ?? "";
    at = edit.end;
  }
  take(end);
  return words.replace(/[ \t]{2,}/g, " ");
}

/** Without blanks and the signs that open or close a clause. */
export function trimmed(words: string): string {
  return words.replace(/^[\s,，、;；:：.。]+|[\s,，、;；:：.。!！]+$/g, "");
}

/** Times that say nothing certain; what follows right behind (按期交付率) belongs to a name, and one of several qualities (及时、准确) is none. */
export function vagueTimes({ analysis: { reading, items } }: Writing): readonly Span[] {
  const { lower } = reading.normal;
  return reading.times
    .filter(({ role, end }) => (role === "vague" || role === "placeholder") && !items.some(({ metric, start }) => metric !== null && start === end))
    .filter(({ start, end }) => !/^(?:、|和|与|且| and\b| & )/.test(lower.slice(end, end + 4)) && !/(?:、|和|与|且| and | & )$/.test(lower.slice(0, start)))
    .map(({ start, end }) => ({ start: start - (/(?:\b(?:by|before|in|on|until|at) |于|在)$/.exec(lower.slice(0, start))?.[0].length ?? 0), end }));
}

/** Where the goal goes: as its own numbers say, then its columns, then its words. Plain words (降低, reduce) are not turned round by a column. */
export function wayOf({ fields: { baseline, target, direction } }: Writing, said: GoalDirection | null, isPlain = false): GoalDirection | null {
  if (baseline != null && target != null && baseline !== target && direction !== "keep") return target > baseline ? "up" : "down";
  return isPlain && isOpposite(said, direction) ? said : (direction ?? said);
}

/** Whether one goes up and the other down. */
export function isOpposite(one: GoalDirection | null | undefined, other: GoalDirection | null | undefined): boolean {
  return (one === "up" && other === "down") || (one === "down" && other === "up");
}

/** A value of a column with the unit of its column: 85%, 1200万元, 40 hours. */
export function withUnit(value: number, { unit }: GoalFields): string {
  if (unit == null) return String(value);
  return `${value}${/^[A-Za-z]/.test(unit) ? " " : ""}${unit}`;
}

/** English sentences go on in small letters, but for names and abbreviations. */
export function inSentence(words: string, isName: boolean): string {
  return !isName && /^[A-Z](?:[a-z]|\s|$)/.test(words) && !/^[A-Z][a-z]*[A-Z]/.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}
