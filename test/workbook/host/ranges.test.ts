import { errorOf, formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

/** The addresses of ranges reached from B2:C4. */
const addressesFrom = (reach: (range: Excel.Range, sheet: Excel.Worksheet) => Record<string, Excel.Range>): Promise<Record<string, string>> =>
  onSheet(excel.current, async (sheet, context) => {
    const ranges = reach(sheet.getRange("B2:C4"), sheet);
    for (const range of Object.values(ranges)) range.load("address");
    await context.sync();
    return Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, range.address.replace("Sheet1!", "")]));
  });

describe("ranges", () => {
  test("lead to the ranges around them", async () => {
    const found = await addressesFrom((range, sheet) => ({
      cell: range.getCell(1, 1),
      row: range.getRow(2),
      column: range.getColumn(0),
      offset: range.getOffsetRange(1, -1),
      resized: range.getResizedRange(1, 2),
      absolute: range.getAbsoluteResizedRange(1, 5),
      entireRow: range.getEntireRow(),
      entireColumn: range.getEntireColumn(),
      last: range.getLastCell(),
      lastRow: range.getLastRow(),
      above: range.getRowsAbove(1),
      below: range.getRowsBelow(2),
      before: range.getColumnsBefore(),
      after: range.getColumnsAfter(2),
      bounding: range.getBoundingRect("E1"),
      common: range.getIntersection("C1:D3"),
      byIndexes: sheet.getRangeByIndexes(4, 0, 2, 3),
      whole: sheet.getRange(),
    }));
    expect(found).toEqual({
      cell: "C3", row: "B4:C4", column: "B2:B4", offset: "A3:B5", resized: "B2:E5", absolute: "B2:F2", entireRow: "2:4", entireColumn: "B:C", last: "C4",
      lastRow: "B4:C4", above: "B1:C1", below: "B5:C6", before: "A2:A4", after: "D2:E4", bounding: "B1:E4", common: "C2:C3", byIndexes: "A5:C6", whole: "1:1048576",
    });
  });

  test("that do not exist are refused", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1").getOffsetRange(-1, 0).load("address"))).toMatchObject({
      code: "InvalidArgument", location: "Range.getOffsetRange",
    });
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("not an address").load("address"))).toMatchObject({
      code: "InvalidArgument", location: "Worksheet.getRange",
    });
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1").getIntersection("B2").load("address"))).toMatchObject({
      code: "ItemNotFound", location: "Range.getIntersection",
    });
    const none = await onSheet(excel.current, async (sheet, context) => {
      const common = sheet.getRange("A1").getIntersectionOrNullObject("B2").load("address");
      await context.sync();
      return common.isNullObject;
    });
    expect(none).toBe(true);
  });

  test("quote sheet names that need it in their address", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      const ranges = ["2026Q4 Sales", "目标树", "it's"].map((name) => worksheets.add(name).getRange("A1").load("address"));
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(["'2026Q4 Sales'!A1", "目标树!A1", "'it''s'!A1"]);
    });
  });

  test("that are tracked follow their cells when rows are inserted and deleted", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B5:C6").load("address");
      range.values = [[1, 2], [3, 4]];
      await context.sync();
      context.trackedObjects.add(range);
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!C7:D8", [[1, 2], [3, 4]]]);
      sheet.getRange("7:7").delete("Up");
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!C7:D7", [[3, 4]]]);
      context.trackedObjects.remove(range);
    });
  });

  test("follow within one batch too", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A5");
      sheet.getRange("1:1").insert("Down");
      range.values = [["moved on"]];
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A6");
    });
  });

  test("whose cells are all gone fail with InvalidReference", async () => {
    const error = await errorOf(excel.current, (_context, sheet) => {
      const range = sheet.getRange("A5");
      sheet.getRange("5:5").delete("Up");
      range.values = [[1]];
    });
    expect(error.code).toBe("InvalidReference");
  });

  test("are cleared of contents or formats or both", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A1:A3").format.fill.color = "#FFFF00";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
    });
    const read = await onSheet(excel.current, async (sheet, context) => {
      const cells = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("values,format/fill/color"));
      await context.sync();
      return cells.map((cell) => [cell.values[0]?.[0], cell.format.fill.color]);
    });
    expect(read).toEqual([["", "#FFFF00"], [2, "#FFFFFF"], ["", "#FFFFFF"]]);
  });

  test("are copied with formulas moved along, values alone, or formats alone", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B1").values = [[2, "=A1*$A$1"]];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("B2:B3").copyFrom("B1");
      sheet.getRange("D1").copyFrom(sheet.getRange("B1"), "Values");
      sheet.getRange("E1").copyFrom("B1", "Formats");
    });
    expect(await formulasOf(excel.current, "B1:E3")).toEqual([["=A1*$A$1", "", 4, ""], ["=A2*$A$1", "", "", ""], ["=A3*$A$1", "", "", ""]]);
    const bold = await onSheet(excel.current, async (sheet, context) => {
      const cells = ["B3", "D1", "E1"].map((address) => sheet.getRange(address).load("format/font/bold"));
      await context.sync();
      return cells.map((cell) => cell.format.font.bold);
    });
    expect(bold).toEqual([true, false, true]);
  });

  test("are merged into one cell and split again", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B2").values = [["kept", "lost"], ["lost", "lost"]];
      sheet.getRange("A1:B2").merge();
    });
    expect(await valuesOf(excel.current, "A1:B2")).toEqual([["kept", ""], ["", ""]]);
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A2:B3").unmerge();
      sheet.getRange("B2").values = [["free"]];
    });
    expect(await valuesOf(excel.current, "A2:B3")).toEqual([["kept", "free"], ["", ""]]);
  });

  test("are selected, and the selection is read back", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Elsewhere");
      sheet.getRange("B3:C4").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Elsewhere!B3:C4", "Elsewhere!B3"]);
    });
  });

  test("rows and columns are hidden and shown", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const read = ["A2", "A1:A2", "B1", "C1"].map((address) => sheet.getRange(address).load("rowHidden,columnHidden"));
      await context.sync();
      expect(read.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden])).toEqual([[true, false], [null, false], [false, true], [false, false]]);
    });
  });
});

