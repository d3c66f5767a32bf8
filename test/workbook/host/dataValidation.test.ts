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

  test("the same rule in cells side by side is one: rows put between them have it, and others stay as they are", async () => {
    const kinds = (address: string): Promise<string[]> => onSheet(excel.current, async (sheet, context) => {
      const cells = sheet.getRange(address).load("rowCount");
      await context.sync();
      const each = Array.from({ length: cells.rowCount }, (_none, row) => sheet.getRange(address).getCell(row, 0).dataValidation.load("type, errorAlert"));
      await context.sync();
      return each.map(({ type, errorAlert }) => `${type} ${errorAlert?.title ?? ""}`.trim());
    });
    await onSheet(excel.current, async (sheet, context) => {
      // Rule and alert come one after the other, as programs write them.
      for (const [address, above] of [["A1:A2", "=B1>0"], ["A3", "=B3>0"], ["A4", "=B4>0"], ["A5", "=B5>0"]] as const) {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.rule = { custom: { formula: above } };
        await context.sync();
        dataValidation.errorAlert = { showAlert: true, style: "Stop", title: address === "A5" ? "other" : "same", message: "" };
        await context.sync();
      }
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("1:1").insert("Down");
    });
    expect(await kinds("A1:A9")).toEqual(["None", "Custom same", "Custom same", "Custom same", "Custom same", "Custom same", "Custom same", "Custom other", "None"]);
    await onSheet(excel.current, async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A5");
      dataValidation.prompt = { showPrompt: true, title: "Here", message: "" };
      const [here, below] = ["A5", "A6"].map((address) => sheet.getRange(address).dataValidation.load("rule, prompt"));
      await context.sync();
      expect([here?.rule.custom?.formula, here?.prompt?.title, below?.rule.custom?.formula, below?.prompt?.title]).toEqual(["=B5>0", "Here", "=B6>0", ""]);
    });
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

  test("keeps its messages when another rule takes its place, and undo brings the first rule back", async () => {
    const read = () => onSheet(excel.current, async (sheet, context) => {
      const validation = sheet.getRange("A1:A3").dataValidation.load("rule,prompt");
      await context.sync();
      return [validation.rule, validation.prompt.message];
    });
    await ruled("A1:A3", { decimal: { formula1: 1, formula2: 2, operator: "Between" } }, [[1], [2], [1]]);
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A3").dataValidation.prompt = { showPrompt: true, title: "", message: "From 1 to 2" };
    });
    const before = await read();
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
    });
    expect(await read()).toEqual([{ list: { inCellDropDown: true, source: "1,2" } }, "From 1 to 2"]);
    expect(excel.current.engine.undo()).toBe(true);
    expect(await read()).toEqual(before);
  });

  test("says so when no cell is invalid", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1").dataValidation.getInvalidCells().load("address"))).toMatchObject({
      code: "ItemNotFound", location: "DataValidation.getInvalidCells",
    });
  });
});

