import type { SheetState, Book } from "./book";
import type { MethodMember } from "./hostClass";
import type { TablesState, TableState } from "./table";

/** Office.js numbers its events. */
export const EventId = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventNumber = (typeof EventId)[keyof typeof EventId];

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

interface Registration {
  /** As in `_RegisterDataChangedEvent`; some names have the word Event in front. */
  readonly wire: string;
  readonly event: EventNumber;
}

/** The pair of methods that the library calls when the first handler is added and the last one removed. */
function members<Self>(registrations: readonly Registration[], book: (self: Self) => Book, target: (self: Self) => string): Readonly<Record<string, MethodMember<Self>>> {
  return Object.fromEntries(registrations.flatMap(({ wire, event }) => [
    [`_Register${wire}`, (self: Self) => book(self).events?.register(event, target(self))],
    [`_Unregister${wire}`, (self: Self) => book(self).events?.unregister(event, target(self))],
  ]));
}

const worksheetRegistrations: readonly Registration[] = [
  { wire: "DataChangedEvent", event: EventId.worksheetChanged },
  { wire: "ActivatedEvent", event: EventId.worksheetActivated },
  { wire: "DeactivatedEvent", event: EventId.worksheetDeactivated },
  { wire: "SelectionChangedEvent", event: EventId.worksheetSelectionChanged },
  { wire: "EventNameChanged", event: EventId.worksheetNameChanged },
];

export const worksheetEvents = members<SheetState>(worksheetRegistrations, ({ book }) => book, ({ id }) => id);

export const worksheetCollectionEvents = members<Book>(
  [...worksheetRegistrations, { wire: "AddedEvent", event: EventId.worksheetAdded }, { wire: "DeletedEvent", event: EventId.worksheetDeleted }],
  (book) => book,
  () => WORKBOOK_TARGET,
);

export const tableEvents = members<TableState>(
  [{ wire: "DataChangedEvent", event: EventId.tableChanged }, { wire: "SelectionChangedEvent", event: EventId.tableSelectionChanged }],
  ({ book }) => book,
  ({ table }) => table.id,
);

export const tableCollectionEvents = members<TablesState>(
  [
    { wire: "DataChangedEvent", event: EventId.tableChanged },
    { wire: "AddedEvent", event: EventId.tableAdded },
    { wire: "DeletedEvent", event: EventId.tableDeleted },
  ],
  ({ book }) => book,
  ({ sheetId }) => sheetId ?? WORKBOOK_TARGET,
);
