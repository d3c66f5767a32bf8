import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();

describe("fonts, fills and alignment", () => {
  test("colours that come with cells of a page are read as all others", async () => {
    const { engine } = excel.current;
    const style = { bg: { rgb: "rgb(255, 0, 0)" }, cl: { rgb: "white" }, bd: { b: { s: 1, cl: { rgb: "rgb(0,0,255)" } } } };
    engine.edit(() => engine.cells.apply(engine.sheets.activeId, { row: 0, column: 0, rows: 1, columns: 1 }, { 0: { 0: { v: "a", s: style } } }));
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1").load("format/fill/color,format/font/color");
      const line = range.format.borders.getItem("EdgeBottom").load("color");
      await context.sync();
      expect([range.format.fill.color, range.format.font.color, line.color]).toEqual(["#FF0000", "#FFFFFF", "#0000FF"]);
    });
  });

  test("every property is set and read back", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { format } = sheet.getRange("B2:C3");
      format.font.set({ underline: "DoubleAccountant", strikethrough: true, superscript: true, italic: true, tintAndShade: -0.25 });
      format.fill.set({ color: "#4472C4", pattern: "Gray25", patternColor: "orange", tintAndShade: 0.5, patternTintAndShade: 0.1 });
      format.set({
        horizontalAlignment: "CenterAcrossSelection", verticalAlignment: "Distributed", readingOrder: "RightToLeft", shrinkToFit: true, autoIndent: true, textOrientation: 45,
        indentLevel: 3,
      });
      format.protection.locked = false;
      format.protection.formulaHidden = true;
      format.load();
      format.font.load();
      format.fill.load();
      format.protection.load();
      await context.sync();
      expect(format.font.toJSON()).toMatchObject({ underline: "DoubleAccountant", strikethrough: true, superscript: true, subscript: false, italic: true, tintAndShade: -0.25 });
      expect(format.fill.toJSON()).toEqual({ color: "#4472C4", pattern: "Gray25", patternColor: "#FFA500", tintAndShade: 0.5, patternTintAndShade: 0.1 });
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: "CenterAcrossSelection", verticalAlignment: "Distributed", readingOrder: "RightToLeft", shrinkToFit: true, autoIndent: true, textOrientation: 45,
        indentLevel: 3, useStandardHeight: true, useStandardWidth: true,
      });
      expect(format.protection.toJSON()).toEqual({ locked: false, formulaHidden: true });
    });
  });

  test("one alignment takes the place of another that looks the same, and a cleared fill leaves nothing", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { format } = sheet.getRange("A1");
      format.horizontalAlignment = "Fill";
      format.horizontalAlignment = "Left";
      format.font.underline = "SingleAccountant";
      format.font.underline = "Double";
      format.textOrientation = 180;
      format.fill.pattern = "Checker";
      format.fill.clear();
      format.load("horizontalAlignment,textOrientation");
      format.font.load("underline");
      format.fill.load("pattern,color");
      await context.sync();
      expect([format.horizontalAlignment, format.font.underline, format.textOrientation, format.fill.pattern, format.fill.color]).toEqual(["Left", "Double", 180, "None", "#FFFFFF"]);
    });
  });

  test("clearing formats takes all of it away, and leaves contents and links", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { address: "https://example.com/", textToDisplay: "here" };
      range.format.set({ shrinkToFit: true, horizontalAlignment: "Fill" });
      range.numberFormat = [["0.00"]];
      range.clear("Formats");
      range.load("values,numberFormat,hyperlink,format/shrinkToFit,format/horizontalAlignment,format/font/color");
      await context.sync();
      expect([range.values, range.numberFormat, range.format.shrinkToFit, range.format.horizontalAlignment, range.format.font.color]).toEqual([[["here"]], [["General"]], false, "General", "#000000"]);
      expect(range.hyperlink).toMatchObject({ address: "https://example.com/" });
    });
  });

  test("what makes no sense is refused where it was set", async () => {
    const refused: readonly [(range: Excel.Range) => void, string][] = [
      [(range) => (range.format.textOrientation = 100), "RangeFormat.textOrientation"],
      [(range) => (range.format.rowHeight = 500), "RangeFormat.rowHeight"],
      [(range) => (range.format.columnWidth = -1), "RangeFormat.columnWidth"],
      [(range) => (range.format.font.size = 0), "RangeFont.size"],
      [(range) => (range.format.fill.tintAndShade = 2), "RangeFill.tintAndShade"],
      [(range) => (range.format.indentLevel = 251), "RangeFormat.indentLevel"],
      [(range) => (range.format.horizontalAlignment = "Middle" as "Left"), "RangeFormat.horizontalAlignment"],
      [(range) => (range.format.borders.getItem("EdgeTop").style = "Wavy" as "Dot"), "RangeBorder.style"],
    ];
    for (const [change, location] of refused) {
      expect(await errorOf(excel.current, (_context, sheet) => change(sheet.getRange("A1")))).toMatchObject({ code: "InvalidArgument", location });
    }
  });

  test("indents grow and shrink from what each cell has", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1").format.indentLevel = 2;
      sheet.getRange("A1:A2").format.adjustIndent(3);
      sheet.getRange("A1:A2").format.adjustIndent(-4);
      const levels = ["A1", "A2"].map((address) => sheet.getRange(address).load("format/indentLevel"));
      await context.sync();
      expect(levels.map(({ format }) => format.indentLevel)).toEqual([1, 0]);
    });
  });
});

