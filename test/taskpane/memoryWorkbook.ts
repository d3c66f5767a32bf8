import { branchOf, goalTree, type GoalNode } from "../../src/goals";
import { checkGoals } from "../../src/goals/checks";
import { importedTree } from "../../src/goals/importing/importedTree";
import { comparePeriods, type Consolidation, type KpiResult, type PeriodId } from "../../src/review";
import { cellAddress } from "../../src/sheets/address";
import { reviewMessages } from "../../src/text/review";
import { statusWords } from "../../src/text/sheets";
import type {
  CellsReading, CreateGoalsRequest, GenerateRequest, GoalCells, InsertedFormula, GoalsReading, ImportGoalsRequest, KpiWorkbook, OwnSheet, PushRecord, SharedResult, SharedResultsRequest, SmartMark, SmartMarksReport,
  TextChange, TextsReport, Work, WorkbookSummary, WriteReport,
} from "../../src/workbook/types";
import { WorkbookError } from "../../src/workbook/types";

/** `KpiWorkbook` over plain data: the pane's tests need its answers, not Excel. */
export class MemoryWorkbook implements KpiWorkbook {
  /** Every call that writes or selects, in order, as `name` or `name:argument`. */
  readonly calls: string[] = [];
  /** Thrown by the next call of the method of that name. */
  readonly failures = new Map<string, unknown>();
  /** While set, long work waits for it after half of its steps. */
  gate: Promise<void> | null = null;
  name = "KPI 2026.xlsx";

  private nodes: readonly GoalNode[] = [];
  private language: WorkbookSummary["language"] = null;
  private readonly reviews = new Map<PeriodId, Map<string, KpiResult[]>>();
  private results: readonly KpiResult[] = [];
  private resultsPeriod: PeriodId | null = null;
  private pushes: readonly PushRecord[] = [];
  private watchers: (() => void)[] = [];

  async readSummary(): Promise<WorkbookSummary> {
    this.mayFail("readSummary");
    const departments = this.nodes.filter(({ level }) => level === "department").map(({ department }) => {
      const kpis = this.kpisOf(department);
      return { name: department, kpis: kpis.length, weight: kpis.reduce((sum, { weight }) => sum + (weight ?? 0), 0) };
    });
    const periods = [...this.reviews].sort(([a], [b]) => comparePeriods(a, b)).map(([period, sheets]) => ({
      period,
      departments: [...sheets].map(([name, rows]) => ({
        name, sheet: `${period} ${name}`, filled: rows.filter(({ actual }) => actual !== null).length, kpis: rows.length,
      })),
    }));
    const kpis = departments.reduce((sum, department) => sum + department.kpis, 0);
    return { name: this.name, language: this.language, departments, kpis, periods, results: this.results.length, resultsPeriod: this.resultsPeriod, resultsCurrent: await this.areResultsCurrent() };
  }

  async createGoals({ language, strategy, departments }: CreateGoalsRequest, work?: Work): Promise<WriteReport> {
    this.mayFail("createGoals");
    this.calls.push("createGoals");
    await this.steps(work, 4);
    this.language = language;
    const before = this.nodes.length;
    this.nodes = before === 0
      ? goalTree({ strategy, departments, language })
      : [...this.nodes, ...departments.flatMap((department) => branchOf(department, language))];
    return { sheets: ["Goals", "Indicators", "Rules"], added: this.nodes.length - before, kept: before, findings: [], address: "Goals!A5" };
  }

  /** What `readOwnSheet` reads. */
  ownSheet: OwnSheet = { address: "Sheet1!A1", block: null, isTooLarge: false };

  async readOwnSheet(): Promise<OwnSheet> {
    this.mayFail("readOwnSheet");
    return this.ownSheet;
  }

  async importGoals({ language, strategy, kpis }: ImportGoalsRequest, work?: Work): Promise<WriteReport> {
    this.mayFail("importGoals");
    this.calls.push("importGoals");
    await this.steps(work, 4);
    this.language = language;
    this.nodes = [...this.nodes, ...importedTree(kpis, strategy, language)];
    return { sheets: ["Goals"], added: this.nodes.length, kept: 0, findings: [], address: "Goals!A5" };
  }

  /** Cells of the sheet in front, by address or other reference; the first one is selected. */
  readonly cells = new Map<string, readonly (readonly unknown[])[]>();

  async readSelection(): Promise<CellsReading> {
    this.mayFail("readSelection");
    const [first] = this.cells;
    const [address, values] = first ?? ["Sheet1!A1", [[""]]];
    return { address, rows: values.length, columns: values[0]?.length ?? 0, values };
  }

