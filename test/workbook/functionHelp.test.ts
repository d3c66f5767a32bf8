import { readFileSync } from "node:fs";
import path from "node:path";
import type { Help } from "../../tools/functions-help/help";
import { openExcel, type OpenExcel } from "./excel";

const { functions } = JSON.parse(readFileSync(path.resolve("dist/functions-help.json"), "utf8")) as Help;
let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.dispose());

/** What the cells of a formula hold once it stands in a sheet: the cell alone, or all those that it spills into. */
async function cellsOf(formula: string): Promise<readonly unknown[]> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const cell = sheet.getRange("A1");
    cell.formulas = [[formula]];
    const spill = cell.getSpillingToRangeOrNullObject();
    spill.load("values");
    cell.load("values");
    await context.sync();
    const cells = (spill.isNullObject ? cell.values : spill.values).flat() as unknown[];
    sheet.delete();
    await context.sync();
    return cells;
  });
}

/** A value as an example writes it: an empty text by its quotes, a number with all digits that there are. */
function written(value: unknown): string {
  if (value === "") return '""';
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(14))) : String(value);
}

/** `0.833…` stands for every number that begins so. */
function shows(value: unknown, example: string): boolean {
  const text = written(value);
  return example.endsWith("…") ? text.startsWith(example.slice(0, -1)) && text.length > example.length : text === example;
}

describe("every example of the help shows in a workbook what it says", () => {
  test.each(functions.map(({ id, examples }) => ({ id, examples })))("$id", async ({ examples }) => {
    for (const { formula, result } of examples) {
      const cells = await cellsOf(formula);
      const expected = cells.length === 1 ? [result] : result.split("; ");
      const isShown = expected.length === cells.length && expected.every((text, index) => shows(cells[index], text));
      expect(isShown ? `${formula} → ${result}` : `${formula} → ${cells.map(written).join("; ")}`).toBe(`${formula} → ${result}`);
    }
  });
});
