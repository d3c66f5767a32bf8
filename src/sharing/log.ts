import type { TableSpec } from "./tableLayout";

/** One row of the log: one KPI result of one push. Missing is null, never 0. */
export type LogRow = {
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
};

/** The append-only table that holds every push ever made. */
export const logTable: TableSpec<LogRow> = {
  name: "tblKpiLog",
  sheet: "KpiLog",
  columns: [
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
  ],
};

/** Beyond this the log is slow to read: the rows of closed periods belong into an archive. */
export const archiveBeyond = 20_000;
