import { Book, evaluate } from "./book";

type Cells = Record<string, number | string | boolean | null>;
type Result = number | string | boolean | null;

/** Departments, scores and levels, with a blank and a text among the scores. */
const staff: Cells = {
  A1: "销售", B1: 90, C1: "A",
  A2: "研发", B2: 75, C2: "B",
  A3: "销售", B3: 60, C3: "C",
  A4: "人事", B4: "请假", C4: "B",
  A5: "研发", B5: null, C5: "A",
  A6: "sales", B6: 85, C6: "b",
};

function check(title: string, cases: readonly (readonly [formula: string, result: Result])[], cells: Cells = staff): void {
  it.each(cases)(`${title}: %s is %s`, (formula, result) => {
    const value = evaluate(formula, cells);
    if (typeof result === "number" && typeof value === "number") expect(value).toBeCloseTo(result, 9);
    else expect(value).toBe(result);
  });
}

describe("aggregation", () => {
  check("numbers alone count in a range", [
    ["=SUM(B1:B6)", 310],
    ["=SUM(B1:B6,\"10\",TRUE)", 321],
    ["=AVERAGE(B1:B6)", 77.5],
    ["=MIN(B1:B6)", 60],
    ["=MAX(B1:B6)", 90],
    ["=COUNT(B1:B6)", 4],
    ["=COUNTA(B1:B6)", 5],
    ["=COUNTBLANK(B1:B6)", 1],
    ["=PRODUCT(2,3,B9)", 6],
    ["=MEDIAN(B1:B6)", 80],
    ["=LARGE(B1:B6,2)", 85],
    ["=SMALL(B1:B6,1)", 60],
    ["=RANK(85,B1:B6)", 2],
    ["=STDEV.S(1,2,3,4)", 1.2909944487358056],
    ["=STDEV.P(1,2,3,4)", 1.118033988749895],
    ["=PERCENTILE.INC(B1:B6,0.25)", 71.25],
    ["=QUARTILE(B1:B6,3)", 86.25],
    ["=SUMSQ(1,2,3)", 14],
    ["=SUM(B9:B10)", 0],
    ["=AVERAGE(B9:B10)", "#DIV/0!"],
    ["=MAX(B9:B10)", 0],
  ]);
  check("weights and scores", [
    ["=SUMPRODUCT(A1:A3,B1:B3)", 32],
    ["=SUMPRODUCT((A1:A3>1)*B1:B3)", 11],
    ["=SUMPRODUCT(--(A1:A3>=2),B1:B3)", 11],
    ["=SUMPRODUCT(A1:A3,B1:B2)", "#VALUE!"],
    ["=SUMPRODUCT(A1:A3/SUM(A1:A3)*B1:B3)", 32 / 6],
  ], { A1: 1, A2: 2, A3: 3, B1: 4, B2: 5, B3: 6 });
  it("passes errors on, and counts without them", () => {
    const cells = { A1: 1, A2: "=1/0", A3: 3 };
    expect(evaluate("=SUM(A1:A3)", cells)).toBe("#DIV/0!");
    expect(evaluate("=COUNT(A1:A3)&COUNTA(A1:A3)", cells)).toBe("23");
  });
  it("SUBTOTAL leaves subtotals out", () => {
    const book = new Book({ A1: 1, A2: 2, A3: "=SUBTOTAL(9,A1:A2)", A4: 4 });
    expect(book.formula("=SUBTOTAL(109,A1:A4)")).toBe(7);
    expect(book.formula("=SUBTOTAL(101,A1:A4)")).toBeCloseTo(7 / 3);
  });
});

