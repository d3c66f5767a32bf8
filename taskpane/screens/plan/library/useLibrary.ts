import { useCallback, useMemo } from "react";
import { findConflicts, type Conflict } from "../../../../src/goals/indicators/conflicts";
import { libraryEntries, type LibraryEntry } from "../../../../src/goals/indicators/entries";
import type { LibraryReading } from "../../../../src/workbook/types";
import { useReading } from "../../../hooks/useReading";
import { useWorkbook } from "../../../hooks/useWorkbook";

export interface Library {
  /** Until the workbook has been read the product's own indicators. */
  readonly entries: readonly LibraryEntry[];
  readonly conflicts: readonly Conflict[];
  /** Null until it is read. */
  readonly reading: LibraryReading | null;
  readonly error: unknown;
  readonly again: () => void;
}

const nothing: LibraryReading["rows"] = [];

/** The indicators of the product and of the workbook, and where they contradict each other. */
export function useLibrary(): Library {
  const { workbook, revision } = useWorkbook();
  const read = useCallback(() => workbook.readLibrary(), [workbook]);
  const { value, error, again } = useReading(read, revision);
  const rows = value?.rows ?? nothing;
  const entries = useMemo(() => libraryEntries(rows), [rows]);
  const conflicts = useMemo(() => findConflicts(rows, value?.nodes ?? []), [rows, value]);
  return { entries, conflicts, reading: value, error, again };
}
