import type { Span } from "../types";

/** What a word can mean in a goal, as bits: a word may have several, and the words around it decide. */
export const Words = {
  // what happens to a metric
  up: 1 << 0,
  down: 1 << 1,
  reach: 1 << 2,
  keep: 1 << 3,
  improve: 1 << 4,
  // what happens to a thing
  event: 1 << 5,
  make: 1 << 6,
  update: 1 << 7,
  hire: 1 << 8,
  // what says no end state by itself
  handle: 1 << 9,
  hold: 1 << 10,
  vague: 1 << 11,
  // nouns
  generic: 1 << 12,
  deliverable: 1 << 13,
  common: 1 << 14,
  department: 1 << 15,
  people: 1 << 16,
  role: 1 << 17,
  // the rest
  filler: 1 << 18,
  vagueWord: 1 << 19,
  instrument: 1 << 20,
  benchmark: 1 << 21,
  placeholder: 1 << 22,
  means: 1 << 23,
  function: 1 << 24,
  state: 1 << 25,
  purpose: 1 << 26,
} as const;
export type WordClass = keyof typeof Words;

/** All classes of verbs. */
export const verbClasses = (1 << 12) - 1;

/** Words of some classes in both languages, separated by blanks; `_` stands for a blank inside an English phrase. */
export interface WordTable {
  readonly classes: readonly WordClass[];
  readonly zh: string;
  readonly en: string;
  /** Whether the English words are verbs (all forms are recognised), nouns (also plural) or fixed. */
  readonly forms: "verb" | "noun" | "fixed";
}

/** How an English word is inflected; base for everything that has no forms. */
export type Form = "base" | "third" | "past" | "gerund" | "plural";

/** A word of the lexicon as it stands in the text. */
export interface Word extends Span {
  readonly classes: number;
  readonly form: Form;
}
