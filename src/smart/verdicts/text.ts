import type { TimeExpression } from "../grammar/types";
import { directionOf } from "../slots/direction";
import type { Part } from "../slots/parts";
import type { Target } from "../slots/targets";
import type { GoalDirection, Verdict } from "../types";
import type { Finding } from "./finding";
import { measurable, type MeasurableReason } from "./measurable";
import { outcomes } from "./outcomes";
import { specificPart, type SpecificReason } from "./specific";
import { timeBound, type TimeReason } from "./timeBound";

/** What the words of a goal alone decide. */
export interface TextVerdicts {
  readonly specific: Finding<SpecificReason>;
  readonly measurable: Finding<MeasurableReason>;
  readonly timeBound: Finding<TimeReason>;
  readonly target: Target | null;
  readonly direction: GoalDirection | null;
  readonly time: TimeExpression | null;
}

/** S, M and T of a goal. A goal is specific when every part is; one measurable part and one time are enough. */
export function textVerdicts(parts: readonly Part[], times: readonly TimeExpression[]): TextVerdicts {
  const main = outcomes(parts);
  const specifics = main.map((part) => specificPart(part));
  const is = (verdict: Verdict) => specifics.find((each) => each.verdict === verdict);
  const { finding: measured, target, part } = measurable(main.length > 0 ? main : parts);
  const { finding: timed, time } = timeBound(times, main.length > 1 ? part?.times : [], target?.quantity);
  return {
    specific: is("missing") ?? is("partly") ?? is("met") ?? { verdict: "missing", reason: "noHead", evidence: [] },
    measurable: measured,
    timeBound: timed,
    target,
    direction: part !== null ? directionOf(part) : (parts.map(directionOf).find((each) => each !== null) ?? null),
    time,
  };
}
