import { intersection, type Area } from "../../engine/area";
import type { TrackedArea, TrackedAreas } from "../../engine/moving/trackedAreas";
import type { BookEvents } from "../event/bookEvents";
import { CommonEventId } from "../event/eventNumbers";

export const bindingTypes = ["Range", "Table", "Text"] as const;

/** Cells that go by an id of the add-in's own. */
export interface Binding {
  readonly id: string;
  readonly type: (typeof bindingTypes)[number];
  readonly cells: TrackedArea;
}

/** The workbook whose cells are bound. */
interface BoundBook {
  readonly engine: { readonly trackedAreas: TrackedAreas };
  readonly events: BookEvents | null;
}

/** The bindings of a workbook, in the order in which they were made. */
export class Bindings {
  private readonly byId = new Map<string, Binding>();

  constructor(private readonly book: BoundBook) {}

  get all(): readonly Binding[] {
    return [...this.byId.values()];
  }

  find(id: string): Binding | null {
    return this.byId.get(id) ?? null;
  }

  /** Binds cells; an id that is taken goes over to the new ones. */
  add(id: string, type: Binding["type"], sheetId: string, area: Area): Binding {
    this.book.events?.settle();
    this.remove(id);
    const binding = { id, type, cells: this.book.engine.trackedAreas.track(sheetId, area) };
    this.byId.set(id, binding);
    return binding;
  }

  remove(id: string): void {
    const binding = this.byId.get(id);
    if (!binding) return;
    this.byId.delete(id);
    this.book.engine.trackedAreas.release(binding.cells);
  }

  cellsChanged(sheetId: string, area: Area): void {
    for (const { id } of this.touched(sheetId, [area])) this.book.events?.tellCommon(CommonEventId.bindingDataChanged, id, {});
  }

  selectionChanged(sheetId: string, areas: readonly Area[]): void {
    for (const { id, cells } of this.touched(sheetId, areas)) {
      const inside = cells.area && areas[0] ? intersection(cells.area, areas[0]) : null;
      if (!cells.area || !inside) continue;
      this.book.events?.tellCommon(CommonEventId.bindingSelectionChanged, id, {
        startRow: inside.row - cells.area.row, startColumn: inside.column - cells.area.column, rowCount: inside.rows, columnCount: inside.columns,
      });
    }
  }

  private touched(sheetId: string, areas: readonly Area[]): Binding[] {
    return this.all.filter(({ cells }) => cells.sheetId === sheetId && areas.some((area) => cells.area && intersection(cells.area, area)));
  }
}
