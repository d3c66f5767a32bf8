import { Book } from "./book";

describe("defined names", () => {
  it("stand for ranges, numbers and formulas, in Chinese too", () => {
    const book = new Book({ A1: 2, A2: 3 });
    book.calculation.setName("Rates", "=Sheet1!$A$1:$A$2");
    book.calculation.setName("满分", "=100");
    book.calculation.setName("Total", "=SUM(Rates)*满分");
    expect([book.formula("=SUM(Rates)"), book.formula("=满分/2"), book.formula("=Total")]).toEqual([5, 50, 500]);
  });

  it("carry changes of what they stand for", () => {
    const book = new Book({ A1: 2, B1: "=Twice" });
    book.calculation.setName("Twice", "=Basis*2");
    book.calculation.setName("Basis", "=Sheet1!$A$1");
    book.calculation.recalculate();
    expect(book.get("B1")).toBe(4);
    book.set({ A1: 5 });
    expect(book.get("B1")).toBe(10);
    book.calculation.setName("Basis", "=7");
    book.calculation.recalculate();
    expect(book.get("B1")).toBe(14);
    book.calculation.removeName("Basis");
    book.calculation.recalculate();
    expect(book.get("B1")).toBe("#NAME?");
  });

  it("of a sheet come before those of the workbook", () => {
    const book = new Book({ A1: "=Limit" });
    book.calculation.addSheet("s2", "Other");
    book.calculation.setName("Limit", "=1");
    book.calculation.setName("Limit", "=2", "s2");
    book.calculation.setCell("s2", 0, 0, "=Limit");
    book.calculation.setCell("s2", 1, 0, "=Sheet1!Limit");
    book.set({ A2: "=Other!Limit" });
    expect([book.get("A1"), book.get("A2"), book.get("A1", "s2"), book.get("A2", "s2")]).toEqual([1, 2, 2, 1]);
  });

  it("may hold a LAMBDA that calls itself", () => {
    const book = new Book();
    book.calculation.setName("Factorial", "=LAMBDA(n,IF(n<=1,1,n*Factorial(n-1)))");
    expect(book.formula("=Factorial(10)")).toBe(3628800);
    book.calculation.setName("Endless", "=LAMBDA(n,Endless(n+1))");
    expect(book.formula("=Endless(1)")).toBe("#NUM!");
  });

  it("may stand for a column of a table", () => {
    const book = new Book({ A2: 4, A3: 6 });
    book.calculation.setName("Scores", "=T[score]");
    book.set({ C1: "=AVERAGE(Scores)" });
    book.table("T", "A1", "A3", ["score"]);
    expect(book.get("C1")).toBe(5);
    book.set({ A4: 20 });
    book.table("T", "A1", "A4", ["score"]);
    expect(book.get("C1")).toBe(10);
  });

  it("that mean themselves are #NUM!, not an endless calculation", () => {
    const book = new Book();
    book.calculation.setName("Loop", "=Loop+1");
    expect(book.formula("=Loop")).toBe("#NUM!");
  });

  it("that nobody defined are #NAME? inside another name too, even when a function is called so", () => {
    const book = new Book({ A1: 1 });
    book.calculation.setName("Pay", "=A1*Rate");
    book.calculation.setName("Same", "=Rate");
    expect(["=Pay", "=Pay+1", "=SUM(Pay)", "=Same", "=Same*2", "=Rate", "=Rate&1", "=SUM(Rate)", "=IF(Rate,1,2)"].map((formula) => book.formula(formula))).toEqual(Array<string>(9).fill("#NAME?"));
    expect(book.formula("=SUM(BYROW({1,2;3,4},SUM))")).toBe(10);
    expect(book.formula("=LAMBDA(n,n)*2")).toBe("#VALUE!");
  });

  it("that nobody defined are #NAME?, like functions that do not exist", () => {
    expect(new Book().formula("=Nobody+1")).toBe("#NAME?");
    expect(new Book().formula("=NOSUCH(1)")).toBe("#NAME?");
  });
});
