import { useMemo } from "react";
import { Body1 } from "@fluentui/react-components";
import { indicators } from "../../../src/goals";
import { kpisOf } from "../../../src/goals/draftKpis";
import type { Finding } from "../../../src/goals/types";
import { planTotals } from "../../../src/goals/targets/periodPlan";
import { periodLabel } from "../../../src/review";
import { frameText, planText } from "../../../src/text/pane";
import { periodTargetsText } from "../../../src/text/pane/periodTargets";
import { planPeriodsText } from "../../../src/text/pane/planPeriods";
import type { WriteReport } from "../../../src/workbook/types";
import { Findings } from "../../components/Findings";
import { List, Muted, Section, Stack } from "../../components/layout";
import { WorkButton } from "../../components/WorkButton";
import type { LongWork } from "../../hooks/useLongWork";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { draftsOf, isSameDepartment, periodPlan, withoutRole, type PlanDraft } from "./planDraft";
import { useDraftRollUps } from "./targets/useDraftRollUps";
import { TreePreview } from "./TreePreview";

interface PlanPreviewProps {
  readonly draft: PlanDraft;
  /** Null until the checks are there. */
  readonly findings: readonly Finding[] | null;
  readonly create: LongWork<WriteReport>;
}

/** What the checks say and what will be written where; then *Create*. */
export function PlanPreview({ draft, findings, create }: PlanPreviewProps) {
  const t = useText();
  const language = useLanguage();
  const { summary } = useWorkbook();
  const departments = draftsOf(draft);
  const kpis = departments.flatMap(kpisOf);
  const unfinished = withoutRole(draft);
  const invalidCount = Object.keys(draft.invalid).length;
  const plan = periodPlan(draft);
  const defined = useDraftRollUps(draft);
  const { rows, gaps } = useMemo(() => {
    const periods = periodPlan(draft);
    return periods === null ? { rows: 0, gaps: [] } : planTotals(draftsOf(draft), periods, defined);
  }, [draft, defined]);
  const hasErrors = findings === null || findings.some(({ severity }) => severity === "error");
  const canCreate = departments.length > 0 && unfinished.length === 0 && invalidCount === 0 && gaps.length === 0 && plan !== null && !hasErrors;

  if (departments.length === 0) return <Section title={t(planText.preview)}><Body1><Muted>{t(planText.previewEmpty)}</Muted></Body1></Section>;
  const isNew = (summary?.departments.length ?? 0) === 0;
  const okrs = draft.okrs.filter(({ department }) => departments.some(({ name }) => isSameDepartment(name, department))).length;
  const lines = [
    t(planText.writeGoals, { departments: departments.length, kpis: kpis.length }),
    ...(rows > 0 && plan !== null && plan.kind !== null
      ? [t(planPeriodsText.writePeriods, { year: periodLabel(plan.year, language), kind: t(periodTargetsText[plan.kind]), count: rows })] : []),
    ...(okrs > 0 ? [t(planText.writeOkrs, { count: okrs })] : []),
    // A workbook that has a tree has these too.
    ...(isNew ? [t(planText.writeIndicators, { count: new Set([...indicators, ...draft.indicators].map(({ code }) => code)).size }), t(planText.writeRules)] : []),
  ];
  return (
    <Section title={t(planText.preview)}>
      {findings !== null && findings.length > 0 && <Findings findings={findings} />}
      <TreePreview draft={draft} strategy={draft.strategy.trim() || t(planText.strategyDefault)} />
      <Stack gap="small" card>
        <Body1>{t(planText.willWrite)}</Body1>
        <List>
          {lines.map((line) => (
            <li key={line}><Body1>{line}</Body1></li>
          ))}
        </List>
        {!isNew && <Body1><Muted>{t(planText.keepsExisting)}</Muted></Body1>}
      </Stack>
      <div role="status">
        {unfinished.length > 0 && <Body1>{t(planText.noRole, { names: unfinished.join(t(frameText.listSeparator)) })}</Body1>}
        {gaps.length > 0 && <Body1>{t(planPeriodsText.gaps, { names: gaps.join(t(frameText.listSeparator)) })}</Body1>}
        {invalidCount > 0 && <Body1>{t(planText.invalidNumbers, { count: invalidCount })}</Body1>}
      </div>
      <WorkButton work={create} label={t(planText.create)} busyLabel={t(planText.creating)} disabled={!canCreate} />
    </Section>
  );
}
