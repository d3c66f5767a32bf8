import { findDataLayout } from "../../review/data/fields";
import { decodeText, textGrid } from "../../review/data/textGrid";
import type { DataGrid } from "../../review/data/types";
import type { PeriodId } from "../../review/types";
import type { Message, MessageParameters } from "../../text/language";
import { openFile, type GivenFile } from "./openFile";

/** The tables with data in a file, or why it has none. */
export type ReadDataFile = { readonly grids: readonly DataGrid[] } | { readonly refusal: Message; readonly parameters: MessageParameters };

/** Reads data from a CSV file or a workbook: the sheets that have headings of KPIs and their values, else the first that has anything. Never throws. */
export async function readDataFile(given: GivenFile, period: PeriodId): Promise<ReadDataFile> {
  const { name } = given;
  const opened = await openFile(given);
  if ("refusal" in opened) {
    if (opened.text !== undefined) return { grids: [textGrid(decodeText(opened.text), name)] };
    return { refusal: opened.refusal, parameters: { file: name, ...opened.parameters } };
  }
  const filled = opened.sheets.filter(({ rows }) => rows.some((cells) => cells.some(({ value }) => value !== null)));
  const grids = filled.map((sheet): DataGrid => ({ name: filled.length === 1 ? name : `${name} · ${sheet.name}`, rows: sheet.rows, place: null }));
  const fitting = grids.filter((grid) => findDataLayout(grid, period) !== null);
  return { grids: fitting.length > 0 ? fitting : [grids[0] ?? { name, rows: [], place: null }] };
}
