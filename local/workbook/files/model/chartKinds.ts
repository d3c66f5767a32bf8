/** How a file says a type of chart: an element with series, and what stands in it. */
export interface ChartKind {
  readonly element: string;
  /** Elements that stand before the series and say which form it is. */
  readonly head: Readonly<Record<string, string>>;
  /** Elements that stand after the series. */
  readonly tail: Readonly<Record<string, string>>;
  readonly axes: "none" | "category" | "numbers" | "three";
  /** What a series of it does unless it says otherwise. */
  readonly markers: boolean | null;
  readonly smooth: boolean;
  readonly lines: boolean;
  readonly exploded: boolean;
}

const kind = (element: string, head: ChartKind["head"] = {}, more: Partial<ChartKind> = {}): ChartKind =>
  ({ element, head, tail: {}, axes: "category", markers: null, smooth: false, lines: true, exploded: false, ...more });

const groupings = [["Clustered", "clustered"], ["Stacked", "stacked"], ["Stacked100", "percentStacked"]] as const;
const directions = [["Column", "Col", "col"], ["Bar", "Bar", "bar"]] as const;
const solids = [["Cylinder", "cylinder"], ["Cone", "cone"], ["Pyramid", "pyramid"]] as const;

const bars: readonly (readonly [string, ChartKind])[] = directions.flatMap(([word, short, barDir]) => groupings.flatMap(([suffix, grouping]) => [
  [`${word}${suffix}`, kind("barChart", { barDir, grouping })] as const,
  [`3D${word}${suffix}`, kind("bar3DChart", { barDir, grouping }, { tail: { shape: "box" } })] as const,
  ...solids.map(([solid, shape]) => [`${solid}${short}${suffix}`, kind("bar3DChart", { barDir, grouping }, { tail: { shape } })] as const),
]));

const standing: readonly (readonly [string, ChartKind])[] = [["3DColumn", "box"], ...solids.map(([solid, shape]) => [`${solid}Col`, shape] as const)].map(([word, shape = ""]) =>
  [word as string, kind("bar3DChart", { barDir: "col", grouping: "standard" }, { tail: { shape }, axes: "three" })] as const);

const standards = [["", "standard"], ["Stacked", "stacked"], ["Stacked100", "percentStacked"]] as const;

const lines: readonly (readonly [string, ChartKind])[] = standards.flatMap(([suffix, grouping]) => [
  [`Line${suffix}`, kind("lineChart", { grouping }, { markers: false })] as const,
  [`LineMarkers${suffix}`, kind("lineChart", { grouping }, { markers: true })] as const,
  [`Area${suffix}`, kind("areaChart", { grouping })] as const,
  [`3DArea${suffix}`, kind("area3DChart", { grouping }, suffix === "" ? { axes: "three" } : {})] as const,
]);

const scatter = (scatterStyle: string, more: Partial<ChartKind>): ChartKind => kind("scatterChart", { scatterStyle }, { axes: "numbers", ...more });
const round = { axes: "none" } as const;

/**
 * Excel's types of charts that DrawingML's charts can say. The first of two that look alike in a file is what a file is
 * read as.
 */
export const chartKinds: ReadonlyMap<string, ChartKind> = new Map<string, ChartKind>([
  ...bars,
  ...standing,
  ...lines,
  ["3DLine", kind("line3DChart", { grouping: "standard" }, { axes: "three" })],
  ["Pie", kind("pieChart", {}, round)],
  ["PieExploded", kind("pieChart", {}, { ...round, exploded: true })],
  ["3DPie", kind("pie3DChart", {}, round)],
  ["3DPieExploded", kind("pie3DChart", {}, { ...round, exploded: true })],
  ["PieOfPie", kind("ofPieChart", { ofPieType: "pie" }, round)],
  ["BarOfPie", kind("ofPieChart", { ofPieType: "bar" }, round)],
  ["Doughnut", kind("doughnutChart", {}, round)],
  ["DoughnutExploded", kind("doughnutChart", {}, { ...round, exploded: true })],
  ["XYScatter", scatter("lineMarker", { markers: true, lines: false })],
  ["XYScatterLines", scatter("lineMarker", { markers: true })],
  ["XYScatterLinesNoMarkers", scatter("lineMarker", { markers: false })],
  ["XYScatterSmooth", scatter("smoothMarker", { markers: true, smooth: true })],
  ["XYScatterSmoothNoMarkers", scatter("smoothMarker", { markers: false, smooth: true })],
  ["Bubble", kind("bubbleChart", {}, { axes: "numbers" })],
  ["Bubble3DEffect", kind("bubbleChart", {}, { axes: "numbers", tail: { bubble3D: "1" } })],
  ["Radar", kind("radarChart", { radarStyle: "marker" }, { markers: false })],
  ["RadarMarkers", kind("radarChart", { radarStyle: "marker" }, { markers: true })],
  ["RadarFilled", kind("radarChart", { radarStyle: "filled" })],
  ["Surface", kind("surface3DChart", { wireframe: "0" }, { axes: "three" })],
  ["SurfaceWireframe", kind("surface3DChart", { wireframe: "1" }, { axes: "three" })],
  ["SurfaceTopView", kind("surfaceChart", { wireframe: "0" }, { axes: "three" })],
  ["SurfaceTopViewWireframe", kind("surfaceChart", { wireframe: "1" }, { axes: "three" })],
  ["StockHLC", kind("stockChart", {}, { markers: false, lines: false })],
  ["StockOHLC", kind("stockChart", {}, { markers: false, lines: false, tail: { upDownBars: "1" } })],
]);

/**
 * Types of charts that Excel keeps in another format (Treemap, Waterfall …). They are written as the columns that they are
 * drawn as, with their type beside it in an extension of our own, which other programs pass over.
 */
export const PLAIN_KIND: ChartKind = kind("barChart", { barDir: "col", grouping: "clustered" });
export const TYPE_EXTENSION = { uri: "{8D0C4F1B-54F4-4E3B-9F6C-0F4A5D6B7C21}", namespace: "urn:kpitables:chart" } as const;

/** Types of charts whose volume stands as columns behind the prices, and the type of these. */
export const volumeStocks: Readonly<Record<string, string>> = { StockVHLC: "StockHLC", StockVOHLC: "StockOHLC" };

export const isRound = ({ axes }: ChartKind): boolean => axes === "none";
export const isSolid = ({ element }: ChartKind): boolean => element.includes("3D");
