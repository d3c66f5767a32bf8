import type { SlicerCache, SlicerPart } from "./slicers";

/** A part of the package that is handed on as it is; its own references too. */
export interface KeptPart {
  /** From the package's root, without a leading slash: `xl/charts/chart1.xml`. */
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The drawing over the cells of a sheet: pictures, shapes and charts of kinds that are not known here as they are. */
export interface KeptDrawing {
  /** The start tag of the drawing, which names the namespaces. */
  readonly head: string;
  /** In the order in which they cover each other; null where a chart stands that the workbook knows. */
  readonly items: readonly (string | null)[];
  /** What the items refer to, under the ids that they use. */
  readonly relations: readonly { readonly id: string; readonly type: string; readonly target: string; readonly external: boolean }[];
}

/** Elements of a sheet that are nothing but a part: a printer's own settings, pictures of the header, the background. */
export const partElements = ["pageSetup", "legacyDrawingHF", "picture"] as const;

/** Elements of a sheet that are kept as they stood there, but for the cells that they name. */
export const cellElements = ["sparklines", "protectedRanges", "ignoredErrors"] as const;

export type CellElements = Readonly<Record<(typeof cellElements)[number], string>>;

/** What a sheet of a file had beyond the workbook's model. */
export interface KeptSheet extends CellElements {
  readonly drawing: KeptDrawing | null;
  readonly pivotTables: readonly string[];
  readonly slicers: readonly SlicerPart[];
  /** What is related to the sheet through an element of it. */
  readonly parts: Readonly<Partial<Record<(typeof partElements)[number], RelatedPart>>>;
}

/** A part and the type of the relationship to it. */
export interface RelatedPart {
  readonly type: string;
  readonly path: string;
}

/** Styles that only kept parts point to, as they stood in the file. */
export interface KeptStyles {
  /** By their place in the file. */
  readonly differential: readonly string[];
  /** Number formats of the file's own, by their number there. */
  readonly codes: ReadonlyMap<number, string>;
  /** Of tables, pivot tables and slicers, those of somebody's own. */
  readonly tableStyles: readonly string[];
  readonly extensions: readonly string[];
}

/** What was in the file beyond the workbook's model. The parts may refer to each other. */
export interface KeptWorkbook {
  readonly parts: readonly KeptPart[];
  readonly theme: string | null;
  readonly externalLinks: readonly string[];
  readonly pivotCaches: readonly { readonly id: string; readonly path: string }[];
  readonly slicerCaches: readonly SlicerCache[];
  /** Parts that only a relationship of the package or of the workbook tells of: a ribbon of the file's own, connections. */
  readonly related: Readonly<Record<"package" | "workbook", readonly RelatedPart[]>>;
  readonly styles: KeptStyles;
}

export const NO_STYLES_KEPT: KeptStyles = { differential: [], codes: new Map(), tableStyles: [], extensions: [] };

export const NOTHING_KEPT: KeptWorkbook = {
  parts: [], theme: null, externalLinks: [], pivotCaches: [], slicerCaches: [], related: { package: [], workbook: [] }, styles: NO_STYLES_KEPT,
};
export const NOTHING_KEPT_OF_SHEET: KeptSheet = { drawing: null, pivotTables: [], slicers: [], parts: {}, sparklines: "", protectedRanges: "", ignoredErrors: "" };
