import { useCallback, useMemo, useState } from "react";
import type { Field } from "../../../../src/goals/importing/fields";
import type { ImportedRows } from "../../../../src/goals/importing/importRows";
import type { Layout } from "../../../../src/goals/importing/layout";
import { currentPeriod, type PeriodId } from "../../../../src/review";
import type { OwnSheet } from "../../../../src/workbook/types";
import { useToday } from "../../../hooks/useToday";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { yearsAround } from "../targets/yearsAround";
import type * as sheetRules from "./sheetRules";

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
  /** The year of columns that name a quarter or a month without one, and those to choose from. */
  readonly year: PeriodId;
  readonly years: readonly PeriodId[];
  readonly rows: ImportedRows | null;
  readonly error: unknown;
  readonly isReading: boolean;
  readonly read: () => void;
  readonly choose: (field: Field, column: number | null) => void;
  readonly setDepartment: (department: string) => void;
  readonly setYear: (year: PeriodId) => void;
  /** Takes columns of periods for targets, or leaves them. */
  readonly takePeriods: (isTaken: boolean) => void;
  readonly clear: () => void;
}

/** The rules that read a sheet, which come when the first one is read: most people never bring one. */
type SheetRules = typeof sheetRules;

interface State extends Omit<sheetRules.RecognisedSheet, "sheet"> {
  readonly sheet: OwnSheet | null;
  readonly rules: SheetRules | null;
  /** Month with which the years of the workbook begin. */
  readonly yearStart: number;
  /** Null for the one that this day lies in. */
  readonly year: PeriodId | null;
  readonly error: unknown;
}

const nothing: State = { sheet: null, rules: null, layout: null, isTurned: false, findings: [], department: "", yearStart: 1, year: null, error: null };

export function useOwnSheet(): OwnSheetDraft {
  const { workbook } = useWorkbook();
  const today = useToday();
  const [state, setState] = useState(nothing);
  const [isReading, setIsReading] = useState(false);

  const read = useCallback(() => {
    setIsReading(true);
    Promise.all([workbook.readOwnSheet(), workbook.readFiscalYearStart(), import("./sheetRules")]).then(
      ([sheet, yearStart, rules]) => setState({ ...nothing, ...rules.recognised(sheet), yearStart, rules }),
      (error: unknown) => setState((before) => ({ ...before, error })),
    ).finally(() => setIsReading(false));
  }, [workbook]);
  const choose = useCallback((field: Field, column: number | null) => {
    setState((before) => (before.layout === null || before.rules === null ? before : { ...before, layout: before.rules.withColumn(before.layout, field, column) }));
  }, []);
  const setDepartment = useCallback((department: string) => setState((before) => ({ ...before, department })), []);
  const setYear = useCallback((year: PeriodId) => setState((before) => ({ ...before, year })), []);
  const takePeriods = useCallback((takesPeriods: boolean) => {
    setState((before) => (before.layout === null ? before : { ...before, layout: { ...before.layout, takesPeriods } }));
  }, []);
  const clear = useCallback(() => setState(nothing), []);

  const { sheet, layout, department, findings, yearStart, rules } = state;
  const thisYear = currentPeriod(today, "year", yearStart);
  const year = state.year ?? thisYear;
  // The sheet is not read again for every key that is typed into the department.
  const found = useMemo(() => (sheet?.block && layout !== null && rules !== null ? rules.importRows(sheet.block, layout, year) : null), [sheet, layout, rules, year]);
  const rows = useMemo(
    () => found && rules && rules.withDepartment({ ...found, findings: [...findings, ...found.findings] }, department.trim()),
    [found, findings, rules, department],
  );
  return { ...state, year, years: yearsAround(thisYear), rows, isReading, read, choose, setDepartment, setYear, takePeriods, clear };
}
