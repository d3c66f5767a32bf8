import { asFlag } from "../api/arguments";
import { invalidArgument } from "../api/officeError";
import { ChartElementClass } from "./chartElement";
import { formatObject } from "./chartFormat";
import { among, flag, keptMembers, number, type ChartState } from "./chartState";

interface EntryState extends ChartState {
  readonly index: number;
}

export const showsLegend = ({ chart }: ChartState): boolean => chart.legend.visible ?? (chart.series.length > 1 || /Pie|Doughnut|BarOfPie/.test(chart.chartType));

const EntryClass = new ChartElementClass<EntryState>({
  name: "ChartLegendEntry",
  scalars: {
    Index: { get: ({ index }) => index },
    Visible: {
      get: ({ chart, index }) => !chart.legend.hiddenEntries.includes(index),
      set: ({ book, chart, index }, value) => {
        const { hiddenEntries } = chart.legend;
        const at = hiddenEntries.indexOf(index);
        if (asFlag(value) && at >= 0) hiddenEntries.splice(at, 1);
        if (!asFlag(value) && at < 0) hiddenEntries.push(index);
        book.engine.charts.changed(chart);
      },
    },
    Left: { get: () => 0 },
    Top: { get: ({ index }) => index * 15 },
    Width: { get: () => 60 },
    Height: { get: () => 15 },
  },
});

const EntryCollectionClass = new ChartElementClass<ChartState>({
  name: "ChartLegendEntryCollection",
  items: (state) => state.chart.series.map((_, index) => EntryClass.of({ ...state, index })),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (state, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= state.chart.series.length) throw invalidArgument();
      return EntryClass.of({ ...state, index });
    },
  },
});

export const ChartLegendClass = new ChartElementClass<ChartState>({
  name: "ChartLegend",
  scalars: keptMembers<ChartState>(({ chart }) => chart.legend, {
    Visible: [flag, showsLegend], Position: [among("Top", "Bottom", "Left", "Right", "Corner", "Custom"), "Bottom"], Overlay: [flag, false], ShowShadow: [flag, false],
    Left: [number, ({ chart }: ChartState) => Math.round(chart.width / 3)], Top: [number, ({ chart }: ChartState) => Math.max(0, chart.height - 24)],
    Width: [number, ({ chart }: ChartState) => Math.round(chart.width / 3)], Height: [number, 20],
  }),
  objects: { ...formatObject<ChartState>("legend", ({ chart }) => chart.legend.format), LegendEntries: (state) => EntryCollectionClass.of(state) },
});
