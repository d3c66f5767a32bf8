import type { Finding } from "../../goals/types";
import { lookingFinding } from "./changesSince";

/** A run of formulas on a sheet that stays. */
interface Formulas {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
}

/** Cells that a step has written, and that it takes back itself. */
export interface OwnCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What goes with a step: names of sheets and of the tables on them. */
export interface Going {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

/**
 * Queues reading the formulas on the sheets that stay: one that looks at a sheet that goes would say #REF! for good.
 * Of a locked sheet Excel does not tell the cells with formulas from the others, so all of them are read.
 */
export function requestFormulas(sheets: readonly Excel.Worksheet[]): () => readonly Formulas[] {
  const ofSheets = sheets.map((sheet) => {
    if (sheet.protection.protected) {
      const used = sheet.getUsedRangeOrNullObject(true).load("formulas, rowIndex, columnIndex");
      return { sheet, ranges: () => (used.isNullObject ? [] : [used]) };
    }
    const cells = sheet.getRange().getSpecialCellsOrNullObject("Formulas").load("areas/items/formulas, areas/items/rowIndex, areas/items/columnIndex");
    return { sheet, ranges: () => (cells.isNullObject ? [] : cells.areas.items) };
  });
  return () => ofSheets.flatMap(({ sheet: { name }, ranges }) => ranges().map(({ rowIndex, columnIndex, formulas }) => ({ sheet: name, row: rowIndex, column: columnIndex, formulas })));
}

/** The formulas that look at what goes, the first of each sheet, but for those that go with it. */
export function lookingAt({ sheets, tables }: Going, formulas: readonly Formulas[], own: readonly OwnCells[]): readonly Finding[] {
  const names = [...sheets.map(sheetPattern), ...tables.map((table) => `(?<![\\p{L}\\p{N}_.])${escaped(table)}(?![\\p{L}\\p{N}_.])`)];
  if (names.length === 0) return [];
  const pattern = new RegExp(names.join("|"), "iu");
  const found = new Map<string, Finding>();
  for (const { sheet, row, column, formulas: cells } of formulas) {
    cells.forEach((line, down) => line.forEach((cell, across) => {
      const place = { row: row + down, column: column + across };
      if (found.has(sheet) || typeof cell !== "string" || !cell.startsWith("=") || !pattern.test(cell) || own.some((each) => each.sheet === sheet && isWithin(place, each))) return;
      found.set(sheet, lookingFinding(sheet, place));
    }));
  }
  return [...found.values()];
}

/** A sheet as a formula names it: in quotes, its own doubled, or bare. */
function sheetPattern(name: string): string {
  return `'${escaped(name.replaceAll("'", "''"))}'!|(?<![\\p{L}\\p{N}_.'])${escaped(name)}!`;
}

function isWithin(place: { readonly row: number; readonly column: number }, { row, column, rows, columns }: OwnCells): boolean {
  return place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
