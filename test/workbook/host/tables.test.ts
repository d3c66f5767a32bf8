import { errorOf, formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

/** A table `Sales` over A1:C4 of the active sheet: Name, Actual, Target. */
const withTable = async (): Promise<void> =>
  onSheet(excel.current, (sheet) => {
    sheet.getRange("A1:C4").values = [["Name", "Actual", "Target"], ["王芳", 90, 100], ["Bob", 80, 100], ["Chen", 110, 100]];
    sheet.tables.add("A1:C4", true).name = "Sales";
  });

const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem("Sales");

const addressOf = (part: (table: Excel.Table) => Excel.Range): Promise<string> =>
  onSheet(excel.current, async (sheet, context) => {
    const range = part(table(sheet)).load("address");
    await context.sync();
    return range.address.replace("Sheet1!", "");
  });

describe("tables", () => {
  test("are made from a range, found whatever the case of their name, and described", async () => {
    await withTable();
    await excel.current.run(async (context) => {
      const found = context.workbook.tables.getItem("SALES").load("id,name,style,showHeaders,showTotals,showBandedRows,showFilterButton");
      const columns = found.columns.load("items/name,items/index,items/id,count");
      const rows = found.rows.load("count,items/values");
      found.worksheet.load("name");
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect(found.toJSON()).toMatchObject({ name: "Sales", style: "TableStyleMedium2", showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true });
      expect(columns.items.map(({ name, index }) => [name, index])).toEqual([["Name", 0], ["Actual", 1], ["Target", 2]]);
      expect(rows.items.map(({ values }) => values)).toEqual([[["王芳", 90, 100]], [["Bob", 80, 100]], [["Chen", 110, 100]]]);
      expect([columns.count, rows.count, count.value, found.worksheet.name]).toEqual([3, 3, 1, "Sheet1"]);
    });
  });

  test("know their parts", async () => {
    await withTable();
    expect(await addressOf((sales) => sales.getRange())).toBe("A1:C4");
    expect(await addressOf((sales) => sales.getHeaderRowRange())).toBe("A1:C1");
    expect(await addressOf((sales) => sales.getDataBodyRange())).toBe("A2:C4");
    expect(await addressOf((sales) => sales.columns.getItem("actual").getDataBodyRange())).toBe("B2:B4");
    expect(await addressOf((sales) => sales.columns.getItemAt(2).getRange())).toBe("C1:C4");
    expect(await addressOf((sales) => sales.rows.getItemAt(1).getRange())).toBe("A3:C3");
    expect((await errorOf(excel.current, (_context, sheet) => void table(sheet).getTotalRowRange().load("address"))).code).toBe("ItemNotFound");
  });

  test("are referred to by name and column in formulas, inside and outside", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => {
      table(sheet).columns.add(undefined, [["Share"], ["=[@Actual]/[@Target]"], ["=[@Actual]/[@Target]"], ["=[@Actual]/[@Target]"]]);
      sheet.getRange("F1:F2").formulas = [["=SUM(Sales[Actual])"], ["=ROWS(Sales[#All])"]];
    });
    expect(await valuesOf(excel.current, "D1:D4")).toEqual([["Share"], [0.9], [0.8], [1.1]]);
    expect(await valuesOf(excel.current, "F1:F2")).toEqual([[280], [4]]);
  });

  test("keep their headings when what stands above comes to stand where the headings were", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("1:2").insert("Down");
      table(sheet).columns.add(undefined, [["Share"], ["=[@Actual]/[@Target]"], ["=[@Actual]/[@Target]"], ["=[@Actual]/[@Target]"]]);
      sheet.getRange("A1:C1").formulas = [['=ROWS(Sales)&" of "&A4', "Q4", ""]];
      sheet.getRange("1:2").insert("Down");
    });
    expect(await valuesOf(excel.current, "A5:D6")).toEqual([["Name", "Actual", "Target", "Share"], ["王芳", 90, 100, 0.9]]);
    expect(await formulasOf(excel.current, "D6")).toEqual([["=[@Actual]/[@Target]"]]);
  });

  test("renaming the table, a column or a heading carries the formulas along", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("F1:F2").formulas = [["=SUM(Sales[Actual])"], ["=SUM(Sales[Target])"]];
      table(sheet).columns.getItem("Actual").name = "实际值";
      sheet.getRange("C1").values = [["目标值"]];
      table(sheet).name = "tblSales";
    });
    expect(await formulasOf(excel.current, "F1:F2")).toEqual([["=SUM(tblSales[实际值])"], ["=SUM(tblSales[目标值])"]]);
    expect(await valuesOf(excel.current, "F1:F2")).toEqual([[280], [300]]);
  });

  test("blank and repeated headings are filled in, numbers become text", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:E1").values = [["Name", "", "name", 2025, ""]];
      sheet.tables.add("A1:E3", true);
    });
    expect(await valuesOf(excel.current, "A1:E1")).toEqual([["Name", "Column1", "name2", "2025", "Column2"]]);
  });

  test("without headings a row is put in above the data", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      sheet.tables.add("A1:B2", false);
    });
    expect(await valuesOf(excel.current, "A1:B3")).toEqual([["Column1", "Column2"], [1, 2], [3, 4]]);
  });

  test("grow by resize after rows were written below, and formulas see the new rows", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("F1").formulas = [["=SUM(Sales[Actual])"]];
      sheet.getRange("A5:C6").values = [["Dana", 1, 2], ["Eli", 3, 4]];
      table(sheet).resize("A1:C6");
    });
    expect(await valuesOf(excel.current, "F1")).toEqual([[284]]);
    expect(await addressOf((sales) => sales.getDataBodyRange())).toBe("A2:C6");
    for (const address of ["A2:C6", "A1:C1", "E1:F9"]) {
      expect(await errorOf(excel.current, (_context, sheet) => void table(sheet).resize(address))).toMatchObject({ code: "InvalidArgument", location: "Table.resize" });
    }
  });

  test("take rows at the end and in between, and give them up again", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A5").values = [["below"]];
      table(sheet).rows.add(undefined, [["Dana", 70, 100], ["Eli", 60, 100]]);
      table(sheet).rows.add(1, [["First", 1, 1]]);
      table(sheet).rows.getItemAt(0).delete();
      table(sheet).rows.deleteRowsAt?.(3, 2);
    });
    expect(await valuesOf(excel.current, "A1:A6")).toEqual([["Name"], ["First"], ["Bob"], ["Chen"], ["below"], [""]]);
    expect(await addressOf((sales) => sales.getRange())).toBe("A1:C4");
  });

  test("rows of another width are refused", async () => {
    await withTable();
    expect(await errorOf(excel.current, (_context, sheet) => void table(sheet).rows.add(undefined, [[1, 2]]))).toMatchObject({
      code: "InvalidArgument", location: "TableRowCollection.add",
    });
  });

  test("lose and gain columns with the sheet's columns", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => {
      table(sheet).columns.getItem("Actual").delete();
      sheet.getRange("A:A").insert("Right");
    });
    expect(await addressOf((sales) => sales.getRange())).toBe("B1:C4");
    const names = await onSheet(excel.current, async (sheet, context) => {
      const columns = table(sheet).columns.load("items/name");
      await context.sync();
      return columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Name", "Target"]);
  });

  test("a column put in between renames nothing", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("F1").formulas = [["=SUM(Sales[Actual])"]];
      sheet.getRange("B:B").insert("Right");
    });
    expect(await valuesOf(excel.current, "A1:D1")).toEqual([["Name", "Column1", "Actual", "Target"]]);
    expect(await formulasOf(excel.current, "G1")).toEqual([["=SUM(Sales[Actual])"]]);
    expect(await valuesOf(excel.current, "G1")).toEqual([[280]]);
  });

  test("follow inserted and deleted rows, on sheets out of sight too", async () => {
    await withTable();
    await excel.current.run(async (context) => {
      context.workbook.worksheets.add("In sight").activate();
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("5:5").delete("Up");
      const range = sheet.tables.getItem("Sales").getRange().load("address,values");
      await context.sync();
      expect([range.address, range.values[2]]).toEqual(["Sheet1!A3:C5", ["Chen", 110, 100]]);
    });
  });

  test("show totals", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => {
      table(sheet).showTotals = true;
      sheet.getRange("F1").formulas = [["=SUM(Sales[Target])"]];
    });
    expect(await addressOf((sales) => sales.getTotalRowRange())).toBe("A5:C5");
    expect(await valuesOf(excel.current, "A5:F5")).toEqual([["Total", "", 300, "", "", ""]]);
    expect(await valuesOf(excel.current, "F1")).toEqual([[300]]);
    await onSheet(excel.current, (sheet) => void (table(sheet).showTotals = false));
    expect(await addressOf((sales) => sales.getRange())).toBe("A1:C4");
  });

  test("become plain cells again", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => void table(sheet).convertToRange());
    expect(await valuesOf(excel.current, "A1:A2")).toEqual([["Name"], ["王芳"]]);
    const error = await errorOf(excel.current, (_context, sheet) => void table(sheet).load("name"));
    expect(error).toMatchObject({ code: "ItemNotFound", location: "TableCollection.getItem" });
  });

  test("do not overlap, and their names are unique and valid", async () => {
    await withTable();
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.tables.add("B2:D9", true))).toMatchObject({ code: "InvalidArgument", location: "TableCollection.add" });
    expect(
      await errorOf(excel.current, (_context, sheet) => {
        sheet.tables.add("F1:G3", true).name = "sales";
      }),
    ).toMatchObject({ code: "ItemAlreadyExists", location: "Table.name" });
    expect((await errorOf(excel.current, (_context, sheet) => void (table(sheet).name = "two words"))).code).toBe("InvalidArgument");
    expect((await errorOf(excel.current, (_context, sheet) => void (table(sheet).name = "A1"))).code).toBe("InvalidArgument");
  });

  test("cells cannot be shifted through the middle of one", async () => {
    await withTable();
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.getRange("A1").insert("Down"))).toMatchObject({ code: "InvalidOperation", location: "Range.insert" });
  });

  test("are protected with their sheet", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => sheet.protection.protect());
    expect((await errorOf(excel.current, (_context, sheet) => void table(sheet).rows.add(undefined, [[1, 2, 3]]))).code).toBe("AccessDenied");
    expect((await errorOf(excel.current, (_context, sheet) => void table(sheet).resize("A1:C9"))).code).toBe("AccessDenied");
  });
});