describe("borders", () => {
  test("lines inside and across, by the names of the sides; two cells share the line between them", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("InsideVertical").style = "Dash";
      borders.getItem("DiagonalDown").color = "#00B050";
      borders.getItem("EdgeTop").weight = "Thick";
      borders.load("items/sideIndex,items/style,items/weight,items/color,count");
      const above = sheet.getRange("B1").format.borders.getItem("EdgeBottom").load("style,weight");
      await context.sync();
      expect(borders.count).toBe(8);
      expect(Object.fromEntries(borders.items.map(({ sideIndex, style }) => [sideIndex, style]))).toEqual({
        EdgeTop: "Continuous", EdgeBottom: "None", EdgeLeft: "None", EdgeRight: "None", InsideVertical: "Dash", InsideHorizontal: "None", DiagonalDown: "Continuous", DiagonalUp: "None",
      });
      expect(borders.items.find(({ sideIndex }) => sideIndex === "DiagonalDown")?.color).toBe("#00B050");
      expect([above.style, above.weight]).toEqual(["Continuous", "Thick"]);
      // Taken away from the other side the line is gone for both.
      sheet.getRange("B1").format.borders.getItem("EdgeBottom").style = "None";
      const top = sheet.getRange("B2").format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      expect(top.style).toBe("None");
    });
  });

  test("a weight keeps the kind of line and a kind its colour", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const line = sheet.getRange("A1").format.borders.getItem("EdgeLeft");
      line.style = "DashDot";
      line.weight = "Medium";
      line.color = "red";
      line.style = "Dot";
      line.load("style,weight,color");
      await context.sync();
      expect(line.toJSON()).toMatchObject({ style: "Dot", weight: "Thin", color: "#FF0000" });
    });
  });
});

describe("sizes", () => {
  test("are measured from the sheet's edge; what is hidden takes no room", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A:A").format.columnWidth = 100.5;
      sheet.getRange("1:2").format.rowHeight = 30;
      sheet.getRange("2:2").rowHidden = true;
      const range = sheet.getRange("B3:C4").load("top,left,width,height");
      const hidden = sheet.getRange("A2").load("format/rowHeight");
      const mixed = sheet.getRange("A1:B1").load("format/columnWidth");
      await context.sync();
      expect([range.top, range.left, range.width, range.height, hidden.format.rowHeight, mixed.format.columnWidth]).toEqual([30, 100.5, 96, 30, 0, null]);
      sheet.getRange("A1").format.useStandardWidth = true;
      const back = sheet.getRange("A1").load("format/columnWidth,format/useStandardWidth");
      await context.sync();
      expect([back.format.columnWidth, back.format.useStandardWidth]).toEqual([48, true]);
    });
  });
});

