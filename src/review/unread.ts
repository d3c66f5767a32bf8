import type { Finding } from "../goals/types";
import { cellAddress } from "../sheets/address";
import { columnNames, type TableReading } from "../sheets/readTable";
import { filesText } from "../text/files";
import { fillMessages } from "../text/fill";
import type { Message } from "../text/language";
import { plainText } from "../text/parse";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";
import { periodMessage } from "./periods";
import { whoseName } from "./reviewFindings";
import type { PeriodId } from "./types";

/** Whose review sheet it is; a person of "", or none, stands for the whole department. */
interface Whose {
  readonly department: string;
  readonly person?: string;
  /** The name of its tab. */
  readonly sheet: string;
}

type WhoseTable = Omit<Whose, "sheet"> & { readonly reading: TableReading };

/** A review sheet that lacks columns does not count, and what was written of its department before stays. */
export function unreadFinding(tab: WhoseTable, period: PeriodId, missing: readonly Message[]): Finding {
  return finding(tab, missing, withTerms(text.unread, { period: periodMessage(period) }));
}

/** A department is not closed while one of its sheets lacks columns. */
export function unreadToClose(tab: WhoseTable, missing: readonly Message[]): Finding {
  return finding(tab, missing, text.unreadToClose);
}

function finding(tab: WhoseTable, missing: readonly Message[], sentence: Message): Finding {
  const { table, sheet, row, column } = tab.reading;
  const words = terms({ ...tab, sheet }, missing);
  return {
    id: `unread:${table}`, severity: "error", text: withTerms(sentence, words), detail: withTerms(text.unreadDetail, words), parameters: {},
    address: cellAddress(sheet, row, column),
  };
}

/** Why a review sheet can be neither filled in nor submitted: it lacks columns. */
export function unreadSheet(whose: Whose, missing: readonly Message[]): Message {
  return withTerms(fillMessages.unread, terms(whose, missing));
}

/** Why a review sheet does not travel as a file: it lacks columns, so none of its KPIs would be in it. */
export function unreadToExport(whose: Whose, missing: readonly Message[]): Message {
  return withTerms(filesText.unreadToExport, terms(whose, missing));
}

/** Why a file that came back cannot be compared: the review sheet here lacks columns. */
export function unreadToCompare(whose: Whose, missing: readonly Message[]): Message {
  return withTerms(filesText.unreadToCompare, terms(whose, missing));
}

/** The headings that a sheet lacks, as they stand in a sentence. */
export function missingColumns(missing: readonly Message[]): Message {
  return { zh: columnNames(missing, "zh-CN"), en: columnNames(missing, "en-US") };
}

function terms({ department, person = "", sheet }: Whose, missing: readonly Message[]): { readonly who: Message; readonly columns: Message } {
  const name = whoseName({ department, person });
  const who: Message = { zh: name, en: name };
  // Whoever looks for a tab that was renamed does not find it by whose it is.
  const isRenamed = [department, person].some((part) => !plainText(sheet).includes(plainText(part)));
  return { who: isRenamed ? withTerms(text.onTab, { who, tab: { zh: sheet, en: sheet } }) : who, columns: missingColumns(missing) };
}
