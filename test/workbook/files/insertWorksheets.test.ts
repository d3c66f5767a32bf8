import { strFromU8, unzipSync } from "fflate";
import { errorOf } from "../host/setup";
import { openExcel, type OpenExcel } from "../excel";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** A workbook with a table, names, rules, formats, a comment and a chart, on two sheets that use each other. */
async function source(): Promise<string> {
  const excel = await openExcel({ functions: false });
  await excel.run(async (context) => {
    const { workbook } = context;
    const data = workbook.worksheets.getItem("Sheet1");
    const report = workbook.worksheets.add("Report");
    data.getRange("A1:B4").values = [["Name", "Amount"], ["a", 1], ["b", 2], ["c", 3]];
    data.tables.add("A1:B4", true).name = "Sales";
    data.getRange("D1").values = [["rate"]];
    workbook.names.add("Rate", data.getRange("E1"));
    workbook.names.add("Fixed", "=100");
    data.getRange("E1").values = [[0.5]];
    data.getRange("E1").format.fill.color = "#FFC000";
    data.getRange("E1").numberFormat = [["0%"]];
    data.getRange("B2:B4").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
    const rule = report.getRange("A1:A3").conditionalFormats.add("Custom").custom;
    rule.rule.formula = "=Sheet1!$E$1>0.1";
    rule.format.fill.color = "#FF0000";
    report.getRange("A1:A4").formulas = [["=SUM(Sales[Amount])"], ["=Sheet1!B2*Rate"], ["=Fixed+1"], ["=COUNTA(Sheet1!A:A)"]];
    const chart = report.charts.add("ColumnClustered", data.getRange("A1:B4"), "Auto");
    chart.name = "Amounts";
    report.freezePanes.freezeRows(1);
    report.pageLayout.orientation = "Landscape";
    report.customProperties.add("owner", "HR");
    report.comments.add("Report!A1", "please check");
    await context.sync();
  });
  const file = base64(excel.save());
  excel.dispose();
  return file;
}

async function target(): Promise<OpenExcel> {
  const excel = await openExcel({ functions: false });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [["Own", "Table"], [10, 20]];
    sheet.tables.add("A1:B2", true).name = "Sales";
    sheet.getRange("E1").values = [[99]];
    context.workbook.names.add("Rate", sheet.getRange("E1"));
    context.workbook.names.add("Fixed", "=1");
    sheet.getRange("A9").formulas = [["=Rate+SUM(Sales[Own])"]];
    await context.sync();
  });
  return excel;
}

