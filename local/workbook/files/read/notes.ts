import { readCell } from "../model/areas";
import type { CommentThread, MentionFile, NoteFile, ThreadComment } from "../model/workbook";
import type { Palette } from "../model/color";
import { childOf, childrenOf, flagOf, numberOf, parseXml, textOf, type XmlElement } from "../xml/tree";
import { readRichText } from "./strings";

/** Of a note's box, in pixels, where the file does not say. */
export const NOTE_SIZE = { width: 160, height: 96 } as const;

interface Box {
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
}

/** Notes, with their boxes from the old drawing beside them; those that only stand for threaded comments are left out. */
export function readNotes(xml: string, drawing: string | null, palette: Palette, threads: readonly CommentThread[]): NoteFile[] {
  const root = parseXml(xml);
  const authors = childrenOf(childOf(root, "authors"), "author").map(({ text }) => text);
  const boxes = drawing === null ? new Map<string, Box>() : readBoxes(drawing);
  const threaded = new Set(threads.map(({ row, column }) => `${row},${column}`));
  return childrenOf(childOf(root, "commentList"), "comment").flatMap((comment): NoteFile[] => {
    const at = readCell(comment.attributes["ref"]);
    const body = childOf(comment, "text");
    if (!at || !body || threaded.has(`${at.row},${at.column}`)) return [];
    const author = authors[numberOf(comment.attributes, "authorId") ?? 0] ?? "";
    return [{ ...at, author, text: readRichText(body, palette).text, visible: false, ...NOTE_SIZE, ...boxes.get(`${at.row},${at.column}`) }];
  });
}

/** Where the boxes of notes are described: an old kind of drawing that no XML reader needs to understand wholly. */
function readBoxes(drawing: string): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const [shape] of drawing.matchAll(/<v:shape\b.*?<\/v:shape>/gs)) {
    const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
    if (row === undefined || column === undefined) continue;
    const size = (name: string, otherwise: number): number => {
      const [, value, unit] = new RegExp(`(?:^|[;"'\\s])${name}:\\s*([\\d.]+)(pt|px|in|mm)?`).exec(/style=(?:"([^"]*)"|'([^']*)')/.exec(shape)?.[0] ?? "") ?? [];
      return value === undefined ? otherwise : Math.round(Number(value) * (unit === "pt" ? 4 / 3 : unit === "in" ? 96 : unit === "mm" ? 96 / 25.4 : 1));
    };
    boxes.set(`${row},${column}`, { width: size("width", NOTE_SIZE.width), height: size("height", NOTE_SIZE.height), visible: /<x:Visible\s*\/?>/.test(shape) });
  }
  return boxes;
}

/** Who writes comments and is addressed in them, by id. */
type People = ReadonlyMap<string, { readonly author: string; readonly email: string }>;

/** Comments with replies, and who wrote them. */
export function readThreads(xml: string | null, persons: string | null): CommentThread[] {
  if (xml === null) return [];
  const people: People = new Map((persons === null ? [] : childrenOf(parseXml(persons), "person")).map(({ attributes }) => [
    attributes["id"] ?? "", { author: attributes["displayName"] ?? "", email: emailOf(attributes["providerId"] ?? "", attributes["userId"] ?? "") },
  ]));
  const threads = new Map<string, { row: number; column: number; resolved: boolean; comments: ThreadComment[] }>();
  for (const comment of childrenOf(parseXml(xml), "threadedComment")) {
    const { attributes } = comment;
    const at = readCell(attributes["ref"]);
    const id = attributes["id"] ?? "";
    const person = people.get(attributes["personId"] ?? "") ?? { author: "", email: "" };
    const text = textOf(comment, "text");
    const made: ThreadComment = { id, ...person, text, mentions: readMentions(comment, text.length, people), created: momentOf(attributes["dT"]) };
    const parent = threads.get(attributes["parentId"] ?? "");
    if (parent) parent.comments.push(made);
    else if (at) threads.set(id, { ...at, resolved: flagOf(attributes, "done"), comments: [made] });
  }
  return [...threads.values()];
}

/** Those that lie in the text, one after the other, and whose person is known. */
function readMentions(comment: XmlElement, end: number, people: People): MentionFile[] {
  const mentions = childrenOf(childOf(comment, "mentions"), "mention").flatMap(({ attributes }): MentionFile[] => {
    const person = people.get(attributes["mentionpersonId"] ?? "");
    const start = numberOf(attributes, "startIndex") ?? -1;
    const length = numberOf(attributes, "length") ?? 0;
    return person && start >= 0 && length > 0 && start + length <= end ? [{ name: person.author, email: person.email, start, length }] : [];
  }).sort((a, b) => a.start - b.start);
  return mentions.filter(({ start }, index) => mentions.slice(0, index).every((before) => before.start + before.length <= start));
}

/** Of a person of Microsoft 365 (`S::mail::id`) or of the address book. */
const emailOf = (provider: string, user: string): string => (provider === "None" ? "" : (/^S::([^:]*)::/.exec(user)?.[1] ?? user));

/** Files write the time of UTC without saying so. */
function momentOf(text: string | undefined): string {
  const moment = new Date(text === undefined ? 0 : /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(moment.getTime()) ? new Date(0).toISOString() : moment.toISOString();
}
