import { isDigit, isHan, isLetter, isWord } from "../../../smart/grammar/characters";
import { foldCharacter } from "../../../smart/grammar/fold";

/** One spelling of what was typed; all three are of one length. */
export interface NormalText {
  /** As it is shown again. */
  readonly shown: string;
  readonly lower: string;
  /** Lower case with a blank for a hyphen: "on-time" and "on time" are one word to the tables. */
  readonly key: string;
}

/** Half-width, one blank for many, and none beside a Chinese character, where it says nothing. O(length). */
export function normalise(given: string): NormalText {
  const folded: string[] = [];
  for (const character of given) {
    for (const one of foldCharacter(character)) push(folded, one === "\n" ? " " : one);
  }
  if (folded.at(-1) === " ") folded.pop();
  const shown = folded.join("");
  const lower = shown.toLowerCase();
  // A few letters become longer in lower case: then what is shown is lower case too.
  return { shown: lower.length === shown.length ? shown : lower, lower, key: lower.replace(/[-_]/g, " ") };
}

function push(folded: string[], character: string): void {
  const last = folded.at(-1);
  if (character === " " && (last === undefined || last === " " || isWide(last))) return;
  if (last === " " && isWide(character)) folded.pop();
  folded.push(character);
}

function isWide(character: string): boolean {
  return isHan(character) || "，。、；：（）？！".includes(character);
}

/** Whether a word may begin or end between two characters: not within a run of letters and digits. */
export function isWordEdge(text: string, at: number): boolean {
  return at <= 0 || at >= text.length || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at));
}

/** The same, but "top3" and "Q3得分" are two words: only letters, or only digits, belong together. */
export function isRunEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const [left, right] = [text.charAt(at - 1), text.charAt(at)];
  return !(isLetter(left) && isLetter(right)) && !(isDigit(left) && isDigit(right));
}
