import { Words } from "../lexicon";
import { has, type Item } from "../slots/items";
import { isVerbWord } from "../slots/predications";
import type { Span } from "../types";
import { hasOwner, ownerOf } from "./owner";
import { inSentence, template, trimmed, vagueTimes, withUnit, wordsOf, type Edit, type Writing } from "./writing";

/** A goal that says what and how much: its own words with edits, and with the time, the owner and the baseline that it lacks. */
export function ownWords(writing: Writing, span: Span, edits: readonly Edit[] = [], tail = ""): string {
  const opening = openingOf(writing, span);
  const lead = opening === null ? "" : trimmed(wordsOf(writing, opening));
  const from = opening?.end ?? span.start;
  const deed = trimmed(wordsOf(writing, { start: from, end: span.end }, [...edits, ...vagueTimes(writing), ...baselineOf(writing, span)]));
  const first = writing.analysis.items.find(({ start, end }) => start >= from && end <= span.end);
  return placed(writing, lead, deed + tail, first);
}

/** The words of a goal in the order of a sentence with an owner: time, owner and deed, or owner, deed and time. */
function placed(writing: Writing, lead: string, deed: string, first: Item | undefined): string {
  const isTimed = writing.analysis.verdicts.time !== null;
  const named = hasOwner(writing);
  if (writing.language === "zh-CN") {
    const by = isTimed ? "" : template(writing, "by", { time: writing.gap("time") });
    const opening = lead === "" ? by : isTimed ? `${lead}，` : `${by}${lead}，`;
    return `${opening}${named ? "" : ownerOf(writing)}${named || first === undefined || opens(first, writing) ? "" : "确保"}${deed}`;
  }
  const { verdicts } = writing.analysis;
  const by = verdicts.target?.by;
  const isVerb = first !== undefined && isImperative(first, writing, by === "sla");
  const subject = named || !isVerb ? "" : `${ownerOf(writing)} to `;
  const owned = named || isVerb ? "" : template(writing, "owned", { owner: ownerOf(writing) });
  const words = isVerb ? inSentence(deed.replace(/^to /i, ""), false) : deed;
  if (isTimed) return `${lead === "" ? "" : `${lead}, `}${subject}${words}${owned}`;
  const time = writing.gap("time");
  if (by === "sla" && lead === "") return `${template(writing, "byThen", { time })}${subject}${subject === "" ? inSentence(words, !/^(?:the|all|every|each|we)\b/i.test(words)) : words}${owned}`;
  return `${lead === "" ? "" : `${lead}, `}${subject}${words} ${template(writing, by === "frequency" || verdicts.direction === "keep" ? "until" : "by", { time })}${owned}`;
}

/** A time that opens the goal, before its comma or its verb. */
function openingOf({ analysis: { verdicts, reading }, language }: Writing, { start, end }: Span): Span | null {
  const { lower } = reading.normal;
  const first = reading.times.find((time) => time.start >= start && time.end < end && lower.slice(start, time.start).trim() === "");
  if (first === undefined || first.role === "vague" || first.role === "placeholder") return null;
  const isParted = /^[,，]/.test(lower.slice(first.end, first.end + 1));
  return first === verdicts.time || isParted ? (language === "zh-CN" || isParted ? first : null) : null;
}

/** Where a change in percent or points starts from, when the goal does not say. */
function baselineOf(writing: Writing, span: Span): readonly Edit[] {
  const { verdicts: { target }, reading } = writing.analysis;
  if (target === null || target.by !== "amount" || (target.kind !== "delta_rel" && target.kind !== "delta_abs")) return [];
  const isBased = reading.quantities.some(({ role }) => role === "baseline" || role === "comparisonBase") || reading.times.some(({ role }) => role === "comparison");
  const end = Math.max(target.quantity.end, target.quantity.unitSpan?.end ?? 0);
  if (isBased || target.quantity.start < span.start || end > span.end) return [];
  const { fields } = writing;
  const baseline = fields.baseline == null ? writing.gap("baseline") : withUnit(fields.baseline, fields);
  return [{ start: end, end, words: template(writing, "since", { baseline }) }];
}

/** Whether an English goal tells somebody to do something; `isLoose` also takes a first word that nobody knows for a verb. */
export function isImperative(first: Item, { analysis: { parts } }: Writing, isLoose: boolean): boolean {
  if (isVerbWord(first)) return first.form === "base";
  if (first.text === "to") return true;
  const isUnknown = first.classes === 0 && first.metric === null && first.quantity === null && first.time === null && first.mask === null;
  return isLoose && isUnknown && /^[a-z]+$/.test(first.text) && !/(?:s|ing|ed|tion|ment|ity|ness)$/.test(first.text) && parts[0]?.items[0] === first;
}

/** Words that may follow the owner; a metric that changes needs 确保 before it, also one that begins with a verb (采购成本). */
function opens(item: Item, { analysis: { items } }: Writing): boolean {
  const next = items[items.indexOf(item) + 1];
  if (next?.metric != null && next.start === item.end && has(item, plainVerbs) && !has(item, Words.function | changing)) return false;
  if (isVerbWord(item) || item.time !== null || (item.quantity !== null && item.quantity.role !== "population")) return true;
  return has(item, Words.function | Words.means | Words.purpose) || /^[将把对在从按以由确力]/.test(item.text);
}

const changing = Words.up | Words.down | Words.improve | Words.keep | Words.reach | Words.vague;
const plainVerbs = Words.make | Words.event | Words.handle | Words.update | Words.hire | Words.hold;
