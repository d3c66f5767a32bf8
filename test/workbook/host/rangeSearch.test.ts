import { errorOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

/** Addresses without the sheet, null for null objects. */
async function addresses(reach: (sheet: Excel.Worksheet) => (Excel.Range | Excel.RangeAreas)[]): Promise<(string | null)[]> {
  return onSheet(excel.current, async (sheet, context) => {
    const found = reach(sheet);
    for (const range of found) range.load("address");
    await context.sync();
    return found.map((range) => (range.isNullObject ? null : range.address.replaceAll("Sheet1!", "")));
  });
}

describe("finding", () => {
  beforeEach(async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B4").values = [["Complete", "incomplete"], ["open", "complete"], [12.5, "12.5%"], ["a*b", "=1+1"]];
    });
  });

  test("gives the first cell that matches, forwards or backwards, in part or as a whole", async () => {
    expect(await addresses((sheet) => {
      const range = sheet.getRange("A1:B4");
      return [
        range.find("complete", {}), range.find("complete", { completeMatch: true, searchDirection: "Backwards" }), range.find("complete", { matchCase: true }),
        range.findOrNullObject("nothing", {}), range.find("a~*b", { completeMatch: true }), range.find("i*e", { completeMatch: true }), range.find("12.50%", {}),
        sheet.getRange("A1").find("complete", {}),
      ];
    })).toEqual(["A1", "B2", "B1", null, "A4", "B1", "B3", "B1"]);
  });

  test("on a sheet gives every cell that matches", async () => {
    expect(await addresses((sheet) => [sheet.findAll("complete", {}), sheet.findAll("Complete", { completeMatch: true, matchCase: true }), sheet.findAllOrNullObject("zzz", {})])).toEqual([
      "A1:B1,B2", "A1", null,
    ]);
  });

  test("nothing is ItemNotFound", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1:B4").find("nothing", {}).load("address"))).toMatchObject({ code: "ItemNotFound", location: "Range.find" });
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.findAll("nothing", {}).load("address"))).toMatchObject({ code: "ItemNotFound", location: "Worksheet.findAll" });
  });

  test("and replacing counts the cells that changed; what comes of it is read as typed", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("D1:D3").values = [["n/a"], ["x n/a"], ["=\"n/a\"&1"]];
      const whole = sheet.getRange("D1:D3").replaceAll("N/A", "7", { completeMatch: true });
      const parts = sheet.replaceAll("n/a", "5", {});
      const none = sheet.replaceAll("not there", "5", {});
      await context.sync();
      expect([whole.value, parts.value, none.value]).toEqual([1, 2, 0]);
    });
    expect(await valuesOf(excel.current, "D1:D3")).toEqual([[7], ["x 5"], ["51"]]);
  });
});

describe("special cells", () => {
  test("are constants and formulas by what they are worth, blanks, and what is in sight", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:C4").formulas = [["text", 1, true], ["=1/0", "=2", "=\"t\""], ["", 3, "#N/A"], [4, "", "=TRUE"]];
      sheet.getRange("3:3").rowHidden = true;
    });
    expect(await addresses((sheet) => {
      const range = sheet.getRange("A1:C4");
      return [
        range.getSpecialCells("Constants"), range.getSpecialCells("Constants", "Numbers"), range.getSpecialCells("Constants", "LogicalText"), range.getSpecialCells("Constants", "Errors"),
        range.getSpecialCells("Formulas"), range.getSpecialCells("Formulas", "Errors"), range.getSpecialCells("Formulas", "LogicalNumbers"),
        range.getSpecialCells("Blanks"), range.getSpecialCells("Visible"), range.getSpecialCellsOrNullObject("ConditionalFormats"),
        sheet.getRanges("A1:A4,C1:C4").getSpecialCells("Formulas"),
      ];
    })).toEqual(["A1:C1,B3:C3,A4", "B1,B3,A4", "A1,C1", "C3", "A2:C2,C4", "A2", "B2,C4", "A3,B4", "A1:C2,A4:C4", null, "A2,C2,C4"]);
  });

  test("with rules and formats are found too, and none is ItemNotFound", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("C1:C2").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    });
    expect(await addresses((sheet) => [
      sheet.getRange("A1:D5").getSpecialCells("ConditionalFormats"), sheet.getRange().getSpecialCells("DataValidations"), sheet.getRange("C1:D9").getSpecialCells("SameDataValidation"),
    ])).toEqual(["B2:B3", "C1:C2", "C1:C2"]);
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("F1:F3").getSpecialCells("Formulas").load("address"))).toMatchObject({
      code: "ItemNotFound", location: "Range.getSpecialCells",
    });
  });
});

