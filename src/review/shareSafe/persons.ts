import { groupBy } from "../../goals/tree";
import { Failure } from "../../scoring/failure";
import { gradeOf, type GradeScale } from "../../scoring/grade";
import { points } from "../../scoring/types";
import { weightedMean } from "../../scoring/weighted";
import { rounded } from "./rounded";
import type { DepartmentPeople, OwnedResult } from "./people";

/** A person's own result over all KPIs that are the person's own. */
export interface PersonScore {
  readonly person: string;
  /** Where most of the person's weight lies. */
  readonly department: string;
  readonly score: number;
  readonly grade: string;
}

/** The own results of people, in departments whose KPIs are people's own. */
export function personScores(departments: readonly DepartmentPeople[], scale: GradeScale): readonly PersonScore[] {
  const own = departments.filter(({ isWhole }) => !isWhole).flatMap(({ results }) => results).flatMap((result) => result.persons.map((person) => ({ person, result })));
  return [...groupBy(own, ({ person }) => person)].flatMap(([person, owned]): PersonScore[] => {
    const results = owned.map(({ result }) => result);
    const score = weightedMean(results.map((result) => result.score), results.map(({ weight }) => weight));
    return score instanceof Failure ? [] : [{ person, department: homeOf(results), score: rounded(score), grade: String(gradeOf(points(score), scale)) }];
  });
}

function homeOf(results: readonly OwnedResult[]): string {
  const weights = [...groupBy(results, ({ department }) => department)].map(([department, own]) => ({ department, weight: own.reduce((sum, { weight }) => sum + weight, 0) }));
  return weights.reduce((most, each) => (each.weight > most.weight ? each : most)).department;
}
