import type { ChartTitle } from "../../engine/charts/chart";
import { plotted, titleText } from "../../engine/charts/plot";
import { asFlag, asText, type Arguments } from "../api/arguments";
import { type ScalarMember } from "../api/hostClass";
import { invalidArgument } from "../api/officeError";
import { ChartElementClass } from "./chartElement";
import { FontClass, formatObject, type FormatState } from "./chartFormat";
import { among, flag, keptMembers, number, type ChartState } from "./chartState";

export interface TitleState extends ChartState {
  readonly title: ChartTitle;
  /** What stands there until somebody writes something. */
  readonly automatic: (state: ChartState) => string;
  readonly shown: (state: ChartState) => boolean;
}

/** A title that repeats a cell: `=Sheet1!$A$1`. */
function setFormula({ book, chart, title }: TitleState, args: Arguments): void {
  const range = book.locate(args.text(0), chart.sheetId);
  if (!range) throw invalidArgument();
  title.source = book.engine.charts.track(range.sheetId, range.area);
  title.visible = true;
  delete title.text;
  book.engine.charts.changed(chart);
}

function cellText({ book, title }: TitleState): string | null {
  const { source } = title;
  return source?.area ? book.engine.text(source.sheetId, source.area.row, source.area.column) : null;
}

const textMember: ScalarMember<TitleState> = {
  get: (state) => cellText(state) ?? state.title.text ?? state.automatic(state),
  set: ({ book, chart, title }, value) => {
    title.text = asText(value);
    title.source = null;
    title.visible = true;
    book.engine.charts.changed(chart);
  },
};

const visibleMember: ScalarMember<TitleState> = {
  get: (state) => state.title.visible ?? state.shown(state),
  set: ({ book, chart, title }, value) => {
    title.visible = asFlag(value);
    book.engine.charts.changed(chart);
  },
};

const TextClass = new ChartElementClass<FormatState>({ name: "ChartFormatString", objects: { Font: (state) => FontClass.of(state) } });

export const ChartTitleClass = new ChartElementClass<TitleState>({
  name: "ChartTitle",
  scalars: {
    Text: textMember,
    Visible: visibleMember,
    ...keptMembers<TitleState>(({ title }) => title, {
      Overlay: [flag, false], Position: [among("Automatic", "Top", "Bottom", "Left", "Right"), "Top"], ShowShadow: [flag, false],
      HorizontalAlignment: [among("Center", "Left", "Right", "Justify", "Distributed"), "Center"],
      VerticalAlignment: [among("Center", "Bottom", "Top", "Justify", "Distributed"), "Top"], TextOrientation: [number, 0],
      Left: [number, ({ chart }: ChartState) => Math.round(chart.width / 2 - 40)], Top: [number, 8],
    }),
    Width: { get: ({ book, chart, ...state }) => Math.round(String(textMember.get({ book, chart, ...state })).length * 7) },
    Height: { get: () => 24 },
  },
  objects: formatObject<TitleState>("title", ({ title }) => title.format),
  methods: {
    SetFormula: setFormula,
    /** One look for the whole title: the part that was asked for gives it. */
    GetSubstring: ({ book, chart, title }, args) => {
      if (args.integer(0) < 0 || args.integer(1) < 0) throw invalidArgument();
      return TextClass.of({ book, chart, format: title.format });
    },
  },
});

export const ChartAxisTitleClass = new ChartElementClass<TitleState>({
  name: "ChartAxisTitle",
  scalars: { Text: textMember, Visible: visibleMember, ...keptMembers<TitleState>(({ title }) => title, { TextOrientation: [number, 0] }) },
  objects: formatObject<TitleState>("axisTitle", ({ title }) => title.format),
  methods: { SetFormula: setFormula },
});

export const automaticTitle = ({ book, chart }: ChartState): string => titleText(chart, book.engine, plotted(chart, book.engine).map(({ name }) => name));
