import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import { InterceptCellContentPriority, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { isChineseFormat } from "../../calc/numberFormats";
import type { Context } from "../context";
import { displayText } from "./displayText";

/** Shows the formats of Chinese workbooks in the grid, whose own formatter does not know them; it has been asked before. */
export function showChineseFormats({ injector }: Context): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT - 0.5,
    handler: (cell, { workbook, rawData }, next) => {
      const value = rawData?.v;
      if (!cell || typeof value !== "number" || cell.t === CellValueType.BOOLEAN) return next(cell);
      const pattern = workbook.getStyles().get(rawData?.s)?.n?.pattern;
      if (pattern === undefined || !isChineseFormat(pattern)) return next(cell);
      return next({ ...cell, v: displayText(value, pattern) });
    },
  });
}
