import { goalDepths, goalGroups, type Hanging } from "../../goals/goalGroups";
import type { GroupPlan } from "../../sheets/plan";
import type { Hangings } from "./hangings";
import type { RowMoves } from "./rowMoves";

/** Changes of the outline of a table's rows, by their positions after a step. */
export interface OutlineChanges {
  /** Groups to put rows into, by the first row of the table from 0. */
  readonly grouped: readonly GroupPlan[];
  /** Runs of rows to take out of one group each. */
  readonly ungrouped: readonly Run[];
}

interface Run {
  readonly at: number;
  readonly count: number;
}

/** Excel folds rows into seven levels. */
const deepest = 7;

/** How many goals the rows that came hang under, by their positions before others move. */
export function depthsOfAdded({ before, joined }: RowMoves, { after }: Hangings): ReadonlyMap<number, number> {
  const old = new Set(before);
  const depths = goalDepths(joined.map((key) => after.get(key) ?? blank));
  return new Map(joined.flatMap((key, at) => (old.has(key) ? [] : [[at, depths[at] ?? 0] as const])));
}

/**
 * How rows are to be folded once they have come, gone and moved. Excel tells nobody how rows are grouped, and groups stay
 * with places, not with what moves: rows are in the groups that the tree was drawn with, and a row put in between two is in
 * the groups that both are in.
 */
export function outlineChanges({ before: keys, joined, ordered }: RowMoves, { before, after }: Hangings): OutlineChanges {
  const old = new Map(levelsOf(keys.map((key) => before.get(key) ?? blank)).map((level, at) => [keys[at] ?? "", level] as const));
  const isOld = (key: string | undefined): key is string => key !== undefined && old.has(key);
  const levels = joined.map((key, at) => old.get(key) ?? Math.min(...[joined.slice(0, at).findLast(isOld), joined.slice(at).find(isOld)].map((each) => old.get(each ?? "") ?? 0)));
  const changes = levelsOf(ordered.map((key) => after.get(key) ?? blank)).map((level, at) => level - (levels[at] ?? 0));
  const runs = (isIn: (change: number, level: number) => boolean): readonly Run[] => {
    const most = Math.max(0, ...changes.map(Math.abs));
    return Array.from({ length: most }, (_, level) => runsOf(changes.flatMap((change, at) => (isIn(change, level) ? [at] : [])))).flat();
  };
  return {
    grouped: runs((change, level) => change > level).map(({ at, count }): GroupPlan => ({ axis: "rows", first: at, count })),
    ungrouped: runs((change, level) => -change > level).filter(({ at }) => (levels[at - 1] ?? 0) < deepest),
  };
}

function runsOf(positions: readonly number[]): readonly Run[] {
  const runs: { at: number; count: number }[] = [];
  for (const at of positions) {
    const run = runs.at(-1);
    if (run !== undefined && run.at + run.count === at) run.count += 1;
    else runs.push({ at, count: 1 });
  }
  return runs;
}

const blank: Hanging = { id: "", parent: null };

/** In how many groups each row is. */
function levelsOf(rows: readonly Hanging[]): readonly number[] {
  const levels = rows.map(() => 0);
  for (const { first, count } of goalGroups(rows, 0)) for (let at = first; at < first + count; at += 1) levels[at] = (levels[at] ?? 0) + 1;
  return levels;
}
