import { createContext, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { unpushedDepartments } from "../../src/sharing/pushedState";
import type { KpiWorkbook, PushRecord, WorkbookSummary } from "../../src/workbook/types";

export interface WorkbookValue {
  readonly workbook: KpiWorkbook;
  /** Null until the first look. A failed later look keeps the last summary. */
  readonly summary: WorkbookSummary | null;
  readonly pushes: readonly PushRecord[];
  /** Departments whose results are not those that were last pushed. */
  readonly unpushed: readonly Unpushed[];
  readonly error: unknown;
  /** Grows with every change of the sheets, so that a screen knows when to read again. */
  readonly revision: number;
  readonly refresh: () => Promise<void>;
}

/** A department's results of a period. */
export type Unpushed = ReturnType<typeof unpushedDepartments>[number];

export const WorkbookContext = createContext<WorkbookValue | null>(null);

/** Edits come in bursts: wait this long (ms) after the last one before looking again. */
const settle = 500;

type Look = Pick<WorkbookValue, "summary" | "pushes" | "unpushed" | "error" | "revision">;

export function WorkbookProvider({ workbook, children }: { readonly workbook: KpiWorkbook; readonly children: ReactNode }) {
  const [look, setLook] = useState<Look>({ summary: null, pushes: [], unpushed: [], error: null, revision: 0 });
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    const turn = ++latest.current;
    try {
      const summary = await workbook.readSummary();
      const pushes = summary.results > 0 ? await workbook.readPushes() : [];
      const unpushed = pushes.length > 0 ? unpushedDepartments(await workbook.readResults(), pushes) : [];
      if (turn === latest.current) setLook((before) => ({ summary, pushes, unpushed, error: null, revision: before.revision + 1 }));
    } catch (error) {
      if (turn === latest.current) setLook((before) => ({ ...before, error, revision: before.revision + 1 }));
    }
  }, [workbook]);

  useEffect(() => {
    void refresh();
    return watchEdits(workbook, () => void refresh());
  }, [workbook, refresh]);

  const value = useMemo(() => ({ workbook, refresh, ...look }), [workbook, refresh, look]);
  return <WorkbookContext value={value}>{children}</WorkbookContext>;
}

/** Calls back once edits in the sheets have settled; returns the way to stop, which also works before watching began. */
function watchEdits(workbook: KpiWorkbook, onSettled: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const started = workbook.watch(() => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(onSettled, settle);
  });
  // A host without events still works: the pane then looks again after each of its own steps.
  started.catch(() => undefined);
  return () => {
    stopped = true;
    clearTimeout(timer);
    void started.then((stop) => stop()).catch(() => undefined);
  };
}
