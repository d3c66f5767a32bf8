import type { Analysis } from "./analyse";
import { fixingRoles } from "./grammar";
import { Words } from "./lexicon";
import { has } from "./slots/items";
import type { Flag } from "./types";
import { eventOf } from "./verdicts/measurable";
import { outcomes } from "./verdicts/outcomes";

/** One rule for each flag. */
const rules: Readonly<Record<Flag, (analysis: Analysis) => boolean>> = {
  double_goal: ({ parts }) => outcomes(parts).filter((part) => part.target !== null || eventOf(part) !== null).length > 1,
  activity: ({ verdicts, parts }) => {
    const isDone = parts.some(({ actions }) => actions.some(({ predication, head }) => head?.kind === "thing" && predication !== null && has(predication, doing)));
    return isDone && verdicts.direction !== "up" && verdicts.direction !== "down";
  },
  no_baseline: ({ verdicts, reading }) =>
    (verdicts.target?.kind === "delta_rel" || verdicts.target?.kind === "delta_abs") && !reading.quantities.some(({ role }) => role === "baseline"),
  undefined_metric: ({ verdicts }) => verdicts.specific.reason === "generic" && verdicts.measurable.verdict === "met",
  number_trap: ({ reading }) =>
    reading.quantities.some(({ role }) => beside.has(role)) ||
    reading.masks.some(({ start, end, kind }) => kind !== "word" && /[0-9]/.test(reading.normal.lower.slice(start, end))),
  date_trap: ({ reading }) => reading.times.some(({ role }) => !fixingRoles.has(role) && role !== "placeholder"),
  placeholder: ({ reading, items }) =>
    reading.quantities.some(({ form }) => form === "placeholder") ||
    reading.times.some(({ role }) => role === "placeholder") ||
    items.some((item) => has(item, Words.placeholder)),
  recurring: ({ reading }) => reading.times.some(({ role }) => role === "recurring"),
  sla: ({ reading }) => reading.times.some(({ role }) => role === "sla") || reading.quantities.some(({ role }) => role === "sla"),
  vague_words: ({ items, reading, verdicts }) =>
    reading.quantities.some(({ form }) => form === "indefinite") || reading.times.some(({ role }) => role === "vague") ||
    (verdicts.measurable.verdict !== "met" && verdicts.specific.verdict !== "met" && items.some((item) => has(item, Words.vagueWord | Words.vague))),
  negated: ({ items }) => items.some(({ text }) => negations.has(text)),
};
/** Verbs of work rather than of its result. */
const doing = Words.event | Words.make | Words.update | Words.hire | Words.hold | Words.handle;
/** Roles of numbers that are no targets. */
const beside: ReadonlySet<string> = new Set(["budget", "weight", "population", "name", "comparisonBase"]);
const negations = new Set(["not", "never", "cannot", "don't", "不再", "勿"]);

/** The flags of a goal, in the order of the list. */
export function flagsOf(analysis: Analysis): Flag[] {
  return (Object.keys(rules) as Flag[]).filter((flag) => rules[flag](analysis));
}
