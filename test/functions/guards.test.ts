import { readFileSync } from "node:fs";
import path from "node:path";
import fc, { type Arbitrary } from "fast-check";
import type { Metadata } from "../../tools/functions-metadata/types";
import { CellError, codes, loadFunctions } from "./runtime";

/*
 * Every function with whatever a sheet may hold where its arguments are looked for. What they compute is tested
 * elsewhere; here it is that they compute, or say what is wrong, and that missing is missing however it is written.
 */
const { call, cell } = loadFunctions();
const { functions, enums } = JSON.parse(readFileSync(path.resolve("dist/functions.json"), "utf8")) as Metadata;
type Parameter = Metadata["functions"][number]["parameters"][number];

const invocation = { functionName: "KPI", address: "Sheet1!A1" };
const missing: readonly unknown[] = [null, "", "N/A", "na", "-", "－", "不适用", " 不適用 "];
const odd: readonly unknown[] = [
  ...missing, undefined, " ", true, false, "12%", "１２％", "１２", "1,234", "abc", "2026-03-31", 46112, 46112.5, -0, 1e308, -1e308, 5e-324, 2 ** 53,
  "#N/A", new CellError("#DIV/0!"), { basicType: "Error", basicValue: "#REF!" }, { basicType: "Double", basicValue: 7 }, "NaN", "Infinity", "1e400", "constructor",
];
const freeWords = ["higher", "越低越好", "target", "linear", "step", "table", "months", "flat", "cap", "TRUE", "A", "绿"];

const number = fc.oneof(fc.integer({ min: -3, max: 120 }), fc.integer({ min: 1, max: 99 }).map((each) => each / 100), fc.integer({ min: 45_000, max: 47_000 }));
const oddCell = fc.oneof({ weight: 5, arbitrary: number }, { weight: 1, arbitrary: fc.constantFrom(...odd) });

type Shape = readonly [rows: number, columns: number];
const shapes = fc.constantFrom<Shape>([1, 1], [1, 4], [4, 1], [3, 3], [2, 3], [8, 1]);

function block([rows, columns]: Shape, each: Arbitrary<unknown>): Arbitrary<unknown[][]> {
  return fc.array(fc.array(each, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
}

function wordsOf({ customEnumId }: Parameter): readonly unknown[] {
  return enums.find(({ id }) => id === customEnumId)?.values.map(({ stringValue }) => stringValue) ?? freeWords;
}

/** An argument in the shape of the call, in another one, without a cell, or left out. */
function argument(parameter: Parameter, shape: Shape): Arbitrary<unknown> {
  const words = fc.constantFrom(...wordsOf(parameter));
  const inShape = parameter.dimensionality === "matrix"
    ? fc.oneof(
        { weight: 4, arbitrary: block(shape, number) },
        { weight: 4, arbitrary: block(shape, oddCell) },
        { weight: 1, arbitrary: shapes.chain((other) => block(other, oddCell)) },
        { weight: 1, arbitrary: fc.oneof(oddCell, fc.constantFrom([], [[]])) },
      )
    : fc.oneof(oddCell, words);
  if (parameter.optional !== true) return inShape;
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom<unknown>(null, undefined, "", invocation) }, { weight: 2, arbitrary: inShape }, { weight: 2, arbitrary: words });
}

const argumentsOf = (parameters: readonly Parameter[]): Arbitrary<unknown[]> =>
  shapes.chain((shape) => fc.tuple(...parameters.map((parameter) => argument(parameter, shape))));

/** What is wrong with a result; null when it is a value or an error that a sheet can show. */
function fault(result: unknown): string | null {
  if (Array.isArray(result)) {
    const block = result as unknown[][];
    if (block.length === 0 || block.some((row) => row.length === 0 || row.length !== block[0]!.length)) return "not a block";
    return block.flat().map(fault).find((each) => each !== null) ?? null;
  }
  if (typeof result === "number") return Number.isFinite(result) ? null : String(result);
  if (result instanceof CellError) return /^#(?:VALUE!|N\/A|NUM!|DIV\/0!|REF!)$/.test(result.code) ? null : result.code;
  return typeof result === "string" || typeof result === "boolean" ? null : typeof result;
}

/** Whether an error says something in both languages, or came in with the arguments. */
function isExplained(error: CellError, args: readonly unknown[]): boolean {
  if (args.flat(2).some((each) => codes(each) === error.code || (typeof each === "object" && each !== null && "basicValue" in each))) return true;
  return /[\u4e00-\u9fff]/.test(error.message) && /[a-z]{2}/.test(error.message);
}

/** Words for bands, people and the like are as free as names: there a dash is a dash. */
const names: ReadonlySet<string> = new Set(["labels", "groups", "grade"]);

/** The arguments with another word for what is missing, except among names. */
function withMissing(args: readonly unknown[], parameters: readonly Parameter[], word: unknown): unknown[] {
  const other = (each: unknown): unknown => (missing.includes(each) ? word : each);
  return args.map((each, place) => {
    if (names.has(parameters[place]!.name)) return each;
    return Array.isArray(each) ? (each as unknown[][]).map((row) => row.map(other)) : other(each);
  });
}

describe.each(functions.map(({ id, parameters }) => ({ id, parameters })))("KPI.$id", ({ id, parameters }) => {
  test("answers with values and with errors that say what is wrong, whatever the cells hold", () => {
    fc.assert(
      fc.property(argumentsOf(parameters), (args) => {
        const result = cell(id, ...args);
        expect(fault(result)).toBeNull();
        for (const each of [result].flat(2)) if (each instanceof CellError) expect([each.message, isExplained(each, args)]).toEqual([each.message, true]);
      }),
      { numRuns: 40 },
    );
  });

  test("takes missing as missing, however it is written", () => {
    fc.assert(
      fc.property(argumentsOf(parameters), fc.constantFrom(...missing), (args, written) => {
        const [plain, words] = [null, written].map((word) => codes(cell(id, ...withMissing(args, parameters, word))));
        expect(words).toEqual(plain);
      }),
      { numRuns: 20 },
    );
  });

  test("takes the invocation in place of an argument left out", () => {
    const given = parameters.filter(({ optional }) => optional !== true);
    fc.assert(
      fc.property(argumentsOf(given), (args) => {
        const outcome = (all: readonly unknown[]): unknown => {
          try {
            return codes(call(id, ...all));
          } catch (error) {
            return codes(error);
          }
        };
        expect(outcome([...args, invocation])).toEqual(outcome([...args, ...parameters.slice(args.length).map(() => null), invocation]));
      }),
      { numRuns: 5 },
    );
  });
});
