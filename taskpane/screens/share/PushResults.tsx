import { useCallback, useState } from "react";
import { Body1 } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { periodLabel, type KpiResult, type PeriodId } from "../../../src/review";
import type { Preview, ResultSink } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { Section, Stack } from "../../components/layout";
import { Loading } from "../../components/Loading";
import { PeriodPicker } from "../../components/PeriodPicker";
import { WorkButton, WorkOutcome } from "../../components/WorkButton";
import { useReading } from "../../hooks/useReading";
import { useSharing } from "../../hooks/useSharing";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { recordReceipts } from "../../sharing/recordReceipts";
import { DepartmentList } from "./DepartmentList";
import { PersonField } from "../../components/PersonField";
import { PushFileInstead } from "./PushFileInstead";
import { PushReceipts } from "./PushReceipts";
import { resultsOf, type PeriodResults } from "./resultsOf";
import { Standing } from "./Standing";
import { TargetError } from "./TargetError";
import { usePerson } from "../../hooks/usePerson";
import { useSending } from "./useSending";
import { WaitingLine } from "./WaitingLine";

interface Comparison extends PeriodResults {
  readonly preview: Preview;
}

/** What a push would change in the shared workbook, then the push. */
export function PushResults({ sink }: { readonly sink: ResultSink }) {
  const t = useText();
  const language = useLanguage();
  const { workbook, summary, pushes, revision, refresh } = useWorkbook();
  const { isChoosing } = useSharing();
  const person = usePerson();
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  // What was left out, not what was chosen: a department added later is included.
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const wanted = chosen ?? summary?.resultsPeriod ?? null;

  const comparison = useReading(
    useCallback(
      async (signal: AbortSignal): Promise<Comparison> => {
        const [all, known] = await Promise.all([workbook.readResults(), workbook.readPushes()]);
        const found = resultsOf(all, wanted);
        return { ...found, preview: await sink.preview({ results: found.results, known }, signal) };
      },
      [workbook, sink, wanted],
    ),
    revision,
  );
  const compared = comparison.value;
  const results = (compared?.results ?? []).filter(({ department }) => !excluded.has(department));
  const push = useSending(async (work) => {
    const request = { results, known: pushes, by: person.name, at: new Date().toISOString() };
    try {
      const outcome = await sink.push(request, work);
      return { outcome, recordError: await recordReceipts(workbook, outcome, pushes), results };
    } finally {
      await refresh();
    }
  });

  const count = compared === null ? 0 : countToSend(results, compared.preview);
  const pushLabel = count === 0 ? t(shareText.pushAgain) : t(count === 1 ? shareText.pushOne : shareText.push, { count });
  const title = compared === null ? t(shareText.previewTitle) : t(shareText.previewOf, { period: periodLabel(compared.period, language) });
  const isRunning = push.state.kind === "running";
  const failure = push.state.kind === "failed" ? push.state.error : comparison.error;
  return (
    <Section title={title}>
      {comparison.error !== null && <TargetError error={comparison.error} onRetry={comparison.again} />}
      {compared === null && comparison.error === null && <Loading label={t(shareText.comparing)} />}
      {(compared !== null || failure !== null) && (
        <Stack>
          {compared !== null && compared.periods.length > 1 && (
            <PeriodPicker label={t(shareText.period)} periods={compared.periods} value={compared.period} onChange={setChosen} />
          )}
          {compared !== null && comparison.error === null && (
            <>
              <DepartmentList
                departments={compared.preview.departments}
                isCompared={sink.kind !== "file"}
                excluded={excluded}
                onExclude={setExcluded}
                isFixed={isRunning}
              />
              <Standing preview={compared.preview} />
            </>
          )}
          <PersonField person={person} label={shareText.person} hint={shareText.personHint} needed={shareText.personNeeded} />
          {compared !== null && (
            <>
              {results.length === 0 && <Body1 role="status">{t(shareText.noneChosen)}</Body1>}
              <WorkButton
                work={{ ...push, start: () => person.act(push.start) }}
                label={pushLabel}
                busyLabel={t(shareText.pushing)}
                icon={<ArrowUploadRegular />}
                appearance={count === 0 ? "secondary" : "primary"}
                disabled={results.length === 0 || isChoosing}
              />
              {push.waiting !== null && <WaitingLine waiting={push.waiting} />}
            </>
          )}
        </Stack>
      )}
      <WorkOutcome work={push}>{(pushed) => (isSame(pushed.results, results) ? <PushReceipts pushed={pushed} onDismiss={push.dismiss} /> : null)}</WorkOutcome>
      <PushFileInstead error={failure} target={sink.kind} period={wanted} excluded={excluded} isEmpty={compared !== null && results.length === 0} person={person} />
    </Section>
  );
}

/** Receipts speak for the results that were sent; once those have changed they say nothing about what stands here. */
function isSame(a: readonly KpiResult[], b: readonly KpiResult[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A department is sent whole, so that its revision stands by itself; an unchanged department is not sent. */
function countToSend(results: readonly KpiResult[], preview: Preview): number {
  const sent = preview.departments.filter(({ revision }) => revision !== null).map(({ department }) => department);
  return results.filter(({ department }) => sent.includes(department)).length;
}
