import fc from "fast-check";
import { areaOf, COLUMNS, ROWS } from "../../../local/workbook/engine/area";
import { shiftReferences } from "../../../local/workbook/engine/formulaReferences";
import { afterInsertion } from "../../../local/workbook/engine/insertedLines";
import type { Shift } from "../../../local/workbook/engine/shift";

const column = fc.constantFrom("A", "B", "Z", "AA", "AZ", "BA", "ZZ", "XFC", "XFD");
const row = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(ROWS - 1, ROWS));
const cell = fc.tuple(fc.constantFrom("", "$"), column, fc.constantFrom("", "$"), row).map((parts) => parts.join(""));
/** From the top left: that is how a parser writes a range back. */
const range = fc.tuple(fc.constantFrom("A", "$B"), fc.integer({ min: 1, max: 15 }), fc.constantFrom("B", "$AA"), fc.integer({ min: 15, max: 30 })).map(([left, top, right, bottom]) => `${left}${top}:${right}$${bottom}`);
const odd = fc.constantFrom("A:A", "$B:C", "3:4", "Other!A9", "'Q 1'!B12", "A5#", "@B7", '"A9"', "Sales[Amount]", "{1,2}", "1E5", "2.5", "Budget", "LOG10(B9)", "LOG10 (B9)", "ATAN2(A1,B20)", "tax_2024", "TRUE", "Rate.A5", "A5.Rate", "ABCD12");
const operand = fc.oneof({ weight: 4, arbitrary: cell }, { weight: 2, arbitrary: range }, { weight: 1, arbitrary: odd });
const formula = fc.array(operand, { minLength: 1, maxLength: 5 }).chain((operands) =>
  fc.constantFrom(`=${operands.join("+")}`, `=SUM(${operands.join(",")})`, `=IF(${operands.join("<=")}, ${operands[0]}, KPI.SCORE(${operands.join(" , ")}))`));

const shift: fc.Arbitrary<Shift> = fc.tuple(fc.constantFrom("row", "column"), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 4 })).map(([axis, first, count]) => ({
  kind: "insert", sheetId: "1", axis: axis as "row" | "column", area: axis === "row" ? areaOf(first, 0, count, COLUMNS) : areaOf(0, first, ROWS, count),
}));

test("formulas read after an insertion as if they had been parsed, and most of them without", () => {
  let read = 0;
  fc.assert(fc.property(formula, shift, (text, inserted) => {
    const written = afterInsertion(inserted)?.(text) ?? null;
    if (written === null) return;
    read++;
    expect(written).toBe(shiftReferences(text, inserted, "Sheet1", "Sheet1"));
  }), { numRuns: 2_000 });
  expect(read).toBeGreaterThan(500);
});

test("any other shift is left to the parser", () => {
  expect(afterInsertion({ kind: "delete", sheetId: "1", axis: "row", area: areaOf(3, 0, 1, COLUMNS) })).toBeNull();
  expect(afterInsertion({ kind: "insert", sheetId: "1", axis: "row", area: areaOf(3, 0, 1, 2) })).toBeNull();
});
