import type { KpiResult } from "../../src/review";
import type { DepartmentPreview, Preview, PushOutcome, PushRequest, Receipt, ResultSink, TargetInfo } from "../../src/sharing/types";

/** `ResultSink` over plain data: a log of what was pushed, department by department. */
export class MemorySink implements ResultSink {
  readonly target: TargetInfo = { name: "KPI shared.xlsx", location: "C:\\Shared\\KPI shared.xlsx" };
  readonly failures = new Map<string, unknown>();
  pushCount = 0;
  private readonly log = new Map<string, { readonly revision: number; readonly rows: ReadonlyMap<string, string> }>();

  async describe(): Promise<TargetInfo> {
    return this.target;
  }

  async preview(results: readonly KpiResult[]): Promise<Preview> {
    this.mayFail("preview");
    return { target: this.target, departments: departmentsOf(results).map((department) => this.compare(department, results)) };
  }

  async push({ results, by, at }: PushRequest, onProgress?: (done: number, total: number) => void): Promise<PushOutcome> {
    this.mayFail("push");
    this.pushCount += 1;
    const receipts: Receipt[] = [];
    const unchanged: string[] = [];
    for (const [index, department] of departmentsOf(results).entries()) {
      const { revision } = this.compare(department, results);
      const own = results.filter((result) => result.department === department);
      if (revision === null) {
        unchanged.push(department);
        continue;
      }
      this.log.set(department, { revision, rows: new Map(own.map((result) => [result.goalId, JSON.stringify(result)])) });
      const period = own[0]?.period ?? "";
      const pushId = `PUSH${department}${revision}`;
      receipts.push({ state: "confirmed", envelope: { pushId, department, period, revision, results: own, hash: pushId, by, at } });
      onProgress?.(index + 1, departmentsOf(results).length);
    }
    return { target: this.target, receipts, unchanged };
  }

  private compare(department: string, results: readonly KpiResult[]): DepartmentPreview {
    const before = this.log.get(department);
    const own = results.filter((result) => result.department === department);
    const known = own.filter(({ goalId }) => before?.rows.has(goalId));
    const changed = known.filter((result) => before?.rows.get(result.goalId) !== JSON.stringify(result));
    const missing = [...(before?.rows.keys() ?? [])].filter((goalId) => !own.some((result) => result.goalId === goalId)).length;
    const isChanged = known.length < own.length || changed.length > 0 || missing > 0;
    return {
      department, new: own.length - known.length, changed: changed.length, unchanged: known.length - changed.length, missing,
      revision: isChanged ? (before?.revision ?? 0) + 1 : null,
    };
  }

  private mayFail(method: string): void {
    if (!this.failures.has(method)) return;
    const error = this.failures.get(method);
    this.failures.delete(method);
    throw error;
  }
}

function departmentsOf(results: readonly KpiResult[]): readonly string[] {
  return [...new Set(results.map(({ department }) => department))];
}
