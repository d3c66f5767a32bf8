import { namesIn, personKey } from "../../goals/contributors";
import { groupBy } from "../../goals/tree";
import type { KpiResult, PeriodId } from "../types";

/** A scored KPI, with the keys of those whose it is; none where it is nobody's own. */
export interface OwnedResult extends KpiResult {
  readonly score: number;
  readonly persons: readonly string[];
}

/** The people who own a KPI. An owner who is called like the department is none. */
export function ownersOf({ owner, department }: Pick<KpiResult, "owner" | "department">): readonly string[] {
  return namesIn(owner).filter((name) => personKey(name) !== personKey(department));
}

/** The results of a period that have a score. */
export function ownedResults(results: readonly KpiResult[], period: PeriodId): readonly OwnedResult[] {
  return results.flatMap((result): OwnedResult[] => {
    if (result.period !== period || result.score === null) return [];
    return [{ ...result, score: result.score, persons: ownersOf(result).map(personKey) }];
  });
}

/** Who stands behind the scores of a department. */
export interface DepartmentPeople {
  readonly department: string;
  /** Those that have a weight. */
  readonly results: readonly OwnedResult[];
  /** What else its total is made of: points that are added and taken off, vetoes. */
  readonly extras: readonly OwnedResult[];
  readonly persons: ReadonlySet<string>;
  /** How many people it has. */
  readonly count: number;
  /** Its KPIs are those of all its people: their owners answer for them and are not judged by them. */
  readonly isWhole: boolean;
}

/** The people of each department; more of them where somebody says so than own KPIs. */
export function peopleOf(owned: readonly OwnedResult[], departments: readonly string[], headcounts: Readonly<Record<string, number>>): readonly DepartmentPeople[] {
  const byDepartment = groupBy(owned, ({ department }) => department);
  return departments.map((department) => {
    const own = byDepartment.get(department) ?? [];
    const results = own.filter(({ weight }) => weight > 0);
    const extras = own.filter(({ weight }) => weight <= 0);
    const persons = personsIn(results);
    const said = Object.hasOwn(headcounts, department) ? (headcounts[department] ?? 0) : 0;
    return { department, results, extras, persons, count: Math.max(said, persons.size), isWhole: said > persons.size };
  });
}

export function personsIn(results: readonly OwnedResult[]): ReadonlySet<string> {
  return new Set(results.flatMap(({ persons }) => persons));
}

/** How many people several departments have together; somebody who has KPIs in two of them is one. */
export function countOf(departments: readonly DepartmentPeople[]): number {
  return sizeOf(new Set(departments.flatMap((each) => everybodyIn(each))));
}

/** Somebody by name, or a department for all of its people. */
export type Behind = string | DepartmentPeople;

/** Some of the scores of a department. */
export interface Part {
  readonly of: DepartmentPeople;
  readonly results: readonly OwnedResult[];
}

/**
 * Who stands behind some scores of several departments. Scores of some owners are theirs; those of all owners, or of none,
 * are the department's.
 */
export function behind(parts: readonly Part[]): ReadonlySet<Behind> {
  return new Set(parts.flatMap(({ of, results }): readonly Behind[] => {
    if (results.length === 0) return [];
    const owners = personsIn(results);
    const isTheirs = owners.size > 0 && (of.persons.size === 0 || [...of.persons].some((person) => !owners.has(person)));
    return isTheirs ? [...owners] : everybodyIn(of);
  }));
}

/** How many people these are. Who has scores in two departments is one, and so is who is in a department that is there as a whole. */
export function sizeOf(people: ReadonlySet<Behind>): number {
  const whole = [...people].filter((each) => typeof each !== "string");
  const others = [...people].filter((each) => typeof each === "string" && !whole.some(({ persons }) => persons.has(each)));
  return others.length + whole.reduce((sum, { count }) => sum + count, 0);
}

function everybodyIn(department: DepartmentPeople): readonly Behind[] {
  return department.isWhole ? [department] : [...department.persons];
}
