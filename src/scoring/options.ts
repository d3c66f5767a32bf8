import type { Message } from "../text/language";
import { plainText } from "../text/parse";

/** One choice of a text option: its label is the word in either language; `also` are further words that mean it. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: Message;
  readonly also?: readonly string[];
}

/** The choices of one text option, found by any of their words; case, width and blanks at the ends do not matter. */
export class Options<Value> {
  private readonly byWord = new Map<string, Value>();
  /** All choices as a message lists them. */
  readonly list: Message;

  constructor(readonly choices: readonly Choice<Value>[]) {
    for (const { value, label, also = [] } of choices) {
      for (const word of [label.en, label.zh, ...also]) this.byWord.set(plainText(word), value);
    }
    this.list = {
      zh: choices.map(({ label }) => label.zh).join("、"),
      en: choices.map(({ label }) => label.en).join(", "),
    };
  }

  /** The value for a word in either language; undefined when it is none of the choices. */
  find(word: string): Value | undefined {
    return this.byWord.get(word) ?? this.byWord.get(plainText(word));
  }

  /** The words for a value, as sheets and messages show it. */
  label(value: Value): Message {
    const choice = this.choices.find((each) => each.value === value);
    return choice?.label ?? { zh: String(value), en: String(value) };
  }
}
