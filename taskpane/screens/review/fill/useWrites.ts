import { useCallback, useRef, useState } from "react";
import { isMissing } from "../../../../src/review/fill/isMissing";
import type { Entry } from "../../../../src/review/fill/entry";
import type { FillOutcome, FillReading, FillRow, FillSheet } from "../../../../src/workbook/types";
import { useWorkbook } from "../../../hooks/useWorkbook";

export interface Writes {
  readonly write: (row: FillRow, input: keyof FillRow["entries"], before: Entry, after: Entry) => Promise<FillOutcome>;
  /** Whether a row still has to be filled in, entries that the reading does not show yet included. */
  readonly isMissing: (row: FillRow) => boolean;
  /** Says whether a field holds something that did not get in; `reveal` shows a field that may be folded away. */
  readonly hold: (field: EntryElement | null, isHeld: boolean, reveal?: () => void) => void;
  /** Whether a field holds something that did not get in; the keyboard goes to the first. */
  readonly showHeld: () => boolean;
  /** Once every entry under way has its outcome: whether all that was typed got in; the keyboard goes to where it did not. */
  readonly settled: () => Promise<boolean>;
}

export type EntryElement = HTMLInputElement | HTMLTextAreaElement;

/** An actual on its way into the sheet or just arrived, and how many readings it outlives. */
interface Entered {
  readonly entry: Entry;
  readonly outlives: number;
}

/** The reading that comes next may have been under way already when the entry arrived; the one after it shows the entry. */
const ONE_MORE = 1;

/** The entries of a form on their way into the sheet: whoever types the last one and hands in at once is not asked for it. */
export function useWrites(reading: FillReading, { table }: FillSheet, again: () => void): Writes {
  const { workbook } = useWorkbook();
  const { period } = reading;
  const underWay = useRef(new Set<Promise<FillOutcome>>());
  const [entered, setEntered] = useState<ReadonlyMap<string, Entered>>(new Map());
  const [latest, setLatest] = useState(reading);
  if (latest !== reading) {
    setLatest(reading);
    setEntered((all) => new Map([...all].flatMap(([id, { entry, outlives }]) => (outlives === 0 ? [] : [[id, { entry, outlives: outlives - 1 }] as const]))));
  }

  const write = useCallback<Writes["write"]>(async ({ goalId }, input, before, after) => {
    const note = (now: Entered | null): void => {
      if (input === "actual") setEntered((all) => new Map([...[...all].filter(([id]) => id !== goalId), ...(now === null ? [] : [[goalId, now] as const])]));
    };
    const work = workbook.writeFill({ period, table, goalId, input, before, after });
    underWay.current.add(work);
    note({ entry: after, outlives: Infinity });
    try {
      const outcome = await work;
      note(outcome.kind === "written" ? { entry: after, outlives: ONE_MORE } : null);
      again();
      return outcome;
    } catch (error) {
      note(null);
      throw error;
    } finally {
      underWay.current.delete(work);
    }
  }, [workbook, period, table, again]);

  const held = useRef(new Map<EntryElement, () => void>());
  const hold = useCallback<Writes["hold"]>((field, isHeld, reveal = () => {}) => {
    if (field === null) return;
    if (isHeld) held.current.set(field, reveal);
    else held.current.delete(field);
  }, []);
  const showHeld = useCallback(() => {
    // Nothing can be put right in a field that is locked or gone.
    const [field, reveal] = [...held.current].find(([{ isConnected, disabled }]) => isConnected && !disabled) ?? [];
    reveal?.();
    field?.focus();
    return field !== undefined;
  }, []);

  const settled = useCallback(async () => {
    let allIn = true;
    do {
      const outcomes = await Promise.allSettled(underWay.current);
      allIn &&= outcomes.every((each) => each.status === "fulfilled" && each.value.kind === "written");
      await new Promise((resume) => setTimeout(resume)); // fields take in their outcome; one in which somebody typed on writes once more
    } while (underWay.current.size > 0);
    return !showHeld() && allIn;
  }, [showHeld]);

  return {
    write,
    hold,
    showHeld,
    settled,
    isMissing: (row) => {
      const ahead = entered.get(row.goalId);
      return isMissing(ahead === undefined ? row : { ...row, isFilled: ahead.entry !== null });
    },
  };
}
