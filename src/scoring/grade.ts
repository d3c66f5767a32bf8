import { reaches } from "./compare";
import { Impossible, WrongSize, type Failure } from "./failure";
import { order } from "./table";
import type { Points } from "./types";

/** What a grade or a status is called: usually a word, sometimes a number. */
export type Label = string | number | boolean;

/** Bands from the best to the worst: a score gets the label of the first bound that it reaches. */
export interface GradeScale {
  /** Lower bounds, falling. */
  readonly bounds: readonly number[];
  /** One label more than bounds: the last is for everything below. */
  readonly labels: readonly Label[];
}

export const defaultGrades: GradeScale = { bounds: [110, 100, 85, 70], labels: ["S", "A", "B", "C", "D"] };

/**
 * A scale from bounds and labels as a sheet holds them: falling bounds with one label more, or a rising table with as
 * many labels as bounds, where what lies below the first bound gets the first label too. Null takes the default.
 */
export function gradeScale(bounds: readonly number[] | null, labels: readonly Label[] | null): GradeScale | Failure {
  const lines = bounds ?? defaultGrades.bounds;
  if (lines.length === 0) return new Impossible("tooFewPoints", "bounds");
  const direction = order(lines);
  if (direction === 0) return new Impossible("unsortedBounds", "bounds");
  // A single bound both rises and falls: the number of labels tells which table it is.
  if (labels === null && direction === 1 && lines.length > 1) return new WrongSize("labelsForRising", "labels");
  const names = labels ?? defaultGrades.labels;
  if (names.length === lines.length + 1 && (direction === -1 || lines.length === 1)) return { bounds: lines, labels: names };
  if (names.length === lines.length && direction === 1) {
    return { bounds: lines.slice(1).reverse(), labels: [...names].reverse() };
  }
  return new WrongSize("labelCount", "labels", {
    found: names.length,
    bounds: lines.length,
    falling: lines.length + 1,
    rising: lines.length,
  });
}

/** KPI.GRADE: the label of the band that a score falls in; lower bounds are inclusive. */
export function gradeOf(score: Points, { bounds, labels }: GradeScale = defaultGrades): Label {
  const band = bounds.findIndex((bound) => reaches(score, bound));
  return labels[band === -1 ? bounds.length : band]!;
}
