import { CellValueType } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { halfWidth, typedNumber } from "../calc/typedText";
import type { Context } from "./context";
import { GENERAL } from "./formats/displayText";
import type { Formats } from "./formats/formats";

/** Before and after the grid's own reading of what was typed. */
const FIRST = 1_000;
const LAST = -0.5;

/**
 * What is typed becomes a number as in Excel: full-width digits count, and a cell that has a number format keeps it ("90%"
 * in a cell of format 0 is 0.9). Cells of the General format get one from what is typed.
 */
export function readTyping(context: Context, formats: Formats): void {
  const { writeCellInterceptor } = context.injector.get(SheetInterceptorService);
  /** The share that the grid is reading, whose product with 0.01 is not exact. */
  let share: number | null = null;
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, { subUnitId, row, col }, next) => {
      share = null;
      if (!value || typeof value.v !== "string" || value.f || value.t === CellValueType.FORCE_STRING) return next(value);
      const pattern = formats.style(subUnitId, row, col).n?.pattern ?? GENERAL;
      const number = typedNumber(value.v, pattern);
      if (number === null) return next(value);
      if (pattern !== GENERAL) return next({ ...value, p: null, v: number, t: CellValueType.NUMBER });
      if (/[%％]$/.test(value.v)) share = number;
      return next({ ...value, v: halfWidth(value.v) });
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: LAST,
    handler: (value, _cell, next) => next(share !== null && value?.t === CellValueType.NUMBER ? { ...value, v: share } : value),
  });
}
