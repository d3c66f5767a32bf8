import { formatArea, parseArea, quoteSheet, splitSheet } from "../engine/address";
import { isOnSheet, type Area } from "../engine/area";
import { isSingleReference, referencesOf } from "../engine/calculation/precedents";
import type { Engine } from "../engine/engine";
import { part } from "../engine/history/part";
import type { TrackedArea } from "../engine/moving/trackedAreas";
import type { HostObject } from "./api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "./api/officeError";
import { Bindings } from "./common/bindings";
import { keptMemory, shownMemory } from "./document/documentMemory";
import { DocumentState } from "./document/documentState";
import { followLines } from "./document/followLines";
import type { BookEvents } from "./event/bookEvents";

/** How many ranges of past events can still be asked for. */
const EVENT_RANGES = 500;

/** A range as an add-in holds it: it follows its cells. */
export class RangeState {
  constructor(
    readonly book: Book,
    readonly tracked: TrackedArea,
  ) {}

  get sheetId(): string {
    return this.tracked.sheetId;
  }

  /** @throws OfficeError InvalidReference once all its cells are deleted */
  get area(): Area {
    if (!this.tracked.area) throw new OfficeError("InvalidReference");
    return this.tracked.area;
  }

  /** `Sheet1!A1:B2` */
  get address(): string {
    return `${quoteSheet(this.book.engine.sheets.name(this.sheetId))}!${formatArea(this.area)}`;
  }

  /** Another range of the same sheet. */
  with(area: Area): RangeState {
    return this.book.range(this.sheetId, area);
  }
}

/** An object that an add-in holds on to, and the cells that it stands for. */
interface Reference {
  readonly object: HostObject;
  readonly areas: readonly TrackedArea[];
}

export interface SheetState {
  readonly book: Book;
  readonly id: string;
}

/** A sheet, or the whole workbook where it is null: tables, comments and names are listed by either. */
export interface ScopeState {
  readonly book: Book;
  readonly sheetId: string | null;
}

/** The workbook as Excel's classes see it: the engine and what only documents have. */
export class Book {
  readonly document: DocumentState;
  /** Set by the host; a book without one keeps quiet. */
  events: BookEvents | null = null;
  /** Opens another workbook beside this one, a file or an empty one; null where there is no place for it. */
  openWorkbook: ((file: Uint8Array | null) => void) | null = null;
  readonly bindings = new Bindings(this);
  private readonly batch = new Set<TrackedArea>();
  private readonly references = new Map<string, Reference>();
  private readonly held = new Set<TrackedArea>();
  private readonly eventRanges = new Map<string, TrackedArea>();
  private nextReference = 1;

  constructor(readonly engine: Engine) {
    this.document = new DocumentState();
    engine.calculation.isPaused = (sheetId) => this.document.sheets.get(sheetId)?.calculates === false;
    followLines(this.document, engine);
    engine.remember(part(shownMemory(this.document)));
    engine.remember(part(keptMemory(this.document), true));
  }

  /** @throws OfficeError InvalidArgument when the area is not on the sheet */
  range(sheetId: string, area: Area): RangeState {
    if (!isOnSheet(area)) throw invalidArgument();
    const tracked = this.engine.trackedAreas.track(sheetId, area);
    this.batch.add(tracked);
    return new RangeState(this, tracked);
  }

  /** Keeps ranges beyond their request; the answer is their reference. */
  keep(object: HostObject, areas: readonly TrackedArea[]): string {
    const reference = `range-${this.nextReference++}`;
    this.references.set(reference, { object, areas });
    for (const tracked of areas) this.held.add(tracked);
    return reference;
  }

  kept(reference: string): HostObject | null {
    return this.references.get(reference)?.object ?? null;
  }

  release(reference: string): void {
    const known = this.references.get(reference);
    if (!known) return;
    this.references.delete(reference);
    for (const tracked of known.areas) {
      this.held.delete(tracked);
      if (!this.batch.has(tracked)) this.engine.trackedAreas.release(tracked);
    }
  }

  releaseAll(): void {
    for (const reference of [...this.references.keys()]) this.release(reference);
  }

  get referenceCount(): number {
    return this.references.size;
  }

  /** The range of an event, for `event.getRange()`; the latest ones are remembered. */
  rememberEventRange(sheetId: string, area: Area): string {
    const reference = `event-${this.nextReference++}`;
    this.eventRanges.set(reference, this.engine.trackedAreas.track(sheetId, area));
    const [oldest] = this.eventRanges;
    if (this.eventRanges.size > EVENT_RANGES && oldest) {
      this.eventRanges.delete(oldest[0]);
      this.engine.trackedAreas.release(oldest[1]);
    }
    return reference;
  }

  eventRange(reference: string): RangeState | null {
    const tracked = this.eventRanges.get(reference);
    return tracked?.area ? this.range(tracked.sheetId, tracked.area) : null;
  }

  /** Forgets the ranges of the request that is over, but for those that are held. */
  endRequest(): void {
    for (const tracked of this.batch) if (!this.held.has(tracked)) this.engine.trackedAreas.release(tracked);
    this.batch.clear();
  }

  /** @throws OfficeError ItemNotFound when the sheet is gone */
  sheet(id: string): SheetState {
    if (!this.engine.sheets.has(id)) throw itemNotFound();
    return { book: this, id };
  }

  /** Finds what an address means on a sheet: cells, a defined name or a table. Null when it means nothing. */
  locate(address: string, sheetId: string): RangeState | null {
    const { sheet, address: local } = splitSheet(address.trim().replace(/^=/, ""));
    const target = sheet === null ? sheetId : this.engine.sheets.find(sheet);
    if (target === null) return null;
    const area = parseArea(local);
    if (area) return this.range(target, area);
    const name = this.engine.names.find(local, target) ?? this.engine.names.find(local, null);
    if (name) return this.locateName(name.formula, target);
    const table = this.engine.tables.find(local);
    return table && this.range(table.sheetId, { ...table.area });
  }

  /** The cells that a name stands for; null when it is a value or a calculation. */
  locateName(formula: string, sheetId: string): RangeState | null {
    if (!isSingleReference(formula)) return null;
    const [found] = referencesOf(this.engine, formula, { sheetId, row: 0, column: 0 });
    return found ? this.range(found.sheetId, found.area) : null;
  }
}
