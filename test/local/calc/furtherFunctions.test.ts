import fc from "fast-check";
import { Book, evaluate } from "./book";

/** Worked examples of Microsoft's help, where it gives one; else of textbooks. */
const near = (formula: string, expected: number, cells: Record<string, number | string> = {}): void => {
  const value = evaluate(formula, cells);
  expect(typeof value).toBe("number");
  expect(value as number).toBeCloseTo(expected, 6);
};

describe("lines and curves through observations", () => {
  const years = "{11;12;13;14;15;16}";
  const units = "{33100;47300;69000;102000;150000;220000}";

  test("LINEST finds the line, its constant, and the statistics below them", () => {
    near("=INDEX(LINEST({1;9;5;7},{0;4;2;3},,FALSE),1,1)", 2);
    near("=INDEX(LINEST({1;9;5;7},{0;4;2;3},,FALSE),1,2)", 1);
    near("=INDEX(LINEST({1;9;5;8},{0;4;2;3},TRUE,TRUE),3,1)", 333.0625 / 339.0625);
    expect(evaluate("=INDEX(LINEST({1;9;5;8},{0;4;2;3},TRUE,TRUE),5,3)")).toBe("#REF!");
    expect(evaluate("=INDEX(LINEST({1;9;5;8;2},CHOOSE({1,2},{0;4;2;3;1},{1;0;1;0;2}),TRUE,TRUE),3,3)")).toBe("#N/A");
  });

  test("LOGEST and GROWTH follow an exponential curve", () => {
    near(`=INDEX(LOGEST(${units},${years},TRUE,FALSE),1,1)`, 1.4632756281);
    near(`=INDEX(GROWTH(${units},${years},{17;18}),1,1)`, 320196.718363);
    expect(evaluate("=GROWTH({1;0;3})")).toBe("#NUM!");
  });

  test("a variable that another explains gets 0, as in Excel", () => {
    const [last, first] = [1, 2].map((place) => evaluate(`=INDEX(LINEST({3;5;7;9},CHOOSE({1,2},{1;2;3;4},{2;4;6;8})),1,${place})`));
    expect([last, first]).toContain(0);
  });

  test("through points of a line TREND is that line, wherever it is asked", () => {
    const small = fc.integer({ min: -1000, max: 1000 });
    fc.assert(fc.property(small, small, small, (slope, start, at) => {
      const book = new Book({ A1: 1, A2: 2, A3: 5, A4: 9, C1: at });
      for (const row of [1, 2, 3, 4]) book.set({ [`B${row}`]: slope * (book.get(`A${row}`) as number) + start });
      expect(book.formula("=TREND(B1:B4,A1:A4,C1)") as number).toBeCloseTo(slope * at + start, 6);
    }), { numRuns: 50 });
  });

  test("a blank or a text among observations is refused", () => {
    expect(evaluate("=LINEST(A1:A3,B1:B3)", { A1: 1, A2: 2, B1: 1, B2: 2, B3: 3 })).toBe("#VALUE!");
    expect(evaluate("=TREND({1;2;3},{1;2})")).toBe("#REF!");
  });
});

describe("lists with headings and criteria in cells", () => {
  const orchard: Record<string, number | string> = {
    A1: "Tree", B1: "Height", C1: "Profit", A2: "Apple", B2: 18, C2: 105, A3: "Pear", B3: 12, C3: 96, A4: "Cherry", B4: 13, C4: 105,
    A5: "Apple", B5: 14, C5: 75, A6: "Pear", B6: 9, C6: 77, A7: "Apple", B7: 8, C7: 45,
    E1: "tree", F1: "Height", G1: "Height", E2: "Apple", F2: ">10", G2: "<16", E3: "Pear",
  };

  test("lines of criteria are alternatives, criteria in a line all hold", () => {
    expect(evaluate('=DSUM(A1:C7,"profit",E1:F3)', orchard)).toBe(353);
    expect(evaluate('=DCOUNT(A1:C7,"Height",E1:G2)', orchard)).toBe(1);
    expect(evaluate("=DAVERAGE(A1:C7,3,E1:E2)", orchard)).toBe(75);
    expect(evaluate('=DMAX(A1:C7,"Profit",E1:E3)', orchard)).toBe(105);
    expect(evaluate('=DCOUNTA(A1:C7,"Tree",E1:E3)', orchard)).toBe(5);
  });

  test("DGET wants one record", () => {
    expect(evaluate('=DGET(A1:C7,"Profit",E1:G2)', orchard)).toBe(75);
    expect(evaluate('=DGET(A1:C7,"Profit",E1:E2)', orchard)).toBe("#NUM!");
    expect(evaluate('=DGET(A1:C7,"Profit",E1:E2)', { ...orchard, E2: "Plum" })).toBe("#VALUE!");
    expect(evaluate('=DSUM(A1:C7,"Weight",E1:E2)', orchard)).toBe("#VALUE!");
  });
});

describe("money on days", () => {
  const flows = "{-10000;2750;4250;3250;2750}";
  const days = "{39448;39508;39751;39859;39904}";

  test("XIRR is the rate at which XNPV comes to nothing", () => {
    near(`=XIRR(${flows},${days},0.1)`, 0.373362535);
    near(`=XNPV(XIRR(${flows},${days}),${flows},${days})`, 0);
    expect(evaluate(`=XIRR({1;2},{39448;39508})`)).toBe("#NUM!");
  });

  test("RATE finds rates near and far", () => {
    near("=RATE(48,-200,8000)", 0.00770147249);
    near("=RATE(12,-100,1000/3)", 0.285231163);
  });

  test("MIRR, VDB, bills and discounted securities", () => {
    near("=MIRR({-120000,39000,30000,21000,37000,46000},10%,12%)", 0.126094130366);
    near("=VDB(2400,300,10,0,0.875,1.5)", 315);
    near("=TBILLPRICE(DATE(2008,3,31),DATE(2008,6,1),0.09)", 98.45);
    near("=TBILLYIELD(DATE(2008,3,31),DATE(2008,6,1),98.45)", 0.09141696292534);
    expect(evaluate("=TBILLPRICE(DATE(2008,3,31),DATE(2009,6,1),0.09)")).toBe("#NUM!");
  });
});

