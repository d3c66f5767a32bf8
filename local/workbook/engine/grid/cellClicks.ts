import { HoverManagerService } from "@univerjs/sheets-ui";
import type { Engine } from "../engine";

/** A click on a cell of the grid; offsets are in points, from the cell's top left corner. */
export interface CellClick {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

const POINTS_PER_PIXEL = 0.75;

export function onCellClick({ context }: Engine, listener: (click: CellClick) => void): void {
  const hover = context.injector.get(HoverManagerService);
  let pressed: { readonly x: number; readonly y: number } | null = null;
  const pointer = hover.currentPointerDownCell$.subscribe((down) => {
    // A service that reports clicks may report none to begin with.
    const event = (down as typeof down | null)?.event;
    pressed = event ? { x: event.offsetX, y: event.offsetY } : null;
  });
  const click = hover.currentClickedCell$.subscribe((clicked) => {
    const { location, position } = (clicked as typeof clicked | null) ?? {};
    if (!location || !position) return;
    const offset = (at: number | undefined, start: number): number => Math.max(0, ((at ?? start) - start) * POINTS_PER_PIXEL);
    listener({
      sheetId: location.subUnitId, row: location.row, column: location.col, offsetX: offset(pressed?.x, position.startX), offsetY: offset(pressed?.y, position.startY),
    });
  });
  context.workbook.disposeWithMe(pointer);
  context.workbook.disposeWithMe(click);
}
