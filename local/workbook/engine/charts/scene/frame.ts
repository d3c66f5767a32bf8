import type { Chart, FontFormat } from "../chart";
import { titleText, type ChartReader, type PlottedSeries } from "../plot";
import { isReadable } from "./contrast";
import { accent, DARK, path, rectangle, type Palette, type Shape, type TextShape } from "./shape";

/** A rectangle of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LegendEntry {
  readonly text: string;
  readonly color: string;
}

/** About as wide as the text is: the browser sets it, nobody measures it. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, letter) => width + (/[\u1100-\uffef]/u.test(letter) ? 1 : 0.52) * size, 0);

export const label = (text: string, x: number, y: number, palette: Palette, font: FontFormat = {}, more: Partial<TextShape> = {}): TextShape => ({
  kind: "text", text, x, y, size: font.size ?? 9, anchor: "middle", color: font.color ?? palette.text, bold: font.bold ?? false, italic: font.italic ?? false,
  font: font.name ?? "", turn: 0, ...more,
});

/** Text on the chart's ground: a colour made for white paper is not kept where it could not be read in the dark. */
export const groundLabel = (text: string, x: number, y: number, palette: Palette, { color, ...font }: FontFormat, more: Partial<TextShape> = {}): TextShape =>
  label(text, x, y, palette, color !== undefined && (palette !== DARK || isReadable(color, palette.ground)) ? { ...font, color } : font, more);

/** The colour of a series, or of one of its points. */
export function colorOf({ series, index }: PlottedSeries, point?: number): string {
  const own = point === undefined ? undefined : series.points[point]?.format.fill;
  return own ?? series.format.fill ?? series.format.line.color ?? accent(index);
}

/** Ground, title and legend; what is left over is for the plot. */
export function frame(chart: Chart, entries: readonly LegendEntry[], names: readonly string[], showsLegend: boolean, palette: Palette, reader: ChartReader): { readonly shapes: Shape[]; readonly left: Box } {
  const { width, height, format, title, legend } = chart;
  const shapes: Shape[] = [];
  if (format.fill !== "") shapes.push(path(rectangle(0, 0, width, height), { fill: format.fill ?? palette.ground }));
  if (format.border.lineStyle !== "None") shapes.push(path(rectangle(0.4, 0.4, width - 0.8, height - 0.8), { stroke: format.border.color ?? palette.line, width: format.border.weight ?? 0.75 }));
  let top = 10;
  let bottom = height - 8;
  let left = 10;
  let right = width - 12;
  if (title.visible ?? true) {
    const size = title.format.font.size ?? 14;
    const text = titleText(chart, reader, names);
    const lines = text.split("\n");
    lines.forEach((line, index) => shapes.push(groundLabel(line, width / 2, 12 + size * (0.75 + index * 1.2), palette, { ...title.format.font, size })));
    if (!title.overlay) top += size * 1.2 * lines.length + 8;
  }
  const shown = showsLegend ? entries.filter((_, index) => !legend.hiddenEntries.includes(index)) : [];
  if (shown.length > 0) {
    const font = legend.format.font;
    const size = font.size ?? 9;
    const widths = shown.map(({ text }) => textWidth(text, size) + 22);
    const position = legend.position ?? "Bottom";
    const entry = ({ text, color }: LegendEntry, x: number, y: number): void => {
      shapes.push(path(rectangle(x, y - size * 0.7, 8, size * 0.7), { fill: color }), groundLabel(text, x + 12, y, palette, font, { anchor: "start" }));
    };
    if (position === "Bottom" || position === "Top") {
      const total = widths.reduce((sum, each) => sum + each, 0);
      let x = Math.max(8, (width - total) / 2);
      const y = position === "Bottom" ? height - 10 : top + size;
      shown.forEach((each, index) => {
        entry(each, x, y);
        x += widths[index] ?? 0;
      });
      if (!legend.overlay && position === "Bottom") bottom -= size + 10;
      if (!legend.overlay && position === "Top") top += size + 10;
    } else {
      const wide = Math.min(width * 0.4, Math.max(...widths));
      const x = position === "Left" ? 10 : width - wide - 4;
      const first = position === "Corner" ? top + size : top + (bottom - top - shown.length * size * 1.6) / 2 + size;
      shown.forEach((each, index) => entry(each, x, first + index * size * 1.6));
      if (!legend.overlay && position === "Left") left += wide;
      if (!legend.overlay && position !== "Left") right -= wide;
    }
  }
  return { shapes, left: { x: left, y: top, width: Math.max(10, right - left), height: Math.max(10, bottom - top) } };
}
