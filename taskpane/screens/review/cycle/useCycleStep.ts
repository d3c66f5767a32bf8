import { useRef } from "react";
import type { CycleReport, CycleStep } from "../../../../src/workbook/types";
import { useLongWork, type LongWork } from "../../../hooks/useLongWork";
import { useLanguage } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { CycleContext } from "./cycleContext";

/** What is asked of some departments: a step, or another due day. */
export interface Asked {
  readonly step: CycleStep | "due";
  readonly departments: readonly string[];
  readonly reason?: string;
  readonly due: string;
}

export interface CycleStepWork {
  readonly work: LongWork<CycleReport & { readonly step: Asked["step"] }>;
  /** Asks for the person's name first where it is missing. */
  readonly start: (asked: Asked) => void;
}

/** Writes one step at a time and looks at the workbook again afterwards. */
export function useCycleStep({ period, person, again }: CycleContext): CycleStepWork {
  const language = useLanguage();
  const { workbook, summary, refresh } = useWorkbook();
  const asked = useRef<Asked | null>(null);
  const work = useLongWork(async (each) => {
    if (asked.current === null) return { moved: [], findings: [], step: "next" as const };
    const { step, departments, reason = "", due } = asked.current;
    const place = { language: summary?.language ?? language, period, departments, due };
    const report = step === "due" ? await workbook.setDue(place, each) : await workbook.stepCycle({ ...place, step, reason, by: person.name }, each);
    again();
    await refresh();
    return { ...report, step };
  });
  const start = (request: Asked): void => person.act(() => {
    if (work.state.kind === "running") return;
    asked.current = request;
    work.start();
  });
  return { work, start };
}
