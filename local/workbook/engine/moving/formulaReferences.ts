import { parseA1Ref, parseStructRef, stringifyA1Ref, stringifyStructRef, stringifyTokens, tokenize, type Token } from "@borgar/fx";
import { areaOf, COLUMNS, containsArea, intersection, isEntireColumn, isEntireRow, lastColumn, lastRow, ROWS, type Area } from "../area";
import { shiftArea, type Shift } from "./shift";

const LOST = "#REF!";

const isReference = (token: Token): boolean => token.type === "range" || token.type === "range_beam";

/** A row or column of a reference; an open side has none. */
type Edge = number | null | undefined;
/** Whether the side has a $. */
type Fixed = boolean | null | undefined;

type A1 = Extract<NonNullable<ReturnType<typeof parseA1Ref>>, { range: unknown }>;

/** Rewrites the references of a formula, token by token: everything else, spaces and case too, stays as it was typed. */
function rewrite(formula: string, replace: (token: Token) => string | null): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  let changed = false;
  const rewritten = tokens.map((token, at) => {
    // #REF!A1: the cells of a sheet that is gone stay where they were.
    const value = tokens[at - 1]?.value === LOST ? null : replace(token);
    if (value === null || value === token.value) return token;
    changed = true;
    return { ...token, value };
  });
  return changed ? stringifyTokens(rewritten) : formula;
}

const parseReference = (text: string): A1 | null => {
  const reference = parseA1Ref(text, { allowNamed: false });
  return reference && "range" in reference ? reference : null;
};

/** What stands for cells that are gone: their sheet, where it was named, is still said. */
function lost(reference: A1): string {
  const { context = [] } = reference;
  return context.length === 0 ? LOST : `${stringifyA1Ref({ ...reference, range: { top: 0, left: 0, bottom: 0, right: 0 } }).replace(/[^!]*$/, "")}${LOST}`;
}

const sheetOf = (reference: A1): string | null => reference.context?.at(-1) ?? null;

function areaOfReference(reference: A1): Area {
  const { top, left, bottom, right } = reference.range;
  const firstRow = top ?? 0;
  const firstColumn = left ?? 0;
  return areaOf(firstRow, firstColumn, (bottom ?? ROWS - 1) - firstRow + 1, (right ?? COLUMNS - 1) - firstColumn + 1);
}

function withArea(reference: A1, area: Area): A1 {
  const { range } = reference;
  const rowsOpen = range.top == null || isEntireColumn(area);
  const columnsOpen = range.left == null || isEntireRow(area);
  return {
    ...reference,
    range: {
      ...range,
      top: rowsOpen ? null : area.row,
      bottom: rowsOpen ? null : lastRow(area),
      left: columnsOpen ? null : area.column,
      right: columnsOpen ? null : lastColumn(area),
    },
  };
}

/**
 * The formula after cells were inserted, deleted or moved: references follow their cells, and those to deleted cells
 * become #REF!. `ownSheet` is the name of the sheet that the formula stands on; `shiftedSheet` that of the shift.
 */
export function shiftReferences(formula: string, shift: Shift, ownSheet: string, shiftedSheet: string, targetSheet = shiftedSheet): string {
  return rewrite(formula, (token) => {
    if (!isReference(token)) return null;
    const reference = parseReference(token.value);
    if (!reference || !sameName(sheetOf(reference) ?? ownSheet, shiftedSheet)) return null;
    const area = areaOfReference(reference);
    const shifted = shiftArea(area, shift);
    if (!shifted) return lost(reference);
    const moved = withArea(reference, shifted);
    const leavesSheet = shift.kind === "move" && shifted !== area && !sameName(targetSheet, shiftedSheet);
    return stringifyA1Ref(leavesSheet ? { ...moved, context: [targetSheet] } : moved);
  });
}

/** The formula before cells are moved onto others: what referred to those alone becomes #REF!; they are gone. */
export function breakReferences(formula: string, { sheetId, from, toSheetId, to }: Extract<Shift, { readonly kind: "move" }>, ownSheet: string, targetSheet: string): string {
  return rewrite(formula, (token) => {
    const reference = isReference(token) ? parseReference(token.value) : null;
    if (!reference || !sameName(sheetOf(reference) ?? ownSheet, targetSheet)) return null;
    const area = areaOfReference(reference);
    const isLost = containsArea(to, area) && !(sheetId === toSheetId && intersection(area, from));
    return isLost ? lost(reference) : null;
  });
}