describe("conditional aggregation", () => {
  check("criteria", [
    ["=COUNTIF(A1:A6,\"销售\")", 2],
    ["=COUNTIF(A1:A6,\"S*\")", 1],
    ["=COUNTIF(B1:B6,\">=75\")", 3],
    ["=COUNTIF(B1:B6,\"<>90\")", 5],
    ["=COUNTIF(B1:B6,\"\")", 1],
    ["=COUNTIF(B:B,\"=\")", 1048571],
    ["=COUNTIF(B1:B6,\"<>\")", 5],
    ["=COUNTIF(C1:C6,\"B\")", 3],
    ["=COUNTIF(C1:C6,\"?\")", 6],
    ["=COUNTIFS(A1:A6,\"研发\",C1:C6,\"A\")", 1],
    ["=SUMIF(A1:A6,\"销售\",B1:B6)", 150],
    ["=SUMIF(B1:B6,\">80\")", 175],
    ["=SUMIF(A:A,\"销售\",B:B)", 150],
    ["=SUMIF(A1:A6,\"销售\",B1)", 150],
    ["=SUMIFS(B1:B6,A1:A6,\"销售\",B1:B6,\">70\")", 90],
    ["=AVERAGEIF(A1:A6,\"研发\",B1:B6)", 75],
    ["=AVERAGEIFS(B1:B6,C1:C6,\"Z\")", "#DIV/0!"],
    ["=MAXIFS(B1:B6,A1:A6,\"销售\")", 90],
    ["=MINIFS(B1:B6,A1:A6,\"销售\")", 60],
    ["=SUMIFS(B1:B6,A1:A5,\"销售\")", "#VALUE!"],
  ]);
  it("takes several criteria at once", () => {
    const book = new Book({ ...staff, E1: "=COUNTIF(A1:A6,{\"销售\";\"研发\";\"行政\"})" });
    expect(book.block("E1", "E3").flat()).toEqual([2, 2, 0]);
  });
  check("kinds of value", [
    ["=COUNTIF(A1:A5,5)", 2],
    ["=COUNTIF(A1:A5,TRUE)", 1],
    ["=COUNTIF(A1:A5,\"~*\")", 1],
    ["=COUNTIF(A1:A5,\"#N/A\")", 1],
  ], { A1: 5, A2: "5", A3: true, A4: "*", A5: "=NA()" });
});

describe("conditions", () => {
  check("choose what is needed alone", [
    ["=IF(1,\"y\",1/0)", "y"],
    ["=IF(0,\"y\")", false],
    ["=IF(\"TRUE\",1,2)", 1],
    ["=IF(\"x\",1,2)", "#VALUE!"],
    ["=IF(NA(),1,2)", "#N/A"],
    ["=IF(B1>80,IF(C1=\"A\",\"优\",\"良\"),\"中\")", "优"],
    ["=IFS(B2>=90,\"优\",B2>=70,\"良\",TRUE,\"中\")", "良"],
    ["=IFS(FALSE,1)", "#N/A"],
    ["=SWITCH(C2,\"A\",1,\"B\",2,9)", 2],
    ["=SWITCH(C2,\"X\",1)", "#N/A"],
    ["=SWITCH(\"q\",\"X\",1,9)", 9],
    ["=CHOOSE(2,1/0,\"two\",3)", "two"],
    ["=IFERROR(1/0,\"-\")", "-"],
    ["=IFERROR(5,\"-\")", 5],
    ["=IFNA(NA(),\"-\")", "-"],
    ["=IFNA(1/0,\"-\")", "#DIV/0!"],
    ["=AND(1,TRUE,B1:B6)", true],
    ["=OR(FALSE,0)", false],
    ["=XOR(TRUE,TRUE,TRUE)", true],
    ["=NOT(0)", true],
    ["=AND(\"x\")", "#VALUE!"],
  ]);
  it("work element by element", () => {
    const book = new Book({ ...staff, E1: "=IF(B1:B3>=75,C1:C3,\"-\")", F1: "=IFERROR(1/(B1:B3-75),0)" });
    expect(book.block("E1", "E3").flat()).toEqual(["A", "B", "-"]);
    expect(book.block("F1", "F3").flat()).toEqual([1 / 15, 0, -1 / 15]);
  });
});

