import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

/** The error of Microsoft's custom-functions-runtime.js, as far as functions and hosts see it. */
export class CellError extends Error {
  readonly type = "Error";
  readonly basicType = "Error";
  readonly basicValue: string;

  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
    this.basicValue = code;
  }
}

const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

type Implementation = (...args: unknown[]) => unknown;

export interface Host {
  /** Ids that the bundle associated. */
  readonly ids: readonly string[];
  /** Calls a function with exactly these arguments and returns or throws what it does. */
  call(id: string, ...args: unknown[]): unknown;
  /** What the cell shows: the value, the block, or the error, whether returned or thrown. */
  cell(id: string, ...args: unknown[]): unknown;
  /** The error code in the cell; fails the test when the cell holds a value. */
  error(id: string, ...args: unknown[]): { readonly code: string; readonly message: string };
}

/**
 * Loads the built bundle as Excel's JavaScript-only runtime does: a global scope with nothing of a page in it. `cell`
 * passes arguments as Excel does: ranges as they are, optional ones left out as null, the invocation at the end.
 */
export function loadFunctions(globals: Readonly<Record<string, unknown>> = {}): Host {
  const functions = new Map<string, Implementation>();
  const CustomFunctions = {
    Error: CellError,
    ErrorCode: errorCodes,
    associate: (id: string, implementation: Implementation) => functions.set(id, implementation),
  };
  const bundle = readFileSync(path.resolve("dist/functions.js"), "utf8");
  vm.runInContext(bundle, vm.createContext({ CustomFunctions, ...globals }), { filename: "functions.js" });

  const call = (id: string, ...args: unknown[]): unknown => {
    const implementation = functions.get(id);
    if (implementation === undefined) throw new RangeError(`The bundle does not associate ${id}.`);
    return implementation(...args);
  };
  const cell = (id: string, ...args: unknown[]): unknown => {
    const parameters = functions.get(id)?.length ?? 0;
    const padded = [...args, ...Array<null>(Math.max(0, parameters - args.length)).fill(null)];
    try {
      const result = call(id, ...padded, { functionName: id, address: "Sheet1!A1" });
      const block = Array.isArray(result) ? (result as unknown[][]) : [[result]];
      return block.length === 1 && block[0]?.length === 1 ? block[0][0] : plain(block);
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  };
  const error = (id: string, ...args: unknown[]): CellError => {
    const shown = cell(id, ...args);
    if (shown instanceof CellError) return shown;
    throw new Error(`${id} should be an error but is ${JSON.stringify(shown)}`);
  };
  return { ids: [...functions.keys()], call, cell, error };
}

/** Arrays made inside the context are of another realm: copied, so that they compare equal to ours. */
function plain(block: readonly (readonly unknown[])[]): unknown[][] {
  return Array.from(block, (row) => Array.from(row));
}

/** A column of cells. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** A result with errors shown by their codes. */
export function codes(block: unknown): unknown {
  return Array.isArray(block) ? block.map(codes) : block instanceof CellError ? block.code : block;
}
