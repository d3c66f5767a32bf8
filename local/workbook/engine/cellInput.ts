import { CellValueType, type ICellData } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { textToNumber } from "../calc/numberText";
import type { Context } from "./context";
import { GENERAL } from "./displayText";
import type { Formats } from "./formats";

/** Before the grid's own reading of what was typed. */
const FIRST = 1_000;
const TEXT = "@";

/**
 * What is typed becomes a number as in Excel: full-width digits count, a cell that has a number format keeps it ("90%" in a
 * cell of format 0 is 0.9), and in a percent cell 90 means 90 %. Cells of the General format get one from what is typed.
 */
export function readTyping(context: Context, formats: Formats): void {
  context.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, { subUnitId, row, col }, next) => {
      const pattern = formats.style(subUnitId, row, col).n?.pattern ?? GENERAL;
      return next(value && typeof value.v === "string" && !value.f && value.t !== CellValueType.FORCE_STRING ? typed(value, value.v, pattern) : value);
    },
  });
}

function typed(value: ICellData, text: string, pattern: string): ICellData {
  if (pattern === TEXT) return value;
  const narrow = halfWidth(text);
  const number = textToNumber(narrow);
  if (number === null) return value;
  if (pattern === GENERAL) return { ...value, v: narrow };
  const isShare = pattern.includes("%") && !narrow.includes("%") && Math.abs(number) >= 1;
  return { ...value, p: null, v: isShare ? number / 100 : number, t: CellValueType.NUMBER };
}

/** Full-width digits and signs, as a Chinese input method writes them, made half-width. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll("\u3000", " ").replaceAll("\uffe5", "¥");
