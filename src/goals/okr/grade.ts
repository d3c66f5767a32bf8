import { Failure } from "../../scoring/failure";
import { progressOf } from "../../scoring/progress";
import type { KeyResult } from "./types";

/** How far a key result has come, 0 to 1: 3 of 6 is 0.5. Null until it has a target and a current value; a blank start is 0. */
export function gradeOf({ start, target, current }: Pick<KeyResult, "start" | "target" | "current">): number | null {
  if (target === null || current === null) return null;
  const progress = progressOf(current, target, start ?? 0, true);
  return progress instanceof Failure ? null : progress;
}

/** The average grade of key results that have one; null where none has. */
export function averageGrade(keyResults: readonly KeyResult[]): number | null {
  const grades = keyResults.flatMap((each) => gradeOf(each) ?? []);
  return grades.length === 0 ? null : grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
}
