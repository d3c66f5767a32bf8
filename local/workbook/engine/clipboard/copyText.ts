import { ISheetClipboardService, PREDEFINED_HOOK_NAME_COPY } from "@univerjs/sheets-ui";
import type { Engine } from "../engine";
import { htmlText } from "./htmlText";
import { isParted, textOfCells } from "./textOfCells";

/** Cells as they are shown, not their formulas. */
const ALL = PREDEFINED_HOOK_NAME_COPY.DEFAULT_COPY;

/** Before the grid's own. */
const FIRST = -1;

/**
 * Cells with line breaks are copied as Excel copies them, so that other programs put each into one cell again: the grid
 * would write the breaks as they are, which part rows in a text and are mere blanks in HTML.
 */
export function copyLineBreaks(engine: Engine): void {
  const clipboard = engine.context.injector.get(ISheetClipboardService);
  let sheetId = engine.sheets.activeId;
  clipboard.addClipboardHook({
    id: "line-breaks",
    priority: FIRST,
    onBeforeCopy: (_unitId, copied) => void (sheetId = copied),
    onCopyCellContent: (row, column) => {
      const text = engine.text(sheetId, row, column);
      return text.includes("\n") ? htmlText(text) : ""; // nothing: the grid's own
    },
  });
  const generate = clipboard.generateCopyContent.bind(clipboard);
  clipboard.generateCopyContent = (unitId, copied, range, options) => {
    const content = generate(unitId, copied, range, options);
    if (!content || (options?.copyHookType ?? ALL) !== ALL) return content;
    const { rows, cols } = content.discreteRange;
    const cells = rows.map((row) => cols.map((column) => engine.text(copied, row, column)));
    return cells.some((line) => line.some(isParted)) ? { ...content, plain: textOfCells(cells) } : content;
  };
}