  async readCells(reference: string): Promise<CellsReading | null> {
    this.mayFail("readCells");
    const values = this.cells.get(reference);
    return values === undefined ? null : { address: reference, rows: values.length, columns: values[0]?.length ?? 0, values };
  }

  async insertFormula(formula: string): Promise<InsertedFormula> {
    this.mayFail("insertFormula");
    this.calls.push(`insertFormula:${formula}`);
    return { address: "Sheet1!C3", before: "what was there" };
  }

  async restoreCell({ address, before }: InsertedFormula): Promise<void> {
    this.mayFail("restoreCell");
    this.calls.push(`restoreCell:${address}:${before}`);
  }

  async insertText(text: string): Promise<InsertedFormula> {
    this.mayFail("insertText");
    this.calls.push(`insertText:${text}`);
    return { address: "Sheet1!C3", before: "what was there" };
  }

  /** What the goals in selected cells say, by address. */
  readonly goalCells = new Map<string, string>();

  async readGoalCells(): Promise<GoalCells> {
    this.mayFail("readGoalCells");
    return { address: "Sheet1!A1:A9", isCut: false, cells: [...this.goalCells].map(([address, text]) => ({ address, text })) };
  }

  async writeGoalTexts(changes: readonly TextChange[]): Promise<TextsReport> {
    this.mayFail("writeGoalTexts");
    this.calls.push(`writeGoalTexts:${changes.length}`);
    const says = ({ place }: TextChange) => (place.kind === "cell" ? this.goalCells.get(place.address) : this.nodes.find(({ id }) => id === place.id)?.goal);
    const written = changes.filter((change) => says(change) === change.before);
    for (const { place, after } of written) {
      if (place.kind === "cell") this.goalCells.set(place.address, after);
      else this.nodes = this.nodes.map((node) => (node.id === place.id ? { ...node, goal: after } : node));
    }
    return { written, kept: changes.filter((change) => !written.includes(change)) };
  }

  /** The SMART column, by goal id. */
  readonly smart = new Map<string, string>();

  async writeSmartMarks(marks: readonly SmartMark[]): Promise<SmartMarksReport> {
    this.mayFail("writeSmartMarks");
    this.calls.push(`writeSmartMarks:${marks.length}`);
    const before = marks.map(({ id }) => ({ id, marks: this.smart.get(id) ?? "" }));
    for (const { id, marks: text } of marks) this.smart.set(id, text);
    return { written: marks.length, before, address: "Goals!X5" };
  }

  async readGoals(): Promise<GoalsReading> {
    this.mayFail("readGoals");
    const addresses = Object.fromEntries(this.nodes.map(({ id }, row) => [id, cellAddress("Goals", row + 5, 3)]));
    return { nodes: this.nodes, findings: checkGoals(this.nodes, ({ id }, column) => (column === "weight" ? addresses[id]?.replace(/D(?=\d+$)/, "M") : addresses[id])), addresses };
  }

  async generateReviews({ period, departments }: GenerateRequest, work?: Work): Promise<WriteReport> {
    this.mayFail("generateReviews");
    this.calls.push(`generateReviews:${period}:${departments.join(",")}`);
    await this.steps(work, departments.length);
    const sheets = this.reviews.get(period) ?? new Map<string, KpiResult[]>();
    let added = 0;
    for (const department of departments) {
      if (sheets.has(department)) continue;
      const rows = this.kpisOf(department).map((node) => resultOf(node, period));
      sheets.set(department, rows);
      added += rows.length;
    }
    this.reviews.set(period, sheets);
    return { sheets: departments.map((name) => `${period} ${name}`), added, kept: 0, findings: [], address: cellAddress(`${period} ${departments[0] ?? ""}`, 0, 0) };
  }

  async readReviews(period: PeriodId): Promise<Consolidation> {
    this.mayFail("readReviews");
    const sheets = [...(this.reviews.get(period) ?? [])];
    const findings = sheets.flatMap(([department, rows]) => rows.flatMap(({ actual, kpi, goalId }, row) => (actual !== null ? [] : [{
      id: `missingActual:${goalId}`,
      severity: "warning" as const,
      text: reviewMessages.missingActual,
      detail: reviewMessages.missingActualDetail,
      parameters: { department, kpi },
      department,
      address: cellAddress(`${period} ${department}`, row + 6, 9),
    }])));
    const totals = sheets.map(([department, rows]) => {
      const scored = rows.filter(({ score }) => score !== null);
      const coverage = scored.reduce((sum, { weight }) => sum + weight, 0);
      const total = coverage === 0 ? null : scored.reduce((sum, { score, weight }) => sum + (score ?? 0) * weight, 0) / coverage;
      const grade = total === null ? "" : total >= 100 ? "A" : "B";
      return { department, total, coverage, grade, filled: scored.length, kpis: rows.length };
    });
    return { period, results: sheets.flatMap(([, rows]) => rows), totals, findings };
  }

