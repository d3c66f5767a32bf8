import type { KpiResult, PeriodId } from "../review/types";

/** One department's results of one period, frozen before the first request. */
export interface Envelope {
  /** 20 characters of base32: the same content is the same push. */
  readonly pushId: string;
  readonly department: string;
  readonly period: PeriodId;
  readonly revision: number;
  readonly results: readonly KpiResult[];
  readonly hash: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

export interface TargetInfo {
  readonly name: string;
  /** Where a person can open it: a path or a link. */
  readonly location: string;
}

export interface DepartmentPreview {
  readonly department: string;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  /** Revision that this push would get; null when nothing changed. */
  readonly revision: number | null;
}

export interface Preview {
  readonly target: TargetInfo;
  readonly departments: readonly DepartmentPreview[];
}

export interface Receipt {
  readonly envelope: Envelope;
  readonly state: "confirmed" | "queued";
}

export interface PushRequest {
  readonly results: readonly KpiResult[];
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

export interface PushOutcome {
  readonly target: TargetInfo;
  readonly receipts: readonly Receipt[];
  /** Departments whose results were already there: nothing was written for them. */
  readonly unchanged: readonly string[];
}

/** Where results can be pushed. Microsoft 365, the local server, the open workbook and a file look the same. */
export interface ResultSink {
  describe(signal?: AbortSignal): Promise<TargetInfo>;
  preview(results: readonly KpiResult[], signal?: AbortSignal): Promise<Preview>;
  /** One append for the whole push, read back by PushId; unchanged results are not sent. */
  push(request: PushRequest, onProgress?: (done: number, total: number) => void, signal?: AbortSignal): Promise<PushOutcome>;
}

/** Why a push did not happen, with words for the user (see `src/text/sharing.ts`). */
export class SharingError extends Error {
  constructor(
    readonly code: "unreachable" | "locked" | "throttled" | "notFound" | "signIn" | "forbidden" | "conflict" | "tooLarge" | "badTable" | "cancelled" | "unexpected",
    readonly parameters: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "SharingError";
  }
}
