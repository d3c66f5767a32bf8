import type { Area } from "../area";
import { concerns, shiftArea, type Shift } from "./shift";

/** An area that follows its cells when others are inserted or deleted before them. */
export interface TrackedArea {
  sheetId: string;
  /** Null once every cell of it is gone. */
  area: Area | null;
}

/** All areas that somebody holds on to. */
export class TrackedAreas {
  private readonly tracked = new Set<TrackedArea>();

  track(sheetId: string, area: Area): TrackedArea {
    const entry: TrackedArea = { sheetId, area };
    this.tracked.add(entry);
    return entry;
  }

  release(entry: TrackedArea): void {
    this.tracked.delete(entry);
  }

  follow(shift: Shift): void {
    for (const entry of this.tracked) {
      if (!entry.area || entry.sheetId !== shift.sheetId || !concerns(shift, entry.sheetId)) continue;
      const moved = shiftArea(entry.area, shift);
      if (shift.kind === "move" && moved !== entry.area) entry.sheetId = shift.toSheetId;
      entry.area = moved;
    }
  }

  sheetRemoved(sheetId: string): void {
    for (const entry of this.tracked) if (entry.sheetId === sheetId) entry.area = null;
  }
}
