import { ICommandService } from "@univerjs/core";
import {
  AddWorksheetMergeMutation, MoveRangeCommand, RemoveSheetMutation, RemoveWorksheetMergeMutation, SetRangeValuesMutation, type IMoveRangeCommandParams,
} from "@univerjs/sheets";
import { COPY_TYPE, ISheetClipboardService } from "@univerjs/sheets-ui";
import { areaOf, isOnSheet } from "../area";
import type { Engine } from "../engine";
import { RESTORE } from "../history/history";
import { moving } from "../history/recording";
import { rangeOf } from "../ranges";

/** By this the grid knows its own cells again when they come back from the clipboard. */
const COPY_ID = /data-copy-id="([^"\s]+)"/;

/** After these, other cells may stand where some were cut. */
const edits: ReadonlySet<string> = new Set([...moving, SetRangeValuesMutation.id, AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id, RemoveSheetMutation.id, RESTORE]);

/**
 * What was cut and is pasted is moved, as by dragging it, so that references to it and its tables follow; the grid would
 * write the same cells elsewhere and leave everything else behind. Any edit ends the cut, and so does Escape, as in Excel.
 */
export function pasteCutCells(engine: Engine): void {
  const { injector, unitId } = engine.context;
  const clipboard = injector.get(ISheetClipboardService);
  const cut = (id: string | null | undefined) => {
    const copied = id == null ? undefined : clipboard.copyContentCache().get(id);
    return copied && copied.copyType === COPY_TYPE.CUT && copied.matrix && copied.unitId === unitId ? copied : null;
  };
  const { paste, legacyPaste, pasteByCopyId, removeMarkSelection } = clipboard;
  // The grid asks for this on Escape, with the cells that it marked.
  clipboard.removeMarkSelection = () => {
    const id = clipboard.copyContentCache().getLastCopyId();
    const copied = cut(id);
    if (id !== null && copied) clipboard.copyContentCache().set(id, { ...copied, matrix: null });
    removeMarkSelection.call(clipboard);
  };
  engine.context.onMutation(({ id }, options) => {
    if (edits.has(id) && !options?.["fromFormula"] && cut(clipboard.copyContentCache().getLastCopyId())) clipboard.removeMarkSelection();
  });
  /** Whether the clipboard holds cells that were cut: they are moved where that may be, and can be pasted no second time. */
  const moves = async (id: string | undefined): Promise<boolean> => {
    const copied = cut(id);
    if (!copied) return false;
    const { rows, cols } = copied.range;
    const [row = 0, column = 0] = [rows[0], cols[0]];
    const from = areaOf(row, column, (rows.at(-1) ?? row) - row + 1, (cols.at(-1) ?? column) - column + 1);
    const [target] = engine.selection.areas();
    const to = { ...from, row: target?.row ?? 0, column: target?.column ?? 0 };
    if (!isOnSheet(to)) {
      engine.onTearing("offSheet");
      return true;
    }
    const command: IMoveRangeCommandParams = { fromRange: rangeOf(from), toRange: rangeOf(to), fromSubUnitId: copied.subUnitId, toSubUnitId: engine.sheets.activeId };
    await injector.get(ICommandService).executeCommand(MoveRangeCommand.id, command);
    return true;
  };
  const idIn = (html: string | undefined): string | undefined => COPY_ID.exec(html ?? "")?.[1];
  clipboard.paste = async (item, type) => {
    const html = item.types.includes("text/html") ? await (await item.getType("text/html")).text() : "";
    return (await moves(idIn(html))) || paste.call(clipboard, item, type);
  };
  clipboard.legacyPaste = async (html, text, files) => (await moves(idIn(html))) || legacyPaste.call(clipboard, html, text, files);
  clipboard.pasteByCopyId = async (id, type) => (await moves(id)) || pasteByCopyId.call(clipboard, id, type);
}
