import { isWebAddress } from "../../review/fill/entry";
import type { TableUpdate } from "../../sheets/mergeTable";
import { bodyLook, looks } from "../../sheets/look";
import type { Content } from "../../sheets/plan";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { contentOf } from "../plan/cellContent";
import { protect } from "../protection";
import type { WorkbookReading } from "../read";
import type { Drawing } from "../render";

/** Whether evidence has a link before or after it changes: only links need an open sheet, which a password may keep shut. */
export function hasLink(...evidence: readonly Content[]): boolean {
  return evidence.some(isLink);
}

function isLink(content: Content): content is string {
  return typeof content === "string" && isWebAddress(content);
}

/**
 * Queues the link of an evidence cell that holds `content`: an address on the web leads there, anything else nowhere, and
 * looks like it. The sheet must be open.
 */
export function linkEvidence(cell: Excel.Range, content: Content): void {
  if (isLink(content)) {
    cell.hyperlink = { address: content, textToDisplay: content };
    // A link comes in the size of its style.
    cell.format.font.size = bodyLook.size;
  } else {
    cell.clear("Hyperlinks");
    cell.format.font.underline = "None";
    cell.format.font.color = looks.input.color;
  }
}

/** Where a cell leads; null where it leads nowhere. Its words say nothing of that: somebody may have given the link others. */
export type CellLink = Excel.RangeHyperlink | null;

/** Queues the link that a cell of evidence had, whatever it says. The sheet must be open. */
export function linkAgain(cell: Excel.Range, content: Content, link: CellLink): void {
  if (link === null) return linkEvidence(cell, content);
  const { address, documentReference, screenTip } = link;
  // Without words of its own the link leaves the cell as it is: they might stand for a formula.
  cell.hyperlink = { ...(address && { address }), ...(documentReference && { documentReference }), ...(screenTip && { screenTip }) };
  cell.format.font.size = bodyLook.size;
}

/** Reads where cells lead, in one request. */
export async function linksOf(context: Excel.RequestContext, cells: readonly Excel.Range[]): Promise<readonly CellLink[]> {
  for (const cell of cells) cell.load("hyperlink");
  await context.sync();
  return cells.map(({ hyperlink }) => ((hyperlink as CellLink | undefined)?.address || hyperlink?.documentReference ? hyperlink : null));
}

interface ChangedEvidence {
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
}

/** The cells of evidence of one review sheet that have a link, or get one. */
interface LinkedSheet {
  readonly name: string;
  readonly isLocked: boolean;
  readonly cells: readonly (ChangedEvidence & { readonly link: CellLink })[];
}

/** The links of the evidence that updates of review tables change, as part of their step, with the way back. */
export async function evidenceLinks(context: Excel.RequestContext, reading: WorkbookReading, updates: readonly TableUpdate[]): Promise<Pick<Drawing, "also" | "alsoBack">> {
  const sheets = await linkedSheets(context, reading, updates);
  if (sheets.length === 0) return {};
  const onEach = (batch: Excel.RequestContext, work: (range: Excel.Range, cell: LinkedSheet["cells"][number]) => void): void => {
    for (const { name, isLocked, cells } of sheets) {
      const sheet = batch.workbook.worksheets.getItem(name);
      if (isLocked) sheet.protection.unprotect();
      for (const cell of cells) work(cellOf(sheet, cell), cell);
      if (isLocked) protect(sheet);
    }
  };
  return {
    also: (batch) => onEach(batch, (range, { after }) => linkEvidence(range, after)),
    alsoBack: async (batch) => {
      onEach(batch, (range, { before, link }) => linkAgain(range, before, link));
      await batch.sync();
    },
  };
}

async function linkedSheets(context: Excel.RequestContext, reading: WorkbookReading, updates: readonly TableUpdate[]): Promise<readonly LinkedSheet[]> {
  const changed = updates.flatMap((update) => {
    const sheet = context.workbook.worksheets.getItem(update.reading.sheet);
    return changedEvidence(reading, update).map((cell) => ({ update, cell, range: cellOf(sheet, cell) }));
  });
  if (changed.length === 0) return [];
  const links = await linksOf(context, changed.map(({ range }) => range));
  return updates.flatMap((update): readonly LinkedSheet[] => {
    const cells = changed.flatMap(({ update: own, cell }, at) => {
      const link = links[at] ?? null;
      return own === update && (link !== null || hasLink(cell.before, cell.after)) ? [{ ...cell, link }] : [];
    });
    return cells.length === 0 ? [] : [{ name: update.reading.sheet, isLocked: update.protected, cells }];
  });
}

function cellOf(sheet: Excel.Worksheet, { row, column }: ChangedEvidence): Excel.Range {
  return sheet.getRangeByIndexes(row, column, 1, 1);
}

function changedEvidence(reading: WorkbookReading, { reading: { table, row, column, header, rows }, changed }: TableUpdate): readonly ChangedEvidence[] {
  const position = findColumns(tables.review.columns, header).get("evidence");
  if (position === undefined) return [];
  const formulas = reading.found.get(table)?.formulas;
  return changed.flatMap((cells, index): readonly ChangedEvidence[] => {
    const after = cells[position] ?? null;
    const before = contentOf(formulas?.[index]?.[position], rows[index]?.[position]);
    return after === null ? [] : [{ row: row + 1 + index, column: column + position, before, after }];
  });
}
