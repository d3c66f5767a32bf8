import { dayNumber, isoDay, parseDay } from "../../review/days";
import { isoDate } from "../../sheets/serialDate";
import { catalogue, type Message } from "../../text/language";
import { isSamePerson } from "../states";
import type { Assignment } from "./assign";

/** A line that cannot be taken: its number from 1, and why. */
export interface AssignmentProblem {
  readonly line: number;
  readonly words: string;
  readonly message: Message;
}

export interface ParsedAssignments {
  readonly people: readonly Assignment[];
  readonly problems: readonly AssignmentProblem[];
}

const text = catalogue({
  notADate: { zh: "第 {line} 行：“{words}”不是日期，请写成 2026-02-15", en: "Line {line}: “{words}” is no date; write 2026-02-15" },
  nameless: { zh: "第 {line} 行：缺少姓名", en: "Line {line}: the name is missing" },
  endsFirst: { zh: "第 {line} 行：“{words}”的结束日期早于开始日期", en: "Line {line}: {words} ends before the start" },
  twice: { zh: "第 {line} 行：“{words}”写了两次", en: "Line {line}: {words} is there twice" },
  tooMany: { zh: "第 {line} 行：“{words}”是多余的内容；每行写姓名、开始日期、结束日期", en: "Line {line}: “{words}” is too much; a line has a name, a first and a last day" },
});

/** People, one a line: a name, the first day and the last day, as they are typed or pasted from columns of a sheet. */
export function parseAssignments(typed: string): ParsedAssignments {
  const people: Assignment[] = [];
  const problems: AssignmentProblem[] = [];
  typed.split(/\r?\n/).forEach((content, index) => {
    if (content.trim() === "") return;
    const problem = (message: Message, words = ""): void => void problems.push({ line: index + 1, words, message });
    const [name = "", start = "", until = "", ...rest] = content.split(content.includes("\t") ? "\t" : /[,，;；]/).map((part) => part.trim());
    const days = [start, until].map((words) => ({ words, day: words === "" ? null : parseDay(isoDate(words)) }));
    const unread = days.find(({ words, day }) => words !== "" && day === null);
    const [first, last] = days.map(({ day }) => day);
    if (name === "") problem(text.nameless);
    else if (unread !== undefined) problem(text.notADate, unread.words);
    else if (rest.some((part) => part !== "")) problem(text.tooMany, rest.find((part) => part !== "") ?? "");
    else if (first && last && dayNumber(last) < dayNumber(first)) problem(text.endsFirst, name);
    else if (people.some((other) => isSamePerson(other.name, name))) problem(text.twice, name);
    else people.push({ name, start: first ? isoDay(first) : "", until: last ? isoDay(last) : "" });
  });
  return { people, problems };
}
