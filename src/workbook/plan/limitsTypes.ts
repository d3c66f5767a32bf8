import type { LimitKey } from "../../goals/limits/limits";
import type { LimitsReading } from "../../goals/limits/readLimits";
import type { Content } from "../../sheets/plan";
import type { Language } from "../../text/language";

/** What a company holds its goal tree against. */
export interface LimitsWorkbook {
  readLimits(): Promise<LimitsOfWorkbook>;
  /**
   * Writes limits into `tblLimits`. Where the workbook has no such table it comes onto the rules sheet, beside what is
   * there, with the product's limits for those that are not mentioned.
   */
  writeLimits(changes: LimitChanges, language: Language): Promise<LimitsReport>;
}

export interface LimitsOfWorkbook extends LimitsReading {
  /** Whether the workbook has a table of them. */
  readonly isThere: boolean;
}

/** What the cells of limits shall hold. */
export type LimitChanges = { readonly [Key in LimitKey]?: Content };

export interface LimitsReport {
  /** What the cells held before, for the way back; none of those that were not there. */
  readonly before: LimitChanges;
  /** The first cell of the table: `Sheet!A1`. */
  readonly address: string;
}
