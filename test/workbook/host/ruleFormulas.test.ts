import { errorOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

beforeEach(() => onSheet(excel.current, (sheet) => {
  sheet.getRange("A1:B3").values = [["Code", "Points"], ["a", 1], ["b", 2]];
  sheet.tables.add("A1:B3", true).name = "T";
}));

const unreadable = { code: "InvalidArgument", message: "There's a problem with this formula." };

describe("columns that a table does not have", () => {
  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["a name", ({ workbook }) => void workbook.names.add("Some_name", "=SUM(T[Nope])")],
    ["a name of a sheet", ({ workbook }) => void workbook.worksheets.getActiveWorksheet().names.add("Some_name", "=T[Nope]")],
    ["a name given in the user's language", ({ workbook }) => void workbook.names.addFormulaLocal("Some_name", "=T[[Code]:[Nope]]")],
  ])("are refused for %s", async (_place, add) => {
    expect(await errorOf(excel.current, add)).toMatchObject(unreadable);
  });

  test("are refused for a name that is there already, which stays as it is", async () => {
    await onSheet(excel.current, (_sheet, { workbook }) => void workbook.names.add("All_points", "=T[Points]"));
    expect(await errorOf(excel.current, ({ workbook }) => void (workbook.names.getItem("All_points").formula = "=T[Nope]"))).toMatchObject(unreadable);
    const address = await onSheet(excel.current, async (_sheet, context) => {
      const range = context.workbook.names.getItem("All_points").getRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!B2:B3");
  });
});

describe("headings of tables", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["list", (sheet) => void (sheet.getRange("D1").dataValidation.rule = { list: { inCellDropDown: true, source: "=T[Code]" } })],
    ["bound", (sheet) => void (sheet.getRange("D1").dataValidation.rule = { decimal: { operator: "GreaterThan", formula1: "=MAX(T[Points])" } })],
    ["own rule", (sheet) => void (sheet.getRange("B2:B3").dataValidation.rule = { custom: { formula: "=[@Points]>0" } })],
    ["condition", (sheet) => void (sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=B2>AVERAGE(T[Points])")],
    ["limit of a condition", (sheet) => void (sheet.getRange("B2:B3").conditionalFormats.add("CellValue").cellValue.rule = { operator: "GreaterThan", formula1: "=T[Nope]" })],
  ])("do not stand in the formula of a validation or a conditional format: %s", async (_rule, set) => {
    expect(await errorOf(excel.current, (_context, sheet) => set(sheet))).toMatchObject(unreadable);
  });

  test("are reached there through INDIRECT or a name", async () => {
    await onSheet(excel.current, (sheet, { workbook }) => {
      workbook.names.add("Codes", "=T[Code]");
      sheet.getRange("D1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Codes" } };
      sheet.getRange("D2").dataValidation.rule = { list: { inCellDropDown: true, source: '=INDIRECT("T[Code]")' } };
      sheet.getRange("D1:D2").values = [["a"], ["z"]];
    });
    const invalid = await onSheet(excel.current, async (sheet, context) => {
      const cells = sheet.getRange("D1:D2").dataValidation.getInvalidCells().load("address");
      await context.sync();
      return cells.address;
    });
    expect(invalid).toBe("Sheet1!D2");
  });
});

describe("names", () => {
  test("like YTD2025, which would stand right of the last column, are names and no cells", async () => {
    await onSheet(excel.current, (sheet, { workbook }) => {
      workbook.names.add("YTD2025", "=5");
      workbook.names.add("XFE1", sheet.getRange("B3"));
      sheet.getRange("D1:D2").formulas = [["=YTD2025*2"], ["=XFE1+YTD2025"]];
    });
    expect(await valuesOf(excel.current, "D1:D2")).toEqual([[10], [7]]);
    for (const cell of ["TAX2025", "XFD1", "R1C1", "rc"]) {
      expect(await errorOf(excel.current, ({ workbook }) => void workbook.names.add(cell, "=1"))).toMatchObject({ code: "InvalidArgument" });
    }
  });
});

describe("data validation refuses what Excel's dialog refuses", () => {
  test.each<[string, (validation: Excel.DataValidation) => void]>([
    ["a list without choices", (validation) => void (validation.rule = { list: { inCellDropDown: true, source: "" } })],
    ["a list in rows and columns", (validation) => void (validation.rule = { list: { inCellDropDown: true, source: "=Sheet1!$A$1:$B$3" } })],
    ["a title of a prompt of more than 32 characters", (validation) => void (validation.prompt = { showPrompt: true, title: "x".repeat(33), message: "" })],
    ["a prompt of more than 255 characters", (validation) => void (validation.prompt = { showPrompt: true, title: "", message: "x".repeat(256) })],
    ["a title of an alert of more than 32 characters", (validation) => void (validation.errorAlert = { showAlert: true, style: "Stop", title: "x".repeat(33), message: "" })],
    ["an alert of more than 255 characters", (validation) => void (validation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "x".repeat(256) })],
  ])("%s", async (_what, set) => {
    expect(await errorOf(excel.current, (_context, sheet) => set(sheet.getRange("D1").dataValidation))).toMatchObject({ code: "InvalidArgument" });
  });

  test("and takes the longest messages and a list in one row", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { dataValidation } = sheet.getRange("D1");
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A2:B2") } };
      dataValidation.prompt = { showPrompt: true, title: "x".repeat(32), message: "y".repeat(255) };
      dataValidation.load("prompt,rule");
      await context.sync();
      expect([dataValidation.prompt.message.length, dataValidation.rule.list?.source]).toEqual([255, "=Sheet1!$A$2:$B$2"]);
    });
  });
});
