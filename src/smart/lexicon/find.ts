import type { Span } from "../types";
import { pairAt } from "../grammar/characters";
import { wordLists } from "../wordLists";
import * as Words from "./bits";
import type { Form, Word, WordTable } from "./classes";
import { plural, verbForms } from "./inflect";

interface Entry {
  readonly classes: number;
  readonly form: Form;
}

/** English words and phrases by their lower-case text; `longest` is the length of the longest phrase in words. */
const english = new Map<string, Entry>();
/** Chinese words by text, and for each two first characters the length of the longest word. */
const chinese = new Map<string, Entry>();
const longestAt = new Map<number, number>();
const phraseStarts = new Set<string>();

function addEnglish(text: string, classes: number, form: Form): void {
  const known = english.get(text);
  // A base form is also a noun's singular; a verb's form wins over a plural.
  english.set(text, known === undefined ? { classes, form } : { classes: known.classes | classes, form: known.form === "plural" ? form : known.form });
  const blank = text.indexOf(" ");
  if (blank > 0) phraseStarts.add(text.slice(0, blank));
}

function addTable({ classes: bits, zh, en, forms }: WordTable): void {
  for (const word of zh.split(" ").filter((each) => each !== "")) {
    const known = chinese.get(word);
    chinese.set(word, { classes: (known?.classes ?? 0) | bits, form: "base" });
    const pair = pairAt(word, 0);
    longestAt.set(pair, Math.max(longestAt.get(pair) ?? 0, word.length));
  }
  for (const item of en.split(" ")) {
    const text = item.replaceAll("_", " ");
    const [first = "", ...rest] = text.split(" ");
    const tail = rest.length === 0 ? "" : ` ${rest.join(" ")}`;
    if (forms === "verb") for (const [form, kind] of verbForms(first)) addEnglish(form + tail, bits, kind);
    else addEnglish(text, bits, "base");
    if (forms === "noun") addEnglish(plural(text), bits, "plural");
  }
}

for (const table of wordLists.classes) addTable(table);

const shortWords = new Set(
  ("a an the of for in on at by to off out up as and or but per via if no not so our my his her its is are was be has had do " +
    "can may we you she it us me end day one vs incl now all any own who too yet").split(" "),
);
const token = /[a-z0-9&](?:[a-z0-9&.+/'-]*[a-z0-9&+])?|\[[^\]]*\]?|[\u3400-\u9fff×]+/g;

/**
 * The words of a stretch of text in order, longest match first. What the lexicon does not know is there too, with no
 * class: it is what a goal is about. O(length).
 */
export function findWords(lower: string, stretch: Span): Word[] {
  const found: Word[] = [];
  const tokens: Span[] = [];
  token.lastIndex = 0;
  const text = lower.slice(stretch.start, stretch.end);
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const start = stretch.start + match.index;
    tokens.push({ start, end: start + match[0].length });
  }
  for (let at = 0; at < tokens.length; at++) {
    const { start, end } = tokens[at]!;
    if (lower[start]! >= "\u3400" || lower[start] === "×") {
      findChinese(lower, start, end, found);
      continue;
    }
    const length = phraseLength(lower, tokens, at);
    const last = tokens[at + length - 1]!;
    const entry = englishEntry(lower.slice(start, last.end));
    const { classes, form } = entry ?? unknown(lower.slice(start, end));
    found.push({ start, end: last.end, classes, form });
    at += length - 1;
  }
  return found;
}

const respelt = /'s?$|is(?:e[ds]?|ing|ation)$/;

/** A word or phrase, also with a possessive or a "re" before a known verb: customers', recertified. */
function englishEntry(text: string): Entry | undefined {
  const entry = english.get(text) ?? (respelt.test(text) ? english.get(text.replace(/'s?$/, "").replace(/is(e[ds]?|ing|ation)$/, "iz$1")) : undefined);
  if (entry !== undefined || !/^re-?[a-z]{5}/.test(text)) return entry;
  const again = english.get(text.replace(/^re-?/, ""));
  return again !== undefined && again.form !== "base" ? again : undefined;
}

/** A word that is not in the tables: an adverb, a participle (something is done to a thing), or what a goal is about. */
function unknown(word: string): Entry {
  if (isSmall(word)) return { classes: Words.function, form: "base" };
  return /^[a-z-]{4,}ed$/.test(word) && !/eed$|-(?:obsessed|minded|based|related|oriented|focused|driven|cent(?:red|ered))$/.test(word) ? { classes: Words.update, form: "past" } : { classes: 0, form: "base" };
}

/** Adverbs, and words too short to be about anything; abbreviations have capitals, but those of three letters are rare. */
function isSmall(word: string): boolean {
  return word.endsWith("ly") || (word.length < 4 && /^[a-z]+$/.test(word) && shortWords.has(word));
}

/** How many words from `at` make the longest phrase of the lexicon. */
function phraseLength(lower: string, tokens: readonly Span[], at: number): number {
  const { start, end } = tokens[at]!;
  if (!phraseStarts.has(lower.slice(start, end))) return 1;
  for (let length = Math.min(4, tokens.length - at); length > 1; length--) {
    if (english.has(lower.slice(start, tokens[at + length - 1]!.end))) return length;
  }
  return 1;
}

/** Single characters that are words wherever they stand; others beside unknown characters are part of a name. */
const alwaysWords = new Set("的与和及或对在由从至到将把为向按比被使给让以而");

function findChinese(lower: string, start: number, end: number, found: Word[]): void {
  let unknown = -1;
  let weak: Word | null = null;
  const flush = (to: number): void => {
    const last = found.at(-1);
    // 档案室, 合同书: one more character makes another word of a noun.
    if (to - unknown === 1 && last?.end === unknown && (last.classes & Words.deliverable) !== 0) found[found.length - 1] = { ...last, end: to, classes: 0 };
    else if (unknown >= 0) found.push({ start: unknown, end: to, classes: 0, form: "base" });
    else if (weak !== null) found.push(weak);
    unknown = -1;
    weak = null;
  };
  for (let at = start; at < end; ) {
    let length = Math.min(longestAt.get(pairAt(lower, at)) ?? 1, end - at);
    let entry = chinese.get(lower.slice(at, at + length));
    while (entry === undefined && length > 1) entry = chinese.get(lower.slice(at, at + --length));
    if (entry === undefined) {
      if (unknown < 0) unknown = weak?.start ?? at;
      weak = null;
      at++;
      continue;
    }
    const word: Word = { start: at, end: at + length, classes: entry.classes, form: entry.form };
    at = word.end;
    if (length === 1 && !alwaysWords.has(lower[word.start]!)) {
      if (unknown >= 0) continue;
      if (weak !== null) flush(word.start);
      weak = word;
      continue;
    }
    flush(word.start);
    found.push(word);
  }
  flush(end);
}
