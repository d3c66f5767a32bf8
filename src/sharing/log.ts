import { cellText } from "../sheets/cellText";
import { SharingError } from "./types";

/** Name of the append-only table that holds every push ever made. */
export const logTable = "tblKpiLog";

/** One row of the log: one KPI result of one push. Missing is null, never 0. */
export interface LogRow {
  readonly pushId: string;
  readonly department: string;
  readonly period: string;
  readonly revision: number | null;
  /** 1…of. */
  readonly seq: number | null;
  readonly of: number | null;
  readonly goalId: string;
  readonly kpi: string;
  readonly owner: string;
  readonly value: number | null;
  readonly target: number | null;
  /** Points (100 = on target). */
  readonly score: number | null;
  /** Fraction: 0.3 is 30 %. */
  readonly weight: number | null;
  readonly status: string;
  readonly unit: string;
  /** Hash of the push's content, the same on every row of a push. */
  readonly hash: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly comment: string;
}

type Kind = "text" | "number";

/** The columns of the log, in the order of a new one: field, heading, and what its cells hold. */
const columns: readonly (readonly [field: keyof LogRow, heading: string, kind: Kind])[] = [
  ["pushId", "PushId", "text"],
  ["department", "Department", "text"],
  ["period", "Period", "text"],
  ["revision", "Revision", "number"],
  ["seq", "Seq", "number"],
  ["of", "Of", "number"],
  ["goalId", "GoalId", "text"],
  ["kpi", "Kpi", "text"],
  ["owner", "Owner", "text"],
  ["value", "Value", "number"],
  ["target", "Target", "number"],
  ["score", "Score", "number"],
  ["weight", "Weight", "number"],
  ["status", "Status", "text"],
  ["unit", "Unit", "text"],
  ["hash", "Hash", "text"],
  ["by", "By", "text"],
  ["at", "At", "text"],
  ["comment", "Comment", "text"],
];

export type Cell = string | number | boolean | null;

/** How rows travel to and from a log whose columns may stand in any order, with others between them. */
export interface LogLayout {
  write(row: LogRow): Cell[];
  read(cells: readonly unknown[]): LogRow;
}

/**
 * Finds the log's columns by their headings.
 * @throws SharingError badTable, naming the heading that is not there.
 */
export function layoutOf(headings: readonly unknown[]): LogLayout {
  const names = headings.map((heading) => String(heading).trim().toLowerCase());
  const places = columns.map(([field, heading, kind]) => {
    const at = names.indexOf(heading.toLowerCase());
    if (at < 0) throw new SharingError("badTable", { table: logTable, missing: heading });
    return { field, kind, at };
  });
  return {
    write: (row) => {
      const cells = new Array<Cell>(headings.length).fill(null);
      for (const { field, at } of places) cells[at] = cellFrom(row[field]);
      return cells;
    },
    read: (cells) =>
      Object.fromEntries(places.map(({ field, kind, at }) => [field, kind === "text" ? textIn(cells[at]) : numberIn(cells[at])])) as unknown as LogRow,
  };
}

function cellFrom(value: string | number | null): Cell {
  return typeof value === "string" ? cellText(value) : (value ?? "");
}

function textIn(cell: unknown): string {
  if (typeof cell === "string") return cell;
  return typeof cell === "number" ? String(cell) : typeof cell === "boolean" ? String(cell).toUpperCase() : "";
}

function numberIn(cell: unknown): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || cell.trim() === "") return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}
