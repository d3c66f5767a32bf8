import type { Chart, ChartSeries } from "../chart";
import type { PlottedSeries } from "../plot";
import { scaleOf, type Scale } from "../scale";
import { stack, stackedExtent, stackingOf, type Piece } from "../stacking";
import { categoryMarks, drawAxes, share, valueMarks, type AxisDrawing } from "./axes";
import { colorOf, label, type Box } from "./frame";
import { labelText } from "./labels";
import { circle, curve, dashOf, path, points, rectangle, type Palette, type Shape } from "./shape";
import { trendPoints } from "./trend";

type Family = "bars" | "line" | "area" | "points";

export function familyOf(chartType: string): Family {
  if (/^(XYScatter|Bubble)/.test(chartType)) return "points";
  if (chartType.includes("Line") || chartType.startsWith("Stock") || chartType.startsWith("Radar")) return "line";
  return chartType.includes("Area") ? "area" : "bars";
}

interface Group {
  readonly chartType: string;
  readonly members: readonly PlottedSeries[];
  readonly pieces: readonly (readonly (Piece | null)[])[];
}

/** Columns, bars, lines, areas and points, several kinds in one chart too, on one or two value axes. */
export function drawCartesian(chart: Chart, plotted: readonly PlottedSeries[], around: Box, palette: Palette): Shape[] {
  const { category, value, secondaryValue } = chart.axes;
  const lying = /Bar/.test(chart.chartType) && !/Column/.test(chart.chartType);
  const xy = familyOf(chart.chartType) === "points";
  const [main, second] = (["Primary", "Secondary"] as const).map((group) => plotted.filter(({ series }) => (series.axisGroup ?? "Primary") === group));
  const first = main && main.length > 0 ? main : plotted;
  const percent = stackingOf(chart.chartType) === "percent";
  const scale = scaleOf(stackedExtent(chart.chartType, first), percent ? { maximum: 1, majorUnit: 0.1, ...value } : value);
  const secondScale = second && second.length > 0 && first !== plotted ? scaleOf(stackedExtent(chart.chartType, second), secondaryValue) : null;
  const xScale = scaleOf(plotted.flatMap(({ x }) => x), category);
  const between = plotted.some(({ series }) => familyOf(series.chartType ?? chart.chartType) !== "area") && category["isBetweenCategories"] !== false;
  const categoryAxis: AxisDrawing = {
    axis: category, shown: category.visible ?? true, gridlines: category.majorGridlines.visible ?? false,
    marks: xy ? valueMarks(xScale, category, false) : categoryMarks(plotted[0]?.categories ?? [], category, between),
  };
  const valueAxis: AxisDrawing = { axis: value, shown: value.visible ?? true, gridlines: value.majorGridlines.visible ?? true, marks: valueMarks(scale, value, percent) };
  const right: AxisDrawing | null = secondScale
    ? { axis: secondaryValue, shown: secondaryValue.visible ?? true, gridlines: false, marks: valueMarks(secondScale, secondaryValue, percent) }
    : null;
  const { shapes, plot } = lying ? drawAxes(chart, valueAxis, categoryAxis, null, around, palette) : drawAxes(chart, categoryAxis, valueAxis, right, around, palette);
  const place = (each: PlottedSeries, along: number, amount: number): readonly [number, number] => {
    const [own, axis]: [Scale, typeof value] = secondScale && each.series.axisGroup === "Secondary" ? [secondScale, secondaryValue] : [scale, value];
    const across = Math.max(-0.02, Math.min(1.02, share(own, amount, axis)));
    const at = category.reversePlotOrder && !xy ? 1 - along : along;
    return lying ? [plot.x + across * plot.width, plot.y + (1 - at) * plot.height] : [plot.x + at * plot.width, plot.y + (1 - across) * plot.height];
  };
  const groups = groupsOf(chart, plotted);
  const order: readonly Family[] = ["area", "bars", "line", "points"];
  for (const family of order) {
    for (const group of groups.filter(({ chartType }) => familyOf(chartType) === family)) {
      if (family === "bars") shapes.push(...drawBars(group, place));
      else shapes.push(...drawLines(group, family, place, (x) => share(xScale, x, category), between, palette));
      shapes.push(...drawLabels(chart, group, place, (x) => share(xScale, x, category), family, between, lying, palette));
    }
  }
  return shapes;
}

