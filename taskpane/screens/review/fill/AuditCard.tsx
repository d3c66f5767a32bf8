import { useCallback } from "react";
import { Button } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import { isAuditFinding } from "../../../../src/review/sheet/auditFinding";
import { fillText as text } from "../../../../src/text/pane/fill";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { Findings } from "../../../components/Findings";
import { useLongWork } from "../../../hooks/useLongWork";
import { useReading } from "../../../hooks/useReading";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";

interface AuditCardProps {
  readonly period: PeriodId;
  /** All departments of the period when left out. */
  readonly department?: string;
}

/** Formulas and locked values that were changed on review sheets, and the button that puts them back. */
export function AuditCard({ period, department }: AuditCardProps) {
  const t = useText();
  const language = useLanguage();
  const { workbook, summary, revision, refresh } = useWorkbook();
  const read = useCallback(async () => (await workbook.readReviews(period)).findings.filter(isAuditFinding), [workbook, period]);
  const { value, again } = useReading(read, revision);
  const findings = (value ?? []).filter((finding) => department === undefined || finding.department === department);
  const restore = useLongWork(async (work) => {
    const departments = [...new Set(findings.flatMap((finding) => finding.department ?? []))];
    await workbook.generateReviews({ language: summary?.language ?? language, period, departments }, work);
    again();
    await refresh();
  });
  if (restore.state.kind === "failed") return <ErrorCard error={restore.state.error} onDismiss={restore.dismiss} />;
  if (findings.length === 0) return restore.state.kind === "done" ? <Card intent="success" title={t(text.restored)} onDismiss={restore.dismiss} /> : null;
  const isRunning = restore.state.kind === "running";
  return (
    <Card
      intent="error"
      title={t(findings.length === 1 ? text.tamperedOne : text.tampered, { count: findings.length })}
      actions={<Button size="small" disabled={isRunning} onClick={restore.start}>{t(isRunning ? text.restoring : text.restore)}</Button>}
    >
      <Findings findings={findings} />
    </Card>
  );
}
