import type { ReviewTab } from "../../review/files/departmentFile";
import type { TableValues } from "../../review/native/planReferences";
import type { InputColumn } from "../../review/reviewPlan";
import type { PeriodId } from "../../review/types";
import type { Formula, Scalar } from "../../sheets/plan";
import type { Work } from "../work";

/** All that department files are made of and compared with. */
export interface ReviewFilesReading {
  readonly tabs: readonly ReviewTab[];
  /** Grades and status bands as they stand, for formulas that leave the workbook. */
  readonly rules: TableValues;
  /** Names of review tables whose period is closed. */
  readonly closed: readonly string[];
  /** The inputs of each review table that may be written now: neither its stage nor a submission locks them. */
  readonly open: ReadonlyMap<string, ReadonlySet<InputColumn>>;
  /** Random name of this workbook in its files; null while it has made none. */
  readonly workbook: string | null;
  /** The export that went out last, by `partKey`. */
  readonly lastExports: Readonly<Record<string, string>>;
}

/** Files that went out. */
export interface FilesExport {
  readonly workbook: string;
  readonly exportId: string;
  /** `partKey` of each file. */
  readonly parts: readonly string[];
}

/** One cell that people fill in. */
export interface ReviewInput {
  readonly table: string;
  readonly goalId: string;
  readonly key: InputColumn;
  /** What the cell is believed to hold; null is blank. What was written names the formula that stood there instead of its value. */
  readonly before: Scalar | Formula;
  readonly after: Scalar | Formula;
}

export interface InputsReport {
  readonly written: readonly ReviewInput[];
  /** Cells that say something else by now, are gone, or are locked: by a closed period, the stage or a submission. */
  readonly kept: readonly ReviewInput[];
  /** The first cell that was written; "" when there is none. */
  readonly address: string;
}

/** Review sheets that travel as files. */
export interface FilesWorkbook {
  /** The review sheets of a period, planned and as they stand, for writing department files and for comparing those that come back. */
  readReviewFiles(period: PeriodId): Promise<ReviewFilesReading>;
  /** Keeps in the workbook which export went out last, so that an older file is known when it comes back. */
  rememberExport(sent: FilesExport): Promise<void>;
  /**
   * Writes inputs into the review sheets of a period, all in one step. A cell that says something else than it is
   * believed to stays. The way back is the same call with `before` and `after` the other way round.
   */
  writeReviewInputs(period: PeriodId, inputs: readonly ReviewInput[], work?: Work): Promise<InputsReport>;
}
