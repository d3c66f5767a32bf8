import { errorOf, formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

const texts = (address: string): Promise<string[][]> =>
  onSheet(excel.current, async (sheet, context) => {
    const range = sheet.getRange(address).load("text");
    await context.sync();
    return range.text;
  });

describe("sorting", () => {
  beforeEach(async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:C6").formulas = [["Name", "Points", "Double"], ["b", 3, "=B2*2"], ["a", 1, "=B3*2"], ["", 2, "=B4*2"], ["C", 2, "=B5*2"], ["B", 9, "=B6*2"]];
      sheet.getRange("A3:C3").format.fill.color = "#FFFF00";
    });
  });

  test("takes rows along as wholes, with their formats; formulas keep reading their own row", async () => {
    await onSheet(excel.current, (sheet) => void sheet.getRange("A1:C6").sort.apply([{ key: 1, ascending: false }], false, true));
    expect(await formulasOf(excel.current, "A1:C6")).toEqual([
      ["Name", "Points", "Double"], ["B", 9, "=B2*2"], ["b", 3, "=B3*2"], ["", 2, "=B4*2"], ["C", 2, "=B5*2"], ["a", 1, "=B6*2"],
    ]);
    await onSheet(excel.current, async (sheet, context) => {
      const [moved, left] = ["A6", "A3"].map((address) => sheet.getRange(address).load("format/fill/color"));
      await context.sync();
      expect([moved!.format.fill.color, left!.format.fill.color]).toEqual(["#FFFF00", "#FFFFFF"]);
    });
  });

  test("by several columns, blanks last, whatever the case", async () => {
    await onSheet(excel.current, (sheet) => void sheet.getRange("A2:B6").sort.apply([{ key: 0, ascending: true }, { key: 1, ascending: false }]));
    expect(await valuesOf(excel.current, "A2:B6")).toEqual([["a", 1], ["B", 9], ["b", 3], ["C", 2], ["", 2]]);
  });

  test("by the colour of cells, and columns instead of rows", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A2:B6").sort.apply([{ key: 0, sortOn: "CellColor", color: "#FFFF00" }]);
      sheet.getRange("E1:G2").values = [[3, 1, 2], ["c", "a", "b"]];
      sheet.getRange("E1:G2").sort.apply([{ key: 0, ascending: true }], false, false, "Columns");
    });
    expect((await valuesOf(excel.current, "A2:A6")).flat()).toEqual(["a", "b", "", "C", "B"]);
    expect(await valuesOf(excel.current, "E1:G2")).toEqual([[1, 2, 3], ["a", "b", "c"]]);
  });

  test("numbers come before texts, these before truth values and errors, in either direction with blanks last", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("E1:E6").formulas = [["=NA()"], [true], ["text"], [5], [""], [-1]];
      sheet.getRange("E1:E6").sort.apply([{ key: 0, ascending: false }]);
    });
    expect((await valuesOf(excel.current, "E1:E6")).flat()).toEqual(["#N/A", true, "text", 5, -1, ""]);
  });

  test("by a column that the range does not have is refused", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1:B2").sort.apply([{ key: 2 }]))).toMatchObject({ code: "InvalidArgument", location: "RangeSort.apply" });
  });
});

