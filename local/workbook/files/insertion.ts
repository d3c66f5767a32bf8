import { renameSheetInFormula, renameTableInFormula } from "../engine/moving/formulaReferences";
import { withFormulas } from "./model/formulas";
import type { NameFile, SheetFile, WorkbookFile } from "./model/workbook";

/** What the workbook that gets the sheets has already, in lower case. */
export interface Taken {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** Names of the whole workbook, with their formulas. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Insertion {
  readonly sheets: readonly SheetFile[];
  /** Their sheets are counted among the inserted ones. */
  readonly names: readonly NameFile[];
}

/** The first of `name (2)`, `name (3)` … that nobody has, no longer than a sheet's name may be. */
function freeSheetName(name: string, isTaken: (name: string) => boolean): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const mark = ` (${number})`;
    const candidate = base.slice(0, 31 - mark.length) + mark;
    if (!isTaken(candidate)) return candidate;
  }
}

function freeTableName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) if (!isTaken(`${name}${number}`)) return `${name}${number}`;
}

/**
 * Sheets of a file as they come to stand in another workbook: sheets and tables whose names are taken get others, in all
 * formulas too. What means a sheet that does not come along is #REF!.
 */
export function insertionOf(workbook: WorkbookFile, places: readonly number[], taken: Taken): Insertion {
  const all = workbook.sheets.map(({ name }) => name);
  const renamed = new Map<string, string | null>(all.flatMap((name, index) => (places.includes(index) ? [] : [[name, null] as const])));
  const sheetNames = new Set([...taken.sheets, ...all.map((name) => name.toLowerCase())]);
  const chosen = places.flatMap((place) => workbook.sheets[place] ?? []);
  for (const { name } of chosen) {
    if (!taken.sheets.has(name.toLowerCase())) continue;
    const free = freeSheetName(name, (candidate) => sheetNames.has(candidate.toLowerCase()));
    sheetNames.add(free.toLowerCase());
    renamed.set(name, free);
  }
  const tables = renamedTables(workbook, chosen, taken);
  const rewrite = (formula: string): string => {
    const inSheets = [...renamed].reduce((text, [from, to]) => renameSheetInFormula(text, from, to), formula);
    return [...tables].reduce((text, [from, to]) => renameTableInFormula(text, from, to), inSheets);
  };
  return {
    sheets: chosen.map((sheet) => ({
      ...withFormulas(sheet, rewrite), name: renamed.get(sheet.name) ?? sheet.name, tables: sheet.tables.map((table) => ({ ...table, name: tables.get(table.name) ?? table.name })),
    })),
    names: namesOf(workbook, chosen, places, taken).map((name) => ({ ...name, formula: rewrite(name.formula) })),
  };
}

function renamedTables(workbook: WorkbookFile, chosen: readonly SheetFile[], taken: Taken): ReadonlyMap<string, string | null> {
  const names = new Set([...taken.tables, ...workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase()))]);
  const renamed = new Map<string, string | null>();
  for (const sheet of workbook.sheets) {
    for (const { name } of sheet.tables) {
      if (!chosen.includes(sheet)) renamed.set(name, null);
      else if (taken.tables.has(name.toLowerCase())) {
        const free = freeTableName(name, (candidate) => names.has(candidate.toLowerCase()));
        names.add(free.toLowerCase());
        renamed.set(name, free);
      }
    }
  }
  return renamed;
}

/**
 * Names that belong to the sheets, and those of the workbook that they use or that mean their cells. Where the workbook has
 * the name already for something else, it is the sheets' own.
 */
function namesOf({ names, sheets }: WorkbookFile, chosen: readonly SheetFile[], places: readonly number[], taken: Taken): NameFile[] {
  const uses = chosen.map((sheet, index) => namesUsedBy(sheet, names, names.filter((entry) => entry.sheet === places[index] || means(entry.formula, sheet.name))));
  return names.flatMap((entry): NameFile[] => {
    if (entry.sheet !== null) return places.includes(entry.sheet) ? [{ ...entry, sheet: places.indexOf(entry.sheet) }] : [];
    const users = uses.flatMap((used, index) => (used.has(entry) ? [index] : []));
    const known = taken.names.get(entry.name.toLowerCase());
    if (users.length === 0 || known === entry.formula && !sheets.some(({ name }) => means(entry.formula, name))) return [];
    return known === undefined ? [entry] : users.map((sheet) => ({ ...entry, sheet }));
  });
}

const means = (formula: string, sheet: string): boolean => renameSheetInFormula(formula, sheet, null) !== formula;

/** A sheet's own names, those that its formulas use, and those that all these are made of. */
function namesUsedBy(sheet: SheetFile, names: readonly NameFile[], own: readonly NameFile[]): ReadonlySet<NameFile> {
  const found = new Set(own);
  const lookThrough = (formula: string): string => {
    const text = formula.toLowerCase();
    for (const entry of names) {
      if (found.has(entry) || !text.includes(entry.name.toLowerCase())) continue;
      found.add(entry);
      lookThrough(entry.formula);
    }
    return formula;
  };
  for (const { formula } of own) lookThrough(formula);
  withFormulas(sheet, lookThrough);
  return found;
}
