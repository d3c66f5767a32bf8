import { departmentKey } from "../../goals/ids";
import { areaAddress, localAddress } from "../../sheets/address";
import { columnWidths } from "../../sheets/columnWidths";
import { palette } from "../../sheets/look";
import type { CellPlan, SheetPlan, TablePlan } from "../../sheets/plan";
import { points } from "../../sheets/columns";
import { tablePlan } from "../../sheets/tablePlan";
import { say, type Language, type Message } from "../../text/language";
import { meetingMessages as text } from "../../text/meeting";
import { talkMessages } from "../../text/talk";
import { headings } from "../../text/sheets";
import { periodLabel, sheetPeriod } from "../periods";
import { reviewKey } from "../reviewTable";
import type { PeriodId } from "../types";
import type { MeetingSubject, ReviewAction } from "./actions";
import type { Sentence } from "./facts";
import { openLines, printedThreads, type PrintedThread } from "../talk/printedTalk";
import type { Talk } from "../talk/talk";
import { inOneRow, lineHeight, linesOf, pageColumns as columns, partHeading, textBlock } from "./pageParts";
import type { MeetingStanding } from "./standing";
import type { Topic } from "./topics";

export interface MeetingPageRequest {
  readonly period: PeriodId;
  readonly subject: MeetingSubject;
  readonly standing: MeetingStanding;
  readonly topics: readonly Topic[];
  readonly promises: readonly ReviewAction[];
  readonly question: Sentence | null;
  readonly suggestion: Sentence | null;
  readonly agreed: string;
  /** What was said about the KPIs and the sheet, and what of it waits for an answer. */
  readonly talk: Talk;
  readonly name: string;
  readonly language: Language;
}

const labelRow = 3;
/** Below the cards. */
const firstRow = 6;
/** Lines that are left for the pen where nothing was written. */
const leastTopics = 3;
/** Room for the pen in the rows of topics and promises, in points. */
const topicHeight = 48;
const promiseHeight = 28;
const agreedLines = 6;

/** A page with what is laid out once its cells are there. */
export interface MeetingPage {
  readonly sheet: SheetPlan;
  /** Heights of rows in points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  /** Areas with a frame around them (`A1:F1`), and cells with a line to sign on. */
  readonly frames: readonly string[];
  readonly lines: readonly string[];
}

/** Name of the first table on the page of a department or person, the same in both languages. */
export function meetingTableName(period: PeriodId, subject: MeetingSubject, table: "tblMeeting" | "tblPromises" = "tblMeeting"): string {
  const key = reviewKey(departmentKey(subject.department), subject.person === "" ? null : subject.person);
  return `${table}_${period.replace(/-/g, "_")}_${key}`;
}

/** "2026Q4 Sales · Li Wei review": what the tab of a page would like to be called. */
export function meetingSheetName(period: PeriodId, subject: MeetingSubject, language: Language): string {
  return say(text.sheetName, language, { period: sheetPeriod(period), who: whoIs(subject) });
}

export function whoIs({ department, person }: MeetingSubject): string {
  return person === "" ? department : `${department} · ${person}`;
}

/**
 * One A4 page for a review meeting: how it stands, what waits for an answer, facts with causes and actions, earlier
 * promises, what was said, agreed words, signatures.
 */
export function meetingPlan(request: MeetingPageRequest): MeetingPage {
  const { period, subject, topics, promises, talk, language, name } = request;
  const open = openLines(talk, language);
  const topicsRow = firstRow + (open.length === 0 ? 0 : open.length + 2) + 1;
  const filler = Array.from({ length: Math.max(0, leastTopics - topics.length) }, () => ({}));
  const topicRows = tablePlan({
    table: "meeting", name: meetingTableName(period, subject), language, row: topicsRow,
    rows: [...topics.map(({ kpi, fact, note }) => ({ kpi, fact, cause: note?.cause ?? "", action: note?.action ?? "", owner: note?.owner ?? "", due: note?.due ?? "" })), ...filler],
  });
  const promisesRow = topicsRow + topicRows.rows.length + 2;
  const promiseRows = promises.length === 0 ? null : tablePlan({
    table: "promises", name: meetingTableName(period, subject, "tblPromises"), language, row: promisesRow + 1,
    rows: promises.map(({ period: made, action, effect, owner, state, due }) => ({ period: periodLabel(made, language), promise: action, effect, owner, state, due })),
  });
  const widths = pageWidths(topicRows, promiseRows);
  const topicTable = inRows(topicRows, widths);
  const promiseTable = promiseRows === null ? null : inRows(promiseRows, widths);
  const threadsRow = promisesRow + (promiseTable === null ? 2 : promiseTable.rows.length + 2) + 1;
  const threads = printedThreads(talk.threads, language);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const end = closing(request, threadsRow + (threads.length === 0 ? 0 : threads.length + 2), width);
  const sheet: SheetPlan = {
    id: `meeting:${period}:${whoIs(subject)}`,
    name,
    tabColor: palette.tab.review,
    columnWidths: widths,
    cells: [
      { row: 0, column: 0, content: say(text.pageTitle, language, { who: whoIs(subject) }), style: "title" },
      { row: 1, column: 0, content: say(text.pageNote, language), style: "note" },
      ...cards(request),
      ...(open.length === 0 ? [] : [partHeading(firstRow, talkMessages.toBeTalked, language)]),
      ...open.map((line, index) => textBlock(firstRow + 1 + index, line, width)),
      partHeading(topicsRow - 1, text.topics, language),
      ...topics.flatMap(({ kpi, address }, index): readonly CellPlan[] => (address === "" ? [] : [
        { row: topicsRow + 1 + index, column: 0, content: inOneRow(kpi, widths[0] ?? 1), style: "body", wrap: true, link: { to: { cell: address } } },
      ])),
      partHeading(promisesRow, text.promises, language),
      ...(promiseTable === null ? [{ row: promisesRow + 1, column: 0, content: say(text.noPromises, language), style: "note" as const }] : []),
      ...(threads.length === 0 ? [] : [partHeading(threadsRow, talkMessages.threads, language)]),
      ...threads.flatMap((thread, index) => threadCells(thread, threadsRow + 1 + index, widths)),
      ...end.cells,
    ],
    tables: [topicTable, ...(promiseTable === null ? [] : [promiseTable])],
    protected: true,
    print: { orientation: "portrait", fitToWidth: true, onePage: true, columns, titleRows: { first: 0, count: 1 }, language },
  };
  const heights = [...rowHeights(topicTable, widths, topicHeight), ...(promiseTable === null ? [] : rowHeights(promiseTable, widths, promiseHeight))];
  return { sheet, heights: new Map(heights), frames: [end.agreed], lines: end.lines };
}