describe("rules with formulas", () => {
  const invalid = async (address: string): Promise<string> => (await state(address))[2];

  test("read for each cell as they are written for the first, also when the first cells are taken away or moved", async () => {
    await ruled("B2:B5", { custom: { formula: "=B2>A2" } }, [[5], [5], [5], [5]]);
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A2:A5").values = [[1], [9], [1], [9]];
    });
    expect(await invalid("B2:B5")).toBe("B3,B5");
    await onSheet(excel.current, (sheet) => sheet.getRange("B2").dataValidation.clear());
    expect(await invalid("B2:B5")).toBe("B3,B5");
    await onSheet(excel.current, (sheet) => void sheet.getRange("1:2").insert("Down"));
    expect(await invalid("B1:B9")).toBe("B5,B7");
    await onSheet(excel.current, (sheet) => void sheet.getRange("5:5").delete("Up"));
    expect(await invalid("B1:B9")).toBe("B6");
    await onSheet(excel.current, (sheet) => sheet.getRange("A:A").insert("Right"));
    expect(await invalid("C1:C9")).toBe("C6");
  });

  test("a formula that gives an error, a text or FALSE refuses; any number but 0 allows", async () => {
    await ruled("A1:A5", { custom: { formula: "=A1" } }, [["=1/0"], ["text"], [false], [0], [7]]);
    expect(await invalid("A1:A5")).toBe("A1:A4");
  });

  test("follow the sheet that they look at when it gets another name", async () => {
    await onSheet(excel.current, (_sheet, context) => {
      const list = context.workbook.worksheets.add("List");
      list.getRange("A1:A2").values = [["red"], ["blue"]];
    });
    await ruled("A1:A2", { list: { inCellDropDown: true, source: "=List!$A$1:$A$2" } }, [["red"], ["green"]]);
    await onSheet(excel.current, (_sheet, context) => {
      context.workbook.worksheets.getItem("List").name = "Colours";
    });
    expect(await invalid("A1:A2")).toBe("A2");
  });

  test("allow anything while a cell that they ask for is blank, unless blanks are not to be ignored", async () => {
    await ruled("A1:A2", { custom: { formula: "=$C$1<>\"\"" } }, [[1], [2]]);
    expect(await invalid("A1:A2")).toBe("");
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A2").dataValidation.ignoreBlanks = false;
    });
    expect(await invalid("A1:A2")).toBe("A1:A2");
    await ruled("D1:D3", { custom: { formula: "=COUNTIF($D$1:$D$9,D1)=1" } }, [[1], [2], [1]]);
    expect(await invalid("D1:D3")).toBe("D1,D3");
  });
});

describe("the drop-down of a list", () => {
  const offered = (row: number, column = 1): readonly string[] => excel.current.engine.choices({ sheetId: excel.current.engine.sheets.activeId, row, column });

  test("offers what the formula finds for the row of the cell", async () => {
    await onSheet(excel.current, (sheet, context) => {
      sheet.getRange("A2:A4").values = [["Fruit"], ["Root"], ["Nobody"]];
      sheet.getRange("E1:F2").values = [["apple", "carrot"], ["pear", ""]];
      context.workbook.names.add("Fruit", sheet.getRange("E1:E2"));
      context.workbook.names.add("Root", sheet.getRange("F1:F2"));
      sheet.getRange("B2:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "=INDIRECT($A2)" } };
    });
    expect([offered(1), offered(2), offered(4)]).toEqual([["apple", "pear"], ["carrot"], []]);
  });

  test("shows dates and percents as their cells do, each text once", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("E1:E5").values = [[0.5], [0.25], [0.5], [45658], [""]];
      sheet.getRange("E1:E3").numberFormat = [["0%"], ["0%"], ["0%"]];
      sheet.getRange("E4").numberFormat = [["yyyy-mm-dd"]];
      sheet.getRange("B2:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "=$E$1:$E$5" } };
      sheet.getRange("C2").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes, No,Yes" } };
    });
    expect([offered(2), offered(1, 2)]).toEqual([["50%", "25%", "2025-01-01"], ["Yes", "No"]]);
  });
});

test("rules refuse formulas that cannot be read and lists that files cannot hold", async () => {
  const refused = { code: "InvalidArgument" };
  const list = (length: number) => (_context: unknown, sheet: Excel.Worksheet) => {
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(length) } };
  };
  expect(await errorOf(excel.current, (_context, sheet) => { sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=SUM("; })).toMatchObject(refused);
  expect(await errorOf(excel.current, (_context, sheet) => {
    sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=SUM(", operator: "EqualTo" };
  })).toMatchObject(refused);
  expect(await errorOf(excel.current, (_context, sheet) => { sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=SUM(" } }; })).toMatchObject(refused);
  expect(await errorOf(excel.current, list(256))).toMatchObject(refused);
  await onSheet(excel.current, (sheet) => list(255)(null, sheet));
});

test("a range tells rules that differ from rules that leave out cells", async () => {
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
  });
  const types = await onSheet(excel.current, async (sheet, context) => {
    const rules = ["A1:A2", "A1:A3", "A3"].map((address) => sheet.getRange(address).dataValidation.load("type"));
    await context.sync();
    return rules.map(({ type }) => type);
  });
  expect(types).toEqual(["Inconsistent", "MixedCriteria", "None"]);
});
