import { writeCell } from "../model/areas";
import type { CommentThread, MentionFile, NoteFile } from "../model/workbook";
import { escapeAttribute, escapeText, HEAD, tag, textTag } from "../xml/write";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Threaded comments are also written as notes, for programs that know no threads. */
export function notesXml(notes: readonly NoteFile[], threads: readonly CommentThread[]): string {
  const stands = threads.map(({ row, column, comments: [first] }) => ({
    row, column, author: `tc=${first?.id ?? ""}`, text: `[Threaded comment]\n\n${first?.text ?? ""}`, uid: first?.id ?? null,
  }));
  const all = [...notes.map((note) => ({ ...note, uid: null })), ...stands].sort((a, b) => a.row - b.row || a.column - b.column);
  const authors = [...new Set(all.map(({ author }) => author))];
  const comments = all.map(({ row, column, author, text, uid }) =>
    tag("comment", { ref: writeCell(row, column), authorId: authors.indexOf(author), "xr:uid": uid }, tag("text", {}, `<r>${textTag("t", text)}</r>`)));
  return HEAD + tag("comments", { xmlns: MAIN, "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision" }, [
    tag("authors", {}, authors.map((author) => textTag("author", author))), tag("commentList", {}, comments),
  ]);
}

/** Shapes have numbers that no two sheets may share: each sheet has a thousand of its own. */
const SHAPES = 1024;

/** The boxes of notes, in the old kind of drawing that Excel still wants for them. */
export function noteBoxes(notes: readonly Pick<NoteFile, "row" | "column" | "width" | "height" | "visible">[], sheet: number): string {
  const shapes = notes.map(({ row, column, width, height, visible }, index) => {
    const style = `position:absolute;width:${width}px;height:${height}px;z-index:${index + 1};visibility:${visible ? "visible" : "hidden"}`;
    const anchor = [column + 1, 15, Math.max(0, row - 1), 2, column + 3, 31, row + 4, 1].join(", ");
    return `<v:shape id="_x0000_s${sheet * SHAPES + index + 1}" type="#_x0000_t202" style="${escapeAttribute(style)}" fillcolor="#ffffe1" o:insetmode="auto">` +
      `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
      `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column>${visible ? "<x:Visible/>" : ""}</x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>` +
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>` +
    `<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`;
}

const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

export interface Person {
  readonly id: string;
  readonly author: string;
  readonly email: string;
}

/** What a workbook gives out for its comments. */
export interface CommentIds {
  personOf(author: string, email: string): Person;
  newMention(): string;
}

export function threadsXml(threads: readonly CommentThread[], ids: CommentIds): string {
  const comments = threads.flatMap(({ row, column, resolved, comments: all }) => all.map((comment, index) => tag("threadedComment", {
    ref: writeCell(row, column), dT: comment.created === "" ? null : comment.created.replace(/Z$/, ""), personId: ids.personOf(comment.author, comment.email).id,
    id: comment.id, parentId: index === 0 ? null : (all[0]?.id ?? null), done: index === 0 && resolved ? true : null,
  }, `<text>${escapeText(comment.text)}</text>${mentionsXml(comment.mentions, ids)}`)));
  return HEAD + tag("ThreadedComments", { xmlns: THREADS }, comments);
}

const mentionsXml = (mentions: readonly MentionFile[], ids: CommentIds): string =>
  mentions.length === 0 ? "" : tag("mentions", {}, mentions.map(({ name, email, start, length }) =>
    tag("mention", { mentionpersonId: ids.personOf(name, email).id, mentionId: ids.newMention(), startIndex: start, length })));

export const personsXml = (persons: readonly Person[]): string =>
  HEAD + tag("personList", { xmlns: THREADS }, persons.map(({ id, author, email }) =>
    tag("person", { displayName: author, id, userId: email === "" ? author : email, providerId: email === "" ? "None" : "PeoplePicker" })));

