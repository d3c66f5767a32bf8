import type { EntryDecision, RefusedEntry } from "../engine/validation/entryGuard";
import { ask, type Choice } from "./files/dialogs";
import { word, type PageLanguage, type PageWord } from "./text";

interface Alert {
  readonly choices: readonly (readonly [label: PageWord, answer: EntryDecision])[];
  /** Asked after the message. */
  readonly question?: PageWord;
  /** The one that Enter presses. */
  readonly main: EntryDecision;
}

/** The buttons that Excel shows for each style of alert. */
const alerts: Readonly<Record<RefusedEntry["style"], Alert>> = {
  stop: { choices: [["retry", "retry"], ["cancel", "cancel"]], main: "retry" },
  warning: { choices: [["yes", "accept"], ["no", "retry"], ["cancel", "cancel"]], main: "retry", question: "continueAnyway" },
  information: { choices: [["ok", "accept"], ["cancel", "cancel"]], main: "accept" },
};

/** What is said where a rule has no words of its own. */
const unsaid: Readonly<Record<RefusedEntry["reason"], { readonly title: PageWord; readonly text: PageWord }>> = {
  rule: { title: "entryRefusedTitle", text: "entryRefused" },
  formula: { title: "formulaRefusedTitle", text: "formulaRefused" },
};

/** Says that an entry is no formula or breaks the rule of its cell, and asks what is to become of it. */
export function askAboutEntry({ reason, style, title, message }: RefusedEntry, language: PageLanguage): Promise<EntryDecision> {
  const { choices, main, question } = alerts[style];
  const words = unsaid[reason];
  const text = message === "" ? word(words.text, language) : message;
  return ask<EntryDecision>({
    title: title === "" ? word(words.title, language) : title,
    text: question ? `${text}\n\n${word(question, language)}` : text,
    otherwise: "cancel",
    choices: choices.map(([label, answer]): Choice<EntryDecision> => ({ label: word(label, language), answer, isDefault: answer === main })),
  });
}
