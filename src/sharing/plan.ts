import type { KpiResult, PeriodId } from "../review/types";
import { contentHash, contentKey, contentOf, plainText, type LogContent } from "./content";
import { groupBy, placeOf } from "./groupBy";
import { isPlausibleRevision } from "./limits";
import { entryFor, summaryOf, type LogEntry, type LogView } from "./logReader";
import type { OutboxEntry } from "./outbox";
import type { DepartmentPreview, Envelope, KnownPush, PreviewRequest, RowChange, RowPreview, SharedPush } from "./types";

/** What a push would do for one department and period. */
export interface PlannedPush {
  readonly department: string;
  readonly period: PeriodId;
  readonly content: readonly LogContent[];
  /** Revision to send; null when the log already says the same. */
  readonly revision: number | null;
  /** The same content, frozen earlier and not yet seen in the log: it is sent again as it is. */
  readonly waiting: Envelope | null;
  readonly preview: DepartmentPreview;
}

/** What there is to compare with: the log, the pushes on their way to it, and the pushes that this workbook made before. */
interface Standing {
  readonly view: LogView;
  readonly outbox: readonly OutboxEntry[];
  /** Some of them may be in push files, which no log tells of until somebody imports them. */
  readonly known: readonly KnownPush[];
}

/** Compares results with the log, department by department. */
export function planPushes({ results, known }: PreviewRequest, view: LogView, outbox: readonly OutboxEntry[]): PlannedPush[] {
  const groups = groupBy(results, ({ department, period }) => placeOf({ department: plainText(department), period: plainText(period) }));
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [planOne(group[0], group, { view, outbox, known })]));
}

function planOne(first: KpiResult, results: readonly KpiResult[], standing: Standing): PlannedPush {
  const [department, period] = [plainText(first.department), plainText(first.period)];
  const content = contentOf(results);
  const entry = entryFor(standing.view, department, period);
  const current = entry?.current ?? null;
  const isOfPlace = (push: { readonly department: string; readonly period: string }) => push.department === department && push.period === period;
  const pending = standing.outbox.map(({ envelope }) => envelope).filter((envelope) =>
    isOfPlace(envelope) && !standing.view.complete.has(envelope.pushId) && envelope.revision > (current?.revision ?? 0));
  const made = standing.known.filter((push) => isOfPlace(push) && isPlausibleRevision(push.revision));
  const { revision, waiting } = nextRevision(contentHash(department, period, content), entry, pending, made);
  const rows = compare(content, current);
  const count = (change: RowChange) => rows.filter((row) => row.change === change).length;
  const own = new Set([...standing.known, ...standing.outbox.map(({ envelope }) => envelope)].map(({ pushId }) => pushId));
  const preview: DepartmentPreview = {
    department, period, revision, rows,
    new: count("new"), changed: count("changed"), unchanged: count("unchanged"), missing: count("missing"),
    current: current === null ? null : summaryOf(current),
    others: othersSince(entry, own).map(summaryOf),
    conflicts: entry?.conflicts.map(summaryOf) ?? [],
  };
  return { department, period, content, revision, waiting, preview };
}

/**
 * 1 + the highest revision seen in the log, in the outbox and among the pushes made before, so that none of them hides
 * this one when it arrives late; none when the log says the same.
 */
function nextRevision(
  hash: string, entry: LogEntry | null, pending: readonly Envelope[], made: readonly KnownPush[],
): Pick<PlannedPush, "revision" | "waiting"> {
  // A push that may still arrive and would then count must be outdone, even when the log says the same today.
  if (entry?.current?.hash === hash && pending.length === 0) return { revision: null, waiting: null };
  const newest = Math.max(0, ...[...pending, ...made].map(({ revision }) => revision));
  const waiting = pending.find((envelope) => envelope.hash === hash && envelope.revision === newest) ?? null;
  const highest = Math.max(entry?.highestRevision ?? 0, newest);
  return { revision: waiting?.revision ?? 1 + highest, waiting };
}

/** Pushes of others since this workbook's own last one. */
function othersSince(entry: LogEntry | null, own: ReadonlySet<string>): readonly SharedPush[] {
  const pushes = entry?.pushes ?? [];
  const last = Math.max(0, ...pushes.filter(({ pushId }) => own.has(pushId)).map(({ revision }) => revision));
  return pushes.filter(({ pushId, revision }) => !own.has(pushId) && revision >= Math.max(1, last));
}

const order: readonly RowChange[] = ["new", "changed", "missing", "unchanged"];

function compare(content: readonly LogContent[], current: SharedPush | null): readonly RowPreview[] {
  const before = new Map((current?.content ?? []).map((row) => [row.goalId, row] as const));
  const here = new Set(content.map(({ goalId }) => goalId));
  const rows = content.map((after): RowPreview => {
    const known = before.get(after.goalId) ?? null;
    const change = known === null ? "new" : contentKey(known) === contentKey(after) ? "unchanged" : "changed";
    return { goalId: after.goalId, kpi: after.kpi, change, before: known, after };
  });
  const gone = [...before.values()].filter(({ goalId }) => !here.has(goalId))
    .map((row): RowPreview => ({ goalId: row.goalId, kpi: row.kpi, change: "missing", before: row, after: null }));
  return [...rows, ...gone].sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}
