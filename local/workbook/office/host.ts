import { formatArea } from "../engine/address";
import { areaOf, type Area } from "../engine/area";
import type { Engine } from "../engine/engine";
import { Arguments } from "./api/arguments";
import { describedBinding, type DocumentBinding } from "./common/bindingCalls";
import { Book } from "./book";
import { RangeClass } from "./declaredClasses";
import type { DocumentState } from "./document/documentState";
import "./excelClasses";
import { Events, type EventEntry } from "./event/events";
import type { HostObject } from "./api/hostClass";
import { interpret } from "./api/interpreter";
import { ActionType, type ProcessQueryRequest, type ProcessQueryResponse } from "./api/protocol";
import { gridCommands, type GridChoice } from "./gridCommands";
import { trackedAreasOf } from "./range/rangeAreas";
import { WorkbookClass } from "./workbook";

export interface OfficeHostOptions {
  /** Objects that Office.js makes by name and that belong to the page: custom functions, the ribbon, the runtime. */
  readonly services?: (name: string) => HostObject | null;
  /** Opens another workbook beside this one, a file or, for null, an empty one. */
  readonly openWorkbook?: (file: Uint8Array | null) => void;
  /** Told of faults of the host itself, which the add-in sees as GeneralException. */
  readonly onFault?: (error: unknown) => void;
}

/** Answers the real Office.js over a workbook. The same in the browser and in Node. */
export class OfficeHost {
  private readonly book: Book;
  private readonly events: Events;
  private count = 0;

  constructor(
    private readonly engine: Engine,
    private readonly options: OfficeHostOptions = {},
  ) {
    this.book = new Book(engine);
    this.events = this.book.events = new Events(this.book);
    this.book.openWorkbook = options.openWorkbook ?? null;
  }

  /** What belongs to the document and not to its cells: settings, XML parts, print setup. */
  get document(): DocumentState {
    return this.book.document;
  }

  /** How many requests were answered: the round trips of an add-in. Letting go of ranges, which nobody waits for, is not counted. */
  get requests(): number {
    return this.count;
  }

  /**
   * Answers one request. Everything it wrote is calculated when it answers, custom functions too, but for asynchronous ones
   * that are still working. Events that it caused follow in a later task, after the reply.
   */
  process(request: ProcessQueryRequest): ProcessQueryResponse {
    if (!isRelease(request)) this.count++;
    return this.asRequest(() =>
      interpret(request, {
        workbook: WorkbookClass.of(this.book),
        create: (name) => this.options.services?.(name) ?? null,
        keep: (object) => this.book.keep(object, trackedAreasOf(object)),
        kept: (reference) => this.book.kept(reference),
        release: (reference) => this.book.release(reference),
        ...(this.options.onFault ? { onFault: this.options.onFault } : {}),
      }));
  }

  /** Work for an add-in: one step to undo, calculated when it is done. */
  private asRequest<Result>(work: () => Result): Result {
    this.events.requestStarts();
    try {
      return this.engine.step(() => {
        const result = work();
        this.engine.settle();
        return result;
      });
    } finally {
      this.book.endRequest();
      this.events.requestEnds();
    }
  }

  /** A call of Office's common API. @throws CommonError */
  forDocument<Result>(work: (book: Book) => Result): Result {
    return this.asRequest(() => work(this.book));
  }

  /** A binding and its size; null when there is none of that id. */
  binding(id: string): DocumentBinding | null {
    return this.book.bindings.find(id)?.cells.area ? describedBinding(this.book, id) : null;
  }

  /** What somebody at the grid asks for of the selected cells: the add-in hears of it, and it is one step to undo. @throws OfficeError */
  atGrid<Result>(choose: GridChoice<Result>): Result {
    return this.asRequest(() => {
      const { selection, sheets } = this.engine;
      return choose(gridCommands)(selection.areas().map((area) => this.book.range(sheets.activeId, area)));
    });
  }

  /** Sorts rows by one of their columns, as somebody at the grid asks for: the add-in hears of it, and it is one step to undo. */
  sortRows(sheetId: string, area: Area, column: number, ascending: boolean): void {
    this.asRequest(() => {
      const fields = [{ key: column, ascending }];
      RangeClass.of(this.book.range(sheetId, area)).object("Sort")?.call("Apply", new Arguments([fields, false, false, "Rows", "PinYin"]));
    });
  }

  /** Somebody clicked a cell: `onSingleClicked`. Offsets are in points from its top left corner. */
  clicked(sheetId: string, row: number, column: number, offsetX: number, offsetY: number): void {
    this.events.tellClick(sheetId, formatArea(areaOf(row, column)), offsetX, offsetY);
  }

  /** Calls back with the messages of `richApiMessage` events; returns the way to stop. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.events.listen(listener);
  }

  /** Calls back when another range is selected: what `documentSelectionChanged` tells. */
  onSelectionChanged(listener: () => void): () => void {
    return this.engine.changes.listen((change) => {
      if (change.kind === "selection" || change.kind === "sheetActivated") listener();
    });
  }
}

/** Whether a request only lets go of ranges, as `Excel.run` does at its end without waiting. */
const isRelease = ({ Actions }: ProcessQueryRequest): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ ActionType: type, Name }) => Name === "_RemoveReference" || type === ActionType.trace || type === ActionType.instantiate);
