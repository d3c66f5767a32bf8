import type { CellValue } from "../../calc/calculation";
import { containsCell, type Area } from "../area";
import type { Engine } from "../engine";
import { dataArea } from "../tables/workbookTable";
import type { Filter } from "./filter";

/** One entry of a column's filter menu: what cells show, or "" for the blank ones. */
export interface FilterChoice {
  readonly text: string;
  readonly isChosen: boolean;
}

/** A column of a filter as its menu shows it. */
export interface FilterColumn {
  readonly filter: Filter;
  /** From the filter's first column, from 0. */
  readonly index: number;
  readonly heading: string;
  /** The rows under the heading. */
  readonly data: Area;
  readonly choices: readonly FilterChoice[];
  readonly isFiltered: boolean;
  /** False on a sheet whose protection does not let people filter. */
  readonly canFilter: boolean;
  readonly canSort: boolean;
}

/** The column whose heading with a filter button stands in a cell; null when there is none. */
export function filterColumnAt(engine: Engine, sheetId: string, row: number, column: number): FilterColumn | null {
  const table = engine.tables.all(sheetId).find((each) => each.showHeaders && each.showFilterButton && each.area.row === row && containsCell(each.area, row, column));
  const filter = table ? engine.filters.ofTable(table) : engine.filters.ofSheet(sheetId);
  if (!filter || filter.area.row !== row || !containsCell(filter.area, row, column)) return null;
  const index = column - filter.area.column;
  const data = table ? dataArea(table) : { ...filter.area, row: row + 1, rows: Math.max(0, filter.area.rows - 1) };
  return {
    filter, index, data, heading: engine.text(sheetId, row, column),
    choices: choicesOf(engine, filter, index, data), isFiltered: filter.criteria.has(index),
    canFilter: engine.protection.allows(sheetId, "allowAutoFilter"),
    canSort: data.rows > 1 && engine.protection.allows(sheetId, "allowSort") && engine.protection.allowsWriting(sheetId, data),
  };
}

/** What the rows hold that the filters of other columns let through, as Excel lists it; chosen is what is in sight. */
function choicesOf(engine: Engine, filter: Filter, index: number, data: Area): FilterChoice[] {
  const { sheetId } = filter;
  const others = engine.filters.passing(filter, index);
  const found = new Map<string, { text: string; value: CellValue; isChosen: boolean }>();
  for (let row = data.row; row < data.row + data.rows; row++) {
    if (!others(row)) continue;
    const column = data.column + index;
    const text = engine.text(sheetId, row, column);
    const known = found.get(text.toLowerCase()) ?? { text, value: engine.value(sheetId, row, column), isChosen: false };
    known.isChosen ||= !engine.filters.isHidden(sheetId, row);
    found.set(text.toLowerCase(), known);
  }
  return [...found.values()].sort((a, b) => compare(a.value, b.value) || a.text.localeCompare(b.text, "zh-u-co-pinyin")).map(({ text, isChosen }) => ({ text, isChosen }));
}

/** Numbers, texts, truth values, errors; blanks last. */
const ranks: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };
const rankOf = (value: CellValue): number => (value === null || value === "" ? 4 : (ranks[typeof value] ?? 3));

function compare(a: CellValue, b: CellValue): number {
  return rankOf(a) - rankOf(b) || (typeof a === "number" && typeof b === "number" ? a - b : 0);
}

/** Shows the rows whose cells show one of the texts; with all of them chosen the column is filtered no longer. */
export function chooseValues(engine: Engine, { filter, index, choices }: FilterColumn, chosen: ReadonlySet<string>): void {
  const values = choices.map(({ text }) => text).filter((text) => chosen.has(text));
  engine.step(() => engine.filters.set(filter, index, values.length === choices.length ? null : { filterOn: "Values", values }));
}

export function clearColumn(engine: Engine, { filter, index }: FilterColumn): void {
  engine.step(() => engine.filters.set(filter, index, null));
}
