import { directionWords, sentenceParts } from "../../text/explain";
import { say, type Language, type MessageParameters } from "../../text/language";
import { exactly, twoDecimals } from "../../text/numerals";
import { Impossible, type Failure } from "../failure";
import { Options } from "../options";
import { rawPoints, withinLimits, type ScoreRule } from "../score";
import type { Direction } from "../types";
import { wordings, type Phrase } from "./formula";

/** The language of a sentence, as a formula may say it. */
export const languages = new Options<Language>([
  { value: "zh-CN", label: { zh: "中文", en: "zh" }, also: ["zh-CN", "chinese", "简体中文"] },
  { value: "en-US", label: { zh: "英文", en: "en" }, also: ["en-US", "english", "英语"] },
]);

/** What is explained: the numbers of one KPI; a weight of null is left out of the sentence. */
export interface Explained {
  readonly actual: number | null;
  readonly target: number | null;
  readonly weight: number | null;
}

const negativeWeight = new Impossible("negativeWeight");

/**
 * KPI.EXPLAIN: one sentence with every number and rule that made a score. A weight may be a share (0.3) or points (30):
 * one above 1 counts as points. Where there is no score, the failure is that of SCORE.
 */
export function explainScore(rule: ScoreRule, { actual, target, weight }: Explained, language: Language): string | Failure {
  const raw = rawPoints(rule, actual, target);
  if (typeof raw !== "number") return raw;
  const score = withinLimits(rule, raw);
  if (typeof score !== "number") return score;
  if (weight !== null && weight < 0) return negativeWeight;
  const write = ({ words, values }: Phrase, more: MessageParameters = {}): string => say(words, language, { ...values, ...more });
  const { method, direction, parameter, cap, floor } = rule;
  const wording = wordings[method.method];

  // The ratio method is the default and its formula says it all.
  const name = say(method.label, language) + write(wording.parameter(parameter));
  const facts = say(target === null ? sentenceParts.factsWithoutTarget : sentenceParts.facts, language, {
    actual: exactly(actual!),
    target: target === null ? "" : exactly(target),
    direction: say(directionWord(direction), language),
    method: method.method === "ratio" ? "" : say(sentenceParts.method, language, { name }),
  });
  const formula = write(wording.formula(actual!, target, direction, parameter, language));
  const result = Number.isFinite(raw)
    ? say(sentenceParts.result, language, { facts, formula, points: twoDecimals(raw) })
    : say(sentenceParts.unbounded, language, { facts, formula });
  const values = { cap: exactly(cap), floor: exactly(floor), points: twoDecimals(score) };
  const limits = say(limitWords(raw, rule), language, values);
  if (weight === null) return result + limits;
  const share = weight > 1 ? weight / 100 : weight;
  return result + limits + say(sentenceParts.weighted, language, { weight: `${exactly(share * 100)}%`, points: twoDecimals(score * share) });
}

function limitWords(raw: number, { cap, floor }: ScoreRule) {
  if (raw >= cap) return sentenceParts.capped;
  return raw <= floor ? sentenceParts.floored : sentenceParts.untouched;
}

function directionWord(direction: Direction) {
  if (direction === 0) return directionWords.target;
  return direction === 1 ? directionWords.higher : directionWords.lower;
}
