import { useState } from "react";
import { Body1, Button, Caption1, makeStyles } from "@fluentui/react-components";
import type { SubmissionEvent } from "../../../../src/sheets/submissionStates";
import { fillText as text } from "../../../../src/text/pane/fill";
import type { SubmissionRequest } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { Muted, Row, Stack } from "../../../components/layout";
import { useRole } from "../../../hooks/useRole";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { useStep } from "../useStep";
import { Appeals } from "./Appeals";
import { NotedStep } from "./NotedStep";
import { Returned } from "./Returned";
import type { FillFormContext } from "./fillContext";
import { useLanding } from "./useLanding";

const useStyles = makeStyles({ landing: { outlineStyle: "none" } });

interface SubmissionProps {
  readonly context: FillFormContext;
  /** Whether the form says above why it was returned. */
  readonly isReturnShown: boolean;
}

/** Hands a review in, gives it back, and settles what people disagree with; says where it stands. */
export function Submission({ context: { reading, sheet, person, writes, again }, isReturnShown }: SubmissionProps) {
  const styles = useStyles();
  const t = useText();
  const landing = useLanding<HTMLDivElement>();
  const { workbook, refresh } = useWorkbook();
  const { can } = useRole();
  const [isConfirmed, setIsConfirmed] = useState(false);
  const { standing, rows } = sheet;
  const { run, isRunning, report, error, dismiss } = useStep(async (event: SubmissionEvent, words: StepWords) => {
    // A step locks cells: what was typed just before it comes first, and where that did not get in its field says why.
    if (!(await writes.settled())) return null;
    return workbook.recordSubmission({ period: reading.period, table: sheet.table, event, by: person.name, ...words }).finally(() => {
      again();
      void refresh();
    });
  });
  const act = (event: SubmissionEvent, words: StepWords = { note: "" }, done = () => {}) => person.act(() => {
    setIsConfirmed(false);
    run([event, words], done);
  });
  // Who fills in own rows of a department's sheet does not hand in the others'.
  const maySubmit = sheet.person !== "" || can("submitDepartment");
  const missing = rows.filter(writes.isMissing).length;
  const submit = () => {
    // What stands in a field and did not get in would be locked away from whoever typed it.
    if (writes.showHeld()) return;
    if (missing > 0 && !isConfirmed) setIsConfirmed(true);
    else act("submitted");
  };
  const at = standing.at.slice(0, 16);
  if (sheet.isClosed) return <Card intent="info" title={t(text.closed)} />;
  return (
    <div {...landing} className={styles.landing}>
      <Stack gap="small">
        <Appeals
          appeals={standing.openAppeals} person={person.name} isRunning={isRunning}
          onAnswer={(appellant, note, done) => act("answered", { note, appellant }, done)}
        />
        {standing.state === "returned" && !isReturnShown && <Returned standing={standing} />}
        {standing.state === "submitted" ? (
          <Card intent="success" title={t(text.submitted, { by: standing.by, at, revision: standing.revision })}>
            {standing.isLate && <Body1>{t(text.late)}</Body1>}
            {standing.isSubstitute && <Body1>{t(text.substitute)}</Body1>}
            <Caption1><Muted>{t(text.lockedNow)}</Muted></Caption1>
          </Card>
        ) : !maySubmit ? (
          <Caption1><Muted>{t(text.departmentSubmits)}</Muted></Caption1>
        ) : (
          <>
            {isConfirmed && missing > 0 && <Body1 role="status">{t(text.submitMissing, { count: missing })}</Body1>}
            <div>
              <Button appearance="primary" disabledFocusable={isRunning} onClick={submit}>
                {isRunning ? t(text.submitting) : isConfirmed && missing > 0 ? t(text.submitAnyway, { count: missing }) : t(text.submit)}
              </Button>
            </div>
          </>
        )}
        {standing.revision > 0 && (
          <Row wrap>
            {standing.state === "submitted" && can("submitDepartment") && (
              <NotedStep label={text.return} noteLabel={text.returnNote} needed={text.returnNoteNeeded} disabled={isRunning} onSend={(note, done) => act("returned", { note }, done)} />
            )}
            <NotedStep label={text.appeal} noteLabel={text.appealNote} needed={text.appealNoteNeeded} disabled={isRunning} onSend={(note, done) => act("appealed", { note }, done)} />
          </Row>
        )}
        {report !== null && report.refused !== null && <Card intent="warning" title={t(report.refused)} onDismiss={dismiss} />}
        {error !== null && <ErrorCard error={error} onDismiss={dismiss} />}
      </Stack>
    </div>
  );
}

type StepWords = Pick<SubmissionRequest, "note" | "appellant">;
