import { useCallback, useMemo, useState } from "react";
import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { periodLabel, type PeriodId } from "../../../../src/review";
import { ownedResults, peopleOf } from "../../../../src/review/shareSafe/people";
import { shareSafeSummary } from "../../../../src/review/shareSafe/shareSafeSummary";
import type { ShareSafeOptions, ShareSafeSummary } from "../../../../src/review/shareSafe/types";
import type { Language } from "../../../../src/text/language";
import { frameText } from "../../../../src/text/pane/frame";
import { shareSafeText as text } from "../../../../src/text/pane/shareSafe";
import type { DrawnSummary, ShareSafeReading, Work } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { Muted, Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useReading } from "../../../hooks/useReading";
import { useLanguage, useText } from "../../../hooks/useText";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { SafeOptions } from "./SafeOptions";
import { SafePreview } from "./SafePreview";

/** Chooses what everybody may see of a period, shows it, and makes it a sheet or a file. */
export function ShareSafeForm({ period }: { readonly period: PeriodId }) {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const { value, error, again } = useReading(useCallback(() => workbook.readShareSafe(), [workbook]), revision);
  if (value === null) return error === null ? <Loading label={t(text.reading)} /> : <ErrorCard error={error} onRetry={again} />;
  return <Form period={period} reading={value} />;
}

function Form({ period, reading }: { readonly period: PeriodId; readonly reading: ShareSafeReading }) {
  const t = useText();
  const language = useLanguage();
  const { workbook } = useWorkbook();
  const [options, setOptions] = useState(reading.options);
  const [failure, setFailure] = useState<unknown>(null);
  const summary = useMemo(() => shareSafeSummary({ ...reading, period, options }), [reading, period, options]);
  const departments = useMemo(() => {
    const scored = reading.totals.filter((row) => row.period === period && row.total !== null).map(({ department }) => department);
    return peopleOf(ownedResults(reading.results, period), scored, {}).map(({ department, count }) => ({ department, owners: count }));
  }, [reading, period]);
  const change = (changed: ShareSafeOptions): void => {
    setOptions(changed);
    setFailure(null);
    workbook.writeShareSafeOptions(changed).catch(setFailure);
  };
  return (
    <Stack>
      <Caption1><Muted>{t(text.sentence)}</Muted></Caption1>
      <SafeOptions options={options} departments={departments} onChange={change} />
      {failure !== null && <ErrorCard error={failure} onDismiss={() => setFailure(null)} />}
      {summary === null ? (
        <Card intent="warning" title={t(text.tooFew, { minimum: options.minimum })}><Body1>{t(text.tooFewAdvice)}</Body1></Card>
      ) : (
        <>
          <SafePreview title={t(text.preview, { period: periodLabel(period, language) })} summary={summary} withPersons={options.names === "pseudonyms"} />
          <MakeSheet summary={summary} written={reading.language} />
          <SaveFile summary={summary} written={reading.language} />
          <Caption1><Muted>{t(text.sendFile)}</Muted></Caption1>
        </>
      )}
    </Stack>
  );
}

interface StepProps {
  readonly summary: ShareSafeSummary;
  /** The workbook's language, where it has one. */
  readonly written: Language | null;
}

function MakeSheet({ summary, written }: StepProps) {
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const tell = useUndoToast();
  const { workbook, refresh } = useWorkbook();
  const work = useLongWork(async (tools: Work) => {
    const drawn = await workbook.drawShareSafe(summary, written ?? language, tools);
    await refresh();
    return drawn;
  });
  const [failure, setFailure] = useState<unknown>(null);
  const undo = async ({ undo: takeOut }: DrawnSummary): Promise<void> => {
    try {
      const isOut = await takeOut();
      if (isOut) tell({ title: t(text.undone) });
      else tell({ title: t(text.notUndone), detail: t(text.notUndoneAdvice), intent: "warning" });
      work.dismiss();
      await refresh();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <WorkButton work={work} label={t(text.make)} busyLabel={t(text.making)} />
      {failure !== null && <ErrorCard error={failure} onDismiss={() => setFailure(null)} />}
      <WorkOutcome work={work}>
        {(drawn) => (
          <Card
            intent="success"
            title={t(text.made)}
            onDismiss={work.dismiss}
            actions={
              <>
                <Button size="small" onClick={() => goTo(drawn.address)}>{t(frameText.show)}</Button>
                <Button size="small" onClick={() => void undo(drawn)}>{t(frameText.undo)}</Button>
              </>
            }
          >
            <Body1>{t(text.madeLine, { sheet: drawn.sheet })}</Body1>
          </Card>
        )}
      </WorkOutcome>
    </>
  );
}

function SaveFile({ summary, written }: StepProps) {
  const t = useText();
  const language = useLanguage();
  // What writes files is fetched when the first one is written.
  const work = useLongWork(async () => (await import("./saveSummary")).saveSummary(summary, written ?? language));
  return (
    <>
      <WorkButton work={work} label={t(text.save)} busyLabel={t(text.saving)} appearance="secondary" />
      <WorkOutcome work={work}>
        {(name) => <Card intent="success" title={t(text.saved)} onDismiss={work.dismiss}><Body1>{t(text.savedLine, { name })}</Body1></Card>}
      </WorkOutcome>
    </>
  );
}
