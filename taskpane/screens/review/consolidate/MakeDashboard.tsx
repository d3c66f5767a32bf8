import { Body1, Button, Caption1 } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import { consolidateText, frameText } from "../../../../src/text/pane";
import type { Work } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { Muted, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";

/** Draws the dashboard of a period that has results. */
export function MakeDashboard({ period }: { readonly period: PeriodId }) {
  const t = useText();
  const goTo = useGoTo();
  const { workbook, refresh } = useWorkbook();
  const work = useLongWork(async (each: Work) => {
    const report = await workbook.makeDashboard(period, each);
    await refresh();
    return report;
  });
  return (
    <Stack gap="small">
      <Caption1><Muted>{t(consolidateText.dashboardHint)}</Muted></Caption1>
      <WorkButton work={work} label={t(consolidateText.dashboard)} busyLabel={t(consolidateText.dashboardBusy)} appearance="secondary" />
      <WorkOutcome work={work}>
        {({ sheets: [sheet = ""], address }) => (
          <Card
            intent="success"
            title={t(consolidateText.dashboardMade)}
            onDismiss={work.dismiss}
            actions={<Button size="small" onClick={() => goTo(address)}>{t(frameText.show)}</Button>}
          >
            <Body1>{t(consolidateText.dashboardLine, { sheet })}</Body1>
          </Card>
        )}
      </WorkOutcome>
    </Stack>
  );
}
