import { useCallback, useMemo, useState } from "react";
import type { Field } from "../../../../src/goals/importing/fields";
import { importRows, withDepartment, type ImportedRows } from "../../../../src/goals/importing/importRows";
import { firstTable } from "../../../../src/goals/importing/firstTable";
import { withColumn, type Layout } from "../../../../src/goals/importing/layout";
import { suggestDepartment } from "../../../../src/goals/importing/suggestDepartment";
import { isTurned } from "../../../../src/goals/importing/turned";
import type { Finding } from "../../../../src/goals/types";
import type { OwnSheet } from "../../../../src/workbook/types";
import { useWorkbook } from "../../../hooks/useWorkbook";

/** Somebody's own sheet on its way into the goal tree. */
export interface OwnSheetDraft {
  /** Null until something was read. */
  readonly sheet: OwnSheet | null;
  /** Null where no headings were recognised. */
  readonly layout: Layout | null;
  /** The list stands on its side. */
  readonly isTurned: boolean;
  /** The department of rows that name none. */
  readonly department: string;
  readonly rows: ImportedRows | null;
  readonly error: unknown;
  readonly isReading: boolean;
  readonly read: () => void;
  readonly choose: (field: Field, column: number | null) => void;
  readonly setDepartment: (department: string) => void;
  readonly clear: () => void;
}

interface State {
  readonly sheet: OwnSheet | null;
  readonly layout: Layout | null;
  readonly isTurned: boolean;
  /** What is said of the sheet besides its rows. */
  readonly findings: readonly Finding[];
  readonly department: string;
  readonly error: unknown;
}

const nothing: State = { sheet: null, layout: null, isTurned: false, findings: [], department: "", error: null };

export function useOwnSheet(): OwnSheetDraft {
  const { workbook } = useWorkbook();
  const [state, setState] = useState(nothing);
  const [isReading, setIsReading] = useState(false);

  const read = useCallback(() => {
    setIsReading(true);
    workbook.readOwnSheet().then(
      (sheet) => setState(recognised(sheet)),
      (error: unknown) => setState((before) => ({ ...before, error })),
    ).finally(() => setIsReading(false));
  }, [workbook]);
  const choose = useCallback((field: Field, column: number | null) => {
    setState((before) => (before.layout === null ? before : { ...before, layout: withColumn(before.layout, field, column) }));
  }, []);
  const setDepartment = useCallback((department: string) => setState((before) => ({ ...before, department })), []);
  const clear = useCallback(() => setState(nothing), []);

  const { sheet, layout, department, findings } = state;
  // The sheet is not read again for every key that is typed into the department.
  const found = useMemo(() => (sheet?.block && layout !== null ? importRows(sheet.block, layout) : null), [sheet, layout]);
  const rows = useMemo(() => found && withDepartment({ ...found, findings: [...findings, ...found.findings] }, department.trim()), [found, findings, department]);
  return { ...state, rows, isReading, read, choose, setDepartment, clear };
}

function recognised(sheet: OwnSheet): State {
  const turned = sheet.block !== null && isTurned(sheet.block);
  const table = sheet.block === null || turned ? null : firstTable(sheet.block);
  if (table === null) return { ...nothing, sheet, isTurned: turned };
  const { block, layout, findings } = table;
  return { sheet: { ...sheet, block }, layout, isTurned: false, findings, department: suggestDepartment(block, layout), error: null };
}
