import { searchIndicators } from "../../../../src/goals";
import { filterIndicators, noFilter, type IndicatorFilter } from "../../../../src/goals/filterIndicators";
import type { LibraryEntry } from "../../../../src/goals/indicators/entries";

export type OriginFilter = "all" | "used" | "own" | "conflict";

/** What the list shows: it stays while somebody looks at one of its indicators. */
export interface ListLook {
  readonly query: string;
  readonly filter: IndicatorFilter;
  readonly origin: OriginFilter;
  /** So many are shown. */
  readonly shown: number;
}

/** So many more are shown at a time. */
export const page = 25;

export const emptyListLook: ListLook = { query: "", filter: noFilter, origin: "all", shown: page };

interface Marks {
  /** Codes that goals of the workbook use. */
  readonly used: ReadonlySet<string>;
  readonly conflicting: ReadonlySet<string>;
}

const origins: Readonly<Record<OriginFilter, (entry: LibraryEntry, marks: Marks) => boolean>> = {
  all: () => true,
  used: ({ code }, { used }) => used.has(code),
  own: ({ origin }) => origin !== "library",
  conflict: ({ code }, { conflicting }) => conflicting.has(code),
};

export function listed(entries: readonly LibraryEntry[], { query, filter, origin }: ListLook, marks: Marks): readonly LibraryEntry[] {
  const chosen = filterIndicators(entries, filter).filter((entry) => origins[origin](entry, marks));
  return searchIndicators(query, chosen);
}
