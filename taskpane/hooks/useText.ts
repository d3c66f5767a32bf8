import { useCallback } from "react";
import { say, type Language, type Message, type MessageParameters } from "../../src/text/language";
import { useSettings } from "./useSettings";

export type Say = (message: Message, parameters?: MessageParameters) => string;

/** The language in force. */
export function useLanguage(): Language {
  return useSettings().language;
}

/** Says a message in the language in force. */
export function useText(): Say {
  const language = useLanguage();
  return useCallback((message, parameters) => say(message, language, parameters), [language]);
}
