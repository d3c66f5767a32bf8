import { useCallback } from "react";
import { Body1, Button } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import { isAuditFinding } from "../../../../src/review/sheet/auditFinding";
import { fillText as text } from "../../../../src/text/pane/fill";
import { Card } from "../../../components/Card";
import { Findings } from "../../../components/Findings";
import { WorkOutcome, WorkProgress } from "../../../components/WorkButton";
import { useReading } from "../../../hooks/useReading";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { useRestore } from "./useRestore";

interface AuditCardProps {
  readonly period: PeriodId;
  /** All departments of the period when left out. */
  readonly department?: string;
}

/** Formulas and locked values that were changed on review sheets, and the button that puts them back for who may. */
export function AuditCard({ period, department }: AuditCardProps) {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const read = useCallback(async () => (await workbook.readReviews(period)).findings.filter(isAuditFinding), [workbook, period]);
  const { value } = useReading(read, revision);
  const findings = (value ?? []).filter((finding) => department === undefined || finding.department === department);
  const { work, isRunning, mayRestore, restore } = useRestore(period);
  if (work.state.kind === "failed" || findings.length === 0) {
    return <WorkOutcome work={work}>{() => <Card intent="success" title={t(text.restored)} onDismiss={work.dismiss} />}</WorkOutcome>;
  }
  const departments = [...new Set(findings.flatMap((finding) => finding.department ?? []))];
  return (
    <Card
      intent="error"
      title={t(findings.length === 1 ? text.tamperedOne : text.tampered, { count: findings.length })}
      {...(mayRestore && !isRunning && { actions: <Button size="small" onClick={() => restore(departments)}>{t(text.restore)}</Button> })}
    >
      {!mayRestore && <Body1>{t(text.restoredByOthers)}</Body1>}
      <Findings findings={findings} />
      {work.state.kind === "running" && <WorkProgress state={work.state} label={t(text.restoring)} onCancel={work.cancel} />}
    </Card>
  );
}
