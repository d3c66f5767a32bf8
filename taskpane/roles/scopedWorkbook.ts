import type { KpiWorkbook } from "../../src/workbook/types";
import { ownPart, ownSaid, ownSheet, ownSummary, type OwnPart, type Scope } from "./ownPart";

/** The workbook as somebody sees it: readings leave out what is not theirs, everything else goes to the workbook itself. */
export function scopedWorkbook(whole: KpiWorkbook, scope: Scope): KpiWorkbook {
  let own: Promise<OwnPart> | null = null;
  const look = (): Promise<OwnPart> => {
    const found = ownPart(whole, scope);
    own = found;
    // What could not be read is looked at again by whoever asks next.
    found.catch(() => {
      if (own === found) own = null;
    });
    return found;
  };
  const known = (): Promise<OwnPart> => own ?? look();
  const readings: Partial<KpiWorkbook> = {
    // Looked at anew with every change of the sheets.
    readSummary: async () => ownSummary(await whole.readSummary(), await look()),
    readFill: async (period) => {
      const reading = await whole.readFill(period);
      const mine = await known();
      return { ...reading, suggestions: reading.suggestions.filter(mine.hasSuggestion), sheets: reading.sheets.flatMap((sheet) => ownSheet(sheet, mine)) };
    },
    readReviews: async (period) => {
      const reading = await whole.readReviews(period);
      const mine = await known();
      return { ...reading, results: reading.results.filter(mine.hasResult), totals: reading.totals.filter(mine.hasTotal), findings: reading.findings.filter(mine.hasFinding) };
    },
    readInsights: async () => {
      const reading = await whole.readInsights();
      const mine = await known();
      return { results: reading.results.filter(mine.hasResult), totals: reading.totals.filter(mine.hasTotal), keyResults: reading.keyResults.filter(mine.hasKeyResult), asked: null };
    },
    // A formula would show what is not theirs.
    insertAnswer: (answer) => whole.insertAnswer({ ...answer, formula: null }),
    readMeeting: async () => {
      const reading = await whole.readMeeting();
      const mine = await known();
      return {
        ...reading, results: reading.results.filter(mine.hasResult), totals: reading.totals.filter(mine.hasTotal),
        actions: reading.actions.filter(mine.hasAction), keyResults: reading.keyResults.filter(mine.hasKeyResult),
        said: ownSaid(reading.said, mine),
      };
    },
    readResults: async () => (await whole.readResults()).filter((await known()).hasResult),
    readPushes: async () => (await whole.readPushes()).filter((await known()).hasDepartment),
  };
  return new Proxy(whole, {
    get(target, key) {
      if (Object.hasOwn(readings, key)) return readings[key as keyof KpiWorkbook];
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
