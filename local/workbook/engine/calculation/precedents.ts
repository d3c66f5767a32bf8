import { parseStructRef, tokenize, type Token } from "@borgar/fx";
import { parseArea, splitSheet } from "../address";
import { areaOf, bounding, cellCount, containsCell, intersection, lastColumn, lastRow, wholeSheet, type Area } from "../area";
import { dataArea, type WorkbookTable } from "../tables/workbookTable";
import type { WorkbookParts } from "../workbookParts";

export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const referenceTypes: readonly string[] = ["range", "range_beam", "range_named", "structured"];

/** Whether the formula is nothing but a reference to cells, a name or a table. */
export function isSingleReference(formula: string): boolean {
  const [first, ...more] = tokenize(formula.startsWith("=") ? formula : `=${formula}`, { mergeRefs: true }).filter(({ type }) => type !== "fx_prefix" && type !== "whitespace");
  return first !== undefined && referenceTypes.includes(first.type) && (more.length === 0 || (more.length === 1 && more[0]?.value === "#"));
}

/** Whether the formula is nothing but a name. */
export function isName(formula: string): boolean {
  const [first, ...more] = tokenize(formula, { mergeRefs: true }).filter(({ type }) => type !== "fx_prefix" && type !== "whitespace");
  return first?.type === "range_named" && more.length === 0;
}

/** The single cells that a formula names, without those of its ranges. */
export function singleCellsOf(engine: WorkbookParts, formula: string, { sheetId }: Place): SheetArea[] {
  return tokenize(formula, { mergeRefs: true }).flatMap((token) => {
    const found = token.type === "range" ? cellsAt(engine, token.value, sheetId) : null;
    return found && cellCount(found.area) === 1 ? [found] : [];
  });
}

/** The cells that a formula reads, as its text names them: references, names, tables, spilled areas. */
export function referencesOf(engine: WorkbookParts, formula: string, at: Place, depth = 0): SheetArea[] {
  const tokens = tokenize(formula.startsWith("=") ? formula : `=${formula}`, { mergeRefs: true });
  return tokens.flatMap((token, index) => {
    const spills = tokens[index + 1]?.type === "operator" && tokens[index + 1]?.value === "#";
    return ofToken(engine, token, spills, at, depth);
  });
}

function ofToken(engine: WorkbookParts, token: Token, spills: boolean, at: Place, depth: number): SheetArea[] {
  switch (token.type) {
    case "range":
    case "range_beam": {
      const found = cellsAt(engine, token.value, at.sheetId);
      return found ? [spills ? spilled(engine, found) : found] : [];
    }
    case "range_named":
      return named(engine, token.value, at, depth);
    case "structured":
      return structured(engine, token.value, at);
    default:
      return [];
  }
}

function cellsAt(engine: WorkbookParts, reference: string, sheetId: string): SheetArea | null {
  const { sheet, address } = splitSheet(reference);
  const target = sheet === null ? sheetId : engine.sheets.find(sheet);
  const area = parseArea(address);
  return area && target !== null ? { sheetId: target, area } : null;
}

function spilled(engine: WorkbookParts, { sheetId, area }: SheetArea): SheetArea {
  const spill = engine.spills(sheetId).find(({ row, column }) => row === area.row && column === area.column);
  return { sheetId, area: spill ?? area };
}

function named(engine: WorkbookParts, reference: string, at: Place, depth: number): SheetArea[] {
  const { sheet, address } = splitSheet(reference);
  const scope = sheet === null ? at.sheetId : engine.sheets.find(sheet);
  const name = (scope === null ? null : engine.names.find(address, scope)) ?? engine.names.find(address, null);
  // A name may lead to itself.
  if (name) return depth < 20 ? referencesOf(engine, name.formula, at, depth + 1) : [];
  const table = engine.tables.find(address);
  return table ? [{ sheetId: table.sheetId, area: dataArea(table) }] : [];
}

