import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();

const withData = (): Promise<void> =>
  onSheet(excel.current, (sheet) => void (sheet.getRange("A1:E5").values = [
    ["Product", "Qtr1", "Qtr2", "Qtr3", "Qtr4"],
    ["Frames", 5000, 7000, 6544, 4377],
    ["Saddles", 400, 323, 276, 651],
    ["Brake levers", 12000, 8766, 8456, 9812],
    ["Chains", 1550, 1088, 692, 853],
  ]));

const add = (sheet: Excel.Worksheet, type = "ColumnClustered", address = "A1:E5"): Excel.Chart => {
  const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange(address), "Auto");
  chart.name = "Sales";
  return chart;
};

beforeEach(withData);

describe("charts", () => {
  test("are made from a range, divided into series with names and categories", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const chart = add(sheet).load("id,name,chartType,width,height");
      const series = chart.series.load("items/name,count");
      const points = chart.series.getItemAt(1).points.load("items/value");
      const categories = chart.series.getItemAt(0).getDimensionValues("Categories");
      const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      await context.sync();
      expect([chart.name, chart.chartType, series.count]).toEqual(["Sales", "ColumnClustered", 4]);
      expect(series.items.map(({ name }) => name)).toEqual(["Qtr1", "Qtr2", "Qtr3", "Qtr4"]);
      expect(points.items.map(({ value }) => value)).toEqual([7000, 323, 8766, 1088]);
      expect([categories.value, source.value]).toEqual([["Frames", "Saddles", "Brake levers", "Chains"], "Sheet1!$B$2:$B$5"]);
      const again = sheet.charts.getItem("sales").load("id");
      const count = sheet.charts.getCount();
      const none = sheet.charts.getItemOrNullObject("None");
      await context.sync();
      expect([again.id, count.value, none.isNullObject]).toEqual([chart.id, 1, true]);
    });
  });

  test("keep title, legend, axes and their formats", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const chart = add(sheet);
      chart.title.text = "Sales by quarter";
      chart.title.format.font.color = "red";
      chart.legend.position = "Right";
      chart.legend.format.fill.setSolidColor("white");
      chart.axes.valueAxis.minimum = 100;
      chart.axes.valueAxis.maximum = 20_000;
      chart.axes.valueAxis.title.text = "Units";
      chart.axes.valueAxis.displayUnit = "Hundreds";
      chart.axes.categoryAxis.majorGridlines.visible = true;
      chart.title.load("text,visible");
      chart.title.format.font.load("color");
      chart.legend.load("position,visible,overlay");
      chart.axes.valueAxis.load("minimum,maximum,displayUnit");
      chart.axes.valueAxis.title.load("text,visible");
      chart.axes.valueAxis.majorGridlines.load("visible");
      chart.axes.categoryAxis.load("type,visible");
      await context.sync();
      expect([chart.title.text, chart.title.visible, chart.title.format.font.color]).toEqual(["Sales by quarter", true, "#FF0000"]);
      expect(chart.legend.toJSON()).toMatchObject({ position: "Right", visible: true, overlay: false });
      expect(chart.axes.valueAxis.toJSON()).toMatchObject({ minimum: 100, maximum: 20_000, displayUnit: "Hundreds", title: { text: "Units", visible: true }, majorGridlines: { visible: true } });
      expect(chart.axes.categoryAxis.type).toBe("Category");
    });
  });

  test("scale their axis by themselves", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { valueAxis } = add(sheet).axes;
      valueAxis.load("minimum,maximum,majorUnit");
      await context.sync();
      expect([valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit]).toEqual([0, 14_000, 2_000]);
    });
  });

  test("change their series, points, labels and trendlines", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const chart = add(sheet, "Line");
      const added = chart.series.add("Plan");
      added.setValues(sheet.getRange("E2:E5"));
      added.setXAxisValues(sheet.getRange("A2:A5"));
      added.chartType = "ColumnClustered";
      added.gapWidth = 50;
      added.format.fill.setSolidColor("#00FF00");
      const first = chart.series.getItemAt(0);
      first.hasDataLabels = true;
      first.dataLabels.position = "Top";
      first.markerStyle = "Diamond";
      first.markerBackgroundColor = "blue";
      first.points.getItemAt(0).format.fill.setSolidColor("pink");
      first.trendlines.add("MovingAverage").movingAveragePeriod = 3;
      first.plotOrder = 1;
      chart.series.getItemAt(0).delete();
      chart.series.load("items/name,items/chartType,items/hasDataLabels,items/plotOrder,items/markerBackgroundColor");
      const trendline = chart.series.getItemAt(0).trendlines.getItem(0).load("type,movingAveragePeriod");
      const values = chart.series.getItemAt(3).points.load("items/value");
      await context.sync();
      expect(chart.series.items.map(({ name, chartType, hasDataLabels }) => [name, chartType, hasDataLabels])).toEqual([
        ["Qtr1", "Line", true], ["Qtr3", "Line", false], ["Qtr4", "Line", false], ["Plan", "ColumnClustered", false],
      ]);
      expect([trendline.type, trendline.movingAveragePeriod, chart.series.items[0]?.markerBackgroundColor]).toEqual(["MovingAverage", 3, "#0000FF"]);
      expect(values.items.map(({ value }) => value)).toEqual([4377, 651, 9812, 853]);
    });
  });

  test("stand over cells, get other data, and follow their cells", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const chart = add(sheet);
      chart.setPosition("B3", "C6");
      chart.setData(sheet.getRange("A1:B5"));
      sheet.getRange("A:A").insert("Right");
      chart.load("left,top,width,height");
      const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ left: 96, top: 30, width: 96, height: 60 });
      expect(source.value).toBe("Sheet1!$C$2:$C$5");
    });
  });

  test("take their title from a cell", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const chart = add(sheet);
      sheet.getRange("G1").values = [["From a cell"]];
      chart.title.setFormula("=Sheet1!G1");
      chart.title.getSubstring(0, 4).font.color = "yellow";
      chart.title.load("text");
      await context.sync();
      expect(chart.title.text).toBe("From a cell");
    });
  });

  test("of points and bubbles take x from the first column", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("G1:I4").values = [["x", "y", "size"], [1, 10, 5], [2, 20, 6], [3, 30, 7]];
      const scatter = add(sheet, "XYScatter", "G1:H4").series.load("items/name");
      const x = scatter.getItemAt(0).getDimensionValues("XValues");
      const bubble = sheet.charts.add("Bubble", sheet.getRange("G1:I4")).series.load("items/name");
      const sizes = bubble.getItemAt(0).getDimensionValues("BubbleSizes");
      await context.sync();
      expect([scatter.items.length, x.value, bubble.items.length, sizes.value]).toEqual([1, [1, 2, 3], 1, [5, 6, 7]]);
    });
  });

  test("are activated, deleted, and told about in events", async () => {
    const events: string[] = [];
    await onSheet(excel.current, async (sheet, context) => {
      sheet.charts.onAdded.add(async ({ type }) => void events.push(type));
      sheet.charts.onDeleted.add(async ({ type }) => void events.push(type));
      sheet.charts.onActivated.add(async ({ type }) => void events.push(type));
      await context.sync();
      const chart = add(sheet);
      chart.activate();
      const active = context.workbook.getActiveChart().load("name");
      await context.sync();
      expect(active.name).toBe("Sales");
      chart.delete();
      const none = context.workbook.getActiveChartOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      await excel.current.eventsArrived();
    });
    expect(events).toEqual(["ChartAdded", "ChartActivated", "ChartDeleted"]);
  });

  test("take a format for each of their parts", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const chart = add(sheet);
      const { categoryAxis, valueAxis } = chart.axes;
      chart.format.fill.setSolidColor("#EEEEEE");
      chart.format.border.color = "black";
      chart.format.roundedCorners = true;
      chart.plotArea.format.fill.clear();
      chart.title.format.fill.setSolidColor("white");
      chart.title.format.border.lineStyle = "Dash";
      chart.legend.format.font.size = 12;
      chart.legend.legendEntries.getItemAt(0).visible = false;
      categoryAxis.format.font.bold = true;
      categoryAxis.format.line.weight = 2;
      valueAxis.majorGridlines.format.line.color = "#00FF00";
      valueAxis.numberFormat = "#,##0";
      valueAxis.setPositionAt(100);
      categoryAxis.setCategoryNames(sheet.getRange("A2:A5"));
      chart.dataLabels.showValue = true;
      chart.dataLabels.format.font.color = "#0000FF";
      const series = chart.series.getItemAt(0);
      series.format.line.lineStyle = "DashDot";
      series.dataLabels.numberFormat = "0.0";
      series.points.getItemAt(1).dataLabel.text = "here";
      series.yErrorBars.visible = true;
      const table = chart.getDataTableOrNullObject().load("visible");
      chart.axes.getItem("Value", "Secondary").load("axisGroup,type");
      const entry = chart.legend.legendEntries.getItemAt(0).load("visible,index");
      chart.series.load("items/name,items/format/line/lineStyle");
      series.points.getItemAt(1).dataLabel.load("text");
      valueAxis.load("position,positionAt,numberFormat");
      await context.sync();
      expect([table.isNullObject, table.visible, entry.visible, entry.index]).toEqual([false, false, false, 0]);
      expect(valueAxis.toJSON()).toMatchObject({ position: "Custom", positionAt: 100, numberFormat: "#,##0" });
      expect(chart.series.items[0]?.format.line.lineStyle).toBe("DashDot");
    });
  });

  test("refuse what is no chart", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void add(sheet, "Cake"))).toMatchObject({ code: "InvalidArgument", location: "ChartCollection.add" });
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.charts.getItem("None").load("name"))).toMatchObject({ code: "ItemNotFound", location: "ChartCollection.getItem" });
  });
});