describe("names", () => {
  test("of ranges, values and calculations are defined, used and read back", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").values = [[2], [3]];
      context.workbook.names.add("inputs", sheet.getRange("A1:A2"), "what is put in");
      context.workbook.names.add("rate", "=0.5");
      context.workbook.names.add("half", "=SUM(inputs)*rate");
      sheet.getRange("C1").formulas = [["=half+1"]];
      const inputs = context.workbook.names.getItem("INPUTS").load("name,formula,value,type,scope,comment,visible");
      const half = context.workbook.names.getItem("half").load("value,type,formula");
      const range = inputs.getRange().load("address");
      const result = sheet.getRange("C1").load("values");
      const byName = sheet.getRange("inputs").load("address");
      await context.sync();
      expect(inputs.toJSON()).toMatchObject({ name: "inputs", formula: "=Sheet1!$A$1:$A$2", value: "Sheet1!$A$1:$A$2", type: "Range", scope: "Workbook", comment: "what is put in", visible: true });
      expect([half.value, half.type, half.formula]).toEqual([2.5, "Double", "=SUM(inputs)*rate"]);
      expect([range.address, result.values, byName.address]).toEqual(["Sheet1!A1:A2", [[3.5]], "Sheet1!A1:A2"]);
    });
  });

  test("follow their cells and disappear when deleted", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A5").values = [[7]];
      const name = context.workbook.names.add("here", sheet.getRange("A5"));
      sheet.getRange("B1").formulas = [["=here*2"]];
      sheet.getRange("1:3").insert("Down");
      sheet.name = "Moved";
      name.load("formula");
      const result = sheet.getRange("B4").load("values");
      await context.sync();
      expect([name.formula, result.values]).toEqual(["=Moved!$A$8", [[14]]]);
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject("here").load("name");
      result.load("values");
      await context.sync();
      expect([gone.isNullObject, result.values]).toEqual([true, [["#NAME?"]]]);
    });
  });

  test("of a sheet are its own", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.names.add("local", sheet.getRange("A1"));
      const own = sheet.names.getItem("local").load("scope");
      const workbook = context.workbook.names.getItemOrNullObject("local").load("name");
      const list = sheet.names.load("items/name");
      await context.sync();
      expect([own.scope, workbook.isNullObject, list.items.map(({ name }) => name)]).toEqual(["Worksheet", true, ["local"]]);
    });
  });

  test("that are taken or no names are refused", async () => {
    expect(
      await errorOf(excel.current, (context, sheet) => {
        context.workbook.names.add("twice", sheet.getRange("A1"));
        context.workbook.names.add("TWICE", sheet.getRange("A2"));
      }),
    ).toMatchObject({ code: "ItemAlreadyExists", location: "NamedItemCollection.add" });
    for (const name of ["two words", "1st", "A1", "R1C1"]) {
      expect((await errorOf(excel.current, (context, sheet) => void context.workbook.names.add(name, sheet.getRange("A1")))).code).toBe("InvalidArgument");
    }
  });
});

