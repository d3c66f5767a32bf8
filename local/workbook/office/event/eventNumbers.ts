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
