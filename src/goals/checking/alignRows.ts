import { emptyNode } from "../emptyNode";
import type { GoalNode } from "../types";

/** How the rows of a tree have changed from one reading to the next. */
export interface RowChanges {
  /** The rows as they are now; a row that says the same as before is the same object as before. */
  readonly nodes: readonly GoalNode[];
  /** Rows that are gone, new, or say something else, as they were and as they are, with their positions now; null is gone. */
  readonly touched: ReadonlyMap<GoalNode, number | null>;
  /** For each position before the one now, −1 for a row that is gone; null where every row stands where it stood. */
  readonly to: Int32Array | null;
}

/**
 * Finds each row again by its id, however the rows were sorted. Rows that only stand elsewhere are touched where they
 * have changed their order to the others.
 */
export function alignRows(before: readonly GoalNode[], now: readonly GoalNode[]): RowChanges {
  const touched = new Map<GoalNode, number | null>();
  const nodes = now.slice();
  const shorter = Math.min(before.length, now.length);
  const start = alike(before, now, shorter, "first");
  const isInPlace = start === before.length && start === now.length;
  const end = isInPlace ? 0 : alike(before, now, shorter - start, "last");
  const pair = (from: number, at: number): void => {
    const [old, next] = [before[from], now[at]];
    if (old === undefined || next === undefined || old === next) return;
    if (saysTheSame(old, next)) nodes[at] = old;
    else touched.set(old, null).set(next, at);
  };
  for (let at = 0; at < start; at += 1) if (before[at] !== now[at]) pair(at, at);
  for (let at = 1; at <= end; at += 1) pair(before.length - at, now.length - at);
  const to = isInPlace ? null : new Int32Array(before.length).map((_, at) => (at < start ? at : at >= before.length - end ? at + now.length - before.length : -1));
  if (to !== null) {
    const [oldMiddle, newMiddle] = [before.slice(start, before.length - end), now.slice(start, now.length - end)];
    const middle = matchBlock(oldMiddle, newMiddle) ?? matchRows(oldMiddle, newMiddle);
    middle.from.forEach((from, at) => {
      if (from === null) return;
      to[start + from] = start + at;
      pair(start + from, start + at);
    });
    for (const node of middle.gone) touched.set(node, null);
    for (const at of middle.new) touched.set(nodes[start + at]!, start + at);
  }
  return { nodes, touched, to };
}

/** How many rows at one end have the same ids. */
function alike(before: readonly GoalNode[], now: readonly GoalNode[], most: number, end: "first" | "last"): number {
  let count = 0;
  while (count < most) {
    const old = before[end === "first" ? count : before.length - 1 - count];
    const next = now[end === "first" ? count : now.length - 1 - count];
    if (old !== next && old?.id !== next?.id) break;
    count += 1;
  }
  return count;
}

interface Matched {
  /** For each position now the one before; null for a row that came. */
  readonly from: readonly (number | null)[];
  readonly gone: readonly GoalNode[];
  /** Positions now of rows that came, or that changed their order to the others. */
  readonly new: readonly number[];
}

/** One block of rows that was moved past others, which is what a move of a goal does; null for anything else. */
function matchBlock(before: readonly GoalNode[], now: readonly GoalNode[]): Matched | null {
  const { length } = now;
  const shift = before.findIndex(({ id }) => id === now[0]?.id);
  if (before.length !== length || shift < 1) return null;
  for (let at = 0; at < length; at += 1) if (now[at]?.id !== before[(at + shift) % length]?.id) return null;
  const from = now.map((_, at) => (at + shift) % length);
  // The shorter of the two blocks is the one that moved.
  const moved = shift <= length - shift ? from.slice(0, shift).map((_, at) => length - shift + at) : from.slice(0, length - shift).map((_, at) => at);
  return { from, gone: [], new: moved };
}

function matchRows(before: readonly GoalNode[], now: readonly GoalNode[]): Matched {
  const positions = new Map<string, number[]>();
  before.forEach(({ id }, at) => {
    const same = positions.get(id);
    if (same === undefined) positions.set(id, [at]);
    else same.push(at);
  });
  const used = new Map<string, number>();
  const from = now.map(({ id }) => {
    const same = positions.get(id);
    if (same === undefined) return null;
    const count = used.get(id) ?? 0;
    used.set(id, count + 1);
    return same[count] ?? null;
  });
  const inOrder = longestRise(from);
  const kept = new Set(from);
  return { from, gone: before.filter((_, at) => !kept.has(at)), new: from.flatMap((_, at) => (inOrder.has(at) ? [] : [at])) };
}

const columns = Object.keys(emptyNode) as readonly (keyof GoalNode)[];

function saysTheSame(one: GoalNode, other: GoalNode): boolean {
  for (const column of columns) if (one[column] !== other[column]) return false;
  return true;
}

/** Positions of a longest rising run of the numbers (patience sorting): the rows that kept their order. */
function longestRise(numbers: readonly (number | null)[]): ReadonlySet<number> {
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, at) => {
    if (number === null) return;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tops[middle] ?? -1] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = tops[low - 1];
    tops[low] = at;
  });
  const run = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) run.add(at);
  return run;
}
