import { isDigit, isHan, isLetter } from "./characters";
import { splitClauses } from "./clauses";
import { foldCharacter } from "./fold";
import { fitsAt, matchAt } from "./scan";
import type { NormalText } from "./types";

/**
 * Folds a goal's text to one spelling. Runs of white space become one space, and none stays between a Chinese
 * character and a digit, letter or sign, so that no rule has to think of it. O(length).
 */
export function normalise(given: string): NormalText {
  const { text, starts } = folds.test(given) || fitsAt(listNumber, given, 0) ? fold(given) : { text: given, starts: null };
  const lower = text.replace(capitals, (letters) => letters.toLowerCase());
  return {
    text,
    lower,
    clauses: splitClauses(lower),
    original({ start, end }) {
      if (text.length === 0) return { start: 0, end: 0 };
      const first = Math.min(Math.max(start, 0), text.length - 1);
      const last = Math.min(Math.max(end - 1, first), text.length - 1);
      const from = starts === null ? first : starts[first]!;
      return { start: from, end: end <= start ? from : (starts === null ? last : starts[last]!) + 1 };
    },
  };
}

/** What most texts have none of: characters to fold, and spaces that do not stand between Latin letters, digits or signs. */
const folds = /[^ -~\u4e00-\u9fff，。、]|(?<![!-~]) | (?![!-~])/;

/** The text, and for each of its characters the place that it was given at. */
function fold(given: string): { readonly text: string; readonly starts: readonly number[] } {
  const folded: string[] = [];
  const starts: number[] = [];
  const push = (character: string, start: number): void => {
    if (character === " " && (folded.length === 0 || isBlank(folded[folded.length - 1]!))) return;
    const isAfterSpace = folded[folded.length - 1] === " ";
    if (isAfterSpace && (character === "\n" || (folded.length > 1 && closesUp(folded[folded.length - 2]!, character)))) {
      folded.pop();
      starts.pop();
    }
    folded.push(character);
    starts.push(start);
  };
  for (let at = 0; at < given.length; at++) {
    if (folded.length === 0 || folded[folded.length - 1] === "\n") at += matchAt(listNumber, given, at);
    const character = given.charAt(at);
    if (character === "，" && isWideDigit(given.charAt(at - 1)) && isWideDigit(given.charAt(at + 1))) push(",", at);
    else if (isPlain(character)) push(character, at);
    else for (const one of foldCharacter(character)) push(one, at);
  }
  return { text: folded.join(""), starts };
}

/** The number of an entry in a list, which says nothing: 1、 2. (3) ① 四、; "3、4月" is a list of months. */
const listNumber = /\s*(?:[(（]?(?:\d\d?|[一二三四五六七八九十]+)(?:[)）．]|、(?![\d一二三四五六七八九十]{1,2}[月日号季])|[.](?!\d))|[①-⑳])\s*/y;

/** What is folded to itself: nearly every character of a goal. */
function isPlain(character: string): boolean {
  return (character > " " && character <= "~") || (character >= "\u4e00" && character <= "\u9fff");
}

function isBlank(character: string): boolean {
  return character === " " || character === "\n";
}

function isWideDigit(character: string): boolean {
  return character >= "０" && character <= "９";
}

/** Whether a space between two characters carries no meaning: one is Chinese, the other not, and neither ends a clause. */
function closesUp(left: string, right: string): boolean {
  return (isHan(left) && isSign(right)) || (isSign(left) && isHan(right));
}

function isSign(character: string): boolean {
  return isDigit(character) || isLetter(character) || "%‰≥≤<>=±~¥$€£-+()/".includes(character);
}

/** Only these, so that offsets stay: the letters of Latin-1 and ASCII. */
const capitals = /[A-ZÀ-ÖØ-Þ]+/g;
