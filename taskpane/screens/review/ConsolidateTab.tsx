import { useCallback, useRef, useState } from "react";
import { Body1 } from "@fluentui/react-components";
import { DataBarVerticalRegular } from "@fluentui/react-icons";
import { periodLabel, type PeriodId } from "../../../src/review";
import { correctionsIn } from "../../../src/review/consolidation/corrections";
import { isUnbalanced } from "../../../src/review/consolidation/weightSums";
import { reviewText } from "../../../src/text/pane";
import { fillText } from "../../../src/text/pane/fill";
import type { Work } from "../../../src/workbook/types";
import { Card } from "../../components/Card";
import { ErrorCard } from "../../components/ErrorCard";
import { Findings } from "../../components/Findings";
import { GoButton } from "../../components/GoButton";
import { Section, Stack } from "../../components/layout";
import { lazyPart } from "../../components/lazyPart";
import { Loading } from "../../components/Loading";
import { PeriodPicker } from "../../components/PeriodPicker";
import { WorkButton, WorkOutcome, WorkProgress } from "../../components/WorkButton";
import { useLongWork } from "../../hooks/useLongWork";
import { useReading } from "../../hooks/useReading";
import { useRole } from "../../hooks/useRole";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { usePerson } from "../../hooks/usePerson";
import { Corrections } from "./consolidate/Corrections";
import { Distribution } from "./consolidate/Distribution";
import { MakeDashboard } from "./consolidate/MakeDashboard";
import { Unbalanced } from "./consolidate/Unbalanced";
import { ShareSafe } from "./shareSafe/ShareSafe";
import { RestoreButton } from "./fill/RestoreButton";
import { useRestore } from "./fill/useRestore";
import { NoSheets } from "./NoSheets";
import { UndoableCard } from "../../components/undo/UndoableCard";
import { useUndoSteps } from "../../components/undo/UndoSteps";
import { Totals } from "./Totals";

const SafeResults = lazyPart(async () => (await import("./shareSafe/SafeResults")).SafeResults);

/** What the review sheets of a period say, and the step that writes their results; without names for who sees no more. */
export function ConsolidateTab() {
  const { can } = useRole();
  return can("results") ? <Consolidation /> : <SafeResults />;
}

function Consolidation() {
  const t = useText();
  const periods = useWorkbook().summary?.periods.map(({ period }) => period) ?? [];
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  const period = periods.find((candidate) => candidate === chosen) ?? periods[0];
  if (period !== undefined) {
    return (
      <Stack>
        {periods.length > 1 && <PeriodPicker label={t(reviewText.period)} periods={periods} value={period} onChange={setChosen} />}
        <Consolidate key={period} period={period} />
      </Stack>
    );
  }
  return <NoSheets icon={<DataBarVerticalRegular />} />;
}

function Consolidate({ period }: { readonly period: PeriodId }) {
  const t = useText();
  const language = useLanguage();
  const { workbook, revision, refresh } = useWorkbook();
  const person = usePerson();
  const { keep } = useUndoSteps();
  const mayWrite = useRole().can("writeResults");
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const reviews = useReading(useCallback(async () => {
    const consolidation = await workbook.readReviews(period);
    const earlier = (await workbook.readResults()).filter((result) => result.period === period);
    return { ...consolidation, earlier };
  }, [workbook, period]), revision);
  const restore = useRestore(period);
  const earlier = reviews.value?.earlier ?? [];
  const corrections = reviews.value === null ? [] : correctionsIn(reviews.value, earlier);
  const unbalanced = (reviews.value?.findings ?? []).flatMap(({ id, department }) => (isUnbalanced(id) && department !== undefined ? [department] : []));
  const needsReason = corrections.length > 0 || unbalanced.length > 0;
  const write = useLongWork(async (work: Work) => {
    const note = { reason: reason.trim(), by: person.name, at: new Date().toISOString() };
    const consolidation = await (needsReason ? workbook.consolidate(period, work, note) : workbook.consolidate(period, work));
    setReason("");
    setIsAsked(false);
    keep(consolidation);
    await refresh();
    return consolidation;
  });
  const start = (): void => {
    if (!needsReason) return write.start();
    // What was written before is no answer to what is asked for now.
    write.dismiss();
    setIsAsked(true);
    if (reason.trim() === "") reasonField.current?.focus();
    else if (corrections.length > 0) person.act(write.start);
    else write.start();
  };
  return (
    <Stack gap="large">
      {reviews.error !== null && <ErrorCard error={reviews.error} onRetry={reviews.again} />}
      {reviews.value === null && reviews.error === null && <Loading label={t(reviewText.reading)} />}
      {reviews.value !== null && (
        <>
          <Section title={t(reviewText.checks)}>
            <Findings findings={reviews.value.findings} actions={(finding, sentence) => <RestoreButton restore={restore} finding={finding} sentence={sentence} />} />
            {restore.work.state.kind === "running" && <WorkProgress state={restore.work.state} label={t(fillText.restoring)} onCancel={restore.work.cancel} />}
            <WorkOutcome work={restore.work}>{() => <Card intent="success" title={t(fillText.restored)} onDismiss={restore.work.dismiss} />}</WorkOutcome>
          </Section>
          <Section title={t(reviewText.totalsOf, { period: periodLabel(period, language) })}>
            <Totals totals={reviews.value.totals} results={reviews.value.results} />
            <Distribution totals={reviews.value.totals} />
          </Section>
          {mayWrite && corrections.length > 0 && (
            <Corrections
              corrections={corrections} reason={reason} onReason={setReason} reasonField={reasonField} isReasonMissing={isAsked && reason.trim() === ""}
              person={person}
            />
          )}
          {mayWrite && corrections.length === 0 && unbalanced.length > 0 && (
            <Unbalanced departments={unbalanced} reason={reason} onReason={setReason} reasonField={reasonField} isReasonMissing={isAsked && reason.trim() === ""} />
          )}
          {mayWrite && <WorkButton work={{ ...write, start }} label={t(reviewText.write)} busyLabel={t(reviewText.writing)} />}
        </>
      )}
      <WorkOutcome work={write}>
        {(consolidation) => reviews.error === null && (
          <UndoableCard
            intent="success" step={consolidation}
            title={t(reviewText.written, { period: periodLabel(consolidation.period, language) })}
            onDismiss={write.dismiss}
            actions={<GoButton screen="share" label={t(reviewText.toShare)} />}
          >
            <Body1>{t(reviewText.writtenLine, { departments: consolidation.totals.length, results: consolidation.results.length })}</Body1>
          </UndoableCard>
        )}
      </WorkOutcome>
      {mayWrite && earlier.length > 0 && <MakeDashboard period={period} />}
      {mayWrite && earlier.length > 0 && <ShareSafe period={period} />}
    </Stack>
  );
}