describe("formats", () => {
  test("are set in one place and read back; where cells differ the answer is null", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.bold = true;
      range.format.font.color = "#C00000";
      range.format.font.size = 14;
      range.format.font.name = "等线";
      range.format.fill.color = "lightblue";
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Top";
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      sheet.getRange("B2").format.font.bold = false;
      range.format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
      range.format.font.load("bold,color,size,name");
      range.format.fill.load("color");
      await context.sync();
      expect(range.format.toJSON()).toMatchObject({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, indentLevel: 2 });
      expect(range.format.font.toJSON()).toMatchObject({ bold: null, color: "#C00000", size: 14, name: "等线" });
      expect(range.format.fill.color).toBe("#ADD8E6");
    });
  });

  test("a row grows and shrinks with text that wraps in it, after autofit too, until its height is set", async () => {
    const text = "A comment that is a good deal longer than its column is wide";
    await onSheet(excel.current, async (sheet, context) => {
      const height = async (): Promise<number> => {
        const row = sheet.getRange("A2").load("format/rowHeight");
        await context.sync();
        return row.format.rowHeight;
      };
      sheet.getRange("A2").format.wrapText = true;
      expect(await height()).toBe(15);
      sheet.getRange("A2").values = [[text]];
      const grown = await height();
      expect(grown).toBeGreaterThan(45);
      sheet.getRange("A2").values = [["short"]];
      expect(await height()).toBe(15);
      sheet.getRange("2:2").format.autofitRows();
      sheet.getRange("A2").values = [[text]];
      expect(await height()).toBe(grown);
      sheet.getRange("A2").format.rowHeight = 20.25;
      sheet.getRange("A2").values = [[`${text} ${text}`]];
      expect(await height()).toBe(20.25);
      // Unwrapped text needs no more than its line.
      sheet.getRange("2:2").format.autofitRows();
      sheet.getRange("A2").format.wrapText = false;
      sheet.getRange("2:2").format.autofitRows();
      expect(await height()).toBe(15);
    });
  });

  test("a row is fitted to the columns that show", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A2:B2").values = [["short", "A definition that is a good deal longer than its column is wide"]];
      sheet.getRange("B2").format.wrapText = true;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("2:2").format.autofitRows();
      const row = sheet.getRange("A2").load("format/rowHeight");
      await context.sync();
      expect(row.format.rowHeight).toBe(15);
    });
  });

  test("thousands of rows are written and formatted, and keep every format", async () => {
    await onSheet(excel.current, (sheet) => {
      const body = sheet.getRange("A1:Q8000");
      body.values = Array.from({ length: 8000 }, (_, row) => Array.from({ length: 17 }, (__, column) => (column < 8 ? `text ${row}` : row)));
      body.format.font.size = 10;
      body.format.font.color = "#1F2A37";
      body.format.verticalAlignment = "Center";
      for (const side of ["InsideHorizontal", "InsideVertical", "EdgeBottom"] as const) {
        const border = body.format.borders.getItem(side);
        border.style = "Continuous";
        border.color = "#D0D7DE";
      }
      sheet.getRange("I1:Q8000").numberFormat = Array.from({ length: 8000 }, () => new Array<string>(9).fill("0.0"));
      body.format.wrapText = true;
      sheet.getRange("1:8000").format.autofitRows();
    });
    await onSheet(excel.current, async (sheet, context) => {
      const last = sheet.getRange("Q7999").load("numberFormat,format/font/size,format/verticalAlignment,format/wrapText");
      const line = last.format.borders.getItem("EdgeBottom").load("color");
      await context.sync();
      expect([last.numberFormat, last.format.font.size, last.format.verticalAlignment, last.format.wrapText, line.color]).toEqual([[["0.0"]], 10, "Center", true, "#D0D7DE"]);
    });
  });

  test("column widths and row heights are in points, and autofit follows the text", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A:B").format.columnWidth = 120;
      sheet.getRange("1:1").format.rowHeight = 30;
      const fresh = sheet.getRange("D1").load("format/columnWidth");
      const set = sheet.getRange("B1").load("format/columnWidth,format/rowHeight");
      sheet.getRange("F1").values = [["a heading that is rather long"]];
      sheet.getRange("F:F").format.autofitColumns();
      const fitted = sheet.getRange("F1").load("format/columnWidth");
      await context.sync();
      expect([fresh.format.columnWidth, set.format.columnWidth, set.format.rowHeight]).toEqual([48, 120, 30]);
      expect(fitted.format.columnWidth).toBeGreaterThan(120);
    });
  });

  test("borders are set per side, inside and out", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      for (const side of ["EdgeBottom", "InsideHorizontal"] as const) {
        const border = range.format.borders.getItem(side);
        border.style = "Continuous";
        border.color = "#FF0000";
        border.weight = "Medium";
      }
      const bottom = range.format.borders.getItem("EdgeBottom").load("style,color,weight");
      const top = range.format.borders.getItem("EdgeTop").load("style");
      const cell = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style,weight");
      await context.sync();
      expect(bottom.toJSON()).toMatchObject({ style: "Continuous", color: "#FF0000", weight: "Medium" });
      expect([top.style, cell.style, cell.weight]).toEqual(["None", "Continuous", "Medium"]);
    });
  });

  test("of entire columns hold for cells that are written later", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("C:C").format.font.bold = true;
      sheet.getRange("C:C").format.fill.color = "#EEEEEE";
      sheet.getRange("C9").values = [[0.5]];
      const cell = sheet.getRange("C9").load("format/font/bold,format/fill/color");
      await context.sync();
      expect([cell.format.font.bold, cell.format.fill.color]).toEqual([true, "#EEEEEE"]);
    });
  });

  test("a colour that is none is refused", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("A1").format.fill.color = "no colour"))).toMatchObject({
      code: "InvalidArgument", location: "RangeFill.color",
    });
  });

  test("several properties are set at once through set()", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.set({ values: [[1]], format: { font: { italic: true }, fill: { color: "#00FF00" } } } as Excel.Interfaces.RangeUpdateData);
      range.load("values,format/font/italic,format/fill/color");
      await context.sync();
      expect([range.values, range.format.font.italic, range.format.fill.color]).toEqual([[[1]], true, "#00FF00"]);
    });
  });
});

