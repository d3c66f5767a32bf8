import { areaOf, type Area } from "../../../local/workbook/engine/area";
import type { GridChoice } from "../../../local/workbook/office/gridCommands";
import { rangeOf } from "../../../local/workbook/engine/ranges";
import { formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

/** What a key does to the cells that are selected. */
async function at(address: string, choose: GridChoice): Promise<void> {
  await onSheet(excel.current, (sheet) => sheet.getRange(address).select());
  excel.current.host.atGrid(choose);
}

/** The same of several areas, as a person selects them with Ctrl. */
function atAreas<Result>(areas: readonly Area[], choose: GridChoice<Result>): Result {
  const { engine, host } = excel.current;
  const selections = areas.map((area, index) => {
    const range = rangeOf(area);
    const primary = { ...range, actualRow: area.row, actualColumn: area.column, isMerged: false, isMergedMainCell: false };
    return { range, style: null, primary: index === areas.length - 1 ? primary : null };
  });
  engine.context.run("sheet.operation.set-selections", { subUnitId: engine.sheets.activeId, selections });
  return host.atGrid(choose);
}

const fill = (): Promise<void> => onSheet(excel.current, (sheet) => void (sheet.getRange("A1:C4").values = [["n", "x", "y"], ["a", 1, 2], ["b", 3, 4], ["c", 5, 6]]));

test("Alt+= sums the numbers above, or else those before, and below a block each column", async () => {
  await fill();
  await at("B5", ({ sum }) => sum);
  await at("D2", ({ sum }) => sum);
  expect([await formulasOf(excel.current, "B5"), await formulasOf(excel.current, "D2")]).toEqual([[["=SUM(B2:B4)"]], [["=SUM(B2:C2)"]]]);
  await at("B2:C4", ({ sum }) => sum);
  expect(await formulasOf(excel.current, "B5:C5")).toEqual([["=SUM(B2:B4)", "=SUM(C2:C4)"]]);
  await at("B2:C3", ({ outline }) => outline); // something else in between
  await at("B2:D2", ({ sum }) => sum);
  expect(await formulasOf(excel.current, "E2")).toEqual([["=SUM(B2:D2)"]]);
  await at("A9", ({ sum }) => sum); // nothing to sum: nothing is written
  expect(await valuesOf(excel.current, "A9")).toEqual([[""]]);
});

test("Ctrl+- and Ctrl++ take whole rows where rows are selected, and move cells the way that was chosen, in one step to undo", async () => {
  await fill();
  await at("2:2", (commands) => commands.delete("rows"));
  expect(await valuesOf(excel.current, "A1:C2")).toEqual([["n", "x", "y"], ["b", 3, 4]]);
  await at("B2", (commands) => commands.insert("horizontal"));
  expect(await valuesOf(excel.current, "A2:D2")).toEqual([["b", "", 3, 4]]);
  await at("A2", (commands) => commands.insert("columns"));
  expect(await valuesOf(excel.current, "A2:C2")).toEqual([["", "b", ""]]);
  for (let step = 0; step < 3; step++) await excel.current.engine.undo();
  expect(await valuesOf(excel.current, "A1:C4")).toEqual([["n", "x", "y"], ["a", 1, 2], ["b", 3, 4], ["c", 5, 6]]);
});

test("Alt+= writes over nothing: the sums stand in the first cells after the selected ones that are blank", async () => {
  await fill();
  await at("B2:C3", ({ sum }) => sum);
  await at("A2:B2", ({ sum }) => sum);
  expect([await formulasOf(excel.current, "B4:C5"), await formulasOf(excel.current, "C2:D2")]).toEqual([[[5, 6], ["=SUM(B2:B3)", "=SUM(C2:C3)"]], [[2, "=SUM(A2:B2)"]]]);
});

test("of several selected rows each is deleted once, where it stood, and so are the rows of cells that share one", async () => {
  await fill();
  atAreas([areaOf(1, 0, 1, 100), areaOf(3, 0, 1, 100)], (commands) => commands.delete("rows"));
  expect(await valuesOf(excel.current, "A1:A3")).toEqual([["n"], ["b"], [""]]);
  excel.current.engine.undo();
  atAreas([areaOf(1, 0), areaOf(1, 2), areaOf(2, 1)], (commands) => commands.delete("rows"));
  expect(await valuesOf(excel.current, "A1:A3")).toEqual([["n"], ["c"], [""]]);
});

test("Ctrl+L makes a table of the cells around, with headings where the first row has only texts", async () => {
  await fill();
  await at("B3", ({ table }) => table);
  await onSheet(excel.current, async (sheet, context) => {
    const table = sheet.tables.getItemAt(0).load("showHeaders");
    const range = table.getRange().load("address");
    await context.sync();
    expect([table.showHeaders, range.address]).toEqual([true, "Sheet1!A1:C4"]);
  });
});

test("a protected sheet refuses them, and nothing is changed", async () => {
  await fill();
  await onSheet(excel.current, (sheet) => sheet.protection.protect());
  await expect(at("2:2", (commands) => commands.delete("rows"))).rejects.toMatchObject({ code: "AccessDenied" });
  expect(await valuesOf(excel.current, "A2")).toEqual([["a"]]);
});

test("what is found is selected from cell to cell and round the sheet, and replaced here or everywhere", async () => {
  await fill();
  const selected = (): Promise<string> => excel.current.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
  const search = { text: "A", matchCase: false, completeMatch: true };
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("C9").values = [["a"]];
    sheet.getRange("B2").select();
  });
  const found = [false, false, true].map((backwards) => excel.current.host.atGrid((commands) => commands.find(search, backwards)));
  expect([found, await selected()]).toEqual([[true, true, true], "Sheet1!C9"]);
  expect(excel.current.host.atGrid((commands) => commands.replace(search, "once"))).toBe(true);
  expect([await valuesOf(excel.current, "C9"), await selected()]).toEqual([[["once"]], "Sheet1!A2"]);
  expect(excel.current.host.atGrid((commands) => commands.replaceAll({ ...search, text: "?", completeMatch: true }, "-"))).toBe(12);
  expect(excel.current.host.atGrid((commands) => commands.find({ ...search, text: "nowhere" }, false))).toBe(false);
});

