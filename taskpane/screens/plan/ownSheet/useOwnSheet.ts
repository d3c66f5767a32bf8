import { useCallback, useMemo, useState } from "react";
import type { Field } from "../../../../src/goals/importing/fields";
import { importRows, withDepartment, type ImportedRows } from "../../../../src/goals/importing/importRows";
import { findLayout, withColumn, type Layout } from "../../../../src/goals/importing/layout";
import { suggestDepartment } from "../../../../src/goals/importing/suggestDepartment";
import type { OwnSheet } from "../../../../src/workbook/types";
import { useWorkbook } from "../../../hooks/useWorkbook";

/** Somebody's own sheet on its way into the goal tree. */
export interface OwnSheetDraft {
  /** Null until something was read. */
  readonly sheet: OwnSheet | null;
  /** Null where no headings were recognised. */
  readonly layout: Layout | null;
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
  readonly department: string;
  readonly error: unknown;
}

const nothing: State = { sheet: null, layout: null, department: "", error: null };

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

  const { sheet, layout, department } = state;
  // The sheet is not read again for every key that is typed into the department.
  const found = useMemo(() => (sheet?.block && layout !== null ? importRows(sheet.block, layout) : null), [sheet, layout]);
  const rows = useMemo(() => found && withDepartment(found, department.trim()), [found, department]);
  return { ...state, rows, isReading, read, choose, setDepartment, clear };
}

function recognised(sheet: OwnSheet): State {
  const layout = sheet.block === null ? null : findLayout(sheet.block);
  const department = sheet.block === null || layout === null ? "" : suggestDepartment(sheet.block, layout);
  return { sheet, layout, department, error: null };
}
