import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { openExcel, type OpenExcel } from "../excel";
import { chartsOf } from "./chartLook";

const DATA = [["Product", "Qtr1", "Qtr2", "Qtr3", "Qtr4"], ["Frames", 5000, 7000, 6544, 4377], ["Saddles", 400, 323, 276, 651], ["Brake <levers>", 12_000, 8766, 8456, 9812], ["链条", 1550, 1088, 692, 853]];

async function withData(): Promise<OpenExcel> {
  const excel = await openExcel({ functions: false });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "Data & 数据";
    sheet.getRange("A1:E5").values = DATA;
    await context.sync();
  });
  return excel;
}

const addChart = (context: Excel.RequestContext, type: string, address = "A1:E5"): Excel.Chart => {
  const sheet = context.workbook.worksheets.getItem("Data & 数据");
  return sheet.charts.add(type as Excel.ChartType, sheet.getRange(address), "Columns");
};

const told = (excel: OpenExcel): Promise<unknown[]> => excel.run((context) => chartsOf(context, context.workbook.worksheets.getItem("Data & 数据")));

/** What the API tells of the charts before and after the workbook has been a file. */
async function beforeAndAfter(excel: OpenExcel): Promise<{ readonly before: unknown[]; readonly after: unknown[]; readonly files: readonly Uint8Array[] }> {
  const before = await told(excel);
  const file = excel.save();
  excel.dispose();
  const opened = await openExcel({ functions: false, file });
  const after = await told(opened);
  const again = opened.save();
  opened.dispose();
  return { before, after, files: [file, again] };
}

const TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "3DColumnClustered", "3DColumnStacked", "3DColumnStacked100", "BarClustered", "BarStacked", "BarStacked100",
  "3DBarClustered", "3DBarStacked", "3DBarStacked100", "Line", "LineStacked", "LineStacked100", "LineMarkers", "LineMarkersStacked", "LineMarkersStacked100", "Pie",
  "PieOfPie", "PieExploded", "3DPie", "3DPieExploded", "BarOfPie", "XYScatter", "XYScatterSmooth", "XYScatterSmoothNoMarkers", "XYScatterLines", "XYScatterLinesNoMarkers",
  "Area", "AreaStacked", "AreaStacked100", "3DArea", "3DAreaStacked", "3DAreaStacked100", "Doughnut", "DoughnutExploded", "Radar", "RadarMarkers", "RadarFilled",
  "Surface", "SurfaceWireframe", "SurfaceTopView", "SurfaceTopViewWireframe", "Bubble", "Bubble3DEffect", "StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC",
  "CylinderColClustered", "CylinderBarStacked", "CylinderCol", "ConeColStacked100", "ConeBarClustered", "ConeCol", "PyramidColStacked", "PyramidBarStacked100", "PyramidCol",
  "3DColumn", "3DLine", "Histogram", "Boxwhisker", "Pareto", "RegionMap", "Treemap", "Waterfall", "Sunburst", "Funnel",
];

test("every type of chart comes back from a file with its series, cells and place", async () => {
  const excel = await withData();
  await excel.run(async (context) => {
    TYPES.forEach((type, index) => {
      const chart = addChart(context, type);
      chart.name = `${type} <${index}>`;
      chart.left = 10.25 + index * 3;
      chart.top = 33 + index * 21.5;
    });
    await context.sync();
  });
  const { before, after } = await beforeAndAfter(excel);
  expect(after).toEqual(before);
  expect(after).toHaveLength(TYPES.length);
}, 120_000);

type Edit = (chart: Excel.Chart, series: Excel.ChartSeries) => void;

