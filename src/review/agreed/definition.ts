import { isSameParameter, type MethodParameter } from "../../goals/parameter";
import type { GoalNode } from "../../goals/types";
import type { ReviewSection } from "../../sheets/reviewSections";
import { reviewSectionTerms } from "../../sheets/reviewSections";
import { agreedMessages as text } from "../../text/agreed";
import type { Message } from "../../text/language";
import { reviewMessages } from "../../text/review";
import { headings } from "../../text/sheets";
import { directionTerms, methodTerms, termName, withTerms, type Term } from "../../text/terms";
import type { PeriodGoal } from "../changes/segments";
import { amount, same, share } from "../reviewChecks";
import type { ReviewRow } from "../scoredRow";
import { sectionOf } from "../sheet/sections";

/** What the goal tree says of a KPI on its review sheet. */
export type Definition = Pick<GoalNode, "goal" | "owner" | "weight" | "unit" | "direction" | "method" | "parameter" | "cap" | "baseline" | "threshold" | "target" | "stretch" | "anchors"> & {
  readonly section: ReviewSection;
};

interface Field {
  readonly heading: Message;
  readonly isSame: (one: Definition, other: Definition) => boolean;
  readonly words: (definition: Definition) => Message;
}

const inWords = (key: "goal" | "owner" | "unit" | "anchors", heading: Message): Field => ({
  heading,
  isSame: (one, other) => one[key].trim() === other[key].trim(),
  words: ({ [key]: value }) => (value.trim() === "" ? reviewMessages.none : { zh: `“${value}”`, en: `"${value}"` }),
});

const inNumbers = (key: "weight" | "cap" | "baseline" | "threshold" | "target" | "stretch", heading: Message, words: (value: number | null) => Message): Field => ({
  heading,
  isSame: (one, other) => same(one[key], other[key]),
  words: (definition) => words(definition[key]),
});

/** A parameter in words of both languages: a table as it is written. */
export function parameterWords(parameter: MethodParameter): Message {
  return typeof parameter === "string" ? { zh: `“${parameter}”`, en: `"${parameter}"` } : amount(parameter);
}

const inTerms = <Key extends "direction" | "method" | "section">(key: Key, heading: Message, terms: readonly Term<NonNullable<Definition[Key]>>[]): Field => ({
  heading,
  isSame: (one, other) => one[key] === other[key],
  words: ({ [key]: value }) => (value === null ? reviewMessages.none : termName<unknown>(terms, value)),
});

/** In the order of the sheet's importance: what a score is made of first. */
const fields: readonly Field[] = [
  inNumbers("target", headings.target, amount),
  inNumbers("weight", headings.weight, share),
  inTerms("method", headings.method, methodTerms),
  inTerms("direction", headings.direction, directionTerms),
  { heading: headings.parameter, isSame: (one, other) => isSameParameter(one.parameter, other.parameter), words: ({ parameter }) => parameterWords(parameter) },
  inNumbers("cap", headings.cap, amount),
  inNumbers("baseline", headings.baseline, amount),
  inNumbers("threshold", headings.threshold, amount),
  inNumbers("stretch", headings.stretch, amount),
  inWords("unit", headings.unit),
  inTerms("section", headings.section, reviewSectionTerms),
  inWords("goal", headings.kpi),
  inWords("owner", headings.owner),
  inWords("anchors", headings.anchors),
];

export function definitionOf(goal: PeriodGoal): Definition {
  return { ...goal, section: sectionOf(goal) };
}

/**
 * What a row of a review sheet says; what stands in no column is as in `known`, and so on request is what cannot be read.
 * A sheet without a column of caps counts every KPI under the usual one.
 */
export function definitionOnSheet(row: ReviewRow, known: Definition, unread: "blank" | "known" = "blank"): Definition {
  const { kpi, owner, weight, unit, direction, method, parameter, cap, baseline, threshold, target, stretch, anchors, section } = row.values;
  const onSheet: Definition = { goal: kpi, owner, weight, unit, direction, method, parameter, cap, baseline, threshold, target, stretch, anchors, section: section ?? "weighted" };
  const isKnown = (key: keyof Definition): boolean => {
    const column = key === "goal" ? "kpi" : key;
    return row.position(column) >= 0 && (unread === "blank" || !row.unreadable.has(column));
  };
  const said = <Key extends keyof Definition>(key: Key): Definition[Key] => (isKnown(key) ? onSheet[key] : known[key]);
  return {
    goal: said("goal"), owner: said("owner"), weight: said("weight"), unit: said("unit"), direction: said("direction"), method: said("method"),
    parameter: said("parameter"), cap: row.position("cap") < 0 ? null : said("cap"), baseline: said("baseline"), threshold: said("threshold"), target: said("target"), stretch: said("stretch"), anchors: said("anchors"), section: said("section"),
  };
}

/** Everything that differs between two definitions of a KPI, as one part of a sentence; null where they are the same. */
export function definitionChanges(before: Definition, after: Definition, more: readonly Message[] = []): Message | null {
  const changes = [...fields.filter((field) => !field.isSame(before, after)).map(({ heading, words }) => changeOf(heading, words(before), words(after))), ...more];
  return changes.length === 0 ? null : { zh: changes.map(({ zh }) => zh).join("；"), en: changes.map(({ en }) => en).join("; ") };
}

export function changeOf(column: Message, before: Message, after: Message): Message {
  return withTerms(text.change, { column, before, after });
}
