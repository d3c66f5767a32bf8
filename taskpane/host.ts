import { languageOf, type Language } from "../src/text/language";

/** What the pane takes from the Office that hosts it. */
export interface HostEnvironment {
  /** Language of Office's own interface. */
  readonly language: Language;
  /** Whether Office is dark; null where it does not say. */
  readonly dark: boolean | null;
}

/** Reads the environment after `Office.onReady`. Old hosts have no `officeTheme`. */
export function readHostEnvironment(): HostEnvironment {
  const { displayLanguage, officeTheme } = Office.context as Partial<Office.Context>;
  return { language: languageOf(displayLanguage ?? navigator.language), dark: isDark(officeTheme) };
}

function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | null {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const background = brightness(theme?.bodyBackgroundColor);
  return background === null ? null : background < 0.5;
}

/** Relative brightness 0…1 of a `#rrggbb` colour. */
function brightness(color: string | undefined): number | null {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return (0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16)) / 255;
}

/**
 * Waits for Office to be ready. Resolves false when Office.js did not load, the page is open outside Office, or it does
 * not answer within `timeout` milliseconds: the pane then says so rather than staying blank.
 */
export function waitForOffice(timeout: number): Promise<boolean> {
  if (typeof Office === "undefined" || typeof Office.onReady !== "function") return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeout);
    void Office.onReady().then((info) => {
      clearTimeout(timer);
      resolve(info?.host !== null && info?.host !== undefined);
    });
  });
}
