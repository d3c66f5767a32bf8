import type { Area } from "../../engine/area";
import type { FilterCriterion } from "../../engine/filters/criterion";
import type { ProtectionOptions } from "../../engine/protection";
import type { Visibility } from "../../engine/sheets";
import type { StoredPassword } from "../../engine/password";
import type { CellFormat, Font } from "./format";
import type { ChartFile } from "./chart";
import type { ConditionalFile } from "./conditional";
import type { KeptSheet, KeptWorkbook } from "./kept";

/**
 * A workbook as its file has it, in Excel's terms and free of any engine: what reading a file gives and writing one
 * takes. Rows and columns count from 0, sizes are in points where nothing else is said.
 */
export interface WorkbookFile {
  readonly sheets: readonly SheetFile[];
  /** Index of the sheet in front. */
  readonly active: number;
  /** What `CellFile.format` and its like point into; the first is the format of untouched cells. */
  readonly formats: readonly CellFormat[];
  readonly names: readonly NameFile[];
  readonly properties: DocumentPropertiesFile;
  readonly customXmlParts: readonly CustomXmlPartFile[];
  /** What add-ins keep in the document, by key. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly structure: StructureProtection | null;
  readonly manualCalculation: boolean;
  /** Parts that the workbook does not know and hands on as they are. */
  readonly kept: KeptWorkbook;
}

export interface SheetFile {
  readonly name: string;
  readonly visibility: Visibility;
  /** #RRGGBB, or "" for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly rightToLeft: boolean;
  /** In percent. */
  readonly zoom: number;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly selection: Area;
  /** In pixels. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly columns: readonly ColumnFile[];
  readonly rows: ReadonlyMap<number, RowFile>;
  readonly cells: readonly CellFile[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableFile[];
  readonly filter: FilterFile | null;
  readonly validations: readonly ValidationFile[];
  readonly conditionals: readonly ConditionalFile[];
  readonly notes: readonly NoteFile[];
  readonly threads: readonly CommentThread[];
  readonly hyperlinks: readonly HyperlinkFile[];
  readonly protection: ProtectionFile | null;
  readonly page: PageFile;
  /** What add-ins keep with the sheet, by name. */
  readonly customProperties: Readonly<Record<string, string>>;
  readonly outline: { readonly summaryBelow: boolean; readonly summaryRight: boolean };
  readonly charts: readonly ChartFile[];
  /** What the workbook does not know of the sheet and hands on. */
  readonly kept: KeptSheet;
}

/** Columns alike, from the first to the last. */
export interface ColumnFile {
  readonly first: number;
  readonly last: number;
  /** In pixels; null where the sheet's default holds. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly format: number;
  readonly outline: number;
  readonly collapsed: boolean;
}

export interface RowFile {
  /** In points; null where the sheet's default holds. */
  readonly height: number | null;
  /** Whether somebody has set the height, so that it does not follow the row's texts. */
  readonly fixed: boolean;
  readonly hidden: boolean;
  /** 0 when the row has none of its own. */
  readonly format: number;
  readonly outline: number;
  readonly collapsed: boolean;
}

/** An error value, by its code: `#N/A`. */
export interface ErrorFile {
  readonly error: string;
}

export type ValueFile = number | string | boolean | ErrorFile | null;

/** A piece of a text that looks different from the rest. */
export interface TextRun {
  readonly text: string;
  readonly font: Partial<Font> | null;
}

export interface CellFile {
  readonly row: number;
  readonly column: number;
  readonly format: number;
  readonly value: ValueFile;
  /** As a person reads it, with its "="; null where the value is a constant. */
  readonly formula: string | null;
  /** The cells that an array formula fills, and whether it is an old one with a fixed area (Ctrl+Shift+Enter). */
  readonly array: { readonly rows: number; readonly columns: number; readonly fixed: boolean } | null;
  readonly runs: readonly TextRun[] | null;
}

