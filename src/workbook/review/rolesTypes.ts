/** A sheet for those who run the cycle. */
export interface RecordSheet {
  readonly name: string;
  readonly isHidden: boolean;
}

/** A sheet that those who run the cycle can lock. */
export interface ProtectedSheet {
  readonly name: string;
  readonly isProtected: boolean;
}

/** What a workbook itself shows to everybody; part of `KpiWorkbook`. */
export interface RolesWorkbook {
  /** The sheets with results, records and talks. */
  readRecordSheets(): Promise<readonly RecordSheet[]>;
  /** Hides these sheets, or shows them again; answers how many. Who wants to can show them in Excel. */
  hideRecordSheets(isHidden: boolean): Promise<number>;
  /** The sheets of the goal tree, the library, the rules, the results and the changes, as far as they are there. */
  readProtection(): Promise<readonly ProtectedSheet[]>;
  /**
   * Locks these sheets and hides in the results who they are of and what was said, or takes both off again. There is no
   * password: what the pane writes for somebody unlocks a sheet for that moment. It keeps order and protects nothing.
   */
  protectSheets(isProtected: boolean): Promise<readonly ProtectedSheet[]>;
}
