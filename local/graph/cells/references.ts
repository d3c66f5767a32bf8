import { parseA1Ref, parseStructRef, stringifyA1Ref, stringifyStructRef, tokenize, type ReferenceA1 } from "@borgar/fx";
import { lastColumn, lastRow, type Area } from "./address";

/** What happens to the references of formulas when cells move, or sheets, tables and columns get other names or go. */
export interface ReferenceRules {
  /** Where an area of a sheet is afterwards; null when its cells are gone. */
  readonly area?: (sheet: string, area: Area) => Area | null;
  /** A sheet's name afterwards; null when it is gone. */
  readonly sheet?: (name: string) => string | null;
  /** A reference to a table afterwards, as text; null when what it names is gone. */
  readonly structured?: (reference: StructuredReference, text: string) => string | null;
}

export interface StructuredReference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

const lost = "#REF!";

/**
 * A formula (without "=", as stored) after its references have followed the rules. What cannot be read stays as it is.
 * @param home name of the sheet on which the formula stands; references without a sheet mean this one.
 */
export function rewriteFormula(formula: string, home: string, rules: ReferenceRules): string {
  return tokensOf(formula)
    .map(({ type, value }) => {
      if (type === "range" || type === "range_beam") return rewriteRange(value, home, rules);
      if (type === "range_named" && value.includes("!")) return rewriteSheetOfName(value, rules);
      if (type === "structured") return rewriteStructured(value, rules);
      return value;
    })
    .join("");
}

function tokensOf(formula: string): { type: string; value: string }[] {
  try {
    return tokenize(formula);
  } catch {
    return [{ type: "unknown", value: formula }];
  }
}

function rewriteRange(text: string, home: string, rules: ReferenceRules): string {
  const reference = parseA1Ref(text);
  if (reference === undefined || !("range" in reference) || (reference.context?.length ?? 0) > 1) return text;
  const [named] = reference.context ?? [];
  if (named !== undefined && /^\[.*\]|:/.test(named)) return text; // another workbook, or several sheets at once
  const sheet = named === undefined ? home : (rules.sheet ?? same)(named);
  if (sheet === null) return lost;
  const renamed = named === undefined || sheet === named ? reference : { ...reference, context: [sheet] };
  const moved = movedRange(renamed.range, named ?? home, rules);
  if (moved === null) return named === undefined ? lost : `${stringifyA1Ref({ ...renamed, range: cell }).replace(/A1$/, "")}${lost}`;
  return moved === renamed.range && renamed === reference ? text : stringifyA1Ref({ ...renamed, range: moved });
}

const same = (name: string): string => name;
const cell: ReferenceA1["range"] = { top: 0, left: 0, bottom: 0, right: 0, $top: false, $left: false, $bottom: false, $right: false };

/** The range moved; the same object when it stays. */
function movedRange(range: ReferenceA1["range"], sheet: string, { area }: ReferenceRules): ReferenceA1["range"] | null {
  if (area === undefined) return range;
  const before = { top: range.top ?? 0, left: range.left ?? 0, bottom: range.bottom ?? lastRow, right: range.right ?? lastColumn };
  const after = area(sheet, before);
  if (after === null) return null;
  if (after.top === before.top && after.left === before.left && after.bottom === before.bottom && after.right === before.right) return range;
  const rows = range.top === null ? {} : { top: after.top, bottom: after.bottom };
  const columns = range.left === null ? {} : { left: after.left, right: after.right };
  return { ...range, ...rows, ...columns };
}

/** `Sheet!name`, when the sheet gets another name. */
function rewriteSheetOfName(text: string, { sheet }: ReferenceRules): string {
  if (sheet === undefined) return text;
  const mark = text.lastIndexOf("!");
  const before = text.slice(0, mark).replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  const after = sheet(before);
  if (after === null) return lost;
  return after === before ? text : stringifyA1Ref({ context: [after], range: cell }).replace(/A1$/, "") + text.slice(mark + 1);
}

function rewriteStructured(text: string, { structured }: ReferenceRules): string {
  const reference = structured === undefined ? undefined : parseStructRef(text);
  if (structured === undefined || reference === undefined) return text;
  return structured({ table: reference.table ?? "", columns: reference.columns ?? [], sections: reference.sections ?? [] }, text) ?? lost;
}

/** A reference to a table as a file stores it. */
export function structuredText({ table, columns, sections }: StructuredReference): string {
  return stringifyStructRef({ context: [], table, columns: [...columns], sections: [...sections] }, { thisRow: true });
}
