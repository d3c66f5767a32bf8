import type { DocumentState } from "../../office";

/** Office's older API hands settings over as JSON texts; the newer one reads and writes the same ones as values. */
export const settingsAsText = ({ settings }: DocumentState): Readonly<Record<string, string>> =>
  Object.fromEntries([...settings].flatMap(([key, value]) => {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? [] : [[key, text]];
  }));

export function takeSettings({ settings }: DocumentState, texts: Readonly<Record<string, string>>): void {
  settings.clear();
  for (const [key, text] of Object.entries(texts)) settings.set(key, parsed(text));
}

/** The library writes JSON; what is none stays the text that it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