describe("rounding and arithmetic", () => {
  check("", [
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1234.5,-2)", 1200],
    ["=ROUNDUP(3.001,0)", 4],
    ["=ROUNDDOWN(-3.9,0)", -3],
    ["=TRUNC(8.99)", 8],
    ["=INT(-1.5)", -2],
    ["=MOD(-3,2)", 1],
    ["=MOD(5.3,0)", "#DIV/0!"],
    ["=CEILING(2.1,0.5)", 2.5],
    ["=FLOOR(2.4,0.5)", 2],
    ["=MROUND(7,3)", 6],
    ["=ABS(-4)&SIGN(-4)", "4-1"],
    ["=POWER(2,10)", 1024],
    ["=LOG(8,2)", 3],
    ["=LN(EXP(2))", 2],
    ["=QUOTIENT(7,2)", 3],
    ["=ROUND(\"x\",1)", "#VALUE!"],
    ["=ROUND(1)", "#VALUE!"],
  ]);
});

describe("information", () => {
  check("", [
    ["=ISBLANK(B5)", true],
    ["=ISNUMBER(B1)&ISNUMBER(B4)", "TRUEFALSE"],
    ["=ISTEXT(B4)", true],
    ["=ISLOGICAL(TRUE)", true],
    ["=ISERROR(1/0)&ISERROR(NA())&ISERROR(1)", "TRUETRUEFALSE"],
    ["=ISERR(NA())&ISNA(NA())", "FALSETRUE"],
    ["=N(\"x\")+N(TRUE)+N(7)", 8],
    ["=T(5)&T(\"a\")", "a"],
    ["=TYPE(1)&TYPE(\"a\")&TYPE(TRUE)&TYPE(1/0)&TYPE({1,2})", "1241664"],
    ["=ERROR.TYPE(NA())", 7],
    ["=ISEVEN(4)&ISODD(4)", "TRUEFALSE"],
  ]);
});

describe("look-up", () => {
  check("", [
    ["=INDEX(A1:C6,2,3)", "B"],
    ["=INDEX(A1:A6,3)", "销售"],
    ["=INDEX(A1:C1,2)", 90],
    ["=SUM(INDEX(A1:C6,0,2))", 310],
    ["=INDEX(A1:C6,9,1)", "#REF!"],
    ["=MATCH(\"研发\",A1:A6,0)", 2],
    ["=MATCH(\"人*\",A1:A6,0)", 4],
    ["=MATCH(7,{1,5,9})", 2],
    ["=MATCH(0,{1,5,9})", "#N/A"],
    ["=MATCH(7,{9,8,5},-1)", 2],
    ["=XMATCH(\"研发\",A1:A6,0,-1)", 5],
    ["=XLOOKUP(\"人事\",A1:A6,C1:C6)", "B"],
    ["=XLOOKUP(\"无\",A1:A6,C1:C6,\"没有\")", "没有"],
    ["=XLOOKUP(\"无\",A1:A6,C1:C6)", "#N/A"],
    ["=XLOOKUP(82,{60,70,80,90},{\"D\",\"C\",\"B\",\"A\"},,-1)", "B"],
    ["=XLOOKUP(82,{60,70,80,90},{\"D\",\"C\",\"B\",\"A\"},,1)", "A"],
    ["=XLOOKUP(\"s*\",A1:A6,B1:B6,,2)", 85],
    ["=VLOOKUP(\"研发\",A1:C6,3,FALSE)", "B"],
    ["=VLOOKUP(85,{0,\"D\";60,\"C\";80,\"B\";90,\"A\"},2)", "B"],
    ["=VLOOKUP(\"无\",A1:C6,2,FALSE)", "#N/A"],
    ["=VLOOKUP(\"研发\",A1:C6,4,FALSE)", "#REF!"],
    ["=HLOOKUP(\"b\",{\"a\",\"b\";1,2},2,FALSE)", 2],
    ["=LOOKUP(85,{0,60,80,90},{\"D\",\"C\",\"B\",\"A\"})", "B"],
    ["=ROWS(A1:C6)&COLUMNS(A1:C6)", "63"],
    ["=ROW(B7)&COLUMN(B7)", "72"],
    ["=ADDRESS(2,28)", "$AB$2"],
    ["=ADDRESS(2,3,2)", "C$2"],
    ["=ADDRESS(2,3,3)", "$C2"],
    ["=ADDRESS(2,3,1,FALSE)", "R2C3"],
    ["=ADDRESS(2,3,2,FALSE)", "R2C[3]"],
    ["=ADDRESS(2,3,4,FALSE,\"my sheet\")", "'my sheet'!R[2]C[3]"],
    ["=ADDRESS(2,3,5)", "#VALUE!"],
    ["=DATE(1900,2,29)", 60],
    ["=DATE(1900,3,0)", 60],
    ["=DATE(1900,0,32)", 1],
    ["=DATE(1900,1,61)", 61],
    ["=DATE(2024,2,30)", 45352],
  ]);
  it("gives whole rows, and one result for each value sought", () => {
    const book = new Book({ ...staff, E1: "=XLOOKUP(\"人事\",A1:A6,A1:C6)", E3: "=XLOOKUP({\"研发\";\"无\"},A1:A6,C1:C6,\"-\")" });
    expect(book.block("E1", "G1")).toEqual([["人事", "请假", "B"]]);
    expect(book.block("E3", "E4").flat()).toEqual(["B", "-"]);
  });
  it("knows the formula's own place", () => {
    const book = new Book({ C5: "=ROW()&COLUMN()", D5: "=ROW(A2:A4)" });
    expect(book.get("C5")).toBe("53");
    expect(book.block("D5", "D7").flat()).toEqual([2, 3, 4]);
  });
});

