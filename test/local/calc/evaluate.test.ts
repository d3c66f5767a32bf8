import { CellError } from "../../../local/workbook/calc/calculation";
import { at, Book } from "./book";

const evaluate = (book: Book, formula: string, address: string): unknown => {
  const value = book.calculation.unplaced.evaluate(formula, { sheetId: "s1", ...at(address) });
  return value instanceof CellError ? value.code : value;
};

describe("a formula asked about in a cell", () => {
  it("knows the cell's table, defined names and functions, and puts nothing into the cell", () => {
    const book = new Book({ C3: 40, C4: 60 });
    book.table("Kpis", "B2", "C4", ["KPI", "Weight"]);
    book.calculation.setName("Least", "=50");
    book.calculation.registerFunction({
      name: "KPI.DOUBLE", parameters: [{ matrix: false, type: "number", optional: false, repeating: false }], allowErrors: false, call: ([value]) => Number(value) * 2,
    });
    expect([evaluate(book, "=[@Weight]>=Least", "B3"), evaluate(book, "=[@Weight]>=Least", "B4")]).toEqual([false, true]);
    expect(evaluate(book, "=KPI.DOUBLE(C4)", "Z9")).toBe(120);
    expect([book.get("B3"), book.get("Z9")]).toEqual([null, null]);
    expect(book.calculation.recalculate()).toEqual([]);
  });

  it("can be asked as if its own cell held another value, which nobody else sees", () => {
    const book = new Book({ A1: 6, A2: 1, B1: "=A2*2" });
    const assuming = (formula: string, value: number | string): unknown => book.calculation.unplaced.evaluateAssuming(formula, { sheetId: "s1", ...at("A2") }, value);
    expect([assuming("=SUM(A1:A9)<=10", 4), assuming("=SUM(A1:A9)<=10", 5), assuming("=ISTEXT(A2)", "x"), assuming("=B1", 50)]).toEqual([true, false, true, 2]);
    expect([book.get("A2"), book.get("B1"), book.calculation.recalculate()]).toEqual([1, 2, []]);
  });

  it("reads what the cells hold at the time, spills and arrays by their first element, and gives errors as values", () => {
    const book = new Book({ A1: 1, A2: "=A1+1", B1: "=SEQUENCE(3)" });
    expect([evaluate(book, "=A2*10", "C1"), evaluate(book, "=B3", "C1"), evaluate(book, "=A1:A2", "C9"), evaluate(book, "=1/0", "C1")]).toEqual([20, 3, 1, "#DIV/0!"]);
    book.set({ A1: 5 });
    expect(evaluate(book, "=A2*10", "C1")).toBe(60);
    expect(evaluate(book, "=A1", "A1")).toBe(5); // nothing depends on itself by being asked about
  });

  it("calls a function that came after the first question", () => {
    const book = new Book();
    expect(evaluate(book, "=LATE()", "A1")).toBe("#NAME?");
    book.calculation.registerFunction({ name: "LATE", parameters: [], allowErrors: false, call: () => 7 });
    book.calculation.recalculate();
    expect(evaluate(book, "=LATE()", "A1")).toBe(7);
  });
});
