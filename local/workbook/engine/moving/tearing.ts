import { areaOf, COLUMNS, intersection, ROWS, type Area } from "../area";
import type { Merges } from "../merges";
import type { Tables } from "../tables/tables";
import type { Axis } from "./shift";

/** What stands on a sheet in one piece. */
interface Wholes {
  readonly tables: Pick<Tables, "all">;
  readonly merges: Pick<Merges, "touching">;
}

/**
 * Whether putting cells in at the area, or taking its cells out, would move one part of a table or of a merged cell and leave
 * the other where it is. Excel refuses that, however it was asked for.
 */
export function tearsApart({ tables, merges }: Wholes, sheetId: string, area: Area, axis: Axis): boolean {
  const moving = axis === "row"
    ? areaOf(area.row, area.column, ROWS - area.row, area.columns)
    : areaOf(area.row, area.column, area.rows, COLUMNS - area.column);
  const isTorn = (whole: Area): boolean => {
    const common = intersection(whole, moving);
    return common !== null && (axis === "row" ? common.columns !== whole.columns : common.rows !== whole.rows);
  };
  return tables.all(sheetId).some((table) => isTorn(table.area)) || merges.touching(sheetId, moving).some(isTorn);
}
