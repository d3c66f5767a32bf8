import { Book } from "./book";

describe("recalculation", () => {
  it("carries an edit through everything that depends on it, and nothing else", () => {
    const book = new Book({ A1: 1, A2: "=A1*2", A3: "=A2+1", B1: 7, B2: "=B1" });
    const changed = book.set({ A1: 10 }).map(({ row, column, value }) => [row, column, value]);
    expect(changed).toEqual([
      [1, 0, 20],
      [2, 0, 21],
    ]);
  });

  it("stops where a result stays the same", () => {
    const book = new Book({ A1: 1, A2: "=A1>0", A3: "=IF(A2,\"yes\",\"no\")" });
    expect(book.set({ A1: 5 })).toEqual([]);
    expect(book.get("A3")).toBe("yes");
  });

  it("calculates each formula once, after all that it reads", () => {
    const book = new Book();
    let calls = 0;
    book.register("COUNTED", ([value]) => {
      calls++;
      return value;
    }, { parameters: [{ matrix: false }] });
    book.set({ A1: 1, B1: "=A1+1", B2: "=A1+2", C1: "=COUNTED(B1+B2)" });
    calls = 0;
    book.set({ A1: 2 });
    expect(calls).toBe(1);
    expect(book.get("C1")).toBe(7);
  });

  it("follows a chain of 20,000 cells whatever the order in which it was entered", () => {
    const book = new Book();
    const length = 20000;
    for (let row = length - 1; row > 0; row--) book.calculation.setCell("s1", row, 0, `=A${row}+1`);
    book.calculation.setCell("s1", 0, 0, 1);
    book.calculation.recalculate();
    expect(book.calculation.getValue("s1", length - 1, 0)).toBe(length);
    book.set({ A1: 101 });
    expect(book.calculation.getValue("s1", length - 1, 0)).toBe(length + 100);
  });

  it("sees new cells in whole columns, whole rows and ranges that were empty", () => {
    const book = new Book({ D1: "=SUM(A:A)", D2: "=SUM(5:5)", D3: "=COUNTA(B2:B9)" });
    book.set({ A1000: 4, C5: 6, B7: "x" });
    expect([book.get("D1"), book.get("D2"), book.get("D3")]).toEqual([4, 6, 1]);
  });

  it("shows 0 in a circle, lists its cells, and recovers when the circle is broken", () => {
    const book = new Book({ A1: "=B1+1", B1: "=C1+1", C1: "=A1+1", D1: "=C1+5" });
    expect([book.get("A1"), book.get("B1"), book.get("C1"), book.get("D1")]).toEqual([0, 0, 0, 5]);
    expect(book.calculation.circularReferences()).toHaveLength(3);
    book.set({ C1: 0 });
    expect([book.get("A1"), book.get("B1"), book.get("D1")]).toEqual([2, 1, 5]);
    expect(book.calculation.circularReferences()).toEqual([]);
  });

  it("takes a formula that reads its own cell through a range for a circle", () => {
    const book = new Book({ A1: 1, A2: 2, A3: "=SUM(A1:A3)", B1: "=SUM(A1:A3)" });
    expect([book.get("A3"), book.get("B1")]).toEqual([0, 3]);
    book.set({ A3: "=SUM(A1:A2)" });
    expect([book.get("A3"), book.get("B1")]).toEqual([3, 6]);
  });

  it("does not take the position of a cell for its value", () => {
    const book = new Book({ A1: "=ROW(A1)", A2: "=ROWS(A$1:A2)+COLUMN(A2)", A3: "=ROW(A3)+A1" });
    expect([book.get("A1"), book.get("A2"), book.get("A3"), book.calculation.circularReferences()]).toEqual([1, 3, 4, []]);
  });

  it("calculates what reads whole columns to their end again when the workbook grows", () => {
    const book = new Book({ A1: 1, A2: 2, C1: "=ROWS(TOCOL(A:A))" });
    expect(book.get("C1")).toBe(2);
    book.set({ E50: "x" });
    expect(book.get("C1")).toBe(50);
  });

  it("puts text that begins with = into a cell without calculating it", () => {
    const book = new Book({ A1: { text: "=1+1" }, A2: "=LEN(A1)" });
    expect([book.get("A1"), book.get("A2")]).toEqual(["=1+1", 4]);
  });

  it("forgets a formula that is replaced", () => {
    const book = new Book({ A1: 1, B1: "=A1" });
    book.set({ B1: 9 });
    book.set({ A1: 2 });
    expect(book.get("B1")).toBe(9);
  });

  it("takes an array that would cover what it is made from for a circle", () => {
    const book = new Book({ B2: 5, A1: "=SEQUENCE(1,3)+B1", A5: "=SEQUENCE(3)+E1", E1: "=A7" });
    expect([book.get("A1"), book.get("A5"), book.get("E1")]).toEqual([0, 0, 0]);
    book.set({ A1: "=SEQUENCE(1,3)+B2", E1: 1 });
    expect([book.get("B1"), book.get("A7")]).toEqual([7, 4]);
  });

  it("ends when spills chase each other, and recovers when they stop", () => {
    // The array in B1 pushes the one in A3 aside, and comes about only while that one fills C3.
    const book = new Book({ G1: "=C3>0", B1: "=IF(G1,SEQUENCE(4),1)", A3: "=SEQUENCE(1,3)" });
    expect(book.calculation.circularReferences().length).toBeGreaterThan(0);
    book.set({ G1: false });
    expect(book.calculation.circularReferences()).toEqual([]);
    expect([book.get("B1"), book.block("A3", "C3")]).toEqual([1, [[1, 2, 3]]]);
  });
});
