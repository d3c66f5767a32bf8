import { parseA1Ref, parseStructRef } from "@borgar/fx";
import type { Trim } from "./trimming";
import { sheetColumns, sheetRows, type Rectangle } from "./rectangle";

/** Which part of a table's rows a structured reference means. */
export type TableSection = "all" | "headers" | "data" | "totals" | "this row";

/** A reference as written, before it is known what it stands for in a certain cell. */
export type ReferenceSource =
  /** Addresses that were cut out of the text: indexes of the first and last corner among the formula's slots. */
  | { readonly kind: "slots"; readonly sheet: string | null; readonly first: number; readonly last: number }
  | { readonly kind: "fixed"; readonly sheet: string | null; readonly area: Rectangle }
  | { readonly kind: "table"; readonly table: string; readonly sections: readonly TableSection[]; readonly columns: readonly string[] }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  /** The smallest range around the references `from` up to `to` of the same formula: what `A1:INDEX(…)` may reach. */
  | { readonly kind: "hull"; readonly from: number; readonly to: number }
  | { readonly kind: "broken" };

/** The symbol under which formulas that use their own table (`[@Weight]`) are found when any table changes. */
export const ownTableSymbol = "[]";

/** The symbols whose change gives this reference another meaning, in capitals. */
export function symbolsOf(source: ReferenceSource): string[] {
  switch (source.kind) {
    case "slots":
    case "fixed":
      return source.sheet === null ? [] : [source.sheet.toUpperCase()];
    case "table":
      return [source.table === "" ? ownTableSymbol : source.table.toUpperCase()];
    case "name":
      return source.sheet === null ? [source.name.toUpperCase()] : [source.name.toUpperCase(), source.sheet.toUpperCase()];
    case "hull":
    case "broken":
      return [];
  }
}

/** Reads an address or name ("A1:B2", "Sheet1!A:A", "Rates"); references into other workbooks are broken. */
export function parseReference(text: string): ReferenceSource {
  const reference = parseA1Ref(text);
  if (reference === undefined) return { kind: "broken" };
  const context = reference.context ?? [];
  if (context.length > 1) return { kind: "broken" };
  const sheet = context[0] ?? null;
  if ("name" in reference) return { kind: "name", sheet, name: reference.name };
  const { top, left, bottom, right } = reference.range;
  return {
    kind: "fixed",
    sheet,
    area: { top: top ?? 0, left: left ?? 0, bottom: bottom ?? sheetRows - 1, right: right ?? sheetColumns - 1 },
  };
}

/** How the blank edges of an address are left out (`A1:.B9`); null when they are not. */
export function trimOf(text: string): Trim | null {
  const reference = text.includes(".") ? parseA1Ref(text, { allowNamed: false }) : undefined;
  return reference !== undefined && "range" in reference ? (reference.range.trim ?? null) : null;
}

/** Reads a structured reference ("Sales[[#All],[A]:[B]]", "[@Weight]"). */
export function parseTableReference(text: string): ReferenceSource {
  const reference = parseStructRef(text);
  if (reference === undefined) return { kind: "broken" };
  return {
    kind: "table",
    table: reference.table ?? "",
    sections: (reference.sections ?? []) as TableSection[],
    columns: reference.columns ?? [],
  };
}
