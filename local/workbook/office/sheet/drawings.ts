import { HostClass } from "../api/hostClass";
import type { SheetState } from "../book";

/** Pictures and shapes: the local workbook has no way to put any onto a sheet, so there are none to tell of. */
export const ShapeCollectionClass = new HostClass<SheetState>({ name: "ShapeCollection", items: () => [], methods: { GetCount: () => 0 } });

/** Slicers: as with shapes. */
export const SlicerCollectionClass = new HostClass<SheetState>({ name: "SlicerCollection", items: () => [], methods: { GetCount: () => 0 } });
