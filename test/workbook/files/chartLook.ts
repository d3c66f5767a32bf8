/** All that the API tells of the charts of a sheet, as one value to compare. */
export async function chartsOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown[]> {
  sheet.charts.load("items/name");
  await context.sync();
  const all = sheet.charts.items.map((chart) => {
    chart.load();
    const axes = [
      chart.axes.categoryAxis, chart.axes.valueAxis, chart.axes.getItem("Category", "Secondary"), chart.axes.getItem("Value", "Secondary"),
    ];
    const labelled = [chart.dataLabels];
    const titles = [chart.title, ...axes.map(({ title }) => title)];
    const fonts = [...titles.map(({ format }) => format.font), chart.legend.format.font, ...axes.map(({ format }) => format.font), chart.dataLabels.format.font];
    const lines = [chart.format.border, chart.title.format.border, chart.legend.format.border, chart.plotArea.format.border, ...axes.map(({ format }) => format.line), ...axes.map(({ majorGridlines }) => majorGridlines.format.line)];
    const parts = [chart.legend, chart.plotArea, ...labelled, ...axes, ...titles, ...fonts, ...lines, ...axes.flatMap(({ majorGridlines, minorGridlines }) => [majorGridlines, minorGridlines])];
    for (const part of parts) part.load();
    chart.series.load("items");
    const table = chart.getDataTableOrNullObject().load();
    return { chart, parts, table, fonts, lines };
  });
  await context.sync();
  const series = all.map(({ chart }) => chart.series.items.map((each) => {
    const values = (["Values", "Categories"] as const).map((dimension) => each.getDimensionValues(dimension));
    const points = each.points.load("items");
    const trendlines = each.trendlines.load("items");
    const more = [each.dataLabels.load(), each.format.line.load(), each.xErrorBars.load(), each.yErrorBars.load()];
    return { each, values, points, trendlines, more };
  }));
  await context.sync();
  return all.map(({ chart, parts, table }, index) => ({
    chart: plain(chart), parts: parts.map(plain), table: table.isNullObject ? null : plain(table),
    series: series[index]?.map(({ each, values, points, trendlines, more }) => ({
      series: plain(each), values: values.map(({ value }) => value), points: points.items.map(plain), trendlines: trendlines.items.map(plain), more: more.map(plain),
    })),
  }));
}

/** Scalars alone: what hangs below is compared by itself. Of a title or legend that is not shown, only that. */
function plain(part: { toJSON(): object }): object {
  const all = Object.fromEntries(Object.entries(part.toJSON()).filter(([, value]) => value === null || typeof value !== "object"));
  return all["visible"] === false && "overlay" in all ? { visible: false } : all;
}
