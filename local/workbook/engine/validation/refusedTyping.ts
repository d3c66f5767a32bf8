import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY, EDITOR_ACTIVATED, FOCUSING_EDITOR_STANDALONE, FOCUSING_FX_BAR_EDITOR, IContextService, type Injector,
} from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { IEditorBridgeService } from "@univerjs/sheets-ui";

/**
 * The grid's editors have taken in what was typed, and the formula bar the keyboard, before they learn that the cell must
 * not be edited: once the key or click that started it all is dealt with, they show the cell's content and the keyboard
 * is the grid's again.
 */
export function forgetTyping(injector: Injector): void {
  setTimeout(() => returnToGrid(injector));
}

/** Gives the grid the keyboard; its editors show what is in the cell. */
export function returnToGrid(injector: Injector): void {
  injector.get(IEditorService).focus(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const context = injector.get(IContextService);
  for (const state of [EDITOR_ACTIVATED, FOCUSING_EDITOR_STANDALONE, FOCUSING_FX_BAR_EDITOR]) context.setContextValue(state, false);
  injector.get(IEditorBridgeService).refreshEditCellState();
}
