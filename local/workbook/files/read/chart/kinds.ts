import { chartKinds, type ChartKind } from "../../model/chartKinds";
import { childOf, childrenOf, type XmlElement } from "../../xml/tree";
import { AWAY } from "../../write/chart/series";
import { amountOf, isSet, valueOf } from "./format";

/** What files leave out of the elements that say which form a chart has. */
const unsaid: Readonly<Record<string, string>> = { barDir: "col", grouping: "standard", ofPieType: "pie", radarStyle: "marker", wireframe: "0", shape: "box" };

/** Elements whose words do not tell forms apart: the series do. */
const idle = new Set(["scatterStyle"]);

/** The type of chart that a group of series is; null for one that is not known. */
export function readKind(group: XmlElement): { readonly type: string; readonly kind: ChartKind } | null {
  const series = childrenOf(group, "ser");
  const bare = series.filter((each) => valueOf(childOf(each, "marker"), "symbol") === "none").length;
  const hasMarkers = bare <= series.length / 2; // What most series have is the type; the others say that they differ.
  const hasLines = series.some((each) => !childOf(childOf(childOf(each, "spPr"), "ln"), "noFill"));
  const isSmooth = series.length > 0 && series.every((each) => isSet(each, "smooth", true));
  const isExploded = series.some((each) => amountOf(each, "explosion") === AWAY);
  const isScatter = group.name === "scatterChart";
  const markersCount = group.name !== "lineChart" || isSet(group, "marker", false) || series.some((each) => childOf(each, "marker") !== undefined);
  const candidates = [...chartKinds].filter(([, kind]) => kind.element === group.name && kind.exploded === isExploded && saysSame(group, kind));
  const [found] = candidates.filter(([, kind]) => {
    if (kind.markers !== null && group.name !== "stockChart" && kind.markers !== (hasMarkers && markersCount)) return false;
    return !isScatter || (kind.lines ? hasLines && kind.smooth === isSmooth : !hasLines);
  });
  const [type, kind] = found ?? candidates[0] ?? [];
  return type !== undefined && kind ? { type, kind } : null;
}

function saysSame(group: XmlElement, { head, tail, element }: ChartKind): boolean {
  const isBar = element.startsWith("bar");
  return Object.entries(head).every(([name, value]) => {
    if (idle.has(name)) return true;
    const found = name === "wireframe" ? (isSet(group, name, false) ? "1" : "0") : (valueOf(group, name) ?? (isBar && name === "grouping" ? "clustered" : unsaid[name]));
    if (name === "radarStyle") return (found === "filled") === (value === "filled");
    return found === value || (element === "barChart" && name === "grouping" && found === "standard" && value === "clustered");
  }) && sameTail(group, tail, element);
}

function sameTail(group: XmlElement, tail: ChartKind["tail"], element: string): boolean {
  if (element === "bar3DChart") return (valueOf(group, "shape") ?? valueOf(childrenOf(group, "ser")[0], "shape") ?? "box").replace("ToMax", "") === tail["shape"];
  if (element === "bubbleChart") return (isSet(group, "bubble3D", false) || childrenOf(group, "ser").some((each) => isSet(each, "bubble3D", false))) === (tail["bubble3D"] !== undefined);
  return element !== "stockChart" || (childOf(group, "upDownBars") !== undefined) === (tail["upDownBars"] !== undefined);
}
