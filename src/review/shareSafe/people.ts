import { namesIn } from "../../goals/contributors";
import { groupBy } from "../../goals/tree";
import type { KpiResult, PeriodId } from "../types";

/** What makes two spellings the same person. */
export function personKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** A scored KPI that counts, with the keys of those whose it is; none where it is nobody's own. */
export interface OwnedResult extends KpiResult {
  readonly score: number;
  readonly persons: readonly string[];
}

/** The people who own a KPI. An owner who is called like the department is none. */
export function ownersOf({ owner, department }: Pick<KpiResult, "owner" | "department">): readonly string[] {
  return namesIn(owner).filter((name) => personKey(name) !== personKey(department));
}

/** The results of a period that have a score and a weight. */
export function ownedResults(results: readonly KpiResult[], period: PeriodId): readonly OwnedResult[] {
  return results.flatMap((result): OwnedResult[] => {
    if (result.period !== period || result.score === null || result.weight <= 0) return [];
    return [{ ...result, score: result.score, persons: ownersOf(result).map(personKey) }];
  });
}

/** Who stands behind the scores of a department. */
export interface DepartmentPeople {
  readonly department: string;
  readonly results: readonly OwnedResult[];
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
    const results = byDepartment.get(department) ?? [];
    const persons = personsIn(results);
    const said = Object.hasOwn(headcounts, department) ? (headcounts[department] ?? 0) : 0;
    return { department, results, persons, count: Math.max(said, persons.size), isWhole: said > persons.size };
  });
}

export function personsIn(results: readonly OwnedResult[]): ReadonlySet<string> {
  return new Set(results.flatMap(({ persons }) => persons));
}

/** How many people several departments have together; somebody who has KPIs in two of them is one. */
export function countOf(departments: readonly DepartmentPeople[]): number {
  const persons = new Set(departments.flatMap((each) => (each.isWhole ? [] : [...each.persons])));
  return persons.size + departments.reduce((sum, { isWhole, count }) => sum + (isWhole ? count : 0), 0);
}

/** Some of the scores of a department. */
export interface Part {
  readonly of: DepartmentPeople;
  readonly results: readonly OwnedResult[];
}

/**
 * How many people stand behind some scores of several departments. Scores of some owners are theirs; those of all owners,
 * or of none, are the department's. Who has scores in two departments is one.
 */
export function countBehind(parts: readonly Part[]): number {
  const persons = new Set<string>();
  let others = 0;
  for (const { of, results } of parts) {
    if (results.length === 0) continue;
    const owners = personsIn(results);
    const isTheirs = owners.size > 0 && owners.size < of.persons.size;
    if (!isTheirs && of.isWhole) others += of.count;
    else for (const person of isTheirs ? owners : of.persons) persons.add(person);
  }
  return persons.size + others;
}
