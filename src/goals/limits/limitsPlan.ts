import type { TablePlan } from "../../sheets/plan";
import { choicesOf } from "../../sheets/choices";
import { percent } from "../../sheets/columns";
import { tablePlan, type RowContent } from "../../sheets/tablePlan";
import { say, type Language } from "../../text/language";
import { limitCellMessage, limitNotes } from "../../text/limits";
import { limitEntries, limitKeys, type LimitKey, type Limits } from "./limits";

/** The table of the limits with its first heading in a cell of the rules sheet. */
export function limitsTable(limits: Limits, at: { readonly row: number; readonly column: number }, language: Language, keys: readonly LimitKey[] = limitKeys): TablePlan {
  const most = Math.max(...keys.map((key) => limitEntries[key].most));
  return tablePlan({
    table: "limits", language, ...at, rows: keys.map((key) => limitRow(key, limits[key], language)),
    options: {
      limit: choicesOf("limits", language).limit ?? {},
      value: { input: true, numberFormats: keys.map(formatOfLimit), validation: { kind: "number", minimum: 0, maximum: most, message: say(limitCellMessage, language) } },
    },
  });
}

export function limitRow(key: LimitKey, value: number, language: Language): RowContent<"limits"> {
  return { limit: key, value, note: say(limitNotes[key], language) };
}

/** How its cell shows a limit. */
function formatOfLimit(key: LimitKey): string {
  return limitEntries[key].kind === "share" ? percent : "0";
}
