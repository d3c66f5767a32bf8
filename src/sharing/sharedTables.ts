import type { Cell } from "./tableLayout";
import type { TargetInfo } from "./types";

export interface TableCells {
  readonly headings: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface ReadHow {
  readonly fresh: boolean;
}

/** A table to be made: on a new sheet, with these headings and no rows. */
export interface NewTable {
  readonly name: string;
  readonly sheet: string;
  readonly headings: readonly string[];
}

/**
 * The tables of a shared workbook, wherever it is: behind the Graph API or open in Excel. Failures are
 * `RequestFailure`s that say whether something may have been written.
 */
export interface SharedTables {
  /** What the outbox knows the workbook by. */
  readonly id: string;
  readonly info: TargetInfo;
  /** How long rows that were read may still be overwritten or lost, in milliseconds. */
  readonly settleMs: number;
  /**
   * Whether a log is made where there is none: in a workbook that its owner has open, not in one that was found by its
   * link, where a missing log is more likely a wrong link or a renamed table.
   */
  readonly mayCreateLog: boolean;
  /**
   * Everything in a table; null when there is none of that name. Rows that were read before may be remembered, unless
   * `fresh` asks whether they are still there.
   */
  read(table: string, signal?: AbortSignal, how?: ReadHow): Promise<TableCells | null>;
  /** Adds rows, as they would be typed, below the last one: all or none of them, as a rule. */
  append(table: string, rows: readonly (readonly Cell[])[], signal?: AbortSignal): Promise<void>;
  create(table: NewTable, signal?: AbortSignal): Promise<void>;
  /** Does several of these as one piece of work, where the service knows such a thing. */
  together(work: () => Promise<void>, signal?: AbortSignal): Promise<void>;
}
