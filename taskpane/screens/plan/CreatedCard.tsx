import { Body1, Button } from "@fluentui/react-components";
import { frameText, planText } from "../../../src/text/pane";
import type { WriteReport } from "../../../src/workbook/types";
import { Card } from "../../components/Card";
import { Findings } from "../../components/Findings";
import { WorkOutcome } from "../../components/WorkButton";
import { useGoTo } from "../../hooks/useGoTo";
import type { LongWork } from "../../hooks/useLongWork";
import { useText } from "../../hooks/useText";

/** What was written of a goal tree, until it is dismissed. */
export function CreatedCard({ work }: { readonly work: LongWork<WriteReport> }) {
  const t = useText();
  const goTo = useGoTo();
  return (
    <WorkOutcome work={work}>
      {(report) => (
        <Card
          intent="success"
          title={t(planText.created)}
          onDismiss={work.dismiss}
          actions={<Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>}
        >
          <Body1>{t(report.kept === 0 ? planText.createdLine : planText.createdKeptLine, { added: report.added, kept: report.kept, sheets: report.sheets.join(t(frameText.listSeparator)) })}</Body1>
          {report.findings.length > 0 && <Findings findings={report.findings} />}
        </Card>
      )}
    </WorkOutcome>
  );
}
