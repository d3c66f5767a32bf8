import type { Options } from "../../scoring/options";
import { isMissingText } from "../../text/parse";
import { known, type NativeArgument } from "./argument";
import { isMissing, isWord } from "./conditions";

/**
 * What an option makes of a formula: one case where its word is known, else all of them, chosen by the word in the cell.
 * An unknown word is #VALUE!.
 */
export function choose<Value>(argument: NativeArgument, options: Options<Value>, fallback: Value, build: (value: Value) => string): string {
  const word = known(argument);
  if (word !== undefined) {
    const found = word === null ? undefined : options.find(String(word));
    if (found !== undefined) return build(found);
    return word === null || word === 0 || isMissingText(String(word)) ? build(fallback) : "#VALUE!";
  }
  const cases = options.choices.map(({ value, label, also = [] }) => `IF(${isWord(argument.text, [label.zh, label.en, ...also])},${build(value)},`);
  return `IF(${isMissing(argument.text)},${build(fallback)},${cases.join("")}#VALUE!${")".repeat(cases.length + 1)}`;
}
