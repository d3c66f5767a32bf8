import type { PeriodId } from "../../../../review/types";
import type { Aggregate } from "../../types";
import { rankedBy, type ShapedQuestion } from "../shape";
import type { AskedHeadings, WrittenNames } from "../types";
import { Bindings } from "./bindings";
import { groupedValues, highestOfGroups } from "./groupValues";
import { listed } from "./listing";
import { isOneOf, textColumn, textLiteral } from "./literals";
import { compared, ResultColumns } from "./resultColumns";

/** Periods that are compared one by one; more of them are looked up in a list. */
const fewPeriods = 4;

/** Writes the formula of one question. */
export class FormulaWriter {
  private readonly bindings = new Bindings();
  private readonly columns: ResultColumns;

  constructor(private readonly question: ShapedQuestion, headings: AskedHeadings, written: WrittenNames) {
    this.columns = new ResultColumns(this.bindings, headings, written, question.since);
  }

  formula(): string | null {
    const result = this.result();
    return result === null || !this.columns.isPossible ? null : this.bindings.formula(result);
  }

  private result(): string | null {
    switch (this.question.shape) {
      case "kpis": return this.kpis();
      case "number": return this.number();
      case "groups": return this.groups();
      case "totals": return this.totals();
      case "totalGroups": return this.totalGroups();
    }
  }

  private kpis(): string | null {
    const { columns, question: { order, measure, filters: { periods } } } = this;
    const several = periods.length > 1 ? [columns.periods] : [];
    const key = rankedBy(this.question);
    const values = columns.measure(measure);
    const keys = columns.measure(key);
    const candidates = order?.count == null ? [] : [columns.present(key)];
    const kept = this.bound("kept", [...this.named(periods), ...this.conditions(), ...candidates]);
    return listed({ columns: [columns.kpis, columns.departments, ...several, values], kept, key: keys, order, byPeriod: { column: columns.periods, periods } });
  }

  private number(): string {
    const { columns, question: { aggregate, measure, filters: { periods } } } = this;
    if (aggregate === "share") {
      const limited = this.bound("asked", [...this.named(periods), ...this.limits()]);
      return `IF(SUM(${limited})=0,"",SUM(${[limited, ...this.standing()].join("*")})/SUM(${limited}))`;
    }
    const kept = this.bound("kept", [...this.named(periods), ...this.conditions()]);
    if (aggregate === "count" || aggregate === null) return `SUM(${kept})`;
    const values = columns.measure(measure);
    const of = (column: string): string => `FILTER(${column},${kept})`;
    if (aggregate === "mean" && measure === "score") {
      return `IF(SUM(${kept}*${columns.present("score")}*${columns.weights})=0,"",KPI.WEIGHTED(${of(values)},${of(columns.weights)}))`;
    }
    return `IF(SUM(${kept}*${columns.present(measure)})=0,"",${functions[aggregate]}(${of(values)}))`;
  }

  private groups(): string | null {
    const { columns, question: { subject, aggregate, filters: { periods } } } = this;
    const names = subject === "period" ? columns.periods : subject === "department" ? columns.departments : columns.owners;
    const present = subject === "owner" ? [`(${names}<>"")`] : [];
    const named = [...this.named(periods), ...present];
    const counts = aggregate === "count" || aggregate === "share";
    const kept = this.bound("kept", [...named, ...(aggregate === "share" ? this.limits() : this.conditions())]);
    const among = counts && this.conditions().length > 0 ? this.bound("asked", named) : kept;
    const groups = this.groupNames(names, among);
    if (groups === null) return null;
    const rows = this.bindings.bind("places", () => `--(${groups}=TRANSPOSE(${names}))`);
    const values = this.bindings.bind("values", () => this.valuesOfGroups(rows, names, groups, kept));
    return this.listGroups(groups, values, subject === "period" ? null : among);
  }

  private valuesOfGroups(rows: string, names: string, groups: string, kept: string): string {
    const { columns, question: { aggregate, measure, subject, since } } = this;
    const part = (weights: string): string => `MMULT(${rows},${weights})`;
    if (aggregate === "count") return part(kept);
    if (aggregate === "share") return `IF(${part(kept)}=0,"",${part([kept, ...this.standing()].join("*"))}/${part(kept)})`;
    const values = columns.measure(measure);
    if (aggregate === "highest" || aggregate === "lowest") {
      const valued = this.bound("valued", [kept, columns.present(measure)]);
      return highestOfGroups({ groups, names, values, kept: valued, isHighest: aggregate === "highest" });
    }
    const scores = columns.measure("score");
    const weighted = (mask: string, sumOf: (weights: string) => string): string =>
      groupedValues(sumOf(`${mask}*IF(${scores}="",0,${scores}*${columns.weights})`), sumOf(`${mask}*${columns.present("score")}*${columns.weights}`));
    if (aggregate === null) {
      const before = this.bound("keptBefore", [...this.named([since ?? ""]), ...this.conditions()]);
      const now = this.bindings.bind("current", () => weighted(kept, part));
      const earlier = this.bindings.bind("former", () => weighted(before, subject === "period" ? (weights) => `SUM(${weights})` : part));
      return `IF((${now}="")+(${earlier}=""),"",${now}-${earlier})`;
    }
    if (aggregate === "mean" && measure === "score") return weighted(kept, part);
    const sum = part(`${kept}*IF(${values}="",0,${values})`);
    const count = part(`${kept}*${columns.present(measure)}`);
    return aggregate === "sum" ? `IF(${count}=0,"",${sum})` : groupedValues(sum, count);
  }