describe("styles", () => {
  test("built-in ones are given by name, and a style of one's own changes its cells", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { styles } = context.workbook;
      styles.add("Slanted");
      const own = styles.getItem("Slanted");
      own.textOrientation = 38;
      own.autoIndent = true;
      own.includeProtection = false;
      own.font.color = "#7030A0";
      own.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("A1").style = "Bad";
      sheet.getRange("A2").style = "Slanted";
      own.font.bold = true;
      const count = styles.getCount();
      const cells = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("style,format/fill/color,format/font/color,format/font/bold,format/textOrientation"));
      own.load("name,builtIn,textOrientation,includeProtection");
      const mixed = sheet.getRange("A1:A3").load("style");
      await context.sync();
      expect(cells.map(({ style, format }) => [style, format.fill.color, format.font.color, format.font.bold, format.textOrientation])).toEqual([
        ["Bad", "#FFC7CE", "#9C0006", false, 0], ["Slanted", "#FFFFFF", "#7030A0", true, 38], ["Normal", "#FFFFFF", "#000000", false, 0],
      ]);
      expect(own.toJSON()).toMatchObject({ name: "Slanted", builtIn: false, textOrientation: 38, includeProtection: false });
      expect([count.value > 40, mixed.style]).toEqual([true, null]);
      own.delete();
      cells[1]!.load("style,format/font/bold");
      const gone = styles.getItemOrNullObject("Slanted").load("name");
      await context.sync();
      expect([cells[1]!.style, cells[1]!.format.font.bold, gone.isNullObject]).toEqual(["Normal", false, true]);
    });
  });

  test("that do not exist, or exist already, are refused", async () => {
    expect((await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("A1").style = "No such style"))).code).toBe("ItemNotFound");
    expect((await errorOf(excel.current, (context) => context.workbook.styles.add("Normal"))).code).toBe("ItemAlreadyExists");
  });
});

describe("properties of many cells at once", () => {
  test("are read by cell, by row and by column, and set", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.setCellProperties([
        [{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, {}],
        [{}, { format: { borders: { bottom: { style: "Double", color: "#0000FF" } } } }],
      ] as Excel.SettableCellProperties[][]);
      range.setRowProperties([{ format: { rowHeight: 33 } }, { rowHidden: true }] as Excel.SettableRowProperties[]);
      range.setColumnProperties([{ format: { columnWidth: 90 } }, {}] as Excel.SettableColumnProperties[]);
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true }, borders: { bottom: { style: true } } } } as Excel.CellPropertiesLoadOptions);
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true } });
      await context.sync();
      expect(cells.value[0]?.[0]).toEqual({ address: "Sheet1!A1", format: { fill: { color: "#FF0000" }, font: { bold: true }, borders: { bottom: { style: "None" } } } });
      expect(cells.value[1]?.[1]).toMatchObject({ format: { borders: { bottom: { style: "Double" } } } });
      expect(rows.value).toEqual([{ rowHidden: false, rowIndex: 0, format: { rowHeight: 33 } }, { rowHidden: true, rowIndex: 1, format: { rowHeight: 0 } }]);
      expect(columns.value).toEqual([{ columnIndex: 0, format: { columnWidth: 90 } }, { columnIndex: 1, format: { columnWidth: 48 } }]);
    });
  });

  test("lie over the style that is set with them", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1").setCellProperties([[{ format: { fill: { color: "#0000FF" } }, style: "Good" }]] as Excel.SettableCellProperties[][]);
      const cell = sheet.getRange("A1").load("style,format/fill/color,format/font/color");
      await context.sync();
      expect([cell.style, cell.format.fill.color, cell.format.font.color]).toEqual(["Good", "#0000FF", "#006100"]);
    });
  });

  test("for another number of cells than there are are refused", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => sheet.getRange("A1:B1").setCellProperties([[{}]]))).toMatchObject({ code: "InvalidArgument", location: "Range.setCellProperties" });
  });
});

