import type { ShareSafeOptions } from "./types";

/** What the smallest group may be set to. Below three, each of two could work out the other. */
export const minimumRange = { least: 3, most: 50 } as const;

export const defaultOptions: ShareSafeOptions = { names: "departments", minimum: 5, headcounts: {} };

/** Options as a workbook keeps them. What is stored may be from another version of the add-in: anything else is the default. */
export function readOptions(stored: unknown): ShareSafeOptions {
  try {
    const value: unknown = typeof stored === "string" ? JSON.parse(stored) : null;
    if (typeof value !== "object" || value === null) return defaultOptions;
    const { names, minimum, headcounts } = value as Readonly<Record<string, unknown>>;
    return {
      names: names === "pseudonyms" ? names : defaultOptions.names,
      minimum: isMinimum(minimum) ? minimum : defaultOptions.minimum,
      headcounts: readCounts(headcounts),
    };
  } catch {
    return defaultOptions;
  }
}

export function isMinimum(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= minimumRange.least && value <= minimumRange.most;
}

function readCounts(stored: unknown): ShareSafeOptions["headcounts"] {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, number] => Number.isInteger(entry[1]) && entry[1] > 0));
}
