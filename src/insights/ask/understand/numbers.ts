import { isDigit } from "../../../smart/grammar/characters";
import { hanNumeralAt } from "../../../smart/grammar/hanNumerals";
import { wordNumeralAt } from "../../../smart/grammar/wordNumerals";
import type { Meaning } from "./meanings";
import { isRunEdge, type NormalText } from "./text";

export interface NumberWord {
  readonly length: number;
  readonly meaning: Extract<Meaning, { kind: "number" }>;
}

const digits = /\d{1,12}(?:\.\d{1,6})?/y;
const unitBehind = / ?(?:(%|percent\b|per cent\b)|(分(?![数之析])|points?\b|pts?\b))/y;
const percentBefore = "百分之";

/** A number in figures or words with its unit: 60, 60分, 80 %, 八成, 百分之八十, five. */
export function numberAt(text: NormalText, at: number): NumberWord | null {
  const { lower } = text;
  const isPercent = lower.startsWith(percentBefore, at);
  const start = isPercent ? at + percentBefore.length : at;
  const number = plainAt(lower, start);
  if (number === null) return null;
  const { value, end } = number;
  if (isPercent) return made(at, end, value, "percent");
  if (lower.startsWith("成", end) && value > 0 && value <= 10) return made(at, end + 1, value * 10, "percent");
  const [unit = "", percent] = matchAt(unitBehind, lower, end) ?? [];
  return made(at, end + unit.length, value, unit === "" ? null : percent === undefined ? "points" : "percent");
}

/** A whole number without a unit, as in "last four quarters". */
export function plainAt(lower: string, at: number): { readonly value: number; readonly end: number } | null {
  const character = lower.charAt(at);
  if (isDigit(character)) {
    const found = isDigit(lower.charAt(at - 1)) ? null : matchAt(digits, lower, at);
    return found === null ? null : { value: Number(found[0]), end: at + found[0].length };
  }
  const read = character >= "a" && character <= "z" ? (isRunEdge(lower, at) ? wordNumeralAt(lower, at) : null) : hanNumeralAt(lower, at);
  return read !== null && isRunEdge(lower, read.end) ? read : null;
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function made(start: number, end: number, value: number, unit: "percent" | "points" | null): NumberWord {
  return { length: end - start, meaning: { kind: "number", value, unit } };
}
