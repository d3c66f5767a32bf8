import { contentHash, contentKey, pushIdOf, type LogContent } from "./content";
import { groupBy, placeOf } from "./groupBy";
import { isPlausibleRevision, isPushNumber } from "./limits";
import type { LogRow } from "./log";
import type { PushedBy, SharedPush } from "./types";

/** What the log says about one department and period. */
export interface LogEntry {
  readonly department: string;
  readonly period: string;
  /** The push that counts: the highest revision, and among equals the highest PushId. Null while none is whole. */
  readonly current: SharedPush | null;
  /** Whole pushes of the revision that counts, when there are several: people pushed different results at once. */
  readonly conflicts: readonly SharedPush[];
  /** Every whole push, the one that counts first. */
  readonly pushes: readonly SharedPush[];
  /** Highest revision seen: of a whole push, or a plausible one in any other row. */
  readonly highestRevision: number;
}

export interface LogView {
  /** By period, then department. */
  readonly entries: readonly LogEntry[];
  /** Pushes that arrived whole, by PushId. */
  readonly complete: ReadonlyMap<string, SharedPush>;
}

/**
 * Reads the log. The view depends only on the set of rows ever written: repeated, reordered, late and torn pushes do
 * not change it. A push is whole when its rows are numbered 1…Of and their content has the hash they carry.
 */
export function readLog(rows: readonly LogRow[]): LogView {
  const numbered = rows.filter(isRow);
  const pushes = [...groupBy(numbered, headOf).values()].map(assemble).filter((push) => push !== null);
  const pushesOf = groupBy(pushes, placeOf);
  const entries = [...groupBy(numbered, placeOf)].flatMap(([place, ofDepartment]) => {
    const [first] = ofDepartment;
    return first === undefined ? [] : [entryOf(first.department, first.period, ofDepartment, pushesOf.get(place) ?? [])];
  });
  entries.sort((a, b) => compare(a.period, b.period) || compare(a.department, b.department));
  return { entries, complete: new Map(pushes.map((push) => [push.pushId, push])) };
}

/** What the log says about a department and period; null when it says nothing. */
export function entryFor(view: LogView, department: string, period: string): LogEntry | null {
  return view.entries.find((entry) => entry.department === department && entry.period === period) ?? null;
}

/** A push without its rows. */
export function summaryOf({ pushId, department, period, revision, rows, hash, by, at }: PushedBy): PushedBy {
  return { pushId, department, period, revision, rows, hash, by, at };
}

type NumberedRow = LogRow & { readonly revision: number; readonly seq: number; readonly of: number };

function isRow(row: LogRow): row is NumberedRow {
  return row.pushId !== "" && [row.revision, row.seq, row.of].every(isPushNumber);
}

/** What all rows of a push have in common. A row that differs is of no push. */
function headOf({ pushId, department, period, revision, of, hash }: NumberedRow): string {
  return JSON.stringify([pushId, department, period, revision, of, hash]);
}

function assemble(rows: readonly NumberedRow[]): SharedPush | null {
  const [head] = rows;
  if (head === undefined) return null;
  const bySeq = groupBy(rows, ({ seq }) => String(seq));
  if (bySeq.size !== head.of) return null;
  const places = Array.from({ length: head.of }, (_, index) => candidates(bySeq.get(String(index + 1)) ?? []));
  const { pushId, department, period, revision, hash, of } = head;
  const isWhole = (content: readonly LogContent[]) =>
    contentHash(department, period, content) === hash && pushIdOf(department, period, revision, content) === pushId;
  const content = choices(places).find(isWhole);
  if (content === undefined) return null;
  const [{ by, at } = head] = content;
  return { pushId, department, period, revision, rows: of, hash, by, at, content: content.map(contentOfRow) };
}

/** The different rows that claim one place, in an order of their own: a push that was edited by hand and sent again has two. */
function candidates(rows: readonly NumberedRow[]): readonly NumberedRow[] {
  const byContent = groupBy([...rows].sort((a, b) => compare(rowKey(a), rowKey(b))), contentKey);
  return [...byContent.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

/** More edited rows than this and the push counts as torn. */
const mostChoices = 256;

/** Every way to take one row per place; none when a place has no row. */
function choices(places: readonly (readonly NumberedRow[])[]): readonly (readonly NumberedRow[])[] {
  const count = places.reduce((product, { length }) => product * length, 1);
  if (count === 0 || count > mostChoices) return [];
  return places.reduce<readonly (readonly NumberedRow[])[]>((ways, place) => ways.flatMap((way) => place.map((row) => [...way, row])), [[]]);
}

/** Orders rows that claim the same place, whatever order they were read in. */
function rowKey(row: NumberedRow): string {
  return JSON.stringify([contentKey(row), row.by, row.at]);
}

function contentOfRow({ goalId, kpi, owner, value, target, score, weight, status, unit, comment }: LogRow): LogContent {
  return { goalId, kpi, owner, value, target, score, weight, status, unit, comment };
}

function entryOf(department: string, period: string, rows: readonly NumberedRow[], whole: readonly SharedPush[]): LogEntry {
  const pushes = [...whole].sort((a, b) => b.revision - a.revision || compare(b.pushId, a.pushId));
  const [current = null] = pushes;
  const rivals = pushes.filter(({ revision }) => revision === current?.revision);
  return {
    department,
    period,
    current,
    conflicts: rivals.length > 1 ? rivals : [],
    pushes,
    highestRevision: rows.map(({ revision }) => revision).filter(isPlausibleRevision).reduce((a, b) => Math.max(a, b), current?.revision ?? 0),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
