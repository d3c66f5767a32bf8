import type { SheetState, Book } from "./book";
import type { ChartsState } from "./chart/chart";
import type { ChartState } from "./chart/chartState";
import type { CommentsState } from "./comment";
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
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookAutoSaveSettingChanged: 2200,
  workbookActivated: 2203,
} as const;

/** Events of Office's older, common API: they go by names of their own in a browser, and are told without asking who listens. */
export const CommonEventId = { settingsChanged: 1, documentSelectionChanged: 2, bindingSelectionChanged: 3, bindingDataChanged: 4 } as const;

export type CommonEventNumber = (typeof CommonEventId)[keyof typeof CommonEventId];

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

export const tableCollectionEvents = members<TablesState>(
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

export const commentEvents = members<CommentsState>(
  [
    { wire: "AddedEvent", event: EventId.commentAdded },
    { wire: "DeletedEvent", event: EventId.commentDeleted },
    { wire: "ChangedEvent", event: EventId.commentChanged },
  ],
  ({ book }) => book,
  ({ sheetId }) => sheetId ?? WORKBOOK_TARGET,
);
