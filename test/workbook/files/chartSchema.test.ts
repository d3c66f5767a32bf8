import { parseXml, type XmlElement } from "../../../local/workbook/files/xml/tree";
import { strFromU8, unzipSync } from "fflate";
import { openExcel } from "../excel";

/**
 * The children of the elements of a chart, in the order that ECMA-376 part 1 (21.2 and its schema dml-chart.xsd) gives
 * them. Excel takes a file in any other order for damaged.
 */
const SERIES = "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat xVal val yVal shape smooth bubbleSize bubble3D extLst";
const AXIS = "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween auto lblAlgn lblOffset tickLblSkip baseTimeUnit tickMarkSkip noMultiLvlLbl majorUnit majorTimeUnit minorUnit minorTimeUnit dispUnits extLst";
const LABEL = "dLbl idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst";
const ORDER: Readonly<Record<string, string>> = {
  chartSpace: "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart: "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  title: "tx layout overlay spPr txPr", legend: "legendPos legendEntry layout overlay spPr txPr", dTable: "showHorzBorder showVertBorder showOutline showKeys spPr txPr",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst", bar3DChart: "barDir grouping varyColors ser dLbls gapWidth gapDepth shape axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst", line3DChart: "grouping varyColors ser dLbls dropLines gapDepth axId extLst",
  areaChart: "grouping varyColors ser dLbls dropLines axId extLst", area3DChart: "grouping varyColors ser dLbls dropLines gapDepth axId extLst",
  pieChart: "varyColors ser dLbls firstSliceAng extLst", pie3DChart: "varyColors ser dLbls extLst", doughnutChart: "varyColors ser dLbls firstSliceAng holeSize extLst",
  ofPieChart: "ofPieType varyColors ser dLbls gapWidth splitType splitPos custSplit secondPieSize serLines extLst",
  scatterChart: "scatterStyle varyColors ser dLbls axId extLst", bubbleChart: "varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId extLst",
  radarChart: "radarStyle varyColors ser dLbls axId extLst", surfaceChart: "wireframe ser bandFmts axId extLst", surface3DChart: "wireframe ser bandFmts axId extLst",
  stockChart: "ser dLbls dropLines hiLowLines upDownBars axId extLst", upDownBars: "gapWidth upBars downBars",
  ser: SERIES, catAx: AXIS, valAx: AXIS, serAx: AXIS, dateAx: AXIS, dLbls: LABEL, dLbl: LABEL, dPt: "idx invertIfNegative marker bubble3D explosion spPr", marker: "symbol size spPr",
  trendline: "name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl", trendlineLbl: "layout tx numFmt spPr txPr",
  errBars: "errDir errBarType errValType noEndCap plus minus val spPr", scaling: "logBase orientation max min", dispUnits: "custUnit builtInUnit dispUnitsLbl",
  numRef: "f numCache", strRef: "f strCache", numCache: "formatCode ptCount pt", strCache: "ptCount pt",
};
/** One or the other, which the order alone does not say. */
const ALONE: readonly (readonly [string, string])[] = [["crosses", "crossesAt"], ["cat", "xVal"], ["val", "yVal"]];

function disorder(element: XmlElement, path: string): string[] {
  const order = ORDER[element.name]?.split(" ");
  const names = element.children.map(({ name }) => name);
  const here: string[] = [];
  if (order) {
    const places = names.map((name) => order.indexOf(name));
    places.forEach((place, at) => {
      if (place < 0) here.push(`${path}: ${names[at]} has no place`);
      else if (at > 0 && place < (places[at - 1] ?? 0)) here.push(`${path}: ${names[at]} after ${names[at - 1]}`);
    });
    for (const [one, other] of ALONE) if (names.includes(one) && names.includes(other)) here.push(`${path}: ${one} and ${other}`);
  }
  return [...here, ...element.children.flatMap((child) => disorder(child, `${path}/${child.name}`))];
}

test("the elements of every kind of chart stand in the order of the standard", async () => {
  const excel = await openExcel({ functions: false });
  const types = ["ColumnClustered", "3DBarStacked", "LineMarkers", "3DLine", "Pie", "3DPie", "BarOfPie", "Doughnut", "Area", "3DArea", "XYScatterSmooth", "Bubble", "RadarMarkers", "Surface", "SurfaceTopView", "StockOHLC", "StockVHLC", "3DColumn"];
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:F4").values = [["", "a", "b", "c", "d", "e"], ["x", 1, 2, 3, 4, 5], ["y", 2, 3, 4, 5, 6], ["z", 3, 4, 5, 6, 7]];
    for (const type of types) {
      const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:F4"), "Columns");
      const series = chart.series.getItemAt(0);
      chart.title.format.border.color = "#FF0000";
      Object.assign(chart, { displayBlanksAs: "Zero" });
      Object.assign(chart.axes.valueAxis, { minimum: 1, maximum: 9, majorUnit: 1, displayUnit: "Hundreds", logBase: 10, scaleType: "Logarithmic", position: "Maximum" });
      Object.assign(chart.axes.categoryAxis, { tickLabelSpacing: 2, tickMarkSpacing: 2, alignment: "Left", textOrientation: 45 });
      chart.axes.valueAxis.title.text = "v";
      chart.axes.valueAxis.minorGridlines.visible = true;
      chart.dataLabels.showValue = true;
      series.hasDataLabels = true;
      series.dataLabels.position = "OutsideEnd";
      series.points.getItemAt(1).hasDataLabel = false;
      series.points.getItemAt(2).dataLabel.text = "t";
      series.points.getItemAt(0).format.fill.setSolidColor("#00FF00");
      series.points.getItemAt(0).markerStyle = "Star";
      series.trendlines.add("Polynomial").showEquation = true;
      series.yErrorBars.visible = true;
      series.xErrorBars.visible = true;
      chart.series.getItemAt(1).filtered = type !== "StockVHLC";
    }
    await context.sync();
  });
  const parts = Object.entries(unzipSync(excel.save())).filter(([path]) => /charts\/chart\d+\.xml$/.test(path));
  excel.dispose();
  expect(parts).toHaveLength(types.length);
  expect(parts.flatMap(([path, bytes]) => disorder(parseXml(strFromU8(bytes)), path))).toEqual([]);
});

test("titles and labels with control characters make a file that can be read, each line a paragraph", async () => {
  const excel = await openExcel({ functions: false });
  const text = "first\vsecond\r\nthird\u0001\u001f\ufffe\ud800<&>";
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [["", "a"], ["x", 1], ["y", 2]];
    const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
    chart.title.text = text;
    chart.axes.valueAxis.title.text = text;
    const trendline = chart.series.getItemAt(0).trendlines.add("Linear");
    trendline.showEquation = true;
    trendline.label.text = text;
    const point = chart.series.getItemAt(0).points.getItemAt(0);
    point.hasDataLabel = true;
    point.dataLabel.text = text;
    await context.sync();
  });
  const parts = Object.entries(unzipSync(excel.save()));
  excel.dispose();
  const xml = parts.filter(([path]) => /charts\/chart\d+\.xml$/.test(path)).map(([, bytes]) => strFromU8(bytes)).join("");
  expect([...xml].filter((character) => character < " " && !"\t\n\r".includes(character))).toEqual([]);
  expect(xml).not.toMatch(/[\ufffd-\uffff]/);
  expect(xml.match(/<a:t>first<\/a:t>/g)).toHaveLength(4);
  expect(xml.match(/<a:t>second<\/a:t>/g)).toHaveLength(4);
  expect(xml.match(/<a:t>third&lt;&amp;&gt;<\/a:t>/g)).toHaveLength(4);
});
