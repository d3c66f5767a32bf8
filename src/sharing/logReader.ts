import { contentHash, contentKey, pushIdOf, type LogContent } from "./content";
import type { LogRow } from "./log";

/** A push that arrived whole. */
export interface LogPush {
  readonly pushId: string;
  readonly department: string;
  readonly period: string;
  readonly revision: number;
  readonly hash: string;
  readonly by: string;
  readonly at: string;
  readonly content: readonly LogContent[];
}

/** What the log says about one department and period. */
export interface LogEntry {
  readonly department: string;
  readonly period: string;
  /** The push that counts: the highest revision, and among equals the highest PushId. Null while none is whole. */
  readonly current: LogPush | null;
  /** Whole pushes of the revision that counts, when there are several: people pushed different results at once. */
  readonly conflicts: readonly LogPush[];
  /** Highest revision seen in any row, of a whole push or not. */
  readonly highestRevision: number;
}

export interface LogView {
  readonly entries: readonly LogEntry[];
  /** PushIds that arrived whole. */
  readonly complete: ReadonlySet<string>;
}

/**
 * Reads the log. The view depends only on the set of rows ever written: repeated, reordered, late and torn pushes do
 * not change it. A push is whole when its rows are numbered 1…Of and their content has the hash they carry.
 */
export function readLog(rows: readonly LogRow[]): LogView {
  const pushes = [...groupBy(rows.filter(isRow), headOf).values()].map(assemble).filter((push) => push !== null);
  const seen = groupBy(rows.filter(isRow), ({ department, period }) => JSON.stringify([department, period]));
  const entries = [...seen.values()].flatMap((ofDepartment) => {
    const [first] = ofDepartment;
    return first === undefined ? [] : [entryOf(first.department, first.period, ofDepartment, pushes)];
  });
  entries.sort((a, b) => compare(a.period, b.period) || compare(a.department, b.department));
  return { entries, complete: new Set(pushes.map(({ pushId }) => pushId)) };
}

/** What the log says about a department and period; null when it says nothing. */
export function entryFor(view: LogView, department: string, period: string): LogEntry | null {
  return view.entries.find((entry) => entry.department === department && entry.period === period) ?? null;
}

type NumberedRow = LogRow & { readonly revision: number; readonly seq: number; readonly of: number };

function isRow(row: LogRow): row is NumberedRow {
  return row.pushId !== "" && [row.revision, row.seq, row.of].every((number) => number !== null && Number.isInteger(number) && number > 0);
}

/** What all rows of a push have in common. A row that differs is of no push. */
function headOf({ pushId, department, period, revision, of, hash }: NumberedRow): string {
  return JSON.stringify([pushId, department, period, revision, of, hash]);
}

function assemble(rows: readonly NumberedRow[]): LogPush | null {
  const bySeq = new Map<number, NumberedRow>();
  for (const row of rows) {
    const other = bySeq.get(row.seq);
    if (other === undefined || compare(rowKey(row), rowKey(other)) < 0) bySeq.set(row.seq, row);
  }
  const [head] = rows;
  if (head === undefined || bySeq.size !== head.of || [...bySeq.keys()].some((seq) => seq > head.of)) return null;
  const content = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const { pushId, department, period, revision, hash } = head;
  if (contentHash(department, period, content) !== hash || pushIdOf(department, period, revision, content) !== pushId) return null;
  const [{ by, at } = head] = content;
  return { pushId, department, period, revision, hash, by, at, content };
}

/** Orders rows that claim the same place, whatever order they were read in. */
function rowKey(row: NumberedRow): string {
  return JSON.stringify([contentKey(row), row.by, row.at]);
}

function entryOf(department: string, period: string, rows: readonly NumberedRow[], pushes: readonly LogPush[]): LogEntry {
  const own = pushes
    .filter((push) => push.department === department && push.period === period)
    .sort((a, b) => b.revision - a.revision || compare(b.pushId, a.pushId));
  const [current = null] = own;
  const rivals = own.filter(({ revision }) => revision === current?.revision);
  return {
    department,
    period,
    current,
    conflicts: rivals.length > 1 ? rivals : [],
    highestRevision: rows.reduce((highest, { revision }) => Math.max(highest, revision), 0),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
