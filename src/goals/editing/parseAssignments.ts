import { dayNumber, isoDay, parseDay } from "../../review/days";
import { isoDate } from "../../sheets/serialDate";
import { assignmentMessages as text } from "../../text/assignments";
import { isMissingText, parseNumber } from "../../text/parse";
import { namesIn } from "../contributors";
import { collide, type Assignment } from "./assign";
import { jobLabels } from "./jobLabels";
import { refuse } from "./rows";
import type { TreeJob } from "./treeJobs";
import { isRefusal, type Refusal } from "./types";

/** A line that could be read; `job` is the id of the job that it names, null where it names none. */
export interface ReadAssignment extends Assignment {
  readonly job: string | null;
  readonly share: number | null;
}

/** A line that could not, as it was written, and why. */
export interface UnreadLine extends Refusal {
  readonly content: string;
}

export interface ReadAssignments {
  readonly lines: readonly ReadAssignment[];
  readonly unread: readonly UnreadLine[];
}

/**
 * People, one a line: a name, and where they are said the job, the first day, the last day and the share of the job, as they
 * are typed or pasted from columns of a sheet. A line of headings is passed over. `isJobLater`: nobody has said which job
 * the lines without one are for, so that there is nothing yet that days and shares could belong to.
 */
export function parseAssignments(typed: string, jobs: readonly TreeJob[], isJobLater = false): ReadAssignments {
  const lines: ReadAssignment[] = [];
  const unread: UnreadLine[] = [];
  const contents = typed.split(/\r?\n/);
  const hasJobs = contents.some((content, index) => {
    const [, second = "", ...days] = partsOf(content);
    if (index === 0 && isHeading(content)) return jobHeading.test(second);
    return saysJob(second) || (second === "" && days.filter((cell) => parseDay(isoDate(cell)) !== null).length > 1);
  });
  for (const [index, content] of contents.entries()) {
    if (content.trim() === "" || (index === 0 && isHeading(content))) continue;
    const line = parseLine(content, { before: lines, jobs, hasJobs, isJobLater });
    if (isRefusal(line)) unread.push({ content, ...refuse(line.refused, { ...line.parameters, line: index + 1 }) });
    else lines.push(line);
  }
  return { lines, unread };
}

/** What the lines of a block are read by. */
interface Block {
  /** The lines that were read before. */
  readonly before: readonly ReadAssignment[];
  readonly jobs: readonly TreeJob[];
  /** Whether its second column is that of the jobs. */
  readonly hasJobs: boolean;
  readonly isJobLater: boolean;
}

/** A day or a share with nothing but a blank before it: 王芳 2026-07-01 50%. No name ends like that. */
const blankBeforeDay = /\s+(?=(?:\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)|[\d.]+[%％])(?:\s|$))/gu;
const nameHeading = /^(?:员工|人员)?姓名$|^(?:员工|人员|(?:full |employee )?name|employee|person|people)$/iu;
const jobHeading = /岗位|职位|job|position|role/iu;
/** What Excel shows in the place of a value that it could not work out. */
const errorValue = /^#[A-Z/0-9]+[!?]?$/u;

function isHeading(content: string): boolean {
  return nameHeading.test(partsOf(content)[0] ?? "");
}

function partsOf(content: string): readonly string[] {
  if (content.includes("\t")) return content.split("\t").map((part) => part.trim());
  const parts = /[,，;；]/.test(content) ? content.split(/[,，;；]/) : content.trim().split(blankBeforeDay);
  return parts.map((part) => part.trim());
}

function parseLine(content: string, { before, jobs, hasJobs, isJobLater }: Block): ReadAssignment | Refusal {
  const [name = "", ...said] = partsOf(content);
  const { job: jobSaid, days: [start = "", until = "", ...rest], share: shareSaid } = placesOf(said.map((cell) => (isMissingText(cell) ? "" : cell)), hasJobs);
  const days = [start, until].map((words) => ({ words, day: words === "" ? null : parseDay(isoDate(words)) }));
  const unread = days.find(({ words, day }) => words !== "" && day === null);
  const tooMuch = rest.find((part) => part !== "");
  const [first, last] = days.map(({ day }) => day);
  const share = shareSaid === "" ? null : shareIn(shareSaid);
  const job = jobSaid === "" ? null : jobNamed(jobSaid, jobs);
  if (isMissingText(name) || errorValue.test(name)) return refuse(text.nameless);
  if (namesIn(name).length > 1) return refuse(text.severalNames, { words: name });
  if (job !== null && typeof job !== "string") return job;
  if (unread !== undefined) return refuse(text.notADate, { words: unread.words });
  if (tooMuch !== undefined) return refuse(text.tooMany, { words: tooMuch });
  if (first && last && dayNumber(last) < dayNumber(first)) return refuse(text.endsFirst, { words: name });
  if (share !== null && !(share > 0 && share <= 1)) return refuse(text.wrongShare, { words: shareSaid });
  if (isJobLater && job === null && (first || last || share !== null)) return refuse(text.jobFirst, { words: name });
  const line = { name, job, start: first ? isoDay(first) : "", until: last ? isoDay(last) : "", share };
  return before.some((other) => other.job === job && collide(other, line)) ? refuse(text.twice, { words: name }) : line;
}

/** Words that are no day and no number. */
function saysJob(cell: string): boolean {
  return !isMissingText(cell) && parseDay(isoDate(cell)) === null && parseNumber(cell) === null;
}

/** Which of the cells after a name are what: a share is last, a job first; between them stand days. */
function placesOf(cells: readonly string[], hasJobs: boolean): { readonly job: string; readonly days: readonly string[]; readonly share: string } {
  const said = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
  const last = said.at(-1) ?? "";
  const isShare = /[%％]$/u.test(last) || (parseDay(isoDate(last)) === null && parseNumber(last) !== null);
  const rest = isShare ? said.slice(0, -1) : said;
  const [first = ""] = rest;
  // A blank cell before two days or where other lines have their jobs, or words that are no day, are the place of the job.
  const hasJob = saysJob(first) || (first === "" && (rest.length > 2 || hasJobs || cells.length > 3));
  return { job: hasJob ? first : "", days: hasJob ? rest.slice(1) : rest, share: isShare ? last : "" };
}

/** `50%`, `50` and `0.5` are a half; 1 is the whole, and `1.5` is more than that. */
function shareIn(words: string): number {
  const number = parseNumber(words.replace(/[%％]$/u, "")) ?? NaN;
  return /[%％]$/u.test(words) || number >= 2 ? number / 100 : number;
}

/** The id of the job that somebody means by its name, or by its department and name. */
function jobNamed(words: string, jobs: readonly TreeJob[]): string | Refusal {
  const wanted = plain(words);
  const labels = jobLabels(jobs);
  const full = jobs.filter(({ id, title, department }) => [labels.get(id) ?? "", `${department} ${title}`].some((name) => plain(name) === wanted));
  const found = full.length === 1 ? full : jobs.filter(({ title }) => plain(title) === wanted);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only.id;
  const names = (found.length === 0 ? jobs : found).slice(0, 12).map(({ id }) => labels.get(id) ?? "").join("、");
  return refuse(found.length === 0 ? text.unknownJob : text.severalJobs, { words, jobs: names });
}

function plain(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/[\s·/|\-–—]+/gu, " ").trim();
}
