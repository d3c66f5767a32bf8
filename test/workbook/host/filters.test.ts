import { openExcel } from "../excel";
import { errorOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

const rows = [
  ["Date", "Merchant", "Category", "Amount"],
  ["2025-01-01", "The Phone Company", "Communications", 120],
  ["2025-01-02", "Northwind Electric Cars", "Transportation", 142],
  ["2025-02-05", "Best For You Organics Company", "Groceries", 27],
  ["2025-02-10", "Coho Vineyard", "Restaurant", 33],
  ["2025-04-11", "Bellows College", "Education", 350],
  ["2025-04-15", "Trey Research", "Other", 135],
  ["2025-07-15", "Best For You Organics Company", "Groceries", 97],
];

const withTable = (): Promise<void> =>
  onSheet(excel.current, (sheet) => {
    sheet.getRange("A1:D8").values = rows;
    sheet.tables.add("A1:D8", true).name = "Expenses";
  });

const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem("Expenses");

/** The rows of the sheet that are out of sight, counted from 1. */
const hiddenRows = (): Promise<number[]> =>
  onSheet(excel.current, async (sheet, context) => {
    const ranges = rows.map((_, index) => sheet.getRange(`A${index + 1}`).load("rowHidden"));
    await context.sync();
    return ranges.flatMap(({ rowHidden }, index) => (rowHidden ? [index + 1] : []));
  });

const filtered = async (filter: (table: Excel.Table) => void): Promise<number[]> => {
  await onSheet(excel.current, (sheet) => filter(table(sheet)));
  return hiddenRows();
};

describe("filters of a table's columns", () => {
  beforeEach(withTable);

  test("let chosen values through, whatever their case, in several columns at once", async () => {
    expect(await filtered((expenses) => {
      expenses.columns.getItem("Category").filter.applyValuesFilter(["groceries", "Education"]);
      expenses.columns.getItem("Amount").filter.apply({ filterOn: "Custom", criterion1: ">50" });
    })).toEqual([2, 3, 4, 5, 7]);
  });

  test("compare with one or two conditions and wildcards", async () => {
    expect(await filtered((expenses) => expenses.columns.getItem("Amount").filter.applyCustomFilter(">=100", "<=140", "And"))).toEqual([3, 4, 5, 6, 8]);
    expect(await filtered((expenses) => {
      expenses.clearFilters();
      expenses.columns.getItem("Merchant").filter.applyCustomFilter("=*company", "=trey*", "Or");
    })).toEqual([3, 5, 6]);
  });

  test("let the largest and smallest through, by number and by percent", async () => {
    const amount = (expenses: Excel.Table): Excel.Filter => expenses.columns.getItem("Amount").filter;
    expect(await filtered((expenses) => amount(expenses).applyTopItemsFilter(2))).toEqual([2, 4, 5, 7, 8]);
    expect(await filtered((expenses) => amount(expenses).applyBottomItemsFilter(1))).toEqual([2, 3, 5, 6, 7, 8]);
    expect(await filtered((expenses) => amount(expenses).applyTopPercentFilter(30))).toEqual([2, 4, 5, 7, 8]);
    expect(await filtered((expenses) => amount(expenses).applyBottomPercentFilter(1))).toEqual([2, 3, 5, 6, 7, 8]);
  });

  test("compare with the average and with periods", async () => {
    expect(await filtered((expenses) => expenses.columns.getItem("Amount").filter.applyDynamicFilter("BelowAverage"))).toEqual([3, 6, 7]);
    expect(await filtered((expenses) => {
      expenses.clearFilters();
      expenses.columns.getItem("Date").filter.applyDynamicFilter("AllDatesInPeriodQuarter1");
    })).toEqual([6, 7, 8]);
    expect(await filtered((expenses) => expenses.columns.getItem("Date").filter.applyValuesFilter([{ date: "2025-02", specificity: "Month" }]))).toEqual([2, 3, 6, 7, 8]);
  });

  test("let cells of a fill or font colour through", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("D3").format.fill.color = "#FFFF00";
      sheet.getRange("D5").format.font.color = "red";
    });
    expect(await filtered((expenses) => expenses.columns.getItem("Amount").filter.applyCellColorFilter("yellow"))).toEqual([2, 4, 5, 6, 7, 8]);
    expect(await filtered((expenses) => expenses.columns.getItem("Amount").filter.applyFontColorFilter("#FF0000"))).toEqual([2, 3, 4, 6, 7, 8]);
  });

  test("stay as they were until they are applied again, and can be taken away", async () => {
    expect(await filtered((expenses) => expenses.columns.getItem("Amount").filter.applyCustomFilter(">100"))).toEqual([4, 5, 8]);
    await onSheet(excel.current, (sheet) => void (sheet.getRange("D4").values = [[500]]));
    expect(await hiddenRows()).toEqual([4, 5, 8]);
    expect(await filtered((expenses) => expenses.reapplyFilters())).toEqual([5, 8]);
    expect(await filtered((expenses) => expenses.columns.getItem("Amount").filter.clear())).toEqual([]);
  });

  test("tell their criteria", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const filter = table(sheet).columns.getItem("Amount").filter;
      filter.applyCustomFilter(">100");
      const none = table(sheet).columns.getItem("Date").filter.load("criteria");
      filter.load("criteria");
      const auto = table(sheet).autoFilter.load("enabled,isDataFiltered,criteria");
      const range = auto.getRange().load("address");
      await context.sync();
      expect(filter.criteria).toMatchObject({ filterOn: "Custom", criterion1: ">100" });
      expect(none.criteria).toBeNull();
      expect([auto.enabled, auto.isDataFiltered, auto.criteria.length, range.address]).toEqual([true, true, 4, "Sheet1!A1:D8"]);
    });
  });

  test("follow rows that are inserted above them", async () => {
    await filtered((expenses) => expenses.columns.getItem("Category").filter.applyValuesFilter(["Groceries"]));
    await onSheet(excel.current, (sheet) => void sheet.getRange("1:1").insert("Down"));
    expect(await hiddenRows()).toEqual([3, 4, 6, 7, 8]);
  });

  test("go with their table when it is moved, on its sheet and to another, and back", async () => {
    await filtered((expenses) => expenses.columns.getItem("Category").filter.applyValuesFilter(["Groceries"]));
    const { engine } = excel.current;
    const [sheetId] = engine.sheets.ids as [string];
    const hidden = (id: string): number[] => Array.from({ length: 20 }, (_, row) => row + 1).filter((row) => engine.isRowHidden(id, row - 1));
    await onSheet(excel.current, (sheet, context) => {
      context.workbook.worksheets.add("Other");
      sheet.getRange("H20").formulas = [["=SUBTOTAL(109,F9:F19)"]];
      sheet.getRange("A1:D8").moveTo("C11");
    });
    expect(hidden(sheetId)).toEqual([12, 13, 15, 16, 17]);
    expect(await valuesOf(excel.current, "H20")).toEqual([[124]]);
    await onSheet(excel.current, (sheet) => void sheet.getRange("C5:F6").insert("Down"));
    expect(hidden(sheetId)).toEqual([14, 15, 17, 18, 19]);
    await onSheet(excel.current, (sheet) => sheet.getRange("C13:F20").moveTo("Other!A1"));
    expect([hidden(sheetId), hidden(engine.sheets.ids[1] ?? "")]).toEqual([[], [2, 3, 5, 6, 7]]);
    engine.undo();
    expect([hidden(sheetId), hidden(engine.sheets.ids[1] ?? "")]).toEqual([[14, 15, 17, 18, 19], []]);
    expect(await filtered((expenses) => expenses.clearFilters())).toEqual([]);
  });

  test("end for columns and rows that are no longer the table's", async () => {
    await filtered((expenses) => {
      expenses.columns.getItem("Category").filter.applyValuesFilter(["Groceries"]);
      expenses.resize("A1:D5");
    });
    expect(await hiddenRows()).toEqual([2, 3, 5]);
    expect(await filtered((expenses) => expenses.resize("A1:B5"))).toEqual([]);
  });

  test("wrong criteria are refused", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void table(sheet).columns.getItem("Amount").filter.applyTopItemsFilter(0))).toMatchObject({
      code: "InvalidArgument", location: "Filter.applyTopItemsFilter",
    });
  });
});