/** The cells of a table that a reference names, the table's name alone or with sections and columns; null when there are none. */
export function tableAreaOf(engine: WorkbookParts, text: string, at: Place): Area | null {
  const named = engine.tables.find(text);
  if (named) return dataArea(named);
  const reference = parseStructRef(text);
  const table = reference ? tableNamed(engine, reference.table, at) : null;
  // A column that the table does not have is an error before and after.
  if (!reference || !table || reference.columns?.some((name) => !table.columns.some((column) => column.toLowerCase() === name.toLowerCase()))) return null;
  return structured(engine, text, at).map(({ area }) => area).reduce<Area | null>((whole, area) => (whole === null ? area : bounding(whole, area)), null);
}

function structured(engine: WorkbookParts, text: string, at: Place): SheetArea[] {
  const reference = parseStructRef(text);
  if (!reference) return [];
  const table = tableNamed(engine, reference.table, at);
  if (!table) return [];
  const columns = columnsOf(table, reference.columns ?? []);
  return rowsOf(table, reference.sections ?? [], at).map((rows) => ({ sheetId: table.sheetId, area: { ...rows, ...columns } }));
}

/** The table of that name; without one the table that the formula stands in. */
function tableNamed(engine: WorkbookParts, name: string | undefined, at: Place): WorkbookTable | null {
  return (name ? engine.tables.find(name) : engine.tables.all(at.sheetId).find(({ area }) => containsCell(area, at.row, at.column))) ?? null;
}

function columnsOf({ columns, area }: WorkbookTable, names: readonly string[]): Pick<Area, "column" | "columns"> {
  const indexes = names.map((name) => columns.findIndex((column) => column.toLowerCase() === name.toLowerCase())).filter((index) => index >= 0);
  if (indexes.length === 0) return { column: area.column, columns: area.columns };
  const first = Math.min(...indexes);
  return { column: area.column + first, columns: Math.max(...indexes) - first + 1 };
}

function rowsOf(table: WorkbookTable, sections: readonly string[], { row }: Place): Area[] {
  const data = dataArea(table);
  if (sections.length === 0) return [data];
  return sections.flatMap((section) => {
    switch (section.toLowerCase()) {
      case "all":
        return [table.area];
      case "headers":
        return table.area.row < data.row ? [{ ...table.area, rows: 1 }] : [];
      case "totals":
        return lastRow(table.area) > lastRow(data) ? [{ ...table.area, row: lastRow(table.area), rows: 1 }] : [];
      case "this row":
      case "@":
        return row >= data.row && row <= lastRow(data) ? [{ ...data, row, rows: 1 }] : [];
      default:
        return [data];
    }
  });
}

/** What the formulas of an area read directly. */
export function directPrecedents(engine: WorkbookParts, sheetId: string, area: Area): SheetArea[] {
  const found: SheetArea[] = [];
  engine.cells.forEach(sheetId, area, (row, column, cell) => {
    if (cell.f) found.push(...referencesOf(engine, cell.f, { sheetId, row, column }));
  });
  return found;
}

/** The cells whose formulas read a cell of the area directly. */
export function directDependents(engine: WorkbookParts, sheetId: string, area: Area): SheetArea[] {
  const found: SheetArea[] = [];
  for (const id of engine.sheets.ids) {
    engine.cells.forEach(id, wholeSheet, (row, column, cell) => {
      if (!cell.f) return;
      const reads = referencesOf(engine, cell.f, { sheetId: id, row, column });
      if (reads.some((read) => read.sheetId === sheetId && intersection(read.area, area))) found.push({ sheetId: id, area: areaOf(row, column) });
    });
  }
  return found;
}

/** Everything that is reached by taking a step again and again. */
export function reached(start: readonly SheetArea[], step: (from: SheetArea) => readonly SheetArea[]): SheetArea[] {
  const found = new Map<string, SheetArea>();
  const open = [...start];
  for (let next = open.pop(); next; next = open.pop()) {
    const { sheetId, area } = next;
    const key = `${sheetId} ${area.row} ${area.column} ${lastRow(area)} ${lastColumn(area)}`;
    if (found.has(key)) continue;
    found.set(key, next);
    open.push(...step(next));
  }
  return [...found.values()];
}
