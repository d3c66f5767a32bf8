import type { Finding } from "../goals/types";
import { cellAddress } from "../sheets/address";
import { columnNames, type TableReading } from "../sheets/readTable";
import { fillMessages } from "../text/fill";
import type { Message } from "../text/language";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";
import { periodMessage } from "./periods";
import type { PeriodId } from "./types";

/** Whose review sheet it is; a person of "", or none, stands for the whole department. */
interface Whose {
  readonly department: string;
  readonly person?: string;
}

type WhoseTable = Whose & { readonly reading: TableReading };

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
  const words = terms(tab, missing);
  return {
    id: `unread:${table}`, severity: "error", text: withTerms(sentence, words), detail: withTerms(text.unreadDetail, words), parameters: {},
    address: cellAddress(sheet, row, column),
  };
}

/** Why a review sheet can be neither filled in nor submitted: it lacks columns. */
export function unreadSheet(whose: Whose, missing: readonly Message[]): Message {
  return withTerms(fillMessages.unread, terms(whose, missing));
}

function terms({ department, person = "" }: Whose, missing: readonly Message[]): { readonly who: Message; readonly columns: Message } {
  const who = person === "" ? department : `${department} · ${person}`;
  return { who: { zh: who, en: who }, columns: { zh: columnNames(missing, "zh-CN"), en: columnNames(missing, "en-US") } };
}
