import type { Span } from "../types";

/** All classes of verbs. */
export const verbClasses = 4095;

/** Words of some classes in both languages, separated by blanks; `_` stands for a blank inside an English phrase. */
export interface WordTable {
  /** What the words can mean, as bits (see bits.ts). */
  readonly classes: number;
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
