import { formatArea } from "../../engine/address";
import { areaOf, bounding, cellCount, intersection, isSingleCell, sameArea, type Area } from "../../engine/area";
import type { WorkbookChange } from "../../engine/changes";
import type { Book } from "../book";
import { apiValue, valueType } from "../display";
import type { BookEvents } from "./bookEvents";
import { EventId, WORKBOOK_TARGET, type CommonEventNumber, type EventNumber } from "./eventNumbers";
import { tellObjectEvents } from "./objectEvents";

/** One message of a `richApiMessage` event: category, event number, target, arguments as JSON. */
export type EventEntry = readonly [category: number, event: EventNumber | CommonEventNumber, target: string, args: string];

const CATEGORY = 65_536;

type CellsChange = Extract<WorkbookChange, { kind: "cells" }>;

/**
 * Turns changes of the workbook into Office.js events. They wait until the reply of the request that caused them is out;
 * pieces of one large write become one event.
 */
export class Events implements BookEvents {
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  /** Changes of the request or command under way; who listens is settled when it ends. */
  private pending: WorkbookChange[] = [];
  private outgoing: EventEntry[] = [];
  private inRequest = false;
  private enabled = true;
  private sending = false;

  constructor(private readonly book: Book) {
    book.engine.changes.listen((change) => this.note(change));
    tellObjectEvents(book.engine, (event, targets, args) => this.raise(event, targets, args));
  }

  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get isEnabled(): boolean {
    return this.enabled;
  }

  /** `runtime.enableEvents`: what the add-in did before still goes by the state of then. */
  setEnabled(enabled: boolean): void {
    this.settle();
    this.enabled = enabled;
  }

  /** An event of the common API: settings, bindings. */
  tellCommon(event: CommonEventNumber, target: string, args: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    this.outgoing.push([CATEGORY, event, target, JSON.stringify(args)]);
    if (!this.sending) this.send();
  }

  /** What was done before has its own listeners. */
  settle(): void {
    this.book.engine.settle();
    this.collect(true);
  }

