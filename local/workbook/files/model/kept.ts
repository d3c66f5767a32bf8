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

/** What a sheet of a file had beyond the workbook's model. */
export interface KeptSheet {
  readonly drawing: KeptDrawing | null;
  readonly pivotTables: readonly string[];
  /** Sparklines, as they stood in the sheet's extensions. */
  readonly sparklines: string;
}

/** What was in the file beyond the workbook's model. The parts may refer to each other. */
export interface KeptWorkbook {
  readonly parts: readonly KeptPart[];
  readonly theme: string | null;
  readonly externalLinks: readonly string[];
  readonly pivotCaches: readonly { readonly id: string; readonly path: string }[];
  /** Slicers and timelines are not handed on: they count tables, columns and sheets by numbers that saving gives anew. */
  readonly hadSlicers: boolean;
}

export const NOTHING_KEPT: KeptWorkbook = { parts: [], theme: null, externalLinks: [], pivotCaches: [], hadSlicers: false };
export const NOTHING_KEPT_OF_SHEET: KeptSheet = { drawing: null, pivotTables: [], sparklines: "" };
