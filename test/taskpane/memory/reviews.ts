import type { GoalNode } from "../../../src/goals";
import type { Consolidation, KpiResult, PeriodId } from "../../../src/review";
import type { CorrectionNote } from "../../../src/review/consolidation/corrections";
import { cellAddress } from "../../../src/sheets/address";
import { reviewMessages } from "../../../src/text/review";
import type { GenerateReport, GenerateRequest, LookRequest, ReviewsLook, ReviewsWorkbook, SheetLook, UndoReport, Work, WriteReport } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

type Sheet = readonly [department: string, rows: readonly KpiResult[]];

/** `ReviewsWorkbook` over plain data. */
export class MemoryReviews implements ReviewsWorkbook {
  constructor(private readonly book: MemoryBook & Pick<ReviewsWorkbook, "readReviews">) {}

  async lookAtReviews({ period, departments }: LookRequest): Promise<ReviewsLook> {
    this.book.mayFail("lookAtReviews");
    const there = this.book.reviews.get(period);
    const errors = this.book.checks.check(this.book.nodes, () => undefined).filter(({ severity, department = "" }) => severity === "error" && departments.includes(department));
    const sheets = departments.map((department): SheetLook => ({
      sheet: `${period} ${department}`, department, person: "", state: there?.has(department) === true ? "same" : "new", added: [], left: [], away: [], arriving: [], changed: [],
    }));
    return { sheets, errors, findings: [], isPlain: errors.length === 0 && sheets.every(({ state }) => state === "new") };
  }

  async generateReviews({ period, departments, despite }: GenerateRequest, work?: Work): Promise<GenerateReport> {
    const { book } = this;
    book.call(`generateReviews:${period}:${departments.join(",")}${despite === undefined ? "" : `:${despite}`}`);
    await book.steps(work, departments.length);
    const before = book.reviews.get(period);
    const made = departments.filter((department) => before?.has(department) !== true)
      .map((department) => [department, book.kpisOf(department).map((node) => resultOf(node, period))] as const);
    book.reviews.set(period, new Map([...(before ?? []), ...made]));
    return {
      sheets: departments.map((name) => `${period} ${name}`), added: made.reduce((sum, [, rows]) => sum + rows.length, 0), kept: 0, findings: [],
      address: cellAddress(`${period} ${departments[0] ?? ""}`, 0, 0), undo: () => this.putBack(period, before),
    };
  }

  async readReviews(period: PeriodId): Promise<Consolidation> {
    this.book.mayFail("readReviews");
    const sheets = [...(this.book.reviews.get(period) ?? [])];
    return { period, results: sheets.flatMap(([, rows]) => rows), totals: sheets.map(totalOf), findings: sheets.flatMap((sheet) => missingActuals(period, sheet)) };
  }

  async consolidate(period: PeriodId, work?: Work, note?: CorrectionNote): Promise<Consolidation> {
    const { book } = this;
    book.call(note === undefined ? `consolidate:${period}` : `consolidate:${period}:${note.reason}:${note.by}`);
    await book.steps(work, 2);
    const consolidation = await book.readReviews(period);
    book.results = [...book.results.filter((result) => result.period !== period), ...consolidation.results];
    book.resultsPeriod = period;
    return consolidation;
  }

  async readResults(): Promise<readonly KpiResult[]> {
    this.book.mayFail("readResults");
    return this.book.results;
  }

  async makeDashboard(period: PeriodId, work?: Work): Promise<WriteReport> {
    this.book.call(`makeDashboard:${period}`);
    await this.book.steps(work, 1);
    return { sheets: ["Dashboard"], added: 1, kept: 0, findings: [], address: "Dashboard!A1" };
  }

  private async putBack(period: PeriodId, before: Map<string, KpiResult[]> | undefined): Promise<UndoReport> {
    const { book } = this;
    book.calls.push(`undo generateReviews:${period}`);
    if (book.inTheWay.length > 0) return { kept: book.inTheWay };
    if (before === undefined) book.reviews.delete(period);
    else book.reviews.set(period, before);
    return { kept: [] };
  }
}

function missingActuals(period: PeriodId, [department, rows]: Sheet): Consolidation["findings"] {
  return rows.flatMap(({ actual, kpi, goalId }, row) => (actual !== null ? [] : [{
    id: `missingActual:${goalId}`,
    severity: "warning" as const,
    text: reviewMessages.missingActual,
    detail: reviewMessages.missingActualDetail,
    parameters: { department, kpi },
    department,
    address: cellAddress(`${period} ${department}`, row + 6, 9),
  }]));
}

function totalOf([department, rows]: Sheet): Consolidation["totals"][number] {
  const scored = rows.filter(({ score }) => score !== null);
  const coverage = scored.reduce((sum, { weight }) => sum + weight, 0);
  const total = coverage === 0 ? null : scored.reduce((sum, { score, weight }) => sum + (score ?? 0) * weight, 0) / coverage;
  const grade = total === null ? "" : total >= 100 ? "A" : "B";
  return { department, total, coverage, grade, filled: scored.length, kpis: rows.length };
}

function resultOf(node: GoalNode, period: PeriodId): KpiResult {
  return {
    period, department: node.department, owner: node.owner, goalId: node.id, code: node.code ?? "", kpi: node.goal, unit: node.unit,
    weight: node.weight ?? 0, direction: node.direction ?? 1, method: node.method ?? "ratio", target: node.target, actual: null, score: null,
    status: "", evidence: "", comment: "",
  };
}
