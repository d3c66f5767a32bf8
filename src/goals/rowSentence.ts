import { dateWords } from "../text/dateWords";
import { formatNumber } from "../text/numbers";
import { indicatorByCode } from "./library";
import type { Direction, GoalNode } from "./types";

/**
 * A KPI that goes by the name of its indicator, said with what its row adds: "销售额：2026年达到1,000,000元". Without a date
 * of its own its target is that of the year of `asOf` (ISO). Null for a goal that somebody put into words.
 */
export function rowSentence({ code, goal, target, unit, direction, due }: GoalNode, asOf: string): string | null {
  const name = goal.trim();
  if (code === null || target === null || !isName(name, code)) return null;
  const amount = Number.isInteger(target) ? formatNumber(target, "en-US") : String(target);
  const year = asOf.slice(0, 4);
  if (/\p{Script=Han}/u.test(name)) {
    const time = due === "" ? `${year}年` : `${dateWords(due, "zh-CN").replace(/[前内]$/, "")}前`;
    return `${name}：${time}${verbs[direction ?? 1].zh}${amount}${spaced(unit)}`;
  }
  const time = due === "" ? `in ${year}` : `by ${dateWords(due, "en-US").replace(/^by /i, "")}`;
  return `${name}: ${verbs[direction ?? 1].en} ${amount}${spaced(unit)} ${time}`;
}

/** A company's own code has no name of ours to compare with. */
function isName(goal: string, code: string): boolean {
  const known = indicatorByCode(code)?.name;
  return known === undefined ? goal !== "" && !/\p{N}/u.test(goal) : goal === known.zh || goal.toLowerCase() === known.en.toLowerCase();
}

const verbs: Readonly<Record<Direction, { readonly zh: string; readonly en: string }>> = {
  1: { zh: "达到", en: "reach" },
  [-1]: { zh: "不超过", en: "at most" },
  0: { zh: "保持在", en: "keep at" },
};

/** A unit in letters stands apart from its number. */
function spaced(unit: string): string {
  return `${/^[A-Za-z]/.test(unit) ? " " : ""}${unit}`;
}
