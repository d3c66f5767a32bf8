import { areaCorners, cellAddress, splitAddress } from "../../sheets/address";
import { isErrorValue } from "../../sheets/readTable";
import { planPeriodsText as text } from "../../text/pane/planPeriods";
import type { Message } from "../../text/language";
import { withTerms } from "../../text/terms";
import type { Finding } from "../types";
import type { ProfileRemark } from "./profiles";

/** What is said of each kind of line that is not followed. */
const unfollowed = {
  count: [text.pastCount, text.pastCountDetail],
  zeros: [text.pastZeros, text.pastZerosDetail],
  losses: [text.pastLosses, text.pastLossesDetail],
  mostlyMissing: [text.pastMissing, text.pastMissingDetail],
  mixed: [text.pastMixed, text.pastMixedDetail],
} as const;

/** The remarks on last year's numbers, each with its cell within the cells that were read. */
export function profileFindings(remarks: readonly ProfileRemark[], address: string): readonly Finding[] {
  const { sheet, local } = splitAddress(address) ?? { sheet: "", local: address };
  const { first } = areaCorners(local.replace(/\$/g, ""));
  return remarks.map((remark) => {
    const cell = cellAddress(sheet, first.row + remark.at.row, first.column + remark.at.column);
    const [message, detail] = wordsOf(remark);
    const kpi: Message = remark.kpi === null ? text.pastOfAll : { zh: remark.kpi, en: remark.kpi };
    const parameters = { position: "position" in remark ? remark.position + 1 : 0, count: "count" in remark ? remark.count : 0, value: shown(remark.at.cell) };
    return { id: `past:${remark.kind}:${cell}`, severity: remark.kind === "negative" ? "info" : "warning", text: withTerms(message, { kpi }), detail, parameters, address: cell };
  });
}

function wordsOf(remark: ProfileRemark): readonly [Message, Message] {
  if (remark.kind === "negative") return [text.pastNegative, text.pastNegativeDetail];
  if (remark.kind !== "missing") return unfollowed[remark.kind];
  const { cell } = remark.at;
  const isBlank = cell === "" || cell === null || cell === undefined;
  return [isBlank ? text.pastBlank : isErrorValue(cell) ? text.pastError : text.pastUnread, remark.by === "total" ? text.pastByTotal : text.pastByMean];
}

function shown(cell: unknown): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}
