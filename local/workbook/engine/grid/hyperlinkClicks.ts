import { referencesOf } from "../calculation/precedents";
import type { Engine } from "../engine";
import type { Hyperlink } from "../formats/formats";
import { onCellClick } from "./cellClicks";

/** What a link may open: a page, a message or a call, but never a script. */
const OPENABLE = /^(?:https?|mailto|tel|ftp):/i;

/** A click on a cell with a link goes where it leads: to cells of this workbook, or into a tab of its own. */
export function followHyperlinks(engine: Engine): void {
  onCellClick(engine, ({ sheetId, row, column }) => {
    const { link } = engine.formats.marks(sheetId, row, column);
    if (link) follow(engine, link, sheetId);
  });
}

function follow(engine: Engine, { address, documentReference }: Hyperlink, sheetId: string): void {
  if (address !== undefined && OPENABLE.test(address)) {
    window.open(address, "_blank", "noopener");
    return;
  }
  const place = documentReference ?? (address?.startsWith("#") ? address.slice(1) : undefined);
  const [target] = place === undefined ? [] : referencesOf(engine, place, { sheetId, row: 0, column: 0 });
  if (!target || engine.sheets.visibility(target.sheetId) !== "Visible") return;
  // After the click itself has selected the cell that it met.
  setTimeout(() => {
    engine.sheets.activate(target.sheetId);
    engine.selection.show(target.sheetId, target.area);
  }, 0);
}
