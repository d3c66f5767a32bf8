import { slicerKinds, type PartList, type SlicerKind, type SlicerPart } from "../model/slicers";
import type { PackageBuilder } from "../package/build";
import { tag } from "../xml/write";

const kinds = Object.keys(slicerKinds) as readonly SlicerKind[];

/** The extensions of a part that list its slicers and timelines, or the workbook's caches of them, in Excel's order. */
export const slicerExtensions = (builder: PackageBuilder, from: string, where: "caches" | "views", parts: readonly SlicerPart[]): string[] =>
  kinds.flatMap((kind) => {
    const { uri, namespaces, list, item, relation }: PartList = slicerKinds[kind][where];
    const items = parts.filter((part) => part.kind === kind).map(({ path }) => tag(item, { "r:id": builder.relate(from, relation, path) }));
    return items.length === 0 ? [] : [tag("ext", { uri, ...namespaces }, tag(list, {}, items))];
  });
