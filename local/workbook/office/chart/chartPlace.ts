import { bounding, type Area } from "../../engine/area";
import type { Chart } from "../../engine/charts/chart";
import type { Engine } from "../../engine/engine";

/** Where the first corner of a cell is, in points from the sheet's first cell. */
export function cornerOf(engine: Engine, sheetId: string, row: number, column: number): { readonly left: number; readonly top: number } {
  let left = 0;
  let top = 0;
  for (let index = 0; index < column; index++) if (engine.formats.columnsHidden(sheetId, { row: 0, column: index, rows: 1, columns: 1 }) !== true) left += engine.formats.columnWidth(sheetId, index);
  for (let index = 0; index < row; index++) if (engine.formats.rowsHidden(sheetId, { row: index, column: 0, rows: 1, columns: 1 }) !== true) top += engine.formats.rowHeight(sheetId, index);
  return { left, top };
}

/** The rectangle around everything that a chart shows, if it is on one sheet. */
export function rectangleOf({ series }: Chart): { readonly sheetId: string; readonly area: Area } | null {
  const sources = series.flatMap(({ nameSource, values, categories, bubbleSizes }) => [nameSource, values, categories, bubbleSizes]).filter((source) => source !== null);
  const [first] = sources;
  if (!first || sources.some(({ sheetId, area }) => sheetId !== first.sheetId || area === null)) return null;
  return { sheetId: first.sheetId, area: sources.reduce<Area | null>((around, { area }) => (around && area ? bounding(around, area) : (area ?? around)), null) ?? { row: 0, column: 0, rows: 1, columns: 1 } };
}
