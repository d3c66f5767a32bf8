import { Body1, Button, Caption1 } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import { consolidateText, frameText } from "../../../../src/text/pane";
import type { Work } from "../../../../src/workbook/types";
import { Muted, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { UndoableCard } from "../../../components/undo/UndoableCard";
import { useUndoSteps } from "../../../components/undo/UndoSteps";

/** Draws the dashboard of a period that has results. */
export function MakeDashboard({ period }: { readonly period: PeriodId }) {
  const t = useText();
  const goTo = useGoTo();
  const { workbook, refresh } = useWorkbook();
  const { keep } = useUndoSteps();
  const work = useLongWork(async (each: Work) => {
    const report = await workbook.makeDashboard(period, each);
    keep(report);
    await refresh();
    return report;
  });
  return (
    <Stack gap="small">
      <Caption1><Muted>{t(consolidateText.dashboardHint)}</Muted></Caption1>
      <WorkButton work={work} label={t(consolidateText.dashboard)} busyLabel={t(consolidateText.dashboardBusy)} appearance="secondary" />
      <WorkOutcome work={work}>
        {(report) => (
          <UndoableCard
            intent="success" step={report}
            title={t(consolidateText.dashboardMade)}
            onDismiss={work.dismiss}
            actions={<Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>}
          >
            <Body1>{t(consolidateText.dashboardLine, { sheet: report.sheets[0] ?? "" })}</Body1>
          </UndoableCard>
        )}
      </WorkOutcome>
    </Stack>
  );
}
