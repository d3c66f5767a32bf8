import { plainText } from "../text/parse";
import { UnknownOption, WrongSize, WrongType, type Failure } from "./failure";
import { quoted } from "../text/functionArguments";
import type { Label } from "./grade";

/** What each grade multiplies a bonus by. */
export interface CoefficientTable {
  readonly labels: readonly Label[];
  readonly byLabel: ReadonlyMap<string, number>;
}

const defaultLabels: readonly Label[] = ["S", "A", "B", "C", "D"];
const defaultCoefficients: readonly number[] = [1.5, 1.2, 1, 0.8, 0.5];

/**
 * A table of as many coefficients as grades, in the same order. Null takes the default: S 1.5, A 1.2, B 1, C 0.8,
 * D 0.5. Grades are found by their words; case, width and blanks at the ends do not matter, so no two may be alike.
 */
export function coefficientTable(
  labels: readonly Label[] | null,
  coefficients: readonly number[] | null,
): CoefficientTable | Failure {
  const names = labels ?? defaultLabels;
  const factors = coefficients ?? defaultCoefficients;
  if (names.length !== factors.length) {
    return new WrongSize("sameCount", "labels", {
      found: names.length,
      other: quoted("coefficients"),
      wanted: factors.length,
    });
  }
  const byLabel = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const word = plainText(String(name));
    if (byLabel.has(word)) return new WrongType("repeatedLabel", "labels", { value: String(name) });
    byLabel.set(word, factors[index]!);
  }
  return { labels: names, byLabel };
}

/** KPI.COEF: the coefficient of a grade, a factor with 1 for a full bonus. */
export function coefficientOf(grade: Label, { labels, byLabel }: CoefficientTable): number | Failure {
  const written = String(grade);
  const found = byLabel.get(written) ?? byLabel.get(plainText(written));
  return found ?? new UnknownOption("grade", written, { zh: labels.join("、"), en: labels.join(", ") });
}
