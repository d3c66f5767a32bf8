/**
 * Locks a sheet but for its unlocked cells. There is no password: the lock is against slips, not against people, and
 * whoever must change a locked cell can.
 */
export function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true, allowSort: true });
}
