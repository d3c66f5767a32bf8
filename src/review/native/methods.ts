import { methodRule } from "../../scoring/methods";
import type { Direction, Method } from "../../scoring/types";
import { isLeftOut, known, type NativeArgument } from "./argument";
import { equals, isMissing, needingNumbers, reaches, staysWithin } from "./conditions";
import { curveText, knownParameter, stepText } from "./tables";

/** What a method gets: the texts of actual and target, and its parameter. */
export interface Measured {
  readonly actual: string;
  readonly target: string;
  readonly direction: Direction;
  readonly parameter: NativeArgument;
  /** What an actual of 0 is worth where points have no bound as it nears 0: the cap for a score, an error for an attainment. */
  readonly atZero: string;
}

/** How a formula writes raw points; null where a method cannot be written because its parameter is not known. */
type Writer = (measured: Measured) => string | null;

const twoNumbers = ({ actual, target }: Measured, value: string): string => needingNumbers([actual, target], [], value);

/**
 * A method with one number beside actual and target; left out it is #VALUE!, as in KPI.SCORE. `missing` is what a missing
 * actual or target gives: #N/A unless the parameter is wrong itself.
 */
function withNumber(value: (measured: Measured, parameter: string) => string, missing?: (parameter: string) => string): Writer {
  return (measured) => {
    const { actual, target, parameter } = measured;
    if (isLeftOut(parameter)) return "#VALUE!";
    return needingNumbers([actual, target], [parameter.text], value(measured, parameter.text), missing?.(parameter.text));
  };
}

/** Points are a share of the way from one value to the target. */
const share = (from: string, { actual, target }: Measured): string => `100*(${actual}-${from})/(${target}-${from})`;

function isMet({ actual, target, direction }: Measured, than = target): string {
  if (direction === 0) return equals(actual, than);
  return direction === 1 ? reaches(actual, than) : staysWithin(actual, than);
}

function ratio(measured: Measured): string {
  const { actual, target, direction } = measured;
  const distance = `100*(${actual}-${target})/ABS(${target})`;
  const points = direction === 0 ? `100-ABS(${distance})` : `100${direction === 1 ? "+" : "-"}${distance}`;
  const atNothing = direction === 0 ? `${actual}=0` : isMet(measured, "0");
  return `IF(${target}=0,IF(${atNothing},100,0),${points})`;
}

/** `span` is what lies between the two edges. */
function bandPoints({ actual, target }: Measured, inner: string, outer: string, span: string): string {
  const distance = `ABS(${actual}-${target})`;
  const size = `ABS(${target})`;
  const within = `${distance}*(1-0.000000001)<=${inner}*${size}`;
  const beyond = `${distance}>=${outer}*${size}*(1-0.000000001)`;
  return `IF(${within},100,IF(${beyond},0,100*(${outer}*${size}-${distance})/(${span}*${size})))`;
}

const bandInCell = withNumber((measured, inner) => `IF(${inner}<0,#NUM!,${bandPoints(measured, inner, `4*${inner}`, `3*${inner}`)})`, (inner) => `IF(${inner}<0,#NUM!,NA())`);

/** The tolerance may be a number in a cell; with its outer edge beside it both are written into the formula. */
function band(measured: Measured): string | null {
  const value = known(measured.parameter);
  const isNumber = isLeftOut(measured.parameter) || typeof value === "number" || measured.parameter.values === null;
  if (isNumber) return bandInCell(measured);
  const tolerance = knownParameter(methodRule("band"), measured.parameter);
  if (typeof tolerance === "string") return needingNumbers([measured.actual, measured.target], [], tolerance, tolerance);
  if (tolerance === null || !("inner" in tolerance)) return null;
  const { inner, outer } = tolerance;
  return twoNumbers(measured, bandPoints(measured, String(inner), String(outer), `(${outer}-${inner})`));
}

/** Step and curve: their table is written into the formula, so it must be known. */
function withTable(method: "step" | "curve"): Writer {
  return ({ actual, target, direction, parameter }) => {
    const table = knownParameter(methodRule(method), parameter);
    if (typeof table === "string") return needingNumbers([actual], [], table, table);
    if (table === null || !("bounds" in table)) return null;
    const points = (x: string): string => (method === "step" ? stepText(x, table, direction) : curveText(x, table));
    const compared = `IF(${target}=0,#DIV/0!,${points(`(${actual}/${target})`)})`;
    const read = `IF(ISNUMBER(${target}),${compared},IF(${isMissing(target)},${points(actual)},#VALUE!))`;
    return needingNumbers([actual], [], read);
  };
}

/** The methods of KPI.SCORE as native formulas, one entry each. */
const writers: Readonly<Record<Method, Writer>> = {
  ratio: (measured) => twoNumbers(measured, ratio(measured)),
  inverse: (measured) => {
    const { actual, target, direction, atZero } = measured;
    return twoNumbers(measured, direction === -1 ? `IF(${actual}=0,${atZero},100*${target}/${actual})` : "#VALUE!");
  },
  linear: withNumber((measured, worst) => `IF(${equals(worst, measured.target)},#NUM!,${share(worst, measured)})`),
  band,
  step: withTable("step"),
  curve: withTable("curve"),
  passfail: (measured) => twoNumbers(measured, `IF(${isMet(measured)},100,0)`),
  deduct: withNumber(({ actual, target }, each) => `100-${each}*MAX(0,${actual}-${target})`),
  efficacy: withNumber((measured, bad) => {
    const { actual, target } = measured;
    return `IF(${equals(bad, target)},#NUM!,60+40*(${actual}-${bad})/(${target}-${bad}))`;
  }),
  progress: withNumber((measured, start) => `IF(${equals(start, measured.target)},IF(${isMet(measured)},100,0),${share(start, measured)})`),
};

/** Raw points of a method; null where it has no native equivalent. */
export function pointsText(method: Method, measured: Measured): string | null {
  const { parameter } = measured;
  // Several cells for one number is #VALUE!.
  const isBlock = parameter.values !== null && known(parameter) === undefined;
  return isBlock && methodRule(method).kind === "number" ? "#VALUE!" : writers[method](measured);
}
