import { useCallback } from "react";
import { Body1, Button } from "@fluentui/react-components";
import { AddRegular, TargetArrowRegular } from "@fluentui/react-icons";
import { currentPeriod } from "../../../../src/review";
import { frameText, okrText } from "../../../../src/text/pane";
import type { Work } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorCard } from "../../../components/ErrorCard";
import { Findings } from "../../../components/Findings";
import { Section, Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useReading } from "../../../hooks/useReading";
import { useLanguage, useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { ObjectiveList } from "./ObjectiveList";
import { emptyOkr, keyResultsOf, type OkrDraft } from "./okrDraft";
import { OkrForm } from "./OkrForm";
import { OkrTotals } from "./OkrTotals";

interface OkrTabProps {
  /** The objective being written: it outlives a look at the tree. */
  readonly draft: OkrDraft;
  readonly onDraft: (draft: OkrDraft) => void;
}

/** *OKR*: objectives beside the KPIs, with their key results, and the form for a new one. */
export function OkrTab({ draft, onDraft }: OkrTabProps) {
  const t = useText();
  const language = useLanguage();
  const today = useToday();
  const goTo = useGoTo();
  const { workbook, summary, revision, refresh } = useWorkbook();
  const okrs = useReading(useCallback(() => workbook.readOkrs(), [workbook]), revision);
  const save = useLongWork(async (work: Work) => {
    const keyResults = keyResultsOf(draft, draft.period === "" ? currentPeriod(today) : draft.period);
    const report = await workbook.addOkr({ language: summary?.language ?? language, keyResults }, work);
    onDraft(emptyOkr);
    await refresh();
    return report;
  });
  const open = <Button appearance="primary" icon={<AddRegular />} onClick={() => onDraft({ ...draft, isOpen: true })}>{t(okrText.add)}</Button>;
  const { value } = okrs;
  return (
    <Stack gap="large">
      {okrs.error !== null && <ErrorCard error={okrs.error} onRetry={okrs.again} />}
      <WorkOutcome work={save}>
        {({ added, sheets, address }) => (
          <Card
            intent="success"
            title={t(okrText.savedTitle)}
            onDismiss={save.dismiss}
            actions={<Button size="small" onClick={() => goTo(address)}>{t(frameText.show)}</Button>}
          >
            <Body1>{t(okrText.saved, { added, sheet: sheets.join(t(frameText.listSeparator)) })}</Body1>
          </Card>
        )}
      </WorkOutcome>
      {draft.isOpen && <OkrForm draft={draft} onChange={onDraft} departments={summary?.departments.map(({ name }) => name) ?? []} goals={value?.goals ?? []} save={save} />}
      {value === null && okrs.error === null && <Loading label={t(frameText.loading)} />}
      {value !== null && value.keyResults.length === 0 && !draft.isOpen && (
        <EmptyState icon={<TargetArrowRegular />} title={t(okrText.emptyTitle)} sentence={t(okrText.empty)} action={open} />
      )}
      {value !== null && value.keyResults.length > 0 && (
        <Section title={t(okrText.listTitle)}>
          {!draft.isOpen && <div>{open}</div>}
          <ObjectiveList reading={value} />
        </Section>
      )}
      {value !== null && value.totals.length > 0 && <OkrTotals totals={value.totals} />}
      {value !== null && value.findings.length > 0 && (
        <Section title={t(okrText.checks)}>
          <Findings findings={value.findings} />
        </Section>
      )}
    </Stack>
  );
}
