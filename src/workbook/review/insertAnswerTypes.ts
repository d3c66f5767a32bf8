import type { Undoable } from "../undo/types";

/** Answers about results, put onto a sheet. */
export interface InsertAnswerWorkbook {
  /**
   * Writes an answer from the active cell on: its title, its notes, a row of headings, then its rows. Nothing is
   * overwritten: where the cells are not free it is refused with a `WorkbookError` that names them.
   */
  insertAnswer(answer: AnswerToInsert): Promise<InsertedAnswer>;
}

/** An answer as it will stand in cells. */
export interface AnswerToInsert {
  /** What was asked, in words. */
  readonly title: string;
  readonly headings: readonly string[];
  /** One value for each heading; null leaves its cell empty. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Number format of each column; "" for the general one. */
  readonly formats: readonly string[];
  /** How wide each column should be for what it shows, in characters; wider ones stay as they are. */
  readonly widths: readonly number[];
  /** What a reader should know, a line each. They stand between title and headings: below, they would be in the way of rows that join. */
  readonly notes: readonly string[];
  /** The formula that gives the rows; null where there is none, and in an Excel whose formulas fill one cell. */
  readonly formula: string | null;
}

export interface InsertedAnswer extends Undoable {
  /** All cells of the answer, with the sheet. */
  readonly address: string;
  /** Whether a formula keeps the rows up to date; otherwise they are values as they were asked for. */
  readonly live: boolean;
}
