import type { GoalNode } from "../../../src/goals";
import { board, cycleOrStart } from "../../../src/review/cycle/board";
import type { Cycle } from "../../../src/review/cycle/cycles";
import { isRefused, moved } from "../../../src/review/cycle/stages";
import { nextChangeId } from "../../../src/review/changes/changes";
import { decided, isObjection, objections, proposed } from "../../../src/review/changes/requests";
import type { PeriodId } from "../../../src/review";
import type {
  Change, ChangeReport, ClosedCheck, CopyCycleReport, CopyCycleRequest, CycleReading, CycleReport, CycleStepRequest, CycleWorkbook, DecideRequest, DueRequest, Fit,
} from "../../../src/workbook/types";

/** What the cycle needs to know of the rest of the workbook. */
export interface CycleSurroundings {
  readonly goals: () => readonly GoalNode[];
  /** Departments that have review sheets in a period. */
  readonly sheets: (period: PeriodId) => readonly string[];
  readonly consolidated: (period: PeriodId) => readonly string[];
  readonly call: (name: string) => void;
}

/** `CycleWorkbook` over plain data, by the same rules. */
export class MemoryCycle implements CycleWorkbook {
  cycles: readonly Cycle[] = [];
  changes: readonly Change[] = [];
  fit: readonly Fit[] = [];
  checks: readonly ClosedCheck[] = [];
  private yearStart = 1;

  constructor(private readonly around: CycleSurroundings) {}

  async readCycle(period: PeriodId): Promise<CycleReading> {
    const goals = this.around.goals();
    const results = this.around.consolidated(period).map((department) => ({ period, department }));
    return {
      departments: board({ period, goals, cycles: this.cycles, sheets: this.around.sheets(period), standings: [], results }),
      kpis: goals.filter(({ level }) => level === "kpi").map(({ id, goal, department, unit, target, weight }) => ({ goalId: id, kpi: goal, department, unit, target, weight })),
      changes: this.changes.filter((change) => change.period === period),
      fit: this.fit.filter((fit) => fit.period === period),
      openActions: 0,
      findings: [],
    };
  }

  async stepCycle({ period, departments, step, reason, by, due }: CycleStepRequest): Promise<CycleReport> {
    this.around.call(`stepCycle:${step}:${departments.join(",")}`);
    const states = (await this.readCycle(period)).departments.filter(({ department }) => departments.includes(department));
    const outcomes = states.map((state) => {
      const before = cycleOrStart(state.cycle, period, state.department, state.hasSheet);
      return { before, after: moved(before, step, state, reason) };
    });
    this.put(outcomes.flatMap(({ before, after }) => (isRefused(after) ? [] : [{ ...before, ...after, by, due, note: reason }])));
    return {
      moved: outcomes.flatMap(({ before, after }) => (isRefused(after) ? [] : [before.department])),
      findings: outcomes.flatMap(({ before: { department }, after }) =>
        (isRefused(after) ? [{ id: `step:${department}`, severity: "error" as const, text: after.refused, parameters: after.parameters, department }] : [])),
    };
  }

  async setDue({ period, departments, due }: DueRequest): Promise<CycleReport> {
    this.around.call(`setDue:${due}:${departments.join(",")}`);
    const states = (await this.readCycle(period)).departments.filter(({ department }) => departments.includes(department));
    this.put(states.map(({ cycle, department, hasSheet }) => ({ ...cycleOrStart(cycle, period, department, hasSheet), due })));
    return { moved: departments, findings: [] };
  }

  async checkClosed(): Promise<readonly ClosedCheck[]> {
    return this.checks;
  }

  async requestChange(request: Parameters<CycleWorkbook["requestChange"]>[0]): Promise<ChangeReport> {
    this.around.call(`requestChange:${request.what}:${request.goalId}:${request.new}`);
    const refused = objections(request);
    if (refused.length > 0) return { change: null, address: "", findings: refused.map(({ field, message, parameters }) => ({ id: field, severity: "error", text: message, parameters })) };
    const change = proposed(request, nextChangeId(this.changes), "2026-11-22 08:00:00 +08:00");
    this.changes = [...this.changes, change];
    return { change, findings: [], address: "Changes!A5" };
  }

  async decideChange({ id, decision, by }: DecideRequest): Promise<ChangeReport> {
    this.around.call(`decideChange:${decision}:${id}`);
    const change = this.changes.find((each) => each.id === id);
    const outcome = change === undefined ? null : decided(change, decision, by, "2026-11-22 09:00:00 +08:00");
    if (outcome === null) return { change: null, findings: [], address: "" };
    if (isObjection(outcome)) return { change: null, address: "", findings: [{ id, severity: "error", text: outcome.message, parameters: outcome.parameters }] };
    this.changes = this.changes.map((each) => (each.id === id ? outcome : each));
    return { change: outcome, findings: [], address: "Changes!A5" };
  }

  async writeFit(verdicts: readonly Fit[]): Promise<number> {
    this.around.call(`writeFit:${verdicts.length}`);
    this.fit = [...this.fit.filter((fit) => !verdicts.some((verdict) => verdict.period === fit.period && verdict.goalId === fit.goalId)), ...verdicts];
    return verdicts.length;
  }

  async copyCycle({ from, to, departments }: CopyCycleRequest): Promise<CopyCycleReport> {
    this.around.call(`copyCycle:${from}:${to}`);
    this.put(departments.map((department) => cycleOrStart(null, to, department, false)));
    const verdicts = this.fit.filter(({ period }) => period === from);
    const count = (verdict: Fit["verdict"]): number => verdicts.filter((fit) => fit.verdict === verdict).length;
    return { departments, changed: count("change"), retired: count("retire"), openActions: 0, findings: [] };
  }

  async readFiscalYearStart(): Promise<number> {
    return this.yearStart;
  }

  async writeFiscalYearStart(month: number): Promise<void> {
    this.around.call(`writeFiscalYearStart:${month}`);
    this.yearStart = month;
  }

  private put(changed: readonly Cycle[]): void {
    const same = (a: Cycle) => (b: Cycle): boolean => a.period === b.period && a.department === b.department;
    this.cycles = [...this.cycles.filter((cycle) => !changed.some(same(cycle))), ...changed];
  }
}
