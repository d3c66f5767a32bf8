import { parseA1Ref } from "@borgar/fx";
import { tokensOf } from "../../review/native/tokensOf";
import type { GoingCells } from "./goingCells";

/**
 * Whether a formula looks at nothing but cells that go: Excel would write #REF! into it for good. A range that reaches
 * beyond them only shrinks, and tables are named, not addressed. `sheet` is where the formula stands.
 */
export function losesReference(formula: string, sheet: string | null, going: readonly GoingCells[]): boolean {
  const near = going.filter((cells) => cells.sheet === sheet || formula.toLowerCase().includes(inFormula(cells.sheet).toLowerCase()));
  if (near.length === 0) return false;
  return tokensOf(formula).some(({ type, value }) => (type === "range" || type === "range_beam") && near.some((cells) => isLost(value, sheet, cells)));
}

function isLost(reference: string, sheet: string | null, cells: GoingCells): boolean {
  const parsed = parseA1Ref(reference);
  if (parsed === undefined || !("range" in parsed)) return false;
  const { context = [], range } = parsed;
  // A reference with two names in front of it is one into another file.
  const [named = sheet, ...others] = context;
  if (named === null || others.length > 0 || named.toLowerCase() !== cells.sheet.toLowerCase()) return false;
  const { top, bottom, left, right } = range;
  return within(top, bottom, cells.row, cells.rows) && within(left, right, cells.column, cells.columns);
}

/** Whether a reference spans no more than what goes; one without ends spans the whole sheet. */
function within(first: number | null | undefined, last: number | null | undefined, from: number, count: number): boolean {
  return (first ?? 0) >= from && (last ?? Infinity) <= from + count - 1;
}

/** A sheet's name as it stands in formulas, without the quotes around it. */
function inFormula(name: string): string {
  return name.replaceAll("'", "''");
}
