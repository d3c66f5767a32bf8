import type { TidyTable } from "./tidyTable";

/** A table as JSON: an object for each row, by the names of the dictionary. Nothing in it can be run, so texts stay as they are. */
export function json({ fields, rows }: Pick<TidyTable, "fields" | "rows">): string {
  return JSON.stringify(rows.map((cells) => Object.fromEntries(fields.map(({ name }, position) => [name, cells[position] ?? null]))), null, 2);
}
