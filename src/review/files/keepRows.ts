import type { ColumnPlan, Content, SheetPlan, TablePlan } from "../../sheets/plan";

/** A plan without some rows of its first table; what belongs to a row goes with it. */
export function keepRows(plan: SheetPlan, isKept: (row: readonly Content[]) => boolean): SheetPlan {
  const [table, ...others] = plan.tables;
  if (table === undefined) return plan;
  const kept = table.rows.flatMap((row, index) => (isKept(row) ? [index] : []));
  if (kept.length === table.rows.length) return plan;
  const first = table.row + 1;
  const gone = table.rows.length - kept.length;
  /** Where a row of the sheet is afterwards; null when it is gone. */
  const moved = (row: number): number | null => {
    if (row < first) return row;
    if (row >= first + table.rows.length) return row - gone;
    const at = kept.indexOf(row - first);
    return at < 0 ? null : first + at;
  };
  const placed = <Item extends { readonly row: number }>(item: Item): readonly Item[] => {
    const row = moved(item.row);
    return row === null ? [] : [{ ...item, row }];
  };
  return {
    ...plan,
    cells: plan.cells.flatMap(placed),
    ...(plan.notes === undefined ? {} : { notes: plan.notes.flatMap(placed) }),
    tables: [rowsOf(table, kept), ...others],
  };
}

function rowsOf(table: TablePlan, kept: readonly number[]): TablePlan {
  const pick = <Item>(items: readonly Item[]): readonly Item[] => kept.flatMap((index) => (items[index] === undefined ? [] : [items[index]]));
  const column = (plan: ColumnPlan): ColumnPlan => ({
    ...plan,
    ...(plan.numberFormats === undefined ? {} : { numberFormats: pick(plan.numberFormats) }),
    ...(plan.indents === undefined ? {} : { indents: pick(plan.indents) }),
  });
  return { ...table, columns: table.columns.map(column), rows: pick(table.rows) };
}
