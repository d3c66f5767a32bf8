import type { Message } from "../../../text/language";
import type { CitedResult, CitedTotal } from "../../overview/series";

/** What an answer is made of: the results of all periods and the totals, as they are read from the workbook. */
export interface AskedReading {
  readonly results: readonly CitedResult[];
  readonly totals: readonly CitedTotal[];
}

/**
 * How a value is shown: points with one decimal, change in points with its sign, share and weight as percent (they are
 * fractions), quantity with the unit of its row, count as it is, period by its label (the value is its id).
 */
export type ValueKind = "text" | "period" | "points" | "change" | "share" | "weight" | "quantity" | "count";

export interface AnswerColumn {
  readonly key: "kpi" | "department" | "owner" | "period" | "value";
  readonly heading: Message;
  readonly kind: ValueKind;
}

export interface AnswerRow {
  /** One for each column; null where there is no number. */
  readonly values: readonly (string | number | null)[];
  /** Unit of a quantity, "" where there is none or several are mixed. */
  readonly unit: string;
  /** The cells that the row comes from, `Sheet!A1`. */
  readonly cells: readonly string[];
}

interface Noted {
  /** What a reader should know about the answer, such as KPIs that could not be counted. */
  readonly notes: readonly Message[];
}

export interface TableAnswer extends Noted {
  readonly kind: "table";
  /** What the rows are, then `value`, the last. */
  readonly columns: readonly AnswerColumn[];
  /** None where nothing fits. */
  readonly rows: readonly AnswerRow[];
  /** The chart that suits: a line through periods, bars of departments or owners; null where the table says it best. */
  readonly chart: "trend" | "bars" | null;
}

export interface NumberAnswer extends Noted {
  readonly kind: "number";
  /** What the number is: "Average attainment". */
  readonly heading: Message;
  /** Null where there is nothing to work it out from. */
  readonly value: number | null;
  readonly valueKind: ValueKind;
  readonly unit: string;
  readonly cells: readonly string[];
}

export type Answer = TableAnswer | NumberAnswer;

/** Columns of `tblResults` and `tblTotals` that questions can be about. */
export type AskedResultColumn = "period" | "department" | "owner" | "kpi" | "weight" | "direction" | "method" | "target" | "actual" | "score" | "goalId";
export type AskedTotalColumn = "period" | "department" | "total";

/** The headings as they stand in the workbook; null for a column that its table lacks, or for all where there is no table. */
export interface AskedHeadings {
  readonly results: Readonly<Record<AskedResultColumn, string | null>>;
  readonly totals: Readonly<Record<AskedTotalColumn, string | null>>;
}

/** Names that stand in the tables in other words than they are asked and answered by. */
export interface WrittenNames {
  /** Every department with what stands in the tables for it: its name, and those that it had before. */
  readonly departments: ReadonlyMap<string, readonly string[]>;
  /** Every person with the texts of the cells that name them, alone or among others. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
}
