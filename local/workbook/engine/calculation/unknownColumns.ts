import { parseStructRef, tokenize } from "@borgar/fx";
import type { CellPosition } from "../../calc/calculation";
import { optionalParameters } from "../../calc/optionalParameters";
import { containsCell } from "../area";
import type { WorkbookParts } from "../workbookParts";

/**
 * Whether a formula names a column that its table does not have, which Excel does not let one enter. Tables that do not exist
 * are the calculation's business, and `#REF!` is what deletion leaves.
 * @param isComing whether a heading is being written together with the formula
 */
export function namesUnknownColumn({ tables }: Pick<WorkbookParts, "tables">, formula: string, at: CellPosition, isComing: (heading: string) => boolean = () => false): boolean {
  if (!formula.includes("[")) return false;
  return optionalParameters(tokenize(formula, { mergeRefs: true })).tokens.some(({ type, value }) => {
    if (type !== "structured") return false;
    const reference = parseStructRef(value);
    if (!reference) return false;
    const table = reference.table ? tables.find(reference.table) : tables.all(at.sheetId).find(({ area }) => containsCell(area, at.row, at.column));
    const known = new Set(table?.columns.map((column) => column.toLowerCase()));
    return table != null && (reference.columns ?? []).some((column) => column !== "#REF!" && !known.has(column.toLowerCase()) && !isComing(column));
  });
}

/** Whether a formula speaks of a table's columns by their headings, which Excel takes in cells and names alone. */
export const isStructured = (formula: string): boolean =>
  formula.includes("[") && optionalParameters(tokenize(formula, { mergeRefs: true })).tokens.some(({ type }) => type === "structured");
