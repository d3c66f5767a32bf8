import type { Area } from "../area";
import { shiftArea, type Shift } from "../moving/shift";
import type { FilterCriterion } from "./criterion";

/** Where an index stands after others were put in or taken out; none when it was taken out itself. */
function shiftedIndex(index: number, start: number, count: number, kind: "insert" | "delete"): number[] {
  if (index < start) return [index];
  if (kind === "insert") return [index + count];
  return index < start + count ? [] : [index - count];
}

/** Criteria stay with their columns when whole columns of a filter's area are put in or taken out. */
export function moveCriteria(criteria: Map<number, FilterCriterion>, area: Area, shift: Extract<Shift, { readonly axis: unknown }>): void {
  const { row, rows } = shift.area;
  if (row > area.row || row + rows < area.row + area.rows) return;
  const moved = [...criteria].flatMap(([column, criterion]) => {
    const first = area.column;
    return shiftedIndex(first + column, shift.area.column, shift.area.columns, shift.kind).map((to) => [to, criterion] as const);
  });
  const first = shiftArea(area, shift)?.column ?? area.column;
  criteria.clear();
  for (const [to, criterion] of moved) criteria.set(to - first, criterion);
}
