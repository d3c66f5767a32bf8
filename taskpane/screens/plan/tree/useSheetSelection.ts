import { useCallback, useEffect, useMemo, useRef } from "react";
import type { GoalsReading } from "../../../../src/workbook/types";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { sheetRow } from "./sheetRow";

/** While somebody runs through the tree with the arrow keys, the sheet follows once they rest (ms). */
const rest = 150;

/**
 * Keeps the selection of the tree and of the sheet together: calls back with the id of the goal whose row is selected
 * in the sheet, and answers a way to select the row of a goal there.
 */
export function useSheetSelection(goals: GoalsReading | null, onSelect: (id: string) => void): (id: string) => void {
  const { workbook } = useWorkbook();
  const ids = useMemo(() => new Map(Object.entries(goals?.addresses ?? {}).map(([id, address]) => [sheetRow(address), id] as const)), [goals]);
  const latest = useRef({ ids, onSelect });
  useEffect(() => {
    latest.current = { ids, onSelect };
  }, [ids, onSelect]);
  /** What the pane itself has selected last: the sheet's answer to it is no news. */
  const own = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const started = workbook.watchSelection((address) => {
      const id = latest.current.ids.get(sheetRow(address));
      const isEcho = id === own.current || timer.current !== undefined;
      if (id !== undefined && !isEcho) latest.current.onSelect(id);
      if (timer.current === undefined) own.current = id ?? null;
    });
    // A host without events still works: the tree leads then, and the sheet follows.
    started.catch(() => undefined);
    return () => {
      clearTimeout(timer.current);
      void started.then((stop) => stop()).catch(() => undefined);
    };
  }, [workbook]);

  return useCallback((id: string) => {
    const address = goals?.addresses[id];
    if (address === undefined || own.current === id) return;
    own.current = id;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      // The row may be gone by now: the next reading of the tree will show it.
      workbook.goTo(address).catch(() => undefined);
    }, rest);
  }, [goals, workbook]);
}
