import { namesIn, personKey } from "../../goals/contributors";
import { spanOf, type DaySpan } from "../../goals/dayWeights";
import { departmentKey } from "../../goals/ids";
import { groupBy, indexTree } from "../../goals/tree";
import type { GoalNode } from "../../goals/types";
import { Failure } from "../../scoring/failure";
import { weightedMean } from "../../scoring/weighted";
import type { ScoreSource } from "../../text/incentives";
import { dayNumber } from "../days";
import type { PeriodTotal } from "../meeting/standing";
import { parsePeriod } from "../periods";
import { ownersOf } from "../shareSafe/people";
import type { KpiResult, PeriodId } from "../types";

/** What the bonus of a person follows in a period. */
export interface PersonResult {
  /** The same for every spelling of the name. */
  readonly id: string;
  readonly person: string;
  /** Where most of the person's weight lies. */
  readonly department: string;
  readonly job: string;
  /** Points; null where nobody has scored anything. */
  readonly score: number | null;
  /** Whose score it is: that of the own KPIs, or of the department where there are none. */
  readonly scoreOf: ScoreSource | null;
  readonly departmentScore: number | null;
  /** Share of the period's days on which the person's goals count, 0…1. */
  readonly inPost: number;
}

export interface PeopleRequest {
  readonly period: PeriodId;
  readonly results: readonly KpiResult[];
  readonly totals: readonly PeriodTotal[];
  /** The goal tree, for jobs and days; none where the workbook has no tree. */
  readonly goals: readonly GoalNode[];
}

export function personId(name: string): string {
  return `P-${departmentKey(personKey(name))}`;
}

/** The people of a period: looked up once, asked for as often as there are rows. */
export class People {
  private readonly owned: ReadonlyMap<string, readonly { readonly name: string; readonly result: KpiResult }[]>;
  private readonly totals: ReadonlyMap<string, number | null>;
  private readonly goals: ReadonlyMap<string, readonly GoalNode[]>;
  private readonly tree: ReturnType<typeof indexTree>;

  constructor(private readonly request: PeopleRequest) {
    const { period, results, totals, goals } = request;
    const owned = results.flatMap((result) => (result.period === period ? ownersOf(result).map((name) => ({ name, result })) : []));
    this.owned = groupBy(owned, ({ name }) => personId(name));
    this.totals = new Map(totals.flatMap((row) => (row.period === period ? [[row.department, row.total] as const] : [])));
    const named = goals.flatMap((goal) => (goal.level === "kpi" ? namesIn(goal.owner).map((name) => ({ name, goal })) : []));
    this.goals = new Map([...groupBy(named, ({ name }) => personId(name))].map(([id, rows]) => [id, rows.map(({ goal }) => goal)] as const));
    this.tree = indexTree(goals);
  }

  /** Everybody who owns a KPI with results, in the order of the results. */
  all(): readonly PersonResult[] {
    return [...this.owned.values()].map((owned) => this.of(owned[0]?.name ?? "", ""));
  }

  /** Somebody by name, also without own KPIs: then the department counts that is said to be theirs. */
  of(person: string, saidDepartment: string): PersonResult {
    const id = personId(person);
    const results = (this.owned.get(id) ?? []).map(({ result }) => result);
    const department = results.length === 0 ? saidDepartment : homeOf(results);
    const own = weightedMean(results.map(({ score }) => score), results.map(({ weight }) => weight));
    const total = this.totals.get(department) ?? null;
    const departmentScore = total === null ? null : decimal(total);
    const score = own instanceof Failure ? (results.length === 0 ? departmentScore : null) : decimal(own);
    const goals = this.goals.get(id) ?? [];
    return {
      id, person, department, score, departmentScore,
      job: this.jobOf(goals),
      scoreOf: score === null ? null : results.length === 0 ? "department" : "own",
      inPost: inPostShare(goals, this.request.period),
    };
  }

  /** The job above the goals in the tree, or the one that their rows name. */
  private jobOf(goals: readonly GoalNode[]): string {
    for (const goal of goals) {
      const seen = new Set<string>();
      for (let above = this.above(goal); above !== undefined && !seen.has(above.id); above = this.above(above)) {
        seen.add(above.id);
        if (above.level === "role") return above.role === "" ? above.goal : above.role;
      }
    }
    return goals.find(({ role }) => role !== "")?.role ?? "";
  }

  private above({ parent }: GoalNode): GoalNode | undefined {
    return parent === null ? undefined : this.tree.byId.get(parent)?.[0];
  }
}

/** A mean without what binary fractions add to it: 94.14999999999999 would cost somebody a cent. */
function decimal(score: number): number {
  return Number(score.toPrecision(12));
}

function homeOf(results: readonly KpiResult[]): string {
  const weights = [...groupBy(results, ({ department }) => department)].map(([department, own]) => ({ department, weight: own.reduce((sum, { weight }) => sum + weight, 0) }));
  return weights.reduce((most, each) => (each.weight > most.weight ? each : most)).department;
}

/** Days of the period on which one of the goals counts; without goals that say something it is the whole period. */
function inPostShare(goals: readonly GoalNode[], period: PeriodId): number {
  const parsed = parsePeriod(period);
  if (parsed === null || goals.length === 0) return 1;
  const whole: DaySpan = { first: dayNumber(parsed.start), last: dayNumber(parsed.end) };
  const spans = goals.map(spanOf)
    .map(({ first, last }) => ({ first: Math.max(first, whole.first), last: Math.min(last, whole.last) }))
    .filter(({ first, last }) => first <= last)
    .sort((one, other) => one.first - other.first);
  let [days, until] = [0, -Infinity];
  for (const { first, last } of spans) {
    days += Math.max(0, last - Math.max(first, until + 1) + 1);
    until = Math.max(until, last);
  }
  return days / (whole.last - whole.first + 1);
}
