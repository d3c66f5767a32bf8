import { Body1, Button } from "@fluentui/react-components";
import { frameText, planText } from "../../../src/text/pane";
import type { WriteReport } from "../../../src/workbook/types";
import { Card } from "../../components/Card";
import { Findings } from "../../components/Findings";
import { WorkOutcome } from "../../components/WorkButton";
import { useGoTo } from "../../hooks/useGoTo";
import type { LongWork } from "../../hooks/useLongWork";
import { useText } from "../../hooks/useText";
import { takeOut } from "./addedGoals";
import { useTreeEdits } from "./tree/useTreeEdits";

/** What was written of a goal tree, until it is dismissed; what came into a tree that was there already can be taken back. */
export function CreatedCard({ work }: { readonly work: LongWork<WriteReport> }) {
  const t = useText();
  const goTo = useGoTo();
  const { goals, edit } = useTreeEdits();
  const undo = async ({ goals: added = [], definitions }: WriteReport): Promise<void> => {
    const left = await edit((nodes) => takeOut(nodes, added), t(planText.addedRemoved, { count: added.length }), definitions);
    if (left !== null) work.dismiss();
  };
  return (
    <WorkOutcome work={work}>
      {(report) => (
        <Card
          intent="success"
          title={t(planText.created)}
          onDismiss={work.dismiss}
          actions={(
            <>
              <Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>
              {takeOut(goals?.nodes ?? [], report.goals ?? []) !== null && <Button size="small" onClick={() => void undo(report)}>{t(frameText.undo)}</Button>}
            </>
          )}
        >
          <Body1>{t(report.kept === 0 ? planText.createdLine : planText.createdKeptLine, { added: report.added, kept: report.kept, sheets: report.sheets.join(t(frameText.listSeparator)) })}</Body1>
          {report.findings.length > 0 && <Findings findings={report.findings} />}
        </Card>
      )}
    </WorkOutcome>
  );
}