describe("text", () => {
  check("", [
    ["=TEXT(0.1234,\"0.0%\")", "12.3%"],
    ["=TEXT(1234567.8,\"#,##0.00\")", "1,234,567.80"],
    ["=TEXT(45292,\"yyyy-mm-dd\")", "2024-01-01"],
    ["=TEXT(45292,\"yyyy年m月d日\")", "2024年1月1日"],
    ["=TEXT(\"abc\",\"0\")", "abc"],
    ["=TEXT(-5,\"0;(0)\")", "(5)"],
    ["=LEFT(\"关键指标\",2)&RIGHT(\"关键指标\",2)&MID(\"abcdef\",2,3)", "关键指标bcd"],
    ["=LEFT(\"abc\")&LEN(\"指标 \")", "a3"],
    ["=TRIM(\"  a   b \")", "a b"],
    ["=UPPER(\"a\")&LOWER(\"B\")&PROPER(\"ann lee\")", "AbAnn Lee"],
    ["=CONCAT(A1:A2,1)", "销售研发1"],
    ["=TEXTJOIN(\"、\",TRUE,A1:A2,\"\",C1)", "销售、研发、A"],
    ["=SUBSTITUTE(\"a-b-c\",\"-\",\"+\",2)", "a-b+c"],
    ["=SUBSTITUTE(\"a-b-c\",\"-\",\"\")", "abc"],
    ["=REPLACE(\"abcdef\",2,3,\"X\")", "aXef"],
    ["=FIND(\"c\",\"abc\")", 3],
    ["=FIND(\"C\",\"abc\")", "#VALUE!"],
    ["=SEARCH(\"B?\",\"abc\")", 2],
    ["=REPT(\"█\",3)", "███"],
    ["=EXACT(\"a\",\"A\")", false],
    ["=VALUE(\"12%\")", 0.12],
    ["=VALUE(\"x\")", "#VALUE!"],
    ["=FIXED(1234.567,1)", "1,234.6"],
    ["=CHAR(65)&UNICODE(\"目\")", "A30446"],
    ["=TEXTBEFORE(\"a-b-c\",\"-\",2)&TEXTAFTER(\"a-b-c\",\"-\",-1)", "a-bc"],
  ]);
  it("TEXTSPLIT breaks a text into rows and columns", () => {
    const book = new Book({ A1: "=TEXTSPLIT(\"a,b;c\",\",\",\";\")" });
    expect(book.block("A1", "B2")).toEqual([
      ["a", "b"],
      ["c", "#N/A"],
    ]);
  });
});

