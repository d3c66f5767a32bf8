import { slicerKinds, type PartList, type SlicerCache, type SlicerKind, type SlicerPart } from "../model/slicers";
import type { Package, Relation } from "../package/open";
import { childOf, childrenOf, numberOf, parseXml, type XmlElement } from "../xml/tree";
import { readText } from "../xml/write";
import { relationId, type KeptParts } from "./keptParts";

/** What a file's slicers name by numbers of the file. */
export interface FileNumbers {
  /** The place of a sheet, by its number. */
  readonly sheets: ReadonlyMap<number, number>;
  /** The name of a table, by its number. */
  readonly tables: ReadonlyMap<number, string>;
}

const kinds = Object.keys(slicerKinds) as readonly SlicerKind[];

/** The slicers and timelines on a sheet, kept as they are. */
export const readSlicers = (sheet: XmlElement, relations: readonly Relation[], kept: KeptParts): SlicerPart[] => listed(sheet, "views", relations, kept);

/** What the slicers of a workbook filter. One that filters nothing that is there is not kept. */
export function readSlicerCaches(file: Package, workbook: XmlElement, relations: readonly Relation[], kept: KeptParts, numbers: FileNumbers): SlicerCache[] {
  return listed(workbook, "caches", relations, kept).flatMap((part): SlicerCache[] => {
    const root = parseXml(file.needed(part.path));
    const pivots = childrenOf(childOf(root, "pivotTables"), "pivotTable").flatMap(({ attributes }) => {
      const sheet = numbers.sheets.get(numberOf(attributes, "tabId") ?? -1);
      return sheet === undefined ? [] : [{ sheet, name: readText(attributes["name"] ?? "") }];
    });
    const [source] = childrenOf(childOf(root, "extLst"), "ext").flatMap((extension) => childrenOf(extension, "tableSlicerCache"));
    const table = numbers.tables.get(numberOf(source?.attributes ?? {}, "tableId") ?? -1);
    const id = numberOf(source?.attributes ?? {}, "column");
    return [{ ...part, name: readText(root.attributes["name"] ?? ""), pivots, column: table === undefined || id === null ? null : { table, id } }];
  });
}

function listed(root: XmlElement, where: "caches" | "views", relations: readonly Relation[], kept: KeptParts): SlicerPart[] {
  const extensions = childrenOf(childOf(root, "extLst"), "ext");
  return kinds.flatMap((kind) => {
    const { uri, item }: PartList = slicerKinds[kind][where];
    const lists = extensions.filter(({ attributes }) => attributes["uri"]?.toLowerCase() === uri.toLowerCase()).flatMap(({ children }) => children);
    const items = lists.flatMap((list) => childrenOf(list, item.replace(/^.*:/, "")));
    return items.flatMap((entry) => kept.keepTarget(relations, relationId(entry)).map((path) => ({ kind, path })));
  });
}
