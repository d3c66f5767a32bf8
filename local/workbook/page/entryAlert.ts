import type { EntryDecision, RefusedEntry } from "../engine/entryGuard";
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

/** Says that an entry breaks the rule of its cell, and asks what is to become of it. */
export function askAboutEntry({ style, title, message }: RefusedEntry, language: PageLanguage): Promise<EntryDecision> {
  const { choices, main, question } = alerts[style];
  const text = message === "" ? word("entryRefused", language) : message;
  return ask<EntryDecision>({
    title: title === "" ? word("entryRefusedTitle", language) : title,
    text: question ? `${text}\n\n${word(question, language)}` : text,
    otherwise: "cancel",
    choices: choices.map(([label, answer]): Choice<EntryDecision> => ({ label: word(label, language), answer, isDefault: answer === main })),
  });
}