describe("workbook.insertWorksheetsFromBase64", () => {
  let file: string;
  let excel: OpenExcel;

  beforeAll(async () => void (file = await source()));
  beforeEach(async () => void (excel = await target()));
  afterEach(() => excel.dispose());

  const names = (context: Excel.RequestContext) => context.workbook.worksheets.load("items/name,items/id");

  test("brings all sheets with what stands on them, under names of their own where theirs are taken", async () => {
    await excel.run(async (context) => {
      const { workbook } = context;
      const ids = workbook.insertWorksheetsFromBase64(file);
      const sheets = names(context);
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Sheet1 (2)", "Report"]);
      expect(ids.value).toEqual(sheets.items.slice(1).map(({ id }) => id));
      const report = workbook.worksheets.getItem("Report");
      const copy = workbook.worksheets.getItem("Sheet1 (2)");
      const results = report.getRange("A1:A4").load("values,formulas");
      const own = workbook.worksheets.getItem("Sheet1").getRange("A9").load("values");
      const cell = copy.getRange("E1").load("values,numberFormat");
      cell.format.fill.load("color");
      const tables = workbook.tables.load("items/name");
      const rule = report.getRange("A1").conditionalFormats.getItemAt(0).custom.rule.load("formula");
      const check = copy.getRange("B3").dataValidation.load("rule,type");
      const chart = report.charts.getItem("Amounts").load("chartType");
      const cells = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      const frozen = report.freezePanes.getLocation().load("address");
      const page = report.pageLayout.load("orientation");
      const owner = report.customProperties.getItem("owner").load("value");
      const comments = report.comments.load("items/content");
      await context.sync();
      expect(results.values).toEqual([[6], [0.5], [101], [4]]);
      expect(results.formulas[1]).toEqual(["='Sheet1 (2)'!B2*Rate"]);
      expect(own.values).toEqual([[109]]);
      expect([cell.values, cell.numberFormat, cell.format.fill.color]).toEqual([[[0.5]], [["0%"]], "#FFC000"]);
      expect(tables.items.map(({ name }) => name)).toEqual(["Sales", "Sales1"]);
      expect(rule.formula).toBe("='Sheet1 (2)'!$E$1>0.1");
      expect([check.type, check.rule.wholeNumber?.formula2]).toEqual(["WholeNumber", 10]);
      expect([chart.chartType, cells.value]).toEqual(["ColumnClustered", "'Sheet1 (2)'!$B$2:$B$4"]);
      expect([frozen.address, page.orientation, owner.value, comments.items.map(({ content }) => content)]).toEqual(["Report!1:1", "Landscape", "HR", ["please check"]]);
    });
    const parts = unzipSync(excel.save());
    expect(Object.keys(parts).filter((path) => /charts\/chart/.test(path))).toHaveLength(1);
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="Sheet1 (2)"');
  });

  test.each([
    ["Beginning", null, ["Report", "Sheet1"]], ["End", null, ["Sheet1", "Report"]], ["Before", "Sheet1", ["Report", "Sheet1"]], ["After", "Sheet1", ["Sheet1", "Report"]],
  ])("puts one sheet %s %s", async (positionType, relativeTo, order) => {
    await excel.run(async (context) => {
      const { workbook } = context;
      workbook.insertWorksheetsFromBase64(file, {
        sheetNamesToInsert: ["report"], positionType: positionType as "End", ...(relativeTo ? { relativeTo: workbook.worksheets.getItem(relativeTo) } : {}),
      });
      const sheets = names(context);
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(order);
      // What stays behind is not there any more.
      const results = workbook.worksheets.getItem("Report").getRange("A1:A3").load("values");
      await context.sync();
      expect(results.values).toEqual([["#REF!"], ["#REF!"], [101]]);
    });
  });

  test("brings names that only other names use, and leaves those behind that nothing uses", async () => {
    const other = await openExcel({ functions: false });
    await other.run(async (context) => {
      const { workbook } = context;
      workbook.names.add("Base", "=40");
      workbook.names.add("Step", "=Base+2");
      workbook.names.add("Total", "=Step*10");
      workbook.names.add("Unused", "=Base");
      workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Total"]];
      await context.sync();
    });
    const named = base64(other.save());
    other.dispose();
    await excel.run(async (context) => {
      const { workbook } = context;
      workbook.insertWorksheetsFromBase64(named);
      const result = workbook.worksheets.getItem("Sheet1 (2)").getRange("A1").load("values");
      const all = workbook.names.load("items/name");
      await context.sync();
      expect(result.values).toEqual([[420]]);
      expect(all.items.map(({ name }) => name).sort()).toEqual(["Base", "Fixed", "Rate", "Step", "Total"]);
    });
  });

  test("is one step of undo, and can be done twice", async () => {
    await excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(file);
      context.workbook.insertWorksheetsFromBase64(file);
      const sheets = names(context);
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Sheet1 (2)", "Report", "Sheet1 (3)", "Report (2)"]);
      const total = context.workbook.worksheets.getItem("Report (2)").getRange("A1").load("values,formulas");
      await context.sync();
      expect(total.values).toEqual([[6]]);
    });
    excel.engine.undo();
    expect(excel.engine.sheets.ids.map((id) => excel.engine.sheets.name(id))).toEqual(["Sheet1"]);
    expect(excel.engine.tables.all().map(({ name }) => name)).toEqual(["Sales"]);
  });

  test("refuses what is no workbook, sheets that are not in it, and workbooks whose structure is protected", async () => {
    const insert = (content: string, options?: Excel.InsertWorksheetOptions) => errorOf(excel, ({ workbook }) => void workbook.insertWorksheetsFromBase64(content, options));
    expect((await insert("data:application/zip;base64,AAAA")).code).toBe("InvalidArgument");
    expect(await insert(base64(new Uint8Array([1, 2, 3])))).toMatchObject({ code: "InvalidArgument", message: expect.stringContaining("This is not an Excel workbook. Choose a file that ends in .xlsx.") as string });
    expect((await insert(file, { sheetNamesToInsert: ["Missing"] })).code).toBe("ItemNotFound");
    expect((await insert(file, { positionType: "Before" })).code).toBe("InvalidArgument");
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect((await insert(file)).code).toBe("AccessDenied");
  });

  test("another workbook cannot be opened where there is no page, and the error says so", async () => {
    await expect(excel.Excel.createWorkbook(file)).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Use insertWorksheetsFromBase64") as string });
  });
});
