import { useState } from "react";
import { Body1, Button } from "@fluentui/react-components";
import type { Finding } from "../../../src/goals/types";
import { frameText, planText } from "../../../src/text/pane";
import { takeBackText } from "../../../src/text/pane/takeBack";
import type { GoalsMade, Undo } from "../../../src/workbook/types";
import { Card } from "../../components/Card";
import { ErrorCard } from "../../components/ErrorCard";
import { Findings } from "../../components/Findings";
import { WorkOutcome } from "../../components/WorkButton";
import { useGoTo } from "../../hooks/useGoTo";
import type { LongWork } from "../../hooks/useLongWork";
import { useText } from "../../hooks/useText";
import { useUndoToast } from "../../hooks/useUndoToast";
import { useWorkbook } from "../../hooks/useWorkbook";
import { takeOut } from "./addedGoals";
import { useTreeEdits } from "./tree/useTreeEdits";

/** What was written of a goal tree, until it is dismissed, with the way back: of the whole tree, or of what came into one. */
export function CreatedCard({ work }: { readonly work: LongWork<GoalsMade> }) {
  const t = useText();
  const goTo = useGoTo();
  const tell = useUndoToast();
  const { refresh } = useWorkbook();
  const { goals, edit } = useTreeEdits();
  const [isBusy, setBusy] = useState(false);
  const [inTheWay, setInTheWay] = useState<readonly Finding[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const takeOutRows = async ({ goals: added = [], definitions = [], targets = [], came }: GoalsMade): Promise<void> => {
    const left = await edit((nodes) => takeOut(nodes, added), t(planText.addedRemoved, { count: added.length }), { definitions, targets, ...(came !== undefined && { came }) });
    if (left !== null) work.dismiss();
  };
  const takeBack = async (way: Undo): Promise<void> => {
    setBusy(true);
    try {
      const { kept } = await way();
      setFailure(null);
      setInTheWay(kept);
      if (kept.length === 0) {
        tell({ title: t(takeBackText.undone), alone: true });
        work.dismiss();
      }
      await refresh();
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };
  const wayBack = (report: GoalsMade): (() => Promise<void>) | null => {
    const { undo } = report;
    if (undo !== undefined) return () => takeBack(undo);
    return takeOut(goals?.nodes ?? [], report.goals ?? []) === null ? null : () => takeOutRows(report);
  };
  return (
    <WorkOutcome work={work}>
      {(report) => {
        const undo = wayBack(report);
        return (
          <>
            {failure !== null && <ErrorCard error={failure} onDismiss={() => setFailure(null)} />}
            {inTheWay.length > 0 && <Card intent="warning" title={t(takeBackText.notUndone)} onDismiss={() => setInTheWay([])}><Findings findings={inTheWay} /></Card>}
            <Card
              intent="success"
              title={t(planText.created)}
              onDismiss={work.dismiss}
              actions={(
                <>
                  <Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>
                  {undo !== null && <Button size="small" disabledFocusable={isBusy} onClick={() => void undo()}>{t(frameText.undo)}</Button>}
                </>
              )}
            >
              <Body1>{t(report.kept === 0 ? planText.createdLine : planText.createdKeptLine, { added: report.added, kept: report.kept, sheets: report.sheets.join(t(frameText.listSeparator)) })}</Body1>
              {report.findings.length > 0 && <Findings findings={report.findings} />}
            </Card>
          </>
        );
      }}
    </WorkOutcome>
  );
}
