import { methodRule } from "../../scoring/methods";
import type { Direction, Method } from "../../scoring/types";
import { isLeftOut, known, type NativeArgument } from "./argument";
import { equals, isMissing, needingNumbers, reaches, staysWithin } from "./conditions";
import { curveText, knownTable, stepText } from "./tables";

/** What a method gets: the texts of actual and target, and its parameter. */
export interface Measured {
  readonly actual: string;
  readonly target: string;
  readonly direction: Direction;
  readonly parameter: NativeArgument;
  /** What an actual of 0 is worth where points have no bound as it nears 0: the cap for a score, an error for an attainment. */
  readonly atZero: string;
}

/** How a formula writes raw points; null where a method cannot be written without its table. */
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

function band({ actual, target }: Measured, inner: string): string {
  const distance = `ABS(${actual}-${target})`;
  const size = `ABS(${target})`;
  const within = `${distance}*(1-0.000000001)<=${inner}*${size}`;
  const beyond = `${distance}>=4*${inner}*${size}*(1-0.000000001)`;
  return `IF(${within},100,IF(${beyond},0,100*(4*${inner}*${size}-${distance})/(3*${inner}*${size})))`;
}

/** Step and curve: their table is written into the formula, so it must be known. */
function withTable(method: "step" | "curve"): Writer {
  return ({ actual, target, direction, parameter }) => {
    const table = knownTable(methodRule(method), parameter);
    if (table === null || typeof table === "string") return table;
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
  band: withNumber((measured, inner) => `IF(${inner}<0,#NUM!,${band(measured, inner)})`, (inner) => `IF(${inner}<0,#NUM!,NA())`),
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
  // Several cells for one number is #VALUE!; a tolerance with its outer edge has no short form.
  const isBlock = parameter.values !== null && known(parameter) === undefined;
  if (isBlock && methodRule(method).kind !== "table" && methodRule(method).kind !== "none") return methodRule(method).kind === "number" ? "#VALUE!" : null;
  return writers[method](measured);
}
