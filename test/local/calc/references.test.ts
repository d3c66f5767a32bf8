import { Book } from "./book";

describe("references that are found while calculating", () => {
  test("INDIRECT reads addresses, other sheets, names, tables and R1C1", () => {
    const book = new Book({ A1: 3, A2: 4, B1: "A2", C5: 9 });
    book.calculation.addSheet("s2", "Other sheet");
    book.calculation.setCell("s2", 0, 0, 7);
    book.calculation.setName("Rate", "=Sheet1!$C$5");
    book.table("Sales", "E1", "E3", ["Amount"]);
    book.set({ E2: 10, E3: 20 });
    expect(['=INDIRECT("A1")', "=INDIRECT(B1)", "=SUM(INDIRECT(\"A1:A2\"))", "=INDIRECT(\"'Other sheet'!A1\")", '=INDIRECT("Rate")', '=SUM(INDIRECT("Sales[Amount]"))', '=INDIRECT("R2C1",FALSE)', '=INDIRECT("nowhere at all")'].map((formula) => book.formula(formula))).toEqual([3, 4, 7, 7, 9, 30, 4, "#REF!"]);
  });

  test("INDIRECT and ADDRESS know the cells of the sheet only", () => {
    const book = new Book({ A1: 1, B2: '=INDIRECT("R[-2]C",FALSE)' });
    expect([
      '=INDIRECT("R1C99999999",FALSE)', '=INDIRECT("R1C16385",FALSE)', '=INDIRECT("R1048577C1",FALSE)', '=INDIRECT("R0C1",FALSE)', '=INDIRECT("R1C1:R1C16385",FALSE)',
      '=INDIRECT("R1C16384",FALSE)', "=ADDRESS(1,16384)", "=ADDRESS(1048576,1)", "=ADDRESS(1,16385)", "=ADDRESS(1048577,1)", "=ADDRESS(0,1)",
    ].map((formula) => book.formula(formula))).toEqual(["#REF!", "#REF!", "#REF!", "#REF!", "#REF!", 0, "$XFD$1", "$A$1048576", "#VALUE!", "#VALUE!", "#VALUE!"]);
    expect(book.get("B2")).toBe("#REF!");
  });

  test("OFFSET gives ranges of any size, to either side", () => {
    const book = new Book({ A1: 1, A2: 2, A3: 3, B1: 10, B2: 20, B3: 30 });
    expect(["=OFFSET(A1,1,1)", "=SUM(OFFSET(A1,0,0,3,2))", "=SUM(OFFSET(B3,0,0,-2,-2))", "=OFFSET(A1,-1,0)", "=SUM(OFFSET(A1:A2,1,0))", "=ROW(OFFSET(A1,4,0))"].map((formula) => book.formula(formula))).toEqual([20, 66, 55, "#REF!", 5, 5]);
  });

  test("they follow their cells, even those calculated after them", () => {
    const book = new Book({ A1: '=INDIRECT("B1")*2', B1: "=INDIRECT(\"C1\")+1", C1: "=D1+1", D1: 1 });
    expect(book.get("A1")).toBe(6);
    book.set({ D1: 10 });
    expect(book.get("A1")).toBe(24);
  });
});

describe("SUBTOTAL and AGGREGATE", () => {
  test("pass over rows out of sight, each in its way", () => {
    const book = new Book({ A1: 1, A2: 2, A3: 4, A4: 8, B1: "=SUBTOTAL(9,A1:A4)", B2: "=SUBTOTAL(109,A1:A4)", B3: "=AGGREGATE(9,5,A1:A4)", B4: "=AGGREGATE(9,4,A1:A4)" });
    book.calculation.rowState = (_sheet, row) => (row === 1 ? "hidden" : row === 2 ? "filtered" : "shown");
    book.calculation.rowStatesChanged();
    book.calculation.recalculate();
    expect(["B1", "B2", "B3", "B4"].map((address) => book.get(address))).toEqual([11, 9, 9, 15]);
  });

  test("AGGREGATE passes over errors and totals where it is told to", () => {
    const book = new Book({ A1: 5, A2: "=1/0", A3: 7, A4: "=SUBTOTAL(9,A1:A1)" });
    expect(["=AGGREGATE(9,6,A1:A4)", "=AGGREGATE(9,2,A1:A4)", "=AGGREGATE(14,6,A1:A3,1)", "=AGGREGATE(4,4,A1:A3)", "=AGGREGATE(9,9,A1)"].map((formula) => book.formula(formula))).toEqual([17, 12, 7, "#DIV/0!", "#VALUE!"]);
  });
});