describe("hyperlinks", () => {
  test("lead out of the workbook or into it, show their text and look like links", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1").hyperlink = { address: "https://example.com/", screenTip: "Open", textToDisplay: "Example" };
      sheet.getRange("A2").values = [["kept"]];
      sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!C5" };
      sheet.getRange("A3").hyperlink = { address: "mailto:a@example.com" };
      const cells = ["A1", "A2", "A3", "A4"].map((address) => sheet.getRange(address).load("values,hyperlink,format/font/underline"));
      await context.sync();
      expect(cells.map(({ values }) => values[0]?.[0])).toEqual(["Example", "kept", "mailto:a@example.com", ""]);
      expect(cells[0]!.hyperlink).toMatchObject({ address: "https://example.com/", screenTip: "Open", textToDisplay: "Example" });
      expect(cells[1]!.hyperlink).toMatchObject({ documentReference: "Sheet1!C5" });
      expect([cells[0]!.format.font.underline, cells[3]!.hyperlink]).toEqual(["Single", null]);
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A3").clear("Hyperlinks");
      sheet.getRange("A2").clear("RemoveHyperlinks");
      cells[1]!.load("values,hyperlink,format/font/underline");
      cells[0]!.load("values,hyperlink,format/font/underline");
      cells[2]!.load("address,hyperlink");
      await context.sync();
      expect([cells[0]!.values, cells[0]!.hyperlink, cells[0]!.format.font.underline]).toEqual([[["Example"]], null, "None"]);
      expect([cells[1]!.values, cells[1]!.hyperlink, cells[1]!.format.font.underline]).toEqual([[["kept"]], null, "Single"]);
      expect([cells[2]!.address, cells[2]!.hyperlink?.address]).toEqual(["Sheet1!A4", "mailto:a@example.com"]);
    });
  });

  test("that lead nowhere are refused", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("A1").hyperlink = { textToDisplay: "x" }))).toMatchObject({ code: "InvalidArgument", location: "Range.hyperlink" });
  });
});

describe("outlines", () => {
  test("rows and columns are grouped, hidden by group, and shown again", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const hidden = async (): Promise<(boolean | null)[]> => {
        const rows = ["2:2", "3:3", "5:5", "6:6"].map((address) => sheet.getRange(address).load("rowHidden"));
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      };
      sheet.getRange("2:5").group("ByRows");
      sheet.getRange("3:4").group("ByRows");
      sheet.getRange("B:C").group("ByColumns");
      sheet.getRange("3:3").hideGroupDetails("ByRows");
      expect(await hidden()).toEqual([false, true, false, false]);
      sheet.getRange("6:6").hideGroupDetails("ByRows");
      expect(await hidden()).toEqual([true, true, true, false]);
      sheet.getRange("2:5").showGroupDetails("ByRows");
      expect(await hidden()).toEqual([false, false, false, false]);
      sheet.showOutlineLevels(2, 1);
      const columns = sheet.getRange("B:C").load("columnHidden");
      expect(await hidden()).toEqual([false, true, false, false]);
      expect(columns.columnHidden).toBe(true);
      sheet.showOutlineLevels(3, 2);
      expect(await hidden()).toEqual([false, false, false, false]);
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("4:5").ungroup("ByRows");
      sheet.getRange("3:6").ungroup("ByRows");
      await context.sync();
    });
    expect(await errorOf(excel.current, (_context, sheet) => sheet.getRange("3:6").ungroup("ByRows"))).toMatchObject({ code: "InvalidOperation", location: "Range.ungroup" });
  });
});

describe("rows put in amid a group", () => {
  test("belong to it", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("2:4").group("ByRows");
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("1:1").insert("Down");
      sheet.showOutlineLevels(1, 0);
      const rows = ["2:2", "3:3", "4:5", "7:7", "8:8"].map((address) => sheet.getRange(address).load("rowHidden"));
      await context.sync();
      expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true, true, false]);
    });
  });
});

describe("what is in sight", () => {
  test("is read without hidden rows and columns", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:C3").values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const view = sheet.getRange("A1:C3").getVisibleView().load("values,rowCount,columnCount,cellAddresses");
      view.rows.load("items/values,items/index");
      await context.sync();
      expect([view.values, view.rowCount, view.columnCount]).toEqual([[[1, 3], [7, 9]], 2, 2]);
      expect(view.cellAddresses).toEqual([["Sheet1!A1", "Sheet1!C1"], ["Sheet1!A3", "Sheet1!C3"]]);
      expect(view.rows.items.map(({ values, index }) => [values, index])).toEqual([[[[1, 3]], 0], [[[7, 9]], 1]]);
    });
  });
});
