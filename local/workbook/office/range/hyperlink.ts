import { BooleanNumber } from "@univerjs/core";
import { lastColumn, lastRow } from "../../engine/area";
import type { Hyperlink } from "../../engine/formats/formats";
import { asRecord, asText } from "../api/arguments";
import type { ScalarMember } from "../api/hostClass";
import { invalidArgument, OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { displayText } from "../display";
import { numberFormatOf } from "../format/cellFormat";
import { guardWriting } from "./rangeValues";

const optionalText = (value: unknown): string | undefined => (value === undefined || value === null || value === "" ? undefined : asText(value));

/** @throws OfficeError InvalidArgument unless it leads anywhere */
function linkOf(value: unknown): { readonly link: Hyperlink; readonly text: string | undefined } {
  const { address, documentReference, screenTip, textToDisplay } = asRecord(value);
  const [web, place, tip] = [optionalText(address), optionalText(documentReference), optionalText(screenTip)];
  if (web === undefined && place === undefined) throw invalidArgument();
  return {
    link: { ...(web === undefined ? {} : { address: web }), ...(place === undefined ? {} : { documentReference: place }), ...(tip === undefined ? {} : { screenTip: tip }) },
    text: optionalText(textToDisplay),
  };
}

const LINK_STYLE = { cl: { rgb: "#0563C1" }, ul: { s: BooleanNumber.TRUE } };

/** Where the cells lead. A link gets its text, or its target where the cell is empty, and looks like one. */
export const hyperlinkMember: ScalarMember<RangeState> = {
  get: (range) => {
    const { book, sheetId, area } = range;
    const found = new Set<string>();
    for (let row = area.row; row <= Math.min(lastRow(area), area.row + 999); row++) {
      for (let column = area.column; column <= Math.min(lastColumn(area), area.column + 99); column++) {
        const { link } = book.engine.formats.marks(sheetId, row, column);
        const text = link ? displayText(book.engine.value(sheetId, row, column), numberFormatOf(range, row, column)) : "";
        found.add(JSON.stringify(link ? { address: "", documentReference: "", screenTip: "", ...link, textToDisplay: text } : null));
      }
    }
    const [only] = found;
    return found.size === 1 && only !== undefined ? (JSON.parse(only) as unknown) : null;
  },
  set: (range, value) => {
    const { book: { engine }, sheetId, area } = range;
    guardWriting(range);
    if (engine.protection.of(sheetId) && !engine.protection.allows(sheetId, "allowInsertHyperlinks")) throw new OfficeError("AccessDenied");
    if (value === null || value === "") return engine.formats.setMarks(sheetId, area, { link: undefined });
    const { link, text } = linkOf(value);
    const shown = text ?? link.address ?? link.documentReference ?? "";
    engine.cells.write(sheetId, area, (row, column) => {
      const empty = engine.cells.input(sheetId, area.row + row, area.column + column) === null;
      return text !== undefined || empty ? shown : undefined;
    });
    engine.formats.setMarks(sheetId, area, { link });
    engine.formats.patch(sheetId, area, LINK_STYLE);
  },
};
