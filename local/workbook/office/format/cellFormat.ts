import type { IStyleData } from "@univerjs/core";
import type { RangeState } from "../book";
import { GENERAL } from "../display";

export const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" } as const;

export const styleOf = ({ book, sheetId }: RangeState, row: number, column: number): IStyleData => book.engine.formats.style(sheetId, row, column);

export const numberFormatOf = (range: RangeState, row: number, column: number): string => styleOf(range, row, column).n?.pattern ?? GENERAL;

/** The width of a text in the default font, in points: close enough to make a column fit its text. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, letter) => width + (/[\u1100-\uffef]/u.test(letter) ? 1 : 0.55) * size, 0);
