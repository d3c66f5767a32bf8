import { useRef } from "react";
import { Body1, Button, Caption1, Caption1Strong } from "@fluentui/react-components";
import { changeStateTerms } from "../../../../src/sheets/cycleTerms";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { termName } from "../../../../src/text/terms";
import type { Change, Decision } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { Findings } from "../../../components/Findings";
import { List, Muted, Row, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { CycleContext } from "../cycle/cycleContext";
import { changeWords } from "./changeWords";

const decisions = [
  { decision: "approved", label: text.approve, name: text.approveOf },
  { decision: "declined", label: text.decline, name: text.declineOf },
  { decision: "withdrawn", label: text.withdraw, name: text.withdrawOf },
] as const satisfies readonly { readonly decision: Decision; readonly label: unknown; readonly name: unknown }[];

/** The changes that wait for somebody to decide on them. */
export function Decide({ context: { person, again }, waiting }: { readonly context: CycleContext; readonly waiting: readonly Change[] }) {
  const t = useText();
  const { workbook, refresh } = useWorkbook();
  const asked = useRef<{ readonly change: Change; readonly decision: Decision } | null>(null);
  const work = useLongWork(async () => {
    if (asked.current === null) return null;
    const { change, decision } = asked.current;
    const report = await workbook.decideChange({ id: change.id, decision, by: person.name });
    again();
    await refresh();
    return report;
  });
  const decide = (change: Change, decision: Decision) => person.act(() => {
    asked.current = { change, decision };
    work.start();
  });
  return (
    <Stack gap="small">
      {waiting.length > 0 && (
        <>
          <Caption1Strong>{t(text.waiting)}</Caption1Strong>
          <List label={t(text.waiting)}>
            {waiting.map((change) => (
              <li key={change.id}>
                <Waiting change={change} disabled={work.state.kind === "running"} onDecide={(decision) => decide(change, decision)} />
              </li>
            ))}
          </List>
        </>
      )}
      <WorkOutcome work={work}>
        {(report) => report !== null && (
          <Card
            intent={report.change === null ? "error" : "success"}
            title={report.change === null ? t(text.notNoted) : report.change.state === "approved" ? t(text.approvedTitle) : t(text.settled, { state: t(termName(changeStateTerms, report.change.state)) })}
            onDismiss={work.dismiss}
          >
            {report.change?.state === "approved" && <UpdateSheet change={report.change} />}
            {report.findings.length > 0 && <Findings findings={report.findings} />}
          </Card>
        )}
      </WorkOutcome>
    </Stack>
  );
}

interface WaitingProps {
  readonly change: Change;
  readonly disabled: boolean;
  readonly onDecide: (decision: Decision) => void;
}

function Waiting({ change, disabled, onDecide }: WaitingProps) {
  const t = useText();
  const { department, kpi, by, reason } = change;
  const words = changeWords(change, t);
  return (
    <Stack gap="small" card>
      <Body1>{department}{t(text.point)}{kpi}</Body1>
      <Body1>{words}</Body1>
      <Caption1><Muted>{t(text.askedBy, { by, reason })}</Muted></Caption1>
      <Row wrap>
        {decisions.map(({ decision, label, name }) => (
          <Button
            key={decision} size="small" appearance={decision === "approved" ? "primary" : "secondary"} disabled={disabled}
            aria-label={t(name, { change: `${kpi} ${words}` })} onClick={() => onDecide(decision)}
          >
            {t(label)}
          </Button>
        ))}
      </Row>
    </Stack>
  );
}

/** Lets the review sheet follow a change that was approved. */
function UpdateSheet({ change: { department, period } }: { readonly change: Change }) {
  const t = useText();
  const language = useLanguage();
  const { workbook, summary, refresh } = useWorkbook();
  const work = useLongWork(async (run) => {
    const report = await workbook.generateReviews({ language: summary?.language ?? language, period, departments: [department] }, run);
    await refresh();
    return report;
  });
  if (work.state.kind === "done") return <Body1 role="status">{t(text.updated)}</Body1>;
  return (
    <>
      <Body1>{t(text.approvedLine, { department })}</Body1>
      <WorkButton work={work} label={t(text.updateSheet)} busyLabel={t(text.stepping)} appearance="secondary" />
      <WorkOutcome work={work}>{() => null}</WorkOutcome>
    </>
  );
}
