import type { Standing } from "../../types";
import { is, type Token, type TokenOf } from "../meanings";
import type { Reading } from "./reading";

const opposite: Readonly<Partial<Record<Standing, Standing>>> = { onTarget: "missed", missed: "onTarget" };

/** How the KPIs stand that are asked for: 没达标, below target, did not meet their target, without actuals. */
export function takeStanding(reading: Reading): Standing | null {
  const found = [takeMeasured, takeReached, takeAgainstTarget, takeWord].flatMap((take) => take(reading) ?? []);
  return found[0] ?? null;
}

/** 没填实际值, no data, have not been measured, without actuals, 实际值为空. */
function takeMeasured(reading: Reading): Standing | null {
  for (const not of reading.all("not")) {
    const [next, behind] = [reading.after(not), reading.after(reading.after(not) ?? not)];
    if (is(next, "data")) {
      reading.take(not, next, actual(behind) ?? actual(reading.before(not)));
      return "notMeasured";
    }
    if (actual(next) !== undefined) {
      reading.take(not, next);
      return "notMeasured";
    }
  }
  const blank = reading.all("standing").find(({ standing }) => standing === "notMeasured");
  if (blank === undefined) return null;
  const beside = [reading.before(blank), reading.after(blank)];
  reading.take(blank, ...beside.filter((token) => is(token, "data") || actual(token) !== undefined));
  return "notMeasured";
}

function actual(token: Token | undefined): Token | undefined {
  return is(token, "measure") && token.measure === "actual" ? token : undefined;
}

function target(token: Token | undefined): Token | undefined {
  return is(token, "measure") && token.measure === "target" ? token : undefined;
}

/** 没完成目标, did not meet the target, hit their target; with a number behind it is a limit. */
function takeReached(reading: Reading): Standing | null {
  for (const reach of reading.all("reach")) {
    const next = reading.after(reach);
    if (is(next, "number")) continue;
    const not = negationOf(reach, reading);
    reading.take(reach, target(next), not);
    return not === undefined ? "onTarget" : "missed";
  }
  return null;
}

/** Below target, 低于目标, exceeded the target. */
function takeAgainstTarget(reading: Reading): Standing | null {
  for (const comparator of reading.all("comparator")) {
    const next = target(reading.after(comparator));
    if (next === undefined) continue;
    reading.take(comparator, next);
    return comparator.comparator.startsWith("<") ? "missed" : "onTarget";
  }
  return null;
}

/** On target, missed, 达标; turned round by what stands before it. */
function takeWord(reading: Reading): Standing | null {
  const [word] = reading.all("standing");
  if (word === undefined) return null;
  const not = negationOf(word, reading);
  reading.take(word, not, target(reading.after(word)));
  return (not === undefined ? word.standing : opposite[word.standing]) ?? word.standing;
}

/** 不达标率: the share stands between. */
function negationOf(token: Token, reading: Reading): TokenOf<"not"> | undefined {
  const before = reading.before(token);
  const farther = is(before, "aggregate") ? reading.before(before) : before;
  return is(farther, "not") ? farther : undefined;
}
