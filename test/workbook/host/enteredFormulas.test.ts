import { errorOf, formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();
const at = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> => onSheet(excel.current, work);
const enter = (formula: string) => errorOf(excel.current, (_context, sheet) => void (sheet.getRange("F1").formulas = [[formula]]));
const results = async (formulas: readonly string[]): Promise<unknown[]> => {
  await at((sheet) => void (sheet.getRange(`F1:F${formulas.length}`).formulas = formulas.map((formula) => [formula])));
  return (await valuesOf(excel.current, `F1:F${formulas.length}`)).flat();
};

describe("what Excel does not let one enter", () => {
  test.each(["=PI(1)", "=VLOOKUP(1,A1:B2,2,FALSE,1)", "=IF(1,2,3,4)", "=1+SUM(ABS(1,2))", "=LAMBDA(x,ABS(x,1))(1)", "=ROMAN(1,2,3)", `=SUM(${"1,".repeat(255)}1)`])("%s has too many arguments", async (formula) => {
    expect(await enter(formula)).toMatchObject({ code: "InvalidArgument" });
  });
  test.each(["=SUM()", "=MAX()", "=CONCAT()", "=COUNTIFS(A1:A2,1,B1:B2)", "={1,2;3}", "=SUM({1;2,3})", "=LET(x,,x)"])("%s is incomplete", async (formula) => {
    expect(await enter(formula)).toMatchObject({ code: "InvalidArgument" });
  });
  test("what is complete is taken", async () => {
    expect(await results(["=SUM({1,2;3,4})", "=LET(x,2,x)", "=ROMAN(499)", "=ROMAN(499,4)", "=ROMAN(499,1)", "=COUNTIFS(A1:A2,1,B1:B2,1)"])).toEqual([10, 2, "CDXCIX", "ID", "LDVLIV", 0]);
  });

  test("a column that a table does not have is refused, one that comes with its heading is not", async () => {
    await at((sheet) => {
      sheet.getRange("A1:B2").values = [["Name", "Points"], ["Ann", 3]];
      sheet.tables.add("A1:B2", true).name = "T";
    });
    expect(await enter("=SUM(T[Nope])")).toMatchObject({ code: "InvalidArgument" });
    expect(await enter("=SUM(T[[Name]:[Nope]])")).toMatchObject({ code: "InvalidArgument" });
    expect(await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("B2").formulas = [["=[@Nope]"]]))).toMatchObject({ code: "InvalidArgument" });
    expect(await results(["=SUM(T[points])", '="T[Nope]"', "=SUM(T[#REF!])"])).toEqual([3, "T[Nope]", "#REF!"]);
    await at((sheet) => void (sheet.getRange("A1:B2").formulas = [["Name", "Marks"], ["Ann", "=LEN([@Name])+COUNTA(T[[#Headers],[Marks]])"]]));
    expect(await valuesOf(excel.current, "B2")).toEqual([[4]]);
  });
});

describe("optional parameters of LAMBDA", () => {
  test("may be left out, and ISOMITTED tells", async () => {
    expect(await results([
      '=LAMBDA(x,[y],IF(ISOMITTED(y),x&" alone",x+y))(1)', "=LAMBDA(x,[y],IF(ISOMITTED(y),-x,x+y))(1,2)", "=LAMBDA( [a] , [b] ,ISOMITTED(a)&ISOMITTED(b))(,1)", "=LET(f,LAMBDA(x,[y],x+y),f(5))", "=LAMBDA(x,y,x)(1)", "=LAMBDA([x],x)(1,2)",
    ])).toEqual(["1 alone", 3, "TRUEFALSE", 5, "#VALUE!", "#VALUE!"]);
    expect((await formulasOf(excel.current, "F2")).flat()).toEqual(["=LAMBDA(x,[y],IF(ISOMITTED(y),-x,x+y))(1,2)"]);
  });
  test("in a defined name too", async () => {
    await at((_sheet, context) => void context.workbook.names.add("Net", "=LAMBDA(amount,[rate],amount*(1-IF(ISOMITTED(rate),0.1,rate)))"));
    expect(await results(["=Net(100)", "=Net(100,0.5)", "=Net()"])).toEqual([90, 50, "#VALUE!"]);
  });
});

describe("constants and names are kept as Excel writes them", () => {
  test("numbers without what says nothing, with fifteen digits", async () => {
    expect(await results(["=1.50+.5", "=1e5", "=12345678901234567", "=12345678901234567-12345678901234500", "={1.50,12345678901234567}"])).toEqual([2, 100000, 12345678901234500, 0, 1.5]);
    expect((await formulasOf(excel.current, "F1:F3")).flat()).toEqual(["=1.5+0.5", "=100000", "=12345678901234500"]);
  });
  test("sheets, names and tables as they are called", async () => {
    await at((sheet, context) => {
      sheet.getRange("A1:B2").values = [["Name", "Points"], ["Ann", 3]];
      sheet.tables.add("A1:B2", true).name = "Staff";
      context.workbook.names.add("Rate", "=2");
      context.workbook.worksheets.add("My data").getRange("B2").values = [[7]];
    });
    expect(await results(["='sheet1'!b2", "=SHEET1!B2+'my DATA'!b2", "=rate*SUM(STAFF[Points])"])).toEqual([3, 10, 6]);
    expect((await formulasOf(excel.current, "F1:F3")).flat()).toEqual(["=Sheet1!B2", "=Sheet1!B2+'My data'!B2", "=Rate*SUM(Staff[Points])"]);
  });
});

test("TEXTSPLIT needs something to split by", async () => {
  expect(await results(['=TEXTSPLIT("a","")', '=TEXTSPLIT("a","b","")', '=TEXTSPLIT("a","b")'])).toEqual(["#VALUE!", "#VALUE!", "a"]);
});
