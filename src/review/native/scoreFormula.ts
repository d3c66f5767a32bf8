import { directions } from "../../scoring/direction";
import { methods } from "../../scoring/methods";
import { defaultCap, defaultFloor } from "../../scoring/score";
import { isLeftOut, nothing, type NativeArgument } from "./argument";
import { choose } from "./choose";
import { pointsText } from "./methods";

const ratio = methods.find("ratio");

type Arguments = readonly (NativeArgument | undefined)[];

/** KPI.SCORE: the points of the method, no more than the cap and no less than the floor. */
export function scoreText(given: Arguments): string | null {
  const cap = limit(given[5], defaultCap);
  const floor = limit(given[6], defaultFloor);
  const limited = (points: string): string => `MAX(${floor},MIN(${cap},${points}))`;
  const scored = written(given, cap, limited);
  if (scored === null || (isDefault(given[5]) && isDefault(given[6]))) return scored;
  return `IF(${cap}<${floor},#NUM!,${scored})`;
}

/** KPI.ATTAIN: the points before cap and floor, as a fraction. */
export function attainText(given: Arguments): string | null {
  return written(given, "#DIV/0!", (points) => `(${points})/100`);
}

function written([actual = nothing, target = nothing, direction = nothing, method = nothing, parameter = nothing]: Arguments, atZero: string, wrap: (points: string) => string): string | null {
  if (ratio === undefined || isLeftOut(actual)) return null;
  let isNative = true;
  const text = choose(method, methods, ratio, (rule) =>
    choose(direction, directions, 1, (towards) => {
      const points = pointsText(rule.method, { actual: actual.text, target: isLeftOut(target) ? '""' : target.text, direction: towards, parameter, atZero });
      if (points === null) isNative = false;
      return points === null ? "" : wrap(points);
    }));
  return isNative ? text : null;
}

function isDefault(argument: NativeArgument | undefined): boolean {
  return argument === undefined || isLeftOut(argument);
}

function limit(argument: NativeArgument | undefined, fallback: number): string {
  return argument === undefined || isLeftOut(argument) ? String(fallback) : argument.text;
}
