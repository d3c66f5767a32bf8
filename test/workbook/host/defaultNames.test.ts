import { openExcel } from "../excel";
import { onSheet, useExcel, valuesOf } from "./setup";

describe.each([
  ["zh-CN", { table: "表1", second: "表2", columns: ["名称", "列1", "列2"], chart: "图表 1", title: "图表标题" }],
  ["en-US", { table: "Table1", second: "Table2", columns: ["名称", "Column1", "Column2"], chart: "Chart 1", title: "Chart Title" }],
] as const)("what nobody has named, in %s", (language, expected) => {
  const excel = useExcel({ language, functions: false });

  test("tables, columns, charts and sheets", async () => {
    const names = await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:C3").values = [["名称", "", ""], ["a", 1, 2], ["b", 3, 4]];
      const table = sheet.tables.add("A1:C3", true).load("name");
      const second = sheet.tables.add("E1:E2", true).load("name");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns").load("name");
      chart.title.load("text");
      const added = context.workbook.worksheets.add().load("name");
      await context.sync();
      return [table.name, second.name, chart.name, chart.title.text, added.name];
    });
    expect(names).toEqual([expected.table, expected.second, expected.chart, expected.title, "Sheet2"]);
    expect(await valuesOf(excel.current, "A1:C1")).toEqual([[...expected.columns]]);
  });

  test("a column put into a table, and formulas by the names", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("A1:A3").values = [["名称"], [1], [2]];
      const table = sheet.tables.add("A1:A3", true).load("name");
      await context.sync();
      table.columns.add(undefined, [[""], [3], [4]] as unknown as number[][]);
      sheet.getRange("H1").formulas = [[`=SUM(${table.name}[${expected.columns[1]}])`]];
    });
    expect([await valuesOf(excel.current, "B1"), await valuesOf(excel.current, "H1")]).toEqual([[[expected.columns[1]]], [[7]]]);
  });
});

test("series without a heading", async () => {
  const seriesIn = async (language: "zh-CN" | "en-US"): Promise<string[]> => {
    const own = await openExcel({ language, functions: false });
    try {
      return await onSheet(own, async (sheet, context) => {
        sheet.getRange("A1:B3").values = [[1, 2], [3, 4], [5, 6]];
        const { series } = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
        series.load("items/name");
        await context.sync();
        return series.items.map(({ name }) => name);
      });
    } finally {
      own.dispose();
    }
  };
  expect([await seriesIn("zh-CN"), await seriesIn("en-US")]).toEqual([["系列1", "系列2"], ["Series1", "Series2"]]);
});

describe("texts as numbers in a Chinese workbook", () => {
  const excel = useExcel({ language: "zh-CN", functions: false });
  test("are read in formulas and when typed", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A3").formulas = [["'2024年1月2日"], ["=A1+1"], ['=DATEVALUE("2024年1月2日")']];
      sheet.getRange("B1:B2").values = [["下午3:30"], ["2024年1月2日"]];
    });
    const shown = await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("B1:B2").load("text");
      await context.sync();
      return range.text.flat();
    });
    expect([await valuesOf(excel.current, "A2:A3"), shown]).toEqual([[[45294], [45293]], ["下午3:30", "2024年1月2日"]]);
  });
});