describe("cells moved through the grid's menu", () => {
  const inGrid = (command: string, startRow: number, startColumn: number, endColumn = startColumn): void =>
    void excel.current.engine.context.run(`sheet.command.${command}`, { range: { startRow, endRow: startRow, startColumn, endColumn } });

  test("take formulas and tables along, and come back with them", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => void (sheet.getRange("F1").formulas = [["=A2&B2"]]));
    inGrid("insert-range-move-down", 0, 0, 2);
    expect(await addressOf((sales) => sales.getRange())).toBe("A2:C5");
    expect(await formulasOf(excel.current, "F1")).toEqual([["=A3&B3"]]);
    excel.current.engine.undo();
    expect(await addressOf((sales) => sales.getRange())).toBe("A1:C4");
    expect([await formulasOf(excel.current, "F1"), await valuesOf(excel.current, "A1:A2")]).toEqual([[["=A2&B2"]], [["Name"], ["王芳"]]]);
  });

  test("or dragged take along what refers to them, whole tables too, and are kept from tearing one apart", async () => {
    await withTable();
    await onSheet(excel.current, (sheet) => void (sheet.getRange("F1").formulas = [["=A2&B2"]]));
    let told = 0;
    excel.current.engine.onTearing = () => void told++;
    const drags = (endRow: number): boolean => excel.current.engine.context.run("sheet.command.move-range", {
      fromRange: { startRow: 0, endRow, startColumn: 0, endColumn: 2 }, toRange: { startRow: 9, endRow: 9 + endRow, startColumn: 2, endColumn: 4 },
    });
    drags(2);
    expect([told, await addressOf((sales) => sales.getRange())]).toEqual([1, "A1:C4"]);
    drags(3);
    expect([await addressOf((sales) => sales.getRange()), await formulasOf(excel.current, "F1")]).toEqual(["C10:E13", [["=C11&D11"]]]);
    excel.current.engine.undo();
    expect([await addressOf((sales) => sales.getRange()), await formulasOf(excel.current, "F1")]).toEqual(["A1:C4", [["=A2&B2"]]]);
    await onSheet(excel.current, (sheet) => sheet.protection.protect());
    let refused = 0;
    excel.current.engine.protection.onRefusal(() => void refused++);
    drags(3);
    expect([refused, await addressOf((sales) => sales.getRange())]).toEqual([1, "A1:C4"]);
  });

  test("leave a table a cell or a row at a time, and not with a heading row or a totals row alone", async () => {
    await withTable();
    const moves = (from: string, to: string): Promise<unknown> => onSheet(excel.current, (sheet) => sheet.getRange(from).moveTo(to));
    const [rows] = [await valuesOf(excel.current, "A2:C4")];
    await moves("B3", "F1");
    await moves("A2:C2", "F3");
    expect([await valuesOf(excel.current, "F1"), await valuesOf(excel.current, "F3:H3"), await valuesOf(excel.current, "A2:C2"), await valuesOf(excel.current, "B3")])
      .toEqual([[[rows?.[1]?.[1]]], [rows?.[0]], [["", "", ""]], [[""]]]);
    expect(await addressOf((sales) => sales.getRange())).toBe("A1:C4");
    await moves("F3:H3", "A2");
    await moves("F1", "B3");
    expect(await valuesOf(excel.current, "A2:C4")).toEqual(rows);
    await onSheet(excel.current, (sheet) => void (sheet.tables.getItem("Sales").showTotals = true));
    for (const part of ["A1:C1", "A1:C3", "A4:C5"]) await expect(moves(part, "F9")).rejects.toThrow();
    await moves("A1:C5", "F9");
    expect(await addressOf((sales) => sales.getRange())).toBe("F9:H13");
  });

  test("or pasted right under a table join it, formulas continued", async () => {
    const { engine } = excel.current;
    await withTable();
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("C2:C4").formulas = [["=B2*2"], ["=B3*2"], ["=B4*2"]];
      sheet.getRange("F1:G2").values = [["李", 5], ["周", 6]];
    });
    engine.context.run("sheet.command.move-range", { fromRange: { startRow: 0, endRow: 1, startColumn: 5, endColumn: 6 }, toRange: { startRow: 4, endRow: 5, startColumn: 0, endColumn: 1 } });
    expect([await addressOf((sales) => sales.getRange()), await formulasOf(excel.current, "A5:C6")]).toEqual(["A1:C6", [["李", 5, "=B5*2"], ["周", 6, "=B6*2"]]]);
    engine.undo();
    expect([await addressOf((sales) => sales.getRange()), await valuesOf(excel.current, "C5:C6")]).toEqual(["A1:C4", [[""], [""]]]);
    const typed = (rows: readonly (readonly (string | number | null)[])[]): boolean => engine.context.run("sheet.command.set-range-values", {
      range: { startRow: 4, endRow: 6, startColumn: 0, endColumn: 1 }, value: rows.map((row) => row.map((v) => ({ v }))),
    });
    typed([[null, null], [null, null], [null, null]]);
    expect(await addressOf((sales) => sales.getRange())).toBe("A1:C4");
    typed([["李", 5], ["周", 6], ["吴", 7]]);
    const grown = async (): Promise<unknown> => [await addressOf((sales) => sales.getRange()), (await valuesOf(excel.current, "B5:C7")).flat()];
    expect(await grown()).toEqual(["A1:C7", [5, 10, 6, 12, 7, 14]]);
    engine.undo();
    expect(await grown()).toEqual(["A1:C4", [5, "", 6, "", 7, ""]]);
    engine.undo();
    expect(await grown()).toEqual(["A1:C4", ["", "", "", "", "", ""]]);
    engine.redo();
    expect(await grown()).toEqual(["A1:C4", [5, "", 6, "", 7, ""]]);
    engine.redo();
    expect(await grown()).toEqual(["A1:C7", [5, 10, 6, 12, 7, 14]]);
  });

  test("rows dragged within a table stay in it, and are not put into a merged cell", async () => {
    await withTable();
    const { engine } = excel.current;
    const names = (await valuesOf(excel.current, "A2:A4")).flat();
    await onSheet(excel.current, (sheet) => sheet.getRange("F2:F3").merge());
    let told = "";
    engine.onTearing = (by) => void (told += by);
    const line = (at: number) => ({ startRow: at, endRow: at, startColumn: at, endColumn: at });
    const drags = (from: number, before: number, lines = "rows"): boolean => engine.context.run(`sheet.command.move-${lines}`, { fromRange: line(from), toRange: line(before), range: line(from) });
    drags(3, 2);
    drags(0, 6);
    drags(1, 5, "cols");
    expect([told, await valuesOf(excel.current, "A2:A4")]).toEqual(["movemovemove", names.map((name) => [name])]);
    await onSheet(excel.current, (sheet) => sheet.getRange("F2:F3").unmerge());
    drags(1, 4);
    expect([await addressOf((sales) => sales.getRange()), (await valuesOf(excel.current, "A2:A4")).flat()]).toEqual(["A1:C4", [names[1], names[2], names[0]]]);
    drags(3, 1);
    expect([await addressOf((sales) => sales.getRange()), (await valuesOf(excel.current, "A2:A4")).flat()]).toEqual(["A1:C4", names]);
  });

  test("or lines dragged by their headings take along what refers to them", async () => {
    const { engine } = excel.current;
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
      sheet.getRange("C1:D1").formulas = [["=A2*10", "=SUM(A1:A4)"]];
      sheet.getRange("2:2").format.rowHeight = 45;
    });
    const line = (at: number) => ({ startRow: at, endRow: at, startColumn: at, endColumn: at });
    const drags = (lines: "rows" | "cols", from: number, before: number): boolean =>
      engine.context.run(`sheet.command.move-${lines}`, { fromRange: line(from), toRange: line(before), range: line(from) });
    const heights = (): number[] => [1, 2, 3].map((row) => engine.formats.rowHeight(engine.sheets.activeId, row));
    drags("rows", 1, 3);
    expect(await valuesOf(excel.current, "A1:C4")).toEqual([[1, "", 20], [3, "", ""], [2, "", ""], [4, "", ""]]);
    expect([await formulasOf(excel.current, "C1:D1"), heights()[1]]).toEqual([[["=A3*10", "=SUM(A1:A4)"]], 45]);
    drags("rows", 2, 0);
    expect(await formulasOf(excel.current, "C2")).toEqual([["=A1*10"]]);
    drags("cols", 2, 1);
    expect(await formulasOf(excel.current, "B2:D2")).toEqual([["=A1*10", "", "=SUM(A2:A4)"]]);
    for (let step = 0; step < 3; step++) engine.undo();
    expect([await formulasOf(excel.current, "A1:D1"), heights()[0]]).toEqual([[[1, "", "=A2*10", "=SUM(A1:A4)"]], 45]);
  });

  test("do not move where that would tear a table apart, which is said", async () => {
    await withTable();
    let told = 0;
    excel.current.engine.onTearing = () => void told++;
    inGrid("insert-range-move-down", 0, 1);
    inGrid("delete-range-move-left", 2, 0);
    expect(told).toBe(2);
    expect(await valuesOf(excel.current, "A1:C4")).toEqual([["Name", "Actual", "Target"], ["王芳", 90, 100], ["Bob", 80, 100], ["Chen", 110, 100]]);
  });

  test("formulas that name a table name its cells once it is a range; a column that it never had stays an error", async () => {
    const formulas = ["=SUM(Own[Amount])", "=ROWS(Own)", "=COUNTA(Own[#All])", "=Own[[#Headers],[Item]]", "=SUM(Other[n])"];
    await onSheet(excel.current, async (sheet, context) => {
      // Only while there is no such table can a column be named that it will not have.
      sheet.getRange("E6").formulas = [["=SUM(Own[None])"]];
      sheet.getRange("A1:C3").values = [["Item", "Amount", "Double"], ["a", 2, ""], ["b", 4, ""]];
      sheet.tables.add("A1:C3", true).name = "Own";
      sheet.getRange("H1:H2").values = [["n"], [7]];
      sheet.tables.add("H1:H2", true).name = "Other";
      await context.sync();
      sheet.getRange("C2:C3").formulas = [["=[@Amount]*2"], ["=[@Amount]*2"]];
      sheet.getRange("E1:E5").formulas = formulas.map((formula) => [formula]);
      context.workbook.names.add("Amounts", "=Own[Amount]");
      await context.sync();
      sheet.tables.getItem("Own").convertToRange();
    });
    const read = () => onSheet(excel.current, async (sheet, context) => {
      const [answers, own] = ["E1:E6", "C2:C3"].map((address) => sheet.getRange(address).load("formulas, values"));
      const name = context.workbook.names.getItem("Amounts").load("formula");
      await context.sync();
      return { formulas: answers?.formulas.flat(), values: answers?.values.flat(), own: own?.formulas.flat(), doubled: own?.values.flat(), name: name.formula };
    });
    expect(await read()).toEqual({
      formulas: ["=SUM(Sheet1!$B$2:$B$3)", "=ROWS(Sheet1!$A$2:$C$3)", "=COUNTA(Sheet1!$A$1:$C$3)", "=Sheet1!$A$1", "=SUM(Other[n])", "=SUM(#REF!)"],
      values: [6, 2, 9, "Item", 7, expect.stringMatching(/^#/u)], own: ["=Sheet1!$B$2*2", "=Sheet1!$B$3*2"], doubled: [4, 8], name: "=Sheet1!$B$2:$B$3",
    });
  });
});

test("a formula among the headings of a new table stays as the text of its result", async () => {
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A1:B2").formulas = [["=\"Year \"&2024", "=1+1"], [1, 2]];
    sheet.tables.add("A1:B2", true);
  });
  expect(await formulasOf(excel.current, "A1:B1")).toEqual([["Year 2024", "2"]]);
});
