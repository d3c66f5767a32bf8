import type { PeriodId } from "../../../review/types";
import type { CitedResult, CitedTotal } from "../../overview/series";
import type { Measure } from "../types";
import { aggregated, valueOfResults, weightedScore } from "./aggregates";
import { columnsOf, headingOfNumber, valueKind } from "./columns";
import { byPeriod, Filtering } from "./filtering";
import { grouped, type Group, type GroupValue } from "./grouping";
import { difference, isWithin, Measures } from "./measures";
import { fold, People } from "./names";
import { notesOf } from "./notes";
import { ranked } from "./ranking";
import { rankedBy, type ShapedQuestion } from "./shape";
import type { Answer, AnswerRow, AskedReading, TableAnswer } from "./types";

/** Works out one question. */
export class Answerer {
  private readonly measures: Measures;
  private readonly people: People;
  private readonly filtering: Filtering;
  private readonly periods: readonly PeriodId[];
  private readonly isStanding = (result: CitedResult): boolean => this.filtering.isStanding(result);
  private readonly valueOf = (result: CitedResult, measure: Measure): number | null => this.measures.of(result, measure);

  constructor(private readonly question: ShapedQuestion, private readonly reading: AskedReading) {
    this.measures = new Measures(reading, question.since);
    this.people = new People(reading.results.map(({ owner }) => owner));
    this.filtering = new Filtering(question, this.measures, this.people);
    this.periods = question.filters.periods;
  }

  answer(): Answer {
    switch (this.question.shape) {
      case "kpis": return this.kpis();
      case "number": return this.number();
      case "groups": return this.groups();
      case "totals": return this.totals();
      case "totalGroups": return this.totalGroups();
    }
  }

  private kpis(): Answer {
    const { order, measure } = this.question;
    const kept = this.kept(this.periods).filter(this.isStanding);
    const results = order === null ? byPeriod(kept, this.periods) : ranked(kept, order, (result) => this.valueOf(result, rankedBy(this.question)));
    const rows = results.map((result) => this.row([result.kpi, result.department, ...this.periodIn(result), this.valueOf(result, measure)], [result]));
    return this.table(rows, kept);
  }

  private number(): Answer {
    const { measure, aggregate } = this.question;
    const limited = this.kept(this.periods);
    const kept = limited.filter(this.isStanding);
    const value = valueOfResults(limited, this.question, this.measures, this.isStanding);
    const isEnd = aggregate === "highest" || aggregate === "lowest";
    const counts = aggregate === "count" || aggregate === "share";
    const behind = counts ? kept : kept.filter((result) => (isEnd ? this.valueOf(result, measure) === value : this.valueOf(result, measure) !== null));
    return {
      kind: "number", heading: headingOfNumber(this.question), value, valueKind: valueKind(this.question),
      unit: unitOf(behind), cells: behind.map((result) => this.cellOf(result)), notes: this.notes(kept, []),
    };
  }

  private groups(): Answer {
    const { order, aggregate, groupLimits } = this.question;
    const kept = this.kept(this.periods);
    // A department that has no KPI left to count has none of them, which is an answer.
    const groups = aggregate === "count" || aggregate === "share" ? this.countedGroups(kept) : this.groupsOf(kept.filter(this.isStanding));
    const valued = this.isGroupChange() ? this.changes(groups) : groups.map((group): GroupValue<CitedResult> => ({
      ...group, value: valueOfResults(group.rows, this.question, this.measures, this.isStanding),
    }));
    const within = valued.filter(({ value }) => groupLimits.every((limit) => isWithin(value, limit)));
    const rows = ranked(within, order, ({ value }) => value).map(({ name, value, rows: results }) => this.row([name, value], results));
    return this.table(rows, kept.filter(this.isStanding), valued);
  }

  private totals(): Answer {
    const { order, measure, rowLimits } = this.question;
    const limits = rowLimits.filter((limit) => limit.measure === "total");
    const asked = this.withKpis(this.filtering.ofDepartments(this.reading.totals, this.periods));
    const valueOf = measure === "change" ? this.changeOfTotal() : ({ total }: CitedTotal): number | null => total;
    const kept = asked.filter(({ total }) => limits.every((limit) => isWithin(total, limit)));
    const totals = order === null ? byPeriod(kept, this.periods) : ranked(kept, order, valueOf);
    const rows = totals.map((total) => rowOfTotals([total.department, ...this.periodIn(total), valueOf(total)], [total]));
    return this.table(rows, [], (limits.length > 0 ? asked : kept).map((total) => ({ value: limits.length > 0 ? total.total : valueOf(total) })));
  }

  private totalGroups(): Answer {
    const { subject, order, aggregate, groupLimits } = this.question;
    const asked = this.withKpis(this.filtering.ofDepartments(this.reading.totals, this.periods));
    const groups = subject === "period" ? grouped(asked, ({ period }) => [period], this.periods) : grouped(asked, ({ department }) => [department]);
    const valued = groups.map((group): GroupValue<CitedTotal> => ({
      ...group, value: aggregate === null || aggregate === "count" || aggregate === "share" ? null : aggregated(group.rows.map(({ total }) => total), aggregate),
    }));
    const within = valued.filter(({ value }) => groupLimits.every((limit) => isWithin(value, limit)));
    return this.table(ranked(within, order, ({ value }) => value).map(({ name, value, rows }) => rowOfTotals([name, value], rows)), [], valued);
  }

