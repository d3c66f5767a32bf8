import os from "node:os";

/** One measured figure, and the most that it may be where the product promises one. */
interface Figure {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly limit: number | null;
}

const figures: Figure[] = [];

const shown = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);

/** Notes a figure and prints it at once, for whoever waits. */
export function note(what: string, measured: number, unit = "ms", limit: number | null = null): void {
  figures.push({ what, measured, unit, limit });
  console.log(`${what}: ${shown(measured)} ${unit}`);
}

/** All figures of the run side by side; those above their limit are marked. */
export function printFigures(): void {
  const rows = figures.map(({ what, measured, unit, limit }) => [
    what, `${shown(measured)} ${unit}`, limit === null ? "" : `≤ ${limit} ${unit}`, limit === null ? "" : measured <= limit ? "ok" : "OVER",
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const [load = 0] = os.loadavg();
  console.log(`\n${os.cpus().length} cores, load ${load.toFixed(1)}; figures above their limit mean little while the machine is busy elsewhere\n`);
  for (const row of rows) console.log(row.map((cell, column) => (column === 1 ? cell.padStart(widths[1]!) : cell.padEnd(widths[column]!))).join("  ").trimEnd());
}
