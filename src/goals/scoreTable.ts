import { parseNumber, plainText, withoutUnit } from "../text/parse";
import { methodRule } from "../scoring/methods";
import { prepareParameter } from "../scoring/parameter";
import { tableParts } from "../scoring/writtenTable";
import type { Direction, GoalNode } from "./types";

/** A row of a table of points, as it is typed. */
export interface TypedRow {
  readonly bound: string;
  readonly points: string;
}

/** The rows of a table that is written as one text. */
export function rowsOfTable(text: string): readonly TypedRow[] {
  return tableParts(text).map(([bound = "", points = ""]) => ({ bound: bound.trim(), points: points.trim() }));
}

/** A bare bound from here on is a percentage: nobody has a step at five times the target. */
const leastPercent = 5;

/** Rows as one text, sorted by their bounds. Of the target 80 is 80 %; bounds of the actual itself stay as they are. 60 % of points is 60. */
export function textOfTable(rows: readonly TypedRow[], bounds: "ofTarget" | "ofActual" = "ofTarget"): string {
  const inPercent = bounds === "ofTarget" && rows.some(({ bound }) => isBarePercentage(plainText(bound)));
  const written = rows.map(({ bound, points }) => ({ bound: boundOf(bound, inPercent), points: withoutUnit(points, "%") }));
  const sorted = [...written].sort((one, other) => (parseNumber(one.bound) ?? 0) - (parseNumber(other.bound) ?? 0));
  return sorted.map(({ bound, points }) => `${bound}:${points}`).join("; ");
}

/** Whether some bound looks like a percentage and is written without its sign: as a share of the target nothing reaches it. */
export function hasBarePercentages(table: string): boolean {
  return rowsOfTable(table).some(({ bound }) => isBarePercentage(plainText(bound)));
}

/** Whether some points are written as a percentage: 60% would be 0.6 of a point. */
export function hasPercentPoints(table: string): boolean {
  return rowsOfTable(table).some(({ points }) => plainText(points).endsWith("%"));
}

/** Whether somewhere in a table a worse actual earns more points than a better one. */
export function rewardsWorse(table: string, direction: Direction | null): boolean {
  const prepared = prepareParameter(methodRule("step"), table);
  if (prepared === null || typeof prepared !== "object" || !("scores" in prepared)) return false;
  return prepared.scores.some((points, at) => (points - (prepared.scores[at - 1] ?? points)) * (direction ?? 1) < 0);
}

/** Beside a bare percentage other whole numbers are percentages too: 1, 50 and 100. */
function boundOf(typed: string, inPercent: boolean): string {
  const bound = plainText(typed);
  const isWhole = Number.isInteger(parseNumber(bound)) && parseNumber(bound) !== 0 && !bound.endsWith("%");
  return inPercent && (isWhole || isBarePercentage(bound)) ? `${bound}%` : bound;
}

function isBarePercentage(bound: string): boolean {
  return !bound.endsWith("%") && Math.abs(parseNumber(bound) ?? 0) >= leastPercent;
}

const earned = { threshold: 60, target: 100, stretch: 120 } as const;
/** Where nobody has named a threshold. */
const usual = { higher: 0.8, lower: 1.2 } as const;

/**
 * A table to begin with: 60 points at the threshold, 100 at the target, 120 at the stretch. Where lower is better a curve
 * ends where its line reaches 0, else the worst actual would keep the points of the threshold. Null where the target
 * can be no base.
 */
export function proposedTable({ method, direction, threshold, target, stretch }: Pick<GoalNode, "method" | "direction" | "threshold" | "target" | "stretch">): string | null {
  if ((method !== "step" && method !== "curve") || direction === 0) return null;
  const isLower = direction === -1;
  const share = (value: number | null): number | null => (value === null || target === null || target <= 0 ? null : value / target);
  const isBetter = (bound: number): boolean => (isLower ? bound < 1 && bound > 0 : bound > 1);
  const least = share(threshold);
  const best = share(stretch);
  const from = least === null || least <= 0 || least === 1 || isBetter(least) ? usual[isLower ? "lower" : "higher"] : least;
  const rows = [[from, earned.threshold], [1, earned.target], ...(best !== null && isBetter(best) ? [[best, earned.stretch] as const] : [])] as const;
  const ends = isLower && method === "curve" ? [[from + (from - 1) * earned.threshold / (earned.target - earned.threshold), 0], [0, rows.at(-1)?.[1] ?? 0]] as const : [];
  return textOfTable([...rows, ...ends].map(([bound, points]) => ({ bound: `${Number((bound * 100).toPrecision(6))}%`, points: String(points) })));
}