  private totals(): string | null {
    const { columns, question: { order, measure, since, rowLimits, filters: { periods } } } = this;
    const { totals, totalDepartments, totalPeriods } = columns;
    const several = periods.length > 1 ? [totalPeriods] : [];
    const limits = rowLimits.filter((limit) => limit.measure === "total").map(({ comparator, value }) => compared(totals, comparator, value));
    const values = measure === "change" ? this.changesOfTotals(since ?? "") : totals;
    const candidates = order?.count == null ? [] : [`(${values}<>"")`];
    const kept = this.bound("kept", [...this.ofDepartments(periods), ...limits, ...candidates]);
    return listed({ columns: [totalDepartments, ...several, values], kept, key: values, order, byPeriod: { column: totalPeriods, periods } });
  }

  private changesOfTotals(since: PeriodId): string {
    const { totals, totalDepartments, totalPeriods } = this.columns;
    const before = this.bindings.bind("before", () => `(${totalPeriods}=${textLiteral(since)})`);
    const earlier = this.bindings.bind("earlier", () =>
      `XLOOKUP(${totalDepartments},FILTER(${totalDepartments},${before},""),FILTER(${totals},${before},""),"")`);
    return this.bindings.bind("changes", () => `IF((${totals}="")+(${earlier}=""),"",${totals}-${earlier})`);
  }

  private totalGroups(): string | null {
    const { columns, question: { subject, aggregate, filters: { periods } } } = this;
    const { totals } = columns;
    const names = subject === "period" ? columns.totalPeriods : columns.totalDepartments;
    const kept = this.bound("kept", this.ofDepartments(periods));
    const groups = this.groupNames(names, kept);
    if (groups === null) return null;
    const rows = this.bindings.bind("places", () => `--(${groups}=TRANSPOSE(${names}))`);
    const values = this.bindings.bind("values", () => {
      if (aggregate === "highest" || aggregate === "lowest") {
        return highestOfGroups({ groups, names, values: totals, kept: this.bound("valued", [kept, `(${totals}<>"")`]), isHighest: aggregate === "highest" });
      }
      const sum = `MMULT(${rows},${kept}*IF(${totals}="",0,${totals}))`;
      const count = `MMULT(${rows},${kept}*(${totals}<>""))`;
      return aggregate === "sum" ? `IF(${count}=0,"",${sum})` : groupedValues(sum, count);
    });
    return this.listGroups(groups, values, subject === "period" ? null : kept);
  }

  /** Names and values of groups; `among` are the rows that have groups, of which there may be none. */
  private listGroups(groups: string, values: string, among: string | null): string | null {
    const { order, groupLimits } = this.question;
    const limits = groupLimits.map(({ comparator, value }) => compared(values, comparator, value));
    const conditions = [...limits, ...(order?.count == null ? [] : [`(${values}<>"")`])];
    const kept = conditions.length === 0 ? null : this.bound("keptGroups", conditions);
    const list = listed({ columns: [groups, values], kept, key: values, order });
    return list === null || among === null ? list : `IF(SUM(${among})=0,"",${list})`;
  }

  private groupNames(names: string, among: string): string | null {
    const { subject, filters: { periods } } = this.question;
    const constant = subject === "period" ? textColumn([...new Set(periods)]) : undefined;
    if (constant === null) return null;
    return this.bindings.bind("groups", () => constant ?? `UNIQUE(FILTER(${names},${among}))`);
  }

  /** Totals of the departments that are asked for, and of those that have KPIs as the question says. */
  private ofDepartments(periods: readonly PeriodId[]): readonly string[] {
    const { columns, question: { filters: { departments } } } = this;
    return [
      this.inPeriods(columns.totalPeriods, periods),
      ...(departments.length === 0 ? [] : [isOneOf(columns.totalDepartments, departments)]),
      ...this.havingKpis(periods),
    ];
  }

  private havingKpis(periods: readonly PeriodId[]): readonly string[] {
    const { columns, question: { rowLimits } } = this;
    const conditions = [...this.standing(), ...rowLimits.filter(({ measure }) => measure !== "total").map((limit) => columns.limit(limit))];
    if (conditions.length === 0) return [];
    const having = this.bound("having", [...this.named(periods), ...conditions]);
    return [`ISNUMBER(XMATCH(${columns.totalPeriods}&CHAR(10)&${columns.totalDepartments},FILTER(${columns.periods}&CHAR(10)&${columns.departments},${having},"")))`];
  }

  private named(periods: readonly PeriodId[]): readonly string[] {
    return [this.inPeriods(this.columns.periods, periods), ...this.columns.namedRows(this.question.filters)];
  }

  private inPeriods(column: string, periods: readonly PeriodId[]): string {
    const list = periods.length > fewPeriods ? textColumn(periods) : null;
    return list === null ? isOneOf(column, periods) : `ISNUMBER(XMATCH(${column},${list}))`;
  }

  private limits(): readonly string[] {
    return this.question.rowLimits.map((limit) => this.columns.limit(limit));
  }

  private standing(): readonly string[] {
    const { standing } = this.question.filters;
    return standing === null ? [] : [this.columns.standing(standing)];
  }

  private conditions(): readonly string[] {
    return [...this.limits(), ...this.standing()];
  }

  private bound(name: string, conditions: readonly string[]): string {
    // SUM passes over truth values: a condition alone is made a number.
    return this.bindings.bind(name, () => (conditions.length === 1 ? `--(${conditions.join("")})` : conditions.join("*")));
  }
}

const functions: Readonly<Record<Exclude<Aggregate, "count" | "share">, string>> = { mean: "AVERAGE", sum: "SUM", highest: "MAX", lowest: "MIN" };
