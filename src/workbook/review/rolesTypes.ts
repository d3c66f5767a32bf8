/** A sheet for those who run the cycle. */
export interface RecordSheet {
  readonly name: string;
  readonly isHidden: boolean;
}

/** What a workbook itself shows to everybody; part of `KpiWorkbook`. */
export interface RolesWorkbook {
  /** The sheets with results, records and talks. */
  readRecordSheets(): Promise<readonly RecordSheet[]>;
  /** Hides these sheets, or shows them again; answers how many. Who wants to can show them in Excel. */
  hideRecordSheets(isHidden: boolean): Promise<number>;
}
