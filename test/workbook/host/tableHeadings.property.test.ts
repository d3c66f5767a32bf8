import fc from "fast-check";
import type { OpenExcel } from "../excel";
import { onSheet, useExcel } from "./setup";

const excel = useExcel();

/** Cells that edits are drawn from: small, so that they meet the tables. */
const place = fc.record({ row: fc.integer({ min: 1, max: 16 }), column: fc.integer({ min: 0, max: 9 }), rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) });
type Place = typeof place extends fc.Arbitrary<infer Value> ? Value : never;

const letter = (column: number): string => String.fromCharCode(65 + column);
const address = ({ row, column, rows, columns }: Place): string => `${letter(column)}${row}:${letter(column + columns - 1)}${row + rows - 1}`;

/** The table that an edit of tables means, where there is one. */
function table(open: OpenExcel, sheet: Excel.Worksheet, { row }: Place): Excel.Table | null {
  const all = open.engine.tables.all();
  const chosen = all[row % Math.max(1, all.length)];
  return chosen ? sheet.tables.getItem(chosen.name) : null;
}

/** Typed in the grid, as its editor stores it. */
const typed = (open: OpenExcel, { row, column }: Place, value: object): void =>
  void open.engine.context.run("sheet.command.set-range-values", {
    subUnitId: open.engine.sheets.activeId, range: { startRow: row - 1, endRow: row - 1, startColumn: column, endColumn: column }, value: { f: null, p: null, si: null, ...value },
  });

/** All that people and add-ins do to cells of which some are headings. */
const edits: Readonly<Record<string, (open: OpenExcel, sheet: Excel.Worksheet, at: Place) => unknown>> = {
  written: (_open, sheet, at) => void (sheet.getRange(address(at)).values = [["b"]] as never),
  emptied: (_open, sheet, at) => sheet.getRange(address(at)).clear("Contents"),
  cleared: (_open, sheet, at) => sheet.getRange(address(at)).clear(),
  formula: (_open, sheet, at) => void (sheet.getRange(address({ ...at, rows: 1, columns: 1 })).formulas = [["=1+1"]]),
  "copied there": (_open, sheet, at) => sheet.getRange(address(at)).copyFrom("L1:M2"),
  moved: (_open, sheet, at) => sheet.getRange(address(at)).moveTo(`${letter((at.row + at.column) % 10)}${at.rows * 3}`),
  sorted: (_open, sheet, at) => sheet.getRange(address(at)).sort.apply([{ key: 0, ascending: at.row % 2 === 0 }]),
  "cells inserted down": (_open, sheet, at) => void sheet.getRange(address(at)).insert("Down"),
  "cells inserted right": (_open, sheet, at) => void sheet.getRange(address(at)).insert("Right"),
  "cells deleted up": (_open, sheet, at) => sheet.getRange(address(at)).delete("Up"),
  "cells deleted left": (_open, sheet, at) => sheet.getRange(address(at)).delete("Left"),
  "rows inserted": (_open, sheet, { row, rows }) => void sheet.getRange(`${row}:${row + rows - 1}`).insert("Down"),
  "rows deleted": (_open, sheet, { row, rows }) => sheet.getRange(`${row}:${row + rows - 1}`).delete("Up"),
  "column inserted": (_open, sheet, { column }) => void sheet.getRange(`${letter(column)}:${letter(column)}`).insert("Right"),
  "column deleted": (_open, sheet, { column }) => sheet.getRange(`${letter(column)}:${letter(column)}`).delete("Left"),
  "table added": (_open, sheet, at) => void sheet.tables.add(address({ ...at, rows: at.rows + 1 }), at.rows % 2 === 0),
  "table resized": (open, sheet, at) => table(open, sheet, at)?.resize(address({ ...at, rows: at.rows + 1 })),
  "row added to a table": (open, sheet, at) => void table(open, sheet, at)?.rows.add(),
  "row deleted from a table": (open, sheet, at) => table(open, sheet, at)?.rows.getItemAt(0).delete(),
  "column added to a table": (open, sheet, at) => void table(open, sheet, at)?.columns.add(at.columns - 1),
  "column deleted from a table": (open, sheet, at) => table(open, sheet, at)?.columns.getItemAt(0).delete(),
  "totals turned": (open, sheet, at) => {
    const chosen = table(open, sheet, at);
    if (chosen) chosen.showTotals = at.columns % 2 === 0;
  },
  "headings turned": (open, sheet, at) => {
    const chosen = table(open, sheet, at);
    if (chosen) chosen.showHeaders = at.columns % 2 === 0;
  },
  "text typed": (open, _sheet, at) => typed(open, at, { v: "a", t: 1 }),
  "number typed": (open, _sheet, at) => typed(open, at, { v: 7, t: 2 }),
  "deleted by the key": (open, _sheet, at) => typed(open, at, { v: null }),
  "taken back": (open) => void open.engine.undo(),
  "done again": (open) => void open.engine.redo(),
};

/** What is wrong with the tables, in words. */
function faults({ engine }: OpenExcel): string[] {
  return engine.tables.all().flatMap(({ id, name, sheetId, area, columns, showHeaders, showTotals }) => {
    const headings = columns.map((_, index) => engine.cells.input(sheetId, area.row, area.column + index));
    const lowered = columns.map((column) => column.toLowerCase());
    return [
      ...(columns.length === area.columns ? [] : [`${name} has ${columns.length} columns in ${area.columns}`]),
      ...(showHeaders && JSON.stringify(headings) !== JSON.stringify(columns) ? [`${name} shows ${JSON.stringify(headings)} for ${JSON.stringify(columns)}`] : []),
      ...(columns.includes("") || new Set(lowered).size < lowered.length ? [`${name} has the columns ${JSON.stringify(columns)}`] : []),
      ...(area.rows - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0) < 1 ? [`${name} has no row for data`] : []),
      ...engine.tables.all(sheetId).filter((other) => other.id < id && overlap(other.area, area)).map((other) => `${name} lies over ${other.name}`),
    ];
  });
}

type Rectangle = OpenExcel["engine"]["tables"] extends { all(): readonly { readonly area: infer Area }[] } ? Area : never;

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

async function begin(open: OpenExcel): Promise<void> {
  for (const each of open.engine.tables.all()) open.engine.tables.remove(each);
  await onSheet(open, (sheet) => {
    sheet.getRange("A1:AZ100").clear();
    sheet.getRange("B2:C4").values = [["a", "b"], [1, 2], [3, 4]];
    sheet.getRange("L1:M2").values = [["x", ""], ["", "y"]];
    for (const cells of ["B2:C4", "C7:E10", "G3:H6"]) sheet.tables.add(cells, true);
  });
}

test("a heading is never blank, always its column's name, and no table is torn apart or laid over another, whatever happens to the cells", async () => {
  const open = excel.current;
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), place), { minLength: 1, maxLength: 25 }), async (days) => {
    await begin(open);
    expect(faults(open)).toEqual([]);
    for (const [edit, at] of days) {
      // Excel refuses some of them; what it refuses leaves the tables as they are.
      await onSheet(open, (sheet) => edits[edit]?.(open, sheet, at)).catch((error: unknown) => expect((error as { code?: string }).code).toMatch(/^(?:Invalid|NonBlank|ItemNotFound)/));
      expect([edit, at, faults(open)]).toEqual([edit, at, []]);
    }
  }), { numRuns: 60 });
});
