import { useCallback } from "react";
import { Button } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import { isAuditFinding } from "../../../../src/review/sheet/auditFinding";
import { fillText as text } from "../../../../src/text/pane/fill";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { Findings } from "../../../components/Findings";
import { useReading } from "../../../hooks/useReading";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { useRestore } from "./useRestore";

interface AuditCardProps {
  readonly period: PeriodId;
  /** All departments of the period when left out. */
  readonly department?: string;
}

/** Formulas and locked values that were changed on review sheets, and the button that puts them back. */
export function AuditCard({ period, department }: AuditCardProps) {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const read = useCallback(async () => (await workbook.readReviews(period)).findings.filter(isAuditFinding), [workbook, period]);
  const { value } = useReading(read, revision);
  const findings = (value ?? []).filter((finding) => department === undefined || finding.department === department);
  const { work, isRunning, restore } = useRestore(period);
  if (work.state.kind === "failed") return <ErrorCard error={work.state.error} onDismiss={work.dismiss} />;
  if (findings.length === 0) return work.state.kind === "done" ? <Card intent="success" title={t(text.restored)} onDismiss={work.dismiss} /> : null;
  const departments = [...new Set(findings.flatMap((finding) => finding.department ?? []))];
  return (
    <Card
      intent="error"
      title={t(findings.length === 1 ? text.tamperedOne : text.tampered, { count: findings.length })}
      actions={<Button size="small" disabled={isRunning} onClick={() => restore(departments)}>{t(isRunning ? text.restoring : text.restore)}</Button>}
    >
      <Findings findings={findings} />
    </Card>
  );
}
