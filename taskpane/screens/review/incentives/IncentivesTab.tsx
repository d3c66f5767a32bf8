import { useCallback, useState } from "react";
import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { MoneyRegular } from "@fluentui/react-icons";
import { comparePeriods, periodLabel, type PeriodId } from "../../../../src/review";
import { frameText } from "../../../../src/text/pane";
import { incentivesText as text } from "../../../../src/text/pane/incentives";
import type { IncentiveReading, Work } from "../../../../src/workbook/types";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorCard } from "../../../components/ErrorCard";
import { Findings } from "../../../components/Findings";
import { GoButton } from "../../../components/GoButton";
import { Muted, Row, Section, Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { UndoableCard } from "../../../components/undo/UndoableCard";
import { useUndoSteps } from "../../../components/undo/UndoSteps";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useReading } from "../../../hooks/useReading";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { Amounts } from "./Amounts";
import { Approval } from "./Approval";
import { Statements } from "./Statements";

/** What people are paid for their results: rules, the list of a period, its approval, and a page for each person. */
export function IncentivesTab() {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  const { value: results, error, again } = useReading(useCallback(() => workbook.readResults(), [workbook]), revision);
  if (results === null) return error === null ? <Loading label={t(text.reading)} /> : <ErrorCard error={error} onRetry={again} />;
  const periods = [...new Set(results.map(({ period }) => period))].sort(comparePeriods);
  const period = periods.find((id) => id === chosen) ?? periods[0];
  if (period === undefined) return <NothingYet />;
  return (
    <Stack>
      <Caption1><Muted>{t(text.sentence)}</Muted></Caption1>
      {periods.length > 1 && <PeriodPicker label={t(text.period)} periods={periods} value={period} onChange={setChosen} />}
      <Incentives key={period} period={period} />
    </Stack>
  );
}

function NothingYet() {
  const t = useText();
  return (
    <EmptyState
      icon={<MoneyRegular />} title={t(text.nothingTitle)} sentence={t(text.nothing)}
      action={<GoButton screen="review" tab="consolidate" label={t(text.toConsolidate)} />}
    />
  );
}

function Incentives({ period }: { readonly period: PeriodId }) {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const { value, error, again } = useReading(useCallback(() => workbook.readIncentives(period), [workbook, period]), revision);
  if (value === null) return error === null ? <Loading label={t(text.reading)} /> : <ErrorCard error={error} onRetry={again} />;
  return (
    <Stack gap="large">
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      {value.rules === null ? <MakeRules /> : <List period={period} reading={value} />}
    </Stack>
  );
}

function MakeRules() {
  const t = useText();
  const language = useLanguage();
  const { workbook, refresh } = useWorkbook();
  const { keep } = useUndoSteps();
  const work = useLongWork(async (each: Work) => {
    const report = await workbook.makeIncentiveRules(language, each);
    keep(report);
    await refresh();
    return report;
  });
  return (
    <Stack gap="small">
      <Body1>{t(text.makeRulesHint)}</Body1>
      <WorkButton work={work} label={t(text.makeRules)} busyLabel={t(text.makingRules)} />
      <WorkOutcome work={work}>{() => null}</WorkOutcome>
    </Stack>
  );
}

interface ListProps {
  readonly period: PeriodId;
  readonly reading: IncentiveReading;
}

function List({ period, reading }: ListProps) {
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const { rules, pools, list, findings } = reading;
  const isMade = list !== null;
  const ways = [[text.goToRules, rules], [text.goToPools, pools], [text.goToList, list]] as const;
  return (
    <>
      <Stack gap="small">
        <Row wrap>
          {ways.map(([label, address]) => address !== null && <Button key={label.en} size="small" onClick={() => goTo(address)}>{t(label)}</Button>)}
        </Row>
        <MakeList period={period} isMade={isMade} />
      </Stack>
      {(isMade || findings.length > 0) && <Section title={t(text.checks)}><Findings findings={findings} /></Section>}
      {isMade && (
        <>
          <Section title={t(text.amounts, { period: periodLabel(period, language) })}><Amounts payouts={reading.payouts} /></Section>
          <Approval period={period} reading={reading} />
          <Statements period={period} payouts={reading.payouts} />
        </>
      )}
    </>
  );
}

function MakeList({ period, isMade }: { readonly period: PeriodId; readonly isMade: boolean }) {
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const { workbook, refresh } = useWorkbook();
  const { keep } = useUndoSteps();
  const work = useLongWork(async (each: Work) => {
    const report = await workbook.makeIncentiveList(period, language, each);
    keep(report);
    await refresh();
    return { ...report, isNew: !isMade };
  });
  return (
    <Stack gap="small">
      <WorkButton work={work} label={t(isMade ? text.update : text.make)} busyLabel={t(text.making)} appearance={isMade ? "secondary" : "primary"} />
      {isMade && <Caption1><Muted>{t(text.updateHint)}</Muted></Caption1>}
      <WorkOutcome work={work}>
        {(report) => (
          <UndoableCard
            intent="success" step={report} title={t(report.isNew ? text.made : text.updated)} onDismiss={work.dismiss}
            actions={<Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>}
          >
            <Body1>{t(report.isNew ? (report.added === 0 ? text.madeEmpty : text.madeLine) : text.updatedLine, { sheet: report.sheets[0] ?? "", added: report.added, kept: report.kept })}</Body1>
          </UndoableCard>
        )}
      </WorkOutcome>
    </Stack>
  );
}
