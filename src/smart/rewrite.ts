import { say, type Language } from "../text/language";
import { rewriteGaps, rewriteQuestions, type RewriteGap } from "../text/smart";
import type { Achievability } from "./achievable";
import type { Analysis } from "./analyse";
import { Words } from "./lexicon";
import { has, isContent } from "./slots/items";
import { isVerbWord } from "./slots/predications";
import type { GoalFields, Rewrite } from "./types";
import { eventOf } from "./verdicts/measurable";
import { outcomes } from "./verdicts/outcomes";
import { specificPart } from "./verdicts/specific";
import { metricOf, metricWords, targetOf, wayOfFields, type Moved } from "./wording/metricWords";
import { nounPhrase } from "./wording/nounPhrase";
import { isList, openingOfEntry } from "./wording/lists";
import { hasOwner, ownerOf, tracking } from "./wording/owner";
import { isImperative, ownWords } from "./wording/ownWords";
import { inSentence, template, trimmed, vagueTimes, withUnit, wordsOf, type Edit, type Writing } from "./wording/writing";

/**
 * The goal said better, from its own words: what is missing becomes an explicit placeholder with a question. No number
 * is in it that was not in the goal or its fields, and none of the goal's is lost. A goal that is specific, measurable
 * and time-bound keeps its wording, and so does one whose words no pattern fits.
 */
export function rewriteOf(given: string, analysis: Analysis, fields: GoalFields, language: Language, proposals: Achievability["proposals"]): Rewrite {
  const unfilled = gapsIn(given, language, Object.keys(rewriteGaps) as RewriteGap[]);
  if (unfilled.length > 0) {
    const text = filledBy(fields, given, unfilled);
    return { text, gaps: questions(unfilled.filter(({ placeholder }) => text.includes(placeholder))), proposals };
  }
  const asked = new Set<RewriteGap>();
  const gap = (name: RewriteGap): string => {
    asked.add(name);
    return say(rewriteGaps[name], language);
  };
  const better = betterWords({ analysis, fields, language, given, gap }) ?? "";
  if (better === "") return { text: given, gaps: [], proposals };
  const text = openedAs(given, joined(better));
  return { text, gaps: questions(gapsIn(text, language, [...asked])), proposals };
}

/** What the fields know for gaps in the goal itself. */
function filledBy(fields: GoalFields, text: string, gaps: readonly OpenGap[]): string {
  const value = (number: number | null | undefined): string | null => (number == null ? null : withUnit(number, fields));
  const known: Partial<Record<RewriteGap, string | null>> = {
    metric: fields.metric ?? null, owner: fields.owner ?? null, source: fields.source ?? null, baseline: value(fields.baseline), target: value(fields.target),
  };
  return gaps.reduce((words, { gap, placeholder }) => words.split(placeholder).join(known[gap]?.trim() || placeholder), text);
}

type OpenGap = Rewrite["gaps"][number] & { readonly gap: RewriteGap };

function questions(gaps: readonly OpenGap[]): Rewrite["gaps"] {
  return gaps.map(({ placeholder, question }) => ({ placeholder, question }));
}

