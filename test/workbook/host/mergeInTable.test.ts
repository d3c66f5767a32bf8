import { errorOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

test("cells of a table are not merged: nothing of them is lost", async () => {
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A1:B3").values = [["Name", "Points"], ["Ann", 1], ["Bob", 2]];
    sheet.tables.add("A1:B3", true);
  });
  for (const address of ["A2:B2", "A1:B1", "B3:C4"]) expect((await errorOf(excel.current, (_context, sheet) => sheet.getRange(address).merge())).code).toBe("InvalidOperation");
  expect(await valuesOf(excel.current, "A1:B3")).toEqual([["Name", "Points"], ["Ann", 1], ["Bob", 2]]);
  await onSheet(excel.current, (sheet) => sheet.getRange("C1:D1").merge());
});

test("a trend goes on with all the digits that Excel shows", async () => {
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A1:B3").values = [[1, 0.1], [3, 0.2], [4, 0.3]];
    sheet.getRange("A1:A3").autoFill("A1:A4", "FillDefault");
    sheet.getRange("B1:B3").autoFill("B1:B4", "FillDefault");
  });
  expect(await valuesOf(excel.current, "A4:B4")).toEqual([[5.66666666666667, 0.4]]);
});
