import type { Direction, Finding } from "../../goals/types";
import type { Scalar } from "../../sheets/plan";
import type { CellChoice } from "../files/gatherCells";
import type { RawCell } from "../files/rawFile";
import type { DateParts } from "../days";

/** A table with values as it was found somewhere: on a sheet, in a file, in what was pasted. */
export interface DataGrid {
  /** What it is called where it comes from; rows that name no source of their own get this one. */
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
  /** It had more rows than are read: then none of it counts. */
  readonly isTooLong?: boolean;
  /** Where it begins in this workbook, counted from 0; null for what comes from elsewhere. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

/** What a column of such a table can be. */
export type DataField = "code" | "kpi" | "department" | "owner" | "year" | "period" | "value" | "numerator" | "denominator" | "unit" | "asOf" | "source" | "goalId" | "taken";

/** What one row says: a value, a quotient of two, or why it cannot be taken. */
export type DataAmount =
  | { readonly kind: "value"; readonly value: number; readonly unit: string }
  | { readonly kind: "quotient"; readonly numerator: number; readonly denominator: number };

/** One row with a value for the period. */
export interface DataRow {
  /** Number of the row in the grid, from 0. */
  readonly index: number;
  /** Its number as people see it. */
  readonly row: number;
  /** The cell of its value; null for what comes from elsewhere. */
  readonly address: string | null;
  readonly goalId: string;
  readonly code: string;
  readonly kpi: string;
  readonly department: string;
  readonly owner: string;
  readonly amount: DataAmount;
  readonly source: string;
  readonly asOf: DateParts | null;
  /** The part of the period that it is about, by its days; "" for the whole of it. */
  readonly part: string;
  /** What was taken from it last; null where nothing was. */
  readonly taken: number | null;
}

/** A KPI on a review sheet, as a value for it is looked at. */
export interface DataKpi {
  readonly table: string;
  readonly goalId: string;
  readonly code: string;
  readonly kpi: string;
  readonly department: string;
  /** Whose own sheet it is on; "" for that of the whole department. */
  readonly person: string;
  readonly owner: string;
  readonly unit: string;
  readonly target: number | null;
  readonly direction: Direction | null;
  /** Earlier actuals, oldest first. */
  readonly history: readonly number[];
  readonly actual: Scalar;
  /** The actual is worked out by a formula that somebody has put there. */
  readonly isFormula: boolean;
  /** Its actual may be written now. */
  readonly isOpen: boolean;
  /** Its actual comes from the sheet of another department. */
  readonly isLinked: boolean;
  readonly isWeighted: boolean;
  readonly heading: string;
  readonly address: string;
}

/** A name of the data that says no KPI, or several. */
export interface UnknownName {
  /** As it is remembered. */
  readonly key: string;
  readonly name: string;
  readonly department: string;
  readonly rows: readonly number[];
  /** The KPIs that it may mean, where it is the name of several. */
  readonly meant: readonly string[];
}

/** One value as it is kept on the sheet of collected data. */
export interface CollectedValue {
  readonly goalId: string;
  readonly department: string;
  readonly owner: string;
  readonly code: string;
  readonly kpi: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Null on a row that waits for its value. */
  readonly value: number | null;
  readonly unit: string;
  readonly source: string;
  /** ISO; "" where nobody says. */
  readonly asOf: string;
  /** Rows of the grid that it was made of. */
  readonly rows: readonly number[];
}

/** What data brings for a period, before anything is written. */
export interface DataComparison {
  readonly cells: readonly CellChoice[];
  /** The values for each KPI, one for each option of its cells. */
  readonly collected: ReadonlyMap<string, readonly CollectedValue[]>;
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownName[];
  /** Cells that say what the data says. */
  readonly unchanged: number;
  /** Rows of the period that have a value. */
  readonly rows: number;
  /** Rows that are about other periods. */
  readonly otherPeriods: number;
  /** All values of the period added up as they stand, whatever their units: what a control total is compared with. */
  readonly total: number;
  /** The total that the data states itself; null where it states none. */
  readonly statedTotal: number | null;
}
