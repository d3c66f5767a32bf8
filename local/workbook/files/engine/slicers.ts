import { strFromU8, strToU8 } from "fflate";
import type { Engine } from "../../engine/engine";
import type { KeptPart, KeptSheet } from "../model/kept";
import type { SlicerCache } from "../model/slicers";
import type { SheetFile, WorkbookFile } from "../model/workbook";
import { relationsPath } from "../package/open";
import { divideElement } from "../xml/pieces";
import { parseXml } from "../xml/tree";
import { readText } from "../xml/write";
import { sheetIdOf } from "./contents";

/** What slicers filter, by the workbook's own ids: names change. */
interface FollowedCache {
  readonly cache: SlicerCache;
  readonly tableId: string | null;
}

export type FollowedSlicers = readonly FollowedCache[];

export const followSlicers = (engine: Engine, caches: readonly SlicerCache[]): FollowedSlicers =>
  caches.map((cache) => ({ cache, tableId: cache.column ? (engine.tables.find(cache.column.table)?.id ?? null) : null }));

/**
 * The workbook with the slicers whose table and column, or one of whose pivot tables, are still there, and that stand on a
 * sheet. Their parts count tables and sheets by the numbers that these get in the file.
 */
export function withSlicers(engine: Engine, workbook: WorkbookFile, followed: FollowedSlicers): WorkbookFile {
  const { parts } = workbook.kept;
  const numbers = numbersOf(engine, workbook);
  const sources = new Map(followed.flatMap((entry): (readonly [string, SlicerCache, string])[] => {
    const xml = sourceNow(entry, textOf(parts, entry.cache.path), numbers);
    return xml === null ? [] : [[entry.cache.name, entry.cache, xml]];
  }).map(([name, cache, xml]) => [name, { cache, xml }]));
  const views = new Map(workbook.sheets.flatMap(({ kept }) => kept.slicers).map(({ path }) => [path, viewsNow(textOf(parts, path), (cache) => sources.has(cache))]));
  const shown = new Set([...views.values()].flatMap(({ caches }) => caches));
  const living = new Map([...sources].filter(([name]) => shown.has(name)));
  const written = new Map([...[...living.values()].map(({ cache, xml }) => [cache.path, xml] as const), ...[...views].flatMap(([path, { xml }]) => (xml === null ? [] : [[path, xml] as const]))]);
  const lost = new Set(followed.flatMap(({ cache }) => (living.has(cache.name) ? [] : [cache.name.toLowerCase()])));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet): SheetFile => ({ ...sheet, kept: sheetNow(sheet.kept, views) })),
    names: workbook.names.filter(({ name, formula }) => !(lost.has(name.toLowerCase()) && formula === "=#N/A")),
    kept: {
      ...workbook.kept,
      slicerCaches: [...living.values()].map(({ cache }) => cache),
      parts: partsNow(parts, followed, written),
    },
  };
}

interface Numbers {
  /** Of sheets by their place in the file, those that are still there. */
  readonly sheets: ReadonlyMap<number, number>;
  /** Pivot tables, as `sheet's place\nname`. */
  readonly pivots: ReadonlySet<string>;
  /** Of a table with a column of an id; null when it is gone. */
  readonly table: (id: string | null, column: number) => number | null;
}

function numbersOf({ sheets, tables }: Engine, workbook: WorkbookFile): Numbers {
  const places = new Map(sheets.ids.map((id, index) => [id, index]));
  const opened = Array.from({ length: Math.max(0, ...workbook.kept.slicerCaches.flatMap(({ pivots }) => pivots.map(({ sheet }) => sheet + 1))) }, (_, sheet) => sheet);
  const known = opened.flatMap((sheet): (readonly [number, number])[] => { const now = places.get(sheetIdOf(sheet)); return now === undefined ? [] : [[sheet, now]]; });
  const inOrder = sheets.ids.flatMap((id) => tables.all(id));
  return {
    sheets: new Map(known.map(([sheet, now]) => [sheet, now + 1])),
    pivots: new Set(known.flatMap(([sheet, now]) => (workbook.sheets[now]?.kept.pivotTables ?? []).map((path) => `${sheet}\n${pivotName(textOf(workbook.kept.parts, path))}`))),
    table: (id, column) => { const at = inOrder.findIndex((table) => table.id === id && table.columnIds.includes(column)); return at < 0 ? null : at + 1; },
  };
}