/** The formula as if copied by an offset: relative references move, absolute ones stay; off the sheet is #REF!. */
export function offsetReferences(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token) => {
    const reference = isReference(token) ? parseReference(token.value) : null;
    if (!reference) return null;
    const { range } = reference;
    const row = (index: Edge, fixed: Fixed) => (index == null || fixed ? (index ?? null) : index + rows);
    const column = (index: Edge, fixed: Fixed) => (index == null || fixed ? (index ?? null) : index + columns);
    const moved = {
      ...range,
      top: row(range.top, range.$top), bottom: row(range.bottom, range.$bottom),
      left: column(range.left, range.$left), right: column(range.right, range.$right),
    };
    const inside = [moved.top, moved.bottom].every((index) => index === null || (index >= 0 && index < ROWS)) &&
      [moved.left, moved.right].every((index) => index === null || (index >= 0 && index < COLUMNS));
    return inside ? stringifyA1Ref({ ...reference, range: moved }) : lost(reference);
  });
}

/** The formula as if copied to another cell with rows turned into columns: relative references turn along, absolute ones stay. */
export function transposeReferences(formula: string, fromRow: number, fromColumn: number, toRow: number, toColumn: number): string {
  return rewrite(formula, (token) => {
    const reference = isReference(token) ? parseReference(token.value) : null;
    if (!reference) return null;
    const { range } = reference;
    const { top, left, bottom, right } = range;
    if (range.$top && range.$left && range.$bottom && range.$right) return null;
    if (top == null || left == null || bottom == null || right == null) return null;
    const moved = {
      ...range,
      top: range.$top ? top : toRow + left - fromColumn, bottom: range.$bottom ? bottom : toRow + right - fromColumn,
      left: range.$left ? left : toColumn + top - fromRow, right: range.$right ? right : toColumn + bottom - fromRow,
    };
    const inside = moved.top >= 0 && moved.left >= 0 && moved.bottom < ROWS && moved.right < COLUMNS;
    return inside ? stringifyA1Ref({ ...reference, range: moved }) : lost(reference);
  });
}

/** The formula with its sheet named in every reference that names none: so it can stand on another sheet. */
export function qualifyReferences(formula: string, sheet: string): string {
  return rewrite(formula, (token) => {
    const reference = isReference(token) ? parseReference(token.value) : null;
    return reference && sheetOf(reference) === null ? stringifyA1Ref({ ...reference, context: [sheet] }) : null;
  });
}

/** The formula after a sheet got another name, or (`to` null) was deleted. */
export function renameSheetInFormula(formula: string, from: string, to: string | null): string {
  if (!formula.includes("!")) return formula;
  return rewrite(formula, (token) => {
    const reference = isReference(token) ? parseReference(token.value) : null;
    if (!reference || !sameName(sheetOf(reference) ?? "", from)) return null;
    return to === null ? `${LOST}${stringifyA1Ref({ ...reference, context: [] })}` : stringifyA1Ref({ ...reference, context: [to] });
  });
}

/** The formula after a table got another name, or (`to` null) is no longer a table. */
export function renameTableInFormula(formula: string, from: string, to: string | null): string {
  // A workbook of many sheets has far more formulas that do not name the table: reading them is faster than parsing them.
  if (!formula.toLowerCase().includes(from.toLowerCase())) return formula;
  return rewrite(formula, (token) => {
    if (token.type === "range_named" && sameName(token.value, from)) return to ?? "#REF!";
    const reference = token.type === "structured" ? parseStructRef(token.value) : undefined;
    if (!reference?.table || !sameName(reference.table, from)) return null;
    return to === null ? "#REF!" : stringifyStructRef({ ...reference, table: to });
  });
}

/** The formula after a table's column got another heading, or (`to` null) is gone. `inTable`: it stands in that table. */
export function renameColumnInFormula(formula: string, table: string, from: string, to: string | null, inTable: boolean): string {
  if (!formula.includes("[")) return formula;
  return rewrite(formula, (token) => {
    const reference = token.type === "structured" ? parseStructRef(token.value) : undefined;
    if (!reference || !(reference.table ? sameName(reference.table, table) : inTable)) return null;
    const { columns } = reference;
    if (!columns?.some((column) => sameName(column, from))) return null;
    if (to === null) return `${reference.table ?? ""}[${LOST}]`;
    return stringifyStructRef({ ...reference, columns: columns.map((column) => (sameName(column, from) ? to : column)) });
  });
}

/** The formula with other words for each reference to a table; `inTable`: it stands in that table, where the name may be left out. */
export function replaceTableInFormula(formula: string, table: string, inTable: boolean, replace: (reference: string) => string | null): string {
  return rewrite(formula, (token) => {
    if (token.type === "range_named") return sameName(token.value, table) ? replace(token.value) : null;
    const reference = token.type === "structured" ? parseStructRef(token.value) : undefined;
    return reference && (reference.table ? sameName(reference.table, table) : inTable) ? replace(token.value) : null;
  });
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
