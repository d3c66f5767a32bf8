import type { CommonEventNumber, EventNumber } from "./eventNumbers";

/** What the parts of a workbook ask of its events. */
export interface BookEvents {
  readonly isEnabled: boolean;
  setEnabled(enabled: boolean): void;
  /** What was done before has its own listeners. */
  settle(): void;
  register(event: EventNumber, target: string): void;
  unregister(event: EventNumber, target: string): void;
  /** An event of the common API: settings, bindings. */
  tellCommon(event: CommonEventNumber, target: string, args: Readonly<Record<string, unknown>>): void;
}
