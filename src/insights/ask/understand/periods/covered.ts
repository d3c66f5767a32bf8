import type { DateParts } from "../../../../review/days";
import { comparePeriods, kindOf, partsIn, type CalendarKind } from "../../../../review/periods";
import { partsOf } from "../../../../review/periodSteps";
import type { PeriodId } from "../../../../review/types";
import type { Vocabulary } from "../../types";

/** The periods that have results, and how the calendar stands to them. */
export class Covered {
  readonly day: DateParts;
  /** Months in which years begin: that of the chosen period first. */
  readonly yearStarts: readonly number[];
  private readonly known: ReadonlySet<PeriodId>;

  constructor(readonly vocabulary: Vocabulary) {
    this.known = new Set(vocabulary.periods);
    const [year = 2000, month = 1, day = 1] = vocabulary.asOf.split("-").map(Number);
    this.day = { year, month, day };
    const starts = [vocabulary.chosen, ...vocabulary.periods].flatMap((id) => partsIn(id)?.yearStart ?? []);
    this.yearStarts = starts.length === 0 ? [1] : [...new Set(starts)];
  }

  has(id: PeriodId): boolean {
    return this.known.has(id);
  }

  /** The periods with results that make up a period: itself, or those of the longest kind within it that has any. */
  of(id: PeriodId, finest: CalendarKind | null = null): readonly PeriodId[] {
    const kinds: readonly CalendarKind[] = finest === null ? ["half", "quarter", "month"] : [finest];
    if (this.known.has(id) && (finest === null || kindOf(id) === finest)) return [id];
    for (const kind of kinds) {
      const found = partsOf(id, kind).filter((part) => this.known.has(part));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Periods with results of one kind, oldest first. */
  ofKind(kind: string | null): readonly PeriodId[] {
    return oldestFirst(this.vocabulary.periods.filter((id) => kindOf(id) === kind));
  }

  get newest(): PeriodId {
    return oldestFirst(this.vocabulary.periods).at(-1) ?? this.vocabulary.chosen;
  }
}

export function oldestFirst(ids: readonly PeriodId[]): readonly PeriodId[] {
  return [...new Set(ids)].sort((a, b) => comparePeriods(b, a));
}