describe("dates", () => {
  check("", [
    ["=DATE(2024,2,29)", 45351],
    ["=DATE(2024,14,1)", 45689],
    ["=DATE(1900,1,1)", 1],
    ["=DATE(1900,3,1)", 61],
    ["=YEAR(45351)&\"/\"&MONTH(45351)&\"/\"&DAY(45351)", "2024/2/29"],
    ["=EDATE(45322,1)", 45351],
    ["=EOMONTH(45292,0)", 45322],
    ["=WEEKDAY(45292)", 2],
    ["=WEEKDAY(45292,2)", 1],
    ["=WEEKNUM(45351)", 9],
    ["=ISOWEEKNUM(DATE(2021,1,3))", 53],
    ["=DAYS(\"2024-03-01\",\"2024-02-01\")", 29],
    ["=DATEDIF(DATE(2023,11,15),DATE(2024,3,1),\"m\")", 3],
    ["=DATEDIF(DATE(2023,11,15),DATE(2024,3,1),\"d\")", 107],
    ["=NETWORKDAYS(45292,45298)", 5],
    ["=NETWORKDAYS(45292,45298,45293)", 4],
    ["=WORKDAY(45292,5)", 45299],
    ["=YEARFRAC(DATE(2024,1,1),DATE(2024,7,1))", 0.5],
    ["=HOUR(0.75)&MINUTE(0.5104166667)", "1815"],
    ["=TIME(6,0,0)", 0.25],
    ["=TODAY()=INT(NOW())", true],
  ]);
});

describe("arrays", () => {
  const spilled = (formula: string, to: string, cells: Cells = staff): Result[][] => new Book({ ...cells, H1: formula }).block("H1", to);

  it("FILTER keeps rows, has a value for none, and is #CALC! without one", () => {
    expect(spilled("=FILTER(A1:B6,A1:A6=\"销售\")", "I2")).toEqual([["销售", 90], ["销售", 60]]);
    expect(spilled("=FILTER(A1:B6,A1:A6=\"无\",\"没有\")", "H1")).toEqual([["没有"]]);
    expect(spilled("=FILTER(A1:B6,A1:A6=\"无\")", "H1")).toEqual([["#CALC!"]]);
    expect(spilled("=FILTER(A1:C2,{1,0,1})", "I2")).toEqual([["销售", "A"], ["研发", "B"]]);
  });
  it("SORT and SORTBY put numbers before texts and blanks last", () => {
    expect(spilled("=SORT(B1:B6)", "H6").flat()).toEqual([60, 75, 85, 90, "请假", 0]);
    expect(spilled("=SORT(B1:B6,,-1)", "H6").flat()).toEqual(["请假", 90, 85, 75, 60, 0]);
    expect(spilled("=SORTBY(A1:A3,B1:B3,-1)", "H3").flat()).toEqual(["销售", "研发", "销售"]);
    expect(spilled("=SORT(A1:B3,{1,2},{1,-1})", "I3")).toEqual(spilled("=SORTBY(A1:B3,A1:A3,1,B1:B3,-1)", "I3"));
  });
  it("UNIQUE takes letters of either case for the same", () => {
    expect(spilled("=UNIQUE(A1:A6)", "H4").flat()).toEqual(["销售", "研发", "人事", "sales"]);
    expect(spilled("=UNIQUE(C1:C6)", "H3").flat()).toEqual(["A", "B", "C"]);
    expect(spilled("=UNIQUE(A1:A6,,TRUE)", "H2").flat()).toEqual(["人事", "sales"]);
  });
  it("TAKE, DROP, CHOOSECOLS, stacks and wraps cut and join", () => {
    expect(spilled("=TAKE(A1:C6,-1,2)", "I1")).toEqual([["sales", 85]]);
    expect(spilled("=DROP(A1:A6,4)", "H2").flat()).toEqual(["研发", "sales"]);
    expect(spilled("=CHOOSECOLS(A1:C1,-1,1)", "I1")).toEqual([["A", "销售"]]);
    expect(spilled("=VSTACK(A1:A2,{\"x\",\"y\"})", "I3")).toEqual([["销售", "#N/A"], ["研发", "#N/A"], ["x", "y"]]);
    expect(spilled("=HSTACK({1;2},{3})", "I2")).toEqual([[1, 3], [2, "#N/A"]]);
    expect(spilled("=TOCOL(A1:B2)", "H4").flat()).toEqual(["销售", 90, "研发", 75]);
    expect(spilled("=WRAPROWS({1,2,3},2)", "I2")).toEqual([[1, 2], [3, "#N/A"]]);
    expect(spilled("=TRANSPOSE(A1:B2)", "I2")).toEqual([["销售", "研发"], [90, 75]]);
  });
  it("SEQUENCE counts row by row", () => {
    expect(spilled("=SEQUENCE(2,2,10,-5)", "I2")).toEqual([[10, 5], [0, -5]]);
    expect(evaluate("=SUM(SEQUENCE(100))")).toBe(5050);
  });
});