function groupsOf(chart: Chart, plotted: readonly PlottedSeries[]): Group[] {
  const keys = new Map<string, PlottedSeries[]>();
  for (const each of plotted) {
    const type = each.series.chartType ?? chart.chartType;
    const key = `${type}|${each.series.axisGroup ?? "Primary"}`;
    keys.set(key, [...(keys.get(key) ?? []), each]);
  }
  return [...keys].map(([key, members]) => {
    const chartType = key.split("|")[0] ?? chart.chartType;
    return { chartType, members, pieces: stack(members, stackingOf(chartType)) };
  });
}

type Place = (each: PlottedSeries, along: number, amount: number) => readonly [number, number];

function drawBars({ chartType, members, pieces }: Group, place: Place): Shape[] {
  const stacked = stackingOf(chartType) !== "none";
  const count = Math.max(1, members[0]?.values.length ?? 1);
  const gap = (members[0]?.series.gapWidth ?? (stacked ? 55 : 80)) / 100;
  const lanes = stacked ? 1 : members.length;
  const lane = 1 / count / (lanes + gap);
  return members.flatMap((each, at) => (pieces[at] ?? []).flatMap((piece, index): Shape[] => {
    if (!piece) return [];
    const start = index / count + (gap / 2 + (stacked ? 0 : at)) * lane;
    const width = lane * (stacked ? 1 : 0.94);
    const [x1, y1] = place(each, start, piece.from);
    const [x2, y2] = place(each, start + width, piece.to);
    const d = rectangle(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    const { line } = each.series.format;
    const border = each.series.points[index]?.format.border ?? {};
    const stroke = border.color ?? line.color ?? null;
    return [path(d, { fill: colorOf(each, index), stroke, width: border.weight ?? line.weight ?? 0.75 })];
  }));
}

const alongOf = (family: Family, each: PlottedSeries, index: number, between: boolean, xShare: (x: number) => number): number => {
  const count = Math.max(1, each.values.length);
  if (family === "points") return xShare(each.x[index] ?? 0);
  return between ? (index + 0.5) / count : count > 1 ? index / (count - 1) : 0.5;
};

function drawLines({ chartType, members, pieces }: Group, family: Family, place: Place, xShare: (x: number) => number, between: boolean, palette: Palette): Shape[] {
  return members.flatMap((each, at) => {
    const own = pieces[at] ?? [];
    const placed = own.flatMap((piece, index) => (piece ? [{ index, top: place(each, alongOf(family, each, index, between, xShare), piece.to), foot: place(each, alongOf(family, each, index, between, xShare), piece.from) }] : []));
    const tops = placed.map(({ top }) => top);
    const shapes: Shape[] = [];
    const color = each.series.format.line.color ?? colorOf(each);
    const look = { stroke: color, width: each.series.format.line.weight ?? 2.25, dash: dashOf(each.series.format.line.lineStyle) };
    if (family === "area") {
      shapes.push(path(`${points([...tops, ...placed.map(({ foot }) => foot).reverse()])}z`, { fill: colorOf(each) }));
    } else if (lined(chartType) && each.series.format.line.lineStyle !== "None") {
      const smooth = each.series.smooth ?? chartType.includes("Smooth");
      shapes.push(path(smooth ? curve(tops) : points(tops), look));
    }
    if (chartType.startsWith("Bubble")) {
      const biggest = Math.max(1, ...each.sizes.map((size) => size ?? 0));
      for (const { index, top } of placed) shapes.push(path(circle(top[0], top[1], 3 + 17 * Math.sqrt((each.sizes[index] ?? biggest) / biggest)), { fill: `${colorOf(each, index)}CC`, stroke: palette.ground }));
    } else if (hasMarkers(chartType, each.series)) {
      for (const { index, top } of placed) shapes.push(marker(each, index, top, palette));
    }
    for (const trendline of each.series.trendlines) {
      const trend = trendPoints(trendline, each.x, each.values);
      const xs = trend.map(({ x, y }) => place(each, family === "points" ? xShare(x) : between ? (x - 0.5) / each.values.length : (x - 1) / Math.max(1, each.values.length - 1), y));
      shapes.push(path(points(xs), { stroke: trendline.format.line.color ?? color, width: trendline.format.line.weight ?? 1.5, dash: dashOf(trendline.format.line.lineStyle ?? "Dot") }));
    }
    return shapes;
  });
}

/** Plain scatter charts and bubbles have no lines. */
const lined = (chartType: string): boolean => chartType !== "XYScatter" && !chartType.startsWith("Bubble");

function hasMarkers(chartType: string, { markerStyle, points: own }: ChartSeries): boolean {
  if (markerStyle !== undefined && markerStyle !== "Automatic") return markerStyle !== "None";
  if (Object.values(own).some(({ format }) => format.fill !== undefined)) return true;
  return chartType.includes("Markers") ? !chartType.includes("NoMarkers") : chartType.startsWith("XYScatter");
}

function marker({ series, index: number, ...each }: PlottedSeries, index: number, [x, y]: readonly [number, number], palette: Palette): Shape {
  const point = series.points[index];
  const size = Number(point?.["markerSize"] ?? series.markerSize ?? 5) / 2 + 0.5;
  const style = String(point?.["markerStyle"] ?? series.markerStyle ?? "Circle");
  const fill = String(point?.["markerBackgroundColor"] ?? series.markerBackgroundColor ?? "");
  const line = String(point?.["markerForegroundColor"] ?? series.markerForegroundColor ?? "");
  const d = style === "Square" ? rectangle(x - size, y - size, 2 * size, 2 * size)
    : style === "Diamond" ? `${points([[x, y - size], [x + size, y], [x, y + size], [x - size, y]])}z`
      : style === "Triangle" ? `${points([[x, y - size], [x + size, y + size], [x - size, y + size]])}z`
        : style === "X" || style === "Star" || style === "Plus" ? points([[x - size, y - size], [x + size, y + size]]) + points([[x + size, y - size], [x - size, y + size]])
          : style === "Dash" ? rectangle(x - size, y - 1, 2 * size, 2)
            : circle(x, y, size);
  const own = colorOf({ series, index: number, ...each }, index);
  const open = style === "X" || style === "Star" || style === "Plus";
  return path(d, { fill: open ? null : fill || own, stroke: line || (open ? own : palette.ground), width: 0.75 });
}

function drawLabels(chart: Chart, { members, pieces }: Group, place: Place, xShare: (x: number) => number, family: Family, between: boolean, lying: boolean, palette: Palette): Shape[] {
  const lanes = family === "bars" && pieces.every((own) => own.every((piece) => piece === null || piece.from === 0)) ? members.length : 1;
  return members.flatMap((each, at) => (pieces[at] ?? []).flatMap((piece, index): Shape[] => {
    const text = piece && labelText(chart, each, index, null);
    if (!piece || text === null) return [];
    const count = Math.max(1, each.values.length);
    const gap = (members[0]?.series.gapWidth ?? (lanes > 1 ? 80 : 55)) / 100;
    const along = family === "bars" ? (index + (gap / 2 + (at % lanes) + 0.5) / (lanes + gap)) / count : alongOf(family, each, index, between, xShare);
    const inside = /Center|Inside/.test(each.series.dataLabels.position ?? "");
    const [x, y] = place(each, along, inside ? (piece.from + piece.to) / 2 : piece.to);
    const font = { size: 9, ...each.series.dataLabels.format.font };
    if (lying && !inside) return [label(text, x + (piece.to < 0 ? -4 : 4), y + 3, palette, font, { anchor: piece.to < 0 ? "end" : "start" })];
    return [label(text, x, y - (inside ? -3 : 5), palette, font)];
  }));
}
