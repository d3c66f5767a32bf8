const OFFICE_2007 = "http://schemas.microsoft.com/office/2007/relationships";
const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";

/** An extension of the workbook or of a sheet that lists parts ([MS-XLSX] 2.3). */
export interface PartList {
  readonly uri: string;
  readonly namespaces: Readonly<Record<string, string>>;
  readonly list: string;
  readonly item: string;
  /** The type of the relationship to each part. */
  readonly relation: string;
}

/** Slicers of pivot tables, slicers of tables, and timelines: the workbook lists what they filter, a sheet what it shows of it. */
export const slicerKinds = {
  pivot: {
    caches: { uri: "{BBE1A952-AA13-448e-AADC-164F8A28A991}", namespaces: { "xmlns:x14": X14 }, list: "x14:slicerCaches", item: "x14:slicerCache", relation: `${OFFICE_2007}/slicerCache` },
    views: { uri: "{A8765BA9-456A-4dab-B4F3-ACF838C121DE}", namespaces: { "xmlns:x14": X14 }, list: "x14:slicerList", item: "x14:slicer", relation: `${OFFICE_2007}/slicer` },
  },
  table: {
    caches: {
      uri: "{46BE6895-7355-4a93-B00E-2C351335B9C9}", namespaces: { "xmlns:x14": X14, "xmlns:x15": X15 }, list: "x15:slicerCaches", item: "x14:slicerCache", relation: `${OFFICE_2007}/slicerCache`,
    },
    views: { uri: "{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}", namespaces: { "xmlns:x14": X14, "xmlns:x15": X15 }, list: "x14:slicerList", item: "x14:slicer", relation: `${OFFICE_2007}/slicer` },
  },
  timeline: {
    caches: { uri: "{D0CA8CA8-9F24-4464-BF8E-62219DCF47F9}", namespaces: { "xmlns:x15": X15 }, list: "x15:timelineCacheRefs", item: "x15:timelineCacheRef", relation: `${OFFICE_2011}/timelineCache` },
    views: { uri: "{7E03D99C-DC04-49d9-9315-930204A7B6E9}", namespaces: { "xmlns:x15": X15 }, list: "x15:timelineRefs", item: "x15:timelineRef", relation: `${OFFICE_2011}/timeline` },
  },
} as const satisfies Readonly<Record<string, { readonly caches: PartList; readonly views: PartList }>>;

export type SlicerKind = keyof typeof slicerKinds;

/** A part of a kind, as the workbook or a sheet lists it. */
export interface SlicerPart {
  readonly kind: SlicerKind;
  readonly path: string;
}

/** What slicers share: the column of a table or the field of pivot tables that they filter. */
export interface SlicerCache extends SlicerPart {
  readonly name: string;
  /** Pivot tables by name, on sheets by their place in the file. */
  readonly pivots: readonly { readonly sheet: number; readonly name: string }[];
  /** The table, by name, and the id of its column. */
  readonly column: { readonly table: string; readonly id: number } | null;
}
