import { Words } from "../lexicon";
import type { Head } from "../slots/heads";
import { has, type Item } from "../slots/items";
import type { Part } from "../slots/parts";
import type { Action } from "../slots/partWords";
import type { GoalDirection, Span } from "../types";
import { directionOf } from "../slots/direction";
import { hasOwner, ownerOf, tracking } from "./owner";
import { nounPhrase } from "./nounPhrase";
import { inSentence, template, trimmed, vagueTimes, wayOf, withUnit, wordsOf, type Writing } from "./writing";

/** What moves, and the verb for it. */
export interface Moved {
  readonly part: Part;
  readonly action: Action;
  readonly head: Head;
}

/**
 * A metric without a target: time, owner, the metric with everything that narrows it, from where and to where; whatever
 * else the goal says stays where it was. Null where its words do not fall into this pattern.
 */
export function metricWords(writing: Writing, { part, action, head }: Moved, isGeneric: boolean): string | null {
  const { items, chinese } = part;
  const verbs = action.predication?.verbs ?? [];
  const name = nounPhrase(writing.analysis, part, head.item, verbs.at(-1) ?? -1);
  if (name === null) return null;
  const { normal, quantities } = writing.analysis.reading;
  const verb = verbs[0] === undefined ? null : items[verbs[0]]!;
  const open = Math.min(name.start, verb?.start ?? name.start);
  const close = Math.max(name.end, verbs.at(-1) === undefined ? 0 : items[verbs.at(-1)!]!.end);
  const base = quantities.find(({ role, value }) => role === "baseline" && value !== null);
  const cuts: Span[] = [
    ...vagueTimes(writing),
    ...verbs.map((at) => items[at]!),
    name,
    ...items.filter((item) => item.start >= open && (has(item, Words.vagueWord) || (!chinese && /ly$/.test(item.text)))),
    ...quantities.filter(({ form }) => form === "indefinite" || form === "placeholder").map(({ start, end }) => ({ start: start - leading(normal.lower, start), end })),
    ...(base === undefined ? [] : [{ start: Math.min(base.start, ...base.cues.map(({ start }) => start)), end: base.end }]),
  ];
  const time = writing.analysis.verdicts.time;
  const opening = time !== null && normal.lower.slice(0, time.start).trim() === "" ? time : null;
  const pre = trimmedStart(wordsOf(writing, { start: opening?.end ?? 0, end: open }, cuts));
  const between = wordsOf(writing, { start: open, end: close }, cuts);
  const rest = wordsOf(writing, { start: close, end: normal.text.length }, cuts).replace(/\(\s*\)|（\s*）/g, "");
  if (trimmed(between) !== "" || /^\s*(?:and|or|和|与|及|、|率|额|量)/.test(rest)) return null;
  const way = wayOf(writing, (verb === null ? undefined : plainVerbs[verb.text]) ?? directionOf(part), verb !== null && !has(verb, Words.improve));
  const words = wordsOf(writing, name);
  const isUnknown = isGeneric && wayOfFields(writing) === null;
  const parts = {
    metric: isGeneric ? template(writing, "measureOf", { metric: metricOf(writing), words: chinese ? words : inSentence(words, false) }) : words,
    verb: isUnknown ? template(writing, "bring") : verbFor(writing, verb, way, head),
    from: base !== undefined ? template(writing, "from", { baseline: wordsOf(writing, base) }) : writing.fields.baseline == null || way === "keep" ? "" : template(writing, "from", { baseline: withUnit(writing.fields.baseline, writing.fields) }),
    target: targetOf(writing),
  };
  return (chinese ? chineseSentence : englishSentence)(writing, parts, { pre, rest, lead: opening === null ? "" : wordsOf(writing, opening), way: isUnknown ? null : way, isName: head.item.metric?.code == null && name.start === head.item.start });
}

interface Pieces {
  readonly metric: string;
  readonly verb: string;
  readonly from: string;
  readonly target: string;
}

interface Surroundings {
  readonly pre: string;
  readonly rest: string;
  readonly lead: string;
  /** Null for a metric of which nothing is known. */
  readonly way: GoalDirection | null;
  readonly isName: boolean;
}

