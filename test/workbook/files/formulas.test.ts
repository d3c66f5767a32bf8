import { formulaForFile, formulaFromFile } from "../../../local/workbook/files/formula/fileFormula";
import { maySpill } from "../../../local/workbook/files/formula/arrayFormulas";

const names = { namespace: "KPI", customFunctions: ["KPI.SCORE", "KPI.SMART.CHECK", "KPI.SMART_TEXT"] } as const;

/** What a person reads, and what the file has. */
const pairs: readonly (readonly [typed: string, stored: string])[] = [
  ["=SUM(A1:A3)", "SUM(A1:A3)"],
  ["=KPI.SCORE([@实际],[@[目标 %]])", "_xldudf_KPI_SCORE(tblGoals[[#This Row],[实际]],tblGoals[[#This Row],[目标 %]])"],
  ["=KPI.SMART.CHECK(A1)&KPI.SMART_TEXT(A1)", "_xldudf_KPI_SMART_CHECK(A1)&_xldudf_KPI_SMART_TEXT(A1)"],
  ["=SORT(FILTER(A1:B9,B1:B9>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>1))"],
  ["=XLOOKUP(1,A:A,B:B)+STDEV.S(C1:C5)+IFERROR(1,2)", "_xlfn.XLOOKUP(1,A:A,B:B)+_xlfn.STDEV.S(C1:C5)+IFERROR(1,2)"],
  ["=SUM(A2#)*@B1:B3", "SUM(_xlfn.ANCHORARRAY(A2))*_xlfn.SINGLE(B1:B3)"],
  ["=LET(total, SUM(A1:A3), n, 3, total/n)", "_xlfn.LET(_xlpm.total, SUM(A1:A3), _xlpm.n, 3, _xlpm.total/_xlpm.n)"],
  ["=MAP(A1:A3,LAMBDA(x,x*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2))"],
  ['="SORT(A1)"&other!tbl', '"SORT(A1)"&other!tbl'],
  ["=SUM(Sales[Amount])+Sales[@Tax]", "SUM(Sales[Amount])+Sales[[#This Row],[Tax]]"],
  ["=SUM(A1:.A20)+SUM(A1.:B2)+ROWS('My s'!$A.:.$B)", "SUM(_xlfn._TRO_TRAILING(A1:A20))+SUM(_xlfn._TRO_LEADING(A1:B2))+ROWS(_xlfn._TRO_ALL('My s'!$A:$B))"],
  ['=TRIMRANGE(A1:A9)&REGEXTEST(A1,"a")&PERCENTOF(A1,A1:A3)', '_xlfn.TRIMRANGE(A1:A9)&_xlfn.REGEXTEST(A1,"a")&_xlfn.PERCENTOF(A1,A1:A3)'],
  ["=LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y))(1)", "_xlfn.LAMBDA(_xlpm.x,_xlop.y,IF(_xlfn.ISOMITTED(_xlpm.y),_xlpm.x,_xlpm.x+_xlpm.y))(1)"],
  ["=BYROW(A1:C9,SUM)+REDUCE(0,A1:A3,LAMBDA(all,x,all+x))", "_xlfn.BYROW(A1:C9,_xleta.SUM)+_xlfn.REDUCE(0,A1:A3,_xlfn.LAMBDA(_xlpm.all,_xlpm.x,_xlpm.all+_xlpm.x))"],
  ["='My sheet'!A1+{1,2;3,4}", "'My sheet'!A1+{1,2;3,4}"],
];

test.each(pairs)("%s has its names in the file and back", (typed, stored) => {
  expect(formulaForFile(typed, names, "tblGoals")).toBe(stored);
  expect(formulaFromFile(stored, names, "tblGoals")).toBe(typed);
});

test("functions that are named without a call say so, unless the workbook has a name or table called the same", () => {
  const typed = "=GROUPBY(Rate,B1:B9,HSTACK(SUM,AVERAGE))";
  expect(formulaForFile(typed, { ...names, definedNames: new Set(["RATE"]) })).toBe("_xlfn.GROUPBY(Rate,B1:B9,_xlfn.HSTACK(_xleta.SUM,_xleta.AVERAGE))");
  expect(formulaFromFile("_xlfn.GROUPBY(Rate,B1:B9,_xlfn.HSTACK(_xleta.SUM,_xleta.AVERAGE))", names)).toBe(typed);
  expect(formulaForFile("=PIVOTBY(A1:A9,B1:B9,C1:C9,sum)", names)).toBe("_xlfn.PIVOTBY(A1:A9,B1:B9,C1:C9,_xleta.SUM)");
  expect(formulaForFile("=SUM(A1)+RATE", names)).toBe("SUM(A1)+RATE");
});

test("a custom function with what another computer put before it is found again", () => {
  expect(formulaFromFile("1+[2]!_xldudf_KPI_SCORE(A1,2)", names)).toBe("=1+KPI.SCORE(A1,2)");
});

test("a formula is marked as one that may spill exactly where Excel would put @ before it otherwise", () => {
  const spills = (formula: string): boolean => maySpill(formula, (name) => name.startsWith("KPI."));
  expect(["=A1:A3*2", "=SORT(A1:A3)", "=KPI.SCORE(A1,B1)", "=LEN(A1:A3)", "=SUM((A1:A3>1)*B1:B3)", "={1,2}", "=A1#", "=INDEX(A1:B2,1,1)"].filter((formula) => !spills(formula))).toEqual([]);
  expect(["=A1*2", "=SUM(A1:A3)", "=IF(A1>1,2,3)", "=VLOOKUP(A1,B1:C9,2,FALSE)", '=COUNTIF(A1:A9,">1")', "=[@Sales]*2", '="a:b"'].filter(spills)).toEqual([]);
});
