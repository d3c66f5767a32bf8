import { displayText } from "../../formats/displayText";
import type { Chart, ChartAxis } from "../chart";
import { ticks, type Scale } from "../scale";
import { groundLabel, textWidth, type Box } from "./frame";
import { path, points, type Palette, type Shape } from "./shape";

const displayUnits: Readonly<Record<string, number>> = {
  Hundreds: 1e2, Thousands: 1e3, TenThousands: 1e4, HundredThousands: 1e5, Millions: 1e6, TenMillions: 1e7, HundredMillions: 1e8, Billions: 1e9, Trillions: 1e12,
};

const unitOf = ({ displayUnit, customDisplayUnit }: ChartAxis): number => (displayUnit === "Custom" ? (customDisplayUnit ?? 1) : (displayUnits[displayUnit ?? ""] ?? 1));

/** A place on a scale, from 0 to 1. */
export function share({ minimum, maximum }: Scale, value: number, axis: ChartAxis): number {
  const part = axis.scaleType === "Logarithmic" && minimum > 0
    ? Math.log(value / minimum) / Math.log(maximum / minimum)
    : (value - minimum) / (maximum - minimum);
  return axis.reversePlotOrder ? 1 - part : part;
}

export interface AxisMarks {
  readonly at: number;
  readonly text: string;
}

export function valueMarks(scale: Scale, axis: ChartAxis, percent: boolean): AxisMarks[] {
  return ticks(scale).map((value) => ({ at: share(scale, value, axis), text: displayText(value / unitOf(axis), axis.numberFormat ?? (percent ? "0%" : "General")) }));
}

/** Categories stand between the lines, or on them. */
export function categoryMarks(categories: readonly string[], axis: ChartAxis, between: boolean): AxisMarks[] {
  const count = categories.length;
  return categories.map((text, index) => {
    const at = between ? (index + 0.5) / count : count > 1 ? index / (count - 1) : 0.5;
    return { at: axis.reversePlotOrder ? 1 - at : at, text };
  });
}

export interface AxisDrawing {
  readonly axis: ChartAxis;
  readonly marks: readonly AxisMarks[];
  readonly shown: boolean;
  readonly gridlines: boolean;
}

const titleSize = ({ title }: ChartAxis): number => (title.visible ? (title.format.font.size ?? 10) * 1.6 : 0);

/** Draws the two axes and their lines around the plot; the box that is left is for the series. */
export function drawAxes(chart: Chart, horizontal: AxisDrawing, vertical: AxisDrawing, right: AxisDrawing | null, around: Box, palette: Palette): { readonly shapes: Shape[]; readonly plot: Box } {
  const size = (axis: ChartAxis): number => axis.format.font.size ?? 9;
  const widest = ({ axis, marks, shown }: AxisDrawing): number => (shown ? Math.max(0, ...marks.map(({ text }) => textWidth(text, size(axis)))) + 6 : 0);
  const left = around.x + titleSize(vertical.axis) + Math.min(widest(vertical), around.width * 0.4);
  const rightSpace = right ? widest(right) + titleSize(right.axis) : 6;
  const bottom = (horizontal.shown ? size(horizontal.axis) + 8 : 4) + titleSize(horizontal.axis);
  const plot: Box = { x: left, y: around.y + 4, width: Math.max(10, around.x + around.width - left - rightSpace), height: Math.max(10, around.height - bottom - 4) };
  const shapes: Shape[] = [];
  if (chart.plotArea.format.fill) shapes.push(path(`M${plot.x} ${plot.y}h${plot.width}v${plot.height}h${-plot.width}z`, { fill: chart.plotArea.format.fill }));
  const xOf = (at: number): number => plot.x + at * plot.width;
  const yOf = (at: number): number => plot.y + (1 - at) * plot.height;
  const lineLook = (axis: ChartAxis) => ({ stroke: axis.majorGridlines.format.line.color ?? palette.line, width: axis.majorGridlines.format.line.weight ?? 0.6 });
  if (vertical.gridlines) for (const { at } of vertical.marks) shapes.push(path(points([[plot.x, yOf(at)], [plot.x + plot.width, yOf(at)]]), lineLook(vertical.axis)));
  if (horizontal.gridlines) for (const { at } of horizontal.marks) shapes.push(path(points([[xOf(at), plot.y], [xOf(at), plot.y + plot.height]]), lineLook(horizontal.axis)));
  const axisLook = (axis: ChartAxis) => ({ stroke: axis.format.line.color ?? palette.line, width: axis.format.line.weight ?? 0.9 });
  if (horizontal.shown) {
    shapes.push(path(points([[plot.x, plot.y + plot.height], [plot.x + plot.width, plot.y + plot.height]]), axisLook(horizontal.axis)));
    shapes.push(...thinned(horizontal.marks, plot.width, size(horizontal.axis)).map(({ at, text }) =>
      groundLabel(text, xOf(at), plot.y + plot.height + size(horizontal.axis) + 4, palette, { size: 9, ...horizontal.axis.format.font })));
  }
  if (vertical.shown) {
    shapes.push(...vertical.marks.map(({ at, text }) => groundLabel(text, plot.x - 5, yOf(at) + 3, palette, { size: 9, ...vertical.axis.format.font }, { anchor: "end" })));
  }
  if (right?.shown) {
    shapes.push(...right.marks.map(({ at, text }) => groundLabel(text, plot.x + plot.width + 5, yOf(at) + 3, palette, { size: 9, ...right.axis.format.font }, { anchor: "start" })));
  }
  const title = (axis: ChartAxis, x: number, y: number, turn: number): void => {
    if (axis.title.visible) shapes.push(groundLabel(axis.title.text ?? "Axis Title", x, y, palette, { size: 10, ...axis.title.format.font }, { turn }));
  };
  title(horizontal.axis, plot.x + plot.width / 2, around.y + around.height - 2, 0);
  title(vertical.axis, around.x + 8, plot.y + plot.height / 2, -90);
  if (right) title(right.axis, around.x + around.width - 4, plot.y + plot.height / 2, 90);
  return { shapes, plot };
}

/** Leaves out labels that would run into each other. */
function thinned(marks: readonly AxisMarks[], width: number, size: number): readonly AxisMarks[] {
  const widest = Math.max(1, ...marks.map(({ text }) => textWidth(text, size))) + 4;
  const step = Math.max(1, Math.ceil((marks.length * widest) / Math.max(1, width)));
  return marks.filter((_, index) => index % step === 0);
}