describe("data validation", () => {
  test("a list, a number and a formula are set and read back", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const list = sheet.getRange("A1:A3").dataValidation;
      list.rule = { list: { inCellDropDown: true, source: "高,中,低" } };
      list.errorAlert = { showAlert: true, style: "Stop", title: "等级", message: "请选择列表中的等级" };
      list.prompt = { showPrompt: true, title: "", message: "Choose one" };
      list.ignoreBlanks = true;
      sheet.getRange("B1:B3").dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      sheet.getRange("C1").dataValidation.rule = { custom: { formula: "=LEN(C1)<5" } };
      await context.sync();
      const read = ["A1:A3", "A2", "B1:B3", "C1", "D1", "A1:B1"].map((address) => sheet.getRange(address).dataValidation.load("type,rule"));
      list.load("errorAlert,prompt,ignoreBlanks");
      await context.sync();
      expect(read.map(({ type }) => type)).toEqual(["List", "List", "Decimal", "Custom", "None", "Inconsistent"]);
      expect(read[1]?.rule).toEqual({ list: { inCellDropDown: true, source: "高,中,低" } });
      expect(read[2]?.rule).toEqual({ decimal: { formula1: 0, formula2: 1, operator: "Between" } });
      expect(list.toJSON()).toMatchObject({ ignoreBlanks: true, errorAlert: { message: "请选择列表中的等级", style: "Stop" }, prompt: { message: "Choose one" } });
    });
  });

  test("moves with its cells and is taken away by clear", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:A3").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A3").dataValidation.clear();
      const read = ["A1", "A2", "A3", "A4"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      await context.sync();
      expect(read.map(({ type }) => type)).toEqual(["None", "WholeNumber", "None", "WholeNumber"]);
    });
  });

  test("a rule that makes no sense is refused", async () => {
    const error = await errorOf(excel.current, (_context, sheet) => {
      sheet.getRange("A1").dataValidation.rule = { decimal: { formula1: 0, operator: "Between" } };
    });
    expect(error).toMatchObject({ code: "InvalidArgument", location: "DataValidation.rule" });
  });
});

