import type { Injector } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/sheets-ui";
import { cellsOfText } from "./cellsOfText";
import { htmlText } from "./htmlText";

/**
 * Pastes a block of text as Excel does, where the grid would part it at every line break, inside of quoted cells too: the
 * block is handed to the grid as a table.
 */
export function pasteQuotedCells(injector: Injector): void {
  const clipboard = injector.get(ISheetClipboardService);
  const paste = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = (html, text, files) =>
    paste(!html && text && !files?.length && /[\t\r\n]/.test(text) ? tableOf(cellsOfText(text)) : html, text, files);
}

const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<html><body><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join("")}</tr>`).join("")}</table></body></html>`;
