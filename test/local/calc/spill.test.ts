import { Book } from "./book";

describe("dynamic arrays", () => {
  it("fill the cells below and beside, and report the size on the anchor", () => {
    const book = new Book();
    const changes = book.set({ B2: "=SEQUENCE(2,3)" });
    expect(book.block("B2", "D3")).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(changes.find(({ row, column }) => row === 1 && column === 1)).toMatchObject({ spill: { rows: 2, columns: 3 }, formula: true });
    expect(changes.filter(({ formula }) => !formula)).toHaveLength(5);
    expect(book.spill("D3")).toEqual({ anchorRow: 1, anchorColumn: 1, rows: 2, columns: 3 });
  });

  it("shrink and grow with their source, and empty the cells they leave", () => {
    const book = new Book({ A1: 3, C1: "=SEQUENCE(A1)", E1: "=SUM(C1:C9)", E2: "=SUM(C1#)" });
    expect([book.get("E1"), book.get("E2")]).toEqual([6, 6]);
    const left = book.set({ A1: 1 }).filter(({ value }) => value === null);
    expect(left.map(({ row }) => row)).toEqual([1, 2]);
    expect([book.get("E1"), book.get("E2"), book.spill("C1")]).toEqual([1, 1, null]);
    book.set({ A1: 4 });
    expect([book.get("E1"), book.get("E2")]).toEqual([10, 10]);
  });

  it("are #SPILL! while something is in the way, and come back when it goes", () => {
    const book = new Book({ A3: "in the way", A1: "=SEQUENCE(4)", C1: "=SUM(A1#)" });
    expect([book.get("A1"), book.get("A2"), book.get("A3"), book.get("C1")]).toEqual(["#SPILL!", null, "in the way", "#SPILL!"]);
    book.set({ A3: null });
    expect([book.block("A1", "A4").flat(), book.get("C1")]).toEqual([[1, 2, 3, 4], 10]);
  });

  it("give way to what is typed over them", () => {
    const book = new Book({ A1: "=SEQUENCE(3)" });
    book.set({ A2: "mine" });
    expect(book.block("A1", "A3").flat()).toEqual(["#SPILL!", "mine", null]);
    book.set({ A2: null });
    expect(book.block("A1", "A3").flat()).toEqual([1, 2, 3]);
  });

  it("are not disturbed by emptying one of their cells", () => {
    const book = new Book({ A1: "=SEQUENCE(3)" });
    book.set({ A2: null });
    expect(book.block("A1", "A3").flat()).toEqual([1, 2, 3]);
  });

  it("go with their formula", () => {
    const book = new Book({ A1: "=SEQUENCE(3)", C1: "=COUNT(A1:A9)" });
    const changes = book.set({ A1: 7 });
    expect(book.block("A1", "A3").flat()).toEqual([7, null, null]);
    expect(book.get("C1")).toBe(1);
    expect(changes.filter(({ formula, value }) => !formula && value === null)).toHaveLength(2);
  });

  it("settle who goes first by position, whatever was entered first", () => {
    for (const order of [["B1", "A2"], ["A2", "B1"]]) {
      const book = new Book();
      for (const address of order) book.set({ [address]: address === "B1" ? "=SEQUENCE(3)" : "=SEQUENCE(1,3)" });
      expect(book.block("A1", "C3")).toEqual([
        [null, 1, null],
        ["#SPILL!", 2, null],
        [null, 3, null],
      ]);
    }
  });

  it("do not run over tables or the edge of the sheet", () => {
    const book = new Book({ A1: "=SEQUENCE(5)" });
    book.table("T", "A4", "B6", ["a", "b"]);
    book.set({ A4: null });
    expect(book.get("A1")).toBe("#SPILL!");
    book.calculation.removeTable("T");
    book.calculation.recalculate();
    expect(book.get("A5")).toBe(5);
    book.set({ A1: null, XFD9: "=SEQUENCE(1,2)" });
    expect(book.get("XFD9")).toBe("#SPILL!");
  });

  it("show blanks as 0 and a range as its values", () => {
    const book = new Book({ A1: 1, A3: "x", C1: "=A1:A3" });
    expect(book.block("C1", "C3").flat()).toEqual([1, 0, "x"]);
  });

  it("work element by element, repeating single rows and columns", () => {
    const book = new Book({ A1: "={1;2;3}*{10,20}" });
    expect(book.block("A1", "B3")).toEqual([
      [10, 20],
      [20, 40],
      [30, 60],
    ]);
    book.set({ E1: "={1;2;3}+{1;2}" });
    expect(book.block("E1", "E3").flat()).toEqual([2, 4, "#N/A"]);
  });

  it("keep an error in its own element", () => {
    const book = new Book({ A1: 1, A2: "x", A3: 3, C1: "=A1:A3*2" });
    expect(book.block("C1", "C3").flat()).toEqual([2, "#VALUE!", 6]);
  });

  it("are reduced to one cell by @", () => {
    const book = new Book({ A1: 1, A2: 2, A3: 3, B2: "=@A1:A3", C9: "=@A1:A3", D1: "=@SEQUENCE(3)", E2: "=_xlfn.SINGLE(A1:A3)" });
    expect([book.get("B2"), book.get("C9"), book.get("D1"), book.get("E2")]).toEqual([2, "#VALUE!", 1, 2]);
  });

  it("answer #REF! to # on a cell without a formula", () => {
    expect(new Book({ A1: 5 }).formula("=A1#")).toBe("#REF!");
  });
});
