import { aggregatingMessages } from "./functionMessages/aggregating";
import { gradingMessages } from "./functionMessages/grading";
import { incentiveMessages } from "./functionMessages/incentives";
import { insightMessages } from "./functionMessages/insights";
import { scoringMessages } from "./functionMessages/scoring";
import { sharedMessages } from "./functionMessages/shared";
import { smartMessages } from "./functionMessages/smart";
import { say, type Language, type Message } from "./language";

/** What went wrong in a KPI.* function, and what to do, by family. `{argument}` is already quoted (see `quoted`). */
export const functionMessages = {
  ...sharedMessages,
  ...scoringMessages,
  ...aggregatingMessages,
  ...gradingMessages,
  ...incentiveMessages,
  ...insightMessages,
  ...smartMessages,
};

export type FunctionMessageKey = keyof typeof functionMessages;

/** What a place in a message is filled with: a text in both languages, or what is the same in both. */
export type FunctionMessageParameters = Readonly<Record<string, Message | string | number>>;

/** A message in one language, or in both when the language is not known. */
export function functionText(
  key: FunctionMessageKey,
  parameters: FunctionMessageParameters,
  language: Language | null,
): string {
  if (language === null) return `${functionText(key, parameters, "zh-CN")} ${functionText(key, parameters, "en-US")}`;
  const words: Record<string, string | number> = {};
  for (const [place, value] of Object.entries(parameters)) {
    words[place] = typeof value === "object" ? say(value, language) : value;
  }
  return say(functionMessages[key], language, words);
}
