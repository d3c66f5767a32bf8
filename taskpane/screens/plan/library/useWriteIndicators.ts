import { useCallback, useState } from "react";
import type { LibraryRow } from "../../../../src/goals/indicators/conflicts";
import { libraryText as text } from "../../../../src/text/pane";
import type { IndicatorChange, IndicatorsReport } from "../../../../src/workbook/types";
import { useLanguage, useText } from "../../../hooks/useText";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { Library } from "./useLibrary";

export interface WriteIndicators {
  /** Writes and tells of it under this title with the way back. Answers whether it was written. */
  readonly write: (changes: readonly IndicatorChange[], dropped: readonly LibraryRow[], title: string) => Promise<boolean>;
  readonly isWriting: boolean;
  readonly error: unknown;
  readonly dismiss: () => void;
}

/** Writes into the workbook's library, one thing at a time. */
export function useWriteIndicators({ reading }: Library): WriteIndicators {
  const t = useText();
  const language = useLanguage();
  const tell = useUndoToast();
  const { workbook, refresh } = useWorkbook();
  const [isWriting, setWriting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const written = reading?.language ?? language;
  const takeBack = useCallback(
    async (undo: () => Promise<IndicatorsReport>) => {
      try {
        const { kept } = await undo();
        if (kept.length > 0) tell({ title: t(text.notUndone, { codes: kept.join(", ") }), intent: "warning" });
        await refresh();
      } catch (failure) {
        setError(failure);
      }
    },
    [refresh, tell, t],
  );
  const write = useCallback(
    async (changes: readonly IndicatorChange[], dropped: readonly LibraryRow[], title: string) => {
      if (isWriting) return false;
      setWriting(true);
      setError(null);
      try {
        const { kept, undo } = await workbook.writeIndicators({ language: written, changes, dropped });
        if (kept.length > 0) tell({ title: t(text.changedMeanwhile, { codes: kept.join(", ") }), intent: "warning" });
        else tell({ title, ...(undo !== null && { onUndo: () => void takeBack(undo) }) });
        await refresh();
        return kept.length === 0;
      } catch (failure) {
        setError(failure);
        return false;
      } finally {
        setWriting(false);
      }
    },
    [isWriting, workbook, written, refresh, takeBack, tell, t],
  );
  const dismiss = useCallback(() => setError(null), []);
  return { write, isWriting, error, dismiss };
}
