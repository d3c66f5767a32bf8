import type { ChartContent } from "../../engine/charts/chart";
import type { KeptPart } from "./kept";

/** Cells that a chart shows, and what was in them when the file was written: programs show it until they calculate. */
export interface ChartSource {
  /** As a chart's formulas have it: `Sheet1!$B$2:$B$5`. */
  readonly formula: string;
  readonly shown: readonly ChartValue[];
  readonly numberFormat: string;
}

export type ChartValue = number | string | null;

/** A corner of a drawing: a cell, and how far into it, in points. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

export interface ChartAnchor {
  readonly from: Corner;
  readonly to: Corner;
}

/** Where a chart stands in a file that cell anchors do not tell: in points from a corner, or from the sheet's first cell. */
export interface FreeAnchor {
  readonly from: Corner | { readonly left: number; readonly top: number };
  readonly width: number;
  readonly height: number;
}

export interface ChartFile extends ChartContent<ChartSource> {
  readonly anchor: ChartAnchor | FreeAnchor;
  /** What it was in the file that it came from; null for a new one. */
  readonly original: OriginalChart | null;
}

/** A chart as a file had it, to be handed on while nobody has changed it. */
export interface OriginalChart {
  /** Its place among the sheet's drawings. */
  readonly slot: number;
  /** How it stood there; null when it has another name now. */
  readonly item: string | null;
  /** By which the item finds the chart. */
  readonly relation: { readonly id: string; readonly type: string };
  /** Whether it stands somewhere else now. */
  readonly isMoved: boolean;
  readonly path: string;
  /** The chart's part with all that it refers to. */
  readonly parts: readonly KeptPart[];
  /** Formulas in it that mean other cells now; null when the chart itself is another, and is written anew. */
  readonly formulas: ReadonlyMap<string, string> | null;
}
