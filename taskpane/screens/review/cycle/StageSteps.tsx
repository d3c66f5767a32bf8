import { useState } from "react";
import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { expectsSubmission, nextStep, stageAfter } from "../../../../src/review/cycle/stages";
import { cycleStageTerms } from "../../../../src/sheets/cycleTerms";
import { frameText } from "../../../../src/text/pane";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { termName } from "../../../../src/text/terms";
import { Card } from "../../../components/Card";
import { Findings } from "../../../components/Findings";
import { Muted, Section, Stack } from "../../../components/layout";
import { WorkOutcome, WorkProgress } from "../../../components/WorkButton";
import { useText, type Say } from "../../../hooks/useText";
import type { BoardRow, CycleContext } from "./cycleContext";
import { ReasonStep } from "./ReasonStep";
import { useCycleStep, type Asked } from "./useCycleStep";

const useStyles = makeStyles({
  due: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "end", columnGap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

/** Takes the ticked departments one stage on, back, closes or reopens them, and sets when they are to be done. */
export function StageSteps({ context }: { readonly context: CycleContext }) {
  const styles = useStyles();
  const t = useText();
  const [due, setDue] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  // A due day belongs to the step that it was typed for.
  const again = () => {
    setDue("");
    context.again();
  };
  const { work, start } = useCycleStep({ ...context, again });
  const { chosen } = context;
  const going = chosen.filter(({ cycle, state }) => nextStep(cycle) === "next" && state.hasSheet);
  const closing = chosen.filter(({ cycle }) => nextStep(cycle) === "close");
  const returning = chosen.filter(({ cycle }) => cycle.state === "open" && cycle.stage !== "set");
  const reopening = chosen.filter(({ cycle }) => cycle.state === "closed");
  const waiting = [...going, ...closing].filter(({ cycle, isSubmitted }) => expectsSubmission(cycle.stage) && !isSubmitted);
  if (chosen.length === 0) return null;
  const isBusy = work.state.kind === "running";
  const take = (step: Asked["step"], rows: readonly BoardRow[], reason = "") => start({ step, reason, due, departments: rows.map(({ state }) => state.department) });
  return (
    <Section title={t(text.steps)}>
      {work.state.kind === "running" ? <WorkProgress state={work.state} label={t(text.stepping)} onCancel={work.cancel} /> : (
        <Stack gap="small">
          {waiting.length > 0 && <NotSubmitted rows={waiting} />}
          {going.length > 0 && <div><Button appearance="primary" onClick={() => take("next", going)}>{nextLabel(going, t)}</Button></div>}
          {closing.length > 0 && (
            <>
              <div><Button appearance="primary" onClick={() => take("close", closing)}>{closing.length === 1 ? t(text.closeOne, { department: closing[0]?.state.department ?? "" }) : t(text.close, { count: closing.length })}</Button></div>
              <Caption1><Muted>{t(text.closeHint)}</Muted></Caption1>
            </>
          )}
        </Stack>
      )}
      <div><Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{t(text.more)}</Button></div>
      {isOpen && (
        <Stack gap="small" card>
          <div className={styles.due}>
            <Field label={t(text.due)} className={styles.narrow}>
              <Input type="date" size="small" className={styles.narrow} value={due} onChange={(_, { value }) => setDue(value)} />
            </Field>
            <Button size="small" disabled={isBusy} onClick={() => take("due", chosen)}>{t(text.setDue)}</Button>
          </div>
          <Caption1><Muted>{t(text.dueHint)}</Muted></Caption1>
          {returning.length > 0 && <ReasonStep label={t(text.back, { count: returning.length })} disabled={isBusy} onSend={(reason) => take("back", returning, reason)} />}
          {reopening.length > 0 && <ReasonStep label={t(text.reopen, { count: reopening.length })} disabled={isBusy} onSend={(reason) => take("reopen", reopening, reason)} />}
        </Stack>
      )}
      <WorkOutcome work={work}>
        {({ moved, findings, step }) => (
          <Card
            intent={findings.length > 0 ? "warning" : "success"}
            title={moved.length === 0 ? t(text.notMoved) : t(step === "due" ? text.dueSet : text.moved, { departments: moved.join(t(frameText.listSeparator)) })}
            onDismiss={work.dismiss}
          >
            {findings.length > 0 && <Findings findings={findings} />}
          </Card>
        )}
      </WorkOutcome>
    </Section>
  );
}

/** The list of departments can be narrowed to all that have not submitted. */
const namedAtMost = 8;

/** Whom to remind before the next step. */
function NotSubmitted({ rows }: { readonly rows: readonly BoardRow[] }) {
  const t = useText();
  const named = rows.slice(0, namedAtMost).map(({ state }) => state.department).join(t(frameText.listSeparator));
  const departments = rows.length > namedAtMost ? `${named}…` : named;
  return <Card intent="warning" title={t(text.notSubmitted, { count: rows.length, departments })}><Caption1>{t(text.notSubmittedHint)}</Caption1></Card>;
}

/** What the next step is called: by its stage where all go to the same one. */
function nextLabel(rows: readonly BoardRow[], t: Say): string {
  const stages = [...new Set(rows.map(({ cycle }) => stageAfter(cycle.stage)))];
  const [stage] = stages;
  const [first] = rows;
  if (stages.length > 1 || stage == null) return t(text.nextMixed, { count: rows.length });
  const name = t(termName(cycleStageTerms, stage));
  return rows.length === 1 ? t(text.nextOne, { department: first?.state.department ?? "", stage: name }) : t(text.nextAll, { count: rows.length, stage: name });
}