/** What people do to charts, one thing each. */
const edits: readonly Edit[] = [
  (chart) => void (chart.title.text = "Sales\n按季度 <&>"),
  (chart) => void (chart.title.visible = false),
  (chart) => chart.title.setFormula("='Data & 数据'!$A$1"),
  (chart) => void Object.assign(chart.title, { overlay: true }),
  (chart) => {
    chart.title.visible = true;
    Object.assign(chart.title.format.font, { bold: true, size: 20, color: "#C00000", italic: true, name: "Arial" });
  },
  (chart) => void (chart.legend.position = "Top"),
  (chart) => void Object.assign(chart.legend, { position: "Right", overlay: true }),
  (chart) => void (chart.legend.visible = false),
  (chart) => chart.legend.format.fill.setSolidColor("#FFF2CC"),
  (chart) => chart.format.fill.setSolidColor("#DDEBF7"),
  (chart) => chart.format.fill.clear(),
  (chart) => void Object.assign(chart.format.border, { color: "#FF0000", weight: 3, lineStyle: "Dash" }),
  (chart) => chart.plotArea.format.fill.setSolidColor("#F2F2F2"),
  (chart) => void Object.assign(chart, { displayBlanksAs: "Zero", plotVisibleOnly: false, width: 480.5, height: 300 }),
  (chart) => void Object.assign(chart.axes.valueAxis, { minimum: -100, maximum: 15_000, majorUnit: 2500, minorUnit: 500, numberFormat: "#,##0.0", linkNumberFormat: false }),
  (chart) => void Object.assign(chart.axes.valueAxis, { displayUnit: "Thousands", reversePlotOrder: true, majorTickMark: "Outside", tickLabelPosition: "High" }),
  (chart) => void Object.assign(chart.axes.valueAxis, { scaleType: "Logarithmic", logBase: 2 }),
  (chart) => void (chart.axes.valueAxis.majorGridlines.visible = false),
  (chart) => void (chart.axes.categoryAxis.majorGridlines.visible = true),
  (chart) => {
    chart.axes.valueAxis.majorGridlines.visible = true;
    Object.assign(chart.axes.valueAxis.majorGridlines.format.line, { color: "#00B050", weight: 2 });
  },
  (chart) => void (chart.axes.valueAxis.title.text = "Units (件)"),
  (chart) => void Object.assign(chart.axes.categoryAxis.title, { text: "Products" }),
  (chart) => void (chart.axes.categoryAxis.visible = false),
  (chart) => void Object.assign(chart.axes.categoryAxis.format.font, { size: 12, color: "#7030A0", bold: true }),
  (chart) => void Object.assign(chart.axes.categoryAxis.format.line, { color: "#0070C0", weight: 1.5 }),
  (chart) => void (chart.dataLabels.showValue = true),
  (_, series) => void (series.hasDataLabels = true),
  (_, series) => {
    series.hasDataLabels = true;
    Object.assign(series.dataLabels, { showSeriesName: true, showCategoryName: true, separator: "; ", numberFormat: "0.0", linkNumberFormat: false, position: "Center" });
  },
  (_, series) => {
    series.hasDataLabels = true;
    series.dataLabels.format.font.color = "#FF00FF";
    series.points.getItemAt(1).hasDataLabel = false;
    series.points.getItemAt(2).dataLabel.text = "peak";
  },
  (_, series) => void (series.points.getItemAt(0).hasDataLabel = true),
  (_, series) => series.format.fill.setSolidColor("#548235"),
  (_, series) => series.points.getItemAt(1).format.fill.setSolidColor("#FFC000"),
  (_, series) => void (series.name = "Own name"),
  (_, series) => void (series.filtered = true),
];
/** What only charts with axes of values can have. */
const plotEdits: readonly Edit[] = [
  (_, series) => void Object.assign(series.trendlines.add("Linear"), { showEquation: true, name: "Trend" }),
  (_, series) => {
    series.trendlines.add("MovingAverage").movingAveragePeriod = 3;
    series.trendlines.add("Polynomial").polynomialOrder = 3;
  },
  (_, series) => void Object.assign(series.yErrorBars, { visible: true, type: "Percent", include: "PlusValues", endStyleCap: false }),
  (_, series) => void (series.axisGroup = "Secondary"),
  (_, series) => void (series.chartType = "LineMarkers"),
];
const lineEdits: readonly Edit[] = [
  (_, series) => void Object.assign(series, { markerStyle: "Diamond", markerSize: 9, markerBackgroundColor: "#FF0000", markerForegroundColor: "#00FF00" }),
  (_, series) => void Object.assign(series.format.line, { color: "#ED1C24", weight: 4, lineStyle: "Dash" }),
  (_, series) => void (series.smooth = true),
];

const barEdits: readonly Edit[] = [(_, series) => void (series.gapWidth = 60), (_, series) => void (series.overlap = 20)];

const columns = fc.subarray([...edits, ...barEdits], { maxLength: 8 }).map((chosen) => ({ types: ["ColumnClustered", "BarClustered", "ColumnStacked"], chosen }));
const plots = fc.subarray([...edits, ...plotEdits], { maxLength: 8 }).map((chosen) => ({ types: ["ColumnClustered"], chosen }));
const lines = fc.subarray([...edits, ...lineEdits], { maxLength: 8 }).map((chosen) => ({ types: ["Line", "LineMarkers"], chosen }));
const charts = fc.oneof(columns, plots, lines).chain(({ types, chosen }) => fc.record({ type: fc.constantFrom(...types), chosen: fc.constant(chosen), index: fc.nat(3) }));

test("a chart that somebody has worked on is the same one after it was in a file, and the file stays the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(charts, { minLength: 2, maxLength: 4 }), async (wanted) => {
      const excel = await withData();
      await excel.run(async (context) => {
        for (const { type, chosen, index } of wanted) {
          const chart = addChart(context, type);
          const series = chart.series.getItemAt(index);
          for (const edit of chosen) edit(chart, series);
        }
        await context.sync();
      });
      const { before, after, files } = await beforeAndAfter(excel);
      expect(after).toEqual(before);
      const [first, second] = files.map((file) => Object.fromEntries(Object.entries(unzipSync(file)).filter(([path]) => /charts|drawings/.test(path)).map(([path, bytes]) => [path, strFromU8(bytes)])));
      expect(second).toEqual(first);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 240_000);
