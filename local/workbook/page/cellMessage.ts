import type { Engine } from "../engine";

/** Shows what an error cell has to say while it is selected: Excel shows it beside the cell. */
export function showCellMessages(engine: Engine, line: HTMLElement): void {
  const show = (): void => {
    const cell = engine.selection.activeCell();
    const message = engine.errorMessage(engine.sheets.activeId, cell.row, cell.column);
    line.textContent = message === null ? "" : `⚠ ${message}`;
  };
  engine.changes.listen((change) => {
    if (change.kind === "selection" || change.kind === "sheetActivated" || change.kind === "cells") show();
  });
}
