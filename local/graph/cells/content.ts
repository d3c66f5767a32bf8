/** What a cell holds. Missing is `blank`, never 0 or an empty text. */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "formula"; /** Without "=". */ readonly formula: string };

/** Content as typed, with what typing does to the cell's format. */
export interface Typed {
  readonly content: Content;
  /** Number format that typing gives to a cell in format General (`0%` for "12%"). */
  readonly numberFormat?: string;
  /** The text was marked with an apostrophe: it stays text when somebody edits the cell. */
  readonly quoted?: boolean;
}

export type Scalar = string | number | boolean;

export const blank: Content = { kind: "blank" };
export const errorValues = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"] as const;
