import { Book } from "./book";

describe("references between sheets", () => {
  it("reads sheets with Chinese and quoted names", () => {
    const book = new Book();
    book.calculation.addSheet("s2", "销售 表");
    book.calculation.addSheet("s3", "it's");
    book.calculation.addSheet("s4", "目标");
    book.calculation.setCell("s2", 0, 0, 3);
    book.calculation.setCell("s3", 0, 0, 4);
    book.calculation.setCell("s4", 0, 0, 5);
    book.set({ A1: "='销售 表'!A1+'it''s'!A1+目标!A1", A2: "=SUM('销售 表'!A:A)" });
    expect([book.get("A1"), book.get("A2")]).toEqual([12, 3]);
  });

  it("becomes right when the sheet arrives, and #REF! when it goes", () => {
    const book = new Book({ A1: "=Later!B2" });
    expect(book.get("A1")).toBe("#REF!");
    book.calculation.addSheet("s2", "Later");
    book.calculation.setCell("s2", 1, 1, 8);
    book.calculation.recalculate();
    expect(book.get("A1")).toBe(8);
    book.calculation.removeSheet("s2");
    book.calculation.recalculate();
    expect(book.get("A1")).toBe("#REF!");
  });

  it("follows a sheet to its new name once formulas use it", () => {
    const book = new Book({ A1: "=New!A1" });
    book.calculation.addSheet("s2", "Old");
    book.calculation.setCell("s2", 0, 0, 2);
    book.calculation.renameSheet("s2", "New");
    book.calculation.recalculate();
    expect(book.get("A1")).toBe(2);
  });

  it("empties a sheet with all that depended on it", () => {
    const book = new Book({ A1: "=SEQUENCE(3)", B1: 5 });
    book.calculation.addSheet("s2", "Other");
    book.calculation.setCell("s2", 0, 0, "=SUM(Sheet1!A:B)");
    book.calculation.recalculate();
    expect(book.get("A1", "s2")).toBe(11);
    book.calculation.clearSheet("s1");
    book.calculation.recalculate();
    expect(book.get("A1", "s2")).toBe(0);
    expect(book.block("A1", "B3").flat().every((value) => value === null)).toBe(true);
  });

  it("empties a sheet from a row on, but for what is spilled from above", () => {
    const book = new Book({ A1: "=SEQUENCE(4)", B1: "=SUM(B2:B4)", B3: 5, B4: 7, C3: "=SEQUENCE(3)", C4: null });
    book.calculation.clearSheet("s1", 3);
    book.calculation.recalculate();
    expect(book.block("A1", "C4")).toEqual([[1, 5, null], [2, null, null], [3, 5, 1], [4, null, 2]]);
    book.set({ A3: "in the way" });
    expect(book.get("A1")).toBe("#SPILL!");
  });

  it("gives formulas of one shape on different sheets their own cells", () => {
    const book = new Book({ A1: 1, B1: "=A1*10" });
    book.calculation.addSheet("s2", "Other");
    book.calculation.setCell("s2", 0, 0, 2);
    book.calculation.setCell("s2", 0, 1, "=A1*10");
    book.calculation.recalculate();
    expect([book.get("B1"), book.get("B1", "s2")]).toEqual([10, 20]);
  });
});
