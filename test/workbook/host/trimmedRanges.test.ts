import { formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();
const at = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> => onSheet(excel.current, work);

/** 2, a blank and 4 in B3:B5, a 9 in C4. */
const fill = () => at((sheet) => void (sheet.getRange("B3:C5").values = [[2, ""], ["", 9], [4, ""]]));
const put = (formula: string) => at((sheet) => void (sheet.getRange("E1").formulas = [[formula]]));

test.each([
  ["=ROWS(A1:.D20)", 5], ["=COLUMNS(A1:.D20)", 3], ["=ROWS(A1.:D20)", 18], ["=COLUMNS(A1.:D20)", 3], ["=ROWS(A1.:.D20)", 3], ["=COLUMNS(A1.:.D20)", 2], ["=ROW(A1.:.D20)", 3], ["=SUM(B.:.B)", 6], ["=ROWS(B.:.B)", 3], ["=ROWS(3:.9)", 3],
  ["=ROWS(Sheet1!$A$1:.$D$20)", 5], ["=ROWS(TRIMRANGE(A1:D20))", 3], ["=ROWS(TRIMRANGE(A1:D20,1))", 18], ["=ROWS(TRIMRANGE(A1:D20,2))", 5], ["=ROWS(TRIMRANGE(A1:D20,0))", 20], ["=COLUMNS(TRIMRANGE(A1:D20,0,1))", 3], ["=COLUMNS(TRIMRANGE(A1:D20,3,0))", 4],
  ["=TRIMRANGE(A1:D20,4)", "#VALUE!"], ["=ISREF(TRIMRANGE(A1:D20))", true], ["=A10:.A20", "#REF!"], ["=TRIMRANGE(A10:A20)", "#REF!"], ["=SUM(OFFSET(B1:.B9,0,0))", 6], ["=PERCENTOF(B3,B3:B5)", 1 / 3], ["=PERCENTOF(B3,A1:A2)", "#DIV/0!"],
])("%s is %p", async (formula, expected) => {
  await fill();
  await put(formula);
  expect((await valuesOf(excel.current, "E1"))[0]?.[0]).toEqual(expected);
});

test("what is filled later counts, blanks within stay, and the range spills", async () => {
  await fill();
  await put("=B1.:.B9");
  expect(await valuesOf(excel.current, "E1:E4")).toEqual([[2], [0], [4], [""]]);
  await at((sheet) => void (sheet.getRange("B7").values = [["x"]]));
  expect(await valuesOf(excel.current, "E1:E5")).toEqual([[2], [0], [4], [0], ["x"]]);
});

test.each([["=sum(a1.:.b2)", "=SUM(A1.:.B2)"], ["=sum($a$1.:b9)", "=SUM($A$1.:B9)"], ["=SUM(3.:.9)", "=SUM(3.:.9)"]])("%s is kept as %s", async (typed, kept) => {
  await put(typed);
  expect(await formulasOf(excel.current, "E1")).toEqual([[kept]]);
});

test("a formula that gives an empty text is no blank", async () => {
  await at((sheet) => void (sheet.getRange("B1:B4").formulas = [[1], [""], ['=""'], [""]]));
  await put("=ROWS(B1:.B9)");
  expect(await valuesOf(excel.current, "E1")).toEqual([[3]]);
});

test("the reference follows its cells and keeps its dots", async () => {
  await fill();
  await put("=sum(b1:.b9)+SUM(a.:.b)");
  expect(await formulasOf(excel.current, "E1")).toEqual([["=SUM(B1:.B9)+SUM(A.:.B)"]]);
  await at((sheet) => void sheet.getRange("2:3").insert("Down"));
  expect([await formulasOf(excel.current, "E1"), await valuesOf(excel.current, "E1")]).toEqual([[["=SUM(B1:.B11)+SUM(A.:.B)"]], [[12]]]);
  await at((sheet) => void sheet.getRange("A:A").delete("Left"));
  expect(await formulasOf(excel.current, "D1")).toEqual([["=SUM(A1:.A11)+SUM(A.:.A)"]]);
});
