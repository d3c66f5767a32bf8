import type { Engine } from "../engine/engine";
import { Book } from "./book";
import { Events, type EventEntry } from "./events";
import type { HostObject } from "./hostClass";
import { interpret } from "./interpreter";
import { ActionType, type ProcessQueryRequest, type ProcessQueryResponse } from "./protocol";
import { RangeClass } from "./range";
import { WorkbookClass } from "./workbook";

export interface OfficeHostOptions {
  /** Objects that Office.js makes by name and that belong to the page: custom functions, the ribbon, the runtime. */
  readonly services?: (name: string) => HostObject | null;
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
    this.events.requestStarts();
    try {
      return this.engine.edit(() => {
        const response = interpret(request, {
          workbook: WorkbookClass.of(this.book),
          create: (name) => this.options.services?.(name) ?? null,
          keep: (object) => this.book.keep(RangeClass.selfOf(object)),
          kept: (reference) => {
            const range = this.book.kept(reference);
            return range && RangeClass.of(range);
          },
          release: (reference) => this.book.release(reference),
          ...(this.options.onFault ? { onFault: this.options.onFault } : {}),
        });
        this.engine.settle();
        return response;
      });
    } finally {
      this.book.endRequest();
      this.events.requestEnds();
    }
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
