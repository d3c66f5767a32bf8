import { useRef, useState } from "react";
import type { Finding } from "../../../../src/goals/types";
import type { PeriodId } from "../../../../src/review";
import type { GenerateReport, LookRequest, ReviewsLook, Work } from "../../../../src/workbook/types";
import { useLongWork, type LongWork } from "../../../hooks/useLongWork";
import { useLanguage } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { SheetOptions } from "../fill/sheetOptions";
import { useUndoSteps } from "../../../components/undo/UndoSteps";
import type { BoardRow, CycleContext } from "./cycleContext";

/** What came of a press: the sheets, or first what they would be, where that is to be looked at. */
export type Generated = { readonly kind: "look"; readonly look: ReviewsLook; readonly period: PeriodId } | { readonly kind: "done"; readonly report: GenerateReport; readonly period: PeriodId };

export interface Generating {
  readonly work: LongWork<Generated>;
  /** The departments to generate for. */
  readonly departments: readonly string[];
  /** Ticked departments that generating would not change. */
  readonly upToDate: readonly string[];
  readonly withUpToDate: boolean;
  readonly setWithUpToDate: (isWanted: boolean) => void;
  /** Makes what was looked at; in spite of errors of the goal tree it takes a reason. */
  readonly go: (despite?: string) => void;
  /** Looks again, with the targets of the year that findings are about shared out over periods. */
  readonly split: (findings: readonly Finding[]) => void;
}

/** What was asked for last: to look, or to make what was seen. */
interface Asked {
  readonly request: LookRequest & { readonly by: string };
  readonly seen?: ReviewsLook;
  readonly despite?: string;
}

/** Looks what generating for the ticked departments comes to, and generates at once where there is nothing to think about. */
export function useGenerate({ period, chosen, person, again }: CycleContext, options: SheetOptions): Generating {
  const language = useLanguage();
  const { workbook, summary, refresh } = useWorkbook();
  const { keep } = useUndoSteps();
  const [withUpToDate, setWithUpToDate] = useState(false);
  const open = chosen.filter(({ cycle }) => cycle.state === "open");
  const departments = open.filter((row) => withUpToDate || !isUpToDate(row)).map(nameOf);
  const asked = useRef<Asked | null>(null);
  const work = useLongWork(async (run: Work): Promise<Generated> => {
    const { request, ...answer } = asked.current ?? { request: { language: summary?.language ?? language, period, departments, by: person.name } };
    const seen = answer.seen ?? await workbook.lookAtReviews({ ...options, ...request });
    asked.current = { request, seen };
    if (answer.seen === undefined && !seen.isPlain) return { kind: "look", look: seen, period };
    const report = await workbook.generateReviews({ ...options, ...request, ...answer, seen }, run);
    if (report.instead !== undefined) {
      asked.current = { request, seen: report.instead };
      return { kind: "look", look: report.instead, period };
    }
    keep(report);
    again();
    await refresh();
    return { kind: "done", report, period };
  });
  const start = (next: Asked | null): void => {
    if (work.state.kind === "running") return;
    asked.current = next;
    work.start();
  };
  return {
    work: { ...work, start: () => start(null) },
    departments, upToDate: open.filter(isUpToDate).map(nameOf), withUpToDate, setWithUpToDate,
    go: (despite) => start(asked.current === null ? null : { ...asked.current, ...(despite === undefined ? {} : { despite }) }),
    split: (findings) => {
      const { request } = asked.current ?? {};
      if (request === undefined) return;
      const ids = findings.flatMap(({ goalId = [] }) => goalId);
      start({ request: { ...request, split: [...new Set([...(request.split ?? []), ...ids])] } });
    },
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
