import { say, type Language } from "../../text/language";
import { shareSafeMessages as text } from "../../text/shareSafe";
import type { GradeClass, SafeLabel } from "./types";

/** What a group is called in a language. */
export function labelText(label: SafeLabel, language: Language): string {
  if (label.kind === "department") return label.name;
  if (label.kind === "unnamed") return say(text.unnamed, language, { place: label.place });
  return say(text[label.kind], language, { departments: label.departments });
}

/** `B`, or `S–B` for grades that were joined. */
export function classText({ labels }: GradeClass): string {
  const [first = "", ...others] = labels;
  return others.length === 0 ? first : `${first}–${others.at(-1) ?? ""}`;
}

/** What a person is called, with as many digits as the last one: `Person 07`. */
export function aliasText(number: number, of: number, language: Language): string {
  return say(text.person, language, { number: String(number).padStart(String(of).length, "0") });
}
