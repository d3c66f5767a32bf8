import { onSheet, useExcel } from "./setup";

/** A table of three rows whose second column is blank; writes, and tells its formulas. */
async function after(excel: ReturnType<typeof useExcel>, write: (sheet: Excel.Worksheet) => void): Promise<readonly unknown[]> {
  return onSheet(excel.current, async (sheet, context) => {
    sheet.getRange("A1:B4").values = [["Name", "Points"], ["Ann", ""], ["Bob", ""], ["Cem", ""]];
    sheet.tables.add("A1:B4", true);
    write(sheet);
    const range = sheet.getRange("B2:B4").load("formulas");
    await context.sync();
    return range.formulas.flat();
  });
}

describe("as it starts", () => {
  const excel = useExcel();

  test("cells keep what an add-in has written", async () => {
    expect(await after(excel, (sheet) => { sheet.getRange("B3").formulas = [["=1+1"]]; })).toEqual(["", "=1+1", ""]);
  });
});

describe("as strict as Excel's AutoCorrect", () => {
  const excel = useExcel({ functions: false, fillsColumns: true });

  test.each<readonly [string, (sheet: Excel.Worksheet) => void, readonly string[]]>([
    ["one formula fills the blank column", (sheet) => { sheet.getRange("B3").formulas = [["=A3"]]; }, ["=A2", "=A3", "=A4"]],
    ["the last of several becomes the formula of all", (sheet) => { sheet.getRange("B2:B4").formulas = [["=1"], ["=2"], ["=3"]]; }, ["=3", "=3", "=3"]],
    ["a number in the column keeps them apart", (sheet) => {
      sheet.getRange("B2:B4").values = [[0], [0], [0]];
      sheet.getRange("B2:B3").formulas = [["=1"], ["=2"]];
      sheet.getRange("B4").values = [[""]];
    }, ["=1", "=2", ""]],
    ["values fill nothing", (sheet) => { sheet.getRange("B3").values = [[5]]; }, ["", "5", ""]],
  ])("%s", async (_name, write, formulas) => {
    expect((await after(excel, write)).map(String)).toEqual(formulas);
  });
});
