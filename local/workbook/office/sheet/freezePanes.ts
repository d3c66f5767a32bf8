import { areaOf, COLUMNS, isEntireColumn, isEntireRow, lastColumn, lastRow, ROWS, type Area } from "../../engine/area";
import type { Freeze } from "../../engine/sheets";
import type { Arguments } from "../api/arguments";
import { HostClass } from "../api/hostClass";
import { invalidArgument, itemNotFound } from "../api/officeError";
import type { RangeState, SheetState } from "../book";
import { RangeClass } from "../declaredClasses";

const setFreeze = ({ book, id }: SheetState, freeze: Freeze): void => book.engine.sheets.setFreeze(id, freeze);

function count(args: Arguments): number {
  const number = args.optionalInteger(0) ?? 1;
  if (number < 1) throw invalidArgument();
  return number;
}

/** The frozen cells: entire rows, entire columns, or the corner that both share. */
function frozen({ book, id }: SheetState): RangeState | null {
  const { rows, columns } = book.engine.sheets.freeze(id);
  if (rows === 0 && columns === 0) return null;
  const area: Area = rows === 0 ? areaOf(0, 0, ROWS, columns) : columns === 0 ? areaOf(0, 0, rows, COLUMNS) : areaOf(0, 0, rows, columns);
  return book.range(id, area);
}

export const FreezePanesClass: HostClass<SheetState> = new HostClass<SheetState>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, args) => setFreeze(sheet, { rows: count(args), columns: 0 }),
    FreezeColumns: (sheet, args) => setFreeze(sheet, { rows: 0, columns: count(args) }),
    FreezeAt: (sheet, args) => {
      const range = args.object(0, RangeClass) ?? sheet.book.locate(args.text(0), sheet.id);
      if (!range || range.sheetId !== sheet.id) throw invalidArgument();
      const { area } = range;
      setFreeze(sheet, { rows: isEntireColumn(area) ? 0 : lastRow(area) + 1, columns: isEntireRow(area) ? 0 : lastColumn(area) + 1 });
    },
    Unfreeze: (sheet) => setFreeze(sheet, { rows: 0, columns: 0 }),
    GetLocation: (sheet) => {
      const range = frozen(sheet);
      if (!range) throw itemNotFound();
      return RangeClass.of(range);
    },
    GetLocationOrNullObject: (sheet) => {
      const range = frozen(sheet);
      return range && RangeClass.of(range);
    },
  },
});
