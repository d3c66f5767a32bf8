import type { Language } from "../text/language";

/**
 * A sheet described as data. `src/goals` and `src/review` make plans; `src/workbook` draws any number of them in a
 * constant number of round trips; the same plan can be written to a file. Rows and columns are counted from 0.
 */
export interface SheetPlan {
  /** Stable key, the same in both languages: `goals`, `indicators`, `rules`, `review:2026Q4:Sales`, `results`. */
  readonly id: string;
  /** Name on the tab, in the workbook's language, valid for Excel (see `sheetName`). */
  readonly name: string;
  readonly tabColor?: string;
  /** Column widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Headings, totals and notes outside tables. */
  readonly cells: readonly CellPlan[];
  readonly tables: readonly TablePlan[];
  /** Rows and columns that fold away together; one group may lie inside another. */
  readonly groups?: readonly GroupPlan[];
  /** Explanations that show when their cell is selected. */
  readonly notes?: readonly NotePlan[];
  /** Cells of input columns that nobody fills in; they may look into tables of other sheets of the same step. */
  readonly locked?: readonly LockedCell[];
  /** When present everything is locked except input cells. */
  readonly protected: boolean;
  readonly print: PrintPlan;
}

export type Scalar = string | number | boolean | null;

/** A formula is never a string: foreign text that begins with "=" stays text. */
export interface Formula {
  readonly formula: string;
}

export type Content = Scalar | Formula;

export type CellStyle = "title" | "subtitle" | "note" | "label" | "value" | "total" | "grade" | "input" | "body";

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: CellStyle;
  readonly numberFormat?: string;
  /** Columns that the style covers, 1 when left out; a text flows over them. */
  readonly span?: number;
  /** A long text runs over several lines; the columns of its span become one cell. */
  readonly wrap?: boolean;
  /** Height of its row in points, where the style's does not do. */
  readonly height?: number;
  readonly link?: LinkPlan;
}

/** A locked cell among inputs; without a formula it stays as it is. */
export interface LockedCell {
  readonly row: number;
  readonly column: number;
  readonly content: Formula | null;
}

/** Where a click on a cell leads: a cell of this workbook (`Sheet!A1`) or a page on the web. */
export interface LinkPlan {
  readonly to: { readonly cell: string } | { readonly address: string };
  readonly tip?: string;
}

export interface GroupPlan {
  readonly axis: "rows" | "columns";
  readonly first: number;
  readonly count: number;
  /** Folded away when the sheet is new. */
  readonly collapsed?: boolean;
}

export interface NotePlan {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly text: string;
}

export interface ColumnPlan {
  /** Key of the column, the same in both languages. */
  readonly key: string;
  readonly heading: string;
  readonly numberFormat?: string;
  /** One format for each row where they differ, as the units of their values do. */
  readonly numberFormats?: readonly string[];
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** How far each row is set in, where rows stand under one another as in a tree. */
  readonly indents?: readonly number[];
  /** For the machine more than for people: small and grey. */
  readonly quiet?: boolean;
  readonly input?: boolean;
  readonly validation?: ValidationPlan;
  readonly rules?: readonly HighlightPlan[];
  /** Colours the whole row by the text in this column. */
  readonly rowRules?: readonly HighlightPlan[];
  /** Shown when a cell of the column is selected. */
  readonly prompt?: string;
  /** Shown when the heading is selected: what belongs into the column. */
  readonly note?: string;
}

export type ValidationPlan =
  | { readonly kind: "list"; readonly values: readonly string[]; readonly message: string }
  /** Words to choose from that others may stand beside: a list of values, or the column of a table that holds them. */
  | { readonly kind: "suggestions"; readonly from: readonly string[] | { readonly table: string; readonly heading: string } }
  | { readonly kind: "number"; readonly minimum?: number; readonly maximum?: number; readonly message: string }
  /** A number, or one of the words that say there is none, so that nobody has to leave the cell unexplained. */
  | { readonly kind: "numberOrMissing"; readonly message: string };

/** Colours a cell whose text equals `text`: status words, which also carry an icon and a word. */
export interface HighlightPlan {
  readonly text: string;
  readonly fill: string;
  readonly color: string;
  readonly bold?: boolean;
}

export interface TablePlan {
  /** Name of the Excel table, the same in both languages. */
  readonly name: string;
  /** Cell of the first heading. */
  readonly row: number;
  readonly column: number;
  /** False where filtering makes no sense, as on a locked sheet. */
  readonly filterButtons: boolean;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly Content[])[];
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly fitToWidth: boolean;
  /** Everything on one page, as for the sheet of one person. */
  readonly onePage?: boolean;
  /** Columns to print, from A; all when left out. */
  readonly columns?: number;
  /** Rows at the head of every page; the headings of the first table when left out. */
  readonly titleRows?: { readonly first: number; readonly count: number };
  /** Rows that begin a page. */
  readonly breaks?: readonly number[];
  readonly language: Language;
}
