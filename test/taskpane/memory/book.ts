import type { Finding, GoalNode } from "../../../src/goals";
import { rememberingChecks } from "../../../src/goals/checks";
import type { LibraryRow } from "../../../src/goals/indicators/conflicts";
import { standardLimits, type Limits } from "../../../src/goals/limits/limits";
import type { KeyResult } from "../../../src/goals/okr/types";
import type { TargetRow } from "../../../src/goals/targets/targetRows";
import type { KpiResult, PeriodId } from "../../../src/review";
import type { ReviewAction } from "../../../src/review/meeting/actions";
import { cellAddress } from "../../../src/sheets/address";
import { WorkbookError, type OwnSheet, type ProtectedSheet, type RecordSheet, type SharedResult, type Work, type WorkbookSummary } from "../../../src/workbook/types";

/** What a workbook in memory holds, for every area of work; the tests set and look at some of it. */
export class MemoryBook {
  /** Every call that writes or selects, in order, as `name` or `name:argument`. */
  readonly calls: string[] = [];
  /** Thrown by the next call of the method of that name. */
  readonly failures = new Map<string, unknown>();
  /** While set, long work waits for it after half of its steps. */
  gate: Promise<void> | null = null;
  name = "KPI 2026.xlsx";
  language: WorkbookSummary["language"] = null;

  nodes: readonly GoalNode[] = [];
  /** They look again only at what has changed, as the workbook's own do. */
  readonly checks = rememberingChecks({ review: "quarter" });
  /** Formulas in the rows of goals, by id. */
  readonly formulas = new Map<string, string>();
  /** The rows of `tblTargets`. */
  targets: readonly TargetRow[] = [];
  keyResults: readonly KeyResult[] = [];
  /** Rows of the library: none is a workbook without the table. */
  library: readonly LibraryRow[] = [];
  /** Own templates, by name. */
  readonly templates = new Map<string, string>();
  /** What the cells of the limits hold; null in a workbook without the table. */
  limits: Limits | null = standardLimits;

  /** What `readOwnSheet` reads. */
  ownSheet: OwnSheet = { address: "Sheet1!A1", block: null, isTooLarge: false };
  /** Cells of the sheet in front, by address or other reference; the first one is selected. */
  readonly cells = new Map<string, readonly (readonly unknown[])[]>();
  /** What the goals in selected cells say, by address. */
  readonly goalCells = new Map<string, string>();
  /** The SMART column, by goal id. */
  readonly smart = new Map<string, string>();

  /** The review sheets: the rows of every department, by period. */
  readonly reviews = new Map<PeriodId, Map<string, KpiResult[]>>();
  results: readonly KpiResult[] = [];
  /** The period that was consolidated last. */
  resultsPeriod: PeriodId | null = null;
  /** What somebody has done since a step, which would be lost if it were taken back. */
  inTheWay: readonly Finding[] = [];
  /** Notes of review meetings. */
  notes: readonly ReviewAction[] = [];
  /** Sheets that can be locked. */
  protection: readonly ProtectedSheet[] = [{ name: "Goals", isProtected: false }, { name: "Results", isProtected: false }];
  /** Sheets with results, records and talks. */
  records: readonly RecordSheet[] = [{ name: "Results", isHidden: false }, { name: "Conversations", isHidden: false }];
  /** The consolidated shared workbook, as it was last written. */
  shared: readonly SharedResult[] = [];

  private watchers: (() => void)[] = [];

  /** The first cell of every goal, by id. */
  goalAddresses(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.nodes.map(({ id }, row) => [id, cellAddress("Goals", row + 5, 3)]));
  }

  kpisOf(department: string): readonly GoalNode[] {
    return this.nodes.filter((node) => node.level === "kpi" && node.department === department);
  }

  /** Says to whoever watches that a table has been edited. */
  announce(): void {
    for (const watcher of this.watchers) watcher();
  }

  addWatcher(onChange: () => void): () => Promise<void> {
    this.watchers.push(onChange);
    return async () => {
      this.watchers = this.watchers.filter((watcher) => watcher !== onChange);
    };
  }

  /** Keeps a call, `name` or `name:argument`, unless it is one that fails. */
  call(call: string): void {
    this.mayFail(call.split(":")[0] ?? call);
    this.calls.push(call);
  }

  mayFail(method: string): void {
    if (!this.failures.has(method)) return;
    const error = this.failures.get(method);
    this.failures.delete(method);
    throw error;
  }

  async steps(work: Work | undefined, total: number): Promise<void> {
    for (let done = 0; done < total; done += 1) {
      if (done === Math.floor(total / 2) && this.gate !== null) await this.gate;
      if (work?.signal?.aborted) throw new WorkbookError("cancelled");
      work?.onProgress?.(done + 1, total);
    }
  }
}
