import type { ChartPlan, DashboardPlan } from "../../review/dashboard/charts";
import { heatScale, palette } from "../../sheets/look";

const types = { bar: "BarClustered", line: "LineMarkers", column: "ColumnClustered" } as const;

/** Queues what a dashboard has beyond its cells: charts, the colours of the heat map and the choice of the period. */
export function drawDashboard(sheet: Excel.Worksheet, { charts, heat, periodCell, periods }: DashboardPlan): void {
  colorScores(sheet, heat);
  const chosen = sheet.getRange(periodCell);
  // A year or a month that somebody chooses must not become a number or a date.
  chosen.numberFormat = [["@"]];
  chosen.format.font.size = 16;
  chosen.format.font.bold = true;
  chosen.dataValidation.rule = { list: { inCellDropDown: true, source: periods.join(",") } };
  for (const plan of charts) drawChart(sheet, plan);
}

/** Queues the colours of scores by their height. */
export function colorScores(sheet: Excel.Worksheet, area: string): void {
  const { low, middling, good } = heatScale;
  sheet.getRange(area).conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { formula: String(low.score), type: "Number", color: low.fill },
    midpoint: { formula: String(middling.score), type: "Number", color: middling.fill },
    maximum: { formula: String(good.score), type: "Number", color: good.fill },
  };
}

/** Queues a chart. */
export function drawChart(sheet: Excel.Worksheet, { kind, source, title, from, to }: ChartPlan): void {
  const chart = sheet.charts.add(types[kind], sheet.getRange(source), "Columns");
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.title.format.font.color = palette.heading;
  chart.legend.visible = false;
  chart.setPosition(from, to);
  const { categoryAxis, valueAxis } = chart.axes;
  if (kind === "line") {
    valueAxis.majorGridlines.format.line.color = palette.line;
  } else {
    // Every bar carries its number.
    valueAxis.minimum = 0;
    valueAxis.visible = false;
    valueAxis.majorGridlines.visible = false;
  }
  // The best stands at the top.
  if (kind === "bar") categoryAxis.reversePlotOrder = true;
  const series = chart.series.getItemAt(0);
  if (kind === "line") series.format.line.color = palette.accent;
  else series.format.fill.setSolidColor(palette.accent);
  if (kind !== "line") series.gapWidth = 60;
  series.hasDataLabels = true;
  if (kind === "bar") {
    // The longest bar ends at the edge.
    series.dataLabels.position = "InsideEnd";
    series.dataLabels.format.font.color = palette.headingText;
  }
}
