import type { Language } from "../src/text/language";

/** What a person chose for their own pane. It belongs to the browser, not to the workbook. */
export interface Settings {
  readonly language: "auto" | Language;
  readonly theme: "auto" | "light" | "dark";
  /** Who pushes results: shown beside them in the shared workbook. */
  readonly person: string;
}

export const languageChoices = ["auto", "zh-CN", "en-US"] as const satisfies readonly Settings["language"][];
export const themeChoices = ["auto", "light", "dark"] as const satisfies readonly Settings["theme"][];

const key = "kpitables.settings";
const defaults: Settings = { language: "auto", theme: "auto", person: "" };

/** Storage can be absent or forbidden (third-party frames in some browsers): the pane then starts with the defaults. */
export function readSettings(): Settings {
  try {
    return parse(JSON.parse(localStorage.getItem(key) ?? "null"));
  } catch {
    return defaults;
  }
}

export function writeSettings(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Without storage the choice lasts as long as the pane is open.
  }
}

function parse(stored: unknown): Settings {
  if (typeof stored !== "object" || stored === null) return defaults;
  const { language, theme, person } = stored as Readonly<Record<string, unknown>>;
  return {
    language: languageChoices.find((choice) => choice === language) ?? defaults.language,
    theme: themeChoices.find((choice) => choice === theme) ?? defaults.theme,
    person: typeof person === "string" ? person : defaults.person,
  };
}
