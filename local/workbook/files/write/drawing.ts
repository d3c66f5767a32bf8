import { strFromU8 } from "fflate";
import type { ChartAnchor, ChartFile, Corner, FreeAnchor, OriginalChart } from "../model/chart";
import type { SheetFile } from "../model/workbook";
import { OFFICE, type PackageBuilder } from "../package/build";
import { unescaped } from "../xml/scan";
import { escapeText, HEAD, readText, storedText, tag } from "../xml/write";
import { chartXml } from "./chart/chart";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const EMU_PER_POINT = 12_700;
const HEAD_TAG = `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">`;

/** Puts the parts of charts that nobody has changed where they were, before new ones look for a free place. */
export function addOriginals(builder: PackageBuilder, charts: readonly ChartFile[]): void {
  for (const { original } of charts) {
    if (!original?.formulas) continue;
    for (const { path, type, bytes } of original.parts) builder.add(path, type, path === original.path ? withFormulas(bytes, original.formulas) : bytes);
  }
}

/** The same chart over other cells: sheets were renamed, rows inserted. */
function withFormulas(bytes: Uint8Array, formulas: ReadonlyMap<string, string>): Uint8Array | string {
  if ([...formulas].every(([before, now]) => before === now)) return bytes;
  return strFromU8(bytes).replace(/(<(?:\w+:)?f>)([^<]*)(?=<)/g, (whole, start: string, text: string) => {
    const now = formulas.get(readText(unescaped(text)).trim());
    return now === undefined ? whole : start + escapeText(now);
  });
}

/** What lies over a sheet's cells; the answer is the reference to it, null when there is nothing. */
export function addDrawing(builder: PackageBuilder, { charts, kept: { drawing } }: SheetFile, from: string): string | null {
  const path = builder.free("xl/drawings/drawing", "xml");
  const items: string[] = [];
  for (const { id, type, target, external } of drawing?.relations ?? []) builder.relate(path, type, target, external, id);
  const bySlot = new Map(charts.flatMap((chart) => (chart.original && drawing ? [[chart.original.slot, chart] as const] : [])));
  const placed = new Set(bySlot.values());
  (drawing?.items ?? []).forEach((item, slot) => {
    const chart = bySlot.get(slot);
    if (item !== null) items.push(item);
    else if (chart) items.push(chartItem(builder, path, chart, items.length));
  });
  for (const chart of charts) if (!placed.has(chart)) items.push(chartItem(builder, path, { ...chart, original: null }, items.length));
  if (items.length === 0) return null;
  const start = drawing?.head ?? HEAD_TAG;
  const name = /^<([\w:.-]+)/.exec(start)?.[1] ?? "xdr:wsDr";
  builder.add(path, "application/vnd.openxmlformats-officedocument.drawing+xml", `${HEAD}${start}${items.join("")}</${name}>`);
  return builder.relate(from, `${OFFICE}/drawing`, path);
}

function chartItem(builder: PackageBuilder, drawing: string, chart: ChartFile, index: number): string {
  const { original } = chart;
  const path = original?.formulas ? original.path : addChart(builder, chart);
  if (original) builder.relate(drawing, original.relation.type, path, false, original.relation.id);
  const item = original && keptItem(original, chart.anchor);
  return item ?? newItem(chart, original?.relation.id ?? builder.relate(drawing, `${OFFICE}/chart`, path), index);
}

function addChart(builder: PackageBuilder, chart: ChartFile): string {
  const path = builder.free("xl/charts/chart", "xml");
  builder.add(path, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chartXml(chart));
  return path;
}

/** The item as it stood in the file, at the chart's place of now; null where it has to be made anew. */
function keptItem({ item, isMoved }: OriginalChart, anchor: ChartAnchor | FreeAnchor): string | null {
  if (item === null || !isMoved) return item;
  if (!("to" in anchor) || !/^<(?:\w+:)?twoCellAnchor\b/.test(item)) return null;
  return item.replace(/<((?:\w+:)?)(from|to)>[\s\S]*?<\/\1\2>/g, (_whole, prefix: string, name: "from" | "to") => corner(`${prefix}${name}`, prefix, anchor[name]));
}

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

const corner = (name: string, prefix: string, { row, column, down, right }: Corner): string => tag(name, {}, [
  tag(`${prefix}col`, {}, String(column)), tag(`${prefix}colOff`, {}, String(emu(right))), tag(`${prefix}row`, {}, String(row)), tag(`${prefix}rowOff`, {}, String(emu(down))),
]);

/** The chart in a frame of its own, which names its namespaces: it may come to stand among items of another program. */
function newItem({ name, anchor }: ChartFile, id: string, index: number): string {
  const frame = tag("xdr:graphicFrame", { macro: "" }, [
    tag("xdr:nvGraphicFramePr", {}, tag("xdr:cNvPr", { id: index + 2, name: storedText(name) }) + "<xdr:cNvGraphicFramePr/>"),
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
    tag("a:graphic", {}, tag("a:graphicData", { uri: CHART }, tag("c:chart", { "xmlns:c": CHART, "xmlns:r": OFFICE, "r:id": id }))),
  ]) + "<xdr:clientData/>";
  const spaces = { "xmlns:xdr": DRAWING, "xmlns:a": MAIN };
  if ("to" in anchor) return tag("xdr:twoCellAnchor", { ...spaces, editAs: "oneCell" }, corner("xdr:from", "xdr:", anchor.from) + corner("xdr:to", "xdr:", anchor.to) + frame);
  const size = tag("xdr:ext", { cx: emu(anchor.width), cy: emu(anchor.height) });
  if ("row" in anchor.from) return tag("xdr:oneCellAnchor", spaces, corner("xdr:from", "xdr:", anchor.from) + size + frame);
  return tag("xdr:absoluteAnchor", spaces, tag("xdr:pos", { x: emu(anchor.from.left), y: emu(anchor.from.top) }) + size + frame);
}
