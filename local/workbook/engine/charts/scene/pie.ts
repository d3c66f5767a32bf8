import type { Chart } from "../chart";
import type { PlottedSeries } from "../plot";
import { label, type Box } from "./frame";
import { labelText } from "./labels";
import { accent, path, slice, type Palette, type Shape } from "./shape";

export const sliceColor = ({ series }: PlottedSeries, point: number): string => series.points[point]?.format.fill ?? accent(point);

/** Pies show their first series, doughnuts a ring for each. */
export function drawPie(chart: Chart, plotted: readonly PlottedSeries[], box: Box, palette: Palette): Shape[] {
  const ring = chart.chartType.startsWith("Doughnut");
  const drawn = ring ? plotted : plotted.slice(0, 1);
  const radius = Math.max(5, Math.min(box.width, box.height) / 2 - 4);
  const hole = ring ? ((plotted[0]?.series.doughnutHoleSize ?? 75) / 100) * radius : 0;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const exploded = chart.chartType.includes("Exploded") ? 12 : 0;
  return drawn.flatMap((each, at) => {
    const inner = hole + ((radius - hole) / drawn.length) * at;
    const outer = hole + ((radius - hole) / drawn.length) * (at + 1);
    const total = each.values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0) || 1;
    let turn = (each.series.firstSliceAngle ?? 0) / 360;
    return each.values.flatMap((value, point): Shape[] => {
      const from = turn;
      turn += Math.abs(value ?? 0) / total;
      if (turn === from) return [];
      const middle = ((from + turn) / 2) * 2 * Math.PI;
      const out = ((each.series.explosion ?? exploded) / 100) * radius;
      const [cx, cy] = [x + out * Math.sin(middle), y - out * Math.cos(middle)];
      const shapes: Shape[] = [path(slice(cx, cy, outer - out * 0.3, inner, from, turn), { fill: sliceColor(each, point), stroke: palette.ground, width: 1 })];
      const text = labelText(chart, each, point, (turn - from));
      const distance = inner > 0 ? (inner + outer) / 2 : outer * 0.7;
      if (text !== null) shapes.push(label(text, cx + distance * Math.sin(middle), cy - distance * Math.cos(middle) + 3, { ...palette, text: "#FFFFFF" }, each.series.dataLabels.format.font));
      return shapes;
    });
  });
}
