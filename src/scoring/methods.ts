import type { Message } from "../text/language";
import { bandScore, type Tolerance } from "./band";
import { equals } from "./compare";
import { curveOf } from "./curve";
import { directions, isMet } from "./direction";
import { efficacyScore } from "./efficacy";
import { DivisionByZero, Impossible, NotApplicable, type Failure } from "./failure";
import { Options } from "./options";
import { ratioScore } from "./ratio";
import { stepScore } from "./step";
import type { ScoreTable } from "./table";
import type { Direction, Method } from "./types";

/** What a method's parameter may be. Tolerances and tables are read whole: they never lift over a range. */
export type ParameterKind = "none" | "number" | "tolerance" | "table";
export type Parameter = null | number | Tolerance | ScoreTable;

/**
 * One scoring method. `raw` gives points before cap and floor (100 = on target) and gets the parameter that its kind
 * promises (`prepareParameter` sees to that), which is why entries may declare the narrower type.
 */
export interface MethodRule {
  readonly method: Method;
  readonly label: Message;
  readonly kind: ParameterKind;
  /** What the parameter is, for messages and prompts. */
  readonly what: Message;
  /** Scores the actual itself when there is no target. */
  readonly withoutTarget?: true;
  raw(actual: number, target: number | null, direction: Direction, parameter: Parameter): number | Failure;
}

// Taken once: in some runtimes a look-up of a global costs more than the method.
const { max } = Math;

const nothing: Message = { zh: "不需要", en: "not used" };
const twoColumns: Message = { zh: "界限值和得分两列，或一段文字，例如 80%:60; 100%:100", en: "bounds and points in two columns, or one text such as 80%:60; 100%:100" };

/** Attainment A/T, or the actual itself where no target is set. */
function position(actual: number, target: number | null): number | DivisionByZero {
  if (target === null) return actual;
  return target === 0 ? new DivisionByZero("zeroTarget") : actual / target;
}

/** 100·(A−from)/(T−from): how much of the way from one value to the target has been gone. */
function share(actual: number, target: number, from: number): number {
  return (100 * (actual - from)) / (target - from);
}

/** The methods of KPI.SCORE, one entry each. Formulas: A actual, T target, d = +1 higher, −1 lower, 0 target. */
const rules: readonly MethodRule[] = [
  {
    method: "ratio",
    label: { zh: "比率法", en: "ratio" },
    kind: "none",
    what: nothing,
    raw(actual: number, target: number, direction) {
      return ratioScore(actual, target, direction);
    },
  },
  {
    method: "inverse",
    label: { zh: "反比法", en: "inverse" },
    kind: "none",
    what: nothing,
    // T/A has no bound as A nears 0: at 0 SCORE stops at the cap and ATTAIN has no result.
    raw(actual: number, target: number, direction) {
      if (direction !== -1) return new NotApplicable("onlyLower", "direction", { value: directions.label(direction) });
      return actual === 0 ? Infinity : (100 * target) / actual;
    },
  },
  {
    method: "linear",
    label: { zh: "线性插值", en: "linear" },
    kind: "number",
    what: { zh: "最差可接受值", en: "the worst acceptable value" },
    raw(actual: number, target: number, _direction, worst: number) {
      return equals(worst, target) ? new Impossible("worstIsTarget") : share(actual, target, worst);
    },
  },
  {
    method: "band",
    label: { zh: "区间法", en: "band" },
    kind: "tolerance",
    what: { zh: "允许偏差，可加外侧偏差，均为目标值的比例，例如 5%; 20%", en: "the tolerance, and an outer one if you like, as shares of the target, such as 5%; 20%" },
    raw(actual: number, target: number, _direction, tolerance: Tolerance) {
      return bandScore(actual, target, tolerance);
    },
  },
  {
    method: "step",
    label: { zh: "层差法", en: "step" },
    kind: "table",
    what: twoColumns,
    withoutTarget: true,
    raw(actual, target, direction, table: ScoreTable) {
      const x = position(actual, target);
      return typeof x === "number" ? stepScore(table, x, direction === -1 ? "upper" : "lower") : x;
    },
  },
  {
    method: "curve",
    label: { zh: "分段线性", en: "curve" },
    kind: "table",
    what: twoColumns,
    withoutTarget: true,
    raw(actual, target, _direction, table: ScoreTable) {
      const x = position(actual, target);
      return typeof x === "number" ? curveOf(table, x, 0, "flat") : x;
    },
  },
  {
    method: "passfail",
    label: { zh: "非此即彼", en: "passfail" },
    kind: "none",
    what: nothing,
    raw(actual: number, target: number, direction) {
      return isMet(actual, target, direction) ? 100 : 0;
    },
  },
  {
    method: "deduct",
    label: { zh: "减分法", en: "deduct" },
    kind: "number",
    what: { zh: "每次扣分", en: "the points per incident" },
    // The actual is a number of incidents and the target the allowance: more of them never adds points.
    raw(actual: number, target: number, _direction, perIncident: number) {
      return 100 - perIncident * max(0, actual - target);
    },
  },
  {
    method: "efficacy",
    label: { zh: "功效系数", en: "efficacy" },
    kind: "number",
    what: { zh: "不允许值", en: "the bad value" },
    // 60 points at the bad value, 100 at the target (satisfactory value): 功效系数法.
    raw(actual: number, target: number, _direction, bad: number) {
      return efficacyScore(actual, target, bad, 60, 40);
    },
  },
  {
    method: "progress",
    label: { zh: "进度法", en: "progress" },
    kind: "number",
    what: { zh: "起点值", en: "the baseline" },
    raw(actual: number, target: number, direction, baseline: number) {
      if (equals(baseline, target)) return isMet(actual, target, direction) ? 100 : 0;
      return share(actual, target, baseline);
    },
  },
];

/** The methods by their words in either language. */
export const methods = new Options<MethodRule>(rules.map((rule) => ({ value: rule, label: rule.label })));

const byName = new Map(rules.map((rule) => [rule.method, rule]));

/** The rule of a method. */
export function methodRule(method: Method): MethodRule {
  const rule = byName.get(method);
  if (rule === undefined) throw new RangeError(`No such method: ${method}`);
  return rule;
}
