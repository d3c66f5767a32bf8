import { areaOf } from "../../engine/area";
import { asInteger, type Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { displayText } from "../display";
import { numberFormatOf } from "../format/cellFormat";
import { guardWriting } from "./rangeValues";

interface Removal {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

export const RemoveDuplicatesResultClass: HostClass<Removal> = new HostClass<Removal>({
  name: "RemoveDuplicatesResult",
  scalars: { Removed: { get: ({ removed }) => removed }, UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining } },
});

/** Takes out rows that say the same in the given columns as one above, whatever the case; those below move up inside the range. */
export function removeDuplicates(range: RangeState, args: Arguments): HostObject {
  const given = args.raw(0);
  const header = args.flag(1, false) ? 1 : 0;
  const { book: { engine }, sheetId, area } = range;
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
  const columns = given.map(asInteger);
  if (columns.some((column) => column < 0 || column >= area.columns)) throw invalidArgument();
  guardWriting(range);
  if (engine.merges.touching(sheetId, area).length > 0) throw new OfficeError("InvalidOperation");
  const body = areaOf(area.row + header, area.column, area.rows - header, area.columns);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = 0; row < body.rows; row++) {
    const key = JSON.stringify(columns.map((column) => {
      const [r, c] = [body.row + row, body.column + column];
      return displayText(engine.value(sheetId, r, c), numberFormatOf(range, r, c)).toLowerCase();
    }));
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const removed = body.rows - kept.length;
  if (removed > 0) {
    const images = engine.images.takeAll(sheetId, body);
    engine.images.put(sheetId, body, (row, column) => {
      const from = kept[row];
      return from === undefined ? null : from === row ? undefined : images[from]?.[column];
    }, { contents: true, formats: true });
  }
  return RemoveDuplicatesResultClass.of({ removed, uniqueRemaining: kept.length });
}
