import fc from "fast-check";
import { Book } from "./book";

function bookIn(language: string): Book {
  const book = new Book();
  book.calculation.book = () => ({ name: "Book1.xlsx", language, sheetIds: ["s1"] });
  return book;
}

const results = (language: string, formulas: readonly string[]): unknown[] => formulas.map((formula) => bookIn(language).formula(formula));

describe("functions that count bytes", () => {
  const formulas = ['=LENB("绩效KPI")', '=LEFTB("绩效KPI",4)', '=RIGHTB("KPI绩效",2)', '=MIDB("绩效KPI",3,3)', '=FINDB("K","绩效KPI")', '=SEARCHB("?k","绩效KPI")', '=REPLACEB("绩效KPI",1,4,"年度")'];

  test("count two for a Chinese character in a Chinese Excel", () => {
    expect(results("zh-CN", formulas)).toEqual([7, "绩效", "效", "效K", 5, 3, "年度KPI"]);
  });

  test("count characters in an English one", () => {
    expect(results("en-US", formulas)).toEqual([5, "绩效KP", "绩效", "KPI", 3, 2, "年度I"]);
  });

  test("show half of a character as a space", () => {
    expect(results("zh-CN", ['=LEFTB("中文",3)', '=RIGHTB("中文",3)', '=MIDB("中文",2,2)'])).toEqual(["中 ", " 文", "  "]);
  });

  test("search from a byte, and refuse what lies outside", () => {
    expect(results("zh-CN", ['=FINDB("文","中文文",4)', '=FINDB("文","中文文",7)', '=FINDB("文","中文文",8)', '=LEFTB("中",-1)', "=LENB(1/0)", "=LENB(A1)", "=LENB(12.5)"]))
      .toEqual([5, "#VALUE!", "#VALUE!", "#VALUE!", "#DIV/0!", 0, 4]);
  });

  test("cut anywhere, the two sides have all the bytes", () => {
    const book = bookIn("zh-CN");
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "1", "中", "文", "，"), maxLength: 12 }), fc.nat(24), (text, at) => {
      const bytes = book.formula(`=LENB("${text}")`) as number;
      const cut = Math.min(at, bytes);
      expect(book.formula(`=LENB(LEFTB("${text}",${cut}))+LENB(RIGHTB("${text}",${bytes}-${cut}))`)).toBe(bytes);
    }), { numRuns: 60 });
  });
});
