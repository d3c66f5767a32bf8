import { groupBy } from "../../../goals/tree";
import type { PeriodId } from "../../../review/types";
import type { CitedResult, CitedTotal } from "../../overview/series";
import { isWithin, stands, type Measures } from "./measures";
import { fold, type People } from "./names";
import type { ShapedQuestion } from "./shape";

/** Which results and totals a question is about. */
export class Filtering {
  private readonly departments: ReadonlySet<string>;
  private readonly owners: ReadonlySet<string>;
  private readonly kpis: ReadonlySet<string>;

  constructor(private readonly question: ShapedQuestion, private readonly measures: Measures, private readonly people: People) {
    const { departments, owners, kpis } = question.filters;
    [this.departments, this.owners, this.kpis] = [folded(departments), folded(owners.flatMap((name) => people.in(name))), folded(kpis)];
  }

  /** Results of periods that are about the departments, people and KPIs that are named. */
  named(results: readonly CitedResult[], periods: readonly PeriodId[]): readonly CitedResult[] {
    return inPeriods(results, periods).filter(({ department, owner, kpi }) =>
      allows(this.departments, department) && allows(this.kpis, kpi)
      && (this.owners.size === 0 || this.people.in(owner).some((name) => this.isAsked(name))));
  }

  /** Whether a person is one of those who are asked for: a KPI of two people may be asked for by one. */
  isAsked(person: string): boolean {
    return allows(this.owners, person);
  }

  /** Totals of periods and of the departments that are named. */
  ofDepartments(totals: readonly CitedTotal[], periods: readonly PeriodId[]): readonly CitedTotal[] {
    return inPeriods(totals, periods).filter(({ department }) => allows(this.departments, department));
  }

  isWithinLimits(result: CitedResult): boolean {
    return this.question.rowLimits.every((limit) => isWithin(this.measures.of(result, limit.measure), limit));
  }

  isStanding(result: CitedResult): boolean {
    const { standing } = this.question.filters;
    return standing === null || stands(result, standing);
  }
}

/** Rows of some periods, period by period as these follow each other where there are several. */
export function byPeriod<Row extends { readonly period: PeriodId }>(rows: readonly Row[], periods: readonly PeriodId[]): readonly Row[] {
  if (periods.length === 1) return rows;
  const groups = groupBy(rows, ({ period }) => period);
  return [...new Set(periods)].flatMap((period) => groups.get(period) ?? []);
}

function inPeriods<Row extends { readonly period: PeriodId }>(rows: readonly Row[], periods: readonly PeriodId[]): readonly Row[] {
  const asked = new Set(periods);
  return rows.filter(({ period }) => asked.has(period));
}

function allows(names: ReadonlySet<string>, name: string): boolean {
  return names.size === 0 || names.has(fold(name));
}

function folded(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(fold));
}
