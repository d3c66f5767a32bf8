import fc from "fast-check";
import { Book } from "./book";

const rows = 40;
const value = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom("a", "A", "b", "3", "3.0", "50%", 0.5, 0.1 + 0.2, 0.3, true, ""),
  fc.constant(null),
);

/** A1:A40 as two halves that are too short for an index, and questions about both. */
const questions = ["3", "0", "0.3", "0.5", '"a"', '"3"', '"b"', "TRUE"];

describe("look-ups in long columns", () => {
  it("find by an index what they find cell by cell, whatever is edited between", () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: rows, maxLength: rows }),
        fc.array(fc.tuple(fc.nat(rows - 1), value), { maxLength: 6 }),
        (column, edits) => {
          const book = new Book();
          column.forEach((content, row) => book.calculation.setCell("s1", row, 0, content));
          questions.forEach((asked, index) => {
            const row = index + 1;
            book.set({
              [`C${row}`]: `=COUNTIF(A:A,${asked})=COUNTIF(A1:A20,${asked})+COUNTIF(A21:A40,${asked})`,
              [`D${row}`]: `=IFNA(XMATCH(${asked},A1:A40),0)=IFNA(XMATCH(${asked},A1:A20),IFNA(XMATCH(${asked},A21:A40)+20,0))`,
              [`E${row}`]: `=IFNA(XMATCH(${asked},A1:A40,0,-1),0)=IFNA(XMATCH(${asked},A21:A40,0,-1)+20,IFNA(XMATCH(${asked},A1:A20,0,-1),0))`,
              [`F${row}`]: `=COUNTIFS(A5:A36,${asked},A1:A32,"<>b")=COUNTIFS(A5:A20,${asked},A1:A16,"<>b")+COUNTIFS(A21:A36,${asked},A17:A32,"<>b")`,
            });
          });
          for (const [row, content] of [[0, column[0] ?? null] as const, ...edits]) {
            book.calculation.setCell("s1", row, 0, content);
            book.calculation.recalculate();
            expect(book.block("C1", `F${questions.length}`).flat()).toEqual(new Array(questions.length * 4).fill(true));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
