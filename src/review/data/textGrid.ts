import Papa from "papaparse";
import type { RawCell } from "../files/rawFile";
import type { DataGrid } from "./types";

/** Longer rows and more of them are no list of KPIs. */
const most = { rows: 200_000, columns: 500 };

/** A table in text, as a CSV file has it or as cells are pasted: separated by commas, tabs, semicolons or bars. */
export function textGrid(text: string, name: string): DataGrid {
  // A pasted block of cells is separated by tabs, whatever commas its texts have.
  const delimiter = /^[^\n"]*\t/.test(text) ? { delimiter: "\t" } : {};
  const { data, meta, errors } = Papa.parse<readonly string[]>(text.replace(/^\ufeff/, "").trimEnd(), { ...delimiter, preview: most.rows });
  // An opening quote that is never closed takes all that follows into one cell.
  const isCut = meta.truncated || errors.some(({ code }) => code === "MissingQuotes");
  return { name, place: null, rows: data.map((cells) => cells.slice(0, most.columns).map(cellOf)), ...(isCut && { isTooLong: true }) };
}

function cellOf(text: string): RawCell {
  const value = text.trim();
  return { value: value === "" ? null : value, formula: null, typedAs: null };
}

/** The text of a file: UTF-8, UTF-16 with its mark, or what Excel writes in China where it was not asked for UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
