import { outline } from "../draw/outline";
import type { TableSnapshot } from "../read";
import type { Hangings } from "./hangings";
import type { RowMoves } from "./rowMoves";
import { outlineChanges } from "./rowOutline";

/** Queues folding rows away under the goals that they hang under after a step. */
export function foldRows(sheet: Excel.Worksheet, { row }: TableSnapshot, moves: RowMoves, hanging: Hangings): void {
  const { grouped, ungrouped } = outlineChanges(moves, hanging);
  const first = row + 1;
  outline(sheet, grouped.map((group) => ({ ...group, first: first + group.first })));
  for (const { at, count } of ungrouped) {
    const rows = (above: number): Excel.Range => sheet.getRangeByIndexes(first + at - above, 0, count + above, 1).getEntireRow();
    // Excel refuses to ungroup rows none of which is in a group, as after somebody has cleared the outline: one above them always is.
    sheet.getRangeByIndexes(first + at - 1, 0, 1, 1).getEntireRow().group("ByRows");
    rows(1).ungroup("ByRows");
    // What was folded away would stay hidden, with nothing left to open it.
    rows(0).rowHidden = false;
  }
}
