import { strFromU8, unzipSync } from "fflate";
import type { Engine } from "../../../local/workbook/engine";
import { formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

/** All that a person can see of the workbook, and what add-ins can ask for beyond it. */
function stateOf(engine: Engine): string {
  const { context, sheets, tables, names, conditionalFormats, validation, charts, comments, filters, protection } = engine;
  const onSheets = sheets.ids.map((id) => {
    const cells: unknown[] = [];
    context.sheet(id).getCellMatrix().forValue((row, column, cell) => {
      const { f, v } = cell ?? {};
      const custom = cell?.custom && Object.keys(cell.custom).length > 0 ? cell.custom : undefined;
      if (f || v !== undefined || cell?.s || custom) cells.push([row, column, f ?? null, engine.text(id, row, column), engine.formats.style(id, row, column), custom]);
    });
    const { rowData, columnData } = context.sheet(id).getConfig();
    return { id, cells: cells.map((cell) => JSON.stringify(cell)).sort(), rowData, columnData, merges: engine.merges.all(id) };
  });
  return JSON.stringify({
    sheets: sheets.capture(), onSheets, names: names.capture(), tables: tables.capture(), rules: validation.capture(), formats: conditionalFormats.capture(),
    charts: charts.capture(), comments: comments.capture(), filters: filters.capture(), protection: protection.capture(),
  }, null, 1);
}

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

async function prepare(): Promise<void> {
  await onSheet(excel.current, (sheet, context) => {
    sheet.getRange("A1:C4").values = [["KPI", "Actual", "Note"], ["Sales", 3, "x"], ["Cost", 1, "y"], ["Churn", 2, "z"]];
    sheet.getRange("E1:E3").formulas = [["=SUM(B2:B4)"], ["=E1*2"], ["=Sheet2!A1+E1"]];
    const other = context.workbook.worksheets.add("Sheet2");
    other.getRange("A1").values = [[10]];
    const table = sheet.tables.add("A1:C4", true);
    table.name = "Scores";
    sheet.getRange("G1").formulas = [["=SUM(Scores[Actual])"]];
    context.workbook.names.add("Total", sheet.getRange("E1"));
    sheet.getRange("B2:B4").numberFormat = [["0.0"], ["0.0"], ["0.0"]];
    sheet.getRange("J1:J2").format.fill.color = "#FF0000";
    const rule = sheet.getRange("B2:B4").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = "=B2>2";
    sheet.getRange("C2:C4").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y,z" } };
    sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:B4"));
    context.workbook.comments.add("Sheet1!A2", "Look");
  });
}

const batches: readonly (readonly [what: string, batch: Batch])[] = [
  ["values and formulas", (_, sheet) => {
    sheet.getRange("A2:B3").values = [["Margin", 30], ["", 40]];
    sheet.getRange("H1:H2").formulas = [["=B2*2"], ["=SEQUENCE(3)"]];
  }],
  ["formats", (_, sheet) => {
    sheet.getRange("J1:K3").format.fill.color = "#00FF00";
    sheet.getRange("J1").format.font.bold = true;
    sheet.getRange("B2").numberFormat = [["0%"]];
    sheet.getRange("A1:A2").format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("2:3").format.rowHeight = 40;
    sheet.getRange("D:D").columnHidden = true;
    sheet.getRange("M1:N2").merge();
  }],
  ["a new sheet with a table", (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]];
    sheet.tables.add("A1:B2", true).name = "Fresh";
    context.workbook.worksheets.getItem("Sheet1").getRange("H5").formulas = [["=SUM(Fresh[b])+New!A2"]];
  }],
  ["a sheet deleted", (context) => context.workbook.worksheets.getItem("Sheet2").delete()],
  ["a sheet deleted after it was written to", (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet2");
    sheet.getRange("A1:A2").values = [[5], [6]];
    sheet.delete();
  }],
  ["sheets renamed, moved, coloured, hidden and frozen", (context, sheet) => {
    const other = context.workbook.worksheets.getItem("Sheet2");
    other.name = "Other";
    other.position = 0;
    other.tabColor = "#123456";
    other.visibility = "Hidden";
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
  }],
  ["rows inserted and deleted", (_, sheet) => {
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("A2").values = [["Inserted"]];
    sheet.getRange("4:4").delete("Up");
  }],
  ["cells and columns moved", (_, sheet) => {
    sheet.getRange("E1:E1").insert("Down");
    sheet.getRange("I:I").insert("Right");
    sheet.getRange("G1").moveTo("L8");
  }],
  ["a table renamed, grown, restyled, sorted and filtered", (_, sheet) => {
    const table = sheet.tables.getItem("Scores");
    table.name = "Points";
    table.columns.getItem("Actual").name = "Result";
    table.rows.add(undefined, [["New", 9, "x"]]);
    table.style = "TableStyleLight3";
    table.sort.apply([{ key: 1, ascending: true }]);
    table.columns.getItem("KPI").filter.applyValuesFilter(["Sales"]);
  }],
  ["a table ended", (_, sheet) => sheet.tables.getItem("Scores").convertToRange()],
  ["rules", (_, sheet) => {
    sheet.getRange("B2:B4").conditionalFormats.clearAll();
    sheet.getRange("B2:B3").conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    sheet.getRange("C3:C4").dataValidation.clear();
    sheet.getRange("E1:E2").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
  }],
  ["names", (context, sheet) => {
    context.workbook.names.getItem("Total").delete();
    context.workbook.names.add("Twice", "=2*3");
    sheet.names.add("Local", sheet.getRange("A1"));
  }],
  ["charts and comments", (context, sheet) => {
    const chart = sheet.charts.getItemAt(0);
    chart.title.text = "Changed";
    chart.left = 300;
    sheet.charts.add(Excel.ChartType.line, sheet.getRange("A1:B3"));
    context.workbook.comments.getItemByCell("Sheet1!A2").content = "Seen";
    context.workbook.comments.add("Sheet1!A3", "Another");
  }],
  ["a sheet locked", (_, sheet) => {
    sheet.getRange("B2:B4").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true }, "secret");
  }],
  ["cells cleared", (_, sheet) => sheet.getRange("A1:K20").clear()],
  ["the sheet copied", (_, sheet) => void sheet.copy("End")],
];