  register(event: EventNumber, target: string): void {
    this.settle();
    const key = `${event} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: EventNumber, target: string): void {
    const key = `${event} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** An event of something that is not in the cells: a chart, a comment. */
  private raise(event: EventNumber, targets: readonly string[], args: Readonly<Record<string, unknown>>): void {
    this.outgoing.push(...this.emit(event, targets, args));
    if (!this.inRequest && this.outgoing.length > 0 && !this.sending) this.send();
  }

  /** Somebody clicked a cell; offsets are in points from its top left corner. */
  tellClick(sheetId: string, address: string, offsetX: number, offsetY: number): void {
    this.raise(EventId.worksheetSingleClicked, [sheetId, WORKBOOK_TARGET], { address, offsetX, offsetY, worksheetId: sheetId });
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
    const isFirst = this.pending.length === 0;
    if (!this.merge(change)) this.pending.push(change);
    // What the user does is collected after the command that does it.
    if (!this.inRequest && isFirst) queueMicrotask(() => this.collect(false));
  }

  /** Makes a change one with an earlier one, past those of other kinds that go with a piece of the same write. */
  private merge(change: WorkbookChange): boolean {
    for (let index = this.pending.length - 1; index >= 0; index--) {
      const earlier = this.pending[index] as WorkbookChange;
      const merged = joined(earlier, change);
      if (merged) this.pending[index] = merged;
      if (merged || earlier.kind === change.kind || !companions.has(earlier.kind)) return merged !== null;
    }
    return false;
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
      case "sheetMoved":
        return this.emit(EventId.worksheetMoved, [WORKBOOK_TARGET], { worksheetId: change.sheetId, positionBefore: change.from, positionAfter: change.to, source: "Local" });
      case "sheetVisibility":
        return this.ofSheet(EventId.worksheetVisibilityChanged, change.sheetId, { visibilityBefore: change.from, visibilityAfter: change.to });
      case "sheetProtection":
        return this.ofSheet(EventId.worksheetProtectionChanged, change.sheetId, { isProtected: change.isProtected });
      case "formats":
        return this.formatEntries(change.sheetId, change.area);
      case "rowsHidden":
        return this.ofSheet(EventId.worksheetRowHiddenChanged, change.sheetId, { address: formatArea(change.area), changeType: change.hidden ? "Hidden" : "Unhidden" });
      case "sorted":
        return this.ofSheet(change.lines === "rows" ? EventId.worksheetRowSorted : EventId.worksheetColumnSorted, change.sheetId, { address: formatArea(change.area) });
      case "formulas":
        return this.ofSheet(EventId.worksheetFormulaChanged, change.sheetId, {
          formulaDetails: change.cells.map(({ row, column, before }) => ({ cellAddress: formatArea(areaOf(row, column)), previousFormula: before })),
        });
      case "calculated":
        return this.ofSheet(EventId.worksheetCalculated, change.sheetId, { address: formatArea(change.area) });
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

  /** An event of a sheet, also told to whoever listens to all sheets. */
  private ofSheet(event: EventNumber, sheetId: string, args: Readonly<Record<string, unknown>>): EventEntry[] {
    return this.book.engine.sheets.has(sheetId) ? this.emit(event, [sheetId, WORKBOOK_TARGET], { worksheetId: sheetId, source: "Local", ...args }) : [];
  }

  private formatEntries(sheetId: string, area: Area): EventEntry[] {
    if (!this.isHeard(EventId.worksheetFormatChanged, [sheetId, WORKBOOK_TARGET])) return [];
    return this.ofSheet(EventId.worksheetFormatChanged, sheetId, { address: formatArea(area), referenceId: this.book.rememberEventRange(sheetId, area) });
  }

  private cellEntries(change: CellsChange, byAddIn: boolean): EventEntry[] {
    const { sheetId, area, changeType, shiftDirection = "None" } = change;
    if (!this.enabled || !this.book.engine.sheets.has(sheetId)) return [];
    this.book.bindings.cellsChanged(sheetId, area);
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
    if (!this.enabled || engine.sheets.activeId !== sheetId) return [];
    const areas = engine.selection.areas();
    this.book.bindings.selectionChanged(sheetId, areas);
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

  private isHeard(event: EventNumber, targets: readonly string[]): boolean {
    return targets.some((target) => this.registered.has(`${event} ${target}`));
  }

  private emit(event: EventNumber, targets: readonly string[], args: Readonly<Record<string, unknown>>): EventEntry[] {
    if (!this.enabled) return [];
    return targets.filter((target) => this.registered.has(`${event} ${target}`)).map((target) => [CATEGORY, event, target, JSON.stringify(args)] as const);
  }
}

/** What is told beside the edit of cells itself. */
const companions: ReadonlySet<WorkbookChange["kind"]> = new Set(["cells", "formulas", "formats", "calculated"]);

/** Two edits as one where they fill a rectangle together; a later selection replaces an earlier one. Null when they stay two. */
function joined(a: WorkbookChange, b: WorkbookChange): WorkbookChange | null {
  if (a.kind === "selection" && b.kind === "selection" && a.sheetId === b.sheetId) return b;
  if (a.kind === "formulas" && b.kind === "formulas" && a.sheetId === b.sheetId) return { ...a, cells: [...a.cells, ...b.cells] };
  if (a.kind === "calculated" && b.kind === "calculated" && a.sheetId === b.sheetId) return { ...a, area: bounding(a.area, b.area) };
  if (a.kind === "formats" && b.kind === "formats" && a.sheetId === b.sheetId) return together(a.area, b.area) && { ...a, area: bounding(a.area, b.area) };
  if (a.kind === "rowsHidden" && b.kind === "rowsHidden" && a.sheetId === b.sheetId && a.hidden === b.hidden) {
    return together(a.area, b.area) && { ...a, area: bounding(a.area, b.area) };
  }
  if (a.kind !== "cells" || b.kind !== "cells" || a.sheetId !== b.sheetId) return null;
  if (a.changeType !== "RangeEdited" || b.changeType !== "RangeEdited") return null;
  if (sameArea(a.area, b.area)) return { ...b, ...(a.before === undefined ? {} : { before: a.before }) };
  return together(a.area, b.area) && { kind: "cells", sheetId: a.sheetId, area: bounding(a.area, b.area), changeType: "RangeEdited" };
}

/** True when two areas fill a rectangle together; null when they do not. */
function together(a: Area, b: Area): true | null {
  const overlap = intersection(a, b);
  return cellCount(a) + cellCount(b) - (overlap ? cellCount(overlap) : 0) === cellCount(bounding(a, b)) ? true : null;
}