describe("the filter of a sheet", () => {
  beforeEach(() => onSheet(excel.current, (sheet) => void (sheet.getRange("A1:D8").values = rows)));

  test("goes over a range, filters columns, and is cleared, applied again and removed", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.autoFilter.apply(sheet.getRange("A1:D8"), 3, { filterOn: "TopPercent", criterion1: "50" });
      sheet.autoFilter.apply(sheet.getRange("A1:D8"), 2, { filterOn: "Values", values: ["Education", "Other"] });
    });
    expect(await hiddenRows()).toEqual([2, 3, 4, 5, 8]);
    await onSheet(excel.current, (sheet) => sheet.autoFilter.clearColumnCriteria(2));
    expect(await hiddenRows()).toEqual([2, 4, 5, 8]);
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("D4").values = [[1000]];
      sheet.autoFilter.reapply();
    });
    expect(await hiddenRows()).toEqual([2, 5, 7, 8]);
    await onSheet(excel.current, (sheet) => sheet.autoFilter.clearCriteria());
    expect(await hiddenRows()).toEqual([]);
    await onSheet(excel.current, async (sheet, context) => {
      sheet.autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, false]);
      sheet.autoFilter.remove();
      sheet.autoFilter.load("enabled");
      const range = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      expect([sheet.autoFilter.enabled, range.isNullObject]).toEqual([false, true]);
    });
  });
});