const textOf = (parts: readonly KeptPart[], path: string): string => { const part = parts.find((each) => each.path === path); return part ? strFromU8(part.bytes) : ""; };

const pivotName = (xml: string): string => readText(parseXml(divideElement(xml)?.start.replace(/\/?>$/, "/>") ?? "<x/>").attributes["name"] ?? "");

/** A cache with the numbers of now; null when nothing of what it filters is left. */
function sourceNow({ cache, tableId }: FollowedCache, xml: string, numbers: Numbers): string | null {
  if (cache.column) {
    const table = numbers.table(tableId, cache.column.id);
    return table === null ? null : xml.replace(/<(?:\w+:)?tableSlicerCache\b[^>]*>/, (tag) => tag.replace(/\btableId="\d+"/, `tableId="${table}"`));
  }
  let living = 0;
  const now = xml.replace(/<(?:\w+:)?pivotTable\b[^>]*?(?:\/>|><\/(?:\w+:)?pivotTable>)/g, (element) => {
    const name = readText(parseXml(element).attributes["name"] ?? "");
    const pivot = cache.pivots.find((each) => each.name === name && numbers.pivots.has(`${each.sheet}\n${name}`));
    const sheet = pivot && numbers.sheets.get(pivot.sheet);
    if (sheet === undefined) return "";
    living++;
    return element.replace(/\btabId="\d+"/, `tabId="${sheet}"`);
  });
  return living === 0 ? null : now;
}

interface Views {
  /** Null when none of its slicers is left. */
  readonly xml: string | null;
  readonly caches: readonly string[];
  readonly names: readonly string[];
}

/** A sheet's slicers or timelines, those whose cache is there. */
function viewsNow(xml: string, hasCache: (name: string) => boolean): Views {
  const pieces = divideElement(xml);
  const entries = (pieces?.children ?? []).map((child) => ({ child, attributes: parseXml(child).attributes }));
  const living = entries.filter(({ attributes }) => hasCache(readText(attributes["cache"] ?? "")));
  const lost = entries.filter((entry) => !living.includes(entry));
  return {
    xml: living.length === 0 ? null : lost.reduce((text, { child }) => text.replace(child, ""), xml),
    caches: living.map(({ attributes }) => readText(attributes["cache"] ?? "")), names: living.map(({ attributes }) => readText(attributes["name"] ?? "")),
  };
}

/** The start tag of a slicer or timeline in a drawing, which says its name. */
const FRAME = /<(?:\w+:)?(?:slicer|timeslicer)\b[^>]*>/;

/** The sheet without the slicers that are gone; half of one would make Excel take the file for damaged. */
function sheetNow(kept: KeptSheet, views: ReadonlyMap<string, Views>): KeptSheet {
  const slicers = kept.slicers.filter(({ path }) => (views.get(path)?.xml ?? null) !== null);
  const names = new Set(slicers.flatMap(({ path }) => views.get(path)?.names ?? []));
  const items = kept.drawing?.items.map((item) => {
    const frame = item === null ? null : FRAME.exec(item);
    return frame && !names.has(readText(parseXml(frame[0].replace(/\/?>$/, "/>")).attributes["name"] ?? "")) ? null : item;
  });
  return { ...kept, slicers, drawing: kept.drawing && items ? { ...kept.drawing, items } : kept.drawing };
}

function partsNow(parts: readonly KeptPart[], followed: FollowedSlicers, written: ReadonlyMap<string, string>): KeptPart[] {
  const all = new Set([...followed.map(({ cache }) => cache.path), ...parts.filter(({ type }) => /\.(?:slicer|timeline)\+xml$/.test(type)).map(({ path }) => path)]);
  const lost = new Set([...all].filter((path) => !written.has(path)).flatMap((path) => [path, relationsPath(path)]));
  return parts.filter(({ path }) => !lost.has(path)).map((part) => {
    const xml = written.get(part.path);
    return xml === undefined ? part : { ...part, bytes: strToU8(xml) };
  });
}
