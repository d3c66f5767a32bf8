import type { TableReading } from "../../sheets/readTable";
import { wholeColumn } from "../../sheets/structuredReference";

/**
 * What stands for each column of an editable rules table once a period is closed: its values as an array constant. The
 * sheet goes on computing with the functions, by the rules of then.
 */
export function ruleLiterals(rules: readonly TableReading[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rules.flatMap(({ table, header, rows }) => header.map((heading, at) => [
    wholeColumn(table, String(heading)), `{${rows.map((row) => constant(row[at])).join(";")}}`,
  ] as const)));
}

/** A formula that no longer looks at the rules. */
export function frozenFormula(formula: string, literals: Readonly<Record<string, string>>): string {
  return Object.entries(literals).reduce((text, [reference, literal]) => text.split(reference).join(literal), formula);
}

/** The same formula looking at the rules again. */
export function thawedFormula(formula: string, literals: Readonly<Record<string, string>>): string {
  return Object.entries(literals).reduce((text, [reference, literal]) => text.split(literal).join(reference), formula);
}

function constant(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return `"${String(value ?? "").replace(/"/g, '""')}"`;
}
