import { onSheet, useExcel } from "./setup";

const excel = useExcel();

beforeEach(() => onSheet(excel.current, (sheet) => {
  sheet.getRange("A1:C3").values = [["Name", "Plan", "Actual"], ["a", 1, 2], ["b", 3, 4]];
  sheet.tables.add("A1:C3", true).name = "Goals";
}));

const idsOf = (): Promise<Record<string, number>> => onSheet(excel.current, async (sheet, context) => {
  const columns = sheet.tables.getItem("Goals").columns.load("items/name,items/id");
  await context.sync();
  return Object.fromEntries(columns.items.map(({ name, id }) => [name, id]));
});

test("a column of a table keeps its id when others come and go before it and when it gets another name", async () => {
  const before = await idsOf();
  expect(new Set(Object.values(before)).size).toBe(3);
  await onSheet(excel.current, (sheet) => {
    const { columns } = sheet.tables.getItem("Goals");
    columns.add(1, [["Owner"], ["x"], ["y"]]);
    columns.getItem("Name").delete();
    columns.getItem("Actual").name = "Done";
  });
  const after = await idsOf();
  expect(Object.keys(after)).toEqual(["Owner", "Plan", "Done"]);
  expect([after["Plan"], after["Done"]]).toEqual([before["Plan"], before["Actual"]]);
  expect(Object.values(before)).not.toContain(after["Owner"]);
});

test("a column is found by its id wherever it stands", async () => {
  const { Actual: id = 0 } = await idsOf();
  await onSheet(excel.current, (sheet) => sheet.tables.getItem("Goals").columns.getItem("Name").delete());
  await onSheet(excel.current, async (sheet, context) => {
    const column = sheet.tables.getItem("Goals").columns.getItem(id).load("name,index");
    await context.sync();
    expect([column.name, column.index]).toEqual(["Actual", 1]);
  });
});
