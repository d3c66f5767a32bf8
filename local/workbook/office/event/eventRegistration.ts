import type { MethodMember } from "../api/hostClass";
import type { Book, ScopeState, SheetState } from "../book";
import type { ChartsState, ChartState } from "../chart/chartState";
import type { TableState } from "../table/tableState";
import { EventId, WORKBOOK_TARGET, type EventNumber } from "./eventNumbers";

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
  { wire: "CalculatedEvent", event: EventId.worksheetCalculated },
  { wire: "FormatChangedEvent", event: EventId.worksheetFormatChanged },
  { wire: "RowSortedEvent", event: EventId.worksheetRowSorted },
  { wire: "ColumnSortedEvent", event: EventId.worksheetColumnSorted },
  { wire: "SingleClickedEvent", event: EventId.worksheetSingleClicked },
  { wire: "RowHiddenChangedEvent", event: EventId.worksheetRowHiddenChanged },
  { wire: "FormulaChangedEvent", event: EventId.worksheetFormulaChanged },
  { wire: "ProtectionChangedEvent", event: EventId.worksheetProtectionChanged },
  { wire: "EventNameChanged", event: EventId.worksheetNameChanged },
  { wire: "EventVisibilityChanged", event: EventId.worksheetVisibilityChanged },
];

/** A workbook that is open stays the active one and is not saved by itself: these are registered and never told. */
export const workbookEvents = members<Book>(
  [{ wire: "ActivatedEvent", event: EventId.workbookActivated }, { wire: "AutoSaveSettingChangedEvent", event: EventId.workbookAutoSaveSettingChanged }],
  (book) => book,
  () => WORKBOOK_TARGET,
);

export const worksheetEvents = members<SheetState>(worksheetRegistrations, ({ book }) => book, ({ id }) => id);

export const worksheetCollectionEvents = members<Book>(
  [
    ...worksheetRegistrations,
    { wire: "AddedEvent", event: EventId.worksheetAdded },
    { wire: "DeletedEvent", event: EventId.worksheetDeleted },
    { wire: "EventMoved", event: EventId.worksheetMoved },
  ],
  (book) => book,
  () => WORKBOOK_TARGET,
);

export const tableEvents = members<TableState>(
  [{ wire: "DataChangedEvent", event: EventId.tableChanged }, { wire: "SelectionChangedEvent", event: EventId.tableSelectionChanged }],
  ({ book }) => book,
  ({ table }) => table.id,
);

export const tableCollectionEvents = members<ScopeState>(
  [
    { wire: "DataChangedEvent", event: EventId.tableChanged },
    { wire: "AddedEvent", event: EventId.tableAdded },
    { wire: "DeletedEvent", event: EventId.tableDeleted },
  ],
  ({ book }) => book,
  ({ sheetId }) => sheetId ?? WORKBOOK_TARGET,
);

export const chartEvents = members<ChartState>(
  [{ wire: "ActivatedEvent", event: EventId.chartActivated }, { wire: "DeactivatedEvent", event: EventId.chartDeactivated }],
  ({ book }) => book,
  ({ chart }) => chart.id,
);

export const chartsEvents = members<ChartsState>(
  [
    { wire: "AddedEvent", event: EventId.chartAdded },
    { wire: "DeletedEvent", event: EventId.chartDeleted },
    { wire: "ActivatedEvent", event: EventId.chartActivated },
    { wire: "DeactivatedEvent", event: EventId.chartDeactivated },
  ],
  ({ book }) => book,
  ({ sheetId }) => sheetId,
);

export const commentEvents = members<ScopeState>(
  [
    { wire: "AddedEvent", event: EventId.commentAdded },
    { wire: "DeletedEvent", event: EventId.commentDeleted },
    { wire: "ChangedEvent", event: EventId.commentChanged },
  ],
  ({ book }) => book,
  ({ sheetId }) => sheetId ?? WORKBOOK_TARGET,
);