describe("copying", () => {
  test("values, formulas, formats and links; blanks may be skipped, rows may become columns", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:C2").formulas = [[1, "", "=A1+$A$1"], [4, 5, 6]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A5:C6").values = [["x", "y", "z"], ["x", "y", "z"]];
      sheet.getRange("A5").copyFrom("A1:C2", "All", true);
      sheet.getRange("E1").copyFrom("A1:C2", "All", false, true);
      sheet.getRange("H1").copyFrom("A1:C1", "Values");
      sheet.getRange("H2").copyFrom("A1:C1", "Formulas");
      sheet.getRange("H3").copyFrom("A1:C1", "Link" as Excel.RangeCopyType);
    });
    expect(await formulasOf(excel.current, "A5:C6")).toEqual([[1, "y", "=A5+$A$1"], [4, 5, 6]]);
    expect(await formulasOf(excel.current, "E1:F3")).toEqual([[1, 4], ["", 5], ["=E1+$A$1", 6]]);
    expect(await formulasOf(excel.current, "H1:J3")).toEqual([[1, "", 2], [1, "", "=H2+$A$1"], ["=$A$1", "=$B$1", "=$C$1"]]);
    await onSheet(excel.current, async (sheet, context) => {
      const bold = ["E1", "H1", "H2", "A5"].map((address) => sheet.getRange(address).load("format/font/bold"));
      await context.sync();
      expect(bold.map((cell) => cell.format.font.bold)).toEqual([true, false, false, true]);
    });
  });

  test("from another sheet, by its address, with merged cells and rules; a single cell fills the target", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const other = context.workbook.worksheets.add("My data");
      other.getRange("A1").values = [["wide"]];
      other.getRange("A1:B1").merge();
      other.getRange("A2").values = [[7]];
      other.getRange("A2").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      other.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=A2>5";
      sheet.getRange("D4").copyFrom("'My data'!A1:B2");
      sheet.getRange("F1:G2").copyFrom("'My data'!A2");
      const merged = sheet.getRange("D4:E5").getMergedAreasOrNullObject().load("address");
      const rule = sheet.getRange("D5").dataValidation.load("type");
      const values = sheet.getRange("F1:G2").load("values");
      const formats = sheet.getRange("D5").conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
      expect([merged.address, rule.type, values.values]).toEqual(["Sheet1!D4:E4", "WholeNumber", [[7, 7], [7, 7]]]);
      expect(formats.items.map(({ custom }) => custom.rule.formula)).toEqual(["=D5>5"]);
    });
  });

  test("moving takes references along", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.worksheets.add("Other");
      sheet.activate();
      sheet.getRange("A1:B2").formulas = [[1, "=A1+1"], [3, "=C9"]];
      sheet.getRange("D1").formulas = [["=SUM(A1:B1)"]];
      sheet.getRange("A1").format.fill.color = "#00FF00";
      sheet.getRange("A1:B2").moveTo("Other!C3");
      const moved = context.workbook.worksheets.getItem("Other").getRange("C3:D4").load("formulas,values");
      const total = sheet.getRange("D1").load("formulas,values");
      const fill = context.workbook.worksheets.getItem("Other").getRange("C3").load("format/fill/color");
      const left = sheet.getRange("A1:B2").load("values");
      await context.sync();
      expect(moved.formulas).toEqual([[1, "=Other!C3+1"], [3, "=Sheet1!C9"]]);
      expect(moved.values).toEqual([[1, 2], [3, 0]]);
      expect([total.formulas, total.values, fill.format.fill.color, left.values]).toEqual([[["=SUM(Other!C3:D3)"]], [[3]], "#00FF00", [["", ""], ["", ""]]]);
    });
  });
});

describe("moving", () => {
  test("takes rules, formats by condition, merged cells and links along, to another sheet too", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A2").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=A2>1";
      sheet.getRange("B2").hyperlink = { address: "https://example.com/" };
      sheet.getRange("A1:B2").moveTo("Other!C3");
      const rules = [sheet.getRange("A2"), other.getRange("C4")].map((range) => range.dataValidation.load("type"));
      const counts = [sheet.getRange("A1:B2"), other.getRange("C4")].map((range) => range.conditionalFormats.getCount());
      const merged = [sheet.getRange("A1:B2"), other.getRange("A1:F9")].map((range) => range.getMergedAreasOrNullObject().load("address"));
      const links = [sheet.getRange("B2"), other.getRange("D4")].map((range) => range.load("hyperlink"));
      await context.sync();
      expect(rules.map(({ type }) => type)).toEqual(["None", "WholeNumber"]);
      expect(counts.map(({ value }) => value)).toEqual([0, 1]);
      expect(merged.map((areas) => (areas.isNullObject ? null : areas.address))).toEqual([null, "Other!C3:D3"]);
      expect(links.map(({ hyperlink }) => hyperlink?.address ?? null)).toEqual([null, "https://example.com/"]);
    });
  });
});

