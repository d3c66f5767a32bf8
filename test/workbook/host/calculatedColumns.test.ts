import { formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();
const at = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> => onSheet(excel.current, work);

/** A table T in A1:C4 whose last column is calculated. */
async function table(): Promise<void> {
  await at((sheet) => {
    sheet.getRange("A1:C4").formulas = [["Name", "Points", "Double"], ["Ann", 1, "=B2*2"], ["Bob", 2, "=B3*2"], ["Cid", 3, "=B4*2"]];
    sheet.tables.add("A1:C4", true).name = "T";
  });
}

describe("calculated columns go on in new rows", () => {
  beforeEach(table);

  test("that code adds with null, or with nothing", async () => {
    await at((sheet) => {
      const { rows } = sheet.tables.getItem("T");
      rows.add(undefined, [["Dan", 4, null as unknown as string], ["Eve", 5, "own"], ["Fay", 6, ""]]);
      rows.add(1, [["Al", 9, null as unknown as string]]);
      rows.add();
    });
    expect((await formulasOf(excel.current, "A2:C9"))).toEqual([
      ["Ann", 1, "=B2*2"], ["Al", 9, "=B3*2"], ["Bob", 2, "=B4*2"], ["Cid", 3, "=B5*2"], ["Dan", 4, "=B6*2"], ["Eve", 5, "own"], ["Fay", 6, ""], ["", "", "=B9*2"],
    ]);
  });

  test("also above a row of totals, and where the column refers to its table", async () => {
    await at((sheet) => {
      const own = sheet.tables.getItem("T");
      own.showTotals = true;
      own.columns.getItem("Double").getDataBodyRange().formulas = [["=[@Points]*3"], ["=[@Points]*3"], ["=[@Points]*3"]];
      own.rows.add(undefined, [["Dan", 4, null as unknown as string]]);
    });
    expect([await formulasOf(excel.current, "C5"), await valuesOf(excel.current, "C5")]).toEqual([[["=[@Points]*3"]], [[12]]]);
  });

  test("that are put into the table or taken in by it", async () => {
    await at((sheet) => {
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("A2:C2").insert("Down");
      sheet.tables.getItem("T").resize("A1:C9");
    });
    expect((await formulasOf(excel.current, "C2:C9")).flat()).toEqual(["=B2*2", "=B3*2", "=B4*2", "=B5*2", "=B6*2", "=B7*2", "=B8*2", "=B9*2"]);
  });

  test("that are put in by hand, and undo takes them back", async () => {
    const { engine } = excel.current;
    const range = { startRow: 2, endRow: 2, startColumn: 0, endColumn: 19, rangeType: 1 };
    engine.context.run("sheet.mutation.insert-row", { subUnitId: engine.sheets.activeId, range });
    await Promise.resolve();
    await engine.settled();
    expect((await formulasOf(excel.current, "C2:C5")).flat()).toEqual(["=B2*2", "=B3*2", "=B4*2", "=B5*2"]);
    engine.undo();
    expect((await formulasOf(excel.current, "C2:C5")).flat()).toEqual(["=B2*2", "", "=B4*2", "=B5*2"]);
  });

  test("whatever single cells were typed over; a column of exceptions is none, and what stands there stays", async () => {
    await at((sheet) => {
      sheet.getRange("C4").values = [["own"]];
      sheet.getRange("B2:B2").formulas = [["=1+1"]];
      sheet.getRange("C5").values = [["note"]];
      sheet.tables.getItem("T").resize("A1:C6");
    });
    expect(await formulasOf(excel.current, "B4:C6")).toEqual([[3, "own"], ["", "note"], ["", "=B6*2"]]);
  });
});

describe("rows and columns that are put in look like the one before them", () => {
  test("as a whole too, and columns are as wide", async () => {
    const read = await at(async (sheet, context) => {
      sheet.getRange("2:2").format.fill.color = "#FF0000";
      sheet.getRange("C:C").format.font.bold = true;
      sheet.getRange("C:C").format.columnWidth = 123;
      sheet.getRange("A1:D4").values = Array.from({ length: 4 }, () => [1, 2, 3, 4]);
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("D:D").insert("Right");
      await context.sync();
      const [row, column, next] = [sheet.getRange("Z3"), sheet.getRange("D90"), sheet.getRange("E90")];
      row.load("format/fill/color");
      column.load(["format/font/bold", "format/columnWidth"]);
      next.load(["format/font/bold", "format/columnWidth"]);
      await context.sync();
      return [row.format.fill.color, column.format.font.bold, Math.round(column.format.columnWidth), next.format.font.bold, Math.round(next.format.columnWidth) === 123];
    });
    expect(read).toEqual(["#FF0000", true, 123, false, false]);
  });

  test("but are in no group for that", async () => {
    const levels = await at(async (sheet, context) => {
      sheet.getRange("A1:A6").values = Array.from({ length: 6 }, () => [1]);
      sheet.getRange("2:3").format.protection.locked = false;
      sheet.getRange("2:3").group("ByRows");
      await context.sync();
      sheet.getRange("4:4").insert("Down");
      await context.sync();
      const row = sheet.getRange("Z4").load("format/protection/locked");
      await context.sync();
      return row.format.protection.locked;
    });
    const { engine } = excel.current;
    expect([levels, ...[2, 3, 4].map((row) => engine.outline.depth(engine.sheets.activeId, "row", row))]).toEqual([false, 1, 0, 0]);
  });
});

describe("a formula typed into a column where nothing else stands makes it a calculated one", () => {
  /** Types a formula, and waits for what follows. */
  async function type(row: number, column: number, formula: string): Promise<void> {
    const { engine } = excel.current;
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    engine.context.run("sheet.command.set-range-values", { subUnitId: engine.sheets.activeId, range, value: { f: formula, v: null } });
    await Promise.resolve();
    await engine.settled();
  }

  beforeEach(() => at((sheet) => {
    sheet.getRange("A1:D4").values = [["Name", "Points", "Double", "More"], ["Ann", 1, "", ""], ["Bob", 2, "", ""], ["Cid", 3, "", ""]];
    sheet.tables.add("A1:D4", true).name = "T";
  }));

  test("from its first row or another, and new rows go on with it", async () => {
    await type(1, 2, "=[@Points]*2");
    await type(2, 3, "=B3+$B$2");
    expect(await formulasOf(excel.current, "C2:D4")).toEqual([["=[@Points]*2", "=B2+$B$2"], ["=[@Points]*2", "=B3+$B$2"], ["=[@Points]*2", "=B4+$B$2"]]);
    expect(await valuesOf(excel.current, "C2:D4")).toEqual([[2, 2], [4, 3], [6, 4]]);
    await at((sheet) => void sheet.tables.getItem("T").rows.add(undefined, [["Dan", 4, null as unknown as string, null as unknown as string]]));
    expect(await valuesOf(excel.current, "C5:D5")).toEqual([[8, 5]]);
  });

  test("above a row of totals, which stays as it is", async () => {
    await at((sheet) => {
      sheet.tables.getItem("T").showTotals = true;
      sheet.getRange("C5").formulas = [["=SUBTOTAL(109,[Double])"]];
    });
    await type(3, 2, "=[@Points]*2");
    expect((await formulasOf(excel.current, "C2:C5")).flat()).toEqual(["=[@Points]*2", "=[@Points]*2", "=[@Points]*2", "=SUBTOTAL(109,[Double])"]);
  });

  test("but not where a value stands, and not outside of tables", async () => {
    await at((sheet) => void (sheet.getRange("C4").values = [[9]]));
    await type(1, 2, "=B2*2");
    await type(6, 5, "=B2");
    expect((await formulasOf(excel.current, "C2:C4")).flat()).toEqual(["=B2*2", "", 9]);
    expect((await formulasOf(excel.current, "F6:F8")).flat()).toEqual(["", "=B2", ""]);
  });

  test("and undo takes first the others back, then the entry", async () => {
    await type(2, 2, "=B3*2");
    expect((await formulasOf(excel.current, "C2:C4")).flat()).toEqual(["=B2*2", "=B3*2", "=B4*2"]);
    excel.current.engine.undo();
    expect((await formulasOf(excel.current, "C2:C4")).flat()).toEqual(["", "=B3*2", ""]);
    excel.current.engine.undo();
    expect((await formulasOf(excel.current, "C2:C4")).flat()).toEqual(["", "", ""]);
  });
});
