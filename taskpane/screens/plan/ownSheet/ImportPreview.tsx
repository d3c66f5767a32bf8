import { useCallback, useMemo } from "react";
import { Body1, Caption1 } from "@fluentui/react-components";
import { totalWeight } from "../../../../src/goals/departmentWeights";
import type { ImportedRows } from "../../../../src/goals/importing/importRows";
import type { Layout } from "../../../../src/goals/importing/layout";
import { groupBy } from "../../../../src/goals/tree";
import { importText } from "../../../../src/text/importing";
import { formatWeight } from "../../../../src/text/numbers";
import { planText } from "../../../../src/text/pane";
import type { WriteReport } from "../../../../src/workbook/types";
import { ErrorCard } from "../../../components/ErrorCard";
import { Findings } from "../../../components/Findings";
import { List, Muted, Section, Stack } from "../../../components/layout";
import { WorkButton } from "../../../components/WorkButton";
import type { LongWork } from "../../../hooks/useLongWork";
import { useReading } from "../../../hooks/useReading";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";

interface ImportPreviewProps {
  readonly rows: ImportedRows;
  readonly layout: Layout;
  readonly bring: LongWork<WriteReport>;
}

/** What will be imported, department by department, and what could not be read; then *Import*. */
export function ImportPreview({ rows: { kpis, findings, skipped }, layout, bring }: ImportPreviewProps) {
  const t = useText();
  const { summary } = useWorkbook();
  const departments = useMemo(() => [...groupBy(kpis, ({ department }) => department)], [kpis]);
  // What the library knows of a KPI decides how its periods make a year: it comes when a sheet has some.
  const periods = kpis.reduce((sum, kpi) => sum + kpi.periods.length, 0);
  const hasPeriods = periods > 0;
  const fetchCheck = useCallback(async () => (hasPeriods ? (await import("../../../../src/goals/importing/periodFindings")).periodFindings : null), [hasPeriods]);
  const { value: gapsOf, error, again } = useReading(fetchCheck, 0);
  const all = useMemo(() => [...findings, ...(gapsOf?.(kpis) ?? [])], [findings, gapsOf, kpis]);
  const canImport = kpis.length > 0 && layout.mapping.kpi !== undefined && kpis.every(({ department }) => department !== "");
  return (
    <Section title={t(importText.result)}>
      {kpis.length === 0 ? (
        <Body1>{t(importText.nothingRead)}</Body1>
      ) : (
        <Stack gap="small" card>
          <Body1>{t(importText.resultLine, { departments: departments.length, kpis: kpis.length })}</Body1>
          <List gap="none">
            {departments.map(([name, list]) => (
              <li key={name}>
                <Body1>{name} </Body1>
                <Caption1>
                  <Muted>{t(importText.departmentRow, { kpis: list.length, weight: formatWeight(totalWeight(list)) })}</Muted>
                </Caption1>
              </li>
            ))}
          </List>
          {hasPeriods && <Caption1><Muted>{t(importText.periodsRead, { count: periods })}</Muted></Caption1>}
          {skipped > 0 && <Caption1><Muted>{t(importText.resultSkipped, { count: skipped })}</Muted></Caption1>}
          {kpis.some(({ direction }) => direction === null) && <Caption1><Muted>{t(importText.direction)}</Muted></Caption1>}
          {(summary?.departments.length ?? 0) > 0 && <Caption1><Muted>{t(planText.keepsExisting)}</Muted></Caption1>}
        </Stack>
      )}
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      {all.length > 0 && <Findings findings={all} />}
      <WorkButton work={bring} label={t(importText.import, { count: kpis.length })} busyLabel={t(importText.importing)} disabled={!canImport} />
    </Section>
  );
}
