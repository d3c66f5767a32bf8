/** Excel's error values. `#BUSY!` stands while an asynchronous function is working. */
export type ErrorCode =
  | "#N/A"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#DIV/0!"
  | "#NUM!"
  | "#NULL!"
  | "#SPILL!"
  | "#CALC!"
  | "#BUSY!"
  | "#CIRC!";

/** An error as a cell value. `message` is the text a custom function gave with it, shown when the cell is inspected. */
export class CellError {
  readonly code: ErrorCode;
  readonly message: string | undefined;

  constructor(code: ErrorCode, message?: string) {
    this.code = code;
    this.message = message;
  }

  toString(): string {
    return this.code;
  }
}

/** What a cell holds; null is an empty cell. */
export type CellValue = number | string | boolean | null | CellError;

/** The errors without a message, one object each. */
export const errors = {
  notAvailable: new CellError("#N/A"),
  value: new CellError("#VALUE!"),
  reference: new CellError("#REF!"),
  name: new CellError("#NAME?"),
  division: new CellError("#DIV/0!"),
  number: new CellError("#NUM!"),
  nothing: new CellError("#NULL!"),
  spill: new CellError("#SPILL!"),
  calculation: new CellError("#CALC!"),
  busy: new CellError("#BUSY!"),
} as const;

const byCode: ReadonlyMap<string, CellError> = new Map(Object.values(errors).map((error) => [error.code, error]));

/** The error with this code ("#N/A"), or undefined when there is none. */
export function errorOfCode(code: string): CellError | undefined {
  return byCode.get(code);
}

/** A rectangle of values: a range of a sheet (`RangeCells`) or an array made by a formula (`ArrayCells`). */
export abstract class Cells {
  abstract readonly rows: number;
  abstract readonly columns: number;
  /** The value at a zero-based offset inside the rectangle. */
  abstract at(row: number, column: number): CellValue;

  /** Rows worth reading: a reference to whole columns ends with the last used row of the workbook. */
  get materialRows(): number {
    return this.rows;
  }

  get materialColumns(): number {
    return this.columns;
  }

  /** Rows that may hold something: below them every cell is empty. */
  get filledRows(): number {
    return this.rows;
  }

  get filledColumns(): number {
    return this.columns;
  }
}

/** An array made by a formula: rows of equal length, at least one by one. */
export class ArrayCells extends Cells {
  readonly rows: number;
  readonly columns: number;

  constructor(readonly values: readonly (readonly CellValue[])[]) {
    super();
    this.rows = values.length;
    this.columns = values[0]?.length ?? 0;
  }

  at(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
  }

  /** An array of this shape, filled by a function of the position. */
  static build(rows: number, columns: number, value: (row: number, column: number) => CellValue): ArrayCells {
    const values: CellValue[][] = [];
    for (let row = 0; row < rows; row++) {
      const line: CellValue[] = [];
      for (let column = 0; column < columns; column++) line.push(value(row, column));
      values.push(line);
    }
    return new ArrayCells(values);
  }
}

/** A LAMBDA as a value. */
export class Lambda {
  constructor(
    readonly parameterCount: number,
    readonly call: (args: readonly Value[]) => Value,
    /** The bare name of a function, null for a LAMBDA: where no LAMBDA is expected, it is a name that nobody defined. */
    readonly functionName: string | null = null,
  ) {}

  /** What it gives where a value is needed to go on with. */
  get asOperand(): CellError {
    return this.functionName === null ? errors.value : errors.name;
  }

  /** What it gives as the result of a cell. */
  get asResult(): CellError {
    return this.functionName === null ? errors.calculation : errors.name;
  }
}

/** An array with functions in it, as HSTACK(SUM,COUNT) makes it for GROUPBY; where values are wanted, a function is an error. */
export class FunctionCells extends ArrayCells {
  constructor(readonly items: readonly (readonly (CellValue | Lambda)[])[]) {
    super(items.map((row) => row.map((item) => (item instanceof Lambda ? item.asResult : item))));
  }
}

/** What an expression evaluates to. `undefined` is an argument that was not given. */
export type Value = CellValue | Cells | Lambda | undefined;

/** Whether two cell values are the same for someone looking at the cell. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a === b) return true;
  return a instanceof CellError && b instanceof CellError && a.code === b.code && a.message === b.message;
}
