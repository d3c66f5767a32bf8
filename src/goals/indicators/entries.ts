import { indicators } from "../library";
import type { Indicator } from "../types";
import type { LibraryRow } from "./conflicts";
import { originOf, type Origin, type OwnIndicator, type Suitability } from "./ownIndicator";

/** An indicator as a list shows it: as the workbook defines it, else as the product does. */
export interface LibraryEntry extends OwnIndicator {
  readonly origin: Origin;
  /** Where the workbook defines it; null where it does not. */
  readonly row: LibraryRow | null;
}

const unanswered: Suitability = { quantifiable: null, influence: null, processLink: null, available: null, exception: "" };

/** An indicator of the product's library in the shape of one that a workbook defines. */
export function plainIndicator(indicator: Indicator): OwnIndicator {
  return { ...indicator, formula: "", suitability: unanswered };
}

/** An indicator as it is shown and used: what somebody has said in one language stands for the other too. */
export function inBothLanguages(indicator: OwnIndicator): OwnIndicator {
  const { code, name, definition } = indicator;
  return { ...indicator, name: { zh: name.zh || name.en || code, en: name.en || name.zh || code }, definition: { zh: definition.zh || definition.en, en: definition.en || definition.zh } };
}

/** Every indicator that can be used: the workbook's own first, then those of the library as the workbook has them. Of two rows with one code the first counts. */
export function libraryEntries(rows: readonly LibraryRow[]): readonly LibraryEntry[] {
  const byCode = new Map<string, LibraryEntry>();
  for (const row of rows) {
    const key = row.indicator.code.toUpperCase();
    if (!byCode.has(key)) byCode.set(key, { ...inBothLanguages(row.indicator), origin: originOf(row.indicator), row });
  }
  const own = [...byCode.values()].filter(({ origin }) => origin === "own");
  return [...own, ...indicators.map((indicator): LibraryEntry => byCode.get(indicator.code) ?? { ...plainIndicator(indicator), origin: "library", row: null })];
}
