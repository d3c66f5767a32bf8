import type { KpiResult, PeriodId } from "../review/types";
import { contentHash, contentKey, contentOf, plainText, type LogContent } from "./content";
import { entryFor, type LogPush, type LogView } from "./logReader";
import type { DepartmentPreview, Envelope } from "./types";

/** What a push would do for one department and period. */
export interface PlannedPush {
  readonly department: string;
  readonly period: PeriodId;
  readonly results: readonly KpiResult[];
  /** Revision to send; null when the log already says the same. */
  readonly revision: number | null;
  /** The same content, frozen earlier and not yet confirmed: it is sent again as it is. */
  readonly waiting: Envelope | null;
  readonly preview: DepartmentPreview;
}

/** Compares results with the log, department by department. */
export function planPushes(results: readonly KpiResult[], view: LogView, outbox: readonly Envelope[]): PlannedPush[] {
  const groups = new Map<string, KpiResult[]>();
  for (const result of results) {
    const key = JSON.stringify([plainText(result.department), plainText(result.period)]);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [planOne(group[0], group, view, outbox)]));
}

function planOne(first: KpiResult, results: readonly KpiResult[], view: LogView, outbox: readonly Envelope[]): PlannedPush {
  const [department, period] = [plainText(first.department), plainText(first.period)];
  const content = contentOf(results);
  const hash = contentHash(department, period, content);
  const entry = entryFor(view, department, period);
  const current = entry?.current ?? null;
  const unconfirmed = outbox.filter(
    (envelope) => envelope.department === department && envelope.period === period && envelope.revision > (current?.revision ?? 0),
  );
  // An envelope that may still arrive and would then count must be outdone, even when the log says the same today.
  const isSame = current?.hash === hash && unconfirmed.length === 0;
  const newest = Math.max(0, ...unconfirmed.map(({ revision }) => revision));
  const waiting = unconfirmed.find((envelope) => envelope.hash === hash && envelope.revision === newest) ?? null;
  const next = waiting?.revision ?? 1 + Math.max(entry?.highestRevision ?? 0, newest);
  const revision = isSame ? null : next;
  return { department, period, results, revision, waiting, preview: { department, revision, ...compare(content, current) } };
}

function compare(content: readonly LogContent[], current: LogPush | null): Pick<DepartmentPreview, "new" | "changed" | "unchanged" | "missing"> {
  const before = new Map((current?.content ?? []).map((row) => [row.goalId, contentKey(row)]));
  const counts = { new: 0, changed: 0, unchanged: 0 };
  for (const row of content) {
    const known = before.get(row.goalId);
    counts[known === undefined ? "new" : known === contentKey(row) ? "unchanged" : "changed"]++;
  }
  const here = new Set(content.map(({ goalId }) => goalId));
  return { ...counts, missing: [...before.keys()].filter((goalId) => !here.has(goalId)).length };
}
