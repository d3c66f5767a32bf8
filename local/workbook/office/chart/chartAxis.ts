import type { AxisKey, ChartAxis, ChartGridlines } from "../../engine/charts/chart";
import { plotted } from "../../engine/charts/plot";
import { scaleOf, type Scale } from "../../engine/charts/scale";
import { stackedExtent } from "../../engine/charts/stacking";
import type { HostClass } from "../api/hostClass";
import { invalidArgument } from "../api/officeError";
import { RangeClass } from "../declaredClasses";
import { ChartElementClass } from "./chartElement";
import { formatObject } from "./chartFormat";
import { among, atLeast, automatic, flag, kept, keptMembers, number, text, type ChartState } from "./chartState";
import { ChartAxisTitleClass } from "./chartTitle";

interface AxisState extends ChartState {
  readonly key: AxisKey;
}

const axisOf = ({ chart, key }: AxisState): ChartAxis => chart.axes[key];
const isValue = (key: AxisKey): boolean => key === "value" || key === "secondaryValue";

/** The scale that the axis has with what is in the cells now. */
function scale(state: AxisState): Scale {
  const { chart, book, key } = state;
  const group = key === "secondaryValue" ? "Secondary" : "Primary";
  const series = plotted(chart, book.engine).filter((each) => (each.series.axisGroup ?? "Primary") === group);
  const values = isValue(key) ? stackedExtent(chart.chartType, series) : series.flatMap(({ x }) => x);
  return scaleOf(values, axisOf(state));
}

interface GridlinesState extends AxisState {
  readonly lines: ChartGridlines;
  readonly usual: boolean;
}

const GridlinesClass = new ChartElementClass<GridlinesState>({
  name: "ChartGridlines",
  scalars: { Visible: kept<GridlinesState, ChartGridlines>(({ lines }) => lines, "visible", flag, ({ usual }: GridlinesState) => usual) },
  objects: formatObject<GridlinesState>("gridlines", ({ lines }) => lines.format),
});

const units = ["None", "Hundreds", "Thousands", "TenThousands", "HundredThousands", "Millions", "TenMillions", "HundredMillions", "Billions", "Trillions", "Custom"];
const ticks = among("None", "Cross", "Inside", "Outside");
const timeUnit = among("Days", "Months", "Years");

export const ChartAxisClass: HostClass<AxisState> = new ChartElementClass<AxisState>({
  name: "ChartAxis",
  scalars: {
    Minimum: kept(axisOf, "minimum", automatic, (state: AxisState) => scale(state).minimum),
    Maximum: kept(axisOf, "maximum", automatic, (state: AxisState) => scale(state).maximum),
    MajorUnit: kept(axisOf, "majorUnit", automatic, (state: AxisState) => scale(state).majorUnit),
    MinorUnit: kept(axisOf, "minorUnit", automatic, (state: AxisState) => scale(state).majorUnit / 5),
    Type: { get: ({ key }) => (isValue(key) ? "Value" : key === "series" ? "Series" : "Category") },
    AxisGroup: { get: ({ key }) => (key.startsWith("secondary") ? "Secondary" : "Primary") },
    CustomDisplayUnit: { get: (state) => axisOf(state).customDisplayUnit ?? 0 },
    CrossesAt: { get: (state) => axisOf(state)["crossesAt"] ?? 0 },
    PositionAt: { get: (state) => axisOf(state)["positionAt"] ?? 0 },
    Left: { get: () => 0 },
    Top: { get: () => 0 },
    Height: { get: ({ chart }) => chart.height },
    Width: { get: ({ chart }) => chart.width },
    ...keptMembers<AxisState>(axisOf, {
      Visible: [flag, ({ key }: AxisState) => key !== "series" && key !== "secondaryCategory"],
      DisplayUnit: [among(...units), "None"], ShowDisplayUnitLabel: [flag, true], ScaleType: [among("Linear", "Logarithmic"), "Linear"],
      LogBase: [atLeast(2, 1000), 10], ReversePlotOrder: [flag, false], Crosses: [among("Automatic", "Maximum", "Minimum", "Custom"), "Automatic"],
      IsBetweenCategories: [flag, true], MajorTickMark: [ticks, "None"], MinorTickMark: [ticks, "None"], TickMarkSpacing: [atLeast(1), 1],
      TickLabelPosition: [among("NextToAxis", "High", "Low", "None"), "NextToAxis"], TickLabelSpacing: [automatic, 1],
      Alignment: [among("Center", "Left", "Right"), "Center"], MultiLevel: [flag, true], NumberFormat: [text, "General"], LinkNumberFormat: [flag, (state: AxisState) => axisOf(state).numberFormat === undefined],
      Offset: [atLeast(0, 1000), 100], TextOrientation: [number, 0], Position: [among("Automatic", "Maximum", "Minimum", "Custom"), "Automatic"],
      CategoryType: [among("Automatic", "TextAxis", "DateAxis"), "Automatic"], BaseTimeUnit: [timeUnit, "Days"], MajorTimeUnitScale: [timeUnit, "Days"],
      MinorTimeUnitScale: [timeUnit, "Days"],
    }),
  },
  objects: {
    ...formatObject<AxisState>("axis", (state) => axisOf(state).format),
    MajorGridlines: (state) => GridlinesClass.of({ ...state, lines: axisOf(state).majorGridlines, usual: state.key === "value" }),
    MinorGridlines: (state) => GridlinesClass.of({ ...state, lines: axisOf(state).minorGridlines, usual: false }),
    Title: ({ book, chart, key }) => ChartAxisTitleClass.of({ book, chart, title: chart.axes[key].title, automatic: () => "Axis Title", shown: () => false }),
  },
  methods: {
    SetCategoryNames: ({ book, chart, key }, args) => {
      const range = args.object(0, RangeClass);
      if (!range) throw invalidArgument();
      chart.axes[key].categories = book.engine.charts.track(range.sheetId, range.area);
      book.engine.charts.changed(chart);
    },
    SetCrossesAt: (state, args) => setAt(state, "crossesAt", args.raw(0)),
    SetPositionAt: (state, args) => setAt(state, "positionAt", args.raw(0)),
    SetCustomDisplayUnit: (state, args) => {
      axisOf(state).customDisplayUnit = Number(atLeast(Number.MIN_VALUE)(args.raw(0)));
      axisOf(state).displayUnit = "Custom";
      state.book.engine.charts.changed(state.chart);
    },
  },
});

function setAt(state: AxisState, key: "crossesAt" | "positionAt", value: unknown): void {
  axisOf(state)[key] = number(value);
  axisOf(state)[key === "crossesAt" ? "crosses" : "position"] = "Custom";
  state.book.engine.charts.changed(state.chart);
}

export const ChartAxesClass = new ChartElementClass<ChartState>({
  name: "ChartAxes",
  objects: {
    CategoryAxis: (state) => ChartAxisClass.of({ ...state, key: "category" }),
    ValueAxis: (state) => ChartAxisClass.of({ ...state, key: "value" }),
    SeriesAxis: (state) => ChartAxisClass.of({ ...state, key: "series" }),
  },
  methods: {
    GetItem: (state, args) => {
      const type = args.choice(0, ["Category", "Value", "Series"]);
      const secondary = args.choice(1, ["Primary", "Secondary"], "Primary") === "Secondary";
      if (type === "Series") return ChartAxisClass.of({ ...state, key: "series" });
      const key = type === "Category" ? (secondary ? "secondaryCategory" : "category") : secondary ? "secondaryValue" : "value";
      return ChartAxisClass.of({ ...state, key });
    },
  },
});