  /** Results of the names that are asked for. */
  private named(periods: readonly PeriodId[]): readonly CitedResult[] {
    return this.filtering.named(this.reading.results, periods);
  }

  private kept(periods: readonly PeriodId[]): readonly CitedResult[] {
    return this.named(periods).filter((result) => this.filtering.isWithinLimits(result));
  }

  /** Totals of those departments that have such a KPI in the period, where the question says what KPIs. */
  private withKpis(totals: readonly CitedTotal[]): readonly CitedTotal[] {
    const { filters, rowLimits } = this.question;
    const limits = rowLimits.filter(({ measure }) => measure !== "total");
    if (filters.standing === null && limits.length === 0) return totals;
    const having = new Set(this.named(this.periods)
      .filter((result) => this.isStanding(result) && limits.every((limit) => isWithin(this.valueOf(result, limit.measure), limit)))
      .map(placeOf));
    return totals.filter((total) => having.has(placeOf(total)));
  }

  private changeOfTotal(): (total: CitedTotal) => number | null {
    const since = this.question.since ?? "";
    return ({ department, total }) => difference(total, this.measures.total(since, department));
  }

  private isGroupChange(): boolean {
    return this.question.measure === "change" && this.question.aggregate === null;
  }

  /** The change of what the scores of a group come to; a period is compared with all that was earlier. */
  private changes(groups: readonly Group<CitedResult>[]): readonly GroupValue<CitedResult>[] {
    const before = this.kept([this.question.since ?? ""]).filter(this.isStanding);
    const earlier = new Map(grouped(before, (result) => this.namesOf(result)).map(({ name, rows }) => [fold(name), rows] as const));
    return groups.map((group) => ({
      ...group,
      value: difference(weightedScore(group.rows), weightedScore(this.question.subject === "period" ? before : (earlier.get(fold(group.name)) ?? []))),
    }));
  }

  private countedGroups(kept: readonly CitedResult[]): readonly Group<CitedResult>[] {
    const counted = new Set(kept);
    return this.groupsOf(this.named(this.periods)).map(({ name, rows }) => ({ name, rows: rows.filter((row) => counted.has(row)) }));
  }

  private groupsOf(results: readonly CitedResult[]): readonly Group<CitedResult>[] {
    return grouped(results, (result) => this.namesOf(result), this.question.subject === "period" ? this.periods : []);
  }

  private namesOf({ period, department, owner }: CitedResult): readonly string[] {
    const { subject } = this.question;
    if (subject === "period") return [period];
    return subject === "department" ? [department] : this.people.in(owner).filter((name) => this.filtering.isAsked(name));
  }

  private periodIn({ period }: { readonly period: PeriodId }): readonly string[] {
    return this.periods.length > 1 ? [period] : [];
  }

  private row(values: AnswerRow["values"], results: readonly CitedResult[]): AnswerRow {
    return { values, unit: unitOf(results), cells: results.map((result) => this.cellOf(result)) };
  }

  private cellOf({ cells }: CitedResult): string {
    return fromActual.has(this.question.measure) || this.question.filters.standing === "notMeasured" ? cells.actual : cells.score;
  }

  private table(rows: readonly AnswerRow[], kept: readonly CitedResult[], groups: readonly { readonly value: number | null }[] = []): TableAnswer {
    return { kind: "table", columns: columnsOf(this.question), rows, chart: this.chartOf(rows), notes: this.notes(kept, groups) };
  }

  private notes(kept: readonly CitedResult[], groups: readonly { readonly value: number | null }[]): Answer["notes"] {
    const { question, valueOf } = this;
    const isOfTotals = question.shape === "totals" || question.shape === "totalGroups";
    return notesOf({ question, named: isOfTotals ? [] : this.named(this.periods), kept, groups, valueOf });
  }

  private chartOf(rows: readonly AnswerRow[]): TableAnswer["chart"] {
    const { subject, order, shape } = this.question;
    if (rows.filter(({ values }) => values.at(-1) !== null).length < 2) return null;
    const isSeries = order === null && this.periods.length > 1;
    if (subject === "period") return order === null ? "trend" : "bars";
    if (shape === "kpis" || shape === "totals") {
      // One KPI or one department through the periods.
      const isOne = new Set(rows.map(({ values }) => fold(JSON.stringify(values.slice(0, shape === "kpis" ? 2 : 1))))).size === 1;
      return isSeries ? (isOne ? "trend" : null) : shape === "totals" && this.periods.length === 1 ? "bars" : null;
    }
    return "bars";
  }
}

/** Measures whose cell is the actual, or stands beside it. */
const fromActual: ReadonlySet<Measure> = new Set<Measure>(["actual", "attainment", "target"]);

function placeOf({ period, department }: CitedResult | CitedTotal): string {
  return fold(`${period}\n${department}`);
}

function rowOfTotals(values: AnswerRow["values"], totals: readonly CitedTotal[]): AnswerRow {
  return { values, unit: "", cells: totals.flatMap(({ cells }) => (cells === undefined ? [] : [cells.total])) };
}

/** The unit that all have; "" where they differ. */
function unitOf(results: readonly CitedResult[]): string {
  const [first, ...others] = new Set(results.map(({ unit }) => unit));
  return first === undefined || others.length > 0 ? "" : first;
}
