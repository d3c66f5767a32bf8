import { bounding, type Area } from "../../engine/area";
import type { Chart } from "../../engine/charts/chart";

/** The rectangle around everything that a chart shows, if it is on one sheet. */
export function rectangleOf({ series }: Chart): { readonly sheetId: string; readonly area: Area } | null {
  const sources = series.flatMap(({ nameSource, values, categories, bubbleSizes }) => [nameSource, values, categories, bubbleSizes]).filter((source) => source !== null);
  const [first] = sources;
  if (!first || sources.some(({ sheetId, area }) => sheetId !== first.sheetId || area === null)) return null;
  return { sheetId: first.sheetId, area: sources.reduce<Area | null>((around, { area }) => (around && area ? bounding(around, area) : (area ?? around)), null) ?? { row: 0, column: 0, rows: 1, columns: 1 } };
}
