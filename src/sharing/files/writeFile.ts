import { writeXlsx } from "hucre/xlsx";
import type { SheetPlan } from "../../sheets/plan";
import { planSheet, type CellFacts } from "./planSheet";
import { withPrintRanges } from "./printRanges";
import { fontOf } from "./styles";

/** A workbook with one sheet for people and one that only machines read. */
export interface FileContent {
  readonly sheet: SheetPlan;
  readonly facts: CellFacts;
  readonly title: string;
  /** Lines of the hidden sheet, one cell each. */
  readonly hidden: { readonly name: string; readonly lines: readonly string[] };
}

/** Writes an .xlsx file. */
export async function writeFile({ sheet, facts, title, hidden }: FileContent): Promise<Uint8Array> {
  return writeXlsx({
    ...withPrintRanges([
      planSheet(sheet, facts),
      { name: hidden.name, rows: hidden.lines.map((line) => [line]), veryHidden: true, protection: { sheet: true } },
    ]),
    defaultFont: fontOf(sheet.print.language),
    properties: { title },
  });
}
