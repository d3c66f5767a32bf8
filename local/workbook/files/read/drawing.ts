import type { ChartAnchor, ChartFile, Corner, FreeAnchor } from "../model/chart";
import type { KeptDrawing } from "../model/kept";
import type { Package, Relation } from "../package/open";
import { divideElement } from "../xml/pieces";
import { childOf, flagOf, numberOf, parseXml, textOf, type XmlElement } from "../xml/tree";
import { readText } from "../xml/write";
import { readChart } from "./chart/chart";
import { UnknownChart, type ChartContext } from "./chart/sources";
import type { KeptParts } from "./keptParts";

const EMU_PER_POINT = 12_700;

export interface DrawingFile {
  readonly charts: readonly ChartFile[];
  readonly kept: KeptDrawing | null;
}

export const NO_DRAWING: DrawingFile = { charts: [], kept: null };

/** A sheet's drawing: charts that the workbook knows, and everything else as it stands there. */
export function readDrawing(file: Package, path: string, kept: KeptParts, context: ChartContext): DrawingFile {
  const pieces = divideElement(file.text(path) ?? "");
  if (!pieces) return NO_DRAWING;
  const relations = file.relations(path);
  const charts: ChartFile[] = [];
  const items = pieces.children.map((item, slot) => {
    const chart = readItem(file, item, slot, relations, kept, context);
    if (chart) charts.push(chart);
    return chart ? null : item;
  });
  const used = relations.filter(({ id }) => items.some((item) => item?.includes(`"${id}"`)));
  for (const { target, external } of used) if (!external) kept.keep(target);
  return {
    charts, kept: { head: pieces.start, items, relations: used.map(({ id, type, target, external }) => ({ id, type, external, target: external ? target : file.spelled(target) })) },
  };
}

function readItem(file: Package, xml: string, slot: number, relations: readonly Relation[], kept: KeptParts, context: ChartContext): ChartFile | null {
  const anchor = parseXml(xml);
  const frame = childOf(anchor, "graphicFrame");
  const reference = childOf(childOf(childOf(frame, "graphic"), "graphicData"), "chart");
  const id = Object.entries(reference?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1];
  const relation = relations.find((each) => each.id === id);
  const about = childOf(childOf(frame, "nvGraphicFramePr"), "cNvPr")?.attributes ?? {};
  const place = readAnchor(anchor);
  if (!relation || relation.external || relation.kind !== "chart" || !place || flagOf(about, "hidden")) return null;
  const text = file.text(relation.target);
  if (text === null) return null;
  try {
    const content = readChart(parseXml(text), readText(about["name"] ?? ""), context);
    const original = { slot, item: xml, relation, isMoved: false, path: file.spelled(relation.target), parts: kept.collect(relation.target), formulas: new Map<string, string>() };
    return { ...content, anchor: place, original };
  } catch (error) {
    if (error instanceof UnknownChart) return null;
    throw error;
  }
}

function readAnchor(anchor: XmlElement): ChartAnchor | FreeAnchor | null {
  const from = childOf(anchor, "from");
  const to = childOf(anchor, "to");
  if (anchor.name === "twoCellAnchor" && from && to) return { from: corner(from), to: corner(to) };
  const size = childOf(anchor, "ext")?.attributes ?? {};
  const [width, height] = [points(numberOf(size, "cx")), points(numberOf(size, "cy"))];
  if (anchor.name === "oneCellAnchor" && from) return { from: corner(from), width, height };
  const position = childOf(anchor, "pos")?.attributes;
  return anchor.name === "absoluteAnchor" && position ? { from: { left: points(numberOf(position, "x")), top: points(numberOf(position, "y")) }, width, height } : null;
}

const points = (emu: number | null): number => (emu ?? 0) / EMU_PER_POINT;

function corner(element: XmlElement): Corner {
  const number = (name: string): number => Number(textOf(element, name)) || 0;
  return { row: number("row"), column: number("col"), down: points(number("rowOff")), right: points(number("colOff")) };
}
