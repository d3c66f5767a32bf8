import { isDateFormat, isPercentFormat } from "../../goals/importing/amount";
import type { CellBlock } from "../../goals/importing/block";
import { plainScalar } from "../files/scalars";
import type { RawCell } from "../files/rawFile";
import type { DataGrid } from "./types";

/** Cells of this workbook as data. */
export function blockGrid({ sheet, row, column, values, formats }: CellBlock): DataGrid {
  return {
    name: sheet,
    place: { sheet, row, column },
    rows: values.map((cells, at) => cells.map((value, position) => cellOf(value, formats[at]?.[position] ?? ""))),
  };
}

function cellOf(value: unknown, format: string): RawCell {
  const typedAs = typeof value !== "number" ? null : isDateFormat(format) ? "date" : isPercentFormat(format) ? "percent" : null;
  return { value: plainScalar(value), formula: null, typedAs };
}