describe("cells moved onto others", () => {
  test("leave those that referred to the others alone in error, there and on other sheets; undo brings them back", async () => {
    const formulas = [["=B1*10", "=SUM(B1:B3)", "=A1+1"]];
    await onSheet(excel.current, (sheet, context) => {
      sheet.getRange("A1:B3").values = [[1, 2], [3, 4], [5, 6]];
      sheet.getRange("D1:F1").formulas = formulas;
      context.workbook.worksheets.add("Other").getRange("A1:B1").formulas = [["=Sheet1!B1", "=B1+A2"]];
      context.workbook.names.add("rate", sheet.getRange("B1"));
    });
    await onSheet(excel.current, (sheet) => sheet.getRange("A1").moveTo("B1"));
    expect([await formulasOf(excel.current, "D1:F1"), await valuesOf(excel.current, "D1:F1")]).toEqual([[["=#REF!*10", "=SUM(B1:B3)", "=B1+1"]], [["#REF!", 11, 2]]]);
    const elsewhere = (): Promise<unknown> => onSheet(excel.current, async (_sheet, context) => {
      const name = context.workbook.names.getItem("rate").load("formula");
      const other = context.workbook.worksheets.getItem("Other").getRange("A1:B1").load("formulas");
      await context.sync();
      return [name.formula, ...(other.formulas[0] ?? [])];
    });
    expect(await elsewhere()).toEqual(["=Sheet1!#REF!", "=Sheet1!#REF!", "=B1+A2"]);
    excel.current.engine.undo();
    expect([await formulasOf(excel.current, "D1:F1"), await elsewhere()]).toEqual([formulas, ["=Sheet1!$B$1", "=Sheet1!B1", "=B1+A2"]]);
    await onSheet(excel.current, (sheet) => sheet.getRange("A1:A2").moveTo("Other!A2"));
    expect(await elsewhere()).toEqual(["=Sheet1!$B$1", "=Sheet1!B1", "=B1+#REF!"]);
  });

  test("a step down keep what moves with them", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("C1:C3").formulas = [["=A1"], ["=A2"], ["=A3"]];
      sheet.getRange("A1:A2").moveTo("A2");
    });
    expect(await formulasOf(excel.current, "C1:C3")).toEqual([["=A2"], ["=A3"], ["=#REF!"]]);
  });

  test("cover merged cells whole or not at all", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B2").values = [["x", "y"], ["z", "w"]];
      sheet.getRange("D1:E1").merge();
      sheet.getRange("G1:G2").merge();
    });
    for (const [from, to] of [["A1", "D1"], ["A1:B1", "E1"], ["A1:B1", "G2"]] as const) {
      await expect(onSheet(excel.current, (sheet) => sheet.getRange(from).moveTo(to))).rejects.toThrow();
    }
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("G1:G2").moveTo("G2");
      sheet.getRange("A1:B2").moveTo("D1");
    });
    await onSheet(excel.current, async (sheet, context) => {
      const merged = sheet.getRange("A1:H9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(merged.address).toBe("Sheet1!G2:G3");
    });
  });
});

describe("filling", () => {
  const filled = async (start: unknown[][], from: string, to: string, type?: Excel.AutoFillType | string): Promise<unknown[]> => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange(from).values = start as never;
      sheet.getRange(from).autoFill(to, type as Excel.AutoFillType);
    });
    return (await texts(to)).flat();
  };

  test("numbers, texts with numbers, weekdays and months go on; a single number is repeated", async () => {
    expect(await filled([[1], [3]], "A1:A2", "A1:A5")).toEqual(["1", "3", "5", "7", "9"]);
    expect(await filled([[4]], "B1", "B1:B3")).toEqual(["4", "4", "4"]);
    expect(await filled([["Item 9"]], "C1", "C1:C3")).toEqual(["Item 9", "Item 10", "Item 11"]);
    expect(await filled([["Mon"]], "D1", "D1:D3")).toEqual(["Mon", "Tue", "Wed"]);
    expect(await filled([["NOVEMBER"]], "E1", "E1:G1")).toEqual(["NOVEMBER", "DECEMBER", "JANUARY"]);
    expect(await filled([["星期六"]], "E2", "E2:G2")).toEqual(["星期六", "星期日", "星期一"]);
    expect(await filled([["x", "y"]], "E3:F3", "E3:H3")).toEqual(["x", "y", "x", "y"]);
  });

  test("of each kind", async () => {
    expect(await filled([[1]], "A1", "A1:A3", "FillSeries")).toEqual(["1", "2", "3"]);
    expect(await filled([[1], [2]], "B1:B2", "B1:B4", "FillCopy")).toEqual(["1", "2", "1", "2"]);
    expect(await filled([["1/31/2025"]], "C1", "C1:C3", "FillMonths")).toEqual(["1/31/2025", "2/28/2025", "3/31/2025"]);
    expect(await filled([["1/31/2025"]], "D1", "D1:D3", "FillWeekdays")).toEqual(["1/31/2025", "2/3/2025", "2/4/2025"]);
    expect(await filled([["2/29/2024"]], "E1", "E1:E2", "FillYears")).toEqual(["2/29/2024", "2/28/2025"]);
    expect(await filled([["1/31/2025"]], "F1", "F1:F2", "FillDays")).toEqual(["1/31/2025", "2/1/2025"]);
    expect(await filled([[2], [4]], "G1:G2", "G1:G4", "GrowthTrend")).toEqual(["2", "4", "8", "16"]);
    expect(await filled([[2], [4]], "H1:H2", "H1:H4", "LinearTrend")).toEqual(["2", "4", "6", "8"]);
  });

  test("upwards and to the left, formulas as if copied, formats or values alone", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("B5:B6").values = [[5], [6]];
      sheet.getRange("B5:B6").autoFill("B3:B6", "FillSeries");
      sheet.getRange("C3").formulas = [["=B3*2"]];
      sheet.getRange("C3").format.font.bold = true;
      sheet.getRange("C3").autoFill("C3:C5");
      sheet.getRange("C3").autoFill("C3:D3", "FillFormats");
    });
    expect(await formulasOf(excel.current, "B3:D5")).toEqual([[3, "=B3*2", ""], [4, "=B4*2", ""], [5, "=B5*2", ""]]);
    await onSheet(excel.current, async (sheet, context) => {
      const bold = ["C5", "D3"].map((address) => sheet.getRange(address).load("format/font/bold"));
      await context.sync();
      expect(bold.map((cell) => cell.format.font.bold)).toEqual([true, true]);
    });
  });

  test("into a range that does not go on from the source is refused", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1").autoFill("B2:B5"))).toMatchObject({ code: "InvalidArgument", location: "Range.autoFill" });
  });
});

