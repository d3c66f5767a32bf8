import { useMemo } from "react";
import type { CheckOptions } from "../../../../src/smart";
import { useLanguage } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";

/** The day on which goals are read, as an ISO date. */
export function useAsOf(): string {
  const { year, month, day } = useToday();
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** How goals are checked: the reasons in the language of the pane, or the rewrite in the language of the goal. */
export function useCheckOptions(): { readonly reasons: CheckOptions; readonly rewrite: CheckOptions } {
  const asOf = useAsOf();
  const language = useLanguage();
  return useMemo(
    () => ({ reasons: { asOf, fiscalYearStart: 1, locale: language }, rewrite: { asOf, fiscalYearStart: 1, locale: null } }),
    [asOf, language],
  );
}
