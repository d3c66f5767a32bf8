import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Finding } from "../../../src/goals/types";
import { takeBackText as text } from "../../../src/text/pane/takeBack";
import type { Undo, Undoable } from "../../../src/workbook/types";
import { Card } from "../Card";
import { ErrorCard } from "../ErrorCard";
import { Findings } from "../Findings";
import { InView } from "../InView";
import { Stack } from "../layout";
import { WorkProgress } from "../WorkButton";
import { useLongWork } from "../../hooks/useLongWork";
import { useText } from "../../hooks/useText";
import { useUndoToast } from "../../hooks/useUndoToast";
import { useWorkbook } from "../../hooks/useWorkbook";

interface UndoStepsValue {
  /** Remembers the way back from a step that was made. */
  readonly keep: (step: Undoable) => void;
  readonly takeBack: (undo: Undo) => void;
  /** Whether a step was taken back: what tells of it is no longer true. */
  readonly isTakenBack: (undo: Undo | undefined) => boolean;
}

/** Outside of the screen nothing is kept. */
const UndoStepsContext = createContext<UndoStepsValue>({ keep: () => undefined, takeBack: () => undefined, isTakenBack: () => false });

export function useUndoSteps(): UndoStepsValue {
  return useContext(UndoStepsContext);
}

/** So many steps back lead Ctrl+Z; each keeps what the workbook was before. */
const mostKept = 10;

/** Takes the steps of a screen back, from their cards or with Ctrl+Z the newest first, and says what stands in the way. */
export function UndoSteps({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const tell = useUndoToast();
  const { refresh } = useWorkbook();
  const ways = useRef<readonly Undo[]>([]);
  const asked = useRef<Undo | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<Undo>>(new Set());
  const work = useLongWork(async (): Promise<readonly Finding[]> => {
    const undo = asked.current;
    if (undo === null) return [];
    const { kept } = await undo();
    if (kept.length === 0) {
      ways.current = ways.current.filter((way) => way !== undo);
      setTaken((before) => new Set(before).add(undo));
      tell({ title: t(text.undone), alone: true });
    }
    await refresh();
    return kept;
  });
  const { start, dismiss, state, cancel } = work;
  const isBusy = state.kind === "running";
  const takeBack = useCallback((undo: Undo) => {
    if (isBusy) return;
    asked.current = undo;
    start();
  }, [isBusy, start]);
  const keep = useCallback(({ undo }: Undoable) => {
    if (undo !== undefined) ways.current = [...ways.current, undo].slice(-mostKept);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
      const last = ways.current.at(-1);
      if (!isUndo || last === undefined || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      takeBack(last);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [takeBack]);
  const value = useMemo<UndoStepsValue>(() => ({ keep, takeBack, isTakenBack: (undo) => undo !== undefined && taken.has(undo) }), [keep, takeBack, taken]);
  return (
    <UndoStepsContext value={value}>
      <Stack>
        {state.kind === "running" && <WorkProgress state={state} label={t(text.undoing)} onCancel={cancel} />}
        {state.kind === "failed" && <InView><ErrorCard error={state.error} onDismiss={dismiss} /></InView>}
        {state.kind === "done" && state.result.length > 0 && (
          <InView of={state.result}>
            <Card intent="warning" title={t(text.notUndone)} onDismiss={dismiss}><Findings findings={state.result} /></Card>
          </InView>
        )}
        {children}
      </Stack>
    </UndoStepsContext>
  );
}

/** A field has an undo of its own. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable=true]");
}
