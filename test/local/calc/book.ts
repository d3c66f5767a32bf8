import { Calculation, CellError, type CellInput, type CellValue, type Change, type CustomFunction } from "../../../local/workbook/calc/calculation";

/** "B3" → zero-based row and column. */
export function at(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** A calculation addressed the way people do: cells by "A1", errors as their code. The first sheet is "Sheet1". */
export class Book {
  readonly calculation = new Calculation();
  sheetId = "s1";

  constructor(cells: Record<string, CellInput> = {}) {
    this.calculation.addSheet("s1", "Sheet1");
    this.set(cells);
  }

  /** Puts values and formulas into cells of the current sheet and recalculates. */
  set(cells: Record<string, CellInput>): Change[] {
    for (const [address, input] of Object.entries(cells)) {
      const { row, column } = at(address);
      this.calculation.setCell(this.sheetId, row, column, input);
    }
    return this.calculation.recalculate();
  }

  raw(address: string, sheetId = this.sheetId): CellValue {
    const { row, column } = at(address);
    return this.calculation.getValue(sheetId, row, column);
  }

  get(address: string, sheetId = this.sheetId): number | string | boolean | null {
    const value = this.raw(address, sheetId);
    return value instanceof CellError ? value.code : value;
  }

  /** The values of a block, row by row. */
  block(from: string, to: string): (number | string | boolean | null)[][] {
    const [start, end] = [at(from), at(to)];
    const rows: (number | string | boolean | null)[][] = [];
    for (let row = start.row; row <= end.row; row++) {
      const line: (number | string | boolean | null)[] = [];
      for (let column = start.column; column <= end.column; column++) {
        const value = this.calculation.getValue(this.sheetId, row, column);
        line.push(value instanceof CellError ? value.code : value);
      }
      rows.push(line);
    }
    return rows;
  }

  spill(address: string): ReturnType<Calculation["getSpill"]> {
    const { row, column } = at(address);
    return this.calculation.getSpill(this.sheetId, row, column);
  }

  /** A table on the current sheet; the header cells are filled in. */
  table(name: string, from: string, to: string, columns: readonly string[], totals = false): void {
    const { row: top, column: left } = at(from);
    const { row: bottom, column: right } = at(to);
    columns.forEach((column, index) => this.calculation.setCell(this.sheetId, top, left + index, { text: column }));
    this.calculation.setTable({ name, sheetId: this.sheetId, top, left, bottom, right, columns, totals });
    this.calculation.recalculate();
  }

  /** The result of one formula, put far away from the other cells. */
  formula(text: string): number | string | boolean | null {
    this.set({ ZZ900: text });
    const value = this.get("ZZ900");
    this.set({ ZZ900: null });
    return value;
  }

  /** Registers a custom function; by default every parameter takes a single value of any type. */
  register(name: string, call: CustomFunction["call"], options: Partial<Omit<CustomFunction, "name" | "call">> = {}): void {
    this.calculation.registerFunction({ name, parameters: [], allowErrors: false, ...options, call });
  }
}

/** The result of one formula in an otherwise empty workbook. */
export function evaluate(formula: string, cells: Record<string, CellInput> = {}): number | string | boolean | null {
  return new Book(cells).formula(formula);
}
