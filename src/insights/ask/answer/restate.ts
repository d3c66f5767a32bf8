import { periodMessage } from "../../../review/periods";
import { askMeasures, askSentence as text, askSubjects } from "../../../text/ask";
import { say, type Language, type Message } from "../../../text/language";
import { formatNumber, formatPercent } from "../../../text/numbers";
import { withTerms } from "../../../text/terms";
import type { Filters, Limit, Order, Question } from "../types";
import { valueWords } from "./columns";
import { rankedBy, shaped, type ShapedQuestion } from "./shape";

/** How a question was understood: "Understood as: the 3 KPIs of Sales with the lowest attainment in 2026 Q3". */
export function restate(question: Question, language: Language): string {
  return say(text.understood, language, { question: say(sentenceOf(shaped(question)), language) });
}

/** The same as a title: "The 3 KPIs of Sales with the lowest attainment in 2026 Q3". */
export function titleOf(question: Question, language: Language): string {
  const sentence = say(sentenceOf(shaped(question)), language);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function sentenceOf(question: ShapedQuestion): Message {
  const sentence = sentences[question.shape](question);
  const { rowLimits, groupLimits } = question;
  const limits = [...rowLimits.map((limit) => limitWords(limit, askMeasures[limit.measure])), ...groupLimits.map((limit) => limitWords(limit, valueWords(question)))];
  return limits.length === 0 ? sentence : withTerms(text.limited, { sentence, limits: joined(limits, text.andLimit) });
}

const sentences: Readonly<Record<ShapedQuestion["shape"], (question: ShapedQuestion) => Message>> = {
  kpis: ofKpis, number: ofNumber, groups: ofGroups, totals: ofTotals, totalGroups: ofTotals,
};

function ofKpis(question: ShapedQuestion): Message {
  const { order, measure, filters } = question;
  const when = timeOf(question);
  if (order === null) return withTerms(text.listed, { when, kpis: kpiWords(filters, "plain"), measure: askMeasures[measure] });
  const words = { when, measure: askMeasures[rankedBy(question)], superlative: text[order.by], order: text[firsts[order.by]], count: number(order.count ?? 0) };
  if (order.count === null) return withTerms(text.sorted, { ...words, kpis: kpiWords(filters, "plain") });
  return order.count === 1
    ? withTerms(text.rankedOne, { ...words, kpis: kpiWords(filters, "one") })
    : withTerms(text.ranked, { ...words, kpis: kpiWords(filters, "many") });
}

function ofNumber(question: ShapedQuestion): Message {
  const { aggregate, filters } = question;
  const when = timeOf(question);
  if (aggregate === "count") return withTerms(text.counted, { when, kpis: kpiWords(filters, "many") });
  const kpis = kpiWords(aggregate === "share" ? { ...filters, standing: null } : filters, "plain");
  if (aggregate === "share") return withTerms(shares[filters.standing ?? "onTarget"], { when, kpis });
  return withTerms(text.listed, { when, kpis, measure: valueWords(question) });
}

function ofGroups(question: ShapedQuestion): Message {
  const { aggregate, filters, subject } = question;
  // What is counted says itself how the KPIs stand.
  const counts = aggregate === "count" || aggregate === "share";
  const named = counts ? { ...filters, standing: null } : filters;
  const isOfAll = named.standing === null && [named.departments, named.owners, named.kpis].every((names) => names.length === 0);
  const own = ownNames(question);
  const words = { when: timeOf(question), measure: valueWords(question), subject: askSubjects[subject], kpis: kpiWords(named, "plain"), names: listed(own.map(same)) };
  return inOrder(withTerms(isOfAll ? text.each : named.standing === null && own.length > 0 ? text.totalOf : text.eachOf, words), question.order);
}

/** The departments or people that have a row each, where nothing else is named. */
function ownNames({ subject, filters: { departments, owners, kpis } }: ShapedQuestion): readonly string[] {
  if (kpis.length > 0) return [];
  if (subject === "owner") return departments.length === 0 ? owners : [];
  return subject === "department" && owners.length === 0 ? departments : [];
}

function ofTotals(question: ShapedQuestion): Message {
  const { filters, subject, rowLimits } = question;
  const words = { when: timeOf(question), measure: valueWords(question), subject: askSubjects[subject] };
  const names = listed(filters.departments.map(same));
  const isBy = subject === "period";
  const sentence = filters.departments.length === 0 ? withTerms(text.each, words)
    : isBy ? withTerms(text.eachOf, { ...words, kpis: names }) : withTerms(text.totalOf, { ...words, names });
  const ofKpis = filters.standing === null && rowLimits.every(({ measure }) => measure === "total") ? sentence
    : withTerms(text.havingKpis, { sentence, kpis: kpiWords({ ...filters, departments: [] }, "many") });
  return inOrder(ofKpis, question.order);
}

function inOrder(sentence: Message, order: Order | null): Message {
  if (order === null) return sentence;
  if (order.count === null) return withTerms(text.inOrder, { sentence, order: text[firsts[order.by]] });
  return withTerms(order.count === 1 ? text.onlyOne : text.onlyFirst, { sentence, superlative: text[order.by], count: number(order.count) });
}

/** The KPIs of a question: by name where only their values are asked for, else as "KPIs" or "KPI" of so many. */
function kpiWords({ departments, owners, kpis, standing }: Filters, form: "plain" | "many" | "one"): Message {
  const names = listed(kpis.map((name) => withTerms(text.quoted, { name: same(name) })));
  const name = form === "plain"
    ? (kpis.length === 0 ? text.many : names)
    : kpis.length === 0 ? text[form] : withTerms(form === "one" ? text.oneNamed : text.manyNamed, { names });
  return withTerms(text.kpis, {
    name,
    departments: departments.length === 0 ? nothing : withTerms(text.ofDepartments, { names: listed(departments.map(same)) }),
    owners: owners.length === 0 ? nothing : withTerms(text.ofOwners, { names: listed(owners.map(same)) }),
    standing: standing === null ? nothing : text[standing],
  });
}

/** Periods that are named one by one; more of them by the first and the last. */
const fewPeriods = 3;

function timeOf({ filters: { periods }, since }: ShapedQuestion): Message {
  const labels = periods.map(periodMessage);
  const all = labels.length <= fewPeriods ? listed(labels) : null;
  if (since !== null) return withTerms(text.change, { since: periodMessage(since), period: all ?? labels.at(-1) ?? nothing });
  return all !== null
    ? withTerms(text.in, { periods: all })
    : withTerms(text.fromTo, { first: labels[0] ?? nothing, last: labels.at(-1) ?? nothing, count: number(labels.length) });
}

function limitWords({ measure, comparator, value }: Limit, words: Message): Message {
  const shown = measure === "attainment" || measure === "weight" ? formatPercent(value) : formatNumber(value, "en-US");
  return withTerms(text.limit, { measure: words, comparator: comparators[comparator], value: same(shown) });
}

const comparators: Readonly<Record<Limit["comparator"], Message>> = { "<": text.below, "<=": text.atMost, ">": text.above, ">=": text.atLeast };
const firsts = { high: "highFirst", low: "lowFirst", best: "bestFirst", worst: "worstFirst" } as const;
const shares = { onTarget: text.shareOnTarget, missed: text.shareMissed, notMeasured: text.shareNotMeasured } as const;
const nothing: Message = { zh: "", en: "" };

/** Names that are said; of more only how many. */
const mostNames = 5;

function listed(names: readonly Message[]): Message {
  if (names.length <= mostNames) return joined(names, text.and);
  const first = names.slice(0, mostNames - 2).reduce((before, name) => withTerms(text.comma, { first: before, second: name }));
  return withTerms(text.more, { names: first, count: number(names.length - mostNames + 2) });
}

/** "A, B and C". */
function joined(parts: readonly Message[], last: Message): Message {
  const end = parts.at(-1);
  if (end === undefined) return nothing;
  if (parts.length === 1) return end;
  const before = parts.slice(0, -1).reduce((first, second) => withTerms(text.comma, { first, second }));
  return withTerms(last, { first: before, second: end });
}

function same(words: string): Message {
  return { zh: words, en: words };
}

function number(value: number): Message {
  return same(String(value));
}
