import { isWebAddress } from "../../review/fill/entry";
import type { TableUpdate } from "../../sheets/mergeTable";
import { bodyLook, looks } from "../../sheets/look";
import type { Content } from "../../sheets/plan";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { contentOf } from "../plan/goalStep";
import { protect } from "../protection";
import type { WorkbookReading } from "../read";
import type { Drawing } from "../render";

/**
 * Queues the link of an evidence cell that holds `content`: an address on the web leads there, anything else nowhere, and
 * looks like it. The sheet must be open.
 */
export function linkEvidence(cell: Excel.Range, content: Content): void {
  if (typeof content === "string" && isWebAddress(content)) {
    cell.hyperlink = { address: content, textToDisplay: content };
    // A link comes in the size of its style.
    cell.format.font.size = bodyLook.size;
  } else {
    cell.clear("Hyperlinks");
    cell.format.font.underline = "None";
    cell.format.font.color = looks.input.color;
  }
}

interface ChangedEvidence {
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
}

/** The links of the evidence that updates of review tables change, as part of their step, with the way back. */
export function evidenceLinks(reading: WorkbookReading, updates: readonly TableUpdate[]): Pick<Drawing, "also" | "alsoBack"> {
  const sheets = updates.flatMap((update) => {
    const cells = changedEvidence(reading, update);
    return cells.length === 0 ? [] : [{ name: update.reading.sheet, isLocked: update.protected, cells }];
  });
  if (sheets.length === 0) return {};
  const link = (context: Excel.RequestContext, moment: "before" | "after"): void => {
    for (const { name, isLocked, cells } of sheets) {
      const sheet = context.workbook.worksheets.getItem(name);
      if (isLocked) sheet.protection.unprotect();
      for (const cell of cells) linkEvidence(sheet.getRangeByIndexes(cell.row, cell.column, 1, 1), cell[moment]);
      if (isLocked) protect(sheet);
    }
  };
  return {
    also: (context) => link(context, "after"),
    alsoBack: async (context) => {
      link(context, "before");
      await context.sync();
    },
  };
}

function changedEvidence(reading: WorkbookReading, { reading: { table, row, column, header, rows }, changed }: TableUpdate): readonly ChangedEvidence[] {
  const position = findColumns(tables.review.columns, header).get("evidence");
  if (position === undefined) return [];
  const formulas = reading.found.get(table)?.formulas;
  return changed.flatMap((cells, index): readonly ChangedEvidence[] => {
    const after = cells[position] ?? null;
    return after === null ? [] : [{ row: row + 1 + index, column: column + position, before: contentOf(formulas?.[index]?.[position], rows[index]?.[position]), after }];
  });
}
