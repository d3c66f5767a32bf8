import { errorOf, formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

interface Read {
  readonly values: unknown[][];
  readonly numberFormat: unknown[][];
  readonly text: string[][];
}

const read = (address: string): Promise<Read> =>
  onSheet(excel.current, async (sheet, context) => {
    const range = sheet.getRange(address).load("values,numberFormat,text");
    await context.sync();
    return { values: range.values as unknown[][], numberFormat: range.numberFormat as unknown[][], text: range.text };
  });

describe("what is typed in", () => {
  const inputs: readonly (readonly [typed: string, value: unknown, format: string])[] = [
    ["12.5%", 0.125, "0.00%"], ["-5%", -0.05, "0%"], ["$1,234.50", 1234.5, "$#,##0.00"], ["$5", 5, "$#,##0"], ["1,234", 1234, "#,##0"], ["(5)", -5, "General"], ["1 1/2", 1.5, "# ?/?"],
    ["1e3", 1000, "0.00E+00"], ["10:30", 0.4375, "h:mm"], ["10:30:15", 0.43767361111111114, "h:mm:ss"], ["10:30 AM", 0.4375, "h:mm AM/PM"], ["1/31/2025", 45688, "m"],
    ["1/31/2025 10:30", 45688.4375, "m"], ["0123", 123, "General"], ["false", false, "General"], ["  7 ", 7, "General"], ["#n/a", "#N/A", "General"], ["12 apples", "12 apples", "General"],
    ["13/45", "13/45", "General"], ["1,23", "1,23", "General"], ["'12%", "12%", "General"],
  ];

  test.each(inputs)("%s becomes what Excel makes of it", async (typed, value, format) => {
    await onSheet(excel.current, (sheet) => void (sheet.getRange("A1").values = [[typed]]));
    const cell = await read("A1");
    expect(cell.values).toEqual([[value]]);
    const [[shown]] = cell.numberFormat as [[string]];
    if (format === "m") expect(shown).toMatch(/m/);
    else expect(shown).toContain(format);
  });

  test("keeps the format that the cell has, and dates calculated by a formula show as dates", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A2").numberFormat = [["0.000"], ["@"]];
      sheet.getRange("A1:A3").values = [["50%"], ["1/31/2025"], ["=DATE(2025,1,31)"]];
    });
    const cells = await read("A1:A3");
    expect(cells.values).toEqual([[0.5], ["1/31/2025"], [45688]]);
    expect(cells.numberFormat.flat().slice(0, 2)).toEqual(["0.000", "@"]);
    expect(cells.text[2]).toEqual(["1/31/2025"]);
  });

  test("one value fills the range, in values, formulas and number formats", async () => {
    await onSheet(excel.current, (sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = 5 as unknown as number[][];
      range.numberFormat = "0.0" as unknown as string[][];
      sheet.getRange("C1:C2").formulas = "=ROW()" as unknown as string[][];
      sheet.getRange("D1:D2").formulasR1C1 = [["=RC[-1]*2"]];
    });
    expect((await read("A1:B2")).text).toEqual([["5.0", "5.0"], ["5.0", "5.0"]]);
    expect(await valuesOf(excel.current, "C1:D2")).toEqual([[1, 2], [2, 4]]);
  });

  test("of another shape is refused in Excel's words", async () => {
    const message = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
    for (const property of ["values", "formulas", "formulasR1C1", "numberFormat", "formulasLocal", "numberFormatLocal"] as const) {
      const error = await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("A1:B2")[property] = [["1", "2"]]));
      expect(error).toMatchObject({ code: "InvalidArgument", location: `Range.${property}`, message });
    }
    for (const wrong of [[[{}]], ["=SUM("], [["=1+"]], [["=SUM((1)"]]]) {
      expect((await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("A1").values = wrong as unknown as string[][]))).code).toBe("InvalidArgument");
    }
  });

  test("formulas are kept in Excel's spelling, and names and tables in that of their definitions", async () => {
    await onSheet(excel.current, (sheet, context) => {
      sheet.getRange("A1:A2").values = [["v"], [2]];
      sheet.tables.add("A1:A2", true).name = "Sales";
      context.workbook.names.add("Rate", sheet.getRange("A2"));
      sheet.getRange("C1:C3").formulas = [["=sum(sales[v],if(true,1))"], ["=rate+a2"], ["=nothing(b1)"]];
      sheet.getRange("C4").values = [["=Sum(a2:a2)"]];
    });
    expect(await formulasOf(excel.current, "C1:C4")).toEqual([["=SUM(Sales[v],IF(TRUE,1))"], ["=Rate+A2"], ["=nothing(B1)"], ["=SUM(A2:A2)"]]);
    expect(await valuesOf(excel.current, "C1:C4")).toEqual([[3], [4], ["#NAME?"], [2]]);
  });

  test("so are those of names, of rules for data and of conditional formats, whose thresholds follow their cells too", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const rate = context.workbook.names.add("Rate", "=sheet1!$b$1*max(1,2)");
      const local = sheet.names.add("Local", "=lambda(x,x*rate)");
      local.formula = "=let(y,a1,y+rate)";
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = { custom: { formula: "=and(a1>0,a1<rate)" } };
      const list = sheet.getRange("A5").dataValidation;
      list.rule = { list: { inCellDropDown: true, source: "sum,a1,true" } };
      const custom = sheet.getRange("C1:C3").conditionalFormats.add("Custom").custom.rule;
      custom.formula = "=isnumber(c1)";
      const { dataBar } = sheet.getRange("D1:D3").conditionalFormats.add("DataBar");
      dataBar.lowerBoundRule = { type: "Formula", formula: "=min($d$1:$d$3)" };
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      for (const loaded of [rate, local, custom]) loaded.load("formula");
      for (const loaded of [dataValidation, list]) loaded.load("rule");
      dataBar.load("lowerBoundRule");
      await context.sync();
      expect([rate.formula, local.formula, custom.formula]).toEqual(["=Sheet1!$B$2*MAX(1,2)", "=LET(y,A2,y+Rate)", "=ISNUMBER(C2)"]);
      expect([dataValidation.rule.custom?.formula, list.rule.list?.source]).toEqual(["=AND(A2>0,A2<Rate)", "sum,a1,true"]);
      expect(dataBar.lowerBoundRule.formula).toBe("=MIN($D$2:$D$4)");
    });
  });

  test("formulas are written and read with references counted from their cell", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[2, 3]];
      sheet.getRange("C1:C2").formulasR1C1 = [["=RC[-2]*R1C2"], ["text"]];
      sheet.getRange("D1").formulas = [["=SUM(A:A,$B$1,Sheet1!A1)"]];
      const range = sheet.getRange("C1:D2").load("formulasR1C1,formulas,formulasLocal,values");
      await context.sync();
      expect(range.formulas).toEqual([["=A1*$B$1", "=SUM(A:A,$B$1,Sheet1!A1)"], ["text", ""]]);
      expect(range.formulasLocal).toEqual(range.formulas);
      expect(range.formulasR1C1).toEqual([["=RC[-2]*R1C2", "=SUM(C[-3],R1C2,Sheet1!RC[-3])"], ["text", ""]]);
      expect(range.values).toEqual([[6, 7], ["text", ""]]);
    });
  });

  test("number formats have the categories of Excel's dialog", async () => {
    const formats: readonly (readonly [string, string])[] = [
      ["General", "General"], ["0.00", "Number"], ["#,##0", "Number"], ["$#,##0.00", "Currency"], ['"¥"#,##0.00', "Currency"], ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', "Accounting"],
      ["m/d/yyyy", "Date"], ["yyyy-mm-dd", "Date"], ["h:mm:ss", "Time"], ["[h]:mm", "Time"], ["0.0%", "Percentage"], ["# ?/?", "Fraction"], ["0.00E+00", "Scientific"], ["@", "Text"],
      ["00000", "Special"], ['0 "pcs"', "Custom"],
    ];
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange(`A1:A${formats.length}`);
      range.numberFormat = formats.map(([format]) => [format]);
      range.load("numberFormatCategories,numberFormatLocal");
      await context.sync();
      expect(range.numberFormatCategories.flat()).toEqual(formats.map(([, category]) => category));
      expect(range.numberFormatLocal.flat()).toEqual(formats.map(([format]) => format));
    });
  });

  test("entire columns cannot be written cell by cell, and their values are not listed", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("A:A").values = [["x"]]))).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
    await onSheet(excel.current, async (sheet, context) => {
      const column = sheet.getRange("A:A").load("values,text,formulas,rowCount");
      await context.sync();
      expect([column.values, column.text, column.formulas, column.rowCount]).toEqual([null, null, null, 1_048_576]);
    });
  });
});

