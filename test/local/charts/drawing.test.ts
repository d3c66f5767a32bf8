import { newChart, plainSeries, type Chart } from "../../../local/workbook/engine/charts/chart";
import type { ChartReader } from "../../../local/workbook/engine/charts/plot";
import { drawChart } from "../../../local/workbook/engine/charts/scene/draw";
import { DARK, LIGHT, type Shape } from "../../../local/workbook/engine/charts/scene/shape";
import { toSvg } from "../../../local/workbook/engine/charts/scene/write";

const cells: readonly (readonly (string | number)[])[] = [["", "Plan", "<Actual>"], ["North", 10, 20], ["South", 30, 5], ["West", 20, 15]];
let hiddenRow = -1;
const reader: ChartReader = {
  value: (_sheet, row, column) => cells[row]?.[column] ?? null,
  text: (_sheet, row, column) => String(cells[row]?.[column] ?? ""),
  isRowHidden: (_sheet, row) => row === hiddenRow,
};
const column = (index: number) => ({ sheetId: "s", area: { row: 1, column: index, rows: 3, columns: 1 } });
const heading = (index: number) => ({ sheetId: "s", area: { row: 0, column: index, rows: 1, columns: 1 } });

function chartOf(chartType: string): Chart {
  const chart = newChart("1", "s", "Chart 1", chartType);
  chart.series = [1, 2].map((index) => plainSeries({ nameSource: heading(index), values: column(index), categories: column(0) }));
  return chart;
}

const filled = (shapes: readonly Shape[], color: string): number => shapes.filter((shape) => shape.kind === "path" && shape.fill === color).length;
const texts = (shapes: readonly Shape[]): string[] => shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));

describe("a drawn chart", () => {
  test.each([["ColumnClustered", 4], ["BarStacked", 4], ["ColumnStacked100", 4], ["AreaStacked", 2], ["Line", 1]])("of type %s has a piece for each value", (type, pieces) => {
    expect(filled(drawChart(chartOf(type), reader, LIGHT), "#4472C4")).toBe(pieces); // the legend's square among them
  });

  test("says what it shows: title, legend, categories and numbers", () => {
    const drawn = texts(drawChart(chartOf("ColumnClustered"), reader, LIGHT));
    expect(drawn).toEqual(expect.arrayContaining(["Chart Title", "Plan", "<Actual>", "North", "South", "West", "0", "30"]));
  });

  test("can be read in the dark: colours made for white paper give way, those on a ground of its own stay", () => {
    const colors = (change: (chart: Chart) => void, palette = DARK): Set<string> => {
      const chart = chartOf("ColumnClustered");
      chart.title.format.font.color = "#404040";
      change(chart);
      return new Set(drawChart(chart, reader, palette).flatMap((shape) => (shape.kind === "text" ? [shape.color] : [])));
    };
    expect(colors(() => undefined)).toEqual(new Set([DARK.text]));
    expect(colors((chart) => (chart.title.format.font.color = "#FFC000"))).toEqual(new Set(["#FFC000", DARK.text]));
    expect(colors((chart) => (chart.format.fill = "#FFFFFF"))).toEqual(new Set(["#404040", LIGHT.text]));
    expect(colors(() => undefined, LIGHT)).toEqual(new Set(["#404040", LIGHT.text]));
  });

  test("shows pies by category, with shares when they are asked for", () => {
    const chart = chartOf("Pie");
    chart.series[0]!.hasDataLabels = true;
    chart.dataLabels.showPercentage = true;
    const drawn = drawChart(chart, reader, LIGHT);
    expect(texts(drawn)).toEqual(expect.arrayContaining(["North", "17%", "50%", "33%"]));
    expect(filled(drawn, "#ED7D31")).toBe(2);
  });

  test("takes colours, hidden series and labels from the chart", () => {
    const chart = chartOf("ColumnClustered");
    chart.series[0]!.format.fill = "#123456";
    chart.series[1]!.filtered = true;
    chart.series[0]!.hasDataLabels = true;
    const drawn = drawChart(chart, reader, LIGHT);
    expect([filled(drawn, "#123456"), filled(drawn, "#ED7D31")]).toEqual([4, 0]);
    expect(texts(drawn)).toEqual(expect.arrayContaining(["10", "20", "30"]));
  });

  test("leaves rows out that are out of sight", () => {
    hiddenRow = 2;
    try {
      expect(texts(drawChart(chartOf("Line"), reader, LIGHT))).not.toContain("South");
      const all = chartOf("Line");
      all.options["plotVisibleOnly"] = false;
      expect(texts(drawChart(all, reader, LIGHT))).toContain("South");
    } finally {
      hiddenRow = -1;
    }
  });

  test("is safe to put into a page whatever its cells say", () => {
    const svg = toSvg(drawChart(chartOf("Line"), reader, LIGHT), 360, 216, '"><script>');
    expect(svg).toContain("&lt;Actual&gt;");
    expect(svg).not.toContain("<script>");
  });
});
