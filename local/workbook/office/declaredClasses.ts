import { HostClass } from "./api/hostClass";
import type { RangeState, SheetState } from "./book";
import type { AreasState } from "./range/areasState";

/**
 * The classes that others lead back to: a range has a worksheet, which has tables, which have ranges. Whoever hands one out
 * needs no more than these names; `excelClasses.ts` gives them their members.
 */
export const RangeClass = new HostClass<RangeState>({ name: "Range" });
export const RangeAreasClass = new HostClass<AreasState>({ name: "RangeAreas" });
export const WorksheetClass = new HostClass<SheetState>({ name: "Worksheet" });
