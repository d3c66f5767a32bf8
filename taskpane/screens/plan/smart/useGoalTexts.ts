import { useCallback } from "react";
import { smartText } from "../../../../src/text/pane";
import type { TextChange } from "../../../../src/workbook/types";
import { useText } from "../../../hooks/useText";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";

interface Outcome {
  /** Called with what has been written, forwards or back. */
  readonly onWritten: (changes: readonly TextChange[]) => void;
  readonly onError: (error: unknown) => void;
}

/** Writes goals back where they stand and offers the way back, as one step however many they are. */
export function useGoalTexts({ onWritten, onError }: Outcome): (changes: readonly TextChange[]) => Promise<void> {
  const t = useText();
  const { workbook } = useWorkbook();
  const tell = useUndoToast();
  return useCallback(
    async (changes) => {
      const undo = async (written: readonly TextChange[]): Promise<void> => {
        try {
          const back = await workbook.writeGoalTexts(written.map(({ place, before, after }) => ({ place, before: after, after: before })));
          onWritten(back.written);
          if (back.kept.length > 0) tell({ title: t(smartText.notTakenBack, { count: back.kept.length }), intent: "warning" });
        } catch (error) {
          onError(error);
        }
      };
      try {
        const { written, kept } = await workbook.writeGoalTexts(changes);
        onError(null);
        onWritten(written);
        const detail = kept.length === 0 ? {} : { detail: t(smartText.kept, { count: kept.length }) };
        if (written.length === 0) tell({ title: t(smartText.kept, { count: kept.length }), intent: "warning" });
        else {
          const title = written.length === 1 ? t(smartText.applied) : t(smartText.appliedMany, { count: written.length });
          tell({ title, ...detail, onUndo: () => void undo(written) });
        }
      } catch (error) {
        onError(error);
      }
    },
    [t, workbook, tell, onWritten, onError],
  );
}
