import { isAmount, readAmount } from "./amount";
import type { CellBlock } from "./block";
import { targetColumns, type Layout } from "./layout";
import { looksLikeSection, rowKind, type RowKind } from "./rowKind";
import { weightScale, type WeightScale } from "./weightScale";

export interface RowKinds {
  /** One for each row of the block; rows down to the headings are blank. */
  readonly kinds: readonly RowKind[];
  readonly scale: WeightScale;
}

/** A row that weighs something. */
interface Weighed {
  readonly row: number;
  readonly points: number;
  readonly name: string;
  readonly hasTarget: boolean;
}

/** What each row is, seen together with the rows around it: a row may hold the subtotal of those below or above it. */
export function rowKinds(block: CellBlock, layout: Layout): RowKinds {
  const first = layout.headingRow + layout.headingRows;
  const kinds = block.values.map((cells, row) => (row < first ? "blank" : rowKind(cells, layout)));
  for (const row of openings(block, layout, kinds)) kinds[row] = "section";
  const scale = weightScale(block, layout, kinds);
  const weighed = weighedRows(block, layout, kinds, scale);
  for (const row of sections(weighed, departments(block, layout, kinds))) kinds[row] = "section";
  let sum = 0;
  for (const { row, points, name } of weighed) {
    if (kinds[row] === "kpi") sum += points;
    // A sum without any word beside it.
    else if (kinds[row] === "nameless" && name === "" && sum > 0 && areEqual(points, sum)) kinds[row] = "total";
  }
  for (const row of subtotals(weighed, kinds)) kinds[row] = "total";
  return { kinds, scale };
}

/** Rows called a total of something that weigh what the KPIs above them do, back to the last sum or section: Sales total, 销售部汇总. */
function subtotals(weighed: readonly Weighed[], kinds: readonly RowKind[]): readonly number[] {
  return weighed.filter(({ row, points, name, hasTarget }) => {
    if (kinds[row] !== "kpi" || hasTarget || !/(?:total|sum|汇总|总计|共计)$/iu.test(name.trim())) return false;
    const start = kinds.lastIndexOf("section", row);
    const above = weighed.filter((other) => other.row < row && other.row > Math.max(start, kinds.lastIndexOf("total", row)) && kinds[other.row] === "kpi");
    return above.length > 0 && areEqual(points, above.reduce((sum, other) => sum + other.points, 0));
  }).map(({ row }) => row);
}

/**
 * Names that begin a part of the list: alone in their row after a total, a blank row or the headings, over KPIs, where every
 * KPI but them has a weight or a target.
 */
function openings({ values, formats }: CellBlock, layout: Layout, kinds: readonly RowKind[]): readonly number[] {
  const isMeasured = (row: number): boolean => [layout.mapping.weight, ...targetColumns(layout)].some((column) => column !== undefined && readAmount(values[row]?.[column], formats[row]?.[column]) !== "blank");
  const isAlone = (row: number): boolean => (values[row] ?? []).filter((cell) => cell !== "" && cell !== null && cell !== undefined).length === 1;
  const rows = [...kinds.keys()].filter((row) => kinds[row] === "kpi");
  const open = rows.filter((row) => !isMeasured(row));
  const begins = (row: number): boolean => isAlone(row) && kinds[row - 1] !== "kpi" && kinds[row + 1] === "kpi" && isMeasured(row + 1);
  // One of them after a blank row may as well be a KPI of which nothing is known yet.
  const isSure = open.length > 1 || open.some((row) => kinds[row - 1] === "total");
  return isSure && open.every(begins) ? open : [];
}

function weighedRows(block: CellBlock, layout: Layout, kinds: readonly RowKind[], { points }: WeightScale): readonly Weighed[] {
  const { weight, kpi } = layout.mapping;
  if (weight === undefined) return [];
  return block.values.flatMap((cells, row) => {
    if (kinds[row] !== "kpi" && kinds[row] !== "nameless") return [];
    const amount = readAmount(cells[weight], block.formats[row]?.[weight]);
    const texts = cells.filter((cell, column): cell is string => column !== weight && typeof cell === "string" && cell.trim() !== "");
    const own = kpi === undefined ? undefined : cells[kpi];
    const name = typeof own === "string" && own.trim() !== "" ? own : (texts[0] ?? "");
    return [{ row, name, points: isAmount(amount) ? points(amount) : 0, hasTarget: targetColumns(layout).some((column) => readAmount(cells[column]) !== "blank") }];
  });
}

/**
 * The rows that name the rows below them and show their weight: without a target, over rows of their own, and called
 * like a section or weighing just what those rows weigh together. Where all weights together make no more than 100 %
 * for each department, a sum is a coincidence.
 */
function sections(rows: readonly Weighed[], departmentCount: number): readonly number[] {
  const isTooMuch = rows.reduce((sum, { points }) => sum + points, 0) > departmentCount * 100 + 0.5;
  const hasTargets = rows.some(({ hasTarget }) => hasTarget);
  const isOpen = ({ name, points, hasTarget }: Weighed): boolean => !hasTarget && points > 0 && name !== "" && (hasTargets || looksLikeSection(name));
  return rows.flatMap((row, index) => {
    if (!isOpen(row)) return [];
    const after = rows.slice(index + 1);
    const end = after.findIndex(isOpen);
    const members = end === -1 ? after : after.slice(0, end);
    const isSum = isTooMuch && areEqual(row.points, members.reduce((sum, { points }) => sum + points, 0));
    return members.length > 0 && (isSum || looksLikeSection(row.name)) ? [row.row] : [];
  });
}

/** How many departments the sheet names, in their column or over their rows. */
function departments(block: CellBlock, { mapping }: Layout, kinds: readonly RowKind[]): number {
  const column = mapping.department;
  const named = new Set(column === undefined ? [] : block.values.flatMap((cells, row) => {
    const name = cells[column];
    return kinds[row] === "kpi" && typeof name === "string" && name.trim() !== "" ? [name.trim()] : [];
  }));
  return Math.max(1, named.size, kinds.filter((kind) => kind === "section").length);
}

/** Weights are shown with few decimals. */
function areEqual(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05;
}
