import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();

const ruled = (address: string, rule: Excel.DataValidationRule, values: unknown[][]): Promise<void> =>
  onSheet(excel.current, (sheet) => {
    sheet.getRange(address).values = values;
    sheet.getRange(address).dataValidation.rule = rule;
  });

const state = (address: string): Promise<[string, boolean | null, string]> =>
  onSheet(excel.current, async (sheet, context) => {
    const validation = sheet.getRange(address).dataValidation.load("type,valid");
    const invalid = validation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    return [validation.type, validation.valid, invalid.isNullObject ? "" : invalid.address.replaceAll("Sheet1!", "")];
  });

describe("data validation", () => {
  test.each<[string, Excel.DataValidationRule, unknown[][], unknown]>([
    ["whole numbers", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }, [[1], [1.5], [-1]], ["WholeNumber", null, "A2:A3"]],
    ["numbers between others", { decimal: { formula1: 1, formula2: 2, operator: "Between" } }, [[1], [2], [1.5]], ["Decimal", true, ""]],
    ["lengths of texts", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, [["abc"], ["abcd"], [""]], ["TextLength", null, "A2"]],
    ["dates", { date: { formula1: "2025-01-01", operator: "GreaterThan" } }, [["2024-12-31"], ["2024-06-01"], ["2023-01-01"]], ["Date", false, "A1:A3"]],
    ["a list", { list: { inCellDropDown: true, source: "Yes, No" } }, [["Yes"], ["Maybe"], ["No"]], ["List", null, "A2"]],
    ["a formula", { custom: { formula: "=ISNUMBER(A1)" } }, [[1], ["x"], [3]], ["Custom", null, "A2"]],
  ])("knows which cells keep to %s", async (_name, rule, values, expected) => {
    await ruled("A1:A3", rule, values);
    expect(await state("A1:A3")).toEqual(expected);
  });

  test("looks up the choices of a list in a range", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("D1:D2").values = [["red"], ["blue"]];
      sheet.getRange("A1:A2").values = [["Red"], ["green"]];
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D2") } };
    });
    expect(await state("A1:A2")).toEqual(["List", null, "A2"]);
    await onSheet(excel.current, (sheet) => sheet.getRange("A1:A2").dataValidation.clear());
    expect(await state("A1:A2")).toEqual(["None", true, ""]);
  });

  test("keeps prompt and alert", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2");
      dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
      dataValidation.prompt = { showPrompt: true, title: "Rank", message: "A number, please." };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Wrong", message: "No." };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("prompt,errorAlert,ignoreBlanks,rule");
      await context.sync();
      expect(dataValidation.prompt).toEqual({ showPrompt: true, title: "Rank", message: "A number, please." });
      expect(dataValidation.errorAlert).toMatchObject({ style: "Warning", title: "Wrong" });
      expect(dataValidation.rule.wholeNumber).toMatchObject({ formula1: 1, operator: "EqualTo" });
      expect(dataValidation.ignoreBlanks).toBe(false);
    });
  });

  test("says so when no cell is invalid", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1").dataValidation.getInvalidCells().load("address"))).toMatchObject({
      code: "ItemNotFound", location: "DataValidation.getInvalidCells",
    });
  });
});