function chineseSentence(writing: Writing, { metric, verb, from, target }: Pieces, { pre, rest, lead, way }: Surroundings): string {
  const time = lead !== "" ? `${lead}，` : writing.analysis.verdicts.time === null ? template(writing, "by", { time: writing.gap("time") }) : "";
  const before = pre.replace(/[将把使让对]$/, "");
  const tail = trimmed(rest);
  const change = way === null ? `使${metric}${from}达到${target}` : way === "keep" ? `将${metric}保持在${target}` : `将${metric}${from}${verb}至${target}`;
  return `${time}${hasOwner(writing) ? "" : ownerOf(writing)}${before}${change}${tail === "" ? "" : `${/^[（(]/.test(tail) ? "" : "，"}${tail}`}${tracking(writing)}`;
}

const we = /^(?:to|(?:we|i)(?: (?:will|shall|must|should|want to|aim to|need to|plan to))?)$/i;

function englishSentence(writing: Writing, { metric, verb, from, target }: Pieces, { pre, rest, lead, way, isName }: Surroundings): string {
  const subject = pre.trim();
  const owner = subject === "" || we.test(subject) ? `${ownerOf(writing)} to ` : hasOwner(writing) ? `${subject} ` : `${ownerOf(writing)} to ${inSentence(trimmed(subject), false)}${/[,;]$/.test(subject) ? ", and to " : " "}`;
  const time = writing.analysis.verdicts.time === null ? ` ${template(writing, way === "keep" ? "until" : "by", { time: writing.gap("time") })}` : "";
  const phrase = inSentence(metric, isName);
  const level = way === "keep" ? `keep ${phrase} at ${target}` : `${verb} ${phrase}${from} to ${target}`;
  const tail = rest.replace(/[\s.!;,]+$/, "");
  return `${lead === "" ? "" : `${lead}, `}${owner}${level}${tail === "" || /^[\s,;]/.test(tail) ? tail : ` ${tail}`}${time}${tracking(writing)}`;
}

/** The metric of the columns, or the question for it. */
export function metricOf({ fields: { metric }, gap }: Writing): string {
  return metric == null || metric.trim() === "" ? gap("metric") : metric;
}

export function targetOf(writing: Writing): string {
  return writing.fields.target == null ? writing.gap("target") : withUnit(writing.fields.target, writing.fields);
}

/** Up or down where columns say so: for a metric that nobody has named yet. */
export function wayOfFields(writing: Writing): GoalDirection | null {
  const { baseline, target, direction } = writing.fields;
  return direction != null || (baseline != null && target != null) ? wayOf(writing, null) : null;
}

/** Verbs that stand before "to …" or 至 …; the others give way to the plain one. */
const plainVerbs: Readonly<Record<string, "up" | "down">> = {
  raise: "up", increase: "up", grow: "up", boost: "up", lift: "up", expand: "up", improve: "up",
  reduce: "down", cut: "down", lower: "down", decrease: "down", shorten: "down", shrink: "down", trim: "down", slash: "down",
  提升: "up", 提高: "up", 增加: "up", 扩大: "up", 降低: "down", 减少: "down", 压降: "down", 压减: "down", 压缩: "down", 缩短: "down", 缩减: "down", 削减: "down",
};

function verbFor(writing: Writing, verb: Item | null, way: GoalDirection | null, { item }: Head): string {
  const down = way === "down";
  if (verb !== null && (plainVerbs[verb.text] === (down ? "down" : "up") || (down && verb.text === "improve"))) return verb.text;
  return template(writing, down ? (item.metric?.family === "duration" ? "shorten" : "down") : "up");
}

/** 至 and "by" in front of an amount that is no amount. */
function leading(lower: string, at: number): number {
  return /(?:\b(?:by|to|by a|a) |[至到达]|达到)$/.exec(lower.slice(Math.max(0, at - 6), at))?.[0].length ?? 0;
}

function trimmedStart(words: string): string {
  return words.replace(/^[\s,，、;；:：.。]+/, "");
}