describe("duplicates", () => {
  test("are taken out by the columns that count; the rest moves up", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:C5").values = [["Name", "Qty", "Note"], ["a", 1, "first"], ["A", 1, "again"], ["a", 2, "other"], ["b", 1, "last"]];
      sheet.getRange("A6").values = [["below"]];
      const result = sheet.getRange("A1:C5").removeDuplicates([0, 1], true).load("removed,uniqueRemaining");
      await context.sync();
      expect(result.toJSON()).toEqual({ removed: 1, uniqueRemaining: 3 });
    });
    expect(await valuesOf(excel.current, "A1:C6")).toEqual([["Name", "Qty", "Note"], ["a", 1, "first"], ["a", 2, "other"], ["b", 1, "last"], ["", "", ""], ["below", "", ""]]);
  });

  test("by a column that is not there are refused", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1:B5").removeDuplicates([2], false).load("removed"))).toMatchObject({ code: "InvalidArgument", location: "Range.removeDuplicates" });
  });
});

describe("cells put in and taken out", () => {
  test("take formats, rules, formats by condition and names along", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:B3").formulas = [[1], ["=B2"]];
      sheet.getRange("B2").format.fill.color = "#FF0000";
      sheet.getRange("B2").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("B2").conditionalFormats.add("Custom").custom.rule.formula = "=B2>0";
      const name = context.workbook.names.add("Start", sheet.getRange("B2"));
      sheet.getRange("B1").insert("Down");
      sheet.getRange("A3:A4").insert("Right");
      const cell = sheet.getRange("C3").load("values,format/fill/color");
      const rule = sheet.getRange("C3").dataValidation.load("type");
      const formats = sheet.getRange("C3").conditionalFormats.getCount();
      name.load("formula");
      const next = sheet.getRange("C4").load("formulas");
      await context.sync();
      expect([cell.values, cell.format.fill.color, rule.type, formats.value, name.formula, next.formulas]).toEqual([[[1]], "#FF0000", "WholeNumber", 1, "=Sheet1!$C$3", [["=C3"]]]);
      sheet.getRange("A3:A4").delete("Left");
      sheet.getRange("B1").delete("Up");
      const back = sheet.getRange("B2:B3").load("formulas,format/fill/color");
      name.load("formula");
      await context.sync();
      expect([back.formulas, name.formula]).toEqual([[[1], ["=B2"]], "=Sheet1!$B$2"]);
    });
  });

  test("part rules and formats by condition where only some of their cells move", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:C4").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("A1:C4").conditionalFormats.add("Custom").custom.rule.formula = "=A1>0";
      sheet.getRange("B3").insert("Down");
      const types = ["A4", "B3", "B5", "A5", "C4"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      const counts = ["A4", "B5", "A5"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(["WholeNumber", "WholeNumber", "WholeNumber", "None", "WholeNumber"]);
      expect(counts.map(({ value }) => value)).toEqual([1, 1, 0]);
    });
  });

  test("do not tear tables or merged cells apart", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B3").values = [["x", "y"], [1, 2], [3, 4]];
      sheet.tables.add("A1:B3", true);
      sheet.getRange("D5:E6").merge();
    });
    expect((await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A2").insert("Down"))).code).toBe("InvalidOperation");
    expect((await errorOf(excel.current, (_context, sheet) => void sheet.getRange("D1").delete("Up"))).code).toBe("InvalidOperation");
  });

  test("never push filled cells off the sheet", async () => {
    await onSheet(excel.current, (sheet) => void (sheet.getRange("A1048576").values = [["last"]]));
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("1:1").insert("Down"))).toMatchObject({ code: "NonBlankCellOffSheet", location: "Range.insert" });
  });

  test("flash fill and pictures of ranges are not here, and say so", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => sheet.getRange("A1").flashFill())).toMatchObject({ code: "ApiNotFound", location: "Range.flashFill" });
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1").getImage())).toMatchObject({ code: "ApiNotFound", location: "Range.getImage" });
    expect(await errorOf(excel.current, (_context, sheet) => sheet.getRange("A1").showCard())).toMatchObject({ code: "ApiNotFound", location: "Range.showCard" });
  });
});