test("the filter of a sheet moves with its cells, and ends when they go to another sheet", async () => {
  const { engine } = excel.current;
  await onSheet(excel.current, (sheet, context) => {
    context.workbook.worksheets.add("Other");
    sheet.getRange("A1:D8").values = rows;
    sheet.autoFilter.apply(sheet.getRange("A1:D8"), 3, { filterOn: "Custom", criterion1: ">100" });
    sheet.getRange("A1:D8").moveTo("B4");
  });
  expect(await hiddenRows()).toEqual([7, 8]);
  const [sheetId] = engine.sheets.ids as [string];
  expect(engine.filters.ofSheet(sheetId)?.area).toEqual({ row: 3, column: 1, rows: 8, columns: 4 });
  await onSheet(excel.current, (sheet) => sheet.getRange("B4:E11").moveTo("Other!A1"));
  expect([await hiddenRows(), engine.filters.ofSheet(sheetId)]).toEqual([[], null]);
  engine.undo();
  expect(await hiddenRows()).toEqual([7, 8]);
});

describe("sorting a table", () => {
  beforeEach(withTable);

  test("puts its rows in order and remembers by what", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { sort } = table(sheet);
      sort.apply([{ key: 3, ascending: false }], true);
      sort.load("fields,matchCase");
      await context.sync();
      expect(sort.fields).toMatchObject([{ key: 3, ascending: false }]);
      expect(sort.matchCase).toBe(true);
    });
    expect(await valuesOf(excel.current, "D2:D8")).toEqual([[350], [142], [135], [120], [97], [33], [27]]);
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("D8").values = [[1000]];
      table(sheet).sort.reapply();
    });
    expect(await valuesOf(excel.current, "D2:D3")).toEqual([[1000], [350]]);
  });
});

describe("sorting rows under a filter", () => {
  const names = (address: string): Promise<unknown[][]> => valuesOf(excel.current, address);

  test("moves those in sight only, and the others stay hidden where they are", async () => {
    await withTable();
    expect(await filtered((expenses) => expenses.columns.getItem("Amount").filter.applyCustomFilter(">100"))).toEqual([4, 5, 8]);
    await onSheet(excel.current, (sheet) => void table(sheet).sort.apply([{ key: 3, ascending: false }]));
    expect(await names("D2:D8")).toEqual([[350], [142], [27], [33], [135], [120], [97]]);
    expect(await hiddenRows()).toEqual([4, 5, 8]);
    expect(await filtered((expenses) => expenses.reapplyFilters())).toEqual([4, 5, 8]);
  });

  test("as the filter's menu asks for it is one step to undo", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B6").values = [["Name", "Points"], ["d", 1], ["c", 2], ["b", 1], ["a", 2], ["e", 2]];
      sheet.getRange("C3").formulas = [["=A3&B3"]];
      sheet.autoFilter.apply(sheet.getRange("A1:C6"), 1, { filterOn: "Values", values: ["2"] });
    });
    const { engine, host } = excel.current;
    host.sortRows(engine.sheets.activeId, { row: 1, column: 0, rows: 5, columns: 3 }, 0, true);
    expect(await names("A2:C6")).toEqual([["d", 1, ""], ["a", 2, ""], ["b", 1, ""], ["c", 2, "c2"], ["e", 2, ""]]);
    engine.undo();
    expect(await names("A2:A6")).toEqual([["d"], ["c"], ["b"], ["a"], ["e"]]);
  });

  test("columns are sorted with every row, hidden or not", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B4").values = [["x", "y"], [2, 1], [5, 6], [7, 8]];
      sheet.autoFilter.apply(sheet.getRange("A1:B4"), 0, { filterOn: "Values", values: ["2"] });
      sheet.getRange("A2:B4").sort.apply([{ key: 0, ascending: true }], false, false, "Columns");
    });
    expect(await names("A2:B4")).toEqual([[1, 2], [6, 5], [8, 7]]);
  });
});

test("a filter that was not applied again since is opened as it was saved", async () => {
  await withTable();
  await filtered((expenses) => expenses.columns.getItem("Amount").filter.applyCustomFilter(">100"));
  await onSheet(excel.current, (sheet) => void (sheet.getRange("D4").values = [[1000]]));
  const opened = await openExcel({ functions: false, file: excel.current.save() });
  const isHidden = rows.map((_, row) => opened.engine.isRowHidden(opened.engine.sheets.activeId, row));
  const [filter] = opened.engine.filters.capture();
  opened.dispose();
  expect(isHidden.flatMap((hidden, row) => (hidden ? [row + 1] : []))).toEqual([4, 5, 8]);
  expect(filter?.criteria).toEqual([[3, { filterOn: "Custom", criterion1: ">100" }]]);
});
