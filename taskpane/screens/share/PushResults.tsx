import { useCallback, useRef, useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { comparePeriods, periodLabel, type KpiResult, type PeriodId } from "../../../src/review";
import type { Preview, ResultSink } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import type { Work } from "../../../src/workbook/types";
import { ErrorCard } from "../../components/ErrorCard";
import { Section, Stack } from "../../components/layout";
import { Loading } from "../../components/Loading";
import { PeriodPicker } from "../../components/PeriodPicker";
import { WorkButton, WorkOutcome } from "../../components/WorkButton";
import { useLongWork } from "../../hooks/useLongWork";
import { useReading } from "../../hooks/useReading";
import { useSettings } from "../../hooks/useSettings";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { PreviewTable } from "./PreviewTable";
import { pushAndRecord } from "./pushAndRecord";
import { PushReceipts } from "./PushReceipts";

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
  const { workbook, summary, revision, refresh } = useWorkbook();
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  const wanted = chosen ?? summary?.resultsPeriod ?? null;

  const comparison = useReading(
    useCallback(
      async (signal: AbortSignal): Promise<Comparison> => {
        const all = await workbook.readResults();
        const periods = [...new Set(all.map(({ period }) => period))].sort(comparePeriods);
        const period = periods.find((candidate) => candidate === wanted) ?? periods[0] ?? "";
        const results = all.filter((result) => result.period === period);
        return { period, periods, results, preview: await sink.preview(results, signal) };
      },
      [workbook, sink, wanted],
    ),
    revision,
  );
  const compared = comparison.value;
  const [isAsked, setIsAsked] = useState(false);
  const person = useRef<HTMLInputElement>(null);
  const isNamed = settings.person.trim() !== "";
  const push = useLongWork(async (work: Work) => {
    const request = { results: compared?.results ?? [], by: settings.person.trim(), at: new Date().toISOString() };
    const pushed = await pushAndRecord(workbook, sink, request, work);
    await refresh();
    return { ...pushed, results: request.results };
  });
  const start = () => {
    setIsAsked(!isNamed);
    if (isNamed) push.start();
    else person.current?.focus();
  };

  const count = compared === null ? 0 : countToSend(compared);
  const pushLabel = count === 0 ? t(shareText.pushAgain) : t(count === 1 ? shareText.pushOne : shareText.push, { count });
  const title = compared === null ? t(shareText.previewTitle) : t(shareText.previewOf, { period: periodLabel(compared.period, language) });
  return (
    <Section title={title}>
      {comparison.error !== null && <ErrorCard error={comparison.error} onRetry={comparison.again} />}
      {compared === null && comparison.error === null && <Loading label={t(shareText.comparing)} />}
      {compared !== null && (
        <Stack>
          {compared.periods.length > 1 && (
            <PeriodPicker label={t(shareText.period)} periods={compared.periods} value={compared.period} onChange={setChosen} />
          )}
          {comparison.error === null && <PreviewTable preview={compared.preview} />}
          <Field
            label={t(shareText.person)}
            hint={t(shareText.personHint)}
            required
            {...(isAsked && !isNamed && { validationState: "error" as const, validationMessage: t(shareText.personNeeded) })}
          >
            <Input input={{ ref: person }} value={settings.person} onChange={(_, { value }) => change({ person: value })} />
          </Field>
          <WorkButton
            work={{ ...push, start }}
            label={pushLabel}
            busyLabel={t(shareText.pushing)}
            icon={<ArrowUploadRegular />}
            appearance={count === 0 ? "secondary" : "primary"}
          />
        </Stack>
      )}
      <WorkOutcome work={push}>{(pushed) => (isSame(pushed.results, compared?.results ?? []) ? <PushReceipts pushed={pushed} onDismiss={push.dismiss} /> : null)}</WorkOutcome>
    </Section>
  );
}

/** Receipts speak for the results that were sent; once those have changed they say nothing about what stands here. */
function isSame(a: readonly KpiResult[], b: readonly KpiResult[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A department is sent whole, so that its revision stands by itself; an unchanged department is not sent. */
function countToSend({ results, preview }: Comparison): number {
  const sent = preview.departments.filter(({ revision }) => revision !== null).map(({ department }) => department);
  return results.filter(({ department }) => sent.includes(department)).length;
}
