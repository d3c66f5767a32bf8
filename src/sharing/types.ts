import type { KpiResult, PeriodId } from "../review/types";
import type { LogContent } from "./content";
import type { SharingErrorCode } from "./sharingError";

/** One department's results of one period, frozen before the first request. */
export interface Envelope {
  /** 20 characters of base32: the same content is the same push. */
  readonly pushId: string;
  readonly department: string;
  readonly period: PeriodId;
  readonly revision: number;
  /** The results, in the order and the form in which they are sent. */
  readonly content: readonly LogContent[];
  /** Hash of the content alone: equal hashes mean equal results, whatever the revision. */
  readonly hash: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** What kind of place results are pushed to. */
export type SinkKind = "microsoft365" | "local" | "workbook" | "file";

export interface TargetInfo {
  readonly kind: SinkKind;
  readonly name: string;
  /** Where a person can open it: a path or a link; "" where there is none. */
  readonly location: string;
}

/** A push as it stands in the log: who said it, and when. */
export interface PushedBy {
  readonly pushId: string;
  readonly department: string;
  readonly period: PeriodId;
  readonly revision: number;
  readonly rows: number;
  readonly hash: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** A push that this workbook remembers (`tblPushes`): by it a sink tells one's own pushes from those of others. */
export type KnownPush = Pick<PushedBy, "pushId" | "department" | "period" | "revision">;

export type RowChange = "new" | "changed" | "unchanged" | "missing";

/** One result against the one that counts now; `missing` is in the shared workbook alone and leaves the view. */
export interface RowPreview {
  readonly goalId: string;
  readonly kpi: string;
  readonly change: RowChange;
  readonly before: LogContent | null;
  readonly after: LogContent | null;
}

export interface DepartmentPreview {
  readonly department: string;
  readonly period: PeriodId;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  /** New and changed rows first, then those that would go, then the others. */
  readonly rows: readonly RowPreview[];
  /** Revision that this push would get; null when nothing changed. */
  readonly revision: number | null;
  /** The push that counts now; null when there is none. */
  readonly current: PushedBy | null;
  /** Pushes of other people (or of other copies of this workbook) since this workbook's own last one, newest first. */
  readonly others: readonly PushedBy[];
  /** Two or more pushes of the revision that counts: people pushed different results at once. */
  readonly conflicts: readonly PushedBy[];
}

export interface Preview {
  readonly target: TargetInfo;
  readonly departments: readonly DepartmentPreview[];
  /** Everyone's pushes that count for the periods in question, newest first: who last pushed what. */
  readonly standing: readonly PushedBy[];
  /** Rows that the log has; 0 where there is no log. */
  readonly logRows: number;
  /** The log is so long that closed periods should be archived. */
  readonly shouldArchive: boolean;
}

/**
 * How far a push has come: kept to be sent (or in a push file) → sent: read back once → confirmed: read again after the
 * settle time → received: the consolidation has listed it in `tblReceipts`.
 */
export type ReceiptState = "queued" | "sent" | "confirmed" | "received";

export interface Receipt {
  readonly envelope: Envelope;
  readonly state: ReceiptState;
  /** Why it is queued; null in every other state. */
  readonly reason: SharingErrorCode | null;
  /** Other whole pushes of the same revision, which somebody else made at the same time. */
  readonly conflicts: readonly PushedBy[];
  /** A newer push of somebody else that counts instead; null when this one counts. */
  readonly outdoneBy: PushedBy | null;
}

/** A file for the days when the shared workbook is out of reach; HR imports it later. */
export interface PushFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export interface PreviewRequest {
  readonly results: readonly KpiResult[];
  readonly known: readonly KnownPush[];
}

export interface PushRequest extends PreviewRequest {
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

export interface PushOutcome {
  readonly target: TargetInfo;
  /** One per push: those of this call, and earlier ones of this workbook that were found meanwhile. */
  readonly receipts: readonly Receipt[];
  /** Departments whose results were already there: nothing was written for them. */
  readonly unchanged: readonly string[];
  /** The queued pushes as a file; null when none is queued. */
  readonly file: PushFile | null;
}

/** A pause that the client makes before it goes on by itself. */
export interface Waiting {
  /** `settling`: everything arrived and is read once more after a while. */
  readonly reason: SharingErrorCode | "settling";
  readonly milliseconds: number;
}

/** How long work tells about itself and is stopped. */
export interface SharingWork {
  /** Rows that have arrived, of all rows. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly onWaiting?: ((waiting: Waiting) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Where results can be pushed. Microsoft 365, the local server, the open workbook and a file look the same. */
export interface ResultSink {
  readonly kind: SinkKind;
  describe(signal?: AbortSignal): Promise<TargetInfo>;
  preview(request: PreviewRequest, signal?: AbortSignal): Promise<Preview>;
  /**
   * Sends what changed, reads it back by PushId, and returns as soon as everything is "sent" (or "confirmed" where
   * nothing has to settle) or "queued". Unchanged results are not sent.
   */
  push(request: PushRequest, work?: SharingWork): Promise<PushOutcome>;
  /**
   * Looks after what the outbox holds: sends what is queued, reads again what is sent once its settle time has passed
   * (waiting for it), and finds out what was received. For after a push, and for when the pane opens.
   */
  verify(work?: SharingWork): Promise<PushOutcome>;
}

/** What the log says about a department and period, for the person who consolidates. */
export interface SharedEntry {
  readonly department: string;
  readonly period: PeriodId;
  /** The push that counts, with its rows; null while none is whole. */
  readonly current: SharedPush | null;
  /** Whole pushes of the revision that counts, when there are several. `current` is one of them. */
  readonly conflicts: readonly SharedPush[];
  /** A newer push has begun to arrive but is not whole: it is being sent, or its sender has not tried again yet. */
  readonly incomplete: boolean;
}

export interface SharedPush extends PushedBy {
  readonly content: readonly LogContent[];
}

/** The shared workbook as the consolidation sees it. */
export interface SharedView {
  readonly target: TargetInfo;
  /** By period, then department. */
  readonly entries: readonly SharedEntry[];
  /** Whole pushes that `tblReceipts` does not list yet. */
  readonly unreceived: readonly PushedBy[];
  readonly logRows: number;
  readonly shouldArchive: boolean;
}

/** Who acts on the shared workbook. */
export interface Actor {
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** The side of the shared workbook that HR works with. A sink that has a log has this too; a file has not. */
export interface SharedWorkbook {
  readShared(signal?: AbortSignal): Promise<SharedView>;
  /** Lists pushes in `tblReceipts`, which is made when it is missing. Pushes that stand there are left out. */
  acknowledge(pushes: readonly PushedBy[], actor: Actor, work?: SharingWork): Promise<number>;
  /** Makes one side of a conflict count, by pushing it once more as the next revision. Nothing is edited or deleted. */
  settleConflict(chosen: SharedPush, actor: Actor, work?: SharingWork): Promise<PushOutcome>;
  /** Sends pushes from push files as they are. What the log has already is not written again. */
  importPushes(envelopes: readonly Envelope[], work?: SharingWork): Promise<PushOutcome>;
}

export type SharedSink = ResultSink & SharedWorkbook;
