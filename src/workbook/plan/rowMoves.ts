import type { GoalRows } from "./goalRows";
import type { GoalStep } from "./goalStep";

/** What happens to the rows of a table, one kind of change after the other; positions count from its first row. */
export interface RowMoves {
  /** The rows before, each by its key. */
  readonly before: readonly string[];
  /** Rows to take out, from the bottom up. */
  readonly removed: readonly number[];
  /** Runs of rows to put in, in this order; `isLast`: below all others. */
  readonly added: readonly { readonly at: number; readonly count: number; readonly isLast: boolean }[];
  /** The rows when they have come and gone, and when they stand in their order. */
  readonly joined: readonly string[];
  readonly ordered: readonly string[];
}

export function rowMoves(step: GoalStep, rows: GoalRows, count: number): RowMoves {
  const keys = new Map(rows.all.map(({ index, key }) => [index, key] as const));
  const before = Array.from({ length: count }, (_, index) => keys.get(index) ?? blankKey(index));
  const gone = new Set(step.removed.map(({ key }) => key));
  const removed = before.flatMap((key, index) => (gone.has(key) ? [index] : [])).reverse();
  const joined = before.filter((key) => !gone.has(key));
  const added: { at: number; count: number; isLast: boolean }[] = [];
  for (const { key, above } of step.added) {
    const at = above === null ? 0 : (joined.includes(above) ? joined.indexOf(above) + 1 : joined.length);
    const run = added.at(-1);
    if (run !== undefined && run.at + run.count === at) run.count += 1;
    else added.push({ at, count: 1, isLast: at === joined.length });
    joined.splice(at, 0, key);
  }
  return { before, removed, added, joined, ordered: inOrder(joined, step.order) };
}

/** Rows without anything in them have keys too, so that they keep their places. */
export function blankKey(index: number): string {
  return `\t${index}`;
}

/** Puts the named rows into their order, in the places that they have between them. */
function inOrder(keys: readonly string[], order: readonly string[] | null): readonly string[] {
  if (order === null) return keys;
  const present = new Set(keys);
  const wanted = order.filter((key) => present.has(key));
  const named = new Set(wanted);
  let next = 0;
  return keys.map((key) => (named.has(key) ? (wanted[next++] ?? key) : key));
}
