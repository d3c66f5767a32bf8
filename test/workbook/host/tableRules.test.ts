import { onSheet, useExcel } from "./setup";

const excel = useExcel();

/** What is said of the whole column of a table, which stands in A1:B4. */
const told = (): Promise<unknown> => onSheet(excel.current, async (sheet, context) => {
  const table = sheet.tables.getItem("T").getDataBodyRange().load("address");
  const types = [4, 5, 6, 7].map((row) => sheet.getRange(`B${row}`).dataValidation.load("type,rule"));
  const format = sheet.getRange("B2").conditionalFormats.getItemAt(0).getRange().load("address");
  const { series } = sheet.charts.getItemAt(0);
  const sources = (["Values", "Categories"] as const).map((dimension) => series.getItemAt(0).getDimensionDataSourceString(dimension));
  await context.sync();
  const local = (address: string): string => address.replaceAll("$", "").replace("Sheet1!", "");
  return [local(table.address), types.map(({ type, rule }) => (type === "None" ? "" : rule.custom?.formula)), local(format.address), ...sources.map(({ value }) => local(value))];
});

beforeEach(() => onSheet(excel.current, (sheet) => {
  sheet.getRange("A1:B4").values = [["Name", "Points"], ["a", 1], ["b", 2], ["c", 3]];
  sheet.tables.add("A1:B4", true).name = "T";
  sheet.getRange("B2:B4").dataValidation.rule = { custom: { formula: "=B2>0" } };
  sheet.getRange("B2:B4").conditionalFormats.add("Custom").custom.rule.formula = "=B2>2";
  sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
}));

const grown = ["A2:B6", ["=B4>0", "=B5>0", "=B6>0", ""], "B2:B6", "B2:B6", "A2:A6"];

describe("what holds for all rows of a table holds for new ones at its end", () => {
  test("that code adds", async () => {
    await onSheet(excel.current, (sheet) => void sheet.tables.getItem("T").rows.add(undefined, [["d", 4], ["e", 5]]));
    expect(await told()).toEqual(grown);
  });

  test("above a row of totals", async () => {
    await onSheet(excel.current, (sheet) => {
      const table = sheet.tables.getItem("T");
      table.showTotals = true;
      table.rows.add(undefined, [["d", 4], ["e", 5]]);
    });
    expect(await told()).toEqual(grown);
  });

  test("that it takes in, and undo takes it back", async () => {
    const before = await told();
    await onSheet(excel.current, (sheet) => sheet.tables.getItem("T").resize("A1:B6"));
    expect(await told()).toEqual(grown);
    excel.current.engine.undo();
    expect(await told()).toEqual(before);
  });

  test("names and lists of choices that are whole columns grow along", async () => {
    const read = (): Promise<unknown> => onSheet(excel.current, async (_sheet, context) => {
      const { names, worksheets } = context.workbook;
      const [all, part] = [names.getItem("All_names").load("formula"), names.getItem("Some_names").load("formula")];
      const lists = ["A1", "A2", "A3"].map((cell) => worksheets.getItem("Choice").getRange(cell).dataValidation.load("rule"));
      const own = worksheets.getItem("Sheet1").getRange("D1").dataValidation.load("rule");
      await context.sync();
      return [all.formula, part.formula, ...[...lists, own].map(({ rule }) => rule.list?.source)];
    });
    await onSheet(excel.current, (sheet, { workbook }) => {
      workbook.names.add("All_names", sheet.getRange("A2:A4"));
      workbook.names.add("Some_names", sheet.getRange("A2:A3"));
      const choice = workbook.worksheets.add("Choice");
      const sources = [workbook.tables.getItem("T").columns.getItem("Name").getDataBodyRange(), sheet.getRange("A3:A4"), "a,b"];
      sources.forEach((source, index) => void (choice.getRange(`A${index + 1}`).dataValidation.rule = { list: { inCellDropDown: true, source } }));
      sheet.getRange("D1").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$2:$A$4" } };
    });
    const before = await read();
    await onSheet(excel.current, (sheet) => void sheet.tables.getItem("T").rows.add(undefined, [["d", 4]]));
    expect(await read()).toEqual(["=Sheet1!$A$2:$A$5", "=Sheet1!$A$2:$A$3", "=Sheet1!$A$2:$A$5", "=Sheet1!$A$3:$A$4", "a,b", "=$A$2:$A$5"]);
    excel.current.engine.undo();
    expect(await read()).toEqual(before);
  });

  test("but not what holds for some of its rows, nor for rows put in above", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("B4").dataValidation.clear();
      sheet.charts.getItemAt(0).series.getItemAt(0).setValues(sheet.getRange("B2:B3"));
      sheet.tables.getItem("T").rows.add(undefined, [["d", 4]]);
    });
    expect(await told()).toEqual(["A2:B5", ["", "", "", ""], "B2:B5", "B2:B3", "A2:A5"]);
  });
});
