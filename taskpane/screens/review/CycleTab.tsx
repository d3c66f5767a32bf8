import { useCallback, useState, type ComponentType } from "react";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1 } from "@fluentui/react-components";
import { currentPeriod, type PeriodId } from "../../../src/review";
import type { Message } from "../../../src/text/language";
import { frameText } from "../../../src/text/pane";
import { cycleText as text } from "../../../src/text/pane/cycle";
import { dataPaneText } from "../../../src/text/pane/data";
import { ErrorCard } from "../../components/ErrorCard";
import { Muted, Stack } from "../../components/layout";
import { lazyPart } from "../../components/lazyPart";
import { Loading } from "../../components/Loading";
import { useReading } from "../../hooks/useReading";
import { useText } from "../../hooks/useText";
import { useToday } from "../../hooks/useToday";
import { useWorkbook } from "../../hooks/useWorkbook";
import { PersonField } from "../../components/PersonField";
import { usePerson } from "../../hooks/usePerson";
import { ChangesCard } from "./changes/ChangesCard";
import { ClosedPeriod } from "./cycle/ClosedPeriod";
import { boardRows, type CycleContext } from "./cycle/cycleContext";
import { DepartmentBoard } from "./cycle/DepartmentBoard";
import { FitForm } from "./cycle/FitForm";
import { Generate } from "./cycle/Generate";
import { History } from "./cycle/History";
import { PeriodChooser } from "./cycle/PeriodChooser";
import { StageBar } from "./cycle/StageBar";
import { StageSteps } from "./cycle/StageSteps";

/** Chooses a period, shows how far each department is, and takes them from set goals to a closed period. */
export function CycleTab() {
  const t = useText();
  const today = useToday();
  const { workbook, summary, revision } = useWorkbook();
  const yearStart = useReading(useCallback(() => workbook.readFiscalYearStart(), [workbook]), revision);
  const [chosen, setPeriod] = useState<PeriodId | null>(null);
  const known = summary?.periods.map(({ period }) => period) ?? [];
  const period = chosen ?? currentPeriod(today, "quarter", yearStart.value ?? 1);
  const cycle = useReading(useCallback(async () => ({ period, reading: await workbook.readCycle(period) }), [workbook, period]), revision);
  if (yearStart.value === null && yearStart.error === null) return <Loading label={t(frameText.loading)} />;
  // What was read of another period says nothing of this one.
  const reading = cycle.value?.period === period ? cycle.value.reading : null;
  return (
    <Stack>
      <PeriodChooser value={period} onChange={setPeriod} today={today} yearStart={yearStart.value ?? 1} known={known} />
      {cycle.error !== null && <ErrorCard error={cycle.error} onRetry={cycle.again} />}
      {reading === null ? cycle.error === null && <Loading label={t(frameText.loading)} /> : (
        <Cycle key={period} period={period} reading={reading} again={cycle.again} onPeriod={setPeriod} />
      )}
    </Stack>
  );
}

const DepartmentFiles = lazyPart(async () => (await import("./files/DepartmentFiles")).DepartmentFiles);

function Files({ context: { period } }: { readonly context: CycleContext }) {
  return <DepartmentFiles period={period} />;
}

const TakeData = lazyPart(async () => (await import("./data/TakeData")).TakeData);

interface CycleProps extends Pick<CycleContext, "period" | "reading" | "again"> {
  readonly onPeriod: (period: PeriodId) => void;
}

const parts: readonly { readonly id: string; readonly title: Message; readonly part: ComponentType<{ readonly context: CycleContext }> }[] = [
  { id: "changes", title: text.changes, part: ChangesCard },
  { id: "fit", title: text.fit, part: FitForm },
  { id: "data", title: dataPaneText.title, part: TakeData },
  { id: "files", title: text.files, part: Files },
  { id: "history", title: text.history, part: History },
];

function Cycle({ period, reading, again, onPeriod }: CycleProps) {
  const t = useText();
  const today = useToday();
  const person = usePerson();
  const { summary } = useWorkbook();
  // What was left out, not what was chosen: a department added later is included.
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const rows = boardRows(period, reading, summary?.periods.find((each) => each.period === period)?.departments ?? [], today);
  const context: CycleContext = { period, reading, rows, person, again, chosen: rows.filter(({ state }) => !excluded.has(state.department)) };
  const isBegun = rows.some(({ state }) => state.hasSheet || state.cycle !== null);
  return (
    <Stack>
      <StageBar rows={rows} />
      <DepartmentBoard rows={rows} excluded={excluded} onExclude={setExcluded} />
      <Generate context={context} />
      {isBegun && (
        <>
          <StageSteps context={context} />
          <ClosedPeriod context={context} onPeriod={onPeriod} />
          <PersonField person={person} label={text.by} hint={text.byHint} needed={text.byNeeded} />
          <Accordion multiple collapsible>
            {parts.map(({ id, title, part: Part }) => (
              <AccordionItem key={id} value={id}>
                <AccordionHeader as="h3" size="small">{t(title)}</AccordionHeader>
                <AccordionPanel><Part context={context} /></AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
          <Caption1><Muted>{t(text.notSecurity)}</Muted></Caption1>
        </>
      )}
    </Stack>
  );
}
