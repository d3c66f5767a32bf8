import { areaOf, bounding, intersection, type Area } from "../../engine/area";
import { touchesContent } from "../../engine/calculation/calculationFeed";
import type { Engine } from "../../engine/engine";

/** The smallest rectangle inside `within` around every cell that holds something (or, unless `valuesOnly`, has a format). */
export function usedArea(engine: Engine, sheetId: string, within: Area, valuesOnly: boolean): Area | null {
  engine.settle();
  let used: Area | null = null;
  const add = (area: Area) => {
    const inside = intersection(area, within);
    if (inside) used = used ? bounding(used, inside) : inside;
  };
  engine.cells.forEach(sheetId, within, (row, column, cell) => {
    if (touchesContent(cell) || (!valuesOnly && cell.s)) add(areaOf(row, column));
  });
  for (const spill of engine.spills(sheetId)) add(spill);
  return used;
}