  async consolidate(period: PeriodId, work?: Work): Promise<Consolidation> {
    this.mayFail("consolidate");
    this.calls.push(`consolidate:${period}`);
    await this.steps(work, 2);
    const consolidation = await this.readReviews(period);
    this.results = [...this.results.filter((result) => result.period !== period), ...consolidation.results];
    this.resultsPeriod = period;
    return consolidation;
  }

  async readResults(): Promise<readonly KpiResult[]> {
    this.mayFail("readResults");
    return this.results;
  }

  async recordPushes(records: readonly PushRecord[]): Promise<void> {
    this.mayFail("recordPushes");
    this.calls.push(...records.map(({ department, revision, state }) => `recordPush:${department}:${revision}:${state}`));
    this.pushes = [...this.pushes.filter((push) => !records.some(({ pushId }) => pushId === push.pushId)), ...records];
  }

  /** The consolidated shared workbook, as it was last written. */
  shared: readonly SharedResult[] = [];

  async writeSharedResults({ results: rows }: SharedResultsRequest): Promise<WriteReport> {
    this.mayFail("writeSharedResults");
    this.calls.push(`writeSharedResults:${rows.length}`);
    this.shared = rows;
    return { sheets: ["Shared results"], added: rows.length, kept: 0, findings: [], address: "Shared results!A1" };
  }

  async readPushes(): Promise<readonly PushRecord[]> {
    return this.pushes;
  }

  async goTo(address: string): Promise<void> {
    this.mayFail("goTo");
    this.calls.push(`goTo:${address}`);
  }

  async watch(onChange: () => void): Promise<() => Promise<void>> {
    this.watchers.push(onChange);
    return async () => {
      this.watchers = this.watchers.filter((watcher) => watcher !== onChange);
    };
  }

  /** What somebody types into the sheets: an actual for every KPI of the period that `choose` gives one. */
  fill(period: PeriodId, choose: (row: KpiResult) => number | null): void {
    for (const [department, rows] of this.reviews.get(period) ?? []) {
      this.reviews.get(period)?.set(department, rows.map((row) => {
        const actual = choose(row);
        return { ...row, actual, score: actual, status: actual === null ? "" : statusWords[actual >= 100 ? "onTrack" : "atRisk"][this.language === "zh-CN" ? "zh" : "en"] };
      }));
    }
    this.announce();
  }

  /** A weight typed over in the goals sheet: a fraction. */
  setWeight(kpi: string, weight: number): void {
    this.nodes = this.nodes.map((node) => (node.goal === kpi ? { ...node, weight } : node));
    this.announce();
  }

  /** What somebody types over a row of the goals sheet. */
  edit(goal: string, change: Partial<GoalNode>): void {
    this.nodes = this.nodes.map((node) => (node.goal === goal ? { ...node, ...change } : node));
    this.announce();
  }

  private announce(): void {
    for (const watcher of this.watchers) watcher();
  }

  private async areResultsCurrent(): Promise<boolean> {
    if (this.resultsPeriod === null) return false;
    const { results } = await this.readReviews(this.resultsPeriod);
    return JSON.stringify(results) === JSON.stringify(this.results.filter(({ period }) => period === this.resultsPeriod));
  }

  private kpisOf(department: string): readonly GoalNode[] {
    return this.nodes.filter((node) => node.level === "kpi" && node.department === department);
  }

  private mayFail(method: string): void {
    if (!this.failures.has(method)) return;
    const error = this.failures.get(method);
    this.failures.delete(method);
    throw error;
  }

  private async steps(work: Work | undefined, total: number): Promise<void> {
    for (let done = 0; done < total; done += 1) {
      if (done === Math.floor(total / 2) && this.gate !== null) await this.gate;
      if (work?.signal?.aborted) throw new WorkbookError("cancelled");
      work?.onProgress?.(done + 1, total);
    }
  }
}

function resultOf(node: GoalNode, period: PeriodId): KpiResult {
  return {
    period, department: node.department, owner: node.owner, goalId: node.id, code: node.code ?? "", kpi: node.goal, unit: node.unit,
    weight: node.weight ?? 0, direction: node.direction ?? 1, method: node.method ?? "ratio", target: node.target, actual: null, score: null,
    status: "", evidence: "", comment: "",
  };
}
