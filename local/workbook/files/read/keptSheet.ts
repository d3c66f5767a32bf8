import { partElements, type KeptDrawing, type KeptSheet } from "../model/kept";
import type { Relation } from "../package/open";
import { childOf, type XmlElement } from "../xml/tree";
import { relationId, type KeptParts } from "./keptParts";
import { readSlicers } from "./slicers";

/** What a sheet has beyond the workbook's model; `after` is the text of what follows its cells. */
export function readKeptSheet(sheet: XmlElement, after: string, relations: readonly Relation[], drawing: KeptDrawing | null, kept: KeptParts): KeptSheet {
  const parts = partElements.flatMap((name) => {
    const element = childOf(sheet, name);
    const id = element && relationId(element);
    const type = relations.find((relation) => relation.id === id)?.type;
    return id === undefined || type === undefined ? [] : kept.keepTarget(relations, id).map((path) => [name, { type, path }] as const);
  });
  return {
    drawing,
    pivotTables: relations.filter(({ kind }) => kind === "pivotTable").flatMap(({ id }) => kept.keepTarget(relations, id)),
    slicers: readSlicers(sheet, relations, kept),
    parts: Object.fromEntries(parts),
    sparklines: /<x14:sparklineGroups\b.*?<\/x14:sparklineGroups>/s.exec(after)?.[0] ?? "",
    protectedRanges: insideOf("protectedRanges", after),
    ignoredErrors: insideOf("ignoredErrors", after),
  };
}

/** What stands in an element of the sheet itself; those in its extensions have a prefix. */
const insideOf = (name: string, xml: string): string => new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(xml)?.[1] ?? "";
