import { expenses, read, refusal, sample } from "./sample";

describe("tables", () => {
  sample("makes a table of records", async (context, sheet) => {
    const table = sheet.tables.add("A1:C1", true);
    table.name = "Orders";
    const records = [{ id: 1, product: "Nuts", price: 6.5 }, { id: 2, product: "Tea", price: 3 }];
    table.getHeaderRowRange().values = [["ID", "Product", "Price"]];
    table.rows.add(undefined, records.map(({ id, product, price }) => [id, product, price]));
    table.getRange().format.autofitColumns();
    const body = table.getDataBodyRange().load("values,address");
    await context.sync();
    return [body.address, body.values];
  }, ["Sheet1!A2:C3", [[1, "Nuts", 6.5], [2, "Tea", 3]]]);

  sample("adds columns with values and with a formula", async (context, sheet) => {
    const table = expenses(sheet);
    table.columns.add(undefined, [["Paid"], ["yes"], ["no"], ["yes"], ["no"], ["no"]]);
    table.columns.add(undefined, [["Tax"], ["=[@Amount]*0.1"], ["=[@Amount]*0.1"], ["=[@Amount]*0.1"], ["=[@Amount]*0.1"], ["=[@Amount]*0.1"]] as string[][]);
    const tax = table.columns.getItem("tax").getDataBodyRange().load("values");
    const names = table.columns.load("items/name");
    await context.sync();
    return [names.items.map(({ name }) => name), tax.values[0]];
  }, [["Date", "Merchant", "Category", "Amount", "Paid", "Tax"], [12]]);

  sample("adds a row at the top and deletes another", async (context, sheet) => {
    const table = expenses(sheet);
    table.rows.add(0, [["1/20/2024", "Coffee House", "Drink", 4]]);
    table.rows.getItemAt(1).delete();
    const count = table.rows.getCount();
    const first = table.rows.getItemAt(0).load("values");
    await context.sync();
    return [count.value, first.values[0]?.[1], (await read(context, sheet, "B3"))[0]?.[0]];
  }, [5, "Coffee House", "Power Co"]);

  sample("sorts by a column", async (context, sheet) => {
    const table = expenses(sheet);
    table.sort.apply([{ key: 3, ascending: false }]);
    table.sort.load("fields,matchCase");
    await context.sync();
    return [table.sort.fields?.[0]?.key, (await read(context, sheet, "D2:D4")).flat()];
  }, [3, [350.1, 142.33, 120]]);

  sample("filters by values and by a condition and reads what is seen", async (context, sheet) => {
    const table = expenses(sheet);
    table.columns.getItem("Category").filter.apply({ filterOn: Excel.FilterOn.values, values: ["Restaurant", "Utilities", "Education"] });
    table.columns.getItem("Amount").filter.apply({ filterOn: Excel.FilterOn.dynamic, dynamicCriteria: Excel.DynamicFilterCriteria.aboveAverage });
    const seen = table.getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    const before = seen.values.map((row) => row[1] as string);
    table.clearFilters();
    const all = table.getDataBodyRange().getVisibleView().rows.load("items/values");
    await context.sync();
    return [before, all.items.length];
  }, [["Power Co"], 5]);

  sample("filters by custom criteria", async (context, sheet) => {
    const table = expenses(sheet);
    table.columns.getItem("Merchant").filter.applyCustomFilter("*Co", "B*", "Or");
    const seen = table.getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    const before = seen.values.map((row) => row[1] as string);
    table.columns.getItem("Merchant").filter.clear();
    table.columns.getItem("Amount").filter.applyBottomItemsFilter(2);
    const bottom = table.getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    return [before, bottom.values.map((row) => row[3] as number)];
  }, [["Phone Co", "Power Co", "Best Books", "Bus Line"], [27.9, 33]]);

  sample("shows totals", async (context, sheet) => {
    const table = expenses(sheet);
    table.showTotals = true;
    table.getTotalRowRange().getLastCell().formulas = [["=SUBTOTAL(109,[Amount])"]];
    const total = table.getTotalRowRange().load("values,address");
    await context.sync();
    return [total.address, Math.round(Number(total.values[0]?.[3]) * 100) / 100];
  }, ["Sheet1!A7:D7", 673.33]);

  sample("totals what a filter leaves", async (context, sheet) => {
    const table = expenses(sheet);
    sheet.getRange("G1:G2").formulas = [["=SUBTOTAL(3,Expenses[Amount])"], ["=SUBTOTAL(109,Expenses[Amount])"]];
    const before = await read(context, sheet, "G1:G2");
    table.columns.getItem("Amount").filter.applyCustomFilter(">130");
    const filtered = await read(context, sheet, "G1:G2");
    table.clearFilters();
    sheet.getRange("2:2").rowHidden = true;
    return [before, filtered, await read(context, sheet, "G1:G2")];
  }, [[[5], [673.33]], [[2], [142.33 + 350.1]], [[5], [553.33]]]);

  sample("dresses a table", async (context, sheet) => {
    const table = expenses(sheet);
    table.style = "TableStyleLight10";
    table.showBandedRows = false;
    table.showBandedColumns = true;
    table.highlightFirstColumn = true;
    table.showFilterButton = false;
    table.load("style,showBandedRows,showBandedColumns,highlightFirstColumn,showFilterButton,showHeaders");
    await context.sync();
    return [table.style, table.showBandedRows, table.showBandedColumns, table.highlightFirstColumn, table.showFilterButton, table.showHeaders];
  }, ["TableStyleLight10", false, true, true, false, true]);

  sample("renames a column and a table, and formulas follow", async (context, sheet) => {
    const table = expenses(sheet);
    sheet.getRange("F1").formulas = [["=SUM(Expenses[Amount])"]];
    await context.sync();
    table.columns.getItem("Amount").name = "Cost";
    table.name = "Spending";
    const formula = sheet.getRange("F1").load("formulas,values");
    await context.sync();
    return [formula.formulas[0]?.[0], formula.values[0]?.[0]];
  }, ["=SUM(Spending[Cost])", 673.33]);

  sample("resizes a table and turns it into cells", async (context, sheet) => {
    const table = expenses(sheet);
    table.resize("A1:E8");
    const range = table.getRange().load("address");
    await context.sync();
    table.convertToRange();
    const count = sheet.tables.getCount();
    await context.sync();
    return [range.address, count.value, (await read(context, sheet, "E1"))[0]?.[0]];
  }, ["Sheet1!A1:E8", 0, "Column1"]);

  sample("turns cells into a table, and finds it by a cell", async (context, sheet) => {
    sheet.getRange("B2:C4").values = [["Name", "Score"], ["Ann", 3], ["Bob", 5]];
    const table = context.workbook.tables.add(sheet.getRange("B2:C4"), true);
    const found = sheet.getRange("C4").getTables(false).getFirst().load("name");
    table.load("name,id");
    const byName = context.workbook.tables.getItemOrNullObject("nothing").load("name");
    await context.sync();
    return [found.name === table.name, byName.isNullObject];
  }, [true, true]);

  sample("deletes a table with its cells", async (context, sheet) => {
    expenses(sheet).delete();
    await context.sync();
    return read(context, sheet, "A1:A2");
  }, [[""], [""]]);

  refusal("makes a table over another", async (context, sheet) => {
    expenses(sheet);
    sheet.tables.add("C3:F9", true);
    await context.sync();
  }, "InvalidArgument");

  refusal("asks for a column that is not there", async (context, sheet) => {
    expenses(sheet).columns.getItem("Nothing").load("name");
    await context.sync();
  }, "ItemNotFound");
});