test("formulas are looked into as well, and what would break one is refused before anything is changed", async () => {
  const { host } = excel.current;
  await fill();
  await onSheet(excel.current, (sheet) => void (sheet.getRange("E2:E3").formulas = [["SUM( of a row"], ["=SUM(B3:C3)"]]));
  const search = { text: "sum(", matchCase: false, completeMatch: false };
  await at("E2", (commands) => (selected) => void expect(commands.find(search, false)(selected)).toBe(true));
  expect(excel.current.engine.selection.activeCell()).toEqual(areaOf(2, 4));
  await onSheet(excel.current, (sheet) => sheet.getRange("E3:F3").select());
  expect(() => host.atGrid((commands) => commands.replaceAll(search, ""))).toThrow("formula");
  expect(host.atGrid((commands) => commands.replaceAll({ ...search, text: "SUM" }, "MAX"))).toBe(1);
  expect(await formulasOf(excel.current, "E2:E3")).toEqual([["SUM( of a row"], ["=MAX(B3:C3)"]]);
});

test("everything is replaced in all selected areas, in the whole sheet where one cell is selected, merged or not, and comes back in one step", async () => {
  await fill();
  const search = { text: "?", matchCase: false, completeMatch: true };
  expect(atAreas([areaOf(0, 0, 2, 1), areaOf(1, 0, 2, 1), areaOf(3, 2)], (commands) => commands.replaceAll(search, "--"))).toBe(4);
  excel.current.engine.undo();
  expect(await valuesOf(excel.current, "A1:C4")).toEqual([["n", "x", "y"], ["a", 1, 2], ["b", 3, 4], ["c", 5, 6]]);
  await onSheet(excel.current, (sheet) => sheet.getRange("E1:F1").merge());
  await at("E1:F1", (commands) => (selected) => void expect(commands.replaceAll(search, "--")(selected)).toBe(12));
});

test("entire rows, columns and the whole sheet are selected as such, however small the grid is", async () => {
  const addresses: string[] = [];
  for (const address of ["2:3", "B:B", "1:1048576", "A1:C4"]) {
    addresses.push(await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange(address).select();
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }));
  }
  expect(addresses).toEqual(["Sheet1!2:3", "Sheet1!B:B", "Sheet1!1:1048576", "Sheet1!A1:C4"]);
});
