import { CellError, type CellValue } from "../calc/calculation";
import { builtIns, specialForms } from "../calc/excel/catalogue";
import type { Arguments } from "./api/arguments";
import { HostClass, type MethodMember } from "./api/hostClass";
import { invalidArgument } from "./api/officeError";
import type { Book } from "./book";
import { RangeClass } from "./declaredClasses";
import { apiValue } from "./display";
import { excelMembers } from "./excelMembers";

/** What a worksheet function that was called by itself came to. */
const FunctionResultClass = new HostClass<{ readonly value: CellValue }>({
  name: "FunctionResult",
  scalars: {
    Value: { get: ({ value }) => (value instanceof CellError ? null : apiValue(value)) },
    Error: { get: ({ value }) => (value instanceof CellError ? value.code : "") },
  },
});

const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function scalarText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return textLiteral(value);
  throw invalidArgument();
}

/** An argument as it would stand in a formula: a range by its address, anything else as it is. */
function argumentText(value: unknown): string {
  const range = RangeClass.selfOf(value);
  if (range) return range.address;
  const result = FunctionResultClass.selfOf(value);
  if (result) return result.value instanceof CellError ? result.value.code : scalarText(result.value);
  if (Array.isArray(value)) return `{${value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(scalarText).join(",")).join(";")}}`;
  return scalarText(value);
}

/** The arguments that a function takes any number of come as one list. */
const flat = (args: readonly unknown[]): unknown[] =>
  args.flatMap((value) => (Array.isArray(value) && !value.every((row) => Array.isArray(row)) ? (value as unknown[]) : [value]));

/** `NetworkDays_Intl` on the wire is NETWORKDAYS.INTL in a formula. */
const nameInFormula = (wire: string): string => wire.replaceAll("_", ".").toUpperCase();

function caller(wire: string): MethodMember<Book> {
  return ({ engine }, args: Arguments) => {
    const texts = flat(args.all).map(argumentText);
    while (texts.at(-1) === "") texts.pop();
    return FunctionResultClass.of({ value: engine.evaluate(`=${nameInFormula(wire)}(${texts.join(",")})`) });
  };
}

/** Names that the library does not write as it writes the others. */
const irregular = ["EDate", "FVSchedule", "HLookup", "MDuration", "MIrr", "MRound", "NPer", "PDuration", "VLookup"];

const isKnown = (wire: string): boolean => builtIns.has(nameInFormula(wire)) || specialForms.has(nameInFormula(wire));

const names = [...(excelMembers["Functions"]?.methods ?? "").split(" "), ...irregular].filter(isKnown);

/** Excel's worksheet functions, called without a cell: `workbook.functions.sum(range)`. */
export const FunctionsClass: HostClass<Book> = new HostClass<Book>({
  name: "Functions",
  methods: Object.fromEntries(names.map((wire) => [wire, caller(wire)])),
});
