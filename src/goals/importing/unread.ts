import type { CellBlock } from "./block";

/** The row of a sheet without known headings that looks most like some. */
export interface UnreadHeadings {
  /** Counted from 1 on the sheet. */
  readonly row: number;
  readonly texts: readonly string[];
}

/** Rows in which headings are looked for, and as many texts as a sentence takes. */
const lookedAt = 20;
const named = 8;

/** What stands where headings were looked for, to be shown to whoever wonders why they were not recognised; null for numbers alone. */
export function unreadHeadings({ row, values }: CellBlock): UnreadHeadings | null {
  const rows = values.slice(0, lookedAt).map((cells, index) => ({
    row: row + index + 1,
    texts: [...new Set(cells.flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" ? [cell.replace(/\s+/g, " ").trim().slice(0, 20)] : [])))],
  }));
  const most = Math.max(0, ...rows.map(({ texts }) => texts.length));
  const found = rows.find(({ texts }) => texts.length === most && most > 0);
  return found === undefined ? null : { ...found, texts: found.texts.slice(0, named) };
}
