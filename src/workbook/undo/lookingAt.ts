import type { Finding } from "../../goals/types";
import { lookingFinding, lookingNameFinding } from "./changesSince";
import { isWithin, type GoingCells } from "./goingCells";

/** A run of formulas on a sheet that stays. */
interface Formulas {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
}

/** What a name of somebody's own stands for. */
interface NamedFormula {
  readonly name: string;
  readonly formula: unknown;
}

/** The formulas of a workbook, in cells and behind names. */
export interface WorkbookFormulas {
  readonly cells: readonly Formulas[];
  readonly names: readonly NamedFormula[];
}

/** What goes with a step. */
export interface Going {
  /** Names of whole sheets, and of the tables on them. */
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** Rows and columns of sheets that stay. */
  readonly cells: readonly GoingCells[];
}

/** Where a formula that would be lost stands: in a cell, or behind a name. */
export type Looking = { readonly sheet: string; readonly row: number; readonly column: number } | { readonly name: string };

/** Queues what `requestFormulas` has to know of the sheets. */
export function requestSheets({ workbook }: Excel.RequestContext): void {
  workbook.worksheets.load("items/id, items/name, items/protection/protected, items/names/items/name, items/names/items/formula");
  workbook.names.load("items/name, items/formula");
}

/**
 * Queues reading the formulas on the sheets that stay: one that looks at what goes would say #REF! for good.
 * Of a locked sheet Excel does not tell the cells with formulas from the others, so all of them are read.
 */
export function requestFormulas({ workbook }: Excel.RequestContext, stays: (sheet: Excel.Worksheet) => boolean = () => true): () => WorkbookFormulas {
  const sheets = workbook.worksheets.items.filter(stays);
  const ofSheets = sheets.map((sheet) => {
    if (sheet.protection.protected) {
      const used = sheet.getUsedRangeOrNullObject(true).load("formulas, rowIndex, columnIndex");
      return { sheet, ranges: () => (used.isNullObject ? [] : [used]) };
    }
    const cells = sheet.getRange().getSpecialCellsOrNullObject("Formulas").load("areas/items/formulas, areas/items/rowIndex, areas/items/columnIndex");
    return { sheet, ranges: () => (cells.isNullObject ? [] : cells.areas.items) };
  });
  const names = [...workbook.names.items, ...sheets.flatMap((sheet) => sheet.names.items)].map(({ name, formula }): NamedFormula => ({ name, formula }));
  return () => ({
    names,
    cells: ofSheets.flatMap(({ sheet: { name }, ranges }) => ranges().map(({ rowIndex, columnIndex, formulas }) => ({ sheet: name, row: rowIndex, column: columnIndex, formulas }))),
  });
}

/** The formulas that look at what goes, but for those that the step itself sees to. */
export async function formulasLookingAt(going: Going, { cells, names }: WorkbookFormulas, isOwn: (sheet: string, row: number, column: number) => boolean): Promise<readonly Looking[]> {
  const looks = await looksAt(going);
  if (looks === null) return [];
  const gone = going.cells;
  const ofCells = cells.flatMap(({ sheet, row: first, column: left, formulas }) => formulas.flatMap((line, down) => line.flatMap((cell, across): readonly Looking[] => {
    const place = { row: first + down, column: left + across };
    const isLeft = looks(cell, sheet) && !gone.some((each) => each.sheet === sheet && isWithin(place, each)) && !isOwn(sheet, place.row, place.column);
    return isLeft ? [{ sheet, ...place }] : [];
  })));
  return [...ofCells, ...names.filter(({ formula }) => looks(formula, null)).map(({ name }) => ({ name }))];
}

/** They as findings, the first of each sheet, and each name. */
export function lookingFindings(found: readonly Looking[]): readonly Finding[] {
  const told = new Set<string>();
  return found.flatMap((each) => {
    if ("name" in each) return [lookingNameFinding(each.name)];
    if (told.has(each.sheet)) return [];
    told.add(each.sheet);
    return [lookingFinding(each.sheet, each)];
  });
}

/** What tells whether a formula looks at something that goes; null where nothing does. */
async function looksAt({ sheets, tables, cells }: Going): Promise<((formula: unknown, sheet: string | null) => boolean) | null> {
  const names = [...sheets.map(sheetPattern), ...tables.map((table) => `(?<![\\p{L}\\p{N}_.])${escaped(table)}(?![\\p{L}\\p{N}_.])`)];
  if (names.length + cells.length === 0) return null;
  const pattern = names.length === 0 ? null : new RegExp(names.join("|"), "iu");
  // Reading formulas word by word is needed where single rows go.
  const { losesReference } = cells.length === 0 ? { losesReference: () => false } : await import("./lostReferences");
  return (formula, sheet) => typeof formula === "string" && formula.startsWith("=") && (pattern?.test(formula) === true || losesReference(formula, sheet, cells));
}

/** A sheet as a formula names it: in quotes, its own doubled, or bare. */
function sheetPattern(name: string): string {
  return `'${escaped(name.replaceAll("'", "''"))}'!|(?<![\\p{L}\\p{N}_.'])${escaped(name)}!`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