describe("edges and regions", () => {
  beforeEach(async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("B2:D4").values = [["h", "h", "h"], [1, "", 3], [4, 5, 6]];
      sheet.getRange("B8").values = [["far"]];
    });
  });

  test("lead where Ctrl and an arrow key lead", async () => {
    expect(await addresses((sheet) => [
      sheet.getRange("B2").getRangeEdge("Down"), sheet.getRange("B4").getRangeEdge("Down"), sheet.getRange("B8").getRangeEdge("Down"), sheet.getRange("B2").getRangeEdge("Right"),
      sheet.getRange("C2").getRangeEdge("Down"), sheet.getRange("A1").getRangeEdge("Up"), sheet.getRange("D4").getRangeEdge("Left"), sheet.getRange("B2:D4").getRangeEdge("Up", "D4"),
      sheet.getRange("B2").getExtendedRange("Down"), sheet.getRange("B2:C2").getExtendedRange("Down"), sheet.getRange("D2").getExtendedRange("Left"), sheet.getRange("F1").getRangeEdge("Right"),
    ])).toEqual(["B4", "B8", "B1048576", "D2", "C4", "A1", "B4", "D2", "B2:B4", "B2:C4", "B2:D2", "XFD1"]);
  });

  test("the region is the block bounded by blanks", async () => {
    expect(await addresses((sheet) => [sheet.getRange("C3").getSurroundingRegion(), sheet.getRange("B8").getSurroundingRegion(), sheet.getRange("G9").getSurroundingRegion()])).toEqual(["B2:D4", "B8", "G9"]);
  });
});

describe("precedents and dependents", () => {
  beforeEach(async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").formulas = [["=Sheet1!C1*2"]];
      sheet.getRange("A1:C1").formulas = [[1, 2, "=SUM(A1:B1)+Rate"]];
      sheet.getRange("E1").formulas = [[0.5]];
      context.workbook.names.add("Rate", sheet.getRange("E1"));
      sheet.getRange("C2").formulas = [["=Other!A1+1"]];
      sheet.activate();
      await context.sync();
    });
  });

  const traced = (reach: (sheet: Excel.Worksheet) => Excel.WorkbookRangeAreas): Promise<string[]> =>
    onSheet(excel.current, async (sheet, context) => {
      const found = reach(sheet).load("addresses");
      await context.sync();
      return found.addresses;
    });

  test("direct and all of them, over sheets and through names", async () => {
    expect(await traced((sheet) => sheet.getRange("C1").getDirectPrecedents())).toEqual(["Sheet1!A1:B1,Sheet1!E1"]);
    expect(await traced((sheet) => sheet.getRange("C2").getPrecedents())).toEqual(["Sheet1!A1:C1,Sheet1!E1", "Other!A1"]);
    expect(await traced((sheet) => sheet.getRange("C1").getDirectDependents())).toEqual(["Other!A1"]);
    expect(await traced((sheet) => sheet.getRange("A1").getDependents())).toEqual(["Sheet1!C1:C2", "Other!A1"]);
  });

  test("are ranges by sheet", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const found = sheet.getRange("C2").getPrecedents();
      found.areas.load("items/address,items/areaCount");
      found.ranges.load("items/address");
      const own = found.getRangeAreasBySheet("Sheet1").load("address");
      const none = found.getRangeAreasOrNullObjectBySheet("Nowhere").load("address");
      found.ranges.getItemAt(0).format.fill.color = "#FFFF00";
      await context.sync();
      expect(found.areas.items.map(({ areaCount }) => areaCount)).toEqual([2, 1]);
      expect(found.ranges.items.map(({ address }) => address)).toEqual(["Sheet1!A1:C1", "Sheet1!E1", "Other!A1"]);
      expect([own.address, none.isNullObject]).toEqual(["Sheet1!A1:C1,Sheet1!E1", true]);
    });
  });

  test("are ItemNotFound where there are none", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1").getDirectPrecedents().load("addresses"))).toMatchObject({
      code: "ItemNotFound", location: "Range.getDirectPrecedents",
    });
  });
});
