/** The two languages of the product, as Office names them. */
export type Language = "zh-CN" | "en-US";

/** One text in both languages. `{name}` marks a place that `say` fills in. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type MessageParameters = Readonly<Record<string, string | number>>;

/** The product's language for a locale that Office or the browser reports: any Chinese is zh-CN, all else en-US. */
export function languageOf(locale: string | null | undefined): Language {
  return /^zh\b/i.test(locale ?? "") ? "zh-CN" : "en-US";
}

/** A message in one language with its places filled in. A place without a parameter stays visible as `{name}`. */
export function say(message: Message, language: Language, parameters: MessageParameters = {}): string {
  const template = language === "zh-CN" ? message.zh : message.en;
  let filled = "";
  let at = 0;
  // No regular expression: a report is made of dozens of messages.
  for (let open = template.indexOf("{"); open >= 0; open = template.indexOf("{", open + 1)) {
    const close = template.indexOf("}", open);
    const value = parameters[template.slice(open + 1, close)];
    if (value === undefined) continue;
    filled += template.slice(at, open) + String(value);
    at = close + 1;
  }
  return at === 0 ? template : filled + template.slice(at);
}

/** Declares a catalogue: every entry has both languages, and its key is known to the compiler. */
export function catalogue<Entries extends Record<string, Message>>(entries: Entries): Readonly<Entries> {
  return entries;
}
