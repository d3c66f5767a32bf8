import fc from "fast-check";
import { spelled, type Spelling } from "../../../local/workbook/calc/spelling";

const spelling: Spelling = {
  hasFunction: (name) => ["SUM", "IF", "SORT", "KPI.SCORE", "LET"].includes(name),
  sheetOf: (word) => ["Sheet1", "Data", "My sheet", "2024"].find((name) => name.toLowerCase() === word.toLowerCase()),
  nameOf: (word) => ["Rate", "Sales", "Growth"].find((name) => name.toLowerCase() === word.toLowerCase()),
};

describe("a formula is kept as Excel spells it", () => {
  test.each([
    ["=sum(b1,if(true,1))", "=SUM(B1,IF(TRUE,1))"],
    ["=Sum($a$1:b2)+RATE", "=SUM($A$1:B2)+Rate"],
    ["=sort(sales[v],1,-1)", "=SORT(Sales[v],1,-1)"],
    ["=kpi.score([@actual],sales[[#this row],[it's a1]])", "=KPI.SCORE([@actual],Sales[[#this row],[it's a1]])"],
    ["=sum(a:a,$b:c,1:2)", "=SUM(A:A,$B:C,1:2)"],
    ["=growth(false)&#n/a", "=Growth(FALSE)&#N/A"],
    ["=let(x,a1,x*1e3)", "=LET(x,A1,x*1000)"],
    ["=1.50+.5", "=1.5+0.5"],
    ["=1E5-2.*007", "=100000-2*7"],
    ["=1e21+1.5e-12+0.000010", "=1E+21+1.5E-12+0.00001"],
    ["=12345678901234567&0.12345678901234567", "=12345678901234500&0.123456789012345"],
    ["='sheet1'!b2+DATA!C3+'my Sheet'!a:a", "=Sheet1!B2+Data!C3+'My sheet'!A:A"],
    ["=SUM('2024'!A1)", "=SUM('2024'!A1)"],
  ])("%s", (typed, kept) => expect(spelled(typed, spelling)).toBe(kept));

  test.each(['="sum(a1) ""true"""', "='my a1'!A1+other!B2", "=SUM(1:2,$03:4)", "=A1:.B9", "=[Book.xlsx]data!A1", "=1e999", "=unknown(1)", "=SUM(jan:mar!A1)", "=销售额*2", "=SUM(A1#)"])("%s stays as it is", (formula) => {
    expect(spelled(formula, spelling)).toBe(formula);
  });

  test("it differs in its letters' case only, and spelling it again changes nothing", () => {
    const part = fc.constantFrom("sum(", ")", "a1", "$b$2:c3", ",", "+", '"a1"', "rate", "sales[v]", "'it''s'!", "true", "#ref!", "0.5", "7", " ", "[", "'", '"', "x", ":");
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const formula = `=${parts.join("")}`;
      const once = spelled(formula, spelling);
      expect(once.toLowerCase()).toBe(formula.toLowerCase());
      expect(spelled(once, spelling)).toBe(once);
    }));
  });

  test("numbers that are spelled once stay so", () => {
    const part = fc.constantFrom("1e5", "1.50", ".5", "0", "+", "*", "A1", ":", "x", "1E-12", "12345678901234567", "(", ")", "$");
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const once = spelled(`=${parts.join("")}`, spelling);
      expect(spelled(once, spelling)).toBe(once);
    }));
  });
});
