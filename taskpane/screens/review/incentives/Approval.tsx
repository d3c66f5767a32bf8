import { useRef, useState } from "react";
import { Body1, Caption1, Field, Textarea, Button } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import { formatMoney } from "../../../../src/text/numbers";
import { frameText } from "../../../../src/text/pane";
import { incentivesText as text } from "../../../../src/text/pane/incentives";
import type { IncentiveReading, Work } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { DataTable } from "../../../components/DataTable";
import { Muted, Section, Stack } from "../../../components/layout";
import { PersonField } from "../../../components/PersonField";
import { UndoableCard } from "../../../components/undo/UndoableCard";
import { useUndoSteps } from "../../../components/undo/UndoSteps";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { usePerson } from "../../../hooks/usePerson";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";

interface ApprovalProps {
  readonly period: PeriodId;
  readonly reading: IncentiveReading;
}

/** Approves what the list says, or what has changed since it was approved: nothing is paid twice. */
export function Approval({ period, reading: { postings, approved, findings } }: ApprovalProps) {
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const { workbook, refresh } = useWorkbook();
  const { keep } = useUndoSteps();
  const person = usePerson();
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const isCorrection = approved !== null;
  const amount = formatMoney(postings.reduce((sum, posting) => sum + posting.amount, 0));
  const count = postings.length;
  const work = useLongWork(async (each: Work) => {
    const report = await workbook.approveIncentives({ period, language, postings, reason: isCorrection ? reason.trim() : "", by: person.name, at: new Date().toISOString() }, each);
    if (!report.isOutdated) {
      setReason("");
      setIsAsked(false);
    }
    keep(report);
    await refresh();
    return { ...report, amount };
  });
  const start = (): void => {
    work.dismiss();
    const isReasonMissing = isCorrection && reason.trim() === "";
    setIsAsked(isReasonMissing);
    if (isReasonMissing) reasonField.current?.focus();
    else person.act(work.start);
  };
  const labels = isCorrection ? [text.approveChangeOne, text.approveChanges] as const : [text.approveOne, text.approve] as const;
  const hasErrors = findings.some(({ severity }) => severity === "error");
  return (
    <Section title={t(text.approval)}>
      <Caption1><Muted>{t(text.approvalHint)}</Muted></Caption1>
      {count === 0 && isCorrection && <Body1>{t(text.standing, { amount: formatMoney(approved) })}</Body1>}
      {hasErrors && <Body1>{t(text.settleFirst)}</Body1>}
      {!hasErrors && count > 0 && (
        <Stack>
          {isCorrection && (
            <DataTable
              label={t(text.corrections, { count })}
              items={postings} keyOf={({ id }) => id}
              columns={[
                { heading: t(text.person), cell: (posting) => posting.person },
                { heading: t(text.before), width: 96, cell: (posting) => formatMoney(posting.total - posting.amount) },
                { heading: t(text.difference), width: 96, cell: (posting) => formatMoney(posting.amount) },
              ]}
            />
          )}
          {isCorrection && (
            <Field label={t(text.reason)} hint={t(text.reasonHint)} required {...(isAsked && reason.trim() === "" && { validationState: "error" as const, validationMessage: t(text.reasonNeeded) })}>
              <Textarea textarea={{ ref: reasonField }} value={reason} rows={2} onChange={(_, { value }) => setReason(value)} />
            </Field>
          )}
          <PersonField person={person} label={text.approver} hint={text.approverHint} needed={text.approverNeeded} />
          <WorkButton work={{ ...work, start }} label={t(labels[count === 1 ? 0 : 1], { amount, count })} busyLabel={t(text.approving)} />
        </Stack>
      )}
      <WorkOutcome work={work}>
        {(report) => (report.isOutdated ? (
          <Card intent="warning" title={t(text.outdated)} onDismiss={work.dismiss}><Body1>{t(text.outdatedLine)}</Body1></Card>
        ) : (
          <UndoableCard
            intent="success" step={report} title={t(text.approved)} onDismiss={work.dismiss}
            actions={<Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>}
          >
            <Body1>{t(text.approvedLine, { count: report.added, amount: report.amount })}</Body1>
          </UndoableCard>
        ))}
      </WorkOutcome>
    </Section>
  );
}
