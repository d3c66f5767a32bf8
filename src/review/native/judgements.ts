import { Failure } from "../../scoring/failure";
import { gradeScale, type Label } from "../../scoring/grade";
import { defaultAmber, defaultGreen, statuses } from "../../scoring/status";
import type { Scalar } from "../../sheets/plan";
import { isLeftOut, literal, nothing, type NativeArgument } from "./argument";
import { needingNumbers, reaches } from "./conditions";

type Arguments = readonly (NativeArgument | undefined)[];

/** KPI.GRADE: the label of the highest bound that the score reaches. Bounds and labels are written into the formula. */
export function gradeText([score = nothing, bounds = nothing, labels = nothing]: Arguments): string | null {
  if (isLeftOut(score)) return null;
  const lines = listed(bounds);
  const names = listed(labels);
  if (lines === undefined || names === undefined || lines?.some((bound) => typeof bound !== "number") === true) return null;
  const scale = gradeScale(lines as readonly number[] | null, names);
  if (scale instanceof Failure) return scale.error;
  const last = scale.labels[scale.bounds.length] ?? "";
  const cases = scale.bounds.map((bound, index) => `IF(${reaches(score.text, String(bound))},${literal(scale.labels[index] ?? "")},`);
  return needingNumbers([score.text], [], `${cases.join("")}${literal(last)}${")".repeat(cases.length)}`);
}

/** KPI.STATUS: the word for an attainment against two limits, which count for the share of time that has passed. */
export function statusText([attain = nothing, green = nothing, amber = nothing, labels = nothing, elapsed = nothing]: Arguments): string | null {
  if (isLeftOut(attain)) return null;
  const names = listed(labels);
  if (names === undefined) return null;
  const words: readonly Label[] = names ?? statuses;
  if (words.length !== statuses.length) return "#VALUE!";
  const [best, middle, worst] = words.map(literal);
  const [from, enough] = [limitOf(green, defaultGreen), limitOf(amber, defaultAmber)];
  const due = (limit: string): string => (isLeftOut(elapsed) ? limit : `(${limit}*${elapsed.text})`);
  const light = `IF(${reaches(attain.text, due(from))},${best},IF(${reaches(attain.text, due(enough))},${middle},${worst}))`;
  const passed = isLeftOut(elapsed) ? light : `IF(OR(${elapsed.text}<0,NOT(${reaches("1", elapsed.text)})),#NUM!,${light})`;
  return needingNumbers([attain.text], [from, enough].filter((limit) => !isNumeral(limit)), `IF(${reaches(from, enough)},${passed},#NUM!)`);
}

function limitOf(argument: NativeArgument, fallback: number): string {
  return isLeftOut(argument) ? String(fallback) : argument.text;
}

function isNumeral(text: string): boolean {
  return /^-?[\d.]+$/.test(text);
}

/** The cells of a list without the blanks at its end: null when there are none, undefined where they are not known or have a gap. */
function listed({ values }: NativeArgument): readonly Exclude<Scalar, null>[] | null | undefined {
  if (values === null) return undefined;
  const cells = values.flat().map((cell) => (cell === "" ? null : cell));
  const given = cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  if (given.length === 0) return null;
  return given.every((cell): cell is Exclude<Scalar, null> => cell !== null) ? given : undefined;
}
