import type { Options } from "../../src/scoring/options";
import { directions } from "../../src/scoring/direction";
import { methods } from "../../src/scoring/methods";
import { meanTypes, missingRules, sumRules } from "../../src/scoring/weighted";
import type { Message } from "../../src/text/language";

/** The words that a parameter accepts: by function and parameter, or by parameter where all functions agree. */
const choices: Readonly<Record<string, Pick<Options<unknown>, "choices">>> = {
  direction: directions,
  "SCORE.method": methods,
  "ATTAIN.method": methods,
  "WEIGHTED.type": meanTypes,
  missing: missingRules,
  sum_rule: sumRules,
};

/** The choices of a parameter as people read them; null when it takes no words. */
export function choicesOf(id: string, parameter: string): readonly Message[] | null {
  const options = choices[`${id}.${parameter}`] ?? choices[parameter];
  return options === undefined ? null : options.choices.map(({ label }) => label);
}
