import { departmentWeights, totalWeight, weighedBreakdowns } from "../../../src/goals/departmentWeights";
import { comparePeriods, type PeriodId } from "../../../src/review";
import type { SubmissionStanding } from "../../../src/review/fill/submissions";
import type { ReviewsWorkbook, SummaryWorkbook, WorkbookSummary } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** `SummaryWorkbook` over plain data. */
export class MemorySummary implements SummaryWorkbook {
  constructor(
    private readonly book: MemoryBook & Pick<ReviewsWorkbook, "readReviews">,
    private readonly standing: (period: PeriodId, department: string) => SubmissionStanding,
  ) {}

  async readSummary(): Promise<WorkbookSummary> {
    this.book.mayFail("readSummary");
    const { name, language, results, resultsPeriod } = this.book;
    const departments = this.departments();
    const kpis = departments.reduce((sum, department) => sum + department.kpis, 0);
    return {
      name, language, departments, kpis, periods: this.periods(), results: results.length, resultsPeriod, resultsCurrent: await this.areResultsCurrent(),
    };
  }

  async watch(onChange: () => void): Promise<() => Promise<void>> {
    return this.book.addWatcher(onChange);
  }

  private departments(): WorkbookSummary["departments"] {
    const { nodes } = this.book;
    return nodes.filter(({ level }) => level === "department").map(({ department }) => {
      const kpis = this.book.kpisOf(department);
      const weighed = departmentWeights(nodes).filter(({ id }) => kpis.some((kpi) => kpi.id === id));
      return { name: department, kpis: kpis.length, weight: totalWeight(weighed), weighedBreakdowns: weighedBreakdowns(departmentWeights(nodes)).filter((each) => each.department === department).length };
    });
  }

  private periods(): WorkbookSummary["periods"] {
    return [...this.book.reviews].sort(([a], [b]) => comparePeriods(a, b)).map(([period, sheets]) => ({
      period,
      departments: [...sheets].map(([name, rows]) => {
        const standing = this.standing(period, name);
        return {
          name, sheet: `${period} ${name}`, filled: rows.filter(({ actual }) => actual !== null).length, kpis: rows.length,
          standing, submitted: standing.state === "submitted" ? 1 : 0,
        };
      }),
    }));
  }

  private async areResultsCurrent(): Promise<boolean> {
    const { resultsPeriod: current } = this.book;
    if (current === null) return false;
    const { results } = await this.book.readReviews(current);
    return JSON.stringify(results) === JSON.stringify(this.book.results.filter(({ period }) => period === current));
  }
}
