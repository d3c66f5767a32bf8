import { onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

/** Registers a handler that notes what arrives; returns the notes. */
async function listen<Args>(add: (context: Excel.RequestContext, sheet: Excel.Worksheet, handler: (args: Args) => Promise<void>) => void): Promise<Args[]> {
  const arrived: Args[] = [];
  await excel.current.run(async (context) => {
    add(context, context.workbook.worksheets.getActiveWorksheet(), async (args) => void arrived.push(args));
    await context.sync();
  });
  return arrived;
}

describe("events", () => {
  test("a sheet that is added does not come into sight by itself", async () => {
    const active = await onSheet(excel.current, async (_sheet, context) => {
      context.workbook.worksheets.add("Behind");
      const shown = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return shown.name;
    });
    expect(active).toBe("Sheet1");
  });

  test("a change is told after the reply of the sync that made it", async () => {
    const order: string[] = [];
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async ({ address }) => void order.push(`event ${address}`));
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      order.push("reply");
    });
    await excel.current.eventsArrived();
    expect(order).toEqual(["reply", "event A1"]);
  });

  test("a change tells where, what kind, and for one cell the values before and after", async () => {
    await onSheet(excel.current, (sheet) => void (sheet.getRange("A1").values = [[1]]));
    const arrived = await listen<Excel.WorksheetChangedEventArgs>((_context, sheet, handler) => sheet.onChanged.add(handler));
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1").values = [["=1+4"]];
      sheet.getRange("3:4").insert("Down");
    });
    await excel.current.eventsArrived();
    expect(arrived.map(({ address, changeType, source }) => [address, changeType, source])).toEqual([["A1", "RangeEdited", "Local"], ["3:4", "RowInserted", "Local"]]);
    expect(arrived[0]?.details).toMatchObject({ valueBefore: 1, valueAfter: 5, valueTypeBefore: "Double" });
  });

  test("a large write that arrives in pieces is one change", async () => {
    const arrived = await listen<Excel.WorksheetChangedEventArgs>((context, _sheet, handler) => context.workbook.worksheets.onChanged.add(handler));
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:D5000").values = Array.from({ length: 5000 }, (_, row) => [row, 1, 2, 3]);
    });
    await excel.current.eventsArrived();
    expect(arrived.map(({ address }) => address)).toEqual(["A1:D5000"]);
  });

  test("an event's range can be asked for later, and has followed its cells", async () => {
    const arrived = await listen<Excel.WorksheetChangedEventArgs>((_context, sheet, handler) => sheet.onChanged.add(handler));
    await onSheet(excel.current, (sheet) => void (sheet.getRange("B2").values = [["x"]]));
    await excel.current.eventsArrived();
    await onSheet(excel.current, (sheet) => void sheet.getRange("1:1").insert("Down"));
    const address = await excel.current.run(async (context) => {
      const range = arrived[0]?.getRange(context).load("address");
      await context.sync();
      return range?.address;
    });
    expect(address).toBe("Sheet1!B3");
  });

  test("formats alone are no change of values", async () => {
    const arrived = await listen<Excel.WorksheetChangedEventArgs>((_context, sheet, handler) => sheet.onChanged.add(handler));
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B2").format.fill.color = "red";
      sheet.getRange("A1").numberFormat = [["0%"]];
    });
    await excel.current.eventsArrived();
    expect(arrived).toEqual([]);
  });

  test("an edit by the user in the grid is told like one by an add-in", async () => {
    const arrived = await listen<Excel.WorksheetChangedEventArgs>((_context, sheet, handler) => sheet.onChanged.add(handler));
    const { engine } = excel.current;
    engine.cells.write(engine.sheets.activeId, { row: 4, column: 1, rows: 1, columns: 1 }, () => "typed");
    await excel.current.eventsArrived();
    expect(arrived.map(({ address, source }) => [address, source])).toEqual([["B5", "Local"]]);
    expect(await valuesOf(excel.current, "B5")).toEqual([["typed"]]);
  });

  test("tables tell which of their cells changed", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("B2:C3").values = [["a", "b"], [1, 2]];
      sheet.tables.add("B2:C3", true).name = "T";
    });
    const single = await listen<Excel.TableChangedEventArgs>((_context, sheet, handler) => sheet.tables.getItem("T").onChanged.add(handler));
    const all = await listen<Excel.TableChangedEventArgs>((context, _sheet, handler) => context.workbook.tables.onChanged.add(handler));
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A3:B3").values = [["outside", "inside"]];
      sheet.getRange("F1").values = [["far away"]];
    });
    await excel.current.eventsArrived();
    expect(single.map(({ address }) => address)).toEqual(["B3"]);
    expect(all.map(({ address }) => address)).toEqual(["B3"]);
  });

  test("sheets and tables that come and go are told", async () => {
    const told: string[] = [];
    await excel.current.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(async () => void told.push("sheet added"));
      worksheets.onDeleted.add(async () => void told.push("sheet deleted"));
      worksheets.onActivated.add(async () => void told.push("activated"));
      worksheets.onDeactivated.add(async () => void told.push("deactivated"));
      worksheets.onNameChanged?.add(async ({ nameBefore, nameAfter }) => void told.push(`${nameBefore} → ${nameAfter}`));
      tables.onAdded.add(async () => void told.push("table added"));
      tables.onDeleted.add(async ({ tableName }) => void told.push(`table ${tableName} deleted`));
      await context.sync();
      const sheet = worksheets.add("New");
      sheet.activate();
      sheet.name = "Newer";
      sheet.tables.add("A1:B2", true).name = "T";
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await excel.current.eventsArrived();
    expect(told).toEqual([
      "sheet added", "deactivated", "activated", "New → Newer", "table added", "deactivated", "activated", "table T deleted", "sheet deleted",
    ]);
  });

  test("a selection is told with its address", async () => {
    const arrived = await listen<Excel.WorksheetSelectionChangedEventArgs>((_context, sheet, handler) => sheet.onSelectionChanged.add(handler));
    await onSheet(excel.current, (sheet) => void sheet.getRange("C3:D4").select());
    await excel.current.eventsArrived();
    expect(arrived.map(({ address }) => address)).toEqual(["C3:D4"]);
  });

  test("a handler that was removed hears nothing more", async () => {
    let count = 0;
    const registration = await excel.current.run(async (context) => {
      const handler = context.workbook.worksheets.getActiveWorksheet().onChanged.add(async () => void count++);
      await context.sync();
      return handler;
    });
    await onSheet(excel.current, (sheet) => void (sheet.getRange("A1").values = [[1]]));
    await excel.current.eventsArrived();
    await excel.current.Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
    await onSheet(excel.current, (sheet) => void (sheet.getRange("A1").values = [[2]]));
    await excel.current.eventsArrived();
    expect(count).toBe(1);
  });
});

