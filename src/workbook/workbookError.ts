/** Why the workbook refused, with words for the user (see `src/text/workbook.ts`). */
export class WorkbookError extends Error {
  constructor(
    readonly code:
      | "tableMissing" | "columnMissing" | "sheetMissing" | "sheetProtected" | "editing" | "busy" | "nameTaken" | "belowTable"
      | "cellsTaken" | "cellsMerged" | "cellsInTable" | "generatedSheet" | "offSheet" | "placeProtected" | "cancelled" | "notUndone" | "unexpected",
    readonly parameters: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "WorkbookError";
  }
}
