import { say, type Language } from "../text/language";
import { contradictionText, smartReasons } from "../text/smart";
import { formatNumber } from "../text/numbers";
import { proposedTargets } from "./proposals";
import { flagsOf } from "./flags";
import { advice, judgeGoal, languageOfGoal } from "./judge";
import { rewriteOf } from "./rewrite";
import { Words } from "./lexicon";
import type { Analysis } from "./analyse";
import { goalSlots } from "./slots/goalSlots";
import { has } from "./slots/items";
import { isOpposite } from "./wording/writing";
import type { CheckOptions, GoalFields, GoalSlots, GoalStatement, SmartReport } from "./types";

/**
 * Checks a goal against the five criteria by rules: the same words give the same report everywhere. S, M and T are
 * judged from the text alone, A from baseline, target and history, R from the goal above; what is not given there is
 * read from the text where it says so, and otherwise unknown.
 */
export function checkGoal(goal: GoalStatement, options: CheckOptions): SmartReport {
  const { analysis, stated, known, within, related, language, judgements } = judgeGoal(goal, options);
  const { text, fields = {} } = goal;
  const slots = goalSlots(analysis, stated, options);
  return {
    criteria: judgements.map((judgement) => {
      const { criterion, verdict, reason, evidence, suggestion } = advice(judgement, language);
      return { criterion, verdict, reason, evidence, suggestion, why: say(smartReasons[judgement.reason], language, judgement.details) };
    }),
    slots,
    flags: flagsOf(analysis),
    achievability: within?.class ?? null,
    relevance: related?.relevance ?? "unknown",
    contradictions: contradictions(slots, fields, language, saysWay(analysis)),
    rewrite: rewriteOf(text, analysis, fields, languageOfGoal(analysis), proposedTargets(text, known, within)),
  };
}

/** Where text and fields say different things; the fields count. `isPlain`: its words say up or down. */
function contradictions(slots: GoalSlots, fields: GoalFields, language: Language, isPlain: boolean): string[] {
  const found: string[] = [];
  const shown = (value: number): string => formatNumber(value, language);
  if (slots.kind === "level" && typeof slots.target === "number" && fields.target != null && !same(slots.target, fields.target)) {
    found.push(say(contradictionText.target, language, { text: shown(slots.target), field: shown(fields.target) }));
  }
  if (slots.baseline !== null && fields.baseline != null && !same(slots.baseline, fields.baseline)) {
    found.push(say(contradictionText.baseline, language, { text: shown(slots.baseline), field: shown(fields.baseline) }));
  }
  const { direction } = slots;
  if ((direction === "up" || direction === "down") && fields.target != null && fields.baseline != null) {
    const way = Math.sign(fields.target - fields.baseline);
    if (way === (direction === "up" ? -1 : 1)) {
      found.push(say(contradictionText[direction], language, { target: shown(fields.target), baseline: shown(fields.baseline) }));
    }
  } else if (isPlain && isOpposite(direction, fields.direction)) {
    found.push(say(contradictionText[direction === "up" ? "saysUp" : "saysDown"], language));
  }
  return found;
}

/** A single goal that goes up or down; improve and 提升 leave open which way is better. */
function saysWay({ items, parts }: Analysis): boolean {
  return parts.length === 1 && items.some((item) => has(item, Words.up | Words.down)) && !items.some((item) => has(item, Words.improve));
}

/** Equal, or equal up to a power of ten and a percent sign: 1200万元 in the text is 1200 in a column of 万元. */
function same(one: number, other: number): boolean {
  return scales.some((scale) => Math.abs(one - other * scale) <= 1e-9 * Math.abs(one));
}
const scales = [1, 0.01, 100, 1e3, 1e4, 1e6, 1e8, 1e9, 1e-3, 1e-4];
