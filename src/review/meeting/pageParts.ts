import type { CellPlan } from "../../sheets/plan";
import { textWidth } from "../../sheets/textWidth";
import { say, type Language, type Message } from "../../text/language";
import { shortText } from "../talk/shortText";

/** Height of a line on the page of a meeting, in points. */
export const lineHeight = 15;
/** Lines of the highest row that Excel has, 409 points. */
const mostLines = 26;
/** What wide letters and breaks between words need beside the letters. */
const loose = 1.15;
/** Columns of the page. */
export const pageColumns = 6;

/** Lines that a text takes in so many characters. */
export function linesOf(content: string, width: number): number {
  return content.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * loose) / width)), 0);
}

/** A text as it fits into one row: what would make it higher than Excel allows is left to the sheet that keeps it. */
export function inOneRow(content: string, width: number): string {
  return linesOf(content, width) <= mostLines ? content : shortText(content, Math.floor((mostLines * width) / loose));
}

/** The heading of a part of the page. */
export function partHeading(row: number, message: Message, language: Language): CellPlan {
  return { row, column: 0, content: say(message, language), style: "subtitle" };
}

interface BlockOptions {
  readonly column?: number;
  /** Lines that it has at least. */
  readonly least?: number;
}

/** A text over the columns to the right edge, as high as it needs; `width` is that of these columns in characters. */
export function textBlock(row: number, content: string, width: number, { column = 0, least = 1 }: BlockOptions = {}): CellPlan {
  const shown = inOneRow(content, width);
  return { row, column, span: pageColumns - column, content: shown, style: "body", wrap: true, height: Math.max(linesOf(shown, width), least) * lineHeight + 4 };
}
