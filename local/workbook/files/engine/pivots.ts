import { strFromU8, strToU8 } from "fflate";
import { sameArea, type Area } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import type { TrackedArea } from "../../engine/moving/trackedAreas";
import { readAreas, writeArea } from "../model/areas";
import type { KeptPart, KeptSheet, KeptWorkbook } from "../model/kept";
import { relationsPath } from "../package/open";

interface KeptPivot {
  readonly from: Area;
  readonly now: TrackedArea;
}

/** Pivot tables of an opened file by their part. Their cells are plain cells here; the part says which they are. */
export type KeptPivots = ReadonlyMap<string, KeptPivot>;

const LOCATION = /(<(?:\w+:)?location\b[^>]*\bref=")([^"]*)/;

/** Follows the cells of a sheet's pivot tables. */
export function followPivots({ trackedAreas }: Engine, sheetId: string, { pivotTables }: KeptSheet, { parts }: KeptWorkbook): (readonly [string, KeptPivot])[] {
  return pivotTables.flatMap((path) => {
    const part = parts.find((each) => each.path === path);
    const [from] = readAreas(part && LOCATION.exec(strFromU8(part.bytes))?.[2]);
    return from ? [[path, { from, now: trackedAreas.track(sheetId, from) }] as const] : [];
  });
}

/** A pivot table that cells were put into or taken from is cells like others from then on. */
const isBroken = ({ from, now }: KeptPivot): boolean => now.area?.rows !== from.rows || now.area.columns !== from.columns;

const brokenParts = (pivots: KeptPivots): ReadonlySet<string> =>
  new Set([...pivots].flatMap(([path, pivot]) => (isBroken(pivot) ? [path, relationsPath(path)] : [])));

/** What a sheet of a file keeps, without pivot tables that are no more. */
export function sheetWithPivots(kept: KeptSheet, pivots: KeptPivots): KeptSheet {
  const broken = brokenParts(pivots);
  return { ...kept, pivotTables: kept.pivotTables.filter((path) => !broken.has(path)) };
}

/** What a file hands on, with its pivot tables where their cells are now. */
export function workbookWithPivots(kept: KeptWorkbook, pivots: KeptPivots): KeptWorkbook {
  if (pivots.size === 0) return kept;
  const broken = brokenParts(pivots);
  const parts = kept.parts.filter(({ path }) => !broken.has(path)).map((part): KeptPart => {
    const { from, now: { area = null } = {} } = pivots.get(part.path) ?? {};
    if (!from || !area || sameArea(from, area)) return part;
    return { ...part, bytes: strToU8(strFromU8(part.bytes).replace(LOCATION, (_whole, start: string) => start + writeArea(area))) };
  });
  return { ...kept, parts };
}
