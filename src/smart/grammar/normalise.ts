import { isDigit, isHan, isLetter } from "./characters";
import { splitClauses } from "./clauses";
import { foldCharacter } from "./fold";
import type { NormalText } from "./types";

/**
 * Folds a goal's text to one spelling. Runs of white space become one space, and none stays between a Chinese
 * character and a digit, letter or sign, so that no rule has to think of it. O(length).
 */
export function normalise(given: string): NormalText {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (character: string, start: number, end: number): void => {
    if (character === " " && (folded.length === 0 || isBlank(folded[folded.length - 1]!))) return;
    const isAfterSpace = folded[folded.length - 1] === " ";
    if (isAfterSpace && (character === "\n" || (folded.length > 1 && closesUp(folded[folded.length - 2]!, character)))) {
      for (const list of [folded, starts, ends]) list.pop();
    }
    folded.push(character);
    starts.push(start);
    ends.push(end);
  };
  for (let at = 0; at < given.length; at++) {
    const character = given.charAt(at);
    if (character === "，" && isWideDigit(given.charAt(at - 1)) && isWideDigit(given.charAt(at + 1))) push(",", at, at + 1);
    else for (const one of foldCharacter(character)) push(one, at, at + 1);
  }
  const text = folded.join("");
  const lower = folded.map(toLowerCase).join("");
  return {
    text,
    lower,
    clauses: splitClauses(lower),
    original({ start, end }) {
      if (text.length === 0) return { start: 0, end: 0 };
      const first = Math.min(Math.max(start, 0), text.length - 1);
      const last = Math.min(Math.max(end - 1, first), text.length - 1);
      const from = starts[first]!;
      return { start: from, end: end <= start ? from : ends[last]! };
    },
  };
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

/** By code unit, so that offsets stay: the letters of Latin-1 and ASCII. */
function toLowerCase(character: string): string {
  const code = character.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? String.fromCharCode(code + 32) : character;
}
