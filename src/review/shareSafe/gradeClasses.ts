import { distribution } from "../consolidation/ranking";
import type { GradeScale } from "../../scoring/grade";
import type { GradeClass } from "./types";

/** How often each grade was given, best first. */
export function gradeCounts(grades: readonly string[], scale: GradeScale): readonly GradeClass[] {
  return distribution(grades.map((grade) => ({ grade })), scale).map(({ grade, count }) => ({ labels: [grade], count }));
}

/**
 * Joins neighbouring grades until each class has nobody or at least the minimum in it. Where everybody is in one class it
 * says two grades at least: else it would say everybody's.
 */
export function safeClasses(counts: readonly GradeClass[], minimum: number): readonly GradeClass[] {
  let classes = counts;
  for (;;) {
    const at = classes.findIndex(({ count }) => count > 0 && count < minimum);
    if (at < 0 || classes.length < 2) break;
    classes = joined(classes, at, neighbour(classes, at));
  }
  const [only, ...others] = classes.flatMap(({ count }, at) => (count > 0 ? [at] : []));
  if (only === undefined || others.length > 0 || (classes[only]?.labels.length ?? 0) > 1 || classes.length < 2) return classes;
  return joined(classes, only, neighbour(classes, only));
}

/** The neighbour with the fewest people who are any help; one without people only where there is no other. */
function neighbour(classes: readonly GradeClass[], at: number): number {
  const sides = [at - 1, at + 1].filter((side) => side >= 0 && side < classes.length);
  const size = (side: number): number => classes[side]?.count || Infinity;
  return sides.reduce((best, side) => (size(side) < size(best) ? side : best));
}

function joined(classes: readonly GradeClass[], one: number, other: number): readonly GradeClass[] {
  const first = Math.min(one, other);
  const [a, b] = [classes[first], classes[first + 1]];
  if (a === undefined || b === undefined) return classes;
  return classes.toSpliced(first, 2, { labels: [...a.labels, ...b.labels], count: a.count + b.count });
}
