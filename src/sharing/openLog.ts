import type { LogView } from "./logReader";
import type { OutboxEntry } from "./outbox";
import type { SharedStore } from "./sharedStore";

/** A shared workbook that was opened: its log as it is now, and what is under way to it. */
export interface OpenLog {
  readonly store: SharedStore;
  readonly view: LogView;
  readonly logRows: number;
  readonly outbox: readonly OutboxEntry[];
}
