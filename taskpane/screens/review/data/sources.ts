import type { PeriodId } from "../../../../src/review";
import { blockGrid } from "../../../../src/review/data/blockGrid";
import { findDataLayout } from "../../../../src/review/data/fields";
import { partOfPeriod } from "../../../../src/review/data/inPeriod";
import type { DataGrid } from "../../../../src/review/data/types";
import type { GivenFile } from "../../../../src/sharing/files";
import { dataText } from "../../../../src/text/data";
import { say, type Language, type Message, type MessageParameters } from "../../../../src/text/language";
import { dataPaneText as text } from "../../../../src/text/pane/data";
import type { DataReading, KpiWorkbook } from "../../../../src/workbook/types";

/** Where data comes from. */
export type DataSource =
  | { readonly kind: "cells" }
  | { readonly kind: "refresh" }
  | { readonly kind: "pasted"; readonly text: string }
  | { readonly kind: "files"; readonly files: readonly GivenFile[] };

/** Data that was read, with what it is compared with. */
export interface ReadData {
  readonly reading: DataReading;
  /** A file may have several sheets with data. */
  readonly grids: readonly DataGrid[];
  /** The data is what the Data sheet says. */
  readonly isFromSheet: boolean;
}

/** Why there is nothing to read, and what to do. */
export interface NoData {
  readonly title: Message;
  readonly parameters?: MessageParameters;
  readonly advice?: Message;
  /** With what the sheet of collected data can be made, where that is what is missing. */
  readonly blank?: DataReading;
}

/** Reads data from a source. The workbook is read at the same time, so that it is compared with what is there now. */
export async function readSource(workbook: KpiWorkbook, period: PeriodId, source: DataSource, language: Language): Promise<ReadData | NoData> {
  if (source.kind === "cells") return readCells(workbook, period);
  if (source.kind === "refresh") {
    const reading = await workbook.readData(period);
    return reading.collected === null || !hasRows(reading.collected, period) ? { title: text.noDataSheet, advice: text.noDataSheetDetail, blank: reading } : { reading, grids: [reading.collected], isFromSheet: true };
  }
  if (source.kind === "pasted") {
    const { textGrid } = await import("../../../../src/review/data/textGrid");
    return { reading: await workbook.readData(period), grids: [textGrid(source.text, say(dataText.pasted, language))], isFromSheet: false };
  }
  const [file, ...others] = source.files;
  if (file === undefined || others.length > 0) return { title: text.oneFile, advice: text.oneFileDetail };
  const { readDataFile } = await import("../../../../src/sharing/files/readDataFile");
  const read = await readDataFile(file, period);
  if ("refusal" in read) return { title: read.refusal, parameters: read.parameters };
  return { reading: await workbook.readData(period), grids: read.grids, isFromSheet: false };
}

/** Whether the sheet of collected data has rows of a period, with a value or without. */
function hasRows(grid: DataGrid, period: PeriodId): boolean {
  const layout = findDataLayout(grid, period);
  const position = layout?.columns.get("period");
  // A sheet that cannot be read says so itself.
  if (layout === null || position === undefined) return true;
  return grid.rows.slice(layout.header + 1).some((cells) => cells[position] !== undefined && partOfPeriod(cells[position], period) !== "other");
}

async function readCells(workbook: KpiWorkbook, period: PeriodId): Promise<ReadData | NoData> {
  const { block, isTooLarge } = await workbook.readOwnSheet();
  if (isTooLarge) return { title: text.tooLarge, advice: text.tooLargeDetail };
  if (block === null) return { title: text.nothingSelected, advice: text.nothingSelectedDetail };
  const reading = await workbook.readData(period);
  const isFromSheet = reading.collected?.place?.sheet === block.sheet;
  return { reading, grids: [isFromSheet ? reading.collected : blockGrid(block)], isFromSheet };
}
