import { dayNumber, isoDay, parseDay } from "../../review/days";
import { isoDate } from "../../sheets/serialDate";
import { assignmentMessages as text } from "../../text/assignments";
import { isSamePerson } from "../contributors";
import type { Assignment } from "./assign";
import { refuse } from "./rows";
import { isRefusal, type Refusal } from "./types";

/**
 * People, one a line: a name, the first day and the last day, as they are typed or pasted from columns of a sheet. The first
 * line that cannot be taken is refused, with its number.
 */
export function parseAssignments(typed: string): readonly Assignment[] | Refusal {
  const people: Assignment[] = [];
  for (const [index, content] of typed.split(/\r?\n/).entries()) {
    if (content.trim() === "") continue;
    const person = parseLine(content, people);
    if (isRefusal(person)) return refuse(person.refused, { ...person.parameters, line: index + 1 });
    people.push(person);
  }
  return people;
}

/** A day with nothing but a blank before it: 王芳 2026-07-01. No name ends like that. */
const blankBeforeDay = /\s+(?=\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)(?:\s|$))/gu;

function partsOf(content: string): readonly string[] {
  if (content.includes("\t")) return content.split("\t").map((part) => part.trim());
  const parts = /[,，;；]/.test(content) ? content.split(/[,，;；]/) : content.trim().split(blankBeforeDay);
  return parts.map((part) => part.trim());
}

function parseLine(content: string, before: readonly Assignment[]): Assignment | Refusal {
  const [name = "", start = "", until = "", ...rest] = partsOf(content);
  const days = [start, until].map((words) => ({ words, day: words === "" ? null : parseDay(isoDate(words)) }));
  const unread = days.find(({ words, day }) => words !== "" && day === null);
  const tooMuch = rest.find((part) => part !== "");
  const [first, last] = days.map(({ day }) => day);
  if (name === "") return refuse(text.nameless);
  if (unread !== undefined) return refuse(text.notADate, { words: unread.words });
  if (tooMuch !== undefined) return refuse(text.tooMany, { words: tooMuch });
  if (first && last && dayNumber(last) < dayNumber(first)) return refuse(text.endsFirst, { words: name });
  if (before.some((other) => isSamePerson(other.name, name))) return refuse(text.twice, { words: name });
  return { name, start: first ? isoDay(first) : "", until: last ? isoDay(last) : "" };
}