describe("undo of what an add-in did", () => {
  it.each(batches)("takes back and does again: %s", async (_what, batch) => {
    await prepare();
    const { engine } = excel.current;
    const before = stateOf(engine);
    await onSheet(excel.current, (sheet, context) => batch(context, sheet));
    const after = stateOf(engine);
    expect(after).not.toBe(before);
    expect(engine.undo()).toBe(true);
    expect(stateOf(engine)).toBe(before);
    expect(engine.redo()).toBe(true);
    expect(stateOf(engine)).toBe(after);
    engine.undo();
    expect(stateOf(engine)).toBe(before);
  });

  it("has one step for each batch, last first, whatever they do", async () => {
    await prepare();
    const { engine } = excel.current;
    const states = [stateOf(engine)];
    for (const index of [0, 6, 8, 1, 7, 10, 15]) {
      await onSheet(excel.current, (_sheet, context) => batches[index]![1](context, context.workbook.worksheets.getItem("Sheet1")));
      states.push(stateOf(engine));
    }
    for (const state of states.slice(0, -1).reverse()) {
      engine.undo();
      expect(stateOf(engine)).toBe(state);
    }
    for (const state of states.slice(1)) {
      engine.redo();
      expect(stateOf(engine)).toBe(state);
    }
  });

  it("makes no step of a batch that only reads", async () => {
    await onSheet(excel.current, (sheet) => void (sheet.getRange("A1").values = [[1]]));
    await valuesOf(excel.current, "A1:B2");
    excel.current.engine.undo();
    expect(await valuesOf(excel.current, "A1")).toEqual([[""]]);
    expect(excel.current.engine.undo()).toBe(false);
  });

  it("takes back what a batch did before it failed", async () => {
    await expect(onSheet(excel.current, (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("nowhere").getRange("A1").values = [[2]];
    })).rejects.toMatchObject({ code: "ItemNotFound" });
    excel.current.engine.undo();
    expect(await valuesOf(excel.current, "A1")).toEqual([[""]]);
  });

  it("is told to add-ins as an edit, and ranges that they hold follow their cells back", async () => {
    await onSheet(excel.current, (sheet) => void (sheet.getRange("A1:A3").values = [[1], [2], [3]]));
    const seen: string[] = [];
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async ({ address }) => void seen.push(address));
      const held = sheet.getRange("A3");
      context.trackedObjects.add(held);
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      excel.current.engine.undo();
      held.load("address,values");
      await context.sync();
      expect([held.address, held.values]).toEqual(["Sheet1!A3", [[3]]]);
    });
    await excel.current.eventsArrived();
    expect(seen.length).toBeGreaterThan(1);
  });

  it("calculates with the cells as they are again", async () => {
    await onSheet(excel.current, (sheet) => void (sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]]));
    await onSheet(excel.current, (sheet) => void (sheet.getRange("A1").values = [[7]]));
    excel.current.engine.undo();
    expect(await valuesOf(excel.current, "A1:B1")).toEqual([[2, 20]]);
    expect(await formulasOf(excel.current, "B1")).toEqual([["=A1*10"]]);
    excel.current.engine.redo();
    expect(await valuesOf(excel.current, "A1:B1")).toEqual([[7, 70]]);
  });
});

