import { Tools, type IWorksheetData } from "@univerjs/core";
import { wholeSheet } from "./area";
import type { CellMatrix } from "./cells";
import type { Engine } from "./engine";
import { renameTableInFormula } from "./moving/formulaReferences";

/** `Sheet1 (2)`, or the next number that is free, as Excel names a copy. */
export function copyName(engine: Engine, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const mark = ` (${number})`;
    const candidate = base.slice(0, 31 - mark.length) + mark;
    if (engine.sheets.find(candidate) === null) return candidate;
  }
}

/**
 * Copies a sheet with everything on it. Its tables and the names that mean its cells get twins of their own: tables a new
 * name, names the copy as their scope; formulas of the copy use them.
 */
export function copySheet(engine: Engine, sheetId: string, position: number): string {
  const { context, sheets, tables } = engine;
  const source = Tools.deepClone(context.sheet(sheetId).getConfig()) as IWorksheetData;
  const copy = sheets.insertCopy(source, copyName(engine, sheets.name(sheetId)), position);
  for (const table of tables.all(sheetId)) {
    const { id: _id, sheetId: _sheetId, name, ...look } = table;
    const twin = tables.add(copy, { ...table.area }, twinName(engine, name));
    Object.assign(twin, look, { columns: twin.columns });
    tables.reshape(twin, { ...table.area });
    rewriteFormulas(engine, copy, (formula) => renameTableInFormula(formula, name, twin.name));
    engine.filters.copy(engine.filters.ofTable(table), engine.filters.ofTable(twin));
  }
  const filter = engine.filters.ofSheet(sheetId);
  if (filter) engine.filters.copy(filter, engine.filters.setArea(copy, { ...filter.area }));
  copyNames(engine, sheetId, copy);
  engine.validation.copySheet(sheetId, copy);
  engine.conditionalFormats.copySheet(sheetId, copy);
  engine.charts.copySheet(sheetId, copy);
  const protection = engine.protection.of(sheetId);
  if (protection) engine.protection.protect(copy, protection);
  return copy;
}

function twinName(engine: Engine, name: string): string {
  for (let number = engine.tables.all().length + 1; ; number++) if (!engine.tables.find(`${name}${number}`)) return `${name}${number}`;
}

function copyNames({ names, sheets }: Engine, sheetId: string, copy: string): void {
  const sheet = sheets.name(sheetId);
  const prefixes = [`=${sheet}!`, `='${sheet.replaceAll("'", "''")}'!`].map((prefix) => prefix.toLowerCase());
  for (const name of names.all()) {
    const meansCells = prefixes.find((prefix) => name.formula.toLowerCase().startsWith(prefix));
    const own = name.sheetId === sheetId;
    if (!own && !(name.sheetId === null && meansCells !== undefined)) continue;
    if (names.find(name.name, copy)) continue;
    const formula = meansCells === undefined ? name.formula : `='${sheets.name(copy).replaceAll("'", "''")}'!${name.formula.slice(meansCells.length)}`;
    const { id: _id, ...rest } = name;
    names.add({ ...rest, formula, sheetId: copy });
  }
}

function rewriteFormulas({ cells }: Engine, sheetId: string, rewrite: (formula: string) => string): void {
  const matrix: CellMatrix = {};
  cells.forEach(sheetId, wholeSheet, (row, column, cell) => {
    if (!cell.f) return;
    const formula = rewrite(cell.f);
    if (formula !== cell.f) (matrix[row] ??= {})[column] = { f: formula };
  });
  if (Object.keys(matrix).length > 0) cells.apply(sheetId, cells.stored(sheetId), matrix);
}