/** The gaps that stand in a text, in its order: those of a rewrite, also of one that was taken over before they were filled. */
function gapsIn(text: string, language: Language, names: readonly RewriteGap[]): readonly OpenGap[] {
  // Most texts have no bracket at all.
  if (!/[[【]/.test(text)) return [];
  return names
    .flatMap((gap) => {
      const { zh, en } = rewriteGaps[gap];
      const placeholder = [zh, en].find((each) => text.includes(each));
      return placeholder === undefined ? [] : [{ gap, placeholder, question: say(rewriteQuestions[gap], language) }];
    })
    .sort((one, other) => text.indexOf(one.placeholder) - text.indexOf(other.placeholder));
}

/** What opened the goal as an entry of a list goes in front again. */
function openedAs(given: string, text: string): string {
  const opening = openingOfEntry(given).trimStart();
  const at = opening === "" ? -1 : text.indexOf(opening);
  return at < 0 ? text : opening + text.slice(0, at) + text.slice(at + opening.length);
}

/** Remarks that follow one another become one. */
function joined(text: string): string {
  return text.replace("）（", "；");
}

/** The first pattern that fits; null keeps the goal as it is. */
function betterWords(writing: Writing): string | null {
  if (isList(writing.given)) return null;
  const { verdicts, reading } = writing.analysis;
  const { specific, measurable, timeBound } = verdicts;
  const isSpecific = specific.verdict === "met";
  const isTimed = timeBound.verdict === "met";
  const whole = { start: 0, end: reading.normal.text.length };
  if (measurable.verdict === "met") {
    const head = specific.reason === "generic" ? attributeOf(writing) : [];
    if (isTimed && (isSpecific || head.length === 0)) return null;
    const sentences = separate(writing);
    if (sentences !== null) return isTimed ? null : sentences;
    const { target, direction } = verdicts;
    const isLevel = target !== null && target.by !== "frequency" && direction !== "complete";
    return ownWords(writing, whole, head) + (isLevel ? tracking(writing) : "");
  }
  const moved = movedBy(writing);
  if (moved.length > 1) return null;
  const isMetric = moved[0] !== undefined && moved[0].head.kind !== "generic";
  const level = moved[0] === undefined ? null : metricWords(writing, moved[0], !isMetric);
  if (level !== null) return level;
  // A thing that is worked on: somebody has to accept it.
  return isSpecific && !isMetric ? ownWords(writing, whole, [], template(writing, "accepted", { approver: writing.gap("approver") })) : purposeful(writing);
}

/** Two goals in one: a sentence for each when both say enough, "" when not; null for a single goal. */
function separate(writing: Writing): string | null {
  const { parts, reading } = writing.analysis;
  const decided = outcomes(parts).filter((part) => part.target !== null || eventOf(part) !== null);
  if (decided.length < 2) return null;
  if (decided.length < parts.length || parts.some((part) => specificPart(part).verdict !== "met")) return "";
  const sentences = parts.map(({ start, end }) => {
    const joint = jointWord.exec(reading.normal.lower.slice(start, end))?.[0].length ?? 0;
    return ownWords(writing, { start: start + joint, end });
  });
  return sentences.join(writing.language === "zh-CN" ? "；" : ". ");
}

const jointWord = /^(?:and(?: to)? |while |同时|并且|并|而且|且)+/;

/** The attribute that a measured goal speaks of, with a metric for it. */
function attributeOf(writing: Writing): readonly Edit[] {
  const { analysis } = writing;
  const part = analysis.parts.find(({ target }) => target !== null && target === analysis.verdicts.target);
  const action = part?.actions.find(({ head }) => head?.kind === "generic");
  if (part === undefined || action?.head == null) return [];
  const { verbs } = action.predication ?? { verbs: [] };
  const name = nounPhrase(analysis, part, action.head.item, verbs.at(-1) ?? -1);
  if (name === null || part.quantities.some(({ start, end }) => start < name.end && end > name.start)) return [];
  return [{ ...name, words: template(writing, "measureOf", { metric: metricOf(writing), words: inSentence(wordsOf(writing, name), false) }) }];
}

/** The metrics that the goal moves, or its one generic attribute. */
function movedBy({ analysis: { parts } }: Writing): readonly Moved[] {
  const all = parts.flatMap((part) => part.actions.flatMap((action): Moved[] => (action.head === null ? [] : [{ part, action, head: action.head }])));
  const metrics = all.filter(({ head, action, part }) =>
    head.item.metric !== null && (head.kind === "metric" || head.kind === "perception") &&
    (action.predication === null ? parts.length === 1 && !part.items.some(isVerbWord) : has(action.predication, moving)));
  if (metrics.length > 0) return metrics;
  return all.length === 1 && all[0]!.head.kind === "generic" && all[0]!.action.predication !== null && has(all[0]!.action.predication, moving & ~Words.reach) ? all : [];
}

const moving = Words.up | Words.down | Words.improve | Words.keep | Words.reach;

/** An intention: a metric and a target are asked for, and the words of the goal say what they are good for. */
function purposeful(writing: Writing): string {
  const { items, verdicts, reading } = writing.analysis;
  const { fields } = writing;
  const cuts: readonly Edit[] = verdicts.time === null ? vagueTimes(writing) : [...vagueTimes(writing), verdicts.time];
  const deed = trimmed(wordsOf(writing, { start: 0, end: reading.normal.text.length }, cuts));
  const way = wayOfFields(writing);
  const from = fields.baseline == null || way === "keep" ? "" : template(writing, "from", { baseline: withUnit(fields.baseline, fields) });
  const metric = metricOf(writing);
  const target = targetOf(writing);
  const verb = way === null ? "" : template(writing, way === "complete" ? "up" : way);
  const first = items.find(({ time }) => time === null);
  const isDeed = items.some((item) => isContent(item) || item.classes !== 0 || item.metric !== null) && deed !== "";
  const opens = first !== undefined && (writing.language === "zh-CN" ? isVerbWord(first) : isImperative(first, writing, true));
  // A result is no reason for meetings held or reports handed in: those are named beside it.
  const isPurpose = opens && !has(first, Words.hold | Words.event | Words.handle);
  const purpose = !isDeed ? "" : template(writing, isPurpose ? "inOrderTo" : "said", { deed: writing.language === "zh-CN" ? deed : opens ? inSentence(deed.replace(/^to /i, ""), false) : deed });
  const time = verdicts.time === null ? template(writing, "by", { time: writing.gap("time") }) : wordsOf(writing, verdicts.time);
  const owner = hasOwner(writing) && !opens && isDeed ? writing.gap("owner") : ownerOf(writing);
  const key = way === null ? "reach" : way === "keep" ? "hold" : "move";
  return template(writing, key, { metric, from, target, verb, time: writing.language === "zh-CN" ? time.replace(/[，,]$/, "") : time, owner, purpose }) + tracking(writing);
}
