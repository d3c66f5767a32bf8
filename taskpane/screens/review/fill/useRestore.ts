import { useCallback, useRef } from "react";
import type { PeriodId } from "../../../../src/review";
import { useLongWork, type LongWork } from "../../../hooks/useLongWork";
import { useRole } from "../../../hooks/useRole";
import { useLanguage } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";

export interface Restore {
  readonly work: LongWork<void>;
  readonly isRunning: boolean;
  /** Whether somebody answers for whole sheets: who has only own rows on one generates none. */
  readonly mayRestore: boolean;
  readonly restore: (departments: readonly string[]) => void;
}

/** Puts formulas and locked values back on the review sheets of departments, which are generated again: what was filled in stays. */
export function useRestore(period: PeriodId): Restore {
  const language = useLanguage();
  const { workbook, summary, refresh } = useWorkbook();
  const mayRestore = useRole().can("restore");
  const departments = useRef<readonly string[]>([]);
  const work = useLongWork(async (run) => {
    await workbook.generateReviews({ language: summary?.language ?? language, period, departments: departments.current }, run);
    await refresh();
  });
  const isRunning = work.state.kind === "running";
  const { start } = work;
  const restore = useCallback((of: readonly string[]) => {
    if (isRunning || !mayRestore) return;
    departments.current = of;
    start();
  }, [isRunning, mayRestore, start]);
  return { work, isRunning, mayRestore, restore };
}
