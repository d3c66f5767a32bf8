import type { ElementFormat } from "../../engine/charts/chart";
import type { HostClass} from "../api/hostClass";
import { type HostObject, type ObjectMember } from "../api/hostClass";
import { parseColor } from "../color";
import { ChartElementClass } from "./chartElement";
import { among, atLeast, color, flag, keptMembers, text, type ChartState } from "./chartState";

export interface FormatState extends ChartState {
  readonly format: ElementFormat;
}

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"];

const changed = ({ book, chart }: FormatState): void => book.engine.charts.changed(chart);

const FillClass = new ChartElementClass<FormatState>({
  name: "ChartFill",
  methods: {
    SetSolidColor: (state, args) => {
      state.format.fill = parseColor(args.text(0));
      changed(state);
    },
    Clear: (state) => {
      state.format.fill = "";
      changed(state);
    },
  },
});

function lineClass(name: string, key: "line" | "border", width: number): HostClass<FormatState> {
  return new ChartElementClass<FormatState>({
    name,
    scalars: keptMembers<FormatState>(({ format }) => format[key], {
      Color: [color, "#D9D9D9"], LineStyle: [among(...lineStyles), "Continuous"], Weight: [atLeast(0, 1584), width],
    }),
    methods: {
      Clear: (state) => {
        Object.assign(state.format[key], { lineStyle: "None" });
        changed(state);
      },
    },
  });
}

const LineClass = lineClass("ChartLineFormat", "line", 0.75);
const BorderClass = lineClass("ChartBorder", "border", 0.75);

export const FontClass = new ChartElementClass<FormatState>({
  name: "ChartFont",
  scalars: keptMembers<FormatState>(({ format }) => format.font, {
    Bold: [flag, false], Color: [color, "#595959"], Italic: [flag, false], Name: [text, "Calibri"], Size: [atLeast(1, 409), 10],
    Underline: [among("None", "Single"), "None"],
  }),
});

const parts = { Fill: FillClass, Line: LineClass, Border: BorderClass, Font: FontClass } as const;

/** A class that holds parts of a format: `ChartTitleFormat` has Border, Fill and Font. */
function formatClass(name: string, ...names: readonly (keyof typeof parts)[]): HostClass<FormatState> {
  return new ChartElementClass<FormatState>({ name, objects: Object.fromEntries(names.map((part) => [part, (state: FormatState) => parts[part].of(state)])) });
}

const classes = {
  title: formatClass("ChartTitleFormat", "Border", "Fill", "Font"),
  axisTitle: formatClass("ChartAxisTitleFormat", "Border", "Fill", "Font"),
  legend: formatClass("ChartLegendFormat", "Border", "Fill", "Font"),
  plotArea: formatClass("ChartPlotAreaFormat", "Border", "Fill"),
  axis: formatClass("ChartAxisFormat", "Fill", "Font", "Line"),
  gridlines: formatClass("ChartGridlinesFormat", "Line"),
  series: formatClass("ChartSeriesFormat", "Fill", "Line"),
  point: formatClass("ChartPointFormat", "Border", "Fill"),
  dataLabel: formatClass("ChartDataLabelFormat", "Border", "Fill", "Font"),
  trendline: formatClass("ChartTrendlineFormat", "Line"),
  trendlineLabel: formatClass("ChartTrendlineLabelFormat", "Border", "Fill", "Font"),
  errorBars: formatClass("ChartErrorBarsFormat", "Line"),
  dataTable: formatClass("ChartDataTableFormat", "Border", "Fill", "Font"),
} as const;

/** `element.format` of a class, over the element's own format. */
export const formatObject = <State extends ChartState>(kind: keyof typeof classes, formatOf: (state: State) => ElementFormat): { readonly Format: ObjectMember<State> } => ({
  Format: ({ book, chart, ...state }): HostObject => classes[kind].of({ book, chart, format: formatOf({ book, chart, ...state } as State) }),
});

/** The format of the whole chart. */
export const ChartAreaFormatClass = new ChartElementClass<FormatState>({
  name: "ChartAreaFormat",
  scalars: keptMembers<FormatState>(({ chart }) => chart.options, { RoundedCorners: [flag, false], ColorScheme: [text, "ColorfulPalette1"] }),
  objects: { Fill: (state) => FillClass.of(state), Font: (state) => FontClass.of(state), Border: (state) => BorderClass.of(state) },
});
