import type { SheetFile, WorkbookFile } from "./model/workbook";

/** What a file may have that the grid does not draw; it is kept when the workbook is saved. */
export type Undrawn = "pictures" | "sparklines" | "slicers" | "pivotTables" | "ribbon";

const onSheets: Readonly<Record<Exclude<Undrawn, "ribbon">, (kept: SheetFile["kept"]) => boolean>> = {
  pictures: ({ drawing, slicers, parts }) => (drawing?.items.filter((item) => item !== null).length ?? 0) > slicers.length || parts.picture !== undefined,
  sparklines: ({ sparklines }) => sparklines !== "",
  slicers: ({ slicers }) => slicers.length > 0,
  pivotTables: ({ pivotTables }) => pivotTables.length > 0,
};

export const undrawnIn = ({ sheets, kept }: WorkbookFile): readonly Undrawn[] => [
  ...(Object.keys(onSheets) as (keyof typeof onSheets)[]).filter((kind) => sheets.some((sheet) => onSheets[kind](sheet.kept))),
  ...(kept.related.package.length > 0 ? (["ribbon"] as const) : []),
];