describe("conditional formats", () => {
  test("by formula, by value and by text are added, read back, counted and cleared", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1:A5");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$A1>3";
      custom.custom.format.fill.color = "#FFC7CE";
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=2", operator: "LessThan" };
      value.cellValue.format.font.color = "#9C0006";
      const text = sheet.getRange("B1:B5").conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "达标" };
      text.textComparison.format.font.bold = true;
      const count = range.conditionalFormats.getCount();
      range.conditionalFormats.load("items/type,items/priority");
      custom.custom.rule.load("formula");
      value.cellValue.load("rule");
      value.cellValue.format.font.load("color");
      await context.sync();
      expect(count.value).toBe(2);
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(["CellValue", "Custom"]);
      expect(custom.custom.rule.formula).toBe("=$A1>3");
      expect(value.cellValue.rule).toEqual({ formula1: "=2", operator: "LessThan" });
      expect(value.cellValue.format.font.color).toBe("#9C0006");
      sheet.getRange("A1:A2").conditionalFormats.clearAll();
      const left = sheet.getRange("A3").conditionalFormats.getCount();
      const gone = sheet.getRange("A1").conditionalFormats.getCount();
      await context.sync();
      expect([left.value, gone.value]).toEqual([2, 0]);
    });
  });

  test("follow their cells, and their formulas the cells they mean", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const custom = sheet.getRange("B3:B6").conditionalFormats.add("Custom").custom;
      custom.rule.formula = "=$A3>$D$1";
      sheet.getRange("2:2").insert("Down");
      custom.rule.load("formula");
      await context.sync();
      expect(custom.rule.formula).toBe("=$A4>$D$1");
      // Without its first rows a format's formula is written for the one that is first now.
      sheet.getRange("4:4").delete("Up");
      custom.rule.load("formula");
      await context.sync();
      expect(custom.rule.formula).toBe("=$A4>$D$1");
      sheet.getRange("B4").conditionalFormats.clearAll();
      custom.rule.load("formula");
      const [kept, cleared] = ["B5", "B4"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      expect([custom.rule.formula, kept!.value, cleared!.value]).toEqual(["=$A5>$D$1", 1, 0]);
    });
  });

  test("and table styles are no formats of the cells themselves", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:A3").values = [["Value"], [1], [2]];
      sheet.tables.add("A1:A3", true).style = "TableStyleDark3";
      const format = sheet.getRange("A2:A3").conditionalFormats.add("CellValue").cellValue;
      format.format.fill.color = "#00FF00";
      format.rule = { formula1: "0", operator: "GreaterThan" };
      await context.sync();
      const cells = sheet.getRange("A1:A3").load("format/fill/color,format/font/color,format/font/bold");
      await context.sync();
      expect([cells.format.fill.color, cells.format.font.color, cells.format.font.bold]).toEqual(["#FFFFFF", "#000000", false]);
    });
  });

  test("a range without a used cell has no used range, unlike an empty sheet", async () => {
    const used = (address: string | undefined): Promise<string> => onSheet(excel.current, async (sheet, context) => {
      const range = (address === undefined ? sheet : sheet.getRange(address)).getUsedRange(true).load("address");
      await context.sync();
      return range.address;
    }).catch((error: unknown) => (error as { readonly code: string }).code);
    expect(await used(undefined)).toBe("Sheet1!A1");
    expect(await used("C:C")).toBe("ItemNotFound");
    await onSheet(excel.current, (sheet) => { sheet.getRange("C4").values = [[1]]; });
    expect([await used("C:C"), await used("A1:B9")]).toEqual(["Sheet1!C4", "ItemNotFound"]);
  });
});
