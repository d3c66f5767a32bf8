import type { CalendarKind } from "../../../../review/periods";
import type { PeriodId } from "../../../../review/types";

/** A year as it was said: in digits, so many years before the one of the day, or not at all. */
export type YearAsk = number | { readonly ago: number } | null;

/** A period as it was said, before it is known which one that is. */
export type PeriodAsk =
  /** Q3, 三季度, 7月, H1; with `to` a run of them: 前三季度, 1-3月. */
  | { readonly type: "calendar"; readonly kind: Exclude<CalendarKind, "year">; readonly index: number; readonly to?: number; readonly year: YearAsk }
  | { readonly type: "year"; readonly year: Exclude<YearAsk, null> }
  /** So many periods from the one in which the day lies. */
  | { readonly type: "relative"; readonly kind: CalendarKind; readonly offset: number }
  /** The last so many; without a kind those of the length that is looked at. */
  | { readonly type: "last"; readonly kind: CalendarKind | null; readonly count: number }
  /** So many periods from the chosen one. */
  | { readonly type: "chosen"; readonly offset: number }
  /** So many periods from the one that is asked about. */
  | { readonly type: "before"; readonly periods: number | "year" }
  | { readonly type: "all" }
  | { readonly type: "ids"; readonly ids: readonly PeriodId[] }
  | { readonly type: "range"; readonly from: PeriodAsk; readonly to: PeriodAsk | null };
