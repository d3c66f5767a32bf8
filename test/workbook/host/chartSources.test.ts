import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();

/** Per series its name, where its values are and what its categories are. */
async function seriesOf(address: string, values: unknown[][], type = "ColumnClustered"): Promise<unknown[]> {
  return onSheet(excel.current, async (sheet, context) => {
    sheet.getRange(address).values = values;
    const series = sheet.charts.add(type as Excel.ChartType, sheet.getRange(address)).series.load("items/name");
    await context.sync();
    const told = series.items.map((each) => [each.getDimensionDataSourceString("Values"), each.getDimensionValues("Categories")] as const);
    await context.sync();
    return series.items.map(({ name }, index) => [name, told[index]?.[0].value.replaceAll("$", "").replace("Sheet1!", ""), told[index]?.[1].value]);
  });
}

describe("a chart's series", () => {
  test("have categories in levels where several columns of texts come first", async () => {
    const rows = [["Region", "City", "Q1", "Q2"], ["North", "Rome", 1, 2], ["", "Oslo", 3, 4], ["South", "Lima", 5, 6], ["", "Bonn", 7, 8]];
    const categories = ["North Rome", "Oslo", "South Lima", "Bonn"];
    expect(await seriesOf("A1:D5", rows)).toEqual([["Q1", "C2:C5", categories], ["Q2", "D2:D5", categories]]);
    const source = await onSheet(excel.current, async (sheet, context) => {
      const told = sheet.charts.getItemAt(0).series.getItemAt(1).getDimensionDataSourceString("Categories");
      await context.sync();
      return told.value;
    });
    expect(source).toBe("Sheet1!$A$2:$B$5");
  });

  test("lie in rows with levels above them", async () => {
    const rows = [["", "2024", "", "2025", ""].map((text) => (text === "" ? "" : `'${text}`)), ["", "H1", "H2", "H1", "H2"], ["Sales", 1, 2, 3, 4]];
    expect(await seriesOf("A1:E3", rows)).toEqual([["Sales", "B3:E3", ["2024 H1", "H2", "2025 H1", "H2"]]]);
  });

  test("have names of two lines where a second line of headings has nothing in its corner", async () => {
    expect(await seriesOf("A1:C4", [["", "2025", "2025"], ["", "Plan", "Actual"], ["a", 1, 2], ["b", 3, 4]].map((row) => row.map((cell) => (cell === "2025" ? "'2025" : cell))))).toEqual([
      ["2025 Plan", "B3:B4", ["a", "b"]], ["2025 Actual", "C3:C4", ["a", "b"]],
    ]);
  });

  test("keep a column of texts among the numbers, and texts alone, as values", async () => {
    expect(await seriesOf("A1:C3", [["Name", "Points", "Remark"], ["a", 1, "x"], ["b", 2, "y"]])).toEqual([["Points", "B2:B3", ["a", "b"]], ["Remark", "C2:C3", ["a", "b"]]]);
    expect(await seriesOf("A1:B3", [["Name", "Remark"], ["a", "x"], ["b", "y"]])).toEqual([["Remark", "B2:B3", ["a", "b"]]]);
  });

  test("have the days of a first column as categories, with a heading and without", async () => {
    const days = ["1/1/2025", "1/2/2025", "1/3/2025"];
    expect(await seriesOf("A1:B4", [["Date", "Sales"], ...days.map((day, index) => [day, index])], "Line")).toEqual([["Sales", "B2:B4", days]]);
    expect(await seriesOf("D1:E3", days.map((day, index) => [day, index]), "Line")).toEqual([["Series1", "E1:E3", days]]);
  });

  test("are named after days that stand above them, and lie under days that stand above rows", async () => {
    const rows = [["Team", "1/1/2025", "2/1/2025"], ["a", 1, 2], ["b", 3, 4], ["c", 5, 6]];
    expect(await seriesOf("A1:C4", rows)).toEqual([["1/1/2025", "B2:B4", ["a", "b", "c"]], ["2/1/2025", "C2:C4", ["a", "b", "c"]]]);
    expect(await seriesOf("E1:H2", [["", "1/1/2025", "2/1/2025", "3/1/2025"], ["Sales", 1, 2, 3]])).toEqual([["Sales", "F2:H2", ["1/1/2025", "2/1/2025", "3/1/2025"]]]);
  });

  test("take plain numbers in a first column as values", async () => {
    expect(await seriesOf("A1:B3", [["Height", "Weight"], [170, 60], [180, 70]])).toEqual([["Height", "A2:A3", ["1", "2"]], ["Weight", "B2:B3", ["1", "2"]]]);
  });
});

describe("a chart on a protected sheet", () => {
  beforeEach(() => onSheet(excel.current, (sheet) => {
    sheet.getRange("A1:B3").values = [["", "Sales"], ["a", 1], ["b", 2]];
    sheet.charts.add("Line", sheet.getRange("A1:B3"));
    sheet.protection.protect();
  }));

  test.each<[string, (chart: Excel.Chart) => void]>([
    ["its title", (chart) => void (chart.title.text = "New")],
    ["a bound of an axis", (chart) => void (chart.axes.valueAxis.maximum = 5)],
    ["the colour of a series", (chart) => chart.series.getItemAt(0).format.line.clear()],
    ["its series", (chart) => void chart.series.add("New")],
    ["its place", (chart) => chart.setPosition("D4")],
    ["whether it is there", (chart) => chart.delete()],
  ])("lets nobody change %s", async (_part, change) => {
    expect(await errorOf(excel.current, (_context, sheet) => change(sheet.charts.getItemAt(0)))).toMatchObject({ code: "AccessDenied" });
  });

  test("is read and chosen, and changed where objects may be", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const chart = sheet.charts.getItemAt(0);
      chart.activate();
      chart.title.load("text");
      await context.sync();
      expect(chart.title.text).toBe("Sales");
      sheet.protection.unprotect();
      sheet.protection.protect({ allowEditObjects: true });
      chart.title.text = "New";
      chart.title.load("text");
      await context.sync();
      expect(chart.title.text).toBe("New");
    });
  });
});
