import { useRef, useState } from "react";
import type { Finding } from "../../../../src/goals/types";
import type { PeriodId } from "../../../../src/review";
import type { GenerateRequest, Work, WriteReport } from "../../../../src/workbook/types";
import { useLongWork, type LongWork } from "../../../hooks/useLongWork";
import { useLanguage } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { SheetOptions } from "../fill/sheetOptions";
import type { BoardRow, CycleContext } from "./cycleContext";

export interface Generating {
  readonly work: LongWork<WriteReport & { readonly period: PeriodId }>;
  /** The departments to generate for. */
  readonly departments: readonly string[];
  /** Ticked departments that generating would not change. */
  readonly upToDate: readonly string[];
  readonly withUpToDate: boolean;
  readonly setWithUpToDate: (isWanted: boolean) => void;
  /** Generates in spite of the errors that were found. */
  readonly despite: (reason: string) => void;
  /** Shares the targets of the year that findings are about out over periods, and generates their departments again. */
  readonly split: (findings: readonly Finding[]) => void;
}

/** Generates for the ticked departments that are new or changed, and asks where the goal tree has errors. */
export function useGenerate({ period, chosen, person, again }: CycleContext, options: SheetOptions): Generating {
  const language = useLanguage();
  const { workbook, summary, refresh } = useWorkbook();
  const [withUpToDate, setWithUpToDate] = useState(false);
  /** What is asked for beside what is ticked, until it was done; after an answer that asks, what it was about. */
  const asked = useRef<Partial<GenerateRequest>>({});
  const open = chosen.filter(({ cycle }) => cycle.state === "open");
  const departments = open.filter((row) => withUpToDate || !isUpToDate(row)).map(nameOf);
  const work = useLongWork(async (run: Work) => {
    const request: GenerateRequest = {
      language: summary?.language ?? language, period, departments, by: person.name, check: "ask", ...options, ...asked.current,
    };
    asked.current = {};
    const report = await workbook.generateReviews(request, run);
    if (report.asks === true) asked.current = { departments: request.departments, ...(request.split === undefined ? {} : { split: request.split }) };
    else {
      again();
      await refresh();
    }
    return { ...report, period };
  });
  const start = (request: Partial<GenerateRequest>): void => {
    asked.current = request;
    work.start();
  };
  return {
    work: { ...work, start: () => start({}) },
    departments, upToDate: open.filter(isUpToDate).map(nameOf), withUpToDate, setWithUpToDate,
    despite: (reason) => start({ ...asked.current, check: { reason } }),
    split: (findings) => start({ departments: [...new Set(findings.flatMap(({ department = "" }) => department))], split: findings.flatMap(({ goalId = [] }) => goalId) }),
  };
}

/** Whether a finding is about a target of the year that a shorter period is asked for. */
export function isYearTarget({ id }: Finding): boolean {
  return id.startsWith("yearTarget:");
}

function isUpToDate({ state }: BoardRow): boolean {
  return state.hasSheet && state.isChanged === false;
}

function nameOf({ state }: BoardRow): string {
  return state.department;
}
