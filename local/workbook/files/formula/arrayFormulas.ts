import { parseA1Ref, parseStructRef, tokenize, type Token } from "@borgar/fx";
import { mayGiveArray, takesRanges } from "./futureFunctions";

/**
 * Whether today's Excel, had the formula been typed into it, would have kept it as a formula that may spill. A file must
 * say so, or Excel shows it with @ before whatever may give more than one value. Saying so too often does no harm.
 */
export function maySpill(formula: string, isCustom: (name: string) => boolean): boolean {
  const calls: string[] = [];
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens.some((token, index) => {
    if (token.value === "(") {
      const before = tokens[index - 1];
      calls.push(before?.type === "func" ? before.value.toUpperCase() : (calls.at(-1) ?? ""));
      return false;
    }
    if (token.value === ")") return void calls.pop();
    if (token.value === "{" || (token.type === "operator" && token.value === "#")) return true;
    if (token.type === "func") return isCustom(token.value.toUpperCase()) || mayGiveArray(token.value);
    // A range that is calculated with is more than one value even within SUM.
    return isManyCells(token) && (!takesRanges(calls.at(-1) ?? "") || besideOperator(tokens, index));
  });
}

const calculating = /^(?:[-+*/^&=<>%]|<>|<=|>=)$/;

function besideOperator(tokens: readonly Token[], index: number): boolean {
  const isOperator = (token: Token | undefined): boolean => token?.type === "operator" && calculating.test(token.value);
  const solid = (step: 1 | -1): Token | undefined => {
    let at = index + step;
    while (tokens[at]?.type === "whitespace") at += step;
    return tokens[at];
  };
  return isOperator(solid(-1)) || isOperator(solid(1));
}

function isManyCells({ type, value }: Token): boolean {
  if (type === "range_beam" || type === "range_ternary") return true;
  if (type === "range_named") return true;
  if (type === "structured") return !(parseStructRef(value)?.sections ?? []).some((section) => section.toLowerCase() === "this row");
  if (type !== "range") return false;
  const reference = parseA1Ref(value, { allowNamed: false });
  if (!reference || !("range" in reference)) return false;
  const { top, bottom, left, right } = reference.range;
  return top !== bottom || left !== right;
}
