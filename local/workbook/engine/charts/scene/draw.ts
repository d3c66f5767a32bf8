import type { Chart } from "../chart";
import { plotted as plottedOf, type ChartReader } from "../plot";
import { drawCartesian } from "./cartesian";
import { colorOf, frame, type LegendEntry } from "./frame";
import { drawPie, sliceColor } from "./pie";
import { paletteOn, type Palette, type Shape } from "./shape";

const isRound = (chartType: string): boolean => /Pie|Doughnut|BarOfPie|Sunburst/.test(chartType);

/**
 * Draws a chart with what is in its cells now: columns, bars, lines, areas, pies, doughnuts, scatter and bubble charts
 * with their stacked forms. Solid (3-D) forms are drawn flat, other kinds as their nearest relative.
 */
export function drawChart(chart: Chart, reader: ChartReader, pagePalette: Palette): Shape[] {
  const palette = paletteOn(chart.format.fill, pagePalette);
  const plotted = plottedOf(chart, reader);
  const round = isRound(chart.chartType);
  const [first] = plotted;
  const entries: LegendEntry[] = round && first
    ? first.categories.map((text, index) => ({ text, color: sliceColor(first, index) }))
    : plotted.map((each) => ({ text: each.name, color: colorOf(each) }));
  const showsLegend = chart.legend.visible ?? (round || chart.series.length > 1);
  const { shapes, left } = frame(chart, entries, plotted.map(({ name }) => name), showsLegend, palette, reader);
  return [...shapes, ...(round ? drawPie(chart, plotted, left, palette) : drawCartesian(chart, plotted, left, palette))];
}
