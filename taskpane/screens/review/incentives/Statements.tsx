import { useState } from "react";
import { Button, Caption1, Dropdown, Field, Option } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import type { Payout } from "../../../../src/review/incentives/checkList";
import { frameText } from "../../../../src/text/pane";
import { incentivesText as text } from "../../../../src/text/pane/incentives";
import type { Work, WriteReport } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { Muted, Section } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";

interface StatementsProps {
  readonly period: PeriodId;
  readonly payouts: readonly Payout[];
}

/** The page for one person: how the bonus came about. */
export function Statements({ period, payouts }: StatementsProps) {
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const { workbook, refresh } = useWorkbook();
  const people = payouts.filter(({ amount }) => amount !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  const make = async (names: readonly string[], each: Work): Promise<WriteReport> => {
    const report = await workbook.makeStatements(period, names, language, each);
    await refresh();
    return report;
  };
  const work = useLongWork((each: Work) => make([person?.person ?? ""], each));
  const all = useLongWork((each: Work) => make(people.map((one) => one.person), each));
  const made = (report: WriteReport, dismiss: () => void) => (
    <Card intent="success" title={t(report.added === 1 ? text.statementMade : text.statementsMade, { count: report.added })} onDismiss={dismiss} actions={<Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>} />
  );
  if (person === undefined) return null;
  return (
    <Section title={t(text.statements)}>
      <Caption1><Muted>{t(text.statementsHint)}</Muted></Caption1>
      <Field label={t(text.statementOf)}>
        <Dropdown
          style={{ minWidth: 0 }} value={person.person} selectedOptions={[person.id]}
          onOptionSelect={(_, { optionValue }) => { if (optionValue !== undefined) { work.dismiss(); setChosen(optionValue); } }}
        >
          {people.map(({ id, person: name, department }, index) => <Option key={`${id} ${index}`} value={id} text={name}>{department === "" ? name : `${name} · ${department}`}</Option>)}
        </Dropdown>
      </Field>
      <WorkButton work={work} label={t(text.makeStatement)} busyLabel={t(text.makingStatement)} appearance="secondary" />
      <WorkOutcome work={work}>{(report) => made(report, work.dismiss)}</WorkOutcome>
      {people.length > 1 && (
        <>
          <WorkButton work={all} label={t(text.makeStatements, { count: people.length })} busyLabel={t(text.makingStatements)} appearance="secondary" />
          <WorkOutcome work={all}>{(report) => made(report, all.dismiss)}</WorkOutcome>
        </>
      )}
    </Section>
  );
}
