import type { SharedPush } from "../../../src/sharing/types";
import type { LogContent } from "../../../src/sharing/content";
import type { Language, Message } from "../../../src/text/language";
import { shownColumns } from "./differences";

interface Side {
  readonly pushId: string;
  /** The columns in which the sides differ; null where the push has no such result. */
  readonly values: readonly { readonly what: Message; readonly value: string }[] | null;
}

/** A result about which pushes disagree. */
export interface ConflictRow {
  readonly goalId: string;
  readonly kpi: string;
  readonly sides: readonly Side[];
}

/** The results in which pushes differ, side by side, and how many are the same in all. */
export function conflictRows(pushes: readonly SharedPush[], language: Language): { readonly rows: readonly ConflictRow[]; readonly same: number } {
  const goals = [...new Set(pushes.flatMap(({ content }) => content.map(({ goalId }) => goalId)))];
  const rows = goals.flatMap((goalId): readonly ConflictRow[] => {
    const found = pushes.map(({ pushId, content }) => ({ pushId, row: content.find((row) => row.goalId === goalId) ?? null }));
    const differing = shownColumns(language).filter(({ show }) => new Set(found.map(({ row }) => shownOrGone(row, show))).size > 1);
    if (differing.length === 0) return [];
    const isGone = found.some(({ row }) => row === null);
    const columns = isGone ? differing.filter(({ isMain }) => isMain) : differing;
    return [{
      goalId,
      kpi: found.find(({ row }) => row !== null)?.row?.kpi ?? goalId,
      sides: found.map(({ pushId, row }) => ({ pushId, values: row === null ? null : columns.map(({ what, show }) => ({ what, value: show(row) })) })),
    }];
  });
  return { rows, same: goals.length - rows.length };
}

function shownOrGone(row: LogContent | null, show: (row: LogContent) => string): string | null {
  return row === null ? null : show(row);
}
