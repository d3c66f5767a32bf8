import type { LogContent } from "../../../src/sharing/content";
import type { Language, Message } from "../../../src/text/language";
import { formatNumber, formatScore, formatWeight } from "../../../src/text/numbers";
import { shareText } from "../../../src/text/pane";

/** A column of a result as people read it. */
export interface ShownColumn {
  readonly what: Message;
  readonly show: (row: LogContent) => string;
  /** Shown also of a result that stands alone. */
  readonly isMain: boolean;
}

/** The columns in which results can differ. */
export function shownColumns(language: Language): readonly ShownColumn[] {
  const quantity = (value: number | null, unit: string): string => (value === null ? "" : `${formatNumber(value, language)}${unitAfter(unit)}`);
  return [
    { what: shareText.actual, show: ({ value, unit }) => quantity(value, unit), isMain: true },
    { what: shareText.goal, show: ({ target, unit }) => quantity(target, unit), isMain: false },
    { what: shareText.score, show: ({ score }) => (score === null ? "" : formatScore(score)), isMain: true },
    { what: shareText.weight, show: ({ weight }) => (weight === null ? "" : formatWeight(weight)), isMain: false },
    { what: shareText.status, show: ({ status }) => status, isMain: false },
    { what: shareText.kpiName, show: ({ kpi }) => kpi, isMain: false },
    { what: shareText.owner, show: ({ owner }) => owner, isMain: false },
    { what: shareText.unit, show: ({ unit }) => unit, isMain: false },
    { what: shareText.comment, show: ({ comment }) => comment, isMain: false },
  ];
}

/** A column in which two results differ, as text. Null stands for a side that is not there; "" for a blank cell. */
export interface Difference {
  readonly what: Message;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two results; of one that stands alone its actual and its score. */
export function differencesOf(before: LogContent | null, after: LogContent | null, language: Language): readonly Difference[] {
  const isPair = before !== null && after !== null;
  return shownColumns(language)
    .map(({ what, show, isMain }) => ({ what, isMain, before: before === null ? null : show(before), after: after === null ? null : show(after) }))
    .filter((difference) => (isPair ? difference.before !== difference.after : difference.isMain));
}

/** "95%" but "1,200 CNY". */
function unitAfter(unit: string): string {
  return unit === "" || unit === "%" ? unit : ` ${unit}`;
}
