import type { Language } from "../../../../src/text/language";
import { askText as text } from "../../../../src/text/pane/ask";
import type { Say } from "../../../hooks/useText";
import type { Answered } from "./useAsked";
import { valueText } from "./valueText";

/** What an answer comes to, for those who hear it. */
export function spoken({ answer, restated: sentence }: Answered, t: Say, language: Language): string {
  if (answer.kind === "number") {
    return t(text.number, { sentence, heading: t(answer.heading), value: valueText(answer.value, answer.valueKind, answer.unit, language) });
  }
  const { length: count } = answer.rows;
  return count === 1 ? t(text.oneRow, { sentence }) : t(text.rows, { sentence, count });
}