test("what a batch writes into the document is undone with it; what only the add-in keeps there is no step", async () => {
  const { engine, host } = excel.current;
  await onSheet(excel.current, (_sheet, context) => {
    context.workbook.settings.add("kept", 1);
  });
  expect(engine.undo()).toBe(false);
  await onSheet(excel.current, (sheet, context) => {
    const { workbook } = context;
    sheet.getRange("A1").values = [["x"]];
    workbook.settings.add("kept", 2);
    workbook.customXmlParts.add("<a xmlns='urn:a'/>");
    workbook.properties.title = "Plan";
    workbook.properties.custom.add("Owner", "Li");
    sheet.customProperties.add("Role", "review");
    sheet.pageLayout.orientation = "Landscape";
    sheet.horizontalPageBreaks.add("A5");
  });
  const [sheetId = ""] = engine.sheets.ids;
  const state = (): unknown[] => {
    const { settings, customXmlParts, properties, customProperties } = host.document;
    const sheet = host.document.sheet(sheetId);
    return [
      engine.value(sheetId, 0, 0), settings.get("kept"), customXmlParts.size, properties.title, [...customProperties], [...sheet.customProperties],
      host.document.pageLayout(sheetId).scalars["Orientation"], sheet.rowBreaks.size,
    ];
  };
  const written = ["x", 2, 1, "Plan", [["Owner", "Li"]], [["Role", "review"]], "Landscape", 1];
  expect(state()).toEqual(written);
  // What the add-in notes afterwards stays.
  await onSheet(excel.current, (_sheet, context) => void context.workbook.settings.add("later", true));
  engine.undo();
  expect(state()).toEqual([null, 1, 0, "", [], [], "Portrait", 0]);
  expect(host.document.settings.get("later")).toBe(true);
  engine.redo();
  expect(state()).toEqual(written);
});

test("print setup, protection and properties alone are steps too", async () => {
  const { engine, host } = excel.current;
  const [sheetId = ""] = engine.sheets.ids;
  await onSheet(excel.current, (sheet) => {
    sheet.pageLayout.centerHorizontally = true;
  });
  await onSheet(excel.current, (sheet) => sheet.protection.protect());
  engine.undo();
  expect(engine.protection.of(sheetId)).toBeNull();
  engine.undo();
  expect(host.document.pageLayout(sheetId).scalars["CenterHorizontally"]).toBe(false);
});

test("a step that changed locked cells is taken back whole, and calculates as before", async () => {
  const { engine } = excel.current;
  await prepare();
  await onSheet(excel.current, (_sheet, context) => {
    const other = context.workbook.worksheets.getItem("Sheet2");
    other.getRange("B1:B2").formulas = [["=Sheet1!B2"], ["=B1+1"]];
    other.protection.protect();
  });
  const before = await valuesOf(excel.current, "E1:E3");
  const [, second = ""] = engine.sheets.ids;
  await onSheet(excel.current, (sheet, context) => {
    const { protection } = context.workbook.worksheets.getItem("Sheet2");
    protection.unprotect();
    context.workbook.worksheets.getItem("Sheet2").getRange("A1").values = [[99]];
    protection.protect();
    sheet.getRange("B:B").delete("Left");
  });
  expect(engine.value(second, 0, 1)).toEqual(expect.objectContaining({ code: "#REF!" }));
  engine.undo();
  expect([engine.value(second, 0, 0), engine.value(second, 0, 1), engine.value(second, 1, 1), await valuesOf(excel.current, "E1:E3")]).toEqual([10, 3, 4, before]);
  engine.redo();
  expect([engine.value(second, 0, 0), engine.protection.of(second) === null]).toEqual([99, false]);
});

/** Asks as the grid's menus do. */
async function asksGrid(engine: Engine, command: string, params: object): Promise<void> {
  engine.context.run(`sheet.command.${command}`, { unitId: engine.context.unitId, ...params });
  await excel.current.eventsArrived();
}

