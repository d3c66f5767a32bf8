import { isDigit, isHan } from "./characters";
import type { Clause } from "./types";
import { matchAt } from "./scan";

type Joint = Clause["joint"];

const sentenceMarks = "。;!?\n";

/** Verbs that start a clause of their own after "and". */
const verbAfterAnd =
  /(?:and|while|whilst|but|as well as) (?:to |also |then |will |simultaneously )*(?:achiev|boost|build|clos|complet|cut|deliver|decreas|driv|eliminat|ensur|expand|extend|finish|grow|halv|hir|improv|increas|keep|launch|lift|limit|lower|maintain|open|pass|publish|rais|reach|recruit|reduc|releas|retain|secur|shorten|sign|submit|train|trim|win|doubl|tripl|add|hit|obtain|strengthen|foster|develop|promot|support|embed|enhanc|optimi|streamlin|introduc|implement|establish|creat|(?:bring|get|have|make|hold|take|push|roll|book|file|set)(?=s?\b))[a-z]*\b/y;
/** Words that join clauses in Chinese; the look-ahead keeps compounds whole. */
const chineseAnd = /(?:并且|而且|同时(?!期)|并(?![购行发轨网入列联存表非案]))/y;

/** Splits text into clauses and tells how each is joined to the one before. O(length). */
export function splitClauses(lower: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let joint: Joint = "start";
  const close = (end: number, next: number, nextJoint: Joint): void => {
    const [from, to] = trim(lower, start, end);
    if (to > from) {
      clauses.push({ start: from, end: to, language: languageOf(lower, from, to), joint });
      joint = nextJoint;
    } else if (nextJoint === "sentence" || joint !== "start") joint = stronger(joint, nextJoint);
    start = next;
  };
  for (let at = 0; at < lower.length; at++) {
    if (isAsciiWord(lower.charCodeAt(at))) continue;
    const mark = markAt(lower, at);
    if (mark !== null) close(at, at + 1, mark);
    else if (lower[at] === " " && "abw".includes(lower.charAt(at + 1)) && matchAt(verbAfterAnd, lower, at + 1) > 0) close(at, at + 1, "and");
    else if ("并而同".includes(lower[at]!) && !"合兼归一吞".includes(lower.charAt(at - 1) || " ") && matchAt(chineseAnd, lower, at) > 0) {
      close(at, at, "and");
    }
  }
  close(lower.length, lower.length, "start");
  return clauses;
}

/** A small letter or a digit: nothing begins or ends there. */
function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function stronger(one: Joint, other: Joint): Joint {
  const order: readonly Joint[] = ["and", "list", "comma", "sentence"];
  return order.indexOf(other) > order.indexOf(one) ? other : one;
}

function markAt(text: string, at: number): Joint | null {
  const character = text[at]!;
  if (sentenceMarks.includes(character)) return "sentence";
  if (character === "，") return "comma";
  if (character === "、") return "list";
  const next = text.charAt(at + 1);
  if (character === ",") return isDigit(text.charAt(at - 1)) && isDigit(next) ? null : "comma";
  if (character === ".") return (next === "" || next === " " || isHan(next)) && !isAbbreviation(text, at) ? "sentence" : null;
  return null;
}

/** "approx.", "no.", "vs.", a single letter: the full stop ends no sentence. */
function isAbbreviation(text: string, stop: number): boolean {
  return /(?:^|[^a-z])(?:[a-z]|approx|incl|no|vs|max|min|avg|est|dept|inc|ltd|dr|mr|etc|jan|feb|mar|apr|aug|sept?|oct|nov|dec)$/.test(
    text.slice(Math.max(0, stop - 8), stop),
  );
}

function trim(text: string, start: number, end: number): [number, number] {
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  return [start, end];
}

/** Chinese when it has at least one Chinese character for every three words in Latin letters. */
function languageOf(text: string, start: number, end: number): Clause["language"] {
  let han = 0;
  let words = 0;
  for (let at = start; at < end; at++) {
    if (isHan(text[at]!)) han++;
    else if (text[at]! >= "a" && text[at]! <= "z" && !(text.charAt(at - 1) >= "a" && text.charAt(at - 1) <= "z")) words++;
  }
  return han > 0 && han * 3 >= words ? "zh-CN" : "en-US";
}
