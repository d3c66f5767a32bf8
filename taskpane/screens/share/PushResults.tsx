import { useCallback, useRef, useState } from "react";
import { Body1, Field, Input } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { comparePeriods, periodLabel, type KpiResult, type PeriodId } from "../../../src/review";
import type { Preview, ResultSink, Waiting } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import type { Work } from "../../../src/workbook/types";
import { Section, Stack } from "../../components/layout";
import { Loading } from "../../components/Loading";
import { PeriodPicker } from "../../components/PeriodPicker";
import { WorkButton, WorkOutcome } from "../../components/WorkButton";
import { useLongWork } from "../../hooks/useLongWork";
import { useReading } from "../../hooks/useReading";
import { useSettings } from "../../hooks/useSettings";
import { useSharing } from "../../hooks/useSharing";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { recordReceipts } from "../../sharing/recordReceipts";
import { DepartmentList } from "./DepartmentList";
import { PushReceipts } from "./PushReceipts";
import { Standing } from "./Standing";
import { TargetError } from "./TargetError";
import { WaitingLine } from "./WaitingLine";

interface Comparison {
  readonly period: PeriodId;
  /** Every period that has results, newest first. */
  readonly periods: readonly PeriodId[];
  readonly results: readonly KpiResult[];
  readonly preview: Preview;
}

/** What a push would change in the shared workbook, then the push. */
export function PushResults({ sink }: { readonly sink: ResultSink }) {
  const t = useText();
  const language = useLanguage();
  const { settings, change } = useSettings();
  const { workbook, summary, pushes, revision, refresh } = useWorkbook();
  const { outbox } = useSharing();
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  // What was left out, not what was chosen: a department added later is included.
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const wanted = chosen ?? summary?.resultsPeriod ?? null;

  const comparison = useReading(
    useCallback(
      async (signal: AbortSignal): Promise<Comparison> => {
        const [all, known] = await Promise.all([workbook.readResults(), workbook.readPushes()]);
        const periods = [...new Set(all.map(({ period }) => period))].sort(comparePeriods);
        const period = periods.find((candidate) => candidate === wanted) ?? periods[0] ?? "";
        const results = all.filter((result) => result.period === period);
        return { period, periods, results, preview: await sink.preview({ results, known }, signal) };
      },
      [workbook, sink, wanted],
    ),
    revision,
  );
  const compared = comparison.value;
  const results = (compared?.results ?? []).filter(({ department }) => !excluded.has(department));
  const [isAsked, setIsAsked] = useState(false);
  const person = useRef<HTMLInputElement>(null);
  const isNamed = settings.person.trim() !== "";
  const push = useLongWork(async (work: Work) => {
    await outbox.rest();
    const request = { results, known: pushes, by: settings.person.trim(), at: new Date().toISOString() };
    try {
      const outcome = await sink.push(request, {
        signal: work.signal,
        onWaiting: setWaiting,
        onProgress: (done, total) => {
          setWaiting(null);
          work.onProgress?.(done, total);
        },
      });
      return { outcome, recordError: await recordReceipts(workbook, outcome, pushes), results };
    } finally {
      setWaiting(null);
      await refresh();
      outbox.lookAfter();
    }
  });
  const start = () => {
    setIsAsked(!isNamed);
    if (isNamed) push.start();
    else person.current?.focus();
  };

  const count = compared === null ? 0 : countToSend(results, compared.preview);
  const pushLabel = count === 0 ? t(shareText.pushAgain) : t(count === 1 ? shareText.pushOne : shareText.push, { count });
  const title = compared === null ? t(shareText.previewTitle) : t(shareText.previewOf, { period: periodLabel(compared.period, language) });
  const isRunning = push.state.kind === "running";
  return (
    <Section title={title}>
      {comparison.error !== null && <TargetError error={comparison.error} onRetry={comparison.again} />}
      {compared === null && comparison.error === null && <Loading label={t(shareText.comparing)} />}
      {compared !== null && (
        <Stack>
          {compared.periods.length > 1 && (
            <PeriodPicker label={t(shareText.period)} periods={compared.periods} value={compared.period} onChange={setChosen} />
          )}
          {comparison.error === null && (
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
          <Field
            label={t(shareText.person)}
            hint={t(shareText.personHint)}
            required
            {...(isAsked && !isNamed && { validationState: "error" as const, validationMessage: t(shareText.personNeeded) })}
          >
            <Input input={{ ref: person }} value={settings.person} onChange={(_, { value }) => change({ person: value })} />
          </Field>
          {results.length === 0 && <Body1 role="status">{t(shareText.noneChosen)}</Body1>}
          <WorkButton
            work={{ ...push, start }}
            label={pushLabel}
            busyLabel={t(shareText.pushing)}
            icon={<ArrowUploadRegular />}
            appearance={count === 0 ? "secondary" : "primary"}
            disabled={results.length === 0}
          />
          {waiting !== null && <WaitingLine waiting={waiting} />}
        </Stack>
      )}
      <WorkOutcome work={push}>{(pushed) => (isSame(pushed.results, results) ? <PushReceipts pushed={pushed} onDismiss={push.dismiss} /> : null)}</WorkOutcome>
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
