import { areaOf, bounding, cellCount, intersection, isSingleCell, sameArea, type Area } from "../engine/area";
import { formatArea } from "../engine/address";
import type { WorkbookChange } from "../engine/changes";
import type { Book } from "./book";
import { apiValue, valueType } from "./display";
import { EventId, WORKBOOK_TARGET, type EventNumber } from "./eventRegistration";

/** One message of a `richApiMessage` event: category, event number, target, arguments as JSON. */
export type EventEntry = readonly [category: number, event: EventNumber, target: string, args: string];

const CATEGORY = 65_536;

type CellsChange = Extract<WorkbookChange, { kind: "cells" }>;

/**
 * Turns changes of the workbook into Office.js events. They wait until the reply of the request that caused them is out;
 * pieces of one large write become one event.
 */
export class Events {
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  /** Changes of the request or command under way; who listens is settled when it ends. */
  private pending: WorkbookChange[] = [];
  private outgoing: EventEntry[] = [];
  private inRequest = false;
  private sending = false;

  constructor(private readonly book: Book) {
    book.engine.changes.listen((change) => this.note(change));
  }

  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(event: EventNumber, target: string): void {
    const key = `${event} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: EventNumber, target: string): void {
    const key = `${event} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  requestStarts(): void {
    this.collect(false);
    this.inRequest = true;
  }

  requestEnds(): void {
    this.collect(true);
    this.inRequest = false;
  }

  private note(change: WorkbookChange): void {
    const last = this.pending.at(-1);
    const merged = last ? joined(last, change) : null;
    if (merged) this.pending[this.pending.length - 1] = merged;
    else this.pending.push(change);
    // What the user does is collected after the command that does it.
    if (!this.inRequest && this.pending.length === 1 && !merged) queueMicrotask(() => this.collect(false));
  }

  private collect(byAddIn: boolean): void {
    const { pending } = this;
    this.pending = [];
    this.outgoing.push(...pending.flatMap((change) => this.entriesOf(change, byAddIn)));
    if (this.outgoing.length > 0 && !this.sending) this.send();
  }

  /** In a task of its own: later than the reply, which leaves in the present one. */
  private send(): void {
    this.sending = true;
    setTimeout(() => {
      this.sending = false;
      const { outgoing } = this;
      this.outgoing = [];
      for (const listener of this.listeners) listener(outgoing);
    }, 0);
  }

  private entriesOf(change: WorkbookChange, byAddIn: boolean): EventEntry[] {
    switch (change.kind) {
      case "cells":
        return this.cellEntries(change, byAddIn);
      case "selection":
        return this.selectionEntries(change.sheetId);
      case "sheetAdded":
        return this.emit(EventId.worksheetAdded, [WORKBOOK_TARGET], { worksheetId: change.sheetId, source: "Local" });
      case "sheetDeleted":
        return this.emit(EventId.worksheetDeleted, [WORKBOOK_TARGET], { worksheetId: change.sheetId, source: "Local" });
      case "sheetActivated":
        return this.emit(EventId.worksheetActivated, [change.sheetId, WORKBOOK_TARGET], { worksheetId: change.sheetId });
      case "sheetDeactivated":
        return this.emit(EventId.worksheetDeactivated, [change.sheetId, WORKBOOK_TARGET], { worksheetId: change.sheetId });
      case "sheetRenamed":
        return this.emit(EventId.worksheetNameChanged, [change.sheetId, WORKBOOK_TARGET], {
          worksheetId: change.sheetId, nameBefore: change.from, nameAfter: change.to, source: "Local",
        });
      case "tableAdded":
        return this.emit(EventId.tableAdded, [change.table.sheetId, WORKBOOK_TARGET], { tableId: change.table.id, worksheetId: change.table.sheetId, source: "Local" });
      case "tableDeleted":
        return this.emit(EventId.tableDeleted, [change.table.sheetId, WORKBOOK_TARGET], {
          tableId: change.table.id, tableName: change.table.name, worksheetId: change.table.sheetId, source: "Local",
        });
    }
  }

  private cellEntries(change: CellsChange, byAddIn: boolean): EventEntry[] {
    const { sheetId, area, changeType, shiftDirection = "None" } = change;
    if (!this.book.engine.sheets.has(sheetId)) return [];
    const args = {
      address: formatArea(area), changeType, worksheetId: sheetId, source: "Local", shiftDirection,
      triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
      referenceId: this.book.rememberEventRange(sheetId, area),
      ...this.details(change),
    };
    const tables = this.book.engine.tables.all(sheetId).flatMap((table) => {
      const inside = intersection(table.area, area);
      if (!inside) return [];
      const tableArgs = { ...args, address: formatArea(inside), tableId: table.id, referenceId: this.book.rememberEventRange(sheetId, inside) };
      return this.emit(EventId.tableChanged, [table.id, sheetId, WORKBOOK_TARGET], tableArgs);
    });
    return [...this.emit(EventId.worksheetChanged, [sheetId, WORKBOOK_TARGET], args), ...tables];
  }

  /** Excel tells the old and the new value when a single cell was edited. */
  private details({ sheetId, area, before, changeType }: CellsChange): Readonly<Record<string, unknown>> {
    if (before === undefined || changeType !== "RangeEdited" || !isSingleCell(area)) return {};
    const after = this.book.engine.value(sheetId, area.row, area.column);
    return { valueBefore: apiValue(before), valueAfter: apiValue(after), valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) };
  }

  private selectionEntries(sheetId: string): EventEntry[] {
    const { engine } = this.book;
    if (engine.sheets.activeId !== sheetId) return [];
    const areas = engine.selection.areas();
    const address = areas.map((area) => formatArea(area)).join(",");
    const first = areas[0] ?? areaOf(0, 0);
    const tables = engine.tables.all(sheetId).flatMap((table) => {
      const inside = intersection(table.area, first);
      return this.emit(EventId.tableSelectionChanged, [table.id], {
        tableId: table.id, worksheetId: sheetId, isInsideTable: inside !== null, address: inside ? formatArea(inside) : "",
      });
    });
    return [...this.emit(EventId.worksheetSelectionChanged, [sheetId, WORKBOOK_TARGET], { address, worksheetId: sheetId }), ...tables];
  }

  private emit(event: EventNumber, targets: readonly string[], args: Readonly<Record<string, unknown>>): EventEntry[] {
    return targets.filter((target) => this.registered.has(`${event} ${target}`)).map((target) => [CATEGORY, event, target, JSON.stringify(args)] as const);
  }
}

/** Two edits as one where they fill a rectangle together; a later selection replaces an earlier one. Null when they stay two. */
function joined(a: WorkbookChange, b: WorkbookChange): WorkbookChange | null {
  if (a.kind === "selection" && b.kind === "selection" && a.sheetId === b.sheetId) return b;
  if (a.kind !== "cells" || b.kind !== "cells" || a.sheetId !== b.sheetId) return null;
  if (a.changeType !== "RangeEdited" || b.changeType !== "RangeEdited") return null;
  if (sameArea(a.area, b.area)) return { ...b, ...(a.before === undefined ? {} : { before: a.before }) };
  const area: Area = bounding(a.area, b.area);
  const overlap = intersection(a.area, b.area);
  if (cellCount(a.area) + cellCount(b.area) - (overlap ? cellCount(overlap) : 0) !== cellCount(area)) return null;
  return { kind: "cells", sheetId: a.sheetId, area, changeType: "RangeEdited" };
}