describe("spilled results", () => {
  test("are known from the cell that holds the formula and from the others", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(2,3)"]];
      const target = sheet.getRange("B2").getSpillingToRange().load("address");
      const parent = sheet.getRange("D3").getSpillParent().load("address");
      const none = sheet.getRange("A1").getSpillParentOrNullObject().load("address");
      const nothing = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
      const has = ["B2:D3", "A1:B2", "F1"].map((address) => sheet.getRange(address).load("hasSpill,savedAsArray"));
      await context.sync();
      expect([target.address, parent.address, none.isNullObject, nothing.isNullObject]).toEqual(["Sheet1!B2:D3", "Sheet1!B2", true, true]);
      expect(has.map(({ hasSpill, savedAsArray }) => [hasSpill, savedAsArray])).toEqual([[true, true], [null, null], [false, false]]);
    });
    expect(await formulasOf(excel.current, "B2:C2")).toEqual([["=SEQUENCE(2,3)", 2]]);
    expect((await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1:B2").getSpillingToRange().load("address"))).code).toBe("InvalidArgument");
  });
});

describe("number formats", () => {
  test("of every kind are taken, what is none is refused, and an empty one is the general one", async () => {
    const formats = [
      "[$-409]m/d/yy h:mm AM/PM;@", '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', "[Red]0", 'yyyy"年"m"月"d"日"', "#,##0.00_);[Red](#,##0.00)", "[>=100]0;[<0]-0;0.0", "0.00\\ \"kg\"", "# ??/??",
      "[DBNum1][$-804]General", "mmm-yy", "[h]:mm:ss", "$#,##0.00;[Red]$#,##0.00", "¥#,##0", "0.0,,\"M\"", "* #,##0", "ddd, mmm d", "+0%;-0%;0%", "▲0;▼0",
    ];
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange(`A1:A${formats.length}`);
      range.numberFormat = formats.map((format) => [format]);
      const general = sheet.getRange("B1");
      general.numberFormat = [[""]];
      range.load("numberFormat");
      general.load("numberFormat");
      await context.sync();
      expect(range.numberFormat.flat()).toEqual(formats);
      expect(general.numberFormat).toEqual([["General"]]);
    });
    expect(await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("A1").numberFormat = [["0.0;;;;x"]]))).toMatchObject({ code: "InvalidArgument", location: "Range.numberFormat" });
  });
});

describe("in Chinese", () => {
  const chinese = useExcel({ language: "zh-CN", functions: false });

  test("dates and money are read as they are written there, and the general format has its name", async () => {
    await onSheet(chinese.current, async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.values = [["2025年1月31日"], ["￥1,200.50"], ["目标"]];
      range.load("values,text,numberFormatLocal");
      await context.sync();
      expect(range.values).toEqual([[45688], [1200.5], ["目标"]]);
      expect(range.text.flat().slice(0, 2)).toEqual(["2025年1月31日", "¥1,200.50"]);
      expect(range.numberFormatLocal[2]).toEqual(["G/通用格式"]);
      range.numberFormatLocal = [["G/通用格式"], ["G/通用格式"], ["0.0"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat.flat()).toEqual(["General", "General", "0.0"]);
    });
  });
});
