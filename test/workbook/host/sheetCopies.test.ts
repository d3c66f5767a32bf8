import { onSheet, useExcel, errorOf } from "./setup";

const excel = useExcel();

const fill = (): Promise<void> =>
  onSheet(excel.current, (sheet, context) => {
    sheet.getRange("A1:B3").values = [["Name", "Actual"], ["a", 1], ["b", 2]];
    sheet.getRange("A1").format.fill.color = "#FFFF00";
    sheet.tables.add("A1:B3", true).name = "Sales";
    sheet.getRange("D1").formulas = [["=SUM(Sales[Actual])"]];
    sheet.getRange("D2:D3").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    sheet.getRange("B2:B3").conditionalFormats.add("DataBar");
    sheet.charts.add("Pie", sheet.getRange("A1:B3")).name = "Share";
    sheet.pageLayout.orientation = "Landscape";
    sheet.customProperties.add("Owner", "me");
    context.workbook.names.add("First", sheet.getRange("A2"));
  });

describe("a copied sheet", () => {
  test("has values, formats, rules, charts, and tables of its own", async () => {
    await fill();
    await onSheet(excel.current, async (sheet, context) => {
      const copy = sheet.copy("After", sheet);
      copy.load("name,position,visibility");
      copy.tables.load("items/name");
      const cells = copy.getRange("A1:D3").load("values,formulas");
      const color = copy.getRange("A1").format.fill.load("color");
      const rule = copy.getRange("D2:D3").dataValidation.load("type");
      const formats = copy.getRange("B2").conditionalFormats.load("items/type");
      copy.charts.load("items/name");
      copy.names.load("items/name,items/formula");
      copy.pageLayout.load("orientation");
      const owner = copy.customProperties.getItem("owner").load("value");
      copy.getRange("B2").values = [[10]];
      const original = sheet.getRange("D1").load("values");
      await context.sync();
      expect([copy.name, copy.position, copy.visibility]).toEqual(["Sheet1 (2)", 1, "Visible"]);
      expect(copy.tables.items.map(({ name }) => name)).toEqual(["Sales2"]);
      expect([cells.values[1], cells.formulas[0]?.[3], cells.values[0]?.[3]]).toEqual([["a", 1, "", ""], "=SUM(Sales2[Actual])", 3]);
      expect([color.color, rule.type, formats.items.map(({ type }) => type)]).toEqual(["#FFFF00", "WholeNumber", ["DataBar"]]);
      expect([copy.charts.items.map(({ name }) => name), copy.pageLayout.orientation, owner.value]).toEqual([["Share"], "Landscape", "me"]);
      expect(copy.names.items.map(({ name, formula }) => [name, formula])).toEqual([["First", "='Sheet1 (2)'!$A$2"]]);
      expect(original.values).toEqual([[3]]);
    });
  });

  test("stands where it is wanted", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const last = context.workbook.worksheets.add("Last");
      sheet.copy("End");
      sheet.copy("Before", last);
      sheet.copy("Beginning");
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1 (4)", "Sheet1", "Sheet1 (3)", "Last", "Sheet1 (2)"]);
    });
    expect((await errorOf(excel.current, (_context, sheet) => void sheet.copy("After"))).location).toBe("Worksheet.copy");
  });
});

describe("a sheet's own settings", () => {
  test("width, headings, breaks and properties are kept", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.standardWidth = 20;
      sheet.showHeadings = false;
      sheet.enableCalculation = false;
      sheet.horizontalPageBreaks.add("A21:E21");
      sheet.verticalPageBreaks.add("C1");
      sheet.customProperties.add("Key", "Value");
      sheet.load("standardWidth,showHeadings,enableCalculation");
      const row = sheet.horizontalPageBreaks.load("items/rowIndex");
      const column = sheet.verticalPageBreaks.getItem(0).getCellAfterBreak().load("address");
      const width = sheet.getRange("A1").format.load("columnWidth");
      const property = sheet.customProperties.getItemOrNullObject("KEY").load("key,value");
      await context.sync();
      expect([sheet.standardWidth, sheet.showHeadings, sheet.enableCalculation, width.columnWidth]).toEqual([20, false, false, 108.75]);
      expect([row.items.map(({ rowIndex }) => rowIndex), column.address, property.key, property.value]).toEqual([[20], "Sheet1!C1", "Key", "Value"]);
      sheet.horizontalPageBreaks.removePageBreaks();
      property.delete();
      const counts = [sheet.horizontalPageBreaks.getCount(), sheet.customProperties.getCount()];
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([0, 0]);
    });
  });
});

describe("the workbook", () => {
  test("has properties of one's own, a culture, table styles, and is saved", async () => {
    await excel.current.run(async (context) => {
      const { properties, application, tableStyles } = context.workbook;
      properties.title = "Plan";
      properties.custom.add("Version", 3);
      properties.custom.add("Draft", true);
      properties.load("title,creationDate");
      properties.custom.load("items/key,items/value,items/type");
      const culture = application.cultureInfo.load("name");
      const dates = application.cultureInfo.datetimeFormat.load("shortDatePattern");
      tableStyles.setDefault("TableStyleLight9");
      const style = tableStyles.getDefault().load("name");
      context.workbook.save("Save" as Excel.SaveBehavior);
      context.workbook.load("isDirty");
      await context.sync();
      expect(properties.custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([["Version", 3, "Number"], ["Draft", true, "Boolean"]]);
      expect([properties.title, culture.name, dates.shortDatePattern, style.name, context.workbook.isDirty]).toEqual(["Plan", "en-US", "M/d/yyyy", "TableStyleLight9", false]);
    });
  });
});