/** A table with texts that its rows can show. */
function inRows(table: TablePlan, widths: readonly number[]): TablePlan {
  return { ...table, rows: table.rows.map((cells) => cells.map((cell, column) => (typeof cell === "string" ? inOneRow(cell, widths[column] ?? 1) : cell))) };
}

/** Every row as high as its longest text needs, and high enough to write into. */
function rowHeights({ row, rows }: TablePlan, widths: readonly number[], least: number): readonly (readonly [number, number])[] {
  return rows.map((cells, index) => {
    const lines = Math.max(...cells.map((cell, column) => (typeof cell === "string" ? linesOf(cell, widths[column] ?? 1) : 1)));
    return [row + 1 + index, Math.max(least, lines * lineHeight + 6)] as const;
  });
}

/** The KPI, and beside it what was said about it. */
function threadCells({ kpi, lines }: PrintedThread, row: number, [first = 1, ...others]: readonly number[]): readonly CellPlan[] {
  const words = textBlock(row, lines.join("\n"), others.reduce((sum, each) => sum + each, 0), { column: 1 });
  const name = inOneRow(kpi, first);
  return [{ row, column: 0, content: name, style: "body", wrap: true, height: linesOf(name, first) * lineHeight + 4 }, words];
}

/** Both tables share the columns of the page. */
function pageWidths(topics: TablePlan, promises: TablePlan | null): readonly number[] {
  const first = columnWidths("meeting", topics);
  const second = promises === null ? [] : columnWidths("promises", promises);
  return first.map((each, column) => Math.max(each, second[column] ?? 0));
}

function cards({ period, standing: { total, grade, change, rank }, language }: MeetingPageRequest): readonly CellPlan[] {
  const card = (column: number, label: Message, content: CellPlan["content"], style: CellPlan["style"], numberFormat?: string): readonly CellPlan[] => [
    { row: labelRow, column, content: say(label, language), style: "label" },
    { row: labelRow + 1, column, content, style, ...(numberFormat === undefined ? {} : { numberFormat }) },
  ];
  return [
    ...card(0, headings.period, periodLabel(period, language), "value"),
    ...card(1, headings.total, total ?? "–", "total", points),
    ...card(2, headings.changeInScore, change ?? "–", "total", "+0.0;-0.0;0.0"),
    ...card(3, headings.grade, grade === "" ? "–" : grade, "grade"),
    { row: labelRow, column: 4, span: 2, content: say(headings.rank, language), style: "label" },
    { row: labelRow + 1, column: 4, span: 2, content: rank === null ? "–" : say(text.rankOf, language, { rank: rank.place, of: rank.of }), style: "total" },
  ];
}

interface Closing {
  readonly cells: readonly CellPlan[];
  /** The area of the agreed words. */
  readonly agreed: string;
  /** Cells with a line to sign on. */
  readonly lines: readonly string[];
}

/** Question, suggestion, agreed words and signatures under each other from a row on; `width` of the page in characters. */
function closing({ subject, question, suggestion, agreed, language }: MeetingPageRequest, row: number, width: number): Closing {
  const sentences = [question, suggestion].flatMap((sentence) => (sentence === null ? [] : [say(sentence.text, language, sentence.parameters)]));
  const talk = sentences.length === 0 ? [say(text.nothingScored, language)] : sentences;
  const agreedRow = row + talk.length + 2;
  const signRow = agreedRow + 3;
  const signers = [subject.person === "" ? text.signHead : text.signPerson, text.signManager, text.signHr, text.signDate];
  return {
    agreed: areaAddress(agreedRow + 1, 0, 1, columns),
    lines: signers.map((_, column) => localAddress(signRow + 1, column)),
    cells: [
      partHeading(row, text.toTalkAbout, language),
      ...talk.map((sentence, index) => textBlock(row + 1 + index, sentence, width)),
      partHeading(agreedRow, text.agreedWords, language),
      textBlock(agreedRow + 1, agreed, width, { least: agreedLines }),
      partHeading(signRow, text.signatures, language),
      ...signers.map((message, column): CellPlan => ({ row: signRow + 1, column, content: say(message, language), style: "body", height: 40 })),
    ],
  };
}
