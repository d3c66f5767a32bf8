import type { NewKeyResult } from "../../goals/okr/mergeOkrs";
import type { OkrTotal } from "../../goals/okr/totalWithOkrs";
import type { KeyResult } from "../../goals/okr/types";
import type { Finding } from "../../goals/types";
import type { Language } from "../../text/language";
import type { Work } from "../work";
import type { WriteReport } from "../writeReport";

/** Objectives and key results beside the goal tree. */
export interface OkrsWorkbook {
  /** Objectives with their key results, and what the checks say of them. */
  readOkrs(): Promise<OkrsReading>;
  /** Adds an objective with its key results to `tblOkrs`, on a sheet of its own where there is none yet. */
  addOkr(request: AddOkrRequest, work?: Work): Promise<WriteReport>;
}

/** An objective with its key results as somebody wrote them in the pane. */
export interface AddOkrRequest {
  /** Language of a workbook that has none yet. */
  readonly language: Language;
  readonly keyResults: readonly NewKeyResult[];
}

export interface OkrsReading {
  readonly keyResults: readonly KeyResult[];
  readonly findings: readonly Finding[];
  /** Where each key result stands, by its id: `Sheet!A1`. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Totals that were consolidated, where key results count for a part of them. */
  readonly totals: readonly OkrTotal[];
  /** Goals of the tree that an objective may serve: strategies and departments. */
  readonly goals: readonly { readonly id: string; readonly goal: string }[];
}
