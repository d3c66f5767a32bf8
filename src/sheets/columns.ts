import type { Message } from "../text/language";
import type { Term } from "../text/terms";

interface Base {
  readonly heading: Message;
  /** Least width in characters. */
  readonly width: number;
  /** The table can be read without it. */
  readonly optional?: boolean;
  readonly numberFormat?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** For the machine more than for people. */
  readonly quiet?: boolean;
}

export interface TextColumn extends Base {
  readonly kind: "text";
}

export interface NumberColumn extends Base {
  readonly kind: "number";
}

/** A number, or several in one text: `80%:60; 100%:100`. */
export interface NumbersColumn extends Base {
  readonly kind: "numbers";
}

/** A closed set of words, written in the workbook's language and read in both. */
export interface TermColumn<Value> extends Base {
  readonly kind: "term";
  readonly terms: readonly Term<Value>[];
}

export type ColumnSchema = TextColumn | NumberColumn | NumbersColumn | TermColumn<unknown>;

export type ValueOf<Column> = Column extends TermColumn<infer Value> ? Value | null : Column extends NumberColumn ? number | null : Column extends NumbersColumn ? number | string | null : string;

/** The parsed row of a table: blank text is "", a blank number, list of numbers or word is null. */
export type RowOf<Columns> = { readonly [Key in keyof Columns]: ValueOf<Columns[Key]> };

export interface TableSchema<Columns extends Readonly<Record<string, ColumnSchema>>> {
  /** Name of the Excel table, the same in both languages. */
  readonly name: string;
  readonly filterButtons?: boolean;
  /** In the order of a new table: what people work with first, what identifies a row last. */
  readonly columns: Columns;
}

export type AnyTable = TableSchema<Readonly<Record<string, ColumnSchema>>>;

/** Tables of one kind, by their keys. */
export type Tables = Readonly<Record<string, AnyTable>>;

/** A number with thousands separators when it is large, as typed when it is small. */
export const quantity = "[>=1000]#,##0;[<=-1000]-#,##0;General";
export const percent = "0%";
export const exactPercent = "0.0%";
export const points = "0.0";

type Options = Partial<Omit<Base, "heading" | "width">>;

export const text = (heading: Message, width: number, options: Options = {}): TextColumn => ({ kind: "text", heading, width, ...options });
export const number = (heading: Message, width: number, options: Options = {}): NumberColumn => ({ kind: "number", heading, width, align: "right", ...options });
export const numbers = (heading: Message, width: number, options: Options = {}): NumbersColumn => ({ kind: "numbers", heading, width, align: "right", ...options });
export const term = <Value>(heading: Message, terms: readonly Term<Value>[], width: number, options: Options = {}): TermColumn<Value> =>
  ({ kind: "term", heading, terms, width, ...options });

export const optional = { optional: true } as const;
export const quiet = { quiet: true } as const;