test("rows, columns and sheets that are deleted by the grid's menus come back with names, charts, comments, rules and tables", async () => {
  const { engine } = excel.current;
  await prepare();
  const [first = "", second = ""] = engine.sheets.ids;
  await onSheet(excel.current, (_sheet, context) => {
    const other = context.workbook.worksheets.getItem("Sheet2");
    other.tables.add("C1:D3", true).name = "Other";
    other.names.add("Local", other.getRange("A1"));
    other.charts.add(Excel.ChartType.line, other.getRange("A1:B4"));
  });
  const rows = (startRow: number, endRow: number): object => ({ subUnitId: first, range: { startRow, endRow, startColumn: 0, endColumn: 19 } });
  const columns = (startColumn: number, endColumn: number): object => ({ subUnitId: first, range: { startRow: 0, endRow: 99, startColumn, endColumn } });
  const deletions = [["remove-row-by-range", rows(0, 3)], ["remove-row-by-range", rows(1, 1)], ["remove-col-by-range", columns(0, 1)], ["remove-sheet", { subUnitId: second }]] as const;
  for (const [command, params] of deletions) {
    const before = stateOf(engine);
    await asksGrid(engine, command, params);
    const after = stateOf(engine);
    expect(after).not.toBe(before);
    engine.undo();
    expect(stateOf(engine)).toBe(before);
    engine.redo();
    expect(stateOf(engine)).toBe(after);
    engine.undo();
  }
});

test("of filtered rows that are deleted those stay that are out of sight", async () => {
  const { engine, host } = excel.current;
  const [sheetId = ""] = engine.sheets.ids;
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A1:A6").values = [["h"], [1], [2], [1], [2], [1]];
    sheet.autoFilter.apply("A1:A6", 0, { filterOn: "Values", values: ["1"] });
    sheet.getRange("2:6").select();
  });
  host.atGrid((commands) => commands.delete("rows"));
  const values = (): Promise<unknown[][]> => valuesOf(excel.current, "A1:A4");
  expect(await values()).toEqual([["h"], [2], [2], [""]]);
  engine.undo();
  expect(await valuesOf(excel.current, "A1:A6")).toEqual([["h"], [1], [2], [1], [2], [1]]);
  await asksGrid(engine, "remove-row-by-range", { subUnitId: sheetId, range: { startRow: 1, endRow: 5, startColumn: 0, endColumn: 19 } });
  expect(await values()).toEqual([["h"], [2], [2], [""]]);
});

test("a protected workbook keeps its sheets, and a protected sheet its rows unless they may be deleted", async () => {
  const { engine } = excel.current;
  await prepare();
  const [first = "", second = ""] = engine.sheets.ids;
  const deletesRow = (): Promise<void> => asksGrid(engine, "remove-row-by-range", { subUnitId: first, range: { startRow: 8, endRow: 8, startColumn: 0, endColumn: 19 } });
  await onSheet(excel.current, (sheet, context) => {
    sheet.getRange("H9").values = [["kept"]];
    context.workbook.protection.protect();
    sheet.protection.protect();
  });
  await asksGrid(engine, "remove-sheet", { subUnitId: second });
  await deletesRow();
  expect([engine.sheets.ids, await valuesOf(excel.current, "H9")]).toEqual([[first, second], [["kept"]]]);
  await onSheet(excel.current, (sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect({ allowDeleteRows: true });
  });
  await deletesRow();
  expect(await valuesOf(excel.current, "H9")).toEqual([[""]]);
});

test("notes of the grid go with rows that are deleted, and come back where they stood", async () => {
  const { engine } = excel.current;
  const [sheetId = ""] = engine.sheets.ids;
  await onSheet(excel.current, (sheet) => void (sheet.getRange("A1:A4").values = [[1], [2], [3], [4]]));
  for (const row of [1, 3]) {
    engine.context.run("sheet.mutation.update-note", { sheetId, row, col: 0, note: { id: `note ${row}`, row, col: 0, width: 100, height: 50, note: `of row ${row}`, show: false } });
  }
  const notes = (): string[] => {
    const { "xl/comments1.xml": bytes } = unzipSync(excel.current.save());
    return [...strFromU8(bytes ?? new Uint8Array()).matchAll(/ref="(\w+)"/g)].map(([, cell = ""]) => cell);
  };
  expect(notes()).toEqual(["A2", "A4"]);
  await asksGrid(engine, "remove-row-by-range", { subUnitId: sheetId, range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 19 } });
  expect(notes()).toEqual(["A2"]);
  engine.undo();
  expect(notes()).toEqual(["A2", "A4"]);
  await onSheet(excel.current, (sheet) => sheet.getRange("2:3").delete("Up"));
  expect(notes()).toEqual(["A2"]);
  engine.undo();
  expect(notes()).toEqual(["A2", "A4"]);
});
