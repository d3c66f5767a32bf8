import fc from "fast-check";
import type { OpenExcel } from "../excel";
import { formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

/** Edits of a small sheet, half of which move cells: a step must not change with what is written after it. */
const place = fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.constantFrom("A", "B", "C"), value: fc.integer({ min: 0, max: 99 }) });
const edit = fc.tuple(fc.constantFrom("write", "formula", "format", "insert", "delete", "insertCells", "insertColumn"), place);

function carryOut(sheet: Excel.Worksheet, [kind, { row, column, value }]: [string, { row: number; column: string; value: number }]): void {
  const cell = sheet.getRange(`${column}${row}`);
  if (kind === "write") cell.values = [[value]];
  else if (kind === "formula") cell.formulas = [[`=SUM(A1:B${row})+D${row}`]];
  else if (kind === "format") cell.format.fill.color = `#0000${String(value).padStart(2, "0")}`;
  else if (kind === "insert") sheet.getRange(`${row}:${row}`).insert("Down");
  else if (kind === "delete") sheet.getRange(`${row}:${row}`).delete("Up");
  else if (kind === "insertCells") cell.insert("Down");
  else sheet.getRange(`${column}:${column}`).insert("Right");
}

async function stateOf(open: OpenExcel): Promise<string> {
  const { engine } = open;
  const sheetId = engine.sheets.activeId;
  const fills = Array.from({ length: 12 }, (_, row) => Array.from({ length: 8 }, (__, column) => engine.formats.style(sheetId, row, column).bg?.rgb ?? null));
  return JSON.stringify([await formulasOf(open, "A1:H20"), await valuesOf(open, "A1:H20"), fills]);
}

test("every step is taken back and done again as it was, whatever moved before and was written after", async () => {
  await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 10 }), async (edits) => {
    const open = excel.current;
    await onSheet(open, (sheet) => {
      sheet.getRange("A1:Z60").clear();
      sheet.getRange("A1:C6").values = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12], [13, 14, 15], [16, 17, 18]];
    });
    const states = [await stateOf(open)];
    for (const each of edits) {
      await onSheet(open, (sheet) => {
        carryOut(sheet, each);
        sheet.getRange("H1").values = [[states.length]]; // so that each batch is a step
      });
      states.push(await stateOf(open));
    }
    for (const state of states.slice(0, -1).reverse()) {
      open.engine.undo();
      expect(await stateOf(open)).toBe(state);
    }
    for (const state of states.slice(1)) {
      open.engine.redo();
      expect(await stateOf(open)).toBe(state);
    }
  }), { numRuns: 12 });
});
