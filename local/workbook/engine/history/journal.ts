import type { IRange } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import type { Context } from "../context";
import { lineInverse, shiftInverse, type LineShift, type Shift } from "../moving/shift";
import { presentCells, restoreCells, type CellRecord } from "./cellRecord";

/** Cells that were written, by sheet. What they are after is looked at when they are taken back: most steps never are. */
interface WrittenCells {
  readonly kind: "cells";
  readonly before: Map<string, CellRecord>;
  readonly after: Map<string, CellRecord>;
}

/**
 * Entire rows or columns that were put in or taken out: taken back by the opposite, as are the references of formulas whose
 * text tells how they read. What stood in lines that are gone, and what a formula was before it lost a cell, is among the
 * written cells.
 */
export interface ShiftedLines {
  readonly kind: "lines";
  readonly shift: LineShift;
  /** Those that are stored; null when they lay beyond. */
  readonly stored: IRange | null;
  /** The cells, by their number after the shift, whose formulas the text does not tell. */
  readonly untold: Set<number>;
}

/** Cells that moved otherwise: all of them are among the written ones. */
interface OtherShift {
  readonly kind: "other";
  readonly shift: Shift;
}

/** What a step did to the cells, in order; each entry knows them by where they stood then. */
export type JournalEntry = WrittenCells | ShiftedLines | OtherShift;

/** What takes part when lines are shifted back and forth. */
export interface Followers {
  /** Moves the areas that somebody holds on to. */
  readonly moveAreas: (shift: Shift) => void;
  /** Rewrites the formulas whose text tells how they read after the shift. */
  readonly rewriteLines: (shift: LineShift, except: ReadonlySet<number>) => void;
}

const mutations = {
  insert: { row: InsertRowMutation.id, column: InsertColMutation.id },
  delete: { row: RemoveRowMutation.id, column: RemoveColMutation.id },
} as const;

/** @param isConcerned whether a sheet is to be put back at all; the others are as they should be, or not there */
export function takeBack(context: Context, journal: readonly JournalEntry[], followers: Followers, isConcerned: (sheetId: string) => boolean): void {
  for (const entry of [...journal].reverse()) {
    if (entry.kind === "other") followers.moveAreas(shiftInverse(entry.shift));
    else if (entry.kind === "cells") {
      for (const [sheetId, record] of entry.before) {
        if (!isConcerned(sheetId)) continue;
        entry.after.set(sheetId, presentCells(record, context.sheet(sheetId)));
        restoreCells(context, sheetId, record);
      }
    } else if (isConcerned(entry.shift.sheetId)) {
      const back = lineInverse(entry.shift);
      followers.rewriteLines(back, entry.untold);
      shiftLines(context, back, entry.stored, followers);
    }
  }
}

/** The same forwards, after it was taken back. */
export function doAgain(context: Context, journal: readonly JournalEntry[], followers: Followers, isConcerned: (sheetId: string) => boolean): void {
  for (const entry of journal) {
    if (entry.kind === "other") followers.moveAreas(entry.shift);
    else if (entry.kind === "cells") {
      for (const [sheetId, record] of entry.after) if (isConcerned(sheetId)) restoreCells(context, sheetId, record);
    } else if (isConcerned(entry.shift.sheetId)) {
      shiftLines(context, entry.shift, entry.stored, followers);
      followers.rewriteLines(entry.shift, new Set());
    }
  }
}

function shiftLines(context: Context, shift: LineShift, stored: IRange | null, { moveAreas }: Followers): void {
  // Whoever follows the mutation moves the areas.
  if (stored) context.run(mutations[shift.kind][shift.axis], { subUnitId: shift.sheetId, range: { ...stored } });
  else moveAreas(shift);
}