describe("a user who types", () => {
  /** Writes a cell as the grid does, not through the API. */
  const type = (row: number, column: number, text: string): void => {
    const { engine } = excel.current;
    engine.cells.write(engine.sheets.activeId, { row, column, rows: 1, columns: 1 }, () => text);
  };

  test("right under a table adds a row to it, with its formulas", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:C2").values = [["Name", "Actual", "Twice"], ["Ann", 4, ""]];
      sheet.tables.add("A1:C2", true).name = "T";
      sheet.getRange("C2").formulas = [["=[@Actual]*2"]];
    });
    type(2, 0, "Bob");
    const address = await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.tables.getItem("T").getRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!A1:C3");
    expect(await valuesOf(excel.current, "A3:C3")).toEqual([["Bob", "", 0]]);
  });

  test("beside a table widens it, by a heading or by a value, where nothing else stands in the way; one step back it is as it was", async () => {
    const { engine } = excel.current;
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B3").values = [["Name", "Actual"], ["Ann", 4], ["Bob", 5]];
      sheet.tables.add("A1:B3", true).name = "T";
    });
    const table = async (): Promise<unknown[]> => onSheet(excel.current, async (sheet, context) => {
      const range = sheet.tables.getItem("T").getRange().load("address");
      const header = sheet.tables.getItem("T").getHeaderRowRange().load("values");
      await context.sync();
      return [range.address, header.values[0]];
    });
    type(0, 2, "Grade");
    expect(await table()).toEqual(["Sheet1!A1:C3", ["Name", "Actual", "Grade"]]);
    engine.undo();
    expect(await table()).toEqual(["Sheet1!A1:B3", ["Name", "Actual"]]);
    expect(await valuesOf(excel.current, "C1")).toEqual([["Grade"]]);
    engine.redo();
    type(2, 3, "a note");
    expect(await table()).toEqual(["Sheet1!A1:D3", ["Name", "Actual", "Grade", "Column1"]]);
    type(5, 4, "below it");
    type(1, 5, "apart from it");
    expect((await table())[0]).toBe("Sheet1!A1:D3");
    await onSheet(excel.current, (sheet) => void (sheet.getRange("E3").values = [["by an add-in"]]));
    type(0, 4, "beside what stands there");
    expect((await table())[0]).toBe("Sheet1!A1:D3");
  });

  test("and who takes a deletion beside a table back gets the cell as it was, and the table too", async () => {
    const { engine } = excel.current;
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B3").values = [["Name", "Actual"], ["Ann", 4], ["Bob", 5]];
      sheet.tables.add("A1:B3", true);
      sheet.getRange("C2:C4").values = [["a note"], [""], [""]];
      sheet.getRange("A4").values = [["below"]];
    });
    const { activeId } = engine.sheets;
    for (const [row, column] of [[1, 2], [3, 0]] as const) {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      engine.context.run("sheet.command.set-range-values", { subUnitId: activeId, range, value: { v: null } });
      await excel.current.eventsArrived();
      engine.undo();
      await excel.current.eventsArrived();
    }
    expect(engine.tables.all(activeId).map(({ area }) => area)).toEqual([{ row: 0, column: 0, rows: 3, columns: 2 }]);
    expect(await valuesOf(excel.current, "A1:C4")).toEqual([["Name", "Actual", ""], ["Ann", 4, "a note"], ["Bob", 5, ""], ["below", "", ""]]);
  });

  test("cannot change locked cells of a protected sheet", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B1").values = [["locked", "open"]];
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    const refusals: string[] = [];
    excel.current.engine.protection.onRefusal(({ sheetId }) => void refusals.push(sheetId));
    type(0, 0, "changed");
    type(0, 1, "changed");
    expect(await valuesOf(excel.current, "A1:B1")).toEqual([["locked", "changed"]]);
    expect(refusals).toHaveLength(1);
  });
});
