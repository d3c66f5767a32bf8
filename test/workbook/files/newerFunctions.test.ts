import { onSheet, useExcel } from "../host/setup";
import { openExcel } from "../excel";

const excel = useExcel();

test("trimmed ranges and summaries come back from a file as they were, a name called as a function too", async () => {
  const formulas = ["=ROWS(A1:.B9)", "=SUM(GROUPBY(A1:A3,B1:B3,SUM,0))", '=REGEXREPLACE("a1","\\d","#")', "=SUM(Rate)", "=INDEX(PIVOTBY(A1:A3,A1:A3,B1:B3,PERCENTOF,0,0,,0),2,2)"];
  await onSheet(excel.current, (sheet, context) => {
    sheet.getRange("A1:B3").values = [["x", 1], ["y", 2], ["x", 3]];
    context.workbook.names.add("Rate", sheet.getRange("B1:B3"));
    sheet.getRange("D1:D5").formulas = formulas.map((formula) => [formula]);
  });
  const read = (from: typeof excel.current) => onSheet(from, async (sheet, context) => {
    const range = sheet.getRange("D1:D5").load(["formulas", "values"]);
    await context.sync();
    return [range.formulas.flat(), range.values.flat()];
  });
  const before = await read(excel.current);
  expect(before).toEqual([formulas, [3, 12, "a#", 6, 1]]);
  const again = await openExcel({ functions: false, file: excel.current.save() });
  try {
    expect(await read(again)).toEqual(before);
  } finally {
    again.dispose();
  }
});
