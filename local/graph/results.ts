import { Calculation, CellError, errorOfCode, type CellInput } from "../workbook/calc/calculation";
import { bodyArea, tablesOf } from "./parts/table";
import { namesOf } from "./parts/names";
import { sheetOf, textOf, type SheetInfo, type Workbook } from "./parts/workbook";
import { storedCells } from "./stored";
import { limits } from "./limits";
import { element } from "./xml/elements";
import { attribute } from "./xml/text";
import type { Scalar } from "./cells/content";

/** What the formula of a cell gives. */
export interface FormulaResult {
  readonly value: Scalar;
  readonly isError: boolean;
}

/**
 * The results of a workbook's formulas, calculated when one is first asked for: those in the file are stale once this
 * server has written to it, and formulas that it wrote have none. Null where they are not stale, where the workbook is too
 * large to calculate beside answering, and for what this calculation does not know.
 */
export function resultOf(workbook: Workbook, sheet: SheetInfo, row: number, column: number, isStored: boolean): FormulaResult | null {
  const calculation = isStored && !isStale(workbook) ? null : calculationOf(workbook);
  if (calculation === null) return null;
  const value = calculation.getValue(sheet.id, row, column);
  if (value instanceof CellError && value.code === "#NAME?") return null;
  if (value === null) return { value: 0, isError: false }; // a reference to a blank cell
  return value instanceof CellError ? { value: value.code, isError: true } : { value, isError: false };
}

const stale = new WeakMap<Workbook, boolean>();

function isStale(workbook: Workbook): boolean {
  const known = stale.get(workbook);
  if (known !== undefined) return known;
  const found = attribute(element(textOf(workbook, workbook.main), "calcPr")?.tag ?? "", "fullCalcOnLoad") === "1";
  stale.set(workbook, found);
  return found;
}

const calculations = new WeakMap<Workbook, Calculation | null>();

function calculationOf(workbook: Workbook): Calculation | null {
  const known = calculations.get(workbook);
  if (known !== undefined) return known;
  const calculation = calculated(workbook);
  calculations.set(workbook, calculation);
  return calculation;
}

/** Null for a workbook that is too large. */
function calculated(workbook: Workbook): Calculation | null {
  const size = workbook.sheets.reduce((sum, sheet) => sum + sheetOf(workbook, sheet).segments.reduce((bytes, { data }) => bytes + data.size, 0), 0);
  if (size > limits.calculatedBytes) return null;
  const calculation = new Calculation();
  for (const sheet of workbook.sheets) calculation.addSheet(sheet.id, sheet.name);
  for (const table of tablesOf(workbook, null).filter(({ headers }) => headers)) {
    const { top, left, right, bottom } = table.area;
    const body = bodyArea(table);
    calculation.setTable({ name: table.name, sheetId: table.sheet.id, top, left, right, bottom: body === null ? top : bottom, columns: table.columns.map(({ name }) => name), totals: table.totals });
  }
  for (const { name, formula, sheet } of namesOf(workbook)) calculation.setName(name, `=${formula}`, sheet?.id);
  for (const sheet of workbook.sheets) {
    for (const { row, column, reading, formula } of storedCells(workbook, sheet)) calculation.setCell(sheet.id, row, column, formula ?? inputOf(reading.value, reading.type));
  }
  calculation.recalculate();
  return calculation;
}

function inputOf(value: Scalar, type: string): CellInput {
  if (type === "Error") return errorOfCode(String(value)) ?? { text: String(value) };
  return typeof value === "string" ? { text: value } : value;
}