export interface TableFile {
  readonly name: string;
  /** With header row and totals row. */
  readonly area: Area;
  readonly columns: readonly TableColumnFile[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showFilterButton: boolean;
  readonly filter: FilterFile | null;
}

export interface TableColumnFile {
  /** Stays with the column wherever it goes and whatever it is called. */
  readonly id: number;
  readonly name: string;
}

/** A filter over an area; the rows that it hides are stored as hidden rows. */
export interface FilterFile {
  readonly area: Area;
  readonly criteria: readonly { readonly column: number; readonly criterion: FilterCriterion }[];
}

export interface NameFile {
  readonly name: string;
  /** With its "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Index of the sheet that it belongs to; null for the workbook. */
  readonly sheet: number | null;
}

export type ValidationType = "any" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
export type ValidationOperator =
  | "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";

export interface ValidationFile {
  readonly areas: readonly Area[];
  readonly type: ValidationType;
  readonly operator: ValidationOperator;
  /** Formulas with their "="; constants without; a list's choices separated by commas. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  readonly showDropDown: boolean;
  readonly showError: boolean;
  readonly errorStyle: "stop" | "warning" | "information";
  readonly errorTitle: string;
  readonly error: string;
  readonly showPrompt: boolean;
  readonly promptTitle: string;
  readonly prompt: string;
}

export interface NoteFile {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly visible: boolean;
  /** Of the box, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A comment and its replies, first one first. */
export interface CommentThread {
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly comments: readonly ThreadComment[];
}

export interface ThreadComment {
  /** A GUID in braces. */
  readonly id: string;
  readonly author: string;
  readonly email: string;
  readonly text: string;
  /** In the order of the text, apart from each other. */
  readonly mentions: readonly MentionFile[];
  /** ISO 8601. */
  readonly created: string;
}

/** Somebody who is addressed in a comment, and the characters of its text that do so. */
export interface MentionFile {
  readonly name: string;
  readonly email: string;
  readonly start: number;
  readonly length: number;
}

export interface HyperlinkFile {
  readonly area: Area;
  /** An address outside of the workbook, or "". */
  readonly address: string;
  /** A place in the workbook, or "". */
  readonly location: string;
  readonly tooltip: string;
}

export interface ProtectionFile {
  readonly options: ProtectionOptions;
  readonly password: StoredPassword | null;
}

export interface StructureProtection {
  readonly password: StoredPassword | null;
}

export interface DocumentPropertiesFile {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  readonly lastAuthor: string;
  readonly revisionNumber: number;
  /** Those that somebody named themselves. */
  readonly custom: Readonly<Record<string, string | number | boolean>>;
}

export interface CustomXmlPartFile {
  /** A GUID in braces. */
  readonly id: string;
  readonly xml: string;
}

export type HeaderFooterText = Readonly<Record<"left" | "center" | "right", string>>;

export interface HeaderFooterPageFile {
  readonly header: HeaderFooterText;
  readonly footer: HeaderFooterText;
}

/** How a sheet is printed; margins in points, addresses local to the sheet. */
export interface PageFile {
  readonly landscape: boolean;
  /** Excel's number of the paper; 9 is A4. */
  readonly paper: number;
  /** In percent, or how many pages wide and high (null: as many as it takes). */
  readonly scaling: { readonly percent: number } | { readonly wide: number | null; readonly high: number | null };
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly firstPage: number | null;
  readonly acrossFirst: boolean;
  readonly comments: "none" | "atEnd" | "asDisplayed";
  readonly errors: "displayed" | "blank" | "dash" | "NA";
  readonly area: string | null;
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
  /** The row below each break between pages that was put in by hand, and the column after each. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  readonly oddPages: HeaderFooterPageFile;
  readonly evenPages: HeaderFooterPageFile | null;
  readonly firstPages: HeaderFooterPageFile | null;
  readonly scaleWithDocument: boolean;
  readonly alignWithMargins: boolean;
}
