import { onSheet, useExcel } from "./setup";

const excel = useExcel({ language: "zh-CN", functions: false });

test("the formats of Chinese workbooks show the same in the grid, as text of a cell and in TEXT", async () => {
  const formats = ["aaaa", "aaa", '0!.0,"万"', 'G/通用格式"元"', "[DBNum2]", 'yyyy"年"m"月"d"日" aaaa', "0.00", "上午/下午h:mm"];
  const expected = ["星期二", "二", "4.5万", "45293元", "肆万伍仟贰佰玖拾叁", "2024年1月2日 星期二", "45293.00", "上午12:00"];
  const { id, text, stored, local, results } = await onSheet(excel.current, async (sheet, context) => {
    const cells = sheet.getRange("A1:A8");
    cells.values = formats.map(() => [45_293]);
    cells.numberFormatLocal = formats.map((format) => [format]);
    sheet.getRange("B1:B8").formulas = formats.map((format) => [`=TEXT(A1,"${format.replaceAll('"', '""')}")`]);
    const [shown, calculated] = [cells.load(["text", "numberFormat", "numberFormatLocal"]), sheet.getRange("B1:B8").load("values")];
    sheet.load("id");
    await context.sync();
    return { id: sheet.id, text: shown.text.flat(), stored: shown.numberFormat.flat() as string[], local: shown.numberFormatLocal.flat() as string[], results: calculated.values.flat() as unknown[] };
  });
  const { engine } = excel.current;
  const sheetId = engine.sheets.ids.find((each) => id.includes(each)) ?? engine.sheets.ids[0]!;
  const inGrid = formats.map((_, row) => engine.context.sheet(sheetId).getCell(row, 0)?.v);
  expect([text, results, inGrid.map(String)]).toEqual([expected, expected, expected]);
  // Files and English workbooks know the general format by its own name.
  expect([local, stored]).toEqual([formats, formats.map((format) => format.replace("G/通用格式", "General"))]);
  // What is held stays a number.
  expect(engine.context.sheet(sheetId).getCellRaw(0, 0)?.v).toBe(45_293);
});
