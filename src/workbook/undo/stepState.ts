import { requestTable, snapshotOf, type TableSnapshot } from "../read";

/** A sheet by its id, which it keeps under another name, with what stands on it. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  /** How many comments people have made on it; 0 in an Excel that knows none. */
  readonly comments: number;
  readonly charts: number;
}

/** Sheets and tables as Excel has them; null for what is not there. */
export interface StepState {
  readonly sheets: ReadonlyMap<string, SheetState | null>;
  readonly tables: ReadonlyMap<string, TableSnapshot | null>;
}

export interface StatePlaces {
  /** Name or id of each sheet, by the name under which it was drawn. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: readonly string[];
}

/** Queues reading sheets and tables; what comes of it is asked for after the next sync. */
export function requestState(context: Excel.RequestContext, { sheets, tables }: StatePlaces): () => StepState {
  const ofSheets = [...sheets].map(([drawn, known]) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(known).load("id, name");
    const comments = Office.context.requirements.isSetSupported("ExcelApi", "1.10") ? sheet.comments.getCount() : null;
    return { drawn, sheet, comments, charts: sheet.charts.getCount(), used: sheet.getUsedRangeOrNullObject().load("formulas, rowIndex, columnIndex") };
  });
  const ofTables = tables.map((name) => ({ name, request: requestTable(context, name) }));
  return () => ({
    sheets: new Map(ofSheets.map(({ drawn, sheet, used, comments, charts }) =>
      [drawn, sheet.isNullObject ? null : { ...stateOf(sheet, used), comments: comments?.value ?? 0, charts: charts.value }] as const)),
    tables: new Map(ofTables.map(({ name, request }) => [name, snapshotOf(request)] as const)),
  });
}

function stateOf({ id, name }: Excel.Worksheet, used: Excel.Range): Omit<SheetState, "comments" | "charts"> {
  return used.isNullObject ? { id, name, row: 0, column: 0, formulas: [] } : { id, name, row: used.rowIndex, column: used.columnIndex, formulas: used.formulas };
}