describe("LET and LAMBDA", () => {
  check("", [
    ["=LET(x,3,y,x*2,x+y)", 9],
    ["=LET(r,B1:B3,SUM(r)/COUNT(r))", 75],
    ["=LET(bad,1/0,5)", 5],
    ["=LAMBDA(a,b,a&b)(1,2)", "12"],
    ["=LET(f,LAMBDA(n,n^2),f(4))", 16],
    ["=SUM(MAP(B1:B3,LAMBDA(v,v*2)))", 450],
    ["=REDUCE(0,B1:B3,LAMBDA(t,v,t+v))", 225],
    ["=SUM(BYROW(B1:B3,LAMBDA(r,MAX(r))))", 225],
    ["=SUM(BYROW(B1:B3,SUM))", 225],
    ["=INDEX(SCAN(0,B1:B3,LAMBDA(t,v,t+v)),2)", 165],
    ["=SUM(MAKEARRAY(2,3,LAMBDA(r,c,r*c)))", 18],
    ["=LAMBDA(a,b,IF(ISOMITTED(b),a,b))(1,)", 1],
    ["=LAMBDA(a,b,IF(ISOMITTED(b),a,b))(1)", "#VALUE!"],
    ["=LAMBDA(x,x)", "#CALC!"],
    ["=MAP({1,2},LAMBDA(x,1/(x-1)))", "#DIV/0!"],
    ["=SUM(IFERROR(MAP({1,2},LAMBDA(x,1/(x-1))),0))", 1],
    ["=_xlfn.LET(_xlpm.x,2,_xlpm.x+1)", 3],
  ]);
  it("see the names around them, not those of the caller", () => {
    expect(evaluate("=LET(x,1,f,LAMBDA(y,x+y),LET(x,100,f(1)))")).toBe(2);
  });
});

describe("statistics and finance from the library", () => {
  check("", [
    ["=CORREL({1,2,3},{2,4,7})", 0.9933992677987828],
    ["=SLOPE({2,4,6},{1,2,3})", 2],
    ["=FORECAST.LINEAR(4,{2,4,6},{1,2,3})", 8],
    ["=GEOMEAN(4,9)", 6],
    ["=PMT(0.05/12,60,10000)", -188.71233644010877],
    ["=NPV(0.1,100,100)", 173.5537190082645],
    ["=IRR({-100,60,60})", 0.13066238629180746],
    ["=MODE.SNGL(1,2,2,3)", 2],
    ["=COMBIN(5,2)", 10],
    ["=SUM(FREQUENCY({1,2,3,4},{2}))", 4],
  ]);
});
