import fc from "fast-check";
import { formatArea, parseArea, quoteSheet, splitSheet } from "../../../local/workbook/engine/address";
import { areaOf, COLUMNS, ROWS, sameArea, subtract, cellCount, intersection, type Area } from "../../../local/workbook/engine/area";
import {
  offsetReferences, renameColumnInFormula, renameSheetInFormula, renameTableInFormula, shiftReferences,
} from "../../../local/workbook/engine/moving/formulaReferences";
import { shiftArea, type Shift } from "../../../local/workbook/engine/moving/shift";

const areas = fc
  .tuple(fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }))
  .map(([row, column, rows, columns]) => areaOf(row, column, rows, columns));

const rowsAt = (kind: "insert" | "delete", row: number, count: number): Shift => ({ kind, sheetId: "s", axis: "row", area: areaOf(row, 0, count, COLUMNS) });
const columnsAt = (kind: "insert" | "delete", column: number, count: number): Shift => ({ kind, sheetId: "s", axis: "column", area: areaOf(0, column, ROWS, count) });

describe("addresses", () => {
  test("read back as what they were written from", () => {
    fc.assert(fc.property(areas, fc.boolean(), (area, absolute) => sameArea(parseArea(formatArea(area, absolute)) ?? areaOf(0, 0), area)));
  });

  test("of entire rows and columns have no other side", () => {
    expect(formatArea(areaOf(2, 0, 2, COLUMNS))).toBe("3:4");
    expect(formatArea(areaOf(0, 27, ROWS, 1), true)).toBe("$AB:$AB");
    expect(parseArea("$C:$D")).toEqual(areaOf(0, 2, ROWS, 2));
  });

  test.each(["", "A", "1", "A1:B", "A0", "XFE1", "A1048577", "A1:B2:C3", "Sheet1!A1", "A 1"])("%p is none", (text) => expect(parseArea(text)).toBeNull());

  test("sheet names that need quotes survive them", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }).filter((name) => !/[:\\/?*[\]]/.test(name)), (name) => {
        expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, address: "A1" });
      }),
    );
  });
});

describe("areas", () => {
  test("less a hole are the same cells without the hole's", () => {
    fc.assert(
      fc.property(areas, areas, (area, hole) => {
        const pieces = subtract(area, hole);
        const cut = intersection(area, hole);
        expect(pieces.reduce((sum, piece) => sum + cellCount(piece), 0)).toBe(cellCount(area) - (cut ? cellCount(cut) : 0));
        for (const piece of pieces) expect(intersection(piece, hole)).toBeNull();
      }),
    );
  });

  test("stand where they stood after an insertion is taken back", () => {
    fc.assert(
      fc.property(areas, fc.nat(500), fc.integer({ min: 1, max: 30 }), fc.boolean(), (area, at, count, isRow) => {
        const [there, back] = isRow ? [rowsAt("insert", at, count), rowsAt("delete", at, count)] : [columnsAt("insert", at, count), columnsAt("delete", at, count)];
        const moved = shiftArea(area, there);
        expect(moved && shiftArea(moved, back)).toEqual(area);
      }),
    );
  });

  test("lose exactly the cells that are deleted", () => {
    fc.assert(
      fc.property(areas, fc.nat(450), fc.integer({ min: 1, max: 60 }), (area, at, count) => {
        const gone = intersection(area, areaOf(at, 0, count, COLUMNS));
        const left = shiftArea(area, rowsAt("delete", at, count));
        expect(left ? left.rows : 0).toBe(area.rows - (gone ? gone.rows : 0));
      }),
    );
  });

  test("that a partial shift does not carry whole stay", () => {
    const shift: Shift = { kind: "insert", sheetId: "s", axis: "row", area: areaOf(0, 1, 1, 1) };
    expect(shiftArea(areaOf(2, 1), shift)).toEqual(areaOf(3, 1));
    expect(shiftArea(areaOf(2, 0, 1, 3), shift)).toEqual(areaOf(2, 0, 1, 3));
  });
});

describe("formulas", () => {
  const shifted = (formula: string, shift: Shift, own = "Sheet1", moved = "Sheet1"): string => shiftReferences(formula, shift, own, moved);

  test("keep everything but the references that moved, to the letter", () => {
    const formula = "= sum( A5:$B$7 , 'My data'!A5 )*tbl[[#This Row],[a b]] & \"A5\" + A5# + @A1 + 5:5 + B:B";
    expect(shifted(formula, rowsAt("insert", 2, 1))).toBe("= sum( A6:$B$8 , 'My data'!A5 )*tbl[[#This Row],[a b]] & \"A5\" + A6# + @A1 + 6:6 + B:B");
    expect(shifted(formula, columnsAt("insert", 0, 2), "Sheet1", "My data")).toContain("'My data'!C5");
  });

  test("say #REF! for cells that are gone, and shrink around a partial loss", () => {
    expect(shifted("=A3+SUM(A1:A9)", rowsAt("delete", 2, 2))).toBe("=#REF!+SUM(A1:A7)");
  });

  test("copied by an offset move their relative parts alone", () => {
    expect(offsetReferences("=A1+$A1+A$1+$A$1+B:B", 2, 1)).toBe("=B3+$A3+B$1+$A$1+C:C");
    expect(offsetReferences("=A1", -1, 0)).toBe("=#REF!");
  });

  test("are the same after an insertion is taken back", () => {
    const reference = areas.map((area: Area) => formatArea(area));
    fc.assert(
      fc.property(fc.array(reference, { minLength: 1, maxLength: 4 }), fc.nat(450), fc.integer({ min: 1, max: 9 }), (references, at, count) => {
        const formula = `=SUM(${references.join(",")})`;
        expect(shifted(shifted(formula, rowsAt("insert", at, count)), rowsAt("delete", at, count))).toBe(formula);
      }),
    );
  });

  test("follow new names of sheets, tables and columns", () => {
    expect(renameSheetInFormula("=Sheet1!A1+'sheet1'!B2+Other!A1", "Sheet1", "2026 Q4")).toBe("='2026 Q4'!A1+'2026 Q4'!B2+Other!A1");
    expect(renameSheetInFormula("=Gone!A1+1", "Gone", null)).toBe("=#REF!A1+1");
    expect(renameTableInFormula("=SUM(Sales[Actual])+ROWS(sales)", "Sales", "tblSales")).toBe("=SUM(tblSales[Actual])+ROWS(tblSales)");
    expect(renameColumnInFormula("=SUM(T[Actual])+SUM(U[Actual])", "T", "Actual", "实际", false)).toBe("=SUM(T[实际])+SUM(U[Actual])");
    expect(renameColumnInFormula("=[@Actual]/[@Target]", "T", "Actual", "实际", true)).toBe("=[@实际]/[@Target]");
    expect(renameColumnInFormula("=[@Actual]", "T", "Actual", "实际", false)).toBe("=[@Actual]");
  });
});
