import type { CellBlock } from "./block";
import { headingsIn, findLayout } from "./layout";
import { rowKinds } from "./rowKinds";

/** Whether a list stands on its side: its headings run down the first column, and each KPI has a column. */
export function isTurned(block: CellBlock): boolean {
  if (kpisIn(block) > 0) return false;
  const { values, formats } = block;
  const width = Math.max(0, ...values.map((row) => row.length));
  const turn = <Cell>(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
    Array.from({ length: width }, (_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
  const turned: CellBlock = { ...block, values: turn(values), formats: turn(formats) };
  return turned.values.some((row) => headingsIn(row) >= 2) && kpisIn(turned) > 1;
}

function kpisIn(block: CellBlock): number {
  const layout = findLayout(block);
  return layout?.mapping.kpi === undefined ? 0 : rowKinds(block, layout).kinds.filter((kind) => kind === "kpi").length;
}
