import fc from "fast-check";
import { areaOf, COLUMNS, ROWS } from "../../../local/workbook/engine/area";
import { shiftReferences } from "../../../local/workbook/engine/moving/formulaReferences";
import { afterLines } from "../../../local/workbook/engine/moving/shiftedLines";
import { lineInverse, type LineShift, type Shift } from "../../../local/workbook/engine/moving/shift";

const column = fc.constantFrom("A", "B", "Z", "AA", "AZ", "BA", "ZZ", "XFC", "XFD");
const row = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(ROWS - 1, ROWS));
const cell = fc.tuple(fc.constantFrom("", "$"), column, fc.constantFrom("", "$"), row).map((parts) => parts.join(""));
/** From the top left: that is how a parser writes a range back. */
const range = fc.tuple(fc.constantFrom("A", "$B"), fc.integer({ min: 1, max: 15 }), fc.constantFrom("B", "$AA"), fc.integer({ min: 15, max: 30 })).map(([left, top, right, bottom]) => `${left}${top}:${right}$${bottom}`);
const odd = fc.constantFrom("A:A", "$B:C", "3:4", "Other!A9", "'Q 1'!B12", "A5#", "@B7", '"A9"', "Sales[Amount]", "{1,2}", "1E5", "2.5", "Budget", "LOG10(B9)", "LOG10 (B9)", "ATAN2(A1,B20)", "tax_2024", "TRUE", "Rate.A5", "A5.Rate", "ABCD12");
const operand = fc.oneof({ weight: 4, arbitrary: cell }, { weight: 2, arbitrary: range }, { weight: 1, arbitrary: odd });
const formula = fc.array(operand, { minLength: 1, maxLength: 5 }).chain((operands) =>
  fc.constantFrom(`=${operands.join("+")}`, `=SUM(${operands.join(",")})`, `=IF(${operands.join("<=")}, ${operands[0]}, KPI.SCORE(${operands.join(" , ")}))`));

const shift = fc.record({
  kind: fc.constantFrom("insert" as const, "delete" as const), axis: fc.constantFrom("row" as const, "column" as const), first: fc.integer({ min: 0, max: 30 }), count: fc.integer({ min: 1, max: 4 }),
}).map(({ kind, axis, first, count }): LineShift => ({
  kind, sheetId: "1", axis, area: axis === "row" ? areaOf(first, 0, count, COLUMNS) : areaOf(0, first, ROWS, count),
}));

const readAfter = (text: string, shifted: Shift): string | null => afterLines(shifted)?.(text) ?? null;

test("formulas read after rows and columns came or went as if they had been parsed, and most of them without", () => {
  let read = 0;
  fc.assert(fc.property(formula, shift, (text, shifted) => {
    const written = readAfter(text, shifted);
    if (written === null) return;
    read++;
    expect(written).toBe(shiftReferences(text, shifted, "Sheet1", "Sheet1"));
  }), { numRuns: 2_000 });
  expect(read).toBeGreaterThan(500);
});

test("the opposite makes of every formula read so what it was, letter for letter", () => {
  const lowerCase = formula.map((text) => text.toLowerCase());
  fc.assert(fc.property(fc.oneof(formula, lowerCase), shift, (text, shifted) => {
    const written = readAfter(text, shifted);
    if (written !== null) expect(readAfter(written, lineInverse(shifted))).toBe(text);
  }), { numRuns: 2_000 });
});

test("any other shift, and a formula that loses a cell, are left to the parser", () => {
  expect(readAfter("=A9", { kind: "insert", sheetId: "1", axis: "row", area: areaOf(3, 0, 1, 2) })).toBeNull();
  expect(readAfter("=A9", { kind: "move", sheetId: "1", from: areaOf(3, 0), toSheetId: "1", to: areaOf(5, 0) })).toBeNull();
  const deleted: Shift = { kind: "delete", sheetId: "1", axis: "row", area: areaOf(3, 0, 2, COLUMNS) };
  expect(["=A3+A6", "=A4", "=SUM(A1:A5)"].map((text) => readAfter(text, deleted))).toEqual(["=A3+A4", null, null]);
});
