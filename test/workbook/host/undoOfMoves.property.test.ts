import fc from "fast-check";
import type { OpenExcel } from "../excel";
import { onSheet, useExcel } from "./setup";

const excel = useExcel();

/** Edits of two small sheets, most of which move cells: a step must not change with what is written after it. */
const kinds = [
  "write", "formula", "text formula", "format", "insert", "insert", "delete", "insert cells", "delete cells", "insert column", "delete column", "move", "sort",
  "other sheet", "rename", "delete sheet", "name",
] as const;
type Kind = (typeof kinds)[number];
type Place = { readonly row: number; readonly column: string; readonly value: number };
const place = fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.constantFrom("A", "B", "C"), value: fc.integer({ min: 0, max: 99 }) });
const edit = fc.tuple(fc.constantFrom(...kinds), place);
/** What is done in one batch. */
const batch = fc.array(edit, { minLength: 1, maxLength: 4 });

const actions: Readonly<Record<Kind, (sheet: Excel.Worksheet, place: Place, context: Excel.RequestContext) => void>> = {
  write: (sheet, { row, column, value }) => void (sheet.getRange(`${column}${row}`).values = [[value]]),
  formula: (sheet, { row, column, value }) => void (sheet.getRange(`${column}${row}`).formulas = [[`=SUM($A$1:B${row})+D${value % 9 + 1}`]]),
  "text formula": (sheet, { row, value }) => void (sheet.getRange(`E${row}`).formulas = [[`=IF(A${value % 9 + 1}>3,"A${row}",Second!B${row})`]]),
  format: (sheet, { row, column, value }) => void (sheet.getRange(`${column}${row}`).format.fill.color = `#0000${String(value).padStart(2, "0")}`),
  insert: (sheet, { row }) => void sheet.getRange(`${row}:${row + 1}`).insert("Down"),
  delete: (sheet, { row }) => sheet.getRange(`${row}:${row}`).delete("Up"),
  "insert cells": (sheet, { row, column }) => void sheet.getRange(`${column}${row}`).insert("Down"),
  "delete cells": (sheet, { row, column }) => sheet.getRange(`${column}${row}:${column}${row + 1}`).delete("Left"),
  "insert column": (sheet, { column }) => void sheet.getRange(`${column}:${column}`).insert("Right"),
  "delete column": (sheet, { column }) => sheet.getRange(`${column}:${column}`).delete("Left"),
  move: (sheet, { row, column, value }) => sheet.getRange(`${column}${row}:${column}${row + 1}`).moveTo(`F${value % 9 + 1}`),
  sort: (sheet, { row }) => sheet.getRange(`A${row}:C${row + 4}`).sort.apply([{ key: 0, ascending: false }]),
  "other sheet": (_sheet, { row, value }, context) => {
    const second = context.workbook.worksheets.getItem("Second");
    second.getRange(`B${row}`).formulas = [[`=Sheet1!A${value % 9 + 1}*2+B${row + 1}`]];
    second.getRange(`${row}:${row}`).insert("Down");
  },
  rename: (sheet, { value }) => void (sheet.name = `Sheet ${value}`),
  "delete sheet": (_sheet, _place, context) => context.workbook.worksheets.getItem("Second").delete(),
  name: (sheet, { value }, context) => void context.workbook.names.add(`Name_${value}`, sheet.getRange("A5")),
};

/** Contents, values and fills of all sheets, and the names. */
function stateOf({ engine }: OpenExcel): string {
  const sheets = engine.sheets.ids.map((id) => {
    const cells: unknown[] = [];
    for (let row = 0; row < 24; row++) {
      for (let column = 0; column < 10; column++) {
        cells.push(engine.cells.formula(id, row, column), engine.value(id, row, column), engine.formats.style(id, row, column).bg?.rgb ?? null);
      }
    }
    return [engine.sheets.name(id), cells, engine.context.sheet(id).getRowCount()];
  });
  return JSON.stringify([sheets, engine.names.all()]);
}

/** What an edit that is refused half-way has done stays done, and is taken back like the rest. */
const carriesOut = (open: OpenExcel, edits: readonly (readonly [Kind, Place])[], count: number): Promise<void> =>
  onSheet(open, (sheet, context) => {
    sheet.getRange("H1").values = [[count]]; // so that each batch is a step
    for (const [kind, at] of edits) actions[kind](sheet, at, context);
  }).catch(() => undefined);

async function begins(open: OpenExcel): Promise<void> {
  await onSheet(open, (sheet, context) => {
    sheet.getRange("A1:C6").values = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12], [13, 14, 15], [16, 17, 18]];
    sheet.getRange("G1:G6").formulas = [["=SUM(A1:A6)"], ["=A6+$B$2"], ["=C3*2"], ["=SUM(B:B)"], ["=\"A4\"&A4"], ["=Second!A2"]];
    context.workbook.worksheets.add("Second").getRange("A1:A3").formulas = [["=Sheet1!A1"], ["=SUM(Sheet1!A1:A6)"], ["=A1+A2"]];
  });
}

test("every step is taken back and done again as it was, whatever moved before and was written after, and calculates as anew", async () => {
  await fc.assert(fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 6 }), async (batches) => {
    const open = excel.current;
    const { engine } = open;
    for (const id of engine.sheets.ids.slice(1)) engine.edit(() => engine.sheets.remove(id));
    engine.edit(() => {
      engine.sheets.rename(engine.sheets.activeId, "Sheet1");
      engine.names.all().forEach((name) => engine.names.remove(name));
    });
    await onSheet(open, (sheet) => sheet.getRange("A:Z").clear());
    await begins(open);
    const states = [stateOf(open)];
    for (const edits of batches) {
      await carriesOut(open, edits, states.length);
      states.push(stateOf(open));
    }
    const calculatedAnew = (): string => {
      engine.recalculateAll();
      return stateOf(open);
    };
    const goes = (way: "undo" | "redo", seen: readonly string[]): void => {
      for (const state of seen) {
        engine[way]();
        expect(stateOf(open)).toBe(state);
      }
      expect(calculatedAnew()).toBe(seen.at(-1));
    };
    const [back, forth] = [states.slice(0, -1).reverse(), states.slice(1)];
    goes("undo", back);
    goes("redo", forth);
    goes("undo", back);
    goes("redo", forth);
  }), { numRuns: 14 });
});

test("a result that the grid takes over after its formula has moved leaves nothing in the cell where that stood", async () => {
  const { engine } = excel.current;
  const sheetId = engine.sheets.activeId;
  await onSheet(excel.current, (sheet) => void (sheet.getRange("A1:A3").formulas = [[1], [2], ["=A2*5"]]));
  engine.edit(() => engine.cells.write(sheetId, { row: 1, column: 0, rows: 1, columns: 1 }, () => 7));
  expect(engine.value(sheetId, 2, 0)).toBe(35);
  engine.edit(() => engine.structure.delete(sheetId, { row: 0, column: 0, rows: 1, columns: 16_384 }, "row"));
  await excel.current.run((context) => context.sync());
  expect([engine.cells.raw(sheetId, 1, 0)?.v, engine.cells.raw(sheetId, 2, 0)]).toEqual([35, null]);
});
