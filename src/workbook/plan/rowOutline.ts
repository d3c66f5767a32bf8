import { goalDepths, goalGroups, type Hanging } from "../../goals/goalGroups";
import type { GroupPlan } from "../../sheets/plan";
import type { RowMoves } from "./rowMoves";

/** How a row that came is to stand beside its siblings. */
export interface Standing {
  /** How many goals it hangs under. */
  readonly depth: number;
  /** The groups that it is in by itself, being put in amid them, and those that it has to be put into. */
  readonly inside: number;
  readonly missing: number;
}

/**
 * How the rows that came are to stand, by their positions. Excel tells nobody how rows are grouped: those that were there
 * are in the groups that the tree was drawn with, and a row put in between two is in the groups that both are in.
 */
export function standings(moves: RowMoves, before: ReadonlyMap<string, Hanging>, after: ReadonlyMap<string, Hanging>): ReadonlyMap<number, Standing> {
  const old = new Map(levelsOf(moves.before.map((key) => before.get(key) ?? blank)).map((level, at) => [moves.before[at] ?? "", level] as const));
  const rows = moves.joined.map((key) => after.get(key) ?? blank);
  const depths = goalDepths(rows);
  const levels = levelsOf(rows);
  const isOld = (key: string | undefined): key is string => key !== undefined && old.has(key);
  return new Map(moves.joined.flatMap((key, at): readonly (readonly [number, Standing])[] => {
    if (old.has(key)) return [];
    const above = moves.joined.slice(0, at).findLast(isOld);
    const below = moves.joined.slice(at).find(isOld);
    const inside = Math.min(...[above, below].map((each) => old.get(each ?? "") ?? 0));
    return [[at, { depth: depths[at] ?? 0, inside, missing: Math.max(0, (levels[at] ?? 0) - inside) }]];
  }));
}

/** The groups to put rows into, the outer ones first; `first` is the row of the first goal on the sheet. */
export function missingGroups(rows: ReadonlyMap<number, Standing>, first: number): readonly GroupPlan[] {
  const deepest = Math.max(0, ...[...rows.values()].map(({ missing }) => missing));
  return Array.from({ length: deepest }, (_, level) => runsOf([...rows].flatMap(([at, { missing }]) => (missing > level ? [at] : []))))
    .flatMap((runs) => runs.map(({ at, count }): GroupPlan => ({ axis: "rows", first: first + at, count })));
}

function runsOf(positions: readonly number[]): readonly { readonly at: number; readonly count: number }[] {
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
