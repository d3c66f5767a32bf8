import { answersNotes } from "../plan/answersNotes";
import { requestTable, snapshotOf, type TableSnapshot } from "../read";

/** A sheet by its id, which it keeps under another name, with what stands on it. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  /** How many comments there are on it, and so on; 0 of what an Excel does not know or tell. */
  readonly comments: number;
  readonly charts: number;
  /** Notes, Excel's older kind of comment. */
  readonly notes: number;
  /** Pictures, shapes and lines. */
  readonly shapes: number;
  readonly slicers: number;
}

type Counts = Pick<SheetState, "comments" | "charts" | "notes" | "shapes" | "slicers">;

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
    return { drawn, sheet, counts: requestCounts(sheet), used: sheet.getUsedRangeOrNullObject().load("formulas, rowIndex, columnIndex") };
  });
  const ofTables = tables.map((name) => ({ name, request: requestTable(context, name) }));
  return () => ({
    sheets: new Map(ofSheets.map(({ drawn, sheet, used, counts }) => [drawn, sheet.isNullObject ? null : { ...stateOf(sheet, used), ...counts() }] as const)),
    tables: new Map(ofTables.map(({ name, request }) => [name, snapshotOf(request)] as const)),
  });
}

/** Queues counting what stands on a sheet beside its cells. */
function requestCounts(sheet: Excel.Worksheet): () => Counts {
  const knows = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  const counted = {
    charts: sheet.charts.getCount(),
    comments: knows("1.10") ? sheet.comments.getCount() : null,
    notes: answersNotes() ? sheet.notes.getCount() : null,
    shapes: knows("1.9") ? sheet.shapes.getCount() : null,
    slicers: knows("1.10") ? sheet.slicers.getCount() : null,
  };
  return () => ({
    charts: counted.charts.value, comments: counted.comments?.value ?? 0, notes: counted.notes?.value ?? 0,
    shapes: counted.shapes?.value ?? 0, slicers: counted.slicers?.value ?? 0,
  });
}

function stateOf({ id, name }: Excel.Worksheet, used: Excel.Range): Omit<SheetState, keyof Counts> {
  return used.isNullObject ? { id, name, row: 0, column: 0, formulas: [] } : { id, name, row: used.rowIndex, column: used.columnIndex, formulas: used.formulas };
}
