import { errorOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

describe("separate ranges", () => {
  test("are read as one: their address, how many they are, how many cells they have", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const areas = sheet.getRanges("A1:B2, D4:E5").load("address,areaCount,cellCount,isEntireRow,isEntireColumn");
      const items = areas.areas.load("items/address");
      const columns = sheet.getRanges("A:A,C:D").load("isEntireColumn,cellCount");
      await context.sync();
      expect(areas.toJSON()).toMatchObject({ address: "Sheet1!A1:B2,Sheet1!D4:E5", areaCount: 2, cellCount: 8, isEntireRow: false, isEntireColumn: false });
      expect(items.items.map(({ address }) => address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4:E5"]);
      expect([columns.isEntireColumn, columns.cellCount]).toEqual([true, 3 * 1_048_576]);
    });
  });

  test("get formats together, and have one where they all have the same", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const areas = sheet.getRanges("A1,C1:C2");
      areas.format.fill.color = "pink";
      areas.format.font.bold = true;
      sheet.getRange("C2").format.font.bold = false;
      const border = areas.format.borders.getItem("EdgeBottom");
      border.style = "Double";
      areas.format.fill.load("color");
      areas.format.font.load("bold");
      border.load("style,weight");
      const cells = ["A1", "B1", "C2"].map((address) => sheet.getRange(address).load("format/fill/color"));
      await context.sync();
      expect([areas.format.fill.color, areas.format.font.bold, border.style, border.weight]).toEqual(["#FFC0CB", null, "Double", "Thick"]);
      expect(cells.map((cell) => cell.format.fill.color)).toEqual(["#FFC0CB", "#FFFFFF", "#FFC0CB"]);
    });
  });

  test("are cleared, moved and cut together", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:D4").values = Array.from({ length: 4 }, () => [1, 2, 3, 4]);
      const areas = sheet.getRanges("A1:A2,C1:C2");
      areas.clear("Contents");
      const offset = areas.getOffsetRangeAreas(1, 1).load("address");
      const common = areas.getIntersection("A2:C2").load("address");
      const none = areas.getIntersectionOrNullObject("B1:B4").load("address");
      const rows = areas.getEntireRow().load("address");
      const used = sheet.getRanges("A:A,F:F").getUsedRangeAreas(true).load("address");
      await context.sync();
      expect(offset.address).toBe("Sheet1!B2:B3,Sheet1!D2:D3");
      expect(common.address).toBe("Sheet1!A2,Sheet1!C2");
      expect(none.isNullObject).toBe(true);
      expect(rows.address).toBe("Sheet1!1:2,Sheet1!1:2");
      expect(used.address).toBe("Sheet1!A3:A4");
    });
    expect(await valuesOf(excel.current, "A1:D2")).toEqual([["", 2, "", 4], ["", 2, "", 4]]);
  });

  test("are copied with their places towards each other", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:C1").values = [["a", "b", "c"]];
      sheet.getRange("E3").copyFrom(sheet.getRanges("A1,C1") as unknown as Excel.Range);
      sheet.getRanges("A5,C5").copyFrom("A1:B1");
    });
    expect(await valuesOf(excel.current, "E3:G3")).toEqual([["a", "", "c"]]);
    expect(await valuesOf(excel.current, "A5:D5")).toEqual([["a", "b", "a", "b"]]);
  });

  test("follow their cells from one batch to the next", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const areas = sheet.getRanges("A1,B3").load("address");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      await context.sync();
      areas.load("address");
      await context.sync();
      expect(areas.address).toBe("Sheet1!A1,Sheet1!B4");
    });
  });

  test("get one conditional format and one rule for what may be typed", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const areas = sheet.getRanges("A1:A2,C1:C2");
      const format = areas.conditionalFormats.add("CellValue");
      format.cellValue.format.font.color = "#FF0000";
      format.cellValue.rule = { formula1: "=3", operator: "GreaterThan" };
      areas.dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
      const counts = ["A1", "B1", "C2"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      const types = ["A2", "B2", "C1"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      const all = areas.conditionalFormats.getCount();
      areas.dataValidation.load("type");
      await context.sync();
      expect([counts.map(({ value }) => value), all.value, areas.dataValidation.type]).toEqual([[1, 0, 1], 1, "List"]);
      expect(types.map(({ type }) => type)).toEqual(["List", "None", "List"]);
    });
  });

  test("that are no ranges of the sheet are refused", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRanges("A1,nowhere").load("address"))).toMatchObject({
      code: "InvalidArgument", location: "Worksheet.getRanges",
    });
  });

  test("merged cells of a range are such ranges", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A3:B4").merge();
      const merged = sheet.getRange("A1:A10").getMergedAreasOrNullObject().load("address");
      const none = sheet.getRange("D1:E5").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(merged.address).toBe("Sheet1!A1:B1,Sheet1!A3:B4");
      expect(none.isNullObject).toBe(true);
    });
  });
});