describe("hypotheses and distributions", () => {
  test("tests of the help's examples", () => {
    near("=T.TEST({3;4;5;8;9;1;2;4;5},{6;19;3;2;14;4;5;17;1},2,1)", 0.196015785);
    near("=F.TEST({6;7;9;15;21},{20;28;31;38;40})", 0.64831785);
    near("=Z.TEST({3;6;7;8;6;5;4;2;1;9},4)", 0.090574);
    near("=CHISQ.TEST({58,35;11,25;10,23},{45.35,47.65;17.56,18.44;16.09,16.91})", 0.0003082);
  });

  test("an inverse takes back what its distribution gives", () => {
    const share = fc.integer({ min: 2, max: 98 }).map((percent) => percent / 100);
    fc.assert(fc.property(share, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (p, first, second) => {
      for (const [there, back] of [["T.INV(p,m)", "T.DIST(x,m,TRUE)"], ["F.INV(p,m,n)", "F.DIST(x,m,n,TRUE)"], ["F.INV.RT(p,m,n)", "F.DIST.RT(x,m,n)"], ["T.INV.2T(p,m)", "T.DIST.2T(x,m)"]]) {
        expect(evaluate(`=LET(p,${p},m,${first},n,${second},x,${there},${back})`) as number).toBeCloseTo(p, 8);
      }
    }), { numRuns: 40 });
  });
});

describe("engineering, matrices and text", () => {
  test("numbers in other bases have ten digits, the first their sign", () => {
    expect(evaluate('=HEX2DEC("FFFFFFFFFF")')).toBe(-1);
    expect(evaluate("=DEC2BIN(-100)")).toBe("1110011100");
    expect(evaluate("=DEC2BIN(512)")).toBe("#NUM!");
    expect(evaluate("=DEC2HEX(100,4)")).toBe("0064");
    expect(evaluate('=BIN2DEC("102")')).toBe("#NUM!");
  });

  test("degrees and units are converted", () => {
    expect(evaluate('=CONVERT(68,"F","C")')).toBe(20);
    near('=CONVERT(1,"lbm","kg")', 0.45359237);
    expect(evaluate('=CONVERT(2.5,"ft","sec")')).toBe("#N/A");
  });

  test("complex numbers read as people write them", () => {
    expect(evaluate('=IMSUM("3+i","1-2i")')).toBe("4-i");
    expect(evaluate('=IMPRODUCT("3+4i","5-3i")')).toBe("27+11i");
  });

  test("a matrix times its inverse is 1", () => {
    near("=MDETERM({1,3,8,5;1,3,6,1;1,1,1,0;7,3,10,2})", 88);
    expect(evaluate("=SUM(ROUND(MMULT({4,-1;2,0},MINVERSE({4,-1;2,0})),9))")).toBe(2);
    expect(evaluate("=MINVERSE({1,2;2,4})")).toBe("#NUM!");
  });

  test("a number is a matrix of one row and column beside another matrix", () => {
    expect(evaluate("=SUM(MMULT({1;2;3},4))")).toBe(24);
    expect(evaluate("=SUM(MMULT(4,{1,2,3}))")).toBe(24);
    expect(evaluate("=MMULT({1,2},3)")).toBe("#VALUE!");
    expect(evaluate("=MMULT(2,3)")).toBe(6);
  });

  test("CELL, SHEET and SHEETS tell where something stands", () => {
    const book = new Book({ B2: "text" });
    book.calculation.addSheet("s2", "Second one");
    expect(book.formula('=CELL("address",B2)')).toBe("$B$2");
    expect(book.formula('=CELL("address",\'Second one\'!C3)')).toBe("'Second one'!$C$3");
    expect(book.formula('=CELL("type",B2)&CELL("type",B3)')).toBe("lb");
    expect(book.formula('=MID(CELL("filename",B2),FIND("]",CELL("filename",B2))+1,99)')).toBe("Sheet1");
    expect(book.formula("=SHEET('Second one'!A1)*10+SHEETS()")).toBe(22);
    expect(book.formula('=SHEET("nowhere")')).toBe("#N/A");
    expect(book.formula('=CELL("width",B2)')).toBe("#VALUE!");
  });

  test("RANDARRAY keeps to its size and limits", () => {
    expect(evaluate("=LET(a,RANDARRAY(3,4,5,9,TRUE),AND(ROWS(a)=3,COLUMNS(a)=4,MIN(a)>=5,MAX(a)<=9,SUM(a)=INT(SUM(a))))")).toBe(true);
    expect(evaluate("=RANDARRAY(1,1,9,5)")).toBe("#VALUE!");
  });

  test("wide and narrow writings, dollars and arrays as text", () => {
    expect(evaluate('=ASC("ＫＰＩ　１２％")')).toBe("KPI 12%");
    expect(evaluate('=DBCS("KPI 12%")')).toBe("ＫＰＩ　１２％");
    expect(evaluate("=DOLLAR(1234.567)")).toBe("$1,234.57");
    expect(evaluate('=ARRAYTOTEXT({1,"a";TRUE,2},1)')).toBe('{1,"a";TRUE,2}');
    expect(evaluate('=ENCODEURL("a b/é")')).toBe("a%20b%2F%C3%A9");
  });
});
