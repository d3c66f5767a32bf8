import type { ProtectedSheet, RecordSheet, RolesWorkbook } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** `RolesWorkbook` over plain data. */
export class MemoryRoles implements RolesWorkbook {
  constructor(private readonly book: MemoryBook) {}

  async readProtection(): Promise<readonly ProtectedSheet[]> {
    return this.book.protection;
  }

  async protectSheets(isProtected: boolean): Promise<readonly ProtectedSheet[]> {
    this.book.call(`protectSheets:${isProtected}`);
    this.book.protection = this.book.protection.map(({ name }) => ({ name, isProtected }));
    return this.book.protection;
  }

  async readRecordSheets(): Promise<readonly RecordSheet[]> {
    return this.book.records;
  }

  async hideRecordSheets(isHidden: boolean): Promise<number> {
    this.book.mayFail("hideRecordSheets");
    const changed = this.book.records.filter((sheet) => sheet.isHidden !== isHidden).length;
    this.book.records = this.book.records.map(({ name }) => ({ name, isHidden }));
    return changed;
  }
}
