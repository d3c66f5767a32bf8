import { useRef } from "react";
import { Body1, Button } from "@fluentui/react-components";
import { nextPeriod, periodLabel, type PeriodId } from "../../../../src/review";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { Card } from "../../../components/Card";
import { Findings } from "../../../components/Findings";
import { Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { UndoableCard } from "../../../components/undo/UndoableCard";
import { useUndoSteps } from "../../../components/undo/UndoSteps";
import type { CycleContext } from "./cycleContext";

interface ClosedPeriodProps {
  readonly context: CycleContext;
  readonly onPeriod: (period: PeriodId) => void;
}

/** What can be done at the end: recompute what is closed, and go on with the next period. */
export function ClosedPeriod({ context, onPeriod }: ClosedPeriodProps) {
  const { rows, chosen } = context;
  const isOver = chosen.some(({ cycle }) => cycle.state === "closed" || cycle.stage === "result");
  if (!isOver && !rows.some(({ cycle }) => cycle.state === "closed")) return null;
  return (
    <Stack gap="small">
      {rows.some(({ cycle }) => cycle.state === "closed") && <CheckClosed period={context.period} />}
      {isOver && <CopyCycle context={context} onPeriod={onPeriod} />}
    </Stack>
  );
}

function CheckClosed({ period }: { readonly period: PeriodId }) {
  const t = useText();
  const { workbook } = useWorkbook();
  const work = useLongWork((each) => workbook.checkClosed(period, each));
  return (
    <>
      <WorkButton work={work} label={t(text.check)} busyLabel={t(text.checking)} appearance="secondary" />
      <WorkOutcome work={work}>
        {(checks) => {
          const isSame = checks.every((check) => check.isSame);
          const title = checks.length === 0 ? t(text.checkNone) : isSame ? t(text.checkSame, { count: checks.length }) : t(text.checkOther);
          return (
            <Card intent={isSame ? "success" : "error"} title={title} onDismiss={work.dismiss}>
              {checks.length > 0 && <Findings findings={checks.flatMap(({ findings }) => findings)} />}
            </Card>
          );
        }}
      </WorkOutcome>
    </>
  );
}

function CopyCycle({ context: { period, chosen, person, again }, onPeriod }: ClosedPeriodProps) {
  const t = useText();
  const language = useLanguage();
  const { workbook, summary, refresh } = useWorkbook();
  const to = nextPeriod(period);
  const { keep } = useUndoSteps();
  const departments = useRef<readonly string[]>([]);
  const work = useLongWork(async (each) => {
    const report = await workbook.copyCycle({ language: summary?.language ?? language, from: period, to: to ?? period, departments: departments.current, by: person.name, due: "" }, each);
    keep(report);
    again();
    await refresh();
    return report;
  });
  if (to === null) return null;
  const label = periodLabel(to, language);
  const start = () => person.act(() => {
    departments.current = chosen.map(({ state }) => state.department);
    work.start();
  });
  return (
    <>
      <WorkButton work={{ ...work, start }} label={t(text.copy, { period: label })} busyLabel={t(text.copying)} appearance="secondary" disabled={chosen.length === 0} />
      <WorkOutcome work={work}>
        {(report) => (
          <UndoableCard
            intent="success" step={report} title={t(text.copied, { period: label })} onDismiss={work.dismiss}
            actions={<Button size="small" onClick={() => onPeriod(to)}>{t(text.goThere, { period: label })}</Button>}
          >
            <Body1>{t(text.copiedLine, { departments: report.departments.length, changed: report.changed, retired: report.retired, actions: report.openActions })}</Body1>
            {report.findings.length > 0 && <Findings findings={report.findings} />}
          </UndoableCard>
        )}
      </WorkOutcome>
    </>
  );
}
