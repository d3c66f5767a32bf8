import { loadFunctions } from "../functions/runtime";
import { note } from "./figures";
import { median } from "./measure";

const ROWS = 100_000;
const SMALL_TREE = 10_000;
const LARGE_TREE = 1_000_000;
/** A second each: more of them tell no more. */
const FEW_RUNS = 5;

type Column = unknown[][];

/** Rows of a tree: ids, parents, values and weights, one column each. */
type Tree = readonly [ids: Column, parents: Column, values: Column, weights: Column];

/** Shapes of a tree by the row that the n-th of `size` rows hangs under. */
const trees: Readonly<Record<string, (row: number, size: number) => number>> = {
  "a chain": (row) => row - 1,
  "one level": () => 0,
  "ten below each": (row) => Math.floor((row - 1) / 10),
};

/** KPI.WEIGHTED against a bare loop, and how ROLLUP grows with the tree. The ratios count, not the milliseconds. */
export function benchAggregation(): void {
  const host = loadFunctions();
  benchWeighted(host);
  for (const isShuffled of [false, true]) benchMap(isShuffled);
  for (const [name, above] of Object.entries(trees)) {
    for (const isShuffled of [false, true]) benchRollUp(host, `${name}${isShuffled ? ", rows in random order" : ""}`, above, isShuffled);
  }
}

type Host = ReturnType<typeof loadFunctions>;

function benchWeighted(host: Host): void {
  const values = columnOf(ROWS, (row) => 60 + ((row * 37) % 90) / 7);
  const weights = columnOf(ROWS, (row) => 1 + (row % 9));
  const byHand = (): number => {
    let sum = 0;
    let total = 0;
    for (let row = 0; row < ROWS; row++) {
      const value = values[row]![0];
      const weight = weights[row]![0];
      if (typeof value !== "number" || typeof weight !== "number" || weight < 0) continue;
      sum += value * weight;
      total += weight;
    }
    return sum / total;
  };
  const loop = median(byHand);
  const weighted = median(() => host.call("WEIGHTED", values, weights, null, null, null));
  note(`KPI.WEIGHTED over ${ROWS} rows`, weighted);
  note("KPI.WEIGHTED: beside a bare loop", weighted / loop, "×", 3);
}

function benchRollUp(host: Host, name: string, above: (row: number, size: number) => number, isShuffled: boolean): void {
  const [small, large] = timesPerRow((size) => {
    const tree = treeOf(size, above, isShuffled);
    return () => host.call("ROLLUP", ...tree, null, null);
  });
  note(`KPI.ROLLUP of ${LARGE_TREE} rows, ${name}`, large * LARGE_TREE, "ms", 1_000);
  note(`KPI.ROLLUP, ${name}: a row beside one of ${SMALL_TREE}`, large / small, "×", 2);
}

/** What looking ids up costs by itself, as memory has it: a Map of them in which every parent is found. */
function benchMap(isShuffled: boolean): void {
  const name = `A bare Map of ids and their parents${isShuffled ? ", in random order" : ""}`;
  const [small, large] = timesPerRow((size) => {
    const [ids, parents] = treeOf(size, (row) => row - 1, isShuffled);
    return () => {
      const rows = new Map(ids.map(([id], row) => [id, row]));
      return parents.reduce((sum, [id]) => sum + (rows.get(id) ?? 0), 0);
    };
  });
  note(`${name}: ${LARGE_TREE} of them`, large * LARGE_TREE);
  note(`${name}: one beside one of ${SMALL_TREE}`, large / small, "×");
}

/** Milliseconds for a row of a small tree and of a large one. */
function timesPerRow(workOn: (size: number) => () => unknown): readonly [small: number, large: number] {
  return [median(workOn(SMALL_TREE)) / SMALL_TREE, median(workOn(LARGE_TREE), FEW_RUNS) / LARGE_TREE];
}

function treeOf(size: number, above: (row: number, size: number) => number, isShuffled: boolean): Tree {
  const places = isShuffled ? shuffled(size) : Array.from({ length: size }, (_, row) => row);
  const column = (cell: (row: number) => unknown): Column => places.map((row) => [cell(row)]);
  return [
    column((row) => `K${row}`),
    column((row) => (row === 0 ? "" : `K${above(row, size)}`)),
    column((row) => 60 + ((row * 37) % 90)),
    column((row) => 1 + (row % 9)),
  ];
}

/** The same order in every run: a multiplier that has no common factor with the size visits each row once. */
function shuffled(size: number): number[] {
  return Array.from({ length: size }, (_, row) => (row * 611_953) % size);
}

function columnOf(length: number, cell: (row: number) => unknown): Column {
  return Array.from({ length }, (_, row) => [cell(row)]);
}
